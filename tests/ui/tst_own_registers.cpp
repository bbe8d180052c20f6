// A register of the unit's own from the window: made by clicking, filled in, imported into, opened again.
#include "ledger/verify.h"
#include "record_fixture.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/assets/dry_run_panel.h"
#include "ui/assets/import_page.h"
#include "ui/assets/register_page.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/settings/definition_notice.h"
#include "ui/settings/own_register_editor.h"
#include "ui/settings/own_registers_view.h"
#include "ui/settings/settings_page_entry.h"
#include "ui/shell/rail.h"
#include "ui/shell_fixture.h"
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace wardbook;
using namespace wardbook::shelltest;

namespace {

const QString kDevices = QStringLiteral("own_sbwbtz");

ui::Program realPages()
{
    ui::Program result = program();
    result.companions = {ui::makeDefinitionNotice};
    result.pages = [](const ledger::RegisterSet& registers) {
        QList<ui::PageEntry> entries{ui::assetsPageEntry()};
        entries += ui::registerPageEntries(registers);
        entries << ui::settingsPageEntry();
        return entries;
    };
    return result;
}

} // namespace

class TstOwnRegisters : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;

    template<typename Widget>
    Widget* child(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    ledger::Ledger& ledger() const { return m_window->desk()->services().workspace().ledger(); }
    bool says(const QString& text) const
    {
        return QTest::qWaitFor([&] { return gui::says(m_window.get(), text); }, 30000);
    }
    static QWidget* openDialog()
    {
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 5000)
                   ? QApplication::activeModalWidget()
                   : nullptr;
    }
    static void fill(QWidget* root, const char* name, const QString& text)
    {
        auto* field = root->findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY2(gui::usable(field), gui::problem().constData());
        field->setText(text);
        field->setModified(true);
        Q_EMIT field->textEdited(text);
    }
    static void choose(QWidget* root, const char* name, const QString& data)
    {
        auto* combo = root->findChild<QComboBox*>(QLatin1String(name));
        QVERIFY2(gui::usable(combo), gui::problem().constData());
        const int at = combo->findData(data);
        QVERIFY2(at >= 0, qPrintable(data));
        combo->setCurrentIndex(at);
        Q_EMIT combo->activated(at);
    }
    /// Does something after which every page is made anew, and waits for that.
    bool rebuilt(const std::function<void()>& act) const
    {
        const QPointer<ui::Desk> before = m_window->desk();
        act();
        return QTest::qWaitFor([&] { return before.isNull() && m_window->desk(); }, 30000) &&
               QTest::qWaitFor([&] {
                   const auto* list = child<ui::PlainTable>("ownDefinitions");
                   return list && list->isVisible();
               });
    }
    void openOwn() const
    {
        m_window->desk()->openPage(QStringLiteral("settings"), QStringLiteral("own"));
        QVERIFY(m_window->findChild<ui::OwnRegistersView*>());
    }
    /// Adds a field in the editor that is open.
    void addField(const QString& name, const QString& type, const QString& more = {}) const
    {
        GUI_CLICK(child<QAbstractButton>("addOwnField"));
        QWidget* dialog = openDialog();
        QVERIFY(dialog);
        fill(dialog, "fieldZh", name);
        choose(dialog, "fieldType", type);
        if (type == QLatin1String("code"))
            dialog->findChild<QPlainTextEdit*>(QStringLiteral("fieldChoices"))->setPlainText(more);
        if (type == QLatin1String("ref"))
            choose(dialog, "fieldRef", more);
        if (type == QLatin1String("date")) {
            dialog->findChild<QCheckBox*>(QStringLiteral("fieldDuty"))->setChecked(true);
            dialog->findChild<QComboBox*>(QStringLiteral("fieldSection"))
                ->setCurrentText(QStringLiteral("保养"));
        }
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
        QVERIFY(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
    }
    void makeDevices() const
    {
        openOwn();
        GUI_CLICK(child<QAbstractButton>("newRegister"));
        auto* editor = m_window->findChild<ui::OwnRegisterEditor*>();
        QVERIFY(editor);
        QVERIFY(!child<QAbstractButton>("saveRegister")->isEnabled());
        fill(editor, "registerZh", QStringLiteral("设备维保台账"));
        fill(editor, "registerPrefix", QStringLiteral("WB"));
        addField(QStringLiteral("所属科室"), QStringLiteral("ref"), QStringLiteral("department"));
        addField(QStringLiteral("状况"), QStringLiteral("code"), QStringLiteral("完好\n待修\n"));
        addField(QStringLiteral("下次保养"), QStringLiteral("date"));
        choose(editor, "registerStates", QStringLiteral("life"));
        choose(editor, "registerDepartment", QStringLiteral("ssks"));
        editor->findChild<QCheckBox*>(QStringLiteral("enters_liaison"))->setChecked(true);
        auto* save = child<QAbstractButton>("saveRegister");
        QVERIFY2(QTest::qWaitFor([&] { return save->isEnabled(); }), qPrintable(save->toolTip()));
        QCOMPARE(child<QLabel>("previewTitle")->text(), QStringLiteral("设备维保台账"));
        QVERIFY(rebuilt([&] { QVERIFY2(gui::click(save), gui::problem().constData()); }));
        QVERIFY(ledger().registers()->find(kDevices));
    }
    void restart()
    {
        m_window.reset();
        ui::waitForTasks();
        m_window = std::make_unique<ui::MainWindow>(realPages());
        m_window->resize(1440, 900);
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        QVERIFY(unlock(*m_window));
    }
    ui::RegisterPage* openDevices() const
    {
        m_window->desk()->openPage(QStringLiteral("register_") + kDevices);
        return qobject_cast<ui::RegisterPage*>(m_window->desk()->currentPage());
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

    void aUnitMakesARegister()
    {
        makeDevices();
        const ledger::RegisterDef& definition = ledger().registers()->at(kDevices);
        QCOMPARE(definition.departmentField, QStringLiteral("ssks"));
        QVERIFY(definition.field(QStringLiteral("next_review"))); // the calendar knows it by this id
        QCOMPARE(definition.sections.last().label.zh, QStringLiteral("保养"));
        QCOMPARE(definition.fieldAt(QStringLiteral("next_review")).section, definition.sections.last().id);
        QVERIFY(definition.transition(QStringLiteral("confirm")));
        QVERIFY(ledger().rights().may(QStringLiteral("liaison"), kDevices, QStringLiteral("edit")));
        // The window came back to the same place, and the new page is there at once.
        QTRY_COMPARE(child<ui::PlainTable>("ownDefinitions")->model()->rowCount(), 1);
        QVERIFY(openDevices());
    }

    void takesEntriesAndRows()
    {
        makeDevices();
        ledger().perform(m_window->desk()->services().workspace().actor(), QStringLiteral("部门"), {},
                         [](ledger::ActWriter& writer) {
                             writer.create(QStringLiteral("department"),
                                           {{QStringLiteral("name"), QStringLiteral("设备科")}});
                         });
        ui::RegisterPage* page = openDevices();
        QVERIFY(page);
        GUI_CLICK(page->findChild<QAbstractButton*>(QStringLiteral("new")));
        auto& form = page->records().inspector().form();
        QTRY_VERIFY(form.isNew());
        auto* name = qobject_cast<QLineEdit*>(form.editor(QStringLiteral("name"))->input());
        GUI_TYPE(name, QStringLiteral("HXJ"));
        name->setText(QStringLiteral("呼吸机"));
        Q_EMIT name->textEdited(name->text());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(form.touched());
        QVERIFY(page->command(QStringLiteral("primary"))); // Ctrl+Enter
        const auto count = [&] { return ledger().reader()->count(kDevices); };
        QTRY_COMPARE(count(), 1);

        const QString csv = m_scratch->path(QStringLiteral("设备.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "名称,所属科室,状况,下次保养\n监护仪,设备科,完好,2027-03-01\n离心机,设备科,待修,2027-01-15\n");
        file.close();
        page->importFile(csv);
        QTRY_VERIFY_WITH_TIMEOUT(page->importPage() && !page->importPage()->runner().busy() &&
                                     !page->importPage()->runner().plan().isNull(),
                                 30000);
        QCOMPARE(page->importPage()->runner().plan().counts().created, 2);
        auto* write = page->findChild<QAbstractButton*>(QStringLiteral("write"));
        QTRY_VERIFY(write->isEnabled());
        GUI_CLICK(write);
        QTRY_COMPARE_WITH_TIMEOUT(count(), 3, 30000);

        // After a restart everything is there, and holds.
        restart();
        QCOMPARE(count(), 3);
        QVERIFY(openDevices());
        const auto& vault = m_window->desk()->services().workspace().vault();
        QVERIFY(ledger::verify(vault).ok);
    }

    void aUnitAddsItsOwnField()
    {
        openOwn();
        GUI_CLICK(child<QAbstractButton>("addField"));
        QWidget* dialog = openDialog();
        QVERIFY(dialog);
        auto* act = dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"));
        QVERIFY(!act->isEnabled());
        choose(dialog, "fieldRegister", QStringLiteral("asset"));
        fill(dialog, "fieldZh", QStringLiteral("名称")); // taken
        GUI_CLICK(act);
        auto* error = dialog->findChild<QLabel*>(QStringLiteral("promptError"));
        QTRY_VERIFY(error->text().contains(QStringLiteral("名称")));
        fill(dialog, "fieldZh", QStringLiteral("院内编号"));
        QTRY_VERIFY(act->isEnabled());
        QVERIFY(rebuilt([&] { QVERIFY2(gui::click(act), gui::problem().constData()); }));
        const auto field = [&] {
            return ledger().registers()->at(QStringLiteral("asset")).field(QStringLiteral("own_ynbh"));
        };
        QVERIFY(field() && !field()->retired);
        QTRY_COMPARE(child<ui::PlainTable>("ownDefinitions")->model()->rowCount(), 1);
        ui::prompts::nextText(QStringLiteral("不再编号"));
        QVERIFY(rebuilt(
            [&] { QVERIFY2(gui::click(child<QAbstractButton>("retireOwn")), gui::problem().constData()); }));
        QVERIFY(field()->retired);
    }

    void changesARegister()
    {
        makeDevices();
        GUI_CLICK(child<QAbstractButton>("changeOwn"));
        auto* editor = m_window->findChild<ui::OwnRegisterEditor*>();
        QVERIFY(editor);
        QVERIFY(!child<QComboBox>("registerStates")->isEnabled()); // records stand in these states
        fill(editor, "registerZh", QStringLiteral("设备台账"));
        addField(QStringLiteral("厂家"), QStringLiteral("text"));
        auto* table = child<ui::PlainTable>("ownFields");
        table->selectRow(table->model()->rowCount() - 1);
        GUI_CLICK(child<QAbstractButton>("fieldUp"));
        auto* save = child<QAbstractButton>("saveRegister");
        QVERIFY2(QTest::qWaitFor([&] { return save->isEnabled(); }), qPrintable(save->toolTip()));
        QVERIFY(rebuilt([&] { QVERIFY2(gui::click(save), gui::problem().constData()); }));
        const ledger::RegisterDef& definition = ledger().registers()->at(kDevices);
        QCOMPARE(definition.label.zh, QStringLiteral("设备台账"));
        QCOMPARE(definition.fields.at(definition.fields.size() - 2).id, QStringLiteral("cj"));
        QCOMPARE(definition.departmentField, QStringLiteral("ssks"));
    }

    /// Whoever doesn't manage the vault reads the list and is told who does.
    void othersOnlyLook()
    {
        gui::Hospital hospital;
        hospital.workspace->ledger().addCustomField(hospital.workspace->actor(), QStringLiteral("asset"),
                                                    {{QStringLiteral("label"), QStringLiteral("院内编号")}},
                                                    {});
        hospital.signInAs(QStringLiteral("审计"), QStringLiteral("auditor"), 0);
        gui::FakeServices services(*hospital.workspace);
        ui::OwnRegistersView view(services);
        view.resize(1200, 700);
        view.show();
        view.reload();
        QTRY_COMPARE(view.findChild<ui::PlainTable*>()->model()->rowCount(), 1);
        for (const char* name : {"newRegister", "addField", "changeOwn", "retireOwn"})
            QVERIFY2(!view.findChild<QWidget*>(QLatin1String(name))->isVisible(), name);
        QVERIFY(!view.command(QStringLiteral("new")));
        QVERIFY(view.findChild<QWidget*>(QStringLiteral("openOwn"))->isVisible());
    }

    /// As a vault that a newer version has written in.
    void tellsWhatItCantRead()
    {
        makeDevices();
        {
            auto& vault = m_window->desk()->services().workspace().vault();
            const auto raw = vault.connect(storage::OpenMode::ReadWrite, 2048);
            raw->exec(QStringLiteral("UPDATE r_custom_register SET f_definition = replace(f_definition, "
                                     "'\"type\":\"date\"', '\"type\":\"moon\"')"));
        }
        restart();
        QVERIFY(says(QStringLiteral("设备维保台账")));
        QVERIFY(ledger().registers()->at(kDevices).internal);
        openOwn();
        auto* list = child<ui::PlainTable>("ownDefinitions");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!child<QAbstractButton>("changeOwn")->isEnabled());
        QVERIFY(child<QLabel>("ownNote")->text().contains(QStringLiteral("设备维保台账")));
    }

    void leavesWithoutSavingOnlyWhenTold()
    {
        openOwn();
        GUI_CLICK(child<QAbstractButton>("newRegister"));
        auto* editor = m_window->findChild<ui::OwnRegisterEditor*>();
        fill(editor, "registerZh", QStringLiteral("半截"));
        QVERIFY(!m_window->desk()->holdsBack().isEmpty());
        ui::prompts::nextAnswer(false);
        GUI_CLICK(child<QAbstractButton>("editorBack"));
        QVERIFY(editor->isVisible());
        ui::prompts::nextAnswer(true);
        GUI_CLICK(child<QAbstractButton>("editorBack"));
        QTRY_VERIFY(!m_window->findChild<ui::OwnRegisterEditor*>());
        QVERIFY(m_window->desk()->holdsBack().isEmpty());
    }
};

QTEST_MAIN(TstOwnRegisters)
#include "tst_own_registers.moc"
