#include "ui/calendar/calendar_page.h"
#include "calendar/duty_groups.h"
#include "ui/calendar/agenda_view.h"
#include "ui/calendar/calendar_bar.h"
#include "ui/calendar/calendar_export_dialog.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/month_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_page.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

using calendar::Duty;
using calendar::DutyGroup;

namespace {

constexpr int kMonthsAhead = 3; ///< read at once, so that turning a page shows what is there
constexpr int kSettleMs = 1500, kMinuteMs = 60 * 1000;
constexpr Length kSide{384};

} // namespace

CalendarPage::CalendarPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(CalendarPageTr::tr("Calendar"), this)),
      m_bar(new CalendarBar(this)), m_month(new MonthView(this)), m_lines(new AgendaModel(this)),
      m_agenda(new AgendaView(
          *m_lines,
          [registers = services.workspace().ledger().registers()](const QString& id) {
              return registers->at(id).icon;
          },
          this)),
      m_export(
          new Button(CalendarPageTr::tr("Export the calendar…"), "primary", QStringLiteral("export"), this)),
      m_reader(new DutyReader(services, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_export->setObjectName(QStringLiteral("exportCalendar"));
    m_export->setRefusal(CalendarExportDialog::refusal(services.workspace()));
    m_header->addWidget(m_export);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(makeLine("h", this));
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_month);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, kSide});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    column->addWidget(buildFooter());
    markPane(m_header, Pane::Header);
    markPane(m_bar, Pane::Filter);
    markPane(m_month, Pane::List);
    markPane(m_agenda, Pane::Inspector);
    m_bar->setMonth(m_month->day());
    watch();
}

QWidget* CalendarPage::buildSide()
{
    auto* side = new QWidget(this);
    setSurface(side, "surface");
    side->setMinimumWidth(metric::kInspectorMin);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(side);
    m_tabs->setObjectName(QStringLiteral("lists"));
    m_tabs->setAccessibleName(CalendarPageTr::tr("Which list"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString& text :
         {CalendarPageTr::tr("Day"), CalendarPageTr::tr("Week"), CalendarPageTr::tr("Overdue")})
        m_tabs->addTab(text);
    m_stack = new QStackedWidget(side);
    m_empty = new EmptyState(QStringLiteral("calendar"), side);
    m_stack->addWidget(m_agenda);
    m_stack->addWidget(m_empty);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(metric::kSection, 0, metric::kSection, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(makeLine("h", side));
    column->addWidget(m_stack, 1);
    return side;
}

QWidget* CalendarPage::buildFooter()
{
    auto* footer = new QWidget(this);
    setSurface(footer, "sunken");
    footer->setFixedHeight(metric::kTableFooter);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kPage);
    row->addWidget(makeIconLabel(QStringLiteral("scale"), "text3", metric::kSmallIcon));
    row->addWidget(makeLabel(CalendarPageTr::tr("set by law"), FontRole::Caption, "text3"));
    row->addStretch(1);
    row->addWidget(new KeyHint(QStringLiteral("↑↓←→"), CalendarPageTr::tr("day"), footer));
    row->addWidget(new KeyHint(QStringLiteral("PgUp PgDn"), CalendarPageTr::tr("month"), footer));
    row->addWidget(new KeyHint(QStringLiteral("T"), CalendarPageTr::tr("today"), footer));
    row->addWidget(new KeyHint(QStringLiteral("J K"), CalendarPageTr::tr("in the list"), footer));
    row->addWidget(new KeyHint(QStringLiteral("Enter"), CalendarPageTr::tr("open"), footer));
    return footer;
}

void CalendarPage::watch()
{
    connect(m_export, &QPushButton::clicked, this, &CalendarPage::exportCalendar);
    connect(m_bar, &CalendarBar::changed, this, &CalendarPage::applyFilter);
    connect(m_bar, &CalendarBar::turned, m_month, &MonthView::turnMonths);
    connect(m_bar, &CalendarBar::todayWanted, this, [this] {
        m_month->setDay(clock::now().date());
        m_month->setFocus();
    });
    connect(&m_bar->search(), &SearchBox::downPressed, m_agenda, [this] { m_agenda->setFocus(); });
    connect(m_month, &MonthView::dayChanged, this, &CalendarPage::chooseDay);
    connect(m_month, &MonthView::entered, this, [this] {
        if (m_stack->currentWidget() == m_agenda)
            m_agenda->setFocus();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_agenda->setCurrentIndex({}); // another list begins at its head
        showAgenda();
    });
    connect(m_agenda, &AgendaView::openRequested, this, &CalendarPage::openDuty);
    connect(m_reader, &DutyReader::finished, this, &CalendarPage::take);
    connect(m_reader, &DutyReader::progressed, this, &CalendarPage::showProgress);
    connect(m_reader, &DutyReader::failed, this, &CalendarPage::showProblem);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &CalendarPage::read);
    connect(&m_services.workspace().ledger(), &ledger::Ledger::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            m_settle.start();
    });
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &CalendarPage::noteTime);
    m_minute.start();
}

