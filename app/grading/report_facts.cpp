#include "grading/report_facts.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/proof.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "grading/grade_matrix.h"
#include "grading/round_records.h"

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;
namespace fc = fields::check_object;
namespace fp = fields::proof;
namespace fr = fields::remediation;
namespace fs = fields::system;
namespace fu = fields::unit;

namespace {

QString key(const char* id)
{
    return QString::fromLatin1(id);
}

QString word(ledger::Reader& reader, const char* list, const QString& code)
{
    return reader.registers().codes(key(list)).labelOf(code);
}

QString stateWord(ledger::Reader& reader, const char* registerId, const QString& state)
{
    const ledger::StateDef* found = reader.registers().at(key(registerId)).state(state);
    return found ? found->label.text() : state;
}

QDate date(const Fields& fields, const char* field)
{
    return QDate::fromString(fields.text(field), Qt::ISODate);
}

/// Name of a referenced record; empty when none is named.
QString refName(ledger::Reader& reader, const char* registerId, qint64 id)
{
    return id == 0 ? QString() : reader.nameOf(key(registerId), id);
}

ActionFact actionFact(ledger::Reader& reader, const ledger::Record& record)
{
    const Fields fields(reader, fr::kRegister, record);
    ActionFact action;
    action.id = record.id;
    action.uid = record.uid;
    action.state = record.state;
    action.stateWord = stateWord(reader, fr::kRegister, record.state);
    action.code = fields.text(fr::code);
    action.title = fields.text(fr::title);
    action.risk = fields.text(fr::risk);
    action.riskWord = word(reader, "risk_level", action.risk);
    action.sourceWord = word(reader, "finding_source", fields.text(fr::source));
    action.layer = fields.text(fr::layer);
    action.description = fields.text(fr::description);
    action.plan = fields.text(fr::plan);
    action.result = fields.text(fr::result);
    action.verification = fields.text(fr::verification);
    action.acceptedRisk = fields.text(fr::accepted_risk);
    action.owner = refName(reader, fields::person::kRegister, fields.number(fr::owner));
    action.department = refName(reader, fields::department::kRegister, fields.number(fr::department));
    action.items = fields.text(fr::item).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    action.objects = fields.ids(fr::objects);
    action.verdicts = fields.ids(fr::verdicts);
    action.due = date(fields, fr::due);
    action.doneOn = date(fields, fr::done_on);
    action.repeated = fields.number(fr::repeated) != 0;
    if (const auto act = reader.act(record.actSeq))
        action.changedAt = act->at;
    return action;
}

QList<ActionFact> actionsOf(ledger::Reader& reader, qint64 system)
{
    QList<ActionFact> actions;
    reader.forEachWith(key(fr::kRegister), key(fr::system), system,
                       [&](const ledger::Record& record) { actions << actionFact(reader, record); });
    std::stable_sort(actions.begin(), actions.end(), [](const ActionFact& a, const ActionFact& b) {
        if (a.open() != b.open())
            return a.open();
        return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
    });
    return actions;
}

QList<Finding> findingsOf(const Round& round)
{
    QList<Finding> findings;
    for (int row = 0; row < round.items.size(); ++row) {
        Finding finding;
        finding.row = row;
        for (int column = 0; column < round.objects.size(); ++column) {
            if (!round.applies(row, column))
                continue;
            const Cell& cell = round.cell(row, column);
            if (cell.verdict != Verdict::Partial && cell.verdict != Verdict::Unmet)
                continue;
            finding.columns << column;
            finding.highRisk = finding.highRisk || cell.highRisk;
            if (cell.verdict == Verdict::Unmet)
                finding.worst = Verdict::Unmet;
        }
        if (!finding.columns.isEmpty())
            findings << finding;
    }
    return findings;
}

/// The round's own steps, oldest first; of a step done twice, the last.
QList<StepFact> stepsOf(ledger::Reader& reader, qint64 assessment)
{
    QList<StepFact> steps;
    QList<ledger::HistoryEntry> history = reader.history(key(fa::kRegister), assessment);
    std::sort(history.begin(), history.end(),
              [](const auto& a, const auto& b) { return a.actSeq < b.actSeq; });
    for (const ledger::HistoryEntry& entry : std::as_const(history))
        for (const ledger::FieldChange& change : entry.changes) {
            if (change.field != QLatin1String("_state"))
                continue;
            const QString step = stateWord(reader, fa::kRegister, change.after.toString());
            steps.removeIf([&](const StepFact& known) { return known.stateWord == step; });
            steps.append({step, entry.actor, entry.at});
        }
    return steps;
}

void readPeople(ReportFacts& facts, ledger::Reader& reader)
{
    const ledger::Record record = reader.record(key(fa::kRegister), facts.round.id);
    const ledger::Record system = reader.record(key(fs::kRegister), facts.round.system);
    const Fields fields(reader, fs::kRegister, system);
    facts.roundUid = record.uid;
    facts.stateWord = stateWord(reader, fa::kRegister, record.state);
    facts.systemUid = system.uid;
    facts.systemCode = fields.text(fs::code);
    facts.departmentName = refName(reader, fields::department::kRegister, fields.number(fs::department));
    facts.ownerName = refName(reader, fields::person::kRegister, fields.number(fs::owner));
    facts.startedOn = facts.round.startedOn;
    const Round& round = facts.round;
    facts.gradeText = QStringLiteral("%1（%2）")
                          .arg(word(reader, "protection_grade", QString::number(round.level)),
                               gradeName(round.sLevel, round.aLevel));
    if (!facts.result.conclusion.isEmpty())
        facts.conclusionWord = word(reader, "assessment_conclusion", facts.result.conclusion);
    for (const QString& scope : round.scopes)
        if (scope != QLatin1String("general"))
            facts.scopeWords << word(reader, "requirement_scope", scope);
    if (const auto unit = reader.find(key(fu::kRegister), 1))
        facts.unitName = Fields(reader, fu::kRegister, *unit).text(fu::name);
    for (const RoundObject& each : round.objects) {
        const ledger::Record object = reader.record(key(fc::kRegister), each.id);
        const Fields details(reader, fc::kRegister, object);
        facts.objects.append({object.uid, word(reader, "object_kind", each.kind),
                              refName(reader, fields::department::kRegister, details.number(fc::department)),
                              refName(reader, fields::person::kRegister, details.number(fc::owner)),
                              details.text(fc::address), details.text(fc::version), details.text(fc::place)});
    }
}

/// Rates as they stood when the rounds were submitted; this round's as it is now.
void readTrend(ReportFacts& facts, ledger::Reader& reader)
{
    reader.forEachWith(key(fa::kRegister), key(fa::system), facts.round.system,
                       [&](const ledger::Record& record) {
                           const Fields fields(reader, fa::kRegister, record);
                           bool known = false;
                           const double rate = fields.text(fa::rate).toDouble(&known);
                           if (record.id < facts.round.id && known && record.state == QLatin1String("signed"))
                               facts.trend.append({fields.text(fa::name), rate});
                       });
    if (facts.result.rate >= 0)
        facts.trend.append({facts.round.name, facts.result.rate});
}

/// What the cells name by id: files, and when they were judged.
void readCells(ReportFacts& facts, ledger::Reader& reader, qint64 roundAct)
{
    const auto timeOf = [&](qint64 act) {
        const auto entry = reader.act(act);
        return entry ? entry->at : QDateTime();
    };
    facts.changedAt = timeOf(roundAct);
    for (int row = 0; row < facts.round.items.size(); ++row)
        for (const RoundObject& object : facts.round.objects) {
            const CellText& text = facts.texts.of(facts.round.item(row).id, object.id);
            for (const qint64 proof : text.proofs)
                if (!facts.proofNames.contains(proof))
                    facts.proofNames.insert(proof, reader.nameOf(key(fp::kRegister), proof));
            if (text.actSeq == 0 || facts.actTimes.contains(text.actSeq))
                continue;
            const QDateTime at = timeOf(text.actSeq);
            facts.actTimes.insert(text.actSeq, at);
            if (at.isValid() && (!facts.changedAt.isValid() || at > facts.changedAt))
                facts.changedAt = at;
        }
}

} // namespace

