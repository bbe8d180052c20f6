#include "gui_test.h"
#include "oversight/remediation_fixture.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/calendar/agenda_view.h"
#include "ui/calendar/calendar_bar.h"
#include "ui/calendar/calendar_export_dialog.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/month_view.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include "ui/kit/search_box.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_page_entry.h"
#include <QFile>
#include <QRadioButton>
#include <QScrollArea>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;
using calendar::DutyGroup;

namespace {

QString inDays(int days)
{
    return kToday.addDays(days).toString(Qt::ISODate);
}

/// The page as the program makes it, in a window of its own.
struct Screen
{
    explicit Screen(people::Workspace& workspace) : services(workspace)
    {
        window.resize(1272, 800);
        page = static_cast<CalendarPage*>(calendarPageEntry().create(services, &window));
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    ~Screen() { delete page; }
    bool ready(QDate day, qsizetype groups)
    {
        return QTest::qWaitFor([&] { return page->month().groupsOf(day).size() == groups; });
    }
    MonthView& month() { return page->month(); }
    AgendaView& agenda() { return page->agenda(); }
    QStringList listed()
    {
        QStringList texts;
        for (int row = 0; row < page->lines().rowCount(); ++row)
            if (page->lines().line(row).kind != AgendaLine::Heading)
                texts << page->lines().index(row).data().toString();
        return texts;
    }
    QString sentence() { return page->findChild<EmptyState*>()->sentence(); }
    QString header() { return page->findChild<PageHeader*>()->subtitle(); }

    gui::FakeServices services;
    QWidget window;
    CalendarPage* page;
};

} // namespace

class TestCalendarPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<GradedUnit> m_unit;

    qint64 action(const char* title, int days, ledger::FieldValues more = {})
    {
        more.insert(id("title"), QString::fromUtf8(title));
        more.insert(id("due"), inDays(days));
        return m_unit->make(more);
    }

