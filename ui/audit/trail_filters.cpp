#include "ui/audit/trail_filters.h"
#include "base/clock.h"
#include "ui/audit/act_words.h"
#include "ui/audit/audit_tr.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include <QCheckBox>

namespace wardbook::ui {

constexpr Length kSearchWidth{248};
constexpr int kTypingDelayMs = 120;

TrailFilters::TrailFilters(QWidget* parent) : QWidget(parent)
{
    setSurface(this, "surface");
    setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_search = new SearchBox(AuditTr::tr("Object, person, code"), this);
    m_search->setRoom(kSearchWidth);
    m_search->setDelay(kTypingDelayMs);
    m_search->setAccessibleName(AuditTr::tr("Search the trail"));
    m_people = new FilterChip(AuditTr::tr("Person"), this);
    m_kinds = new FilterChip(AuditTr::tr("Act"), this);
    m_time = new FilterChip(AuditTr::tr("Time"), this);
    m_time->setExclusive(true);
    m_time->setOptions({{QStringLiteral("1"), AuditTr::tr("Today")},
                        {QStringLiteral("7"), AuditTr::tr("Last 7 days")},
                        {QStringLiteral("30"), AuditTr::tr("Last 30 days")},
                        {QStringLiteral("365"), AuditTr::tr("Last year")}});
    m_onlyChanges = new QCheckBox(AuditTr::tr("Only with changes"), this);
    m_onlyChanges->setObjectName(QStringLiteral("onlyChanges"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_search, m_people, m_kinds, m_time})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_onlyChanges);
    connect(m_search, &SearchBox::edited, this, &TrailFilters::changed);
    for (FilterChip* chip : {m_people, m_kinds, m_time})
        connect(chip, &FilterChip::selectionChanged, this, &TrailFilters::changed);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &TrailFilters::changed);
}

void TrailFilters::setPeople(const QList<std::pair<QString, QString>>& membersAndNames)
{
    QList<FilterOption> options;
    for (const auto& [member, name] : membersAndNames)
        options << FilterOption{member, name};
    m_people->setOptions(options);
}

void TrailFilters::setKinds(const QStringList& kinds)
{
    QList<FilterOption> options;
    for (const QString& kind : kinds)
        options << FilterOption{kind, actKindWord(kind)};
    m_kinds->setOptions(options);
}

ledger::ActQuery TrailFilters::query() const
{
    ledger::ActQuery query;
    query.find = m_search->text().trimmed();
    query.members = m_people->selected();
    query.kinds = m_kinds->selected();
    query.onlyWithChanges = m_onlyChanges->isChecked();
    if (m_time->isSet()) {
        const QDate first = clock::now().date().addDays(1 - m_time->selected().first().toInt());
        query.fromMs = first.startOfDay().toMSecsSinceEpoch();
    }
    return query;
}

bool TrailFilters::isSet() const
{
    return !m_search->text().trimmed().isEmpty() || m_people->isSet() || m_kinds->isSet() ||
           m_time->isSet() || m_onlyChanges->isChecked();
}

void TrailFilters::clearAll()
{
    {
        const QSignalBlocker quiet(this);
        m_search->clearNow();
        for (FilterChip* chip : {m_people, m_kinds, m_time})
            chip->setSelected({});
        m_onlyChanges->setChecked(false);
    }
    Q_EMIT changed();
}

} // namespace wardbook::ui
