#include "commands/incident_support.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/record_json.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "incidents/incident_service.h"
#include "ledger/record_fields.h"

namespace wardbook::commands {

namespace fi = fields::incident;

qint64 findIncident(ledger::Reader& reader, const QString& text)
{
    const auto found = reader.findByText(QString::fromLatin1(fi::kRegister), text);
    if (!found)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no incident “%1”. Nothing was changed.").arg(text));
    return found->id;
}

qint64 findNotice(ledger::Reader& reader, const QString& text)
{
    const auto found = reader.findByText(QString::fromLatin1(fields::notice::kRegister), text);
    if (!found)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no report “%1”. Nothing was changed.").arg(text));
    return found->id;
}

qint64 instantOf(ledger::Reader& reader, const std::string& text)
{
    if (text.empty())
        return 0;
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(fi::kRegister));
    const ledger::FieldDef& field = definition.fieldAt(QString::fromLatin1(fi::became_aware_at));
    const ledger::ParsedField parsed =
        ledger::parseField(definition, field, reader.registers(), fromStd(text), {});
    if (!parsed.ok())
        throw Error(ErrorKind::Invalid, parsed.problem);
    return parsed.values.value(field.id).toLongLong();
}

QString codeOf(ledger::Reader& reader, const char* list, const std::string& text)
{
    if (text.empty())
        return {};
    const ledger::CodeList& codes = reader.registers().codes(QString::fromLatin1(list));
    if (const ledger::Code* code = codes.match(fromStd(text)))
        return code->id;
    QStringList known;
    for (const ledger::Code& code : codes.codes)
        known << code.id;
    throw Error(ErrorKind::Invalid,
                Tr::tr("“%1” is not one of: %2.").arg(fromStd(text), known.join(Tr::tr(", "))));
}

QString isoText(qint64 ms)
{
    if (ms == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonObject clockJson(const incidents::Clock& clock, qint64 nowMs)
{
    const auto instant = [](qint64 ms) { return ms == 0 ? QJsonValue() : QJsonValue(isoText(ms)); };
    QJsonObject json{{QStringLiteral("rule"), clock.rule.id},
                     {QStringLiteral("title"), clock.rule.title.text()},
                     {QStringLiteral("incident"), clock.incidentCode},
                     {QStringLiteral("exercise"), clock.exercise},
                     {QStringLiteral("state"), incidents::stateId(clock.state)},
                     {QStringLiteral("statutory"), clock.rule.statutory && clock.dueMs != 0},
                     {QStringLiteral("law"), clock.rule.source.law},
                     {QStringLiteral("article"), clock.rule.source.article},
                     {QStringLiteral("verified"), clock.rule.source.verified},
                     {QStringLiteral("started"), instant(clock.startedMs)},
                     {QStringLiteral("due"), instant(clock.dueMs)},
                     {QStringLiteral("internal_target"), instant(clock.targetMs)},
                     {QStringLiteral("done"), instant(clock.doneMs)},
                     {QStringLiteral("provisional"), clock.provisional}};
    if (clock.open() && clock.countsToMs() != 0)
        json.insert(QStringLiteral("left_seconds"), clock.leftMs(nowMs) / 1000);
    if (!clock.receipt.isEmpty())
        json.insert(QStringLiteral("receipt"), clock.receipt);
    if (!clock.reason.isEmpty())
        json.insert(QStringLiteral("reason"), clock.reason);
    if (!clock.roleNote.isEmpty())
        json.insert(QStringLiteral("note"), clock.roleNote);
    return json;
}

QString clockLine(const incidents::Clock& clock, qint64 nowMs)
{
    QStringList parts{incidents::markedTitle(clock.incidentCode, clock.exercise), clock.rule.id,
                      clock.title(), incidents::stateText(clock.state)};
    if (clock.open() && clock.countsToMs() != 0) {
        const qint64 left = clock.leftMs(nowMs);
        const QString figure = incidents::durationText(qAbs(left));
        parts << (left >= 0 ? Tr::tr("%1 left").arg(figure) : Tr::tr("late by %1").arg(figure));
        if (clock.dueMs == 0)
            parts << Tr::tr("internal target");
    } else if (clock.doneMs != 0) {
        parts << ledger::instantText(clock.doneMs);
    }
    if (!clock.rule.source.verified)
        parts << Tr::tr("unverified");
    return parts.join(QLatin1Char('\t'));
}

QJsonObject reportJson(const incidents::Report& report)
{
    static const char* const kStates[] = {"filled", "to_follow", "missing", "empty"};
    QJsonArray items;
    for (const incidents::ReportLine& line : report.lines)
        items.append(QJsonObject{{QStringLiteral("item"), line.item.id},
                                 {QStringLiteral("title"), line.item.title.text()},
                                 {QStringLiteral("state"), QString::fromLatin1(kStates[int(line.state)])},
                                 {QStringLiteral("text"), line.text},
                                 {QStringLiteral("lacks"), line.lacks},
                                 {QStringLiteral("changed"), line.changed}});
    return {{QStringLiteral("report"), report.number},
            {QStringLiteral("kind"), report.kind},
            {QStringLiteral("seq"), report.seq},
            {QStringLiteral("state"), report.notice.state},
            {QStringLiteral("exercise"), report.exercise},
            {QStringLiteral("items"), items},
            {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)}};
}

void answerIncident(const Context& context, people::Workspace& workspace, qint64 incident)
{
    const auto reader = workspace.ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QString::fromLatin1(fi::kRegister));
    const ledger::Record record = reader->record(definition.id, incident);
    context.say(recordLine(definition, *reader, record));
    QJsonObject answer = recordJson(definition, *reader, record, context.labels());
    QJsonArray clocks;
    const qint64 now = clock::nowMs();
    const auto rules = incidents::IncidentRules::current(*reader);
    for (const incidents::Clock& each :
         incidents::clocksOf(incidents::clockFacts(*reader, incident), *rules, now)) {
        clocks.append(clockJson(each, now));
        context.say(clockLine(each, now));
    }
    context.answer({{QStringLiteral("incident"), answer}, {QStringLiteral("clocks"), clocks}});
}

} // namespace wardbook::commands
