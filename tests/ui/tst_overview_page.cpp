#include "base/clock.h"
#include "fields/incident.h"
#include "oversight/checked_unit.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/field_dialog.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/register_host.h"
#include "ui/kit/theme.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_entry.h"
#include "ui/overview/overview_source.h"
#include "ui/overview/score_chart.h"
#include "ui/overview/side_column.h"
#include "ui/overview/work_list.h"
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;
using overview::When;
using overview::Work;

namespace {

struct Screen
{
    explicit Screen(people::Workspace& workspace) : services(workspace)
    {
        window.resize(1272, 800);
        page = static_cast<OverviewPage*>(overviewPageEntry().create(services, &window));
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    ~Screen() { delete page; }
    bool read()
    {
        return QTest::qWaitFor([&] { return page->source().facts().work && !page->source().reading(); });
    }
    bool checked()
    {
        return QTest::qWaitFor([&] { return page->source().facts().laws.has_value(); }, 30'000);
    }
    Button* button(const char* name) { return page->findChild<Button*>(QLatin1String(name)); }
    QStringList lines()
    {
        QStringList texts;
        for (int row = 0; row < page->model().rowCount(); ++row)
            texts << page->model().index(row).data().toString();
        return texts;
    }
    StandingPanel* panel(const char* name) { return page->findChild<StandingPanel*>(QLatin1String(name)); }
    /// Clicks the cell with this text in a row that begins with `first`.
    static bool click(FactTable& table, const QString& first, const QString& text)
    {
        const FactModel& model = table.facts();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!first.isEmpty() && model.index(row, 0).data().toString() != first)
                continue;
            for (int column = 1; column < model.columnCount(); ++column)
                if (model.index(row, column).data().toString() == text) {
                    table.scrollTo(model.index(row, column));
                    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                                      table.visualRect(model.index(row, column)).center());
                    return true;
                }
        }
        return false;
    }

    gui::FakeServices services;
    QWidget window;
    OverviewPage* page;
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Checked> m_unit;

    qint64 action(int due, const char* risk = "high")
    {
        return m_unit->make({{id("due"), day(due)}, {id("risk"), id(risk)}, {id("department"), m_unit->lab}});
    }
    qint64 incident()
    {
        const qint64 start = QDateTime(kToday, QTime(8, 30)).toMSecsSinceEpoch();
        return m_unit->put("incident",
                           {{id("title"), words("影像归档存储勒索软件加密")},
                            {id("discovered_at"), start},
                            {id("became_aware_at"), start},
                            {id("grade"), id("larger")}},
                           "handling");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }
    void init() { m_unit = std::make_unique<Checked>(); }
    void cleanup() { m_unit.reset(); }

    void keysMoveAndOpen()
    {
        const qint64 late = action(-2), today = action(0);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        WorkList& list = screen.page->list();
        QVERIFY(list.current());
        QCOMPARE(list.current()->records, QList<qint64>{late});
        QTest::keyClick(&list, Qt::Key_J); // over the heading
        QCOMPARE(list.current()->records, QList<qint64>{today});
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation ") + m_unit->record(today).uid);
        QTest::keyClick(&list, Qt::Key_K);
        QTest::keyClick(&list, Qt::Key_Enter);
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation ") + m_unit->record(late).uid);
    }

