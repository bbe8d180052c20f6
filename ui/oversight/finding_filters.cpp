#include "ui/oversight/finding_filters.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/search_box.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>

namespace wardbook::ui {

using oversight::Handling;

constexpr Length kSearchWidth{240};
constexpr int kDelayMs = 150;
constexpr Handling kHandlings[] = {Handling::None, Handling::Remediation, Handling::Proposed,
                                   Handling::Accepted};

FindingFilters::FindingFilters(QWidget* parent)
    : QWidget(parent), m_search(new SearchBox(OversightPageTr::tr("Record, code or rule"), this)),
      m_registers(new FilterChip(OversightPageTr::tr("Register"), this)),
      m_departments(new FilterChip(OversightPageTr::tr("Department"), this)),
      m_handling(new FilterChip(OversightPageTr::tr("Handling"), this)),
      m_clear(new Button(OversightPageTr::tr("Clear filters"), "link", {}, this))
{
    setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_search->setRoom(kSearchWidth);
    m_search->setAccessibleName(OversightPageTr::tr("Search findings"));
    m_search->setObjectName(QStringLiteral("searchFindings"));
    m_search->setDelay(kDelayMs);
    row->addWidget(m_search);
    m_registers->setObjectName(QStringLiteral("chipRegister"));
    m_departments->setObjectName(QStringLiteral("chipDepartment"));
    m_handling->setObjectName(QStringLiteral("chipHandling"));
    m_handling->setUnsetText(OversightPageTr::tr("not accepted"));
    QList<FilterOption> handlings;
    for (const Handling each : kHandlings)
        handlings << FilterOption{handlingId(each), handlingText(each), -1};
    m_handling->setOptions(handlings);
    for (FilterChip* chip : {m_registers, m_departments, m_handling}) {
        row->addWidget(chip);
        connect(chip, &FilterChip::selectionChanged, this, &FindingFilters::changed);
    }
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    row->addWidget(m_clear);
    row->addStretch(1);
    m_clear->hide();
    markPane(this, Pane::Filter);
    connect(m_search, &SearchBox::edited, this, &FindingFilters::changed);
    connect(m_search, &SearchBox::downPressed, this, &FindingFilters::listWanted);
    connect(m_clear, &QPushButton::clicked, this, &FindingFilters::clearWanted);
}

oversight::FindingFilter FindingFilters::filter() const
{
    oversight::FindingFilter filter;
    filter.registers = m_registers->selected();
    filter.departments = m_departments->selected();
    for (const Handling each : kHandlings)
        if (m_handling->selected().contains(handlingId(each)))
            filter.handling << each;
    filter.find = m_search->text().trimmed();
    return filter;
}

void FindingFilters::clear()
{
    for (FilterChip* chip : {m_registers, m_departments, m_handling})
        chip->setSelected({});
    m_search->clear();
}

bool FindingFilters::take(const QString& target)
{
    const QString value = target.section(QLatin1Char(':'), 1);
    if (target.startsWith(QLatin1String("register:")))
        m_registers->setSelected({value});
    else if (target.startsWith(QLatin1String("department:")))
        m_departments->setSelected({value});
    else if (target.startsWith(QLatin1String("handling:")))
        m_handling->setSelected({value});
    else
        return false;
    return true;
}

void FindingFilters::setOptions(const ledger::RegisterSet& registers, const QStringList& found,
                                const QList<FilterOption>& departments)
{
    QList<FilterOption> options;
    for (const QString& id : found)
        options << FilterOption{id, registers.at(id).label.text(), -1};
    m_registers->setOptions(options);
    m_departments->setOptions(departments);
    m_departments->setVisible(!departments.isEmpty());
}

void FindingFilters::note(bool narrowed, int shown)
{
    m_clear->setVisible(narrowed);
    m_search->setCount(m_search->text().trimmed().isEmpty() ? QString() : QString::number(shown));
}

void FindingFilters::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace wardbook::ui
