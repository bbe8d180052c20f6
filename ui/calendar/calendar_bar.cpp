#include "ui/calendar/calendar_bar.h"
#include "base/language.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QSignalBlocker>

namespace wardbook::ui {

namespace {

constexpr Length kMonthWidth{112}, kSearchWidth{180};
constexpr int kTypingDelayMs = 120;

QString monthText(QDate day)
{
    return language() == Language::Chinese
               ? day.toString(QStringLiteral("yyyy 年 M 月"))
               : QLocale(QLocale::English).toString(day, QStringLiteral("MMMM yyyy"));
}

} // namespace

CalendarBar::CalendarBar(QWidget* parent)
    : QWidget(parent), m_month(makeLabel({}, FontRole::PanelTitle, "", this)),
      m_registers(new FilterChip(CalendarPageTr::tr("Kind"), this)),
      m_standing(new FilterChip(CalendarPageTr::tr("Set by"), this)),
      m_departments(new FilterChip(CalendarPageTr::tr("Department"), this)),
      m_mine(new QCheckBox(CalendarPageTr::tr("Mine"), this)),
      m_clear(new Button(CalendarPageTr::tr("Clear filters"), "link", {}, this)),
      m_search(new SearchBox(CalendarPageTr::tr("Search what is due"), this))
{
    setSurface(this, "surface");
    setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    addMonthButtons();
    addFilters();
    m_clear->hide();
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clearAll();
        Q_EMIT changed();
    });
}

void CalendarBar::addMonthButtons()
{
    auto* previous = makeIconButton(QStringLiteral("chevron-left"), CalendarPageTr::tr("Previous month"),
                                    Qt::Key_PageUp, this);
    auto* next = makeIconButton(QStringLiteral("chevron-right"), CalendarPageTr::tr("Next month"),
                                Qt::Key_PageDown, this);
    auto* today = new Button(CalendarPageTr::tr("Today"), "plain", {}, this);
    today->setKeyCap(QStringLiteral("T"));
    previous->setObjectName(QStringLiteral("previousMonth"));
    next->setObjectName(QStringLiteral("nextMonth"));
    today->setObjectName(QStringLiteral("today"));
    m_month->setMinimumWidth(kMonthWidth);
    m_month->setObjectName(QStringLiteral("month"));
    for (QWidget* widget : std::initializer_list<QWidget*>{previous, today, next, m_month})
        layout()->addWidget(widget);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT turned(-1); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT turned(1); });
    connect(today, &QPushButton::clicked, this, &CalendarBar::todayWanted);
}

void CalendarBar::addFilters()
{
    m_registers->setObjectName(QStringLiteral("kindFilter"));
    m_standing->setObjectName(QStringLiteral("standingFilter"));
    m_departments->setObjectName(QStringLiteral("departmentFilter"));
    m_mine->setObjectName(QStringLiteral("mine"));
    m_search->setRoom(kSearchWidth);
    m_search->setDelay(kTypingDelayMs);
    m_search->setAccessibleName(CalendarPageTr::tr("Search what is due"));
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addStretch(1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_clear, m_mine, m_registers, m_standing, m_departments, m_search})
        row->addWidget(widget);
    connect(m_search, &SearchBox::edited, this, &CalendarBar::noteChange);
    connect(m_mine, &QCheckBox::toggled, this, &CalendarBar::noteChange);
    for (FilterChip* chip : {m_registers, m_standing, m_departments})
        connect(chip, &FilterChip::selectionChanged, this, &CalendarBar::noteChange);
}

void CalendarBar::noteChange()
{
    m_clear->setVisible(filter().any());
    Q_EMIT changed();
}

void CalendarBar::setMonth(QDate day)
{
    m_month->setText(monthText(day));
}

void CalendarBar::setFacts(const DutyFacts& facts, const ledger::RegisterSet& registers)
{
    m_registers->setOptions(registerOptions(facts, registers));
    m_standing->setOptions(standingOptions(facts));
    m_departments->setOptions(departmentOptions(facts));
    m_mine->setEnabled(facts.me != 0);
    m_mine->setToolTip(facts.me != 0
                           ? CalendarPageTr::tr("Only what names me as the one who answers for it")
                           : CalendarPageTr::tr("Who is signed in is linked to no record of a person; "
                                                "whoever manages the people can link it"));
}

DutyFilter CalendarBar::filter() const
{
    DutyFilter filter;
    filter.registers = m_registers->selected();
    filter.standing = m_standing->selected();
    filter.departments = m_departments->selected();
    filter.mine = m_mine->isChecked();
    filter.find = m_search->text();
    return filter;
}

void CalendarBar::setFilter(const DutyFilter& filter)
{
    const QSignalBlocker quiet(this);
    m_registers->setSelected(filter.registers);
    m_standing->setSelected(filter.standing);
    m_departments->setSelected(filter.departments);
    m_mine->setChecked(filter.mine);
    m_search->setText(filter.find);
    m_clear->setVisible(filter.any());
}

void CalendarBar::clearAll()
{
    setFilter({});
}

} // namespace wardbook::ui
