#include "drills/drill_replay.h"
#include "drills/drill_service.h"
#include "drills/drills_tr.h"
#include "drills/replay_steps.h"
#include "drills/scenario_part.h"
#include "fields/drill.h"
#include "ledger/record_fields.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace wardbook::drills {

namespace {

/// "+1:30" is minutes and seconds, "+1:05:00" hours too; −1 for anything else.
qint64 offsetMs(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\+(?:(\\d{1,3}):)?(\\d{1,4}):([0-5]\\d)$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 +
            match.captured(3).toLongLong()) *
           1000;
}

[[noreturn]] void failStep(int number, const QString& action, const QString& reason,
                           ErrorKind kind = ErrorKind::Invalid)
{
    throw Error(kind, action.isEmpty()
                          ? Tr::tr("Step %1 of the script: %2").arg(number).arg(reason)
                          : Tr::tr("Step %1 of the script (%2): %3").arg(number).arg(action, reason));
}

DrillReplay::Step parseStep(const QJsonObject& json, int number, qint64 startMs, qint64 beforeMs)
{
    DrillReplay::Step step;
    step.number = number;
    step.action = json.value(QLatin1String("do")).toString();
    step.at = json.value(QLatin1String("at")).toString();
    step.values = json;
    const auto form = stepForms().constFind(step.action);
    if (form == stepForms().cend()) {
        QStringList known = stepForms().keys();
        known.sort();
        failStep(number, {},
                 Tr::tr("“do” can't be “%1”; possible are %2.")
                     .arg(step.action, known.join(QStringLiteral(", "))));
    }
    const qint64 offset = step.at.isEmpty() ? std::max<qint64>(0, beforeMs - startMs) : offsetMs(step.at);
    if (offset < 0)
        failStep(number, step.action,
                 Tr::tr("“at” reads “%1”; write +minutes:seconds or +hours:minutes:seconds.").arg(step.at));
    step.atMs = startMs + offset;
    if (step.atMs < beforeMs)
        failStep(number, step.action, Tr::tr("it comes before the step above it (%1).").arg(step.at));
    for (const QString& key : form->needed)
        if (!json.contains(key))
            failStep(number, step.action, Tr::tr("“%1” is missing.").arg(key));
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        if (it.key() != QLatin1String("do") && it.key() != QLatin1String("at") &&
            !form->needed.contains(it.key()) && !form->possible.contains(it.key()))
            failStep(number, step.action, Tr::tr("“%1” is not a key that may stand here.").arg(it.key()));
    return step;
}

} // namespace

DrillReplay::DrillReplay(people::Workspace& workspace, const QJsonObject& script)
    : m_workspace(workspace), m_script(script)
{
    ScenarioPart part(script, Tr::tr("script"));
    const QString drill = part.optionalText("drill");
    const QString scenario = part.optionalText("scenario");
    part.optionalText("title");
    const QString start = part.text("start");
    const QList<ScenarioPart> steps = part.parts("steps", QStringLiteral("steps"));
    part.close();
    if (drill.isEmpty() == scenario.isEmpty())
        part.fail(Tr::tr("it names either a drill or a scenario"));
    const QDateTime begins = QDateTime::fromString(start, Qt::ISODate);
    if (!begins.isValid())
        part.fail(Tr::tr("“start” must be a time, as 2026-06-12T14:00:00+08:00"));
    qint64 before = begins.toMSecsSinceEpoch();
    const QJsonArray list = script.value(QLatin1String("steps")).toArray();
    for (int i = 0; i < list.size(); ++i) {
        m_steps << parseStep(list.at(i).toObject(), i + 1, begins.toMSecsSinceEpoch(), before);
        before = m_steps.last().atMs;
    }
    if (!drill.isEmpty()) {
        m_drill = workspace.ledger().reader()->resolve(QLatin1String(fields::drill::kRegister), drill);
        if (m_drill == 0)
            part.fail(Tr::tr("there is no drill “%1”").arg(drill));
    } else if (!findScenario(scenario)) {
        part.fail(Tr::tr("there is no scenario “%1”").arg(scenario));
    }
}

DrillReplay DrillReplay::fromJson(people::Workspace& workspace, const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        ScenarioPart({}, Tr::tr("script, line %1").arg(line)).fail(Tr::tr("this is no JSON object"));
    }
    return DrillReplay(workspace, document.object());
}

qint64 DrillReplay::play(int from, int until)
{
    if (m_drill == 0 && !m_steps.isEmpty()) {
        NewDrill wanted;
        wanted.scenario = m_script.value(QLatin1String("scenario")).toString();
        wanted.title = m_script.value(QLatin1String("title")).toString();
        wanted.plannedOn = QDateTime::fromMSecsSinceEpoch(m_steps.first().atMs).date();
        m_drill = DrillService(m_workspace, [this] { return m_nowMs; }).create(wanted);
    }
    for (const Step& step : std::as_const(m_steps)) {
        if (step.number < from || (until > 0 && step.number > until))
            continue;
        try {
            m_done << Done{step.number, step.action, step.atMs, take(step)};
        } catch (const ledger::ConflictError&) {
            throw;
        } catch (const Error& error) {
            failStep(step.number, step.action, error.text(), error.kind());
        }
    }
    return m_drill;
}

qint64 DrillReplay::take(const Step& step)
{
    m_nowMs = step.atMs;
    return takeStep(m_workspace, m_drill, step, m_nowMs);
}

} // namespace wardbook::drills
