#include "base/clock.h"
#include "commands/commands.h"
#include "commands/sample_unit.h"
#include "ledger/ledger.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include "small_picture.h"
#include "support/settle.h"
#include "translations/translations.h"
#include "ui/kit/panes.h"
#include "ui/kit/services.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/pages/every_page.h"
#include "ui/shell/desk.h"
#include "ui/shell/main_window.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

// wardbook_manual_shots IMAGES zh|en [README_IMAGES]: drives the real window on a fresh sample unit and
// writes the manual's pictures. Day and hour are always the same, so that two runs differ only where the
// program does.

using namespace wardbook;

namespace {

const QSize kWindow(1280, 800);
constexpr qint64 kMinute = 60'000;
qint64 s_now = 0; ///< ms since 1970 UTC; moved on by hand between the steps of the drill

/// More patience than tests have: pictures of what is half there are worse than slow ones.
void settle(const QWidget* root)
{
    support::settle(root, 100, 5, 15'000); // a clock counts every second
}

class Studio
{
public:
    Studio(const QString& images, Language language, const QString& readme)
        : m_images(images), m_readme(readme),
          m_vault(m_dir.filePath(QStringLiteral("江城市第一人民医院.wardbook")))
    {
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_dir.filePath(QStringLiteral("state"))));
        installTranslations(language);
        ui::setTheme(ui::ThemeName::Light);
        ui::settings().setValue(QStringLiteral("window/tourSeen"), true);
        s_now = QDateTime(QDate(2026, 11, 20), QTime(9, 30)).toMSecsSinceEpoch();
        clock::setSource([] { return s_now; });
        m_program.pages = ui::everyPage;
        m_program.shownBy = ui::registersShownByPages();
        m_program.setLanguage = installTranslations;
        m_program.createSample = commands::createSampleUnit;
        m_program.samplePassword = [](const QString&) { return commands::samplePassword(); };
        commands::createSampleUnit(m_vault);
        runDrill();
    }

