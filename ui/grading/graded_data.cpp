#include "ui/grading/graded_data.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "ui/grading/grading_page_tr.h"

namespace wardbook::ui {

using grading::Round;
using grading::ScoreResult;

namespace {

constexpr int kShownRemediations = 6;
constexpr double kEnoughJudged = 0.5;
const QString kRateRule = QStringLiteral("rate-2025");

QString registerOf(const char* id)
{
    return QString::fromLatin1(id);
}

QString textOf(const ledger::RegisterDef& definition, const ledger::Record& record, const char* field)
{
    return record.text(definition.fieldAt(QString::fromLatin1(field)));
}

QDate dateOf(const ledger::RegisterDef& definition, const ledger::Record& record, const char* field)
{
    return QDate::fromString(textOf(definition, record, field), Qt::ISODate);
}

/// "87", "82.6", "93.4%"; -1 when it is no number.
double figure(QString text)
{
    text.remove(QLatin1Char('%'));
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? value : -1;
}

double figureOf(const ScoreResult& result)
{
    return result.score >= 0 ? result.score : result.rate;
}

ScoreResult scoreOf(const Round& round)
{
    return grading::score(round, round.scoringRule.isEmpty() ? kRateRule : round.scoringRule,
                          grading::settingsFromJson(round.scoringSettings));
}

RoundLine roundLine(const ledger::Reader& reader, const ledger::Record& record)
{
    namespace f = fields::assessment;
    const ledger::RegisterDef& definition = reader.registers().at(registerOf(f::kRegister));
    RoundLine line;
    line.id = record.id;
    line.rev = record.rev;
    line.code = textOf(definition, record, f::code);
    line.name = textOf(definition, record, f::name);
    line.state = record.state;
    if (const ledger::StateDef* state = definition.state(record.state)) {
        line.stateWord = state->label.text();
        line.stateTone = state->tone;
    }
    line.startedOn = dateOf(definition, record, f::started_on);
    line.pack = textOf(definition, record, f::pack);
    line.packVersion = textOf(definition, record, f::pack_version);
    line.rate = textOf(definition, record, f::rate);
    line.score = textOf(definition, record, f::score);
    const QString conclusion = textOf(definition, record, f::conclusion);
    if (!conclusion.isEmpty())
        line.conclusion =
            reader.registers().codes(QStringLiteral("assessment_conclusion")).labelOf(conclusion);
    return line;
}

void readRounds(ledger::Reader& reader, SystemDetail& detail)
{
    const QList<ledger::Record> records = reader.fetch(
        registerOf(fields::assessment::kRegister),
        std::span<const qint64>(detail.view.rounds.constData(), size_t(detail.view.rounds.size())));
    for (const ledger::Record& record : records)
        detail.rounds << roundLine(reader, record);
}

/// Where the lowest conclusion ends: 基本符合 by rate, the lowest band but one by score.
void setPassLine(TrendView& trend, const grading::ScoringRule& rule)
{
    trend.passRate = rule.bands.isEmpty();
    trend.passLine = trend.passRate ? rule.basicAbove : rule.bands.value(rule.bands.size() - 2).from;
}

void readScore(people::Workspace& workspace, ledger::Reader& reader, SystemDetail& detail)
{
    const qint64 id = detail.view.openRound ? detail.view.openRound : detail.view.lastSignedRound;
    if (id == 0)
        return;
    const grading::RoundService service(workspace);
    const Round round = service.load(reader, id);
    const ScoreResult result = scoreOf(round);
    ScoreView& view = detail.score;
    view.round = id;
    view.roundName = round.name;
    view.open = detail.view.openRound != 0;
    view.verified = grading::scoringRule(result.rule).verified;
    view.value = figureOf(result);
    view.complete = result.complete;
    const Round::Counts cells = round.counts();
    view.judged = cells.total() > 0 ? double(cells.judged()) / cells.total() : 0;
    view.items = result.items;
    view.blank = result.blank;
    view.met = result.met;
    view.partial = result.partial;
    view.unmet = result.unmet;
    view.notApplicable = result.notApplicable;
    QHash<QString, double> before;
    if (round.previous != 0) {
        const Round previous = service.load(reader, round.previous);
        const ScoreResult last = scoreOf(previous);
        view.previousName = previous.name;
        view.previous = figureOf(last);
        for (const grading::Share& share : last.layers)
            before.insert(previous.pack->layers.at(share.layer).id, share.score);
    }
    for (const grading::Share& share : result.layers) {
        const grading::RequirementLayer& layer = round.pack->layers.at(share.layer);
        LayerScore line;
        line.id = layer.id;
        line.name = shortLayerName(layer);
        line.score = share.score;
        line.previous = before.value(layer.id, -1);
        line.items = static_cast<int>(round.rowsOfLayer(share.layer).size());
        line.counts = share.counts;
        if (line.items > 0)
            view.layers << line;
    }
    setPassLine(detail.trend, grading::scoringRule(result.rule));
}

void readTrend(ledger::Reader& reader, SystemDetail& detail)
{
    for (const RoundLine& round : detail.rounds) {
        // What an open round has stored is of an earlier submission; what it has now says something only when
        // most of it is judged.
        const bool shown = round.id == detail.score.round;
        const bool signedOff = round.state == QLatin1String("signed");
        if (!round.startedOn.isValid() || (!shown && !signedOff))
            continue;
        const double value =
            shown ? detail.score.value : figure(round.score.isEmpty() ? round.rate : round.score);
        if (value < 0 || (shown && detail.score.judged < kEnoughJudged))
            continue;
        detail.trend.own << TrendPoint{round.startedOn, value, round.name};
        if (shown)
            detail.trend.soFar = !detail.score.complete;
    }
    namespace f = fields::licensed_assessment;
    const ledger::RegisterDef& definition = reader.registers().at(registerOf(f::kRegister));
    reader.forEachWith(
        definition.id, QString::fromLatin1(f::system), detail.view.id, [&](const ledger::Record& record) {
            const QString score = textOf(definition, record, f::score);
            const double value = figure(score.isEmpty() ? textOf(definition, record, f::rate) : score);
            const QDate on = dateOf(definition, record, f::assessed_on);
            if (value >= 0 && on.isValid())
                detail.trend.licensed << TrendPoint{on, value, {}};
        });
    const auto earlier = [](const TrendPoint& a, const TrendPoint& b) { return a.on < b.on; };
    std::stable_sort(detail.trend.own.begin(), detail.trend.own.end(), earlier);
    std::stable_sort(detail.trend.licensed.begin(), detail.trend.licensed.end(), earlier);
}

void readRemediations(ledger::Reader& reader, SystemDetail& detail)
{
    namespace f = fields::remediation;
    const ledger::RegisterDef& definition = reader.registers().at(registerOf(f::kRegister));
    const ledger::CodeList& risks = reader.registers().codes(QStringLiteral("risk_level"));
    QList<RemediationLine> lines;
    reader.forEachWith(definition.id, QString::fromLatin1(f::system), detail.view.id,
                       [&](const ledger::Record& record) {
                           if (record.state != QLatin1String("open") && record.state != QLatin1String("done"))
                               return;
                           RemediationLine line;
                           line.id = record.id;
                           line.uid = record.uid;
                           line.code = textOf(definition, record, f::code);
                           line.title = textOf(definition, record, f::title);
                           const QString layer = textOf(definition, record, f::layer);
                           line.layer = shortLayerName({{}, {layer, layer}});
                           line.risk = textOf(definition, record, f::risk);
                           line.riskWord = line.risk.isEmpty() ? QString() : risks.labelOf(line.risk);
                           line.due = dateOf(definition, record, f::due);
                           lines << line;
                       });
    // Without a date nothing presses: those go last.
    std::stable_sort(lines.begin(), lines.end(), [](const RemediationLine& a, const RemediationLine& b) {
        if (a.due.isValid() != b.due.isValid())
            return a.due.isValid();
        return a.due < b.due;
    });
    detail.remediations = lines.mid(0, kShownRemediations);
}

void countObjects(ledger::Reader& reader, SystemDetail& detail)
{
    namespace f = fields::check_object;
    const ledger::RegisterDef& definition = reader.registers().at(registerOf(f::kRegister));
    const ledger::FieldDef& system = definition.fieldAt(QString::fromLatin1(f::system));
    const ledger::FieldDef& shared = definition.fieldAt(QString::fromLatin1(f::shared));
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state != QLatin1String("active"))
            return;
        const QVariant owner = record.value(system);
        if (owner.isNull() || owner.toLongLong() == detail.view.id || record.value(shared).toLongLong() == 1)
            ++detail.objects;
    });
}

} // namespace

