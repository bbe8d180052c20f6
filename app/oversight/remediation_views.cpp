// What people work from: which action is in which list, and what later rounds say about it.
#include "grading/round.h"
#include "oversight/action_record.h"
#include "oversight/later_rounds.h"
#include "oversight/remediation_rules.h"
#include "oversight/remediation_service.h"
#include <algorithm>

namespace wardbook::oversight {

namespace {

constexpr std::pair<RemediationView, const char*> kViews[] = {
    {RemediationView::All, "all"},
    {RemediationView::Open, "open"},
    {RemediationView::Overdue, "overdue"},
    {RemediationView::DueSoon, "soon"},
    {RemediationView::ThisMonth, "month"},
    {RemediationView::ToVerify, "verify"},
    {RemediationView::HighRisk, "high"},
    {RemediationView::Repeated, "repeated"},
    {RemediationView::Unassigned, "unassigned"},
};

QList<RemediationView> viewsOf(const ActionRecord& action, QDate today, bool unmetAgain)
{
    QList<RemediationView> views;
    if (unmetAgain || (action.isPending() && action.number(field::repeated) != 0))
        views.append(RemediationView::Repeated);
    if (!action.isPending())
        return views;
    views.append(RemediationView::Open);
    if (action.text(field::risk) == QLatin1String("high"))
        views.append(RemediationView::HighRisk);
    if (action.isDone()) {
        views.append(RemediationView::ToVerify);
        return views;
    }
    const QDate due = action.date(field::due);
    if (!due.isValid() || action.number(field::owner) == 0)
        views.append(RemediationView::Unassigned);
    if (!due.isValid())
        return views;
    if (due < today)
        views.append(RemediationView::Overdue);
    else if (due <= today.addDays(RemediationRules::builtIn().soonDays))
        views.append(RemediationView::DueSoon);
    if (due.year() == today.year() && due.month() == today.month())
        views.append(RemediationView::ThisMonth);
    return views;
}

} // namespace

QString viewId(RemediationView view)
{
    for (const auto& [each, id] : kViews) {
        if (each == view)
            return QString::fromLatin1(id);
    }
    return {};
}

std::optional<RemediationView> viewFromId(const QString& id)
{
    for (const auto& [view, name] : kViews) {
        if (id == QLatin1String(name))
            return view;
    }
    return {};
}

RemediationOverview RemediationService::overview(ledger::Reader& reader, QDate today, qint64 department) const
{
    const ledger::RegisterDef& definition = reader.registers().at(remediationRegister());
    LaterRounds rounds(reader);
    QHash<RemediationView, QList<std::pair<QDate, qint64>>> found;
    reader.forEach(remediationRegister(), [&](const ledger::Record& record) {
        const ActionRecord action(definition, record);
        if (record.state == QLatin1String(ledger::kVoidState) ||
            (department != 0 && action.number(field::department) != department))
            return;
        const bool again = !action.isPending() && rounds.judge(action).afterClosing;
        for (const RemediationView view : viewsOf(action, today, again))
            found[view].append({action.date(field::due), record.id});
    });
    RemediationOverview overview;
    for (auto it = found.begin(); it != found.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const auto& a, const auto& b) {
            if (a.first.isValid() != b.first.isValid())
                return a.first.isValid();
            return a < b;
        });
        for (const auto& [due, id] : std::as_const(*it))
            overview.ids[it.key()].append(id);
    }
    return overview;
}

Reassessment RemediationService::reassess(ledger::Reader& reader, const ledger::Record& action) const
{
    return LaterRounds(reader).judge(ActionRecord(reader.registers().at(remediationRegister()), action));
}

int RemediationService::openCount(ledger::Reader& reader, qint64 department)
{
    ledger::ListQuery query;
    query.registerId = remediationRegister();
    query.filters.append({QStringLiteral("_state"), {QStringLiteral("open"), QStringLiteral("done")}});
    if (department != 0)
        query.filters.append({QString::fromLatin1(field::department), {QString::number(department)}});
    return static_cast<int>(reader.firstIds(query, std::numeric_limits<int>::max()).size());
}

QList<ledger::Record> RemediationService::openOf(ledger::Reader& reader, qint64 system) const
{
    const ledger::RegisterDef& definition = reader.registers().at(remediationRegister());
    QList<ledger::Record> actions;
    reader.forEachWith(remediationRegister(), QString::fromLatin1(field::system), system,
                       [&](const ledger::Record& record) {
                           if (ActionRecord(definition, record).isPending())
                               actions.append(record);
                       });
    std::stable_sort(actions.begin(), actions.end(), [&](const ledger::Record& a, const ledger::Record& b) {
        const QDate first = ActionRecord(definition, a).date(field::due);
        const QDate second = ActionRecord(definition, b).date(field::due);
        return first.isValid() != second.isValid() ? first.isValid() : first < second;
    });
    return actions;
}

} // namespace wardbook::oversight
