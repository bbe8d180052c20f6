#include "fields/channel.h"
#include "fields/obligation.h"
#include "fields/training.h"
#include "gui_test.h"
#include "oversight/checked_unit.h"
#include "oversight/obligations.h"
#include "oversight/overdue_obligations.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/report_preview.h"
#include "ui/kit/theme.h"
#include "ui/oversight/obligations_page.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/oversight/side_list.h"
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;

namespace fo = fields::obligation;

namespace {

struct Screen
{
    explicit Screen(Checked& unit) : services(*unit.workspace)
    {
        window.resize(1272, 800);
        page = static_cast<ObligationsPage*>(obligationsPageEntry().create(services, &window));
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    ~Screen() { delete page; }
    bool ready()
    {
        return QTest::qWaitFor([this] { return page->ready(); }, 60000);
    }
    bool target(const QString& to)
    {
        page->activate(to);
        return ready();
    }
    int rows() { return page->model().rowCount(); }
    const Obligation* current() { return page->model().at(page->table().currentIndex().row()); }
    QWidget* part(const char* name)
    {
        auto* found = page->panel().findChild<QWidget*>(id(name));
        if (auto* area = page->panel().findChild<QScrollArea*>(); found && area->isAncestorOf(found))
            area->ensureWidgetVisible(found);
        return found;
    }
    const Obligation* duty(const char* of) { return page->model().obligations().find(id(of)); }

    gui::FakeServices services;
    QWidget window;
    ObligationsPage* page;
};

QWidget* dialogField(const char* field)
{
    QWidget* dialog = gui::dialog();
    if (!dialog)
        return nullptr;
    for (FieldEditor* editor : dialog->findChildren<FieldEditor*>())
        if (editor->field().id == QLatin1String(field))
            return editor->input();
    return nullptr;
}

QWidget* act()
{
    return gui::dialog() ? gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")) : nullptr;
}

} // namespace

class TstObligationsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void lawsAndStatesNarrow()
    {
        Checked unit;
        Screen screen(unit);
        QVERIFY(screen.ready());
        const auto pack = ObligationPack::builtIn(*unit.workspace->ledger().registers());
        QCOMPARE(screen.rows(), int(pack->duties.size()));
        QCOMPARE(screen.page->laws().items().size(), pack->groups.size() + 1);
        QVERIFY(screen.target(QStringLiteral("group:pipl")));
        const auto of = std::count_if(pack->duties.begin(), pack->duties.end(),
                                      [](const auto& duty) { return duty.group == QLatin1String("pipl"); });
        QCOMPARE(screen.rows(), int(of));
        QCOMPARE(screen.page->laws().current(), QStringLiteral("pipl"));
        QVERIFY(screen.target(QStringLiteral("group:dsj;state:open")));
        QCOMPARE(screen.rows(), screen.page->model().obligations().count(Compliance::Open, id("dsj")));
        QCOMPARE(screen.page->laws().items().at(1).count, screen.rows());
        QVERIFY(screen.target(QStringLiteral("state:not_applicable")));
        QCOMPARE(screen.rows(), screen.page->model().obligations().count(Compliance::NotApplicable));
        QVERIFY(screen.target(QStringLiteral("dsj-24"))); // whatever hid it
        QCOMPARE(screen.rows(), int(pack->duties.size()));
        QCOMPARE(screen.current()->id, QStringLiteral("dsj-24"));
        GUI_SAYS(&screen.page->panel(), screen.duty("dsj-24")->duty);
        auto* search = screen.page->findChild<QLineEdit*>(QStringLiteral("searchObligations"));
        GUI_TYPE(search, QStringLiteral("zzzz"));
        QTRY_COMPARE(screen.rows(), 0);
        GUI_CLICK(screen.page->findChild<QWidget*>(QStringLiteral("clearFilters")));
        QTRY_COMPARE(screen.rows(), int(pack->duties.size()));
    }