ReportFacts reportFacts(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment, QDate today,
                        const QString& rule)
{
    const RoundService service(workspace);
    ReportFacts facts;
    facts.today = today;
    facts.round = service.load(reader, assessment);
    const Round& round = facts.round;
    facts.texts = RoundTexts(reader, round);
    const QString own = round.scoringRule.isEmpty() ? scoringRules().first().id : round.scoringRule;
    const QString used = rule.isEmpty() ? own : rule;
    const ScoringSettings settings =
        used == own ? settingsFromJson(round.scoringSettings) : ScoringSettings();
    facts.rule = &scoringRule(used);
    facts.result = score(round, used, settings);
    if (round.previous != 0) {
        // The round before is for comparing only: without it the report is still a report.
        try {
            facts.before = service.load(reader, round.previous);
            facts.resultBefore = score(*facts.before, used, settings);
            facts.comparison = compare(*facts.before, round);
        } catch (const Error& error) {
            facts.before.reset();
            qWarning("Round before %s: %s", qUtf8Printable(round.code), qUtf8Printable(error.text()));
        }
    }
    readPeople(facts, reader);
    readCells(facts, reader, reader.record(key(fa::kRegister), assessment).actSeq);
    readTrend(facts, reader);
    facts.findings = findingsOf(round);
    facts.actions = actionsOf(reader, round.system);
    facts.steps = stepsOf(reader, assessment);
    facts.verdictWords[0] = QStringLiteral("–");
    for (const Verdict verdict : {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
        facts.verdictWords[int(verdict)] = word(reader, "verdict", verdictCode(verdict));
    return facts;
}

QString rateText(double rate)
{
    return rate < 0 ? QStringLiteral("–") : QStringLiteral("%1 %").arg(rate, 0, 'f', 2);
}

} // namespace wardbook::grading