    /// The one who is signed in is this person.
    void linkMember(qint64 person)
    {
        const QString member = m_unit->workspace->session().member;
        m_unit->workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            const ledger::Record record = *writer.reader().findByUid(id("member"), member);
            writer.update(id("member"), record.id, record.rev, {{id("person"), person}});
        });
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
    void init() { m_unit = std::make_unique<GradedUnit>(); }
    void cleanup() { m_unit.reset(); }

    void aMonthShowsWhatIsDueOnItsDays()
    {
        action("补日志", 0);
        action("换口令", 5);
        action("双因素", -2);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday, 1));
        QCOMPARE(screen.month().firstShown().dayOfWeek(), int(Qt::Monday));
        QVERIFY(screen.month().firstShown() <= QDate(2026, 6, 1));
        QVERIFY(screen.month().lastShown() >= QDate(2026, 6, 30));
        QCOMPARE(screen.month().groupsOf(kToday.addDays(5)).size(), 1);
        const QList<DutyGroup> late = screen.month().groupsOf(kToday.addDays(-2));
        QCOMPARE(late.size(), 1);
        QVERIFY(late.first().overdue);
        QVERIFY(screen.month().wordsOf(kToday.addDays(-2)).contains(QStringLiteral("双因素")));
        // today is chosen at first
        QCOMPARE(screen.listed().size(), 1);
        QVERIFY(screen.listed().first().contains(QStringLiteral("补日志")));
        QVERIFY(screen.header().contains(QStringLiteral("1")));
    }

    void keysMoveThroughDaysAndMonths()
    {
        const qint64 record = action("换口令", 1);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday.addDays(1), 1));
        GUI_PRESS(&screen.month(), Qt::Key_PageDown);
        QCOMPARE(screen.month().day(), QDate(2026, 7, 11));
        QVERIFY(screen.page->bar()
                    .findChild<QLabel*>(QStringLiteral("month"))
                    ->text()
                    .contains(QStringLiteral("7")));
        GUI_PRESS(&screen.month(), Qt::Key_Up);
        GUI_PRESS(&screen.month(), Qt::Key_End);
        QCOMPARE(screen.month().day(), QDate(2026, 7, 5));
        GUI_PRESS(&screen.month(), Qt::Key_PageUp);
        QCOMPARE(screen.month().day(), QDate(2026, 6, 5));
        GUI_PRESS(&screen.month(), Qt::Key_T);
        QCOMPARE(screen.month().day(), kToday);
        QVERIFY(screen.sentence() == CalendarPageTr::tr("Nothing is due on this day"));
        GUI_PRESS(&screen.month(), Qt::Key_Right);
        QCOMPARE(screen.listed().size(), 1);
        GUI_PRESS(&screen.month(), Qt::Key_Return);
        GUI_PRESS(&screen.agenda(), Qt::Key_Return);
        QCOMPARE(screen.services.opened, QStringLiteral("register_remediation ") +
                                             m_unit->reader()->record(id("remediation"), record).uid);
    }

    void aClickChoosesADayAndATargetToo()
    {
        action("换口令", 5);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday.addDays(5), 1));
        QTest::mouseClick(&screen.month(), Qt::LeftButton, {},
                          screen.month().rectOf(kToday.addDays(5)).center());
        QCOMPARE(screen.month().day(), kToday.addDays(5));
        QCOMPARE(screen.listed().size(), 1);
        screen.page->activate(QStringLiteral("2027-02-03"));
        QCOMPARE(screen.month().day(), QDate(2027, 2, 3));
        QCOMPARE(screen.page->list(), CalendarPage::Day);
        screen.page->activate(QStringLiteral("overdue"));
        QCOMPARE(screen.page->list(), CalendarPage::Overdue);
        // who chooses a day leaves the list of what is overdue
        GUI_PRESS(&screen.month(), Qt::Key_Right);
        QCOMPARE(screen.page->list(), CalendarPage::Day);
    }

    /// What lies beyond what was read at first is read when its month is shown.
    void aFarMonthIsReadWhenItIsShown()
    {
        action("三年后", 3 * 365);
        Screen screen(*m_unit->workspace);
        QVERIFY(QTest::qWaitFor([&] { return !screen.header().isEmpty(); }));
        const QDate far = kToday.addDays(3 * 365);
        QVERIFY(screen.month().groupsOf(far).isEmpty());
        screen.page->activate(far.toString(Qt::ISODate));
        QVERIFY(screen.ready(far, 1));
        QTRY_COMPARE(screen.listed().size(), 1);
    }

    void manyOfOneKindOpenIntoTheirRecords()
    {
        for (int i = 0; i < 5; ++i)
            action("逾期整改", -3 - i);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday.addDays(-3), 1));
        screen.page->setList(CalendarPage::Overdue);
        QTRY_COMPARE(screen.listed().size(), 1);
        QVERIFY(screen.listed().first().contains(QStringLiteral("5")));
        screen.agenda().setFocus();
        GUI_PRESS(&screen.agenda(), Qt::Key_Return);
        QCOMPARE(screen.listed().size(), 6);
        GUI_PRESS(&screen.agenda(), Qt::Key_J);
        QCOMPARE(screen.agenda().currentIndex().row(), 1);
        GUI_PRESS(&screen.agenda(), Qt::Key_Return);
        QVERIFY(screen.services.opened.startsWith(QStringLiteral("register_remediation ")));
        GUI_PRESS(&screen.agenda(), Qt::Key_Left);
        QCOMPARE(screen.listed().size(), 1);
        QCOMPARE(screen.agenda().currentIndex().row(), 0);
    }

    void filtersNarrowMonthAndList()
    {
        const qint64 me = m_unit->keeper;
        action("我负责的", 0, {{id("owner"), me}, {id("department"), m_unit->centre}});
        action("别人的", 0, {{id("department"), m_unit->lab}});
        m_unit->workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            writer.create(id("policy"),
                          {{id("name"), QStringLiteral("数据安全制度")}, {id("next_review"), inDays(0)}},
                          id("approved"));
        });
        linkMember(me);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday, 3));
        DutyFilter filter;
        filter.registers = {id("policy")};
        screen.page->bar().setFilter(filter);
        Q_EMIT screen.page->bar().changed();
        QCOMPARE(screen.month().groupsOf(kToday).size(), 1);
        QVERIFY(screen.listed().first().contains(QStringLiteral("数据安全制度")));
        GUI_CLICK(screen.page->bar().findChild<QWidget*>(QStringLiteral("clearFilters")));
        QCOMPARE(screen.month().groupsOf(kToday).size(), 3);
        GUI_CLICK(screen.page->bar().findChild<QWidget*>(QStringLiteral("mine")));
        QCOMPARE(screen.listed().size(), 1);
        QVERIFY(screen.listed().first().contains(QStringLiteral("我负责的")));
        screen.page->bar().clearAll();
        filter = {};
        filter.departments = {QString::number(m_unit->lab)};
        screen.page->bar().setFilter(filter);
        Q_EMIT screen.page->bar().changed();
        QVERIFY(screen.listed().first().contains(QStringLiteral("别人的")));
        filter = {};
        filter.standing = {QLatin1String(DutyFilter::kStatutory)};
        screen.page->bar().setFilter(filter);
        Q_EMIT screen.page->bar().changed();
        QVERIFY(screen.month().groupsOf(kToday).isEmpty());
        screen.page->bar().clearAll();
        screen.page->command(QStringLiteral("find"));
        GUI_TYPE(&screen.page->bar().search(), QStringLiteral("sjaqzd")); // 数据安全制度
        QTRY_COMPARE(screen.listed().size(), 1);
        QVERIFY(screen.listed().first().contains(QStringLiteral("数据安全制度")));
        GUI_TYPE(&screen.page->bar().search(), QStringLiteral("zzzz"));
        QTRY_VERIFY(screen.listed().isEmpty());
        QTRY_VERIFY(screen.sentence() == CalendarPageTr::tr("Nothing is due on this day"));
        QWidget* clear =
            gui::button(screen.page->findChild<EmptyState*>(), CalendarPageTr::tr("Clear filters"));
        GUI_CLICK(clear);
        QTRY_COMPARE(screen.listed().size(), 3);
    }

    void whoIsNoPersonCannotAskForTheirOwn()
    {
        action("补日志", 0);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday, 1));
        auto* mine = screen.page->bar().findChild<QWidget*>(QStringLiteral("mine"));
        QVERIFY(!mine->isEnabled());
        QVERIFY(!mine->toolTip().isEmpty());
    }

    void anActIsTakenIn()
    {
        const qint64 record = action("补日志", 0);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday, 1));
        m_unit->workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(id("remediation"), record, writer.reader().record(id("remediation"), record).rev,
                          {{id("due"), inDays(1)}});
        });
        QTRY_COMPARE(screen.month().groupsOf(kToday.addDays(1)).size(), 1);
        QVERIFY(screen.month().groupsOf(kToday).isEmpty());
    }

    void theCalendarLeavesAsAFile_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("kinds only") << false;
        QTest::newRow("with names") << true;
    }
    void theCalendarLeavesAsAFile()
    {
        QFETCH(bool, named);
        action("秘密项目名", 3);
        Screen screen(*m_unit->workspace);
        QVERIFY(screen.ready(kToday.addDays(3), 1));
        const qint64 before = m_unit->reader()->actCount();
        const QString path = m_unit->dir.filePath(QStringLiteral("out.ics"));
        QVERIFY(screen.page->command(QStringLiteral("export")));
        auto* dialog = screen.page->findChild<CalendarExportDialog*>();
        QVERIFY(dialog);
        auto* until = dialog->findChild<QLineEdit*>(QStringLiteral("until"));
        GUI_TYPE(until, QStringLiteral("2026-06-40"));
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("promptError"))->isVisible());
        GUI_TYPE(until, QStringLiteral("2026-07-31"));
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("filtered"))->isEnabled());
        if (named)
            GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("named")));
        prompts::nextText(kPassword);
        prompts::nextText(QStringLiteral("放进科室日历"));
        prompts::nextFileName(path);
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_COMPARE(screen.services.messages.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray ics = file.readAll();
        QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\n"));
        QCOMPARE(ics.contains("秘密项目名"), named);
        QVERIFY(ics.contains("20260614"));
        QCOMPARE(m_unit->reader()->actCount(), before + 1);
        QCOMPARE(m_unit->reader()->acts({}).first().reason, QStringLiteral("放进科室日历"));
    }

    void noticesAreChosenInTheSettings()
    {
        gui::FakeServices services(*m_unit->workspace);
        QWidget window;
        window.resize(1272, 800);
        std::unique_ptr<Page> page(settingsPageEntry().create(services, &window));
        page->resize(window.size());
        window.show();
        auto* on = page->findChild<QAbstractButton*>(QStringLiteral("notices"));
        auto* discreet = page->findChild<QAbstractButton*>(QStringLiteral("noticesDiscreet"));
        page->findChild<QScrollArea*>()->ensureWidgetVisible(discreet);
        QVERIFY(notices::on());
        QVERIFY(notices::discreet());
        GUI_CLICK(discreet);
        QVERIFY(!notices::discreet());
        GUI_CLICK(on);
        QVERIFY(!notices::on());
        QVERIFY(!discreet->isEnabled());
        GUI_CLICK(on);
        GUI_CLICK(discreet);
    }

    void thePaletteAsksForTheFileToo()
    {
        action("补日志", 0);
        Screen screen(*m_unit->workspace);
        screen.page->activate(QStringLiteral("export"));
        QVERIFY(screen.page->findChild<CalendarExportDialog*>());
    }

    void whoMayNotExportSeesWhy()
    {
        m_unit->signIn(QStringLiteral("罗静"), QStringLiteral("liaison"), m_unit->lab);
        Screen screen(*m_unit->workspace);
        auto* button = screen.page->findChild<QAbstractButton*>(QStringLiteral("exportCalendar"));
        QVERIFY(!button->isEnabled());
        const QString refusal = CalendarExportDialog::refusal(*m_unit->workspace);
        QVERIFY(!refusal.isEmpty());
        QCOMPARE(button->toolTip(), refusal);
        QVERIFY(!screen.page->command(QStringLiteral("export")));
        screen.page->activate(QStringLiteral("export"));
        QVERIFY(!screen.page->findChild<CalendarExportDialog*>());
        QCOMPARE(screen.services.messages.last().title, refusal);
    }
};

QTEST_MAIN(TestCalendarPage)
#include "tst_calendar_page.moc"