    /// What registers prove shows without anybody asking, and leads to the list of it.
    void proofFollowsTheRegisters()
    {
        Checked unit;
        Screen screen(unit);
        QVERIFY(screen.target(QStringLiteral("dsj-21")));
        QVERIFY(screen.current()->state == Compliance::Open);
        const qint64 channel =
            unit.put("channel", {{id(fields::channel::name), QStringLiteral("病历复印窗口")}});
        unit.workspace->perform(QStringLiteral("启用"), {}, [&](ledger::ActWriter& writer) {
            const QString registerId = id(fields::channel::kRegister);
            writer.transition(registerId, channel, writer.reader().record(registerId, channel).rev,
                              QStringLiteral("confirm"));
        });
        QTRY_VERIFY(screen.page->ready() && screen.current()->state == Compliance::Partly);
        QCOMPARE(screen.current()->id, QStringLiteral("dsj-21")); // the same one stays chosen
        GUI_CLICK(screen.part("proof_0"));
        QVERIFY(screen.services.opened.startsWith(pageOfRegister(id(fields::channel::kRegister)) + u' '));
        QVERIFY(screen.services.opened.contains(QStringLiteral("_state=")));
        GUI_CLICK(screen.part("rule_channel-no-identity-check"));
        QCOMPARE(screen.services.opened, QStringLiteral("findings rule:channel-no-identity-check"));
    }

    void aPersonJudgesWithReason()
    {
        Checked unit;
        Screen screen(unit);
        QVERIFY(screen.target(QStringLiteral("dap-ledger")));
        GUI_CLICK(screen.part("judgeObligation"));
        QTRY_VERIFY(dialogField(fo::state));
        auto* state = qobject_cast<ChoiceEdit*>(dialogField(fo::state));
        QVERIFY(state);
        QTRY_VERIFY(state->hasFocus());
        GUI_TYPE(state, QStringLiteral("bsy")); // 不适用
        QTRY_VERIFY([&] {
            QTest::keyClick(state, Qt::Key_Return);
            return state->chosen() == complianceId(Compliance::NotApplicable);
        }());
        GUI_CLICK(act());
        QVERIFY(gui::dialog()); // no reason yet
        auto* reason = qobject_cast<QPlainTextEdit*>(dialogField(fo::reason));
        reason->setFocus();
        reason->setPlainText(QStringLiteral("不是试点单位"));
        GUI_CLICK(act());
        QTRY_VERIFY(!gui::dialog());
        QTRY_VERIFY(screen.page->ready() && screen.duty("dap-ledger")->own);
        QVERIFY(screen.duty("dap-ledger")->state == Compliance::NotApplicable);
        GUI_SAYS(&screen.page->panel(), QStringLiteral("不是试点单位"));
        GUI_CLICK(screen.part("computedAgain"));
        QTRY_VERIFY(screen.page->ready() && !screen.duty("dap-ledger")->own);
        QCOMPARE(screen.services.errors, QStringList());
    }

