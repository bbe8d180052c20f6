#include "ui/oversight/obligation_filters.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/search_box.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>

namespace wardbook::ui {

using oversight::Compliance;

constexpr Length kSearchWidth{240};
constexpr Compliance kStates[] = {Compliance::Met,     Compliance::Partly,        Compliance::Open,
                                  Compliance::ToJudge, Compliance::NotApplicable, Compliance::Informative};

ObligationFilters::ObligationFilters(QWidget* parent)
    : QWidget(parent), m_search(new SearchBox(OversightPageTr::tr("Title, article or person"), this)),
      m_states(new FilterChip(OversightPageTr::tr("State"), this)),
      m_due(new FilterChip(OversightPageTr::tr("Next check"), this)),
      m_clear(new Button(OversightPageTr::tr("Clear filters"), "link", {}, this))
{
    setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_search->setRoom(kSearchWidth);
    m_search->setAccessibleName(OversightPageTr::tr("Search obligations"));
    m_search->setObjectName(QStringLiteral("searchObligations"));
    m_states->setObjectName(QStringLiteral("chipState"));
    m_due->setObjectName(QStringLiteral("chipDue"));
    QList<FilterOption> states;
    for (const Compliance state : kStates)
        states << FilterOption{oversight::complianceId(state), oversight::complianceText(state), -1};
    m_states->setOptions(states);
    m_due->setExclusive(true);
    m_due->setOptions({{QStringLiteral("overdue"), OversightPageTr::tr("Overdue"), -1},
                       {QStringLiteral("soon"), OversightPageTr::tr("Within 30 days"), -1}});
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    row->addWidget(m_search);
    row->addWidget(m_states);
    row->addWidget(m_due);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_clear->hide();
    markPane(this, Pane::Filter);
    connect(m_search, &SearchBox::edited, this, &ObligationFilters::changed);
    connect(m_search, &SearchBox::downPressed, this, &ObligationFilters::listWanted);
    connect(m_states, &FilterChip::selectionChanged, this, &ObligationFilters::changed);
    connect(m_due, &FilterChip::selectionChanged, this, &ObligationFilters::changed);
    connect(m_clear, &QPushButton::clicked, this, &ObligationFilters::clearWanted);
}

ObligationFilter ObligationFilters::filter() const
{
    ObligationFilter filter;
    filter.states = m_states->selected();
    filter.find = m_search->text().trimmed();
    filter.overdue = m_due->selected().contains(QLatin1String("overdue"));
    filter.soon = m_due->selected().contains(QLatin1String("soon"));
    return filter;
}

void ObligationFilters::clear()
{
    m_states->setSelected({});
    m_due->setSelected({});
    m_search->clear();
}

bool ObligationFilters::take(const QString& target)
{
    const QString value = target.section(QLatin1Char(':'), 1);
    if (target.startsWith(QLatin1String("state:")))
        m_states->setSelected(value.split(QLatin1Char(',')));
    else if (target == QLatin1String("overdue") || target.startsWith(QLatin1String("due:")))
        m_due->setSelected({value.isEmpty() ? target : value});
    else
        return false;
    return true;
}

void ObligationFilters::note(bool narrowed, int shown)
{
    m_clear->setVisible(narrowed);
    m_search->setCount(m_search->text().trimmed().isEmpty() ? QString() : QString::number(shown));
}

void ObligationFilters::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace wardbook::ui
