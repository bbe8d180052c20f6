#include "base/error.h"
#include "grading/grading_tr.h"
#include "grading/oscal_export.h"
#include "grading/oscal_parts.h"

namespace wardbook::grading {

using namespace oscal;

namespace {

/// Cells of this round that an action names.
QList<std::pair<int, int>> cellsOf(const ReportFacts& facts, const ActionFact& action)
{
    QList<std::pair<int, int>> cells;
    for (int row = 0; row < facts.round.items.size(); ++row)
        for (int column = 0; column < facts.round.objects.size(); ++column)
            if (const qint64 record = facts.round.cell(row, column).record;
                record != 0 && facts.round.cell(row, column).verdict != Verdict::Blank &&
                action.verdicts.contains(record))
                cells.append({row, column});
    return cells;
}

QJsonObject actionRisk(const ActionFact& action, const QJsonArray& related)
{
    const QString description = action.description.isEmpty() ? action.title : action.description;
    QJsonObject remediation{
        {QStringLiteral("uuid"), uuid({QStringLiteral("remediation"), action.uid})},
        {QStringLiteral("lifecycle"),
         action.state == QLatin1String("done") ? QStringLiteral("completed") : QStringLiteral("planned")},
        {QStringLiteral("title"), line(action.title)},
        {QStringLiteral("description"), action.plan.isEmpty() ? action.title : action.plan}};
    if (action.due.isValid())
        remediation.insert(QStringLiteral("tasks"),
                           QJsonArray{QJsonObject{
                               {QStringLiteral("uuid"), uuid({QStringLiteral("milestone"), action.uid})},
                               {QStringLiteral("type"), QStringLiteral("milestone")},
                               {QStringLiteral("title"), line(action.title)},
                               {QStringLiteral("timing"),
                                QJsonObject{{QStringLiteral("on-date"),
                                             QJsonObject{{QStringLiteral("date"), endOf(action.due)}}}}}}});
    const bool accepted = action.state == QLatin1String("accepted");
    QJsonArray props{prop("risk-level", action.risk), prop("state", action.state)};
    if (!action.owner.isEmpty())
        props.append(prop("owner", action.owner));
    if (!action.department.isEmpty())
        props.append(prop("department", action.department));
    QJsonObject risk{{QStringLiteral("uuid"), uuid({QStringLiteral("action-risk"), action.uid})},
                     {QStringLiteral("title"), line(action.title)},
                     {QStringLiteral("description"), description},
                     {QStringLiteral("statement"),
                      accepted && !action.acceptedRisk.isEmpty() ? action.acceptedRisk : description},
                     {QStringLiteral("props"), props},
                     {QStringLiteral("status"),
                      accepted ? QStringLiteral("deviation-approved") : QStringLiteral("remediating")}};
    if (action.due.isValid())
        risk.insert(QStringLiteral("deadline"), endOf(action.due));
    if (!accepted)
        risk.insert(QStringLiteral("remediations"), QJsonArray{remediation});
    add(risk, "related-observations", related);
    return risk;
}

} // namespace

QJsonObject oscalActionPlan(const ReportFacts& facts)
{
    QJsonArray observations, risks, items;
    QList<std::pair<int, int>> observed;
    QList<int> columns;
    QDateTime changed = facts.changedAt;
    for (const ActionFact& action : facts.actions) {
        if (!action.open() && action.state != QLatin1String("accepted"))
            continue;
        if (action.changedAt.isValid() && action.changedAt > changed)
            changed = action.changedAt;
        QJsonArray related;
        for (const auto& [row, column] : cellsOf(facts, action)) {
            related.append(
                QJsonObject{{QStringLiteral("observation-uuid"), observationUuid(facts, row, column)}});
            if (observed.contains(std::pair(row, column)))
                continue;
            observed.append({row, column});
            observations.append(observation(facts, row, column));
            if (!columns.contains(column))
                columns << column;
        }
        risks.append(actionRisk(action, related));
        QJsonObject item{
            {QStringLiteral("uuid"), uuid({QStringLiteral("poam-item"), action.uid})},
            {QStringLiteral("title"), line(action.code + QLatin1Char(' ') + action.title)},
            {QStringLiteral("description"), action.description.isEmpty() ? action.title : action.description},
            {QStringLiteral("related-risks"),
             QJsonArray{QJsonObject{
                 {QStringLiteral("risk-uuid"), uuid({QStringLiteral("action-risk"), action.uid})}}}}};
        add(item, "related-observations", related);
        items.append(item);
    }
    if (items.isEmpty())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” has no open action, and a plan of action can't be empty. Nothing was written.")
                .arg(facts.round.systemName));
    QJsonObject plan{
        {QStringLiteral("uuid"), uuid({QStringLiteral("poam"), facts.systemUid, facts.roundUid})},
        {QStringLiteral("metadata"),
         metadata(facts, Tr::tr("Remediation of %1").arg(facts.round.systemName), changed)},
        {QStringLiteral("system-id"),
         QJsonObject{{QStringLiteral("identifier-type"), QStringLiteral("http://ietf.org/rfc/rfc4122")},
                     {QStringLiteral("id"), uuid({QStringLiteral("system"), facts.systemUid})}}},
        {QStringLiteral("poam-items"), items}};
    QJsonObject definitions;
    add(definitions, "components", components(facts, columns));
    if (!definitions.isEmpty())
        plan.insert(QStringLiteral("local-definitions"), definitions);
    add(plan, "observations", observations);
    add(plan, "risks", risks);
    return {{QStringLiteral("plan-of-action-and-milestones"), plan}};
}

} // namespace wardbook::grading
