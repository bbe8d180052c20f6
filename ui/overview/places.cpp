#include "ui/overview/places.h"
#include "fields/accepted_finding.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/filing.h"
#include "fields/grading.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/notice.h"
#include "fields/obligation.h"
#include "fields/plan.h"
#include "fields/system.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

namespace f = fields;

namespace {

QString grading()
{
    return QStringLiteral("grading");
}

bool isOneOf(const QString& id, std::initializer_list<const char*> registers)
{
    return std::any_of(registers.begin(), registers.end(),
                       [&](const char* each) { return id == QLatin1String(each); });
}

QString incidents()
{
    return pageOfRegister(QLatin1String(f::incident::kRegister));
}

Place proposals()
{
    return {QStringLiteral("findings"), QStringLiteral("handling:proposed")};
}

Place ofIncident(const overview::Work& work)
{
    if (work.kind == overview::Work::Kind::Clock)
        return {incidents(), work.uid + QStringLiteral("/report")};
    const QString part = isOneOf(work.registerId, {f::notice::kRegister})          ? QStringLiteral("/report")
                         : isOneOf(work.registerId, {f::incident_task::kRegister}) ? QStringLiteral("/tasks")
                         : isOneOf(work.registerId, {f::improvement::kRegister}) ? QStringLiteral("/lessons")
                                                                                 : QString();
    return {incidents(), (part.isEmpty() && work.ownerUid.isEmpty() ? work.uid : work.ownerUid) + part};
}

Place ofOne(const overview::Work& work)
{
    const QString& id = work.registerId;
    if (id == QLatin1String(f::incident::kRegister) ||
        work.ownerRegister == QLatin1String(f::incident::kRegister))
        return ofIncident(work);
    if (id == QLatin1String(f::assessment::kRegister))
        return {grading(), QStringLiteral("round:%1").arg(work.records.value(0))};
    if (id == QLatin1String(f::grading::kRegister))
        return {grading(), work.ownerUid};
    if (id == QLatin1String(f::system::kRegister))
        return {grading(), work.uid};
    if (id == QLatin1String(f::obligation::kRegister))
        return {QStringLiteral("obligations"), work.obligation};
    if (id == QLatin1String(f::accepted_finding::kRegister))
        return proposals();
    if (isOneOf(id, {f::drill::kRegister, f::drill_programme::kRegister, f::plan::kRegister}))
        return {QStringLiteral("drills"), work.uid};
    if (work.ownerRegister == QLatin1String(f::drill::kRegister))
        return {QStringLiteral("drills"), work.ownerUid};
    if (id == QLatin1String(f::improvement::kRegister))
        return {QStringLiteral("calendar"), work.on.toString(Qt::ISODate)};
    return {pageOfRegister(id), work.uid};
}

/// Where a register's page can't list just these, the calendar shows them on their day.
Place ofSeveral(const overview::Work& work)
{
    const QString& id = work.registerId;
    const bool overdue = work.when == overview::When::Overdue;
    if (id == QLatin1String(f::accepted_finding::kRegister))
        return proposals();
    if (isOneOf(id, {f::assessment::kRegister, f::grading::kRegister}))
        return {grading(), {}};
    if (id == QLatin1String(f::obligation::kRegister) && overdue)
        return {QStringLiteral("obligations"), QStringLiteral("overdue")};
    if (isOneOf(id, {f::obligation::kRegister, f::filing::kRegister, f::drill::kRegister,
                     f::drill_programme::kRegister, f::plan::kRegister, f::incident_task::kRegister,
                     f::notice::kRegister, f::improvement::kRegister}))
        return {QStringLiteral("calendar"),
                overdue ? QStringLiteral("overdue") : work.on.toString(Qt::ISODate)};
    if (work.more)
        return filtered(id, {{QStringLiteral("_state"), work.state.split(u',')}});
    return listOf(id, work.records);
}

} // namespace

Place placeOf(const overview::Work& work)
{
    return work.uid.isEmpty() ? ofSeveral(work) : ofOne(work);
}

Place listOf(const QString& registerId, const QList<qint64>& ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const qint64 id : ids)
        texts << QString::number(id);
    return filtered(registerId, {{QStringLiteral("_id"), texts}});
}

Place filtered(const QString& registerId, const QList<std::pair<QString, QStringList>>& filters)
{
    QStringList parts;
    for (const auto& [field, values] : filters)
        parts << field + u'=' + values.join(u',');
    return {pageOfRegister(registerId), u'?' + parts.join(u'&')};
}

} // namespace wardbook::ui
