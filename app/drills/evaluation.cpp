#include "drills/evaluation.h"
#include "drills/drills_tr.h"
#include "drills/report_timing.h"
#include "exchange/words.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_score.h"
#include "fields/improvement.h"
#include "ledger/record_fields.h"

namespace wardbook::drills {

namespace {

namespace fs = fields::drill_score;
using ledger::Record;
using ledger::RecordFields;

const QStringList& findingKinds()
{
    static const QStringList kinds{QStringLiteral("deviated"), QStringLiteral("late"),
                                   QStringLiteral("communication"), QStringLiteral("improve")};
    return kinds;
}

QList<Record> partsOf(ledger::Reader& reader, const char* registerId, const char* owner, qint64 drill)
{
    QList<Record> records;
    reader.forEachWith(QLatin1String(registerId), QLatin1String(owner), drill,
                       [&](const Record& each) { records << each; });
    return records;
}

void addTimings(const DrillRun& run, Evaluation& result)
{
    for (const RunInject& inject : run.injects) {
        result.injectsSkipped += inject.state == QLatin1String("skipped");
        result.improvised += inject.improvised;
        if (inject.releasedMs == 0)
            continue;
        ++result.injectsReleased;
        for (const RunAction& action : inject.actions) {
            ActionTiming timing{inject.no, action.text, action.role, action.withinMinutes};
            if (action.state == QLatin1String("missed")) {
                timing.result = ActionTiming::Result::Missed;
                ++result.missed;
            } else if (action.doneMs != 0) {
                timing.tookMs = run.times.elapsedMs(action.doneMs) - run.times.elapsedMs(inject.releasedMs);
                // without a figure there is nothing to be late for
                const bool late = action.withinMinutes > 0 && timing.tookMs > action.withinMinutes * 60'000LL;
                timing.result = late ? ActionTiming::Result::Late : ActionTiming::Result::InTime;
                ++(late ? result.late : result.inTime);
            }
            result.actions << timing;
        }
    }
}

void addScores(ledger::Reader& reader, qint64 drill, Evaluation& result)
{
    const auto& items = reader.registers().codes(QStringLiteral("evaluation_item")).codes;
    for (const ledger::Code& each : items) {
        ScoreLine line;
        line.item = each.id;
        result.scores << line;
    }
    const QList<Record> records = partsOf(reader, fs::kRegister, fs::drill, drill);
    for (const Record& record : records) {
        const RecordFields score(reader, fs::kRegister, record);
        for (ScoreLine& line : result.scores) {
            if (line.item != score.text(fs::item))
                continue;
            if (score.has(fs::score))
                line.scores << std::pair(score.text(fs::evaluator), score.text(fs::score).toInt());
            if (score.has(fs::comment))
                line.advice << score.text(fs::comment);
        }
    }
    double sum = 0;
    int scored = 0;
    for (ScoreLine& line : result.scores) {
        for (const auto& each : std::as_const(line.scores))
            line.mean += each.second;
        if (line.scores.isEmpty())
            continue;
        line.mean /= double(line.scores.size());
        sum += line.mean;
        ++scored;
    }
    if (scored > 0)
        result.mean = sum / scored;
}

QString findingText(ledger::Reader& reader, const DrillRun& run, const RunObservation& observation)
{
    if (!observation.text.isEmpty())
        return observation.text;
    const QString kind =
        reader.registers().codes(QStringLiteral("observation_kind")).labelOf(observation.kind);
    const RunInject* inject = run.inject(observation.inject);
    QStringList parts;
    if (inject)
        parts << inject->title;
    if (!observation.who.isEmpty())
        parts << observation.who;
    parts << kind;
    return parts.join(QStringLiteral(" · "));
}

void addFindings(ledger::Reader& reader, const DrillRun& run, Evaluation& result)
{
    namespace fi = fields::improvement;
    namespace fd = fields::drill;
    const Record record = reader.record(QLatin1String(fd::kRegister), run.id);
    const QString scenario = RecordFields(reader, fd::kRegister, record).text(fd::scenario);
    QHash<qint64, Record> made;
    const QList<Record> improvements = partsOf(reader, fi::kRegister, fi::drill, run.id);
    for (const Record& each : improvements)
        made.insert(RecordFields(reader, fi::kRegister, each).number(fi::observation), each);
    for (const RunObservation& each : run.observations) {
        ++result.observations[each.kind];
        if (!findingKinds().contains(each.kind))
            continue;
        Finding finding;
        finding.observation = each.id;
        finding.text = findingText(reader, run, each);
        const RunInject* inject = run.inject(each.inject);
        // the same thing going wrong at the same inject of the same scenario is the same finding
        if (inject && !scenario.isEmpty() && !inject->improvised)
            finding.key = QStringLiteral("%1/%2/%3").arg(scenario, inject->no, each.kind);
        if (made.contains(each.id)) {
            const Record& improvement = made[each.id];
            const RecordFields fields(reader, fi::kRegister, improvement);
            finding.improvement = improvement.id;
            if (fields.has(fi::key))
                finding.key = fields.text(fi::key);
            finding.repeats = fields.number(fi::repeats);
        }
        if (finding.repeats == 0)
            finding.repeats = repeatOf(reader, finding.key, finding.text, run.id);
        if (finding.repeats != 0)
            if (const auto earlier = reader.find(QLatin1String(fi::kRegister), finding.repeats))
                finding.repeatsCode = RecordFields(reader, fi::kRegister, *earlier).text(fi::code);
        result.findings << finding;
    }
}

qint64 startOf(ledger::Reader& reader, qint64 drill)
{
    namespace fd = fields::drill;
    const std::optional<Record> record = reader.find(QLatin1String(fd::kRegister), drill);
    return record ? RecordFields(reader, fd::kRegister, *record).number(fd::started_at) : 0;
}

} // namespace

Evaluation evaluate(ledger::Reader& reader, qint64 drill, qint64 nowMs)
{
    namespace fo = fields::drill_objective;
    const DrillRun run = readRun(reader, drill);
    Evaluation result;
    addTimings(run, result);
    result.reports = reportTimings(reader, run, nowMs);
    addScores(reader, drill, result);
    result.objectives = partsOf(reader, fo::kRegister, fo::drill, drill);
    std::sort(result.objectives.begin(), result.objectives.end(), [&](const Record& a, const Record& b) {
        const ledger::FieldDef& no =
            reader.registers().at(QLatin1String(fo::kRegister)).fieldAt(QLatin1String(fo::no));
        return std::pair(a.value(no).toInt(), a.id) < std::pair(b.value(no).toInt(), b.id);
    });
    addFindings(reader, run, result);
    return result;
}

QStringList evaluationGaps(ledger::Reader& reader, qint64 drill)
{
    namespace fo = fields::drill_objective;
    QStringList gaps;
    QStringList unrated;
    const QList<Record> objectives = partsOf(reader, fo::kRegister, fo::drill, drill);
    for (const Record& each : objectives) {
        const RecordFields objective(reader, fo::kRegister, each);
        if (!objective.has(fo::rating))
            unrated << QStringLiteral("%1 %2").arg(objective.text(fo::no), objective.text(fo::text));
    }
    if (!unrated.isEmpty())
        gaps << Tr::tr("Not rated: %1.").arg(unrated.join(Tr::tr("; ")));
    QHash<QString, QSet<QString>> byEvaluator;
    const QList<Record> scores = partsOf(reader, fs::kRegister, fs::drill, drill);
    for (const Record& each : scores) {
        const RecordFields score(reader, fs::kRegister, each);
        if (score.has(fs::score))
            byEvaluator[score.text(fs::evaluator)] << score.text(fs::item);
    }
    const qsizetype wanted = reader.registers().codes(QStringLiteral("evaluation_item")).codes.size();
    qsizetype most = 0;
    for (const QSet<QString>& items : std::as_const(byEvaluator))
        most = std::max(most, items.size());
    if (most < wanted)
        gaps << Tr::tr("One evaluator has to score all %1 items; the fullest sheet has %2.")
                    .arg(wanted)
                    .arg(most);
    return gaps;
}

qint64 repeatOf(ledger::Reader& reader, const QString& key, const QString& title, qint64 exceptDrill)
{
    namespace fi = fields::improvement;
    const QString words = exchange::words::headingKey(title);
    const qint64 started = exceptDrill != 0 ? startOf(reader, exceptDrill) : 0;
    qint64 found = 0;
    reader.forEach(QLatin1String(fi::kRegister), [&](const Record& record) {
        const RecordFields improvement(reader, fi::kRegister, record);
        const qint64 drill = improvement.number(fi::drill);
        if (record.state == QLatin1String(ledger::kVoidState) || drill == 0 || drill == exceptDrill)
            return;
        const bool sameKey = !key.isEmpty() && improvement.text(fi::key) == key;
        const bool sameWords =
            !words.isEmpty() && exchange::words::headingKey(improvement.text(fi::title)) == words;
        if (!sameKey && !sameWords)
            return;
        // what a later drill found repeats this one, not the other way round
        const qint64 other = startOf(reader, drill);
        if (started == 0 || other == 0 || other <= started)
            found = record.id;
    });
    return found;
}

} // namespace wardbook::drills
