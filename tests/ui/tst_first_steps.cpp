#include "fields/unit.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/gui_test.h"
#include "ui/kit/prompts.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/theme.h"
#include "ui/overview/first_steps_panel.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_entry.h"
#include "ui/overview/overview_source.h"
#include "ui/overview/recovery_test.h"
#include "vault/vault.h"
#include <QDropEvent>
#include <QMimeData>

using namespace wardbook;
using namespace wardbook::ui;

namespace {

/// An empty vault, but for its unit and first member, and its overview.
struct Screen
{
    Screen()
    {
        crypto::useFastPasswordsForTests();
        installTranslations(Language::Chinese);
        auto made =
            people::Workspace::create(dir.filePath(QStringLiteral("e.wardbook")),
                                      QStringLiteral("江城市医院"), QStringLiteral("陈立群"), gui::kPassword);
        code = made.recoveryCode;
        workspace = std::move(made.workspace);
        open();
    }
    ~Screen() { close(); }
    void open()
    {
        services = std::make_unique<gui::FakeServices>(*workspace);
        window = std::make_unique<QWidget>();
        window->resize(1272, 760);
        page = static_cast<OverviewPage*>(overviewPageEntry().create(*services, window.get()));
        page->resize(window->size());
        window->show();
        page->activate({});
    }
    void close()
    {
        delete page;
        page = nullptr;
        window.reset();
        services.reset();
    }
    FirstStepsPanel* panel()
    {
        const auto all = page->findChildren<FirstStepsPanel*>();
        for (FirstStepsPanel* each : all)
            if (each->isVisible())
                return each;
        return nullptr;
    }
    FirstStepRow* row(FirstStep step)
    {
        if (FirstStepsPanel* shown = panel())
            for (FirstStepRow* each : shown->rows())
                if (each->line().step == step)
                    return each;
        return nullptr;
    }
    bool done(FirstStep step)
    {
        return QTest::qWaitFor([&] { return row(step) && row(step)->line().done; }, 10000);
    }
    void write(const char* registerId, const ledger::FieldValues& values)
    {
        workspace->perform(QStringLiteral("test"), {}, [&](ledger::ActWriter& writer) {
            writer.create(QString::fromLatin1(registerId), values);
        });
    }

    QTemporaryDir dir;
    QString code;
    std::unique_ptr<people::Workspace> workspace;
    std::unique_ptr<gui::FakeServices> services;
    std::unique_ptr<QWidget> window;
    OverviewPage* page = nullptr;
};

} // namespace

class TstFirstSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        QStandardPaths::setTestModeEnabled(true);
        setTheme(ThemeName::Light);
    }

    void anEmptyVaultShowsThemAndOpensTheirPlaces()
    {
        Screen screen;
        QTRY_VERIFY(screen.panel());
        QCOMPARE(screen.panel()->rows().size(), 8);
        for (FirstStepRow* row : screen.panel()->rows()) {
            QVERIFY(!row->line().done);
            QVERIFY(row->accessibleName().contains(row->line().title));
        }
        GUI_CLICK(screen.row(FirstStep::UnitFacts));
        QVERIFY(screen.services->opened.startsWith(QStringLiteral("register_unit 0")));
        auto* departments = screen.row(FirstStep::Departments);
        departments->setFocus();
        QTest::keyClick(departments, Qt::Key_Return);
        QCOMPARE(screen.services->opened.trimmed(), QStringLiteral("register_department"));
        QTest::keyClick(departments, Qt::Key_Down);
        QVERIFY(screen.row(FirstStep::Import)->hasFocus() || !screen.window->isActiveWindow());
        GUI_CLICK(screen.row(FirstStep::Members));
        QCOMPARE(screen.services->opened.trimmed(), QStringLiteral("people"));
        GUI_CLICK(screen.row(FirstStep::Survey));
        QCOMPARE(screen.services->opened.trimmed(), QStringLiteral("survey"));
        GUI_CLICK(screen.row(FirstStep::Backup));
        QCOMPARE(screen.services->opened.trimmed(), QStringLiteral("settings"));
        GUI_CLICK(screen.row(FirstStep::Systems));
        QVERIFY(screen.services->opened.endsWith(QStringLiteral(" new")));
    }

    void theOldSpreadsheetIsOneClickAway()
    {
        Screen screen;
        QTRY_VERIFY(screen.panel());
        prompts::nextFileName(QStringLiteral("/somewhere/old.xlsx"));
        GUI_CLICK(screen.row(FirstStep::Import));
        QCOMPARE(screen.services->opened, QStringLiteral("assets import:/somewhere/old.xlsx"));
        // Or dropped on the list.
        QMimeData data;
        const QTemporaryDir folder;
        const QString older = folder.filePath(QStringLiteral("older.csv")),
                      picture = folder.filePath(QStringLiteral("picture.png"));
        for (const QString& file : {older, picture})
            QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        data.setUrls({QUrl::fromLocalFile(older)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(screen.panel(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(screen.panel(), &drop);
        QCOMPARE(screen.services->opened, QStringLiteral("assets import:") + older);
        data.setUrls({QUrl::fromLocalFile(picture)});
        QDragEnterEvent refused(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(screen.panel(), &refused);
        const auto* said = screen.panel()->findChild<QWidget*>(QStringLiteral("dropFrame"));
        QVERIFY(said && said->accessibleName().contains(QStringLiteral("xlsx")));
        screen.services->opened.clear();
        QApplication::sendEvent(screen.panel(), &drop);
        QVERIFY(screen.services->opened.isEmpty());
    }

    void theyTickThemselvesOff()
    {
        Screen screen;
        QTRY_VERIFY(screen.panel());
        screen.write("department", {{QStringLiteral("name"), QStringLiteral("信息科")}});
        screen.write("person", {{QStringLiteral("name"), QStringLiteral("何敏")}});
        QVERIFY(screen.done(FirstStep::Departments));
        screen.write("system", {{QStringLiteral("name"), QStringLiteral("HIS")}});
        QVERIFY(screen.done(FirstStep::Systems));
        // Not empty any more: above the work, folded to what is next.
        QTRY_VERIFY(screen.panel() &&
                    screen.panel()->findChild<QAbstractButton*>(QStringLiteral("firstStepsFold")));
        QVERIFY(screen.row(FirstStep::UnitFacts)->isVisible());
        QVERIFY(!screen.row(FirstStep::Survey)->isVisible());
        GUI_CLICK(screen.panel()->findChild<QAbstractButton*>(QStringLiteral("firstStepsFold")));
        QVERIFY(screen.row(FirstStep::Survey)->isVisible());
        screen.workspace->team().add(QStringLiteral("周宁"), QStringLiteral("security_administrator"), 0,
                                     gui::kPassword, {});
        QVERIFY(screen.done(FirstStep::Members));
        settings().setLastBackup(screen.workspace->vault().header().vaultId, 1'780'000'000'000);
        QVERIFY(screen.done(FirstStep::Backup));
        const auto unit = screen.workspace->ledger().reader()->findByText(QStringLiteral("unit"),
                                                                          QStringLiteral("江城市医院"));
        QVERIFY(unit);
        screen.workspace->perform(QStringLiteral("test"), {}, [&](ledger::ActWriter& writer) {
            writer.update(QStringLiteral("unit"), unit->id, unit->rev,
                          {{QStringLiteral("kind"), QStringLiteral("3")},
                           {QStringLiteral("affiliation"), QStringLiteral("3")},
                           {QStringLiteral("operator_role"), QStringLiteral("other")},
                           {QStringLiteral("city"), QStringLiteral("江城市")},
                           {QStringLiteral("head_name"), QStringLiteral("高志远")},
                           {QStringLiteral("security_department"), QStringLiteral("信息科")},
                           {QStringLiteral("duty_phone"), QStringLiteral("027-1")}});
        });
        QVERIFY(screen.done(FirstStep::UnitFacts));
        QVERIFY(!screen.row(FirstStep::RecoveryTest)->line().done);
    }

    void theRecoverySheetIsTried()
    {
        Screen screen;
        QTRY_VERIFY(screen.panel());
        prompts::nextText(QStringLiteral("not a code"));
        GUI_CLICK(screen.row(FirstStep::RecoveryTest));
        QTRY_COMPARE(screen.services->errors.size(), 1);
        QVERIFY(!screen.row(FirstStep::RecoveryTest)->line().done);
        prompts::nextText(screen.code);
        GUI_CLICK(screen.row(FirstStep::RecoveryTest));
        QTRY_COMPARE(screen.services->messages.size(), 1);
        QVERIFY(screen.done(FirstStep::RecoveryTest));
        // A newer sheet has to be tried again.
        screen.workspace->team().newRecoveryCode(QStringLiteral("test"));
        screen.page->command(QStringLiteral("refresh"));
        QTRY_VERIFY(!screen.row(FirstStep::RecoveryTest)->line().done);
    }

    void theyArePutAwayAndComeBack()
    {
        Screen screen;
        QTRY_VERIFY(screen.panel());
        GUI_CLICK(screen.panel()->findChild<QAbstractButton*>(QStringLiteral("firstStepsAway")));
        QVERIFY(!screen.panel());
        screen.close();
        screen.open();
        QVERIFY(QTest::qWaitFor([&] { return screen.page->source().facts().work.has_value(); }));
        QVERIFY(!screen.panel());
        setFirstStepsShown(screen.workspace->vault().header().vaultId, true); // what the command does
        QTRY_VERIFY(screen.panel());
    }

    void whoOnlyLooksSeesNone()
    {
        Screen screen;
        screen.close();
        screen.workspace->team().add(QStringLiteral("郑航"), QStringLiteral("auditor"), 0, gui::kPassword,
                                     {});
        const QString path = screen.workspace->vault().dir();
        settings().setValue(QStringLiteral("firstSteps/") + screen.workspace->vault().header().vaultId, {});
        screen.workspace.reset();
        screen.workspace = people::Workspace::open(path, QStringLiteral("郑航"), gui::kPassword, {});
        screen.open();
        QVERIFY(QTest::qWaitFor([&] { return screen.page->source().facts().work.has_value(); }));
        QVERIFY(!screen.panel());
    }
};

QTEST_MAIN(TstFirstSteps)
#include "tst_first_steps.moc"
