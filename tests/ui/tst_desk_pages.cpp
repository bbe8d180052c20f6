#include "ui/audit/audit_page_entry.h"
#include "ui/audit/trail_model.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/people/people_page_entry.h"
#include "ui/settings/settings_page_entry.h"
#include "ui/shell_fixture.h"
#include <QComboBox>
#include <QSpinBox>
#include <QTableView>

using namespace wardbook;
using namespace wardbook::shelltest;

/// The trail, people and settings pages in the real window, clicked.
class TstDeskPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;

    static ui::Program realPages()
    {
        ui::Program result = program();
        result.pages = [](const ledger::RegisterSet&) {
            return QList<ui::PageEntry>{ui::auditPageEntry(), ui::peoplePageEntry(), ui::settingsPageEntry()};
        };
        return result;
    }
    template<typename Widget>
    Widget* child(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    people::Workspace& workspace() const { return m_window->desk()->services().workspace(); }
    bool says(const QString& text) const
    {
        return QTest::qWaitFor([&] { return gui::says(m_window.get(), text); }, 30000);
    }
    QWidget* openDialog() const
    {
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 5000)
                   ? QApplication::activeModalWidget()
                   : nullptr;
    }
    static void fill(QWidget* dialog, const char* name, const QString& text)
    {
        auto* field = dialog->findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY2(gui::usable(field), gui::problem().constData());
        field->setText(text);
    }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<Scratch>();
        m_scratch->create();
        m_window = std::make_unique<ui::MainWindow>(realPages());
        m_window->resize(1440, 900);
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        QVERIFY(unlock(*m_window));
    }
    void cleanup()
    {
        m_window.reset();
        ui::waitForTasks();
    }

    void theTrailShowsVerifiesAndUndoes()
    {
        m_window->desk()->openPage(QStringLiteral("audit"));
        auto* table = m_window->desk()->currentPage()->findChild<ui::PlainTable*>();
        QVERIFY(table);
        workspace().perform(QStringLiteral("新建"), {}, [](ledger::ActWriter& writer) {
            writer.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("检验科")}});
        });
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() >= 2; }, 10000));
        QCOMPARE(table->model()->index(0, ui::TrailModel::Person).data().toString(), kFounder);

        GUI_CLICK(child<QAbstractButton>("verifyAll"));
        QVERIFY(says(QStringLiteral("校验完成，全部有效")));
        GUI_CLICK(child<QAbstractButton>("checkAct"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return table->model()->index(0, ui::TrailModel::Signature).data().toString() ==
                       QStringLiteral("有效");
            },
            10000));

        ui::prompts::nextText(QStringLiteral("录错了"));
        GUI_CLICK(child<QAbstractButton>("undoAct"));
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() >= 3; }, 10000));
        const auto record = workspace().ledger().reader()->find(QStringLiteral("department"), 1);
        QCOMPARE(record->state, QString::fromLatin1(ledger::kVoidState));
    }

    void exportingTheTrailIsAnAct()
    {
        m_window->desk()->openPage(QStringLiteral("audit"));
        const qint64 before = workspace().ledger().reader()->actCount();
        const QString file = m_scratch->path(QStringLiteral("trail.xlsx"));
        ui::prompts::nextFileName(file);
        ui::prompts::nextText(kPassword);
        ui::prompts::nextText(QStringLiteral("交审计"));
        GUI_CLICK(child<QAbstractButton>("exportTrail"));
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(file); }, 30000));
        QCOMPARE(workspace().ledger().reader()->actCount(), before + 1);
    }

    void aMemberIsAddedAndDisabled()
    {
        m_window->desk()->openPage(QStringLiteral("people"));
        GUI_CLICK(child<QAbstractButton>("addMember"));
        QWidget* dialog = openDialog();
        QVERIFY(dialog);
        fill(dialog, "memberName", QStringLiteral("郑航"));
        auto* role = dialog->findChild<QComboBox*>(QStringLiteral("memberRole"));
        role->setCurrentIndex(role->findData(QStringLiteral("auditor")));
        fill(dialog, "memberPassword", QStringLiteral("short"));
        QVERIFY(!gui::click(gui::button(dialog, QStringLiteral("新增成员")))); // the rules refuse it
        fill(dialog, "memberPassword", QStringLiteral("审计员的口令-2026"));
        fill(dialog, "memberPasswordAgain", QStringLiteral("审计员的口令-2026"));
        GUI_CLICK(gui::button(dialog, QStringLiteral("新增成员")));
        QVERIFY(QTest::qWaitFor([&] { return workspace().team().members().size() == 2; }, 30000));
        QVERIFY(says(QStringLiteral("现在可以打开保险库")));

        auto* table = m_window->desk()->currentPage()->findChild<QTableView*>();
        table->setCurrentIndex(table->model()->index(1, 0));
        ui::prompts::nextText(QStringLiteral("调离"));
        GUI_CLICK(child<QAbstractButton>("disableMember"));
        // Every page is closed while the key changes, and the window comes back where it was.
        QVERIFY(QTest::qWaitFor(
            [&] { return m_window->desk() != nullptr && workspace().team().members().at(1).disabled; },
            30000));
        QVERIFY(says(QStringLiteral("已停用，库密钥已更换")));
        QVERIFY(workspace().vault().header().slots_.at(1).disabled);
        QCOMPARE(m_window->desk()->currentPageId(), QStringLiteral("people"));
        QVERIFY(ledger::verify(workspace().vault()).ok);
    }

    void settingsApplyAtOnce()
    {
        m_window->desk()->openPage(QStringLiteral("settings"));
        auto* theme = child<QComboBox>("theme");
        QVERIFY2(gui::usable(theme), gui::problem().constData());
        theme->setCurrentIndex(1);
        Q_EMIT theme->activated(1);
        QVERIFY(ui::theme().dark);
        child<QSpinBox>("idleMinutes")->setValue(25);
        QCOMPARE(ui::settings().number(QStringLiteral("idleMinutes"), 0), 25);
        ui::setTheme(ui::ThemeName::Light);
    }

    void backupAndTrialRestore()
    {
        m_window->desk()->openPage(QStringLiteral("settings"));
        const QString file = m_scratch->path(QStringLiteral("unit.wbbackup"));
        ui::prompts::nextFileName(file);
        GUI_CLICK(child<QAbstractButton>("backupNow"));
        QVERIFY(says(QStringLiteral("备份已写入")));
        QVERIFY(QFile::exists(file));
        ui::prompts::nextFileName(file);
        ui::prompts::nextText(kPassword);
        GUI_CLICK(child<QAbstractButton>("restoreTest"));
        QVERIFY(says(QStringLiteral("备份可以打开，内容全部有效")));
    }
};

QTEST_MAIN(TstDeskPages)
#include "tst_desk_pages.moc"
