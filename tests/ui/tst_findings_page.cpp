#include "fields/asset.h"
#include "gui_test.h"
#include "oversight/checked_unit.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/page_counts.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/theme.h"
#include "ui/oversight/findings_model.h"
#include "ui/oversight/findings_page.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/oversight/side_list.h"
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;

namespace {

const QString kUnconfirmed = QStringLiteral("rule:asset-unconfirmed-year");

struct Screen
{
    explicit Screen(Checked& unit) : services(*unit.workspace)
    {
        window.resize(1272, 800);
        page = static_cast<FindingsPage*>(findingsPageEntry().create(services, &window));
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
    const Finding* current() { return page->model().at(page->table().currentIndex().row()); }
    QWidget* part(const char* name) { return page->panel().findChild<QWidget*>(id(name)); }
    bool choose(qint64 record)
    {
        for (int row = 0; row < rows(); ++row) {
            if (page->model().keys().at(row).record == record) {
                page->table().setCurrentIndex(page->model().index(row, 0));
                return ready();
            }
        }
        return false;
    }
    SideItem side(const QString& item)
    {
        for (const SideItem& each : page->rules().items())
            if (each.id == item)
                return each;
        return {};
    }

    gui::FakeServices services;
    QWidget window;
    FindingsPage* page;
};

/// Fills a field of the open dialog and presses its act.
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

} // namespace

class TstFindingsPage : public QObject
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

    void rulesNarrowAndCount()
    {
        Checked unit;
        const qint64 first = unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        unit.asset("住院记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.ready());
        const int all = screen.rows();
        QVERIFY(all > 2);
        QCOMPARE(screen.side({}).count, all);
        QCOMPARE(screen.side(kUnconfirmed).count, 2);
        // gravest first, and every line says what is wrong in words
        int last = 0;
        for (int row = 0; row < all; ++row) {
            const auto severity = unit.rules->rules.at(screen.page->model().keys().at(row).rule).severity;
            QVERIFY(int(severity) >= last);
            last = int(severity);
        }
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 2);
        QVERIFY(screen.choose(first));
        QCOMPARE(screen.current()->record, first);
        GUI_SAYS(screen.page, unit.rules->find(id("asset-unconfirmed-year"))->title.text());
        GUI_SAYS(screen.page, unit.rules->find(id("asset-unconfirmed-year"))->fix.text());
        // nobody has held this rule against its source
        QStringList badges;
        for (const auto* chip : screen.page->panel().findChildren<chips::Chip*>())
            badges << chip->text();
        QVERIFY(badges.contains(QStringLiteral("待核对")));
        QVERIFY(screen.target(QStringLiteral("severity:high")));
        QCOMPARE(screen.rows(), screen.side(QStringLiteral("severity:high")).count);
        // Esc goes back to everything
        GUI_PRESS(&screen.page->table(), Qt::Key_Escape);
        QVERIFY(screen.ready());
        QCOMPARE(screen.rows(), all);
    }