void CalendarPage::activate(const QString& target)
{
    const QDate today = clock::now().date();
    if (const QDate day = QDate::fromString(target, Qt::ISODate); day.isValid()) {
        setList(Day);
        m_month->setDay(day);
    } else if (target == QLatin1String("week")) {
        m_month->setDay(today);
        setList(Week);
    } else if (target == QLatin1String("overdue")) {
        setList(Overdue);
    } else if (target == QLatin1String("export")) {
        if (m_export->isEnabled())
            exportCalendar();
        else
            m_services.message(Services::Tone::Warning, m_export->toolTip());
    } else if (target == QLatin1String("mine")) {
        DutyFilter filter;
        filter.mine = true;
        m_bar->setFilter(filter);
        applyFilter();
    }
    if (m_stale || (m_facts && m_facts->today != today))
        read();
    m_month->setFocus();
}

bool CalendarPage::command(const QString& name)
{
    if (name == QLatin1String("find")) {
        m_bar->search().setFocus();
        m_bar->search().selectAll();
    } else if (name == QLatin1String("refresh")) {
        read();
    } else if ((name == QLatin1String("export") || name == QLatin1String("primary")) &&
               m_export->isEnabled()) {
        exportCalendar();
    } else {
        return false;
    }
    return true;
}

void CalendarPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_T || event->modifiers() != Qt::NoModifier)
        return Page::keyPressEvent(event);
    m_month->setDay(clock::now().date());
}

CalendarPage::List CalendarPage::list() const
{
    return static_cast<List>(m_tabs->currentIndex());
}

void CalendarPage::setList(List list)
{
    m_tabs->setCurrentIndex(list);
}

QDate CalendarPage::wantedUntil() const
{
    return std::max(clock::now().date(), m_month->lastShown()).addMonths(kMonthsAhead);
}

void CalendarPage::read()
{
    m_stale = false;
    m_settle.stop();
    m_reader->read(wantedUntil());
    if (m_facts)
        return;
    m_empty->clearActions();
    showNothing(CalendarPageTr::tr("Reading what is due…"));
}

void CalendarPage::take(const std::shared_ptr<const DutyFacts>& facts)
{
    if (m_facts)
        m_services.status({}); // what showProgress said
    m_facts = facts;
    m_bar->setFacts(*facts, *m_services.workspace().ledger().registers());
    m_month->setToday(facts->today);
    applyFilter();
    Q_EMIT countChanged(calendar::countsOf(facts->duties, facts->today).overdue);
    if (m_month->lastShown() > facts->until)
        read();
}

/// What was shown before stays: it is still mostly true, and says more than nothing.
void CalendarPage::showProblem(const Error& error)
{
    m_stale = true;
    if (error.kind() != ErrorKind::Cancelled)
        m_services.showError(error);
    if (m_facts)
        return;
    showNothing(error.kind() == ErrorKind::Cancelled ? CalendarPageTr::tr("Reading was cancelled")
                                                     : CalendarPageTr::tr("What is due can't be read"));
    m_empty->clearActions();
    m_empty->addAction(CalendarPageTr::tr("Read again"), [this] { read(); });
}

