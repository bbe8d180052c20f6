#include "commands/drill_support.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "fields/drill.h"
#include "incidents/clocks.h"

namespace wardbook::commands {

using drills::DrillRun;
using drills::RunInject;

qint64 findNamed(ledger::Reader& reader, const char* registerId, const std::string& text)
{
    if (text.empty())
        return 0;
    const QString id = QString::fromLatin1(registerId);
    const auto found = reader.findByText(id, fromStd(text));
    if (!found)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no “%1” in “%2”. Nothing was changed.")
                                             .arg(fromStd(text), reader.registers().at(id).label.text()));
    return found->id;
}

qint64 findDrill(ledger::Reader& reader, const QString& text)
{
    return findNamed(reader, fields::drill::kRegister, text.toStdString());
}

const RunInject& findInject(const DrillRun& run, const QString& no)
{
    for (const RunInject& inject : run.injects)
        if (inject.no == no)
            return inject;
    throw Error(ErrorKind::NotFound, Tr::tr("%1 has no inject “%2”. Nothing was changed.").arg(run.code, no));
}

namespace {

QJsonObject injectJson(const RunInject& inject)
{
    QJsonArray actions;
    for (const drills::RunAction& action : inject.actions)
        actions.append(QJsonObject{{QStringLiteral("no"), action.no},
                                   {QStringLiteral("text"), action.text},
                                   {QStringLiteral("within_minutes"), action.withinMinutes},
                                   {QStringLiteral("state"), action.state},
                                   {QStringLiteral("done"), isoText(action.doneMs)}});
    return {{QStringLiteral("no"), inject.no},
            {QStringLiteral("title"), inject.title},
            {QStringLiteral("offset"), inject.offset},
            {QStringLiteral("state"), inject.state},
            {QStringLiteral("due"), isoText(inject.dueMs)},
            {QStringLiteral("released"), isoText(inject.releasedMs)},
            {QStringLiteral("reason"), inject.reason},
            {QStringLiteral("improvised"), inject.improvised},
            {QStringLiteral("contingency"), inject.contingency},
            {QStringLiteral("actions"), actions}};
}

QString placeWord(DrillRun::Place place)
{
    switch (place) {
    case DrillRun::Place::Overdue:
        return Tr::tr("overdue");
    case DrillRun::Place::Now:
        return Tr::tr("now");
    case DrillRun::Place::Next:
        return Tr::tr("next");
    case DrillRun::Place::Done:
        return Tr::tr("done");
    case DrillRun::Place::Reserve:
        return Tr::tr("in reserve");
    }
    return {};
}

} // namespace

QJsonObject runJson(const DrillRun& run, qint64 nowMs)
{
    QJsonArray injects, observations, events;
    for (const RunInject& inject : run.injects)
        injects.append(injectJson(inject));
    for (const drills::RunObservation& each : run.observations)
        observations.append(QJsonObject{{QStringLiteral("at"), isoText(each.atMs)},
                                        {QStringLiteral("kind"), each.kind},
                                        {QStringLiteral("who"), each.who},
                                        {QStringLiteral("text"), each.text}});
    for (const drills::RunEvent& each : run.events)
        events.append(QJsonObject{{QStringLiteral("at"), isoText(each.atMs)},
                                  {QStringLiteral("until"), isoText(each.untilMs)},
                                  {QStringLiteral("kind"), each.kind},
                                  {QStringLiteral("text"), each.text}});
    const auto story = run.times.story(nowMs);
    return {{QStringLiteral("drill"), run.code},
            {QStringLiteral("title"), drills::marked(run.title)},
            {QStringLiteral("exercise"), true},
            {QStringLiteral("state"), run.state},
            {QStringLiteral("started"), isoText(run.times.startedMs)},
            {QStringLiteral("ended"), isoText(run.times.endedMs)},
            {QStringLiteral("elapsed_seconds"), run.times.elapsedMs(nowMs) / 1000},
            {QStringLiteral("paused_seconds"), run.times.pausedMs(nowMs) / 1000},
            {QStringLiteral("story_day"), story.day},
            {QStringLiteral("story_time"), story.text()},
            {QStringLiteral("injects"), injects},
            {QStringLiteral("observations"), observations},
            {QStringLiteral("events"), events}};
}

void answerDrill(const Context& context, people::Workspace& workspace, qint64 drill)
{
    const auto reader = workspace.ledger().reader();
    const DrillRun run = drills::readRun(*reader, drill);
    const qint64 now = run.times.endedMs != 0 ? run.times.endedMs : clock::nowMs();
    const ledger::StateDef* state =
        reader->registers().at(QString::fromLatin1(fields::drill::kRegister)).state(run.state);
    context.say(Tr::tr("%1 %2: %3")
                    .arg(run.code, drills::marked(run.title), state ? state->label.text() : run.state));
    if (run.times.startedMs != 0)
        context.say(Tr::tr("Running for %1, story day %2, %3")
                        .arg(incidents::durationText(run.times.elapsedMs(now)))
                        .arg(run.times.story(now).day)
                        .arg(run.times.story(now).text()));
    for (const RunInject& inject : run.injects)
        context.say(
            QStringLiteral("%1\t%2\t%3").arg(inject.no, placeWord(run.placeOf(inject, now)), inject.title));
    context.answer(runJson(run, now));
}

} // namespace wardbook::commands