    void severalGetOneDate()
    {
        Checked unit;
        Screen screen(unit);
        QVERIFY(screen.target(QStringLiteral("group:dsj")));
        screen.page->table().selectAll();
        const int many = screen.rows();
        GUI_PRESS(&screen.page->table(), Qt::Key_F2);
        QTRY_VERIFY(dialogField(fo::next_on));
        QVERIFY(!dialogField(fo::note)); // says something about one of them only
        GUI_TYPE(dialogField(fo::next_on), kToday.addDays(-2).toString(Qt::ISODate));
        GUI_CLICK(act());
        QTRY_VERIFY(!gui::dialog());
        QTRY_VERIFY(screen.page->ready() && screen.duty("dsj-24")->nextOn == kToday.addDays(-2));
        int dated = 0, late = 0;
        for (const Obligation& each : screen.page->model().obligations().all) {
            dated += each.nextOn == kToday.addDays(-2) ? 1 : 0;
            late += each.overdue(kToday) ? 1 : 0;
        }
        QVERIFY(dated > 1 && dated <= many);
        QVERIFY(late > 0);
        QCOMPARE(overdueObligations(*unit.reader(), kToday), late); // the rail says the same
        QVERIFY(screen.target(QStringLiteral("overdue")));
        QCOMPARE(screen.rows(), late);
        // one alone: what isn't touched stays
        screen.page->table().selectRow(0);
        const QString only = screen.current()->id;
        GUI_PRESS(&screen.page->table(), Qt::Key_F2);
        QTRY_VERIFY(dialogField(fo::note));
        auto* note = qobject_cast<QPlainTextEdit*>(dialogField(fo::note));
        note->setFocus();
        note->setPlainText(QStringLiteral("下季度补齐"));
        GUI_CLICK(act());
        QTRY_VERIFY(!gui::dialog());
        QTRY_VERIFY(screen.page->ready() &&
                    screen.page->model().obligations().find(only)->note == QStringLiteral("下季度补齐"));
        QCOMPARE(screen.page->model().obligations().find(only)->nextOn, kToday.addDays(-2));
        // a link to what people said leads to the duty
        const qint64 record = screen.duty("dsj-24")->record;
        screen.page->activate(unit.reader()->record(id(fo::kRegister), record).uid);
        QTRY_COMPARE(screen.current()->id, QStringLiteral("dsj-24"));
    }

    void theYearlySelfCheckAndItsReport()
    {
        Checked unit;
        Screen screen(unit);
        QVERIFY(screen.ready());
        GUI_CLICK(screen.page->findChild<QWidget*>(QStringLiteral("selfCheck")));
        QTRY_VERIFY(act());
        GUI_CLICK(act());
        QTRY_VERIFY(!gui::dialog());
        QTRY_VERIFY(screen.page->ready() && screen.duty("dsj-24")->checkedOn == kToday);
        QCOMPARE(screen.duty("dsj-24")->nextOn, kToday.addMonths(12));
        QVERIFY(!screen.services.lastActions.isEmpty());
        screen.services.lastActions.first().run();
        QTRY_VERIFY_WITH_TIMEOUT(screen.page->findChild<ReportPreview*>(), 60000);
        auto* preview = screen.page->findChild<ReportPreview*>();
        const QString file = unit.dir.filePath(QStringLiteral("report.docx"));
        prompts::nextText(oversight::kPassword);
        prompts::nextText(QStringLiteral("报主管部门"));
        prompts::nextFileName(file);
        const auto buttons = preview->findChildren<QPushButton*>();
        QVERIFY(!buttons.isEmpty());
        buttons.first()->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 60000);
        QCOMPARE(unit.reader()->acts({}).first().reason, QStringLiteral("报主管部门"));
    }

    void readersOnlyRead()
    {
        Checked unit;
        unit.signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        {
            Screen screen(unit);
            QVERIFY(screen.target(QStringLiteral("dsj-24")));
            QVERIFY(!screen.part("judgeObligation"));
            QVERIFY(!screen.part("editObligations"));
            QVERIFY(!screen.page->findChild<QWidget*>(QStringLiteral("selfCheck"))->isVisible());
        }
        unit.signIn(kChief);
        unit.signIn(QStringLiteral("吴思远"), QStringLiteral("drill_coordinator"));
        {
            Screen screen(unit);
            QVERIFY(screen.target(QStringLiteral("dsj-24")));
            QVERIFY(!screen.part("editObligations")->isEnabled());
            QVERIFY(!screen.part("panelRefusal")->property("text").toString().isEmpty());
        }
        unit.signIn(kChief);
        unit.signIn(QStringLiteral("李联络"), QStringLiteral("liaison"), unit.lab);
        Screen screen(unit);
        QTRY_VERIFY(screen.page->isVisible());
        QCOMPARE(screen.rows(), 0); // and the page says why
    }
};

QTEST_MAIN(TstObligationsPage)
#include "tst_obligations_page.moc"