    void searchAndDepartmentNarrow()
    {
        Checked unit;
        unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        unit.asset("住院记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 2);
        auto* search = screen.page->findChild<QLineEdit*>(QStringLiteral("searchFindings"));
        QVERIFY(screen.page->command(QStringLiteral("find")));
        QVERIFY(search->hasFocus());
        GUI_TYPE(search, QStringLiteral("zyjl")); // initials
        QTRY_COMPARE(screen.rows(), 1);
        QVERIFY(screen.ready());
        QCOMPARE(screen.current()->title, QStringLiteral("住院记录"));
        GUI_TYPE(search, QStringLiteral("nothing"));
        QTRY_COMPARE(screen.rows(), 0);
        GUI_CLICK(screen.page->findChild<QWidget*>(QStringLiteral("clearFilters")));
        QTRY_VERIFY(screen.rows() > 2);
        QVERIFY(screen.target(kUnconfirmed + QStringLiteral(";department:%1").arg(unit.centre)));
        QCOMPARE(screen.rows(), 0);
        QVERIFY(screen.target(kUnconfirmed + QStringLiteral(";department:%1").arg(unit.lab)));
        QCOMPARE(screen.rows(), 2);
    }

    /// Before anybody opens the page, and without asking the vault for it.
    void theRailKnowsHowManyAreGrave()
    {
        Checked unit;
        gui::FakeServices services(*unit.workspace);
        QWidget window;
        PageCounts counts(&window);
        QSignalSpy counted(&counts, &PageCounts::counted);
        findingsPageEntry().addCommands(services, &window);
        QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), 60000);
        const int before = std::max(0, counted.last().at(1).toInt());
        unit.asset("公开目录",
                   {{id(fields::asset::openness), id("public")}, {id(fields::asset::contains_pi), 1}});
        QTRY_VERIFY(counted.last().at(1).toInt() > before);
        QCOMPARE(counted.last().at(0).toString(), QStringLiteral("findings"));
    }

    void enterOpensTheRecord()
    {
        Checked unit;
        const qint64 record = unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        GUI_PRESS(&screen.page->table(), Qt::Key_Return);
        QCOMPARE(screen.services.opened,
                 pageOfRegister(id("asset")) + u' ' + unit.reader()->record(id("asset"), record).uid);
    }

    /// What was mended is no longer listed, without anybody asking.
    void followsTheRegisters()
    {
        Checked unit;
        const qint64 record = unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        unit.asset("住院记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        unit.change("asset", record, {{id(fields::asset::last_confirmed), day(-1)}});
        QTRY_COMPARE(screen.rows(), 1);
        QVERIFY(screen.ready());
        QCOMPARE(screen.current()->title, QStringLiteral("住院记录"));
        QCOMPARE(screen.side(kUnconfirmed).count, 1);
    }

    void goesToRemediationOnce()
    {
        Checked unit;
        const qint64 record = unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QVERIFY(screen.choose(record));
        GUI_CLICK(screen.part("remediate"));
        QTRY_VERIFY(dialogField(action::due));
        GUI_TYPE(dialogField(action::due), kToday.addDays(9).toString(Qt::ISODate));
        GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_VERIFY(!gui::dialog());
        QTRY_VERIFY(screen.page->ready() && screen.part("findingRemediation"));
        QCOMPARE(screen.services.errors, QStringList());
        const qint64 opened = screen.current()->remediation;
        QCOMPARE(unit.text(opened, action::due), kToday.addDays(9).toString(Qt::ISODate));
        QVERIFY(!screen.part("remediate")); // the one that is open is shown instead
        GUI_CLICK(screen.part("showRemediation"));
        QCOMPARE(screen.services.opened,
                 pageOfRegister(id(action::kRegister)) + u' ' + unit.record(opened).uid);
        QVERIFY(screen.target(kUnconfirmed + QStringLiteral(";handling:none")));
        QCOMPARE(screen.rows(), 0);
    }

    void acceptedByAnotherUntilADay()
    {
        Checked unit;
        const qint64 record = unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        {
            Screen screen(unit);
            QVERIFY(screen.target(kUnconfirmed));
            QVERIFY(screen.choose(record));
            GUI_CLICK(screen.part("acceptRisk"));
            QTRY_VERIFY(dialogField("until"));
            GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
            QVERIFY(gui::dialog()); // neither day nor reason
            GUI_TYPE(dialogField("until"), kToday.addDays(30).toString(Qt::ISODate));
            auto* reason = qobject_cast<QPlainTextEdit*>(dialogField("reason"));
            QVERIFY(reason);
            reason->setFocus();
            QTest::keyClicks(reason, QStringLiteral("retired soon"));
            GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
            QTRY_VERIFY(!gui::dialog());
            // who proposed it sees why it can't be approved by the same person
            QTRY_VERIFY(screen.page->ready() && screen.part("approveAcceptance"));
            QVERIFY(!screen.part("approveAcceptance")->isEnabled());
            QVERIFY(!screen.part("panelRefusal")->property("text").toString().isEmpty());
            QCOMPARE(screen.rows(), 1); // until then it is open
        }
        unit.signIn(kSecond);
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QVERIFY(screen.choose(record));
        GUI_SAYS(&screen.page->panel(), QStringLiteral("retired soon"));
        GUI_CLICK(screen.part("approveAcceptance"));
        QTRY_VERIFY(gui::dialog());
        GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_VERIFY(!gui::dialog());
        QTRY_COMPARE(screen.rows(), 0); // accepted ones aren't listed
        QVERIFY(screen.target(kUnconfirmed + QStringLiteral(";handling:accepted")));
        QCOMPARE(screen.rows(), 1);
        QVERIFY(screen.choose(record));
        QTRY_VERIFY(screen.part("endAcceptance"));
        QVERIFY(!screen.part("acceptRisk"));
        prompts::nextText(QStringLiteral("不停用了"));
        auto* area = screen.page->panel().findChild<QScrollArea*>();
        area->ensureWidgetVisible(screen.part("endAcceptance"));
        GUI_CLICK(screen.part("endAcceptance"));
        QTRY_COMPARE(screen.rows(), 0); // no longer accepted
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 1);
    }

    void anAuditorOnlyReads()
    {
        Checked unit;
        unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        unit.signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 1);
        QVERIFY(screen.part("openRecord"));
        QVERIFY(!screen.part("remediate"));
        QVERIFY(!screen.part("acceptRisk"));
        QVERIFY(screen.page->findChild<QWidget*>(QStringLiteral("exportFindings"))->isEnabled());
    }

    void aRoleThatMayNotSeesWhy()
    {
        Checked unit;
        unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        unit.signIn(QStringLiteral("吴思远"), QStringLiteral("privacy_officer"));
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QVERIFY(screen.part("remediate") && !screen.part("remediate")->isEnabled());
        QVERIFY(!screen.part("remediate")->toolTip().isEmpty());
        QVERIFY(!screen.part("panelRefusal")->property("text").toString().isEmpty());
    }

    void aLiaisonSeesTheOwnDepartment()
    {
        Checked unit;
        unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}}); // of the laboratory
        unit.signIn(QStringLiteral("何联络"), QStringLiteral("liaison"), unit.centre);
        {
            Screen screen(unit);
            QVERIFY(screen.ready());
            QCOMPARE(screen.rows(), 0);
        }
        unit.signIn(kChief);
        unit.signIn(QStringLiteral("李联络"), QStringLiteral("liaison"), unit.lab);
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 1);
    }

    void theListLeavesWithItsAct()
    {
        Checked unit;
        unit.asset("门诊记录", {{id(fields::asset::last_confirmed), day(-500)}});
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        const QString file = unit.dir.filePath(QStringLiteral("f.csv"));
        prompts::nextText(kPassword);
        prompts::nextText(QStringLiteral("报主管部门"));
        prompts::nextFileName(file);
        GUI_CLICK(screen.page->findChild<QWidget*>(QStringLiteral("exportFindings")));
        QTRY_VERIFY(QFile::exists(file));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QString said = QString::fromUtf8(out.readAll());
        QVERIFY(said.contains(QStringLiteral("门诊记录")));
        QCOMPARE(said.count(u'\n'), 2);                                               // heading and one line
        QTRY_COMPARE(unit.reader()->acts({}).first().kind, QStringLiteral("export")); // committed just after
        QCOMPARE(unit.reader()->acts({}).first().reason, QStringLiteral("报主管部门"));
    }

    /// Words are read for what is shown only, and J and K walk through them.
    void manyFindingsArePaged()
    {
        Checked unit;
        unit.workspace->perform(QStringLiteral("导入"), {}, [&](ledger::ActWriter& writer) {
            for (int i = 0; i < 450; ++i)
                writer.create(id("asset"),
                              {{id("name"), QStringLiteral("数据 %1").arg(i)},
                               {id("department"), unit.lab},
                               {id(fields::asset::last_confirmed), day(-500)}},
                              QStringLiteral("approved"));
        });
        Screen screen(unit);
        QVERIFY(screen.target(kUnconfirmed));
        QCOMPARE(screen.rows(), 450);
        QVERIFY(screen.page->model().at(0));
        QVERIFY(!screen.page->model().at(300));
        screen.page->table().scrollToBottom();
        QTRY_VERIFY(screen.page->model().at(449));
        QVERIFY(!screen.page->model().at(200));
        screen.page->table().setCurrentIndex(screen.page->model().index(0, 0));
        GUI_PRESS(&screen.page->table(), Qt::Key_J);
        QCOMPARE(screen.page->table().currentIndex().row(), 1);
        GUI_PRESS(&screen.page->table(), Qt::Key_K);
        QCOMPARE(screen.page->table().currentIndex().row(), 0);
        QVERIFY(screen.ready());
    }
};

QTEST_MAIN(TstFindingsPage)
#include "tst_findings_page.moc"