QList<grading::SystemView> readSystems(people::Workspace& workspace, ledger::Reader& reader, QDate today)
{
    return grading::GradingService(workspace).systems(reader, today);
}

SystemDetail readSystem(people::Workspace& workspace, ledger::Reader& reader, qint64 id, QDate today)
{
    const grading::GradingService service(workspace);
    SystemDetail detail;
    detail.view = service.system(reader, id, today);
    if (const auto record = reader.find(registerOf(fields::system::kRegister), id))
        detail.uid = record->uid;
    if (const qint64 open = detail.view.openGrading; open != 0) {
        detail.pending = service.draft(reader, open);
        detail.pendingState = reader.record(registerOf(fields::grading::kRegister), open).state;
        if (detail.waitsForSignature())
            detail.signRefusal = service.signRefusal(reader, open);
    }
    countObjects(reader, detail);
    setPassLine(detail.trend, grading::scoringRule(kRateRule));
    readRounds(reader, detail);
    readScore(workspace, reader, detail);
    readTrend(reader, detail);
    readRemediations(reader, detail);
    return detail;
}

QString shortGrade(int level)
{
    switch (level) {
    case 1:
        return GradingPageTr::tr("Grade 1");
    case 2:
        return GradingPageTr::tr("Grade 2");
    case 3:
        return GradingPageTr::tr("Grade 3");
    case 4:
        return GradingPageTr::tr("Grade 4");
    case 5:
        return GradingPageTr::tr("Grade 5");
    default:
        return {};
    }
}

QString fullGrade(int level)
{
    return level < 1 || level > 5 ? QString()
                                  : ledger::RegisterSet::builtIn()
                                        ->codes(QStringLiteral("protection_grade"))
                                        .labelOf(QString::number(level));
}

QString shortLayerName(const grading::RequirementLayer& layer)
{
    static constexpr std::pair<const char*, const char*> kShort[] = {
        {"PES", "Physical"},     {"CNS", "Network"},  {"ABS", "Boundary"},     {"CES", "Computing"},
        {"SMC", "Mgmt centre"},  {"PSS", "Policies"}, {"ORS", "Organisation"}, {"HRS", "Personnel"},
        {"CMS", "Construction"}, {"MMS", "Operation"}};
    const QString text = layer.label.text();
    const QString common = QStringLiteral("安全");
    if (language() == Language::Chinese || text.startsWith(common))
        return text.size() > 4 && text.startsWith(common) ? text.mid(common.size()) : text;
    for (const auto& [id, name] : kShort)
        if (layer.id == QLatin1String(id))
            return QLatin1String(name);
    return text;
}

} // namespace wardbook::ui