    void aClockOpensItsReport()
    {
        const qint64 made = incident();
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        WorkList& list = screen.page->list();
        QVERIFY(list.current() && list.current()->kind == Work::Kind::Clock);
        const QModelIndex index = list.currentIndex();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.buttonRect(index).center());
        const QString uid = m_unit->reader()->record(id("incident"), made).uid;
        QCOMPARE(screen.services.opened, QStringLiteral("register_incident %1/report").arg(uid));
        // a limit can't be postponed: it says why
        QTest::keyClick(&list, Qt::Key_Z);
        QCOMPARE(screen.services.messages.size(), 1);
        QVERIFY(!screen.services.messages.constFirst().text.isEmpty());
    }

    void postponingAsksForDayAndReason()
    {
        const qint64 late = action(-2);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QTest::keyClick(&screen.page->list(), Qt::Key_Z);
        auto* dialog = screen.page->findChild<FieldDialog*>(QStringLiteral("postpone"));
        QVERIFY(dialog);
        dialog->setValue("due", day(2), day(2));
        QVERIFY(!dialog->actButton()->isEnabled());
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("等设备到货"));
        QVERIFY(dialog->actButton()->isEnabled());
        QTest::mouseClick(dialog->actButton(), Qt::LeftButton);
        QTRY_COMPARE(m_unit->text(late, "due"), day(2));
        // the list follows the act by itself
        QTRY_VERIFY(screen.page->list().current() && screen.page->list().current()->when == When::Week);
    }

    void theListFollowsActs()
    {
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QCOMPARE(screen.page->model().rowCount(), 0);
        action(-2);
        QTRY_COMPARE(screen.page->model().rowCount(), 2);
        QTRY_VERIFY(screen.panel("remediationPanel")->title().contains(u'1'));
    }

    void laterIsUnfolded()
    {
        action(10);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QCOMPARE(screen.page->model().rowCount(), 0);
        Button* unfold = screen.button("unfold");
        QVERIFY(unfold->isVisible());
        QTest::mouseClick(unfold, Qt::LeftButton);
        QCOMPARE(screen.page->model().rowCount(), 2);
        QTest::mouseClick(unfold, Qt::LeftButton);
        QCOMPARE(screen.page->model().rowCount(), 0);
    }

    void numbersOpenTheirLists()
    {
        action(-2);
        action(5);
        m_unit->asset("检验结果", {{id("level"), id("4")}, {id("category"), id("health_exam")}});
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        SideColumn& side = screen.page->side();
        const QString high = side.remediations().facts().index(0, 0).data().toString();
        QVERIFY(Screen::click(side.remediations(), high,
                              side.remediations().facts().index(0, 2).data().toString()));
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation ?view=open&risk=high"));
        QVERIFY(Screen::click(side.remediations(), high,
                              side.remediations().facts().index(0, 3).data().toString()));
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation ?view=overdue&risk=high"));

        FactTable& inventory = side.inventory();
        bool opened = false;
        for (int row = 1; row < inventory.facts().rowCount() && !opened; ++row)
            if (inventory.facts().index(row, 4).data().toString() == QLatin1String("1")) {
                inventory.setCurrentIndex(inventory.facts().index(row, 4));
                QTest::keyClick(&inventory, Qt::Key_Return);
                opened = true;
            }
        QVERIFY(opened);
        QVERIFY2(screen.services.opened.startsWith(QStringLiteral("assets ?category=health,")),
                 qPrintable(screen.services.opened));
        QVERIFY(screen.services.opened.contains(QStringLiteral("health_exam")));
        QVERIFY(screen.services.opened.endsWith(QStringLiteral("&level=4")));
    }

    void countedRecordsAreListed()
    {
        QList<qint64> made;
        for (int i = 0; i < 4; ++i)
            made << m_unit->put(
                "policy",
                {{id("name"), words("制度")}, {id("next_review"), day(-i)}, {id("department"), m_unit->lab}},
                "approved");
        made.removeFirst(); // due today, the others are late
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QVERIFY(screen.page->list().current());
        QCOMPARE(screen.page->list().current()->count(), 3);
        QTest::keyClick(&screen.page->list(), Qt::Key_Return);
        const QString target = screen.services.opened.section(QLatin1Char(' '), 1);
        QVERIFY(target.startsWith(QStringLiteral("?_id=")));

        QWidget window;
        window.resize(1272, 800);
        std::unique_ptr<Page> host;
        for (const PageEntry& entry : registerPageEntries(*m_unit->workspace->ledger().registers()))
            if (entry.id == screen.services.opened.section(QLatin1Char(' '), 0, 0))
                host.reset(entry.create(screen.services, &window));
        QVERIFY(host);
        host->resize(window.size());
        window.show();
        host->activate(target);
        RecordPage& records = static_cast<RegisterHost&>(*host).records();
        QTRY_VERIFY(records.model().complete() && records.model().rowCount() == 3);
        for (const qint64 each : std::as_const(made))
            QVERIFY(records.table().selectId(each));
        FilterChip* chip = records.filterBar().chip(QStringLiteral("_id"));
        QVERIFY(chip && chip->isVisible());
        QVERIFY(!records.filterBar().chip(QStringLiteral("_state"))->isVisible());
        QTest::mouseClick(records.findChild<QPushButton*>(QStringLiteral("clearFilters")), Qt::LeftButton);
        QTRY_COMPARE(records.model().rowCount(), 4);
        QVERIFY(!chip->isVisible());
        QVERIFY(records.filterBar().chip(QStringLiteral("_state"))->isVisible());
    }

    void findingsAndDutiesComeWhenTheChecksAreDone()
    {
        m_unit->asset("境外", {{id("region"), id("abroad")}, {id("level"), id("4")}, {id("contains_pi"), 1}});
        Screen screen(*m_unit->workspace);
        QVERIFY(!screen.panel("findingPanel")->sentence().isEmpty());
        QVERIFY(screen.checked());
        SideColumn& side = screen.page->side();
        QVERIFY(screen.panel("findingPanel")->sentence().isEmpty());
        const FactModel& found = side.findings().facts();
        const QString high = found.index(0, 3).data().toString();
        QVERIFY(Screen::click(side.findings(), found.index(0, 0).data().toString(), high));
        QCOMPARE(screen.services.opened, QStringLiteral("findings severity:high"));
        QVERIFY(side.laws().facts().rowCount() > 3);
        side.laws().setCurrentIndex(side.laws().facts().index(0, 0));
        QTest::keyClick(&side.laws(), Qt::Key_Return);
        QVERIFY(screen.services.opened.startsWith(QStringLiteral("obligations group:")));
        const auto& laws = *screen.page->source().facts().laws;
        const auto lacking =
            std::find_if(laws.begin(), laws.end(), [](const auto& law) { return law.open > 0; });
        QVERIFY(lacking != laws.end());
        side.laws().setCurrentIndex(side.laws().facts().index(int(lacking - laws.begin()), 3));
        QTest::keyClick(&side.laws(), Qt::Key_Return);
        QCOMPARE(screen.services.opened,
                 QStringLiteral("obligations group:%1;state:open").arg(lacking->group));
    }

    void scoresAreDrawnAndNamed()
    {
        m_unit->sign(m_unit->start(QStringLiteral("2026 上半年")));
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        const QStringList ends = screen.page->side().chart().ends();
        QCOMPARE(ends.size(), 2); // one system and the line to pass
        QVERIFY2(ends.contains(QStringLiteral("检验信息系统 100")), qPrintable(ends.join(u'|')));
    }

    void theHeaderStartsWork()
    {
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QTest::mouseClick(screen.button("newRemediation"), Qt::LeftButton);
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation new"));
        QTest::mouseClick(screen.button("newFiling"), Qt::LeftButton);
        QCOMPARE(screen.services.opened, QStringLiteral("filings new"));
        QTest::mouseClick(screen.button("startDrill"), Qt::LeftButton);
        QCOMPARE(screen.services.opened, QStringLiteral("drills new"));
        QTest::mouseClick(screen.button("logIncident"), Qt::LeftButton);
        QCOMPARE(screen.services.opened, QStringLiteral("register_incident log"));
    }

    void anAuditorOnlyLooks()
    {
        action(-2);
        incident();
        m_unit->signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QVERIFY(!screen.button("newRemediation"));
        QVERIFY(!screen.button("logIncident"));
        WorkList& list = screen.page->list();
        QVERIFY(list.current() && list.current()->kind == Work::Kind::Clock);
        QVERIFY(list.buttonRect(list.currentIndex()).isEmpty());
        QVERIFY(screen.panel("lawPanel")->isVisible());
    }

    void aLiaisonSeesNothingOfTheWholeUnit()
    {
        action(-2); // of the laboratory
        m_unit->signIn(QStringLiteral("许嘉"), QStringLiteral("liaison"), m_unit->centre);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.read());
        QCOMPARE(screen.page->model().rowCount(), 0);
        QVERIFY(!screen.panel("findingPanel")->isVisible());
        QVERIFY(!screen.panel("lawPanel")->isVisible());
        QVERIFY(!screen.panel("scorePanel")->isVisible());
        QVERIFY(!screen.panel("remediationPanel")->sentence().isEmpty());
        QVERIFY(screen.button("newRemediation")->isEnabled());
        QVERIFY(!screen.button("newFiling")->isEnabled());
        QVERIFY(!screen.button("newFiling")->toolTip().isEmpty());
    }

    void anEmptyVaultSaysWhatToDoFirst()
    {
        QTemporaryDir dir;
        const auto made = people::Workspace::create(dir.filePath(QStringLiteral("e.wardbook")),
                                                    QStringLiteral("新单位"), kChief, kPassword);
        Screen screen(*made.workspace);
        QVERIFY(screen.read());
        // The list of first steps, until it is put away (tst_first_steps).
        QAbstractButton* away = nullptr;
        const auto isThere = [&] {
            const auto all = screen.page->findChildren<QAbstractButton*>(QStringLiteral("firstStepsAway"));
            for (QAbstractButton* each : all)
                away = each->isVisible() ? each : away;
            return away != nullptr;
        };
        QVERIFY(QTest::qWaitFor(isThere, 10'000));
        QTest::mouseClick(away, Qt::LeftButton);
        QList<EmptyState*> shown = screen.page->findChildren<EmptyState*>();
        shown.removeIf([](const EmptyState* each) { return !each->isVisible(); });
        QCOMPARE(shown.size(), 1);
        const QList<QPushButton*> actions = shown.constFirst()->findChildren<QPushButton*>();
        QVERIFY(actions.size() >= 3);
        QTest::mouseClick(actions.constFirst(), Qt::LeftButton);
        QCOMPARE(screen.services.opened, QStringLiteral("assets import"));
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