void CalendarPage::showProgress(qint64 done, qint64 total)
{
    const QString text = CalendarPageTr::tr("Reading what is due: %1 of %2 registers").arg(done).arg(total);
    if (m_facts) {
        m_services.status(text);
        return;
    }
    const bool first = m_empty->sentence() == CalendarPageTr::tr("Reading what is due…");
    showNothing(text);
    if (first)
        m_empty->addAction(CalendarPageTr::tr("Cancel"), [this] { m_reader->cancel(); });
}

void CalendarPage::noteTime()
{
    if (!isVisible() || !m_facts)
        return;
    const qint64 now = m_services.nowMs();
    const bool passed = std::any_of(m_facts->duties.begin(), m_facts->duties.end(), [&](const Duty& duty) {
        return duty.atMs && !duty.overdue && *duty.atMs < now;
    });
    if (passed || m_facts->today != clock::now().date())
        read();
}

void CalendarPage::chooseDay(QDate day)
{
    m_bar->setMonth(day);
    if (list() == Overdue)
        setList(Day); // who chooses a day wants to see it
    else
        showAgenda();
    if (m_facts && m_month->lastShown() > m_facts->until)
        read();
}

void CalendarPage::applyFilter()
{
    if (!m_facts)
        return;
    DutyFilter filter = m_bar->filter();
    m_shown = filter.of(*m_facts);
    QHash<QDate, QList<Duty>> byDay;
    for (const Duty& duty : std::as_const(m_shown))
        byDay[duty.on] << duty;
    QHash<QDate, QList<DutyGroup>> days;
    for (auto day = byDay.cbegin(); day != byDay.cend(); ++day)
        days.insert(day.key(), calendar::grouped(*day));
    m_month->setDays(days);
    showSubtitle();
    showAgenda();
}

void CalendarPage::showSubtitle()
{
    const calendar::DutyCounts counts = calendar::countsOf(m_shown, m_facts->today);
    m_header->setSubtitle(CalendarPageTr::tr("overdue %1, today %2, rest of the week %3")
                              .arg(counts.overdue)
                              .arg(counts.today)
                              .arg(counts.thisWeek));
    m_tabs->setTabText(Overdue, counts.overdue == 0 ? CalendarPageTr::tr("Overdue")
                                                    : CalendarPageTr::tr("Overdue %1").arg(counts.overdue));
}

void CalendarPage::showAgenda()
{
    if (!m_facts)
        return;
    const QDate day = m_month->day();
    const QDate monday = day.addDays(Qt::Monday - day.dayOfWeek()), sunday = monday.addDays(6);
    QList<Duty> wanted;
    for (const Duty& duty : std::as_const(m_shown))
        if (list() == Overdue ? duty.overdue
            : list() == Week  ? duty.on >= monday && duty.on <= sunday
                              : duty.on == day)
            wanted << duty;
    m_agenda->show(calendar::grouped(wanted), m_facts->today, list() != Overdue);
    if (wanted.isEmpty()) {
        showNothing(list() == Overdue ? CalendarPageTr::tr("Nothing is overdue")
                    : list() == Week  ? CalendarPageTr::tr("Nothing is due in this week")
                                      : CalendarPageTr::tr("Nothing is due on this day"));
        m_empty->clearActions();
        if (m_bar->filter().any())
            m_empty->addAction(CalendarPageTr::tr("Clear filters"), [this] {
                m_bar->clearAll();
                applyFilter();
            });
        return;
    }
    m_stack->setCurrentWidget(m_agenda);
}

void CalendarPage::showNothing(const QString& sentence)
{
    m_empty->setSentence(sentence);
    m_stack->setCurrentWidget(m_empty);
}

void CalendarPage::openDuty(const Duty& duty)
{
    m_services.open(pageOfRegister(duty.registerId), duty.recordUid);
}

void CalendarPage::exportCalendar()
{
    auto* dialog =
        new CalendarExportDialog(m_services, m_bar->filter(), m_facts ? m_facts->me : qint64(0), this);
    dialog->open();
}

} // namespace wardbook::ui