    int take()
    {
        beforeUnlocking();
        ui::MainWindow window(m_program);
        m_window = &window;
        show(window);
        window.enter(people::Workspace::open(m_vault, commands::sampleMembers().constFirst(),
                                             commands::samplePassword(), {}));
        if (!QTest::qWaitFor([&] { return window.desk() != nullptr; }, 30'000))
            return fail("the vault did not open");
        for (const auto& [name, place] : places()) {
            const QString page = place.section(QLatin1Char('@'), 0, 0);
            window.desk()->openPage(page, place.section(QLatin1Char('@'), 1));
            if (window.desk()->currentPageId() != page)
                return fail(qPrintable(name + QStringLiteral(": there is no such page")));
            settle(&window);
            chooseRow();
            grab(name);
        }
        m_window = nullptr;
        window.close();
        ui::waitForTasks();
        return m_failed;
    }

private:
    static int fail(const char* why)
    {
        qCritical("%s", why);
        return 1;
    }

    /// A drill that has begun, with some injects released.
    void runDrill()
    {
        QFile password(m_dir.filePath(QStringLiteral("password")));
        if (!password.open(QIODevice::WriteOnly))
            return;
        password.write(commands::samplePassword().toUtf8());
        password.close();
        const auto step = [&](const QStringList& words, int minutes) {
            s_now += minutes * kMinute;
            m_failed |= commands::run(
                QStringList{QStringLiteral("drill"), QStringLiteral("run"), QStringLiteral("YL-2026-0002")} +
                words +
                QStringList{QStringLiteral("--vault"), m_vault, QStringLiteral("--as"),
                            commands::sampleMembers().constFirst(), QStringLiteral("--password-file"),
                            password.fileName()});
        };
        step({QStringLiteral("start")}, 0);
        step({QStringLiteral("release"), QStringLiteral("01")}, 1);
        step({QStringLiteral("tick"), QStringLiteral("01"), QStringLiteral("1")}, 4);
        step({QStringLiteral("release"), QStringLiteral("02")}, 6);
        s_now += 3 * kMinute;
    }

    void show(ui::MainWindow& window)
    {
        window.resize(kWindow);
        window.show();
    }

    void beforeUnlocking()
    {
        {
            ui::MainWindow window(m_program);
            show(window);
            window.start();
            settle(&window);
            if (auto* create = window.findChild<QAbstractButton*>(QStringLiteral("firstCreate")))
                create->click();
            settle(&window);
            shoot(window, QStringLiteral("create-vault"));
        }
        ui::MainWindow window(m_program);
        show(window);
        window.start(m_vault);
        settle(&window);
        shoot(window, QStringLiteral("unlock"));
    }

    /// Name of the picture → page, or page@target.
    QList<std::pair<QString, QString>> places()
    {
        const auto reader = m_window->desk()->services().workspace().ledger().reader();
        const auto find = [&](const char* registerId, auto fits) {
            ledger::ListQuery query;
            query.registerId = QLatin1String(registerId);
            for (const ledger::Record& record : reader->fetch(query.registerId, reader->firstIds(query, 50)))
                if (fits(record))
                    return record;
            return ledger::Record();
        };
        const auto inState = [&](const char* registerId, const char* state) {
            return find(registerId, [&](const ledger::Record& r) { return r.state == QLatin1String(state); });
        };
        const QString incident = inState("incident", "handling").uid;
        const ledger::Record round = find("assessment", [](const ledger::Record&) { return true; });
        const auto at = [](const char* page, const QString& target) {
            return QLatin1String(page) + QLatin1Char('@') + target;
        };
        return {{QStringLiteral("overview"), QStringLiteral("overview")},
                {QStringLiteral("calendar"), QStringLiteral("calendar")},
                {QStringLiteral("assets"), QStringLiteral("assets")},
                {QStringLiteral("import"), at("assets", QStringLiteral("import:") + spreadsheet())},
                {QStringLiteral("graded-protection"), QStringLiteral("grading")},
                {QStringLiteral("self-assessment"),
                 at("grading", QStringLiteral("round:") + QString::number(round.id))},
                {QStringLiteral("survey"), QStringLiteral("survey")},
                {QStringLiteral("incident"), at("register_incident", incident)},
                {QStringLiteral("report"), at("register_incident", incident + QStringLiteral("/report"))},
                {QStringLiteral("remediation"), QStringLiteral("register_remediation")},
                {QStringLiteral("drill-console"), QStringLiteral("drills@console")},
                {QStringLiteral("filing-desk"), at("filings", inState("filing", "draft").uid)},
                {QStringLiteral("obligations"), QStringLiteral("obligations")},
                {QStringLiteral("trail"), QStringLiteral("audit")},
                {QStringLiteral("people"), QStringLiteral("people")},
                {QStringLiteral("settings"), QStringLiteral("settings")}};
    }

    /// What a department hands in: one row is fine, some need a look.
    QString spreadsheet()
    {
        const QString path = m_dir.filePath(QStringLiteral("检验科清点表.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("资产名称,数据类别,级别,责任科室,责任人,存放位置,条数,更新,备注\n"
                       "微生物培养结果,检验检查数据,4,检验科,何敏,LIS 生产库,326万条,实时,\n"
                       "室间质评上报数据,医院运营数据,2,检验科,何敏,质控工作站,1.8万条,每月,\n"
                       "输血相容性检测结果,检验检查数据,四级,检验科,何敏,LIS 生产库,41万条,日更,\n"
                       "检验危急值记录,检验检查数据,9,检验科,何敏,LIS 生产库,6.4万条,实时,级别填错\n"
                       "检验结果（LIS）,检验检查数据,4,检验科,何敏,LIS 生产库,1.31亿条,实时,已在台账\n"
                       "病原体测序原始文件,检验检查数据,4,检验二科,何敏,测序服务器,18TB,每周,没有这个科室\n");
        return path;
    }

    /// A panel then has something to show.
    void chooseRow()
    {
        for (QWidget* pane : ui::panesOf(m_window->desk()->currentPage())) {
            auto* view = qobject_cast<QAbstractItemView*>(pane);
            if (!view || !view->model() || pane->property("pane").toInt() != int(ui::Pane::List) ||
                view->currentIndex().isValid())
                continue;
            view->setCurrentIndex(view->model()->index(0, 0));
            settle(m_window);
            return;
        }
    }

    void grab(const QString& name) { shoot(*m_window, name); }

    void shoot(QWidget& window, const QString& name)
    {
        QImage picture = smallPicture(window.grab().toImage());
        const QString file = name + QStringLiteral(".png");
        if (!picture.save(m_images + QLatin1Char('/') + file, "PNG", 1))
            m_failed = fail("a picture was not written");
        // The README shows those that it has.
        if (!m_readme.isEmpty() && QFile::exists(m_readme + QLatin1Char('/') + file))
            picture.save(m_readme + QLatin1Char('/') + file, "PNG", 1);
    }

    QTemporaryDir m_dir;
    QString m_images, m_readme, m_vault;
    ui::Program m_program;
    ui::MainWindow* m_window = nullptr;
    int m_failed = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc < 3 || !QDir(QString::fromLocal8Bit(argv[1])).exists()) {
        qCritical("wardbook_manual_shots IMAGES zh|en [README_IMAGES]");
        return 2;
    }
    const Language language = qstrcmp(argv[2], "en") == 0 ? Language::English : Language::Chinese;
    return Studio(QString::fromLocal8Bit(argv[1]), language,
                  argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString())
        .take();
}
