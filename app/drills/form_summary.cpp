// A.10: the report of a drill.
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "drills/run_log.h"
#include "fields/drill.h"
#include "fields/hot_wash.h"
#include "incidents/clocks.h"

namespace wardbook::drills {

namespace field = fields::drill;
using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using incidents::durationText;
using ledger::Record;
using ledger::RecordFields;

namespace {

class Summary
{
public:
    explicit Summary(const DrillFacts& facts) : m_facts(facts), m_evaluation(facts.evaluation) {}

    Document write()
    {
        m_document = drillPaper(m_facts, QStringLiteral("A10"), Tr::tr("Summary report of the drill"));
        m_document.table(drillHead(m_facts));
        addOverview();
        addCourse();
        addTimes();
        addReports();
        addJudgement();
        addObservations();
        addHotWash();
        addFindings();
        addConclusion();
        return std::move(m_document);
    }

private:
    void say(const QString& sentence) { m_document.paragraph(Text(sentence, Tone::Muted)); }
    ledger::Reader& reader() const { return m_facts.reader(); }

    void addOverview()
    {
        m_document.heading(1, Tr::tr("Aim and participants"));
        textOr(m_document, m_facts.shown(field::aim), Tr::tr("No aim has been written yet."));
        m_document.table(peopleTable(m_facts, true));
    }

    void addCourse()
    {
        m_document.heading(1, Tr::tr("Course"));
        if (!m_facts.ran()) {
            say(Tr::tr("The drill has not been held yet."));
            return;
        }
        const DrillTimes& times = m_facts.run.times;
        const qint64 until = m_facts.ended() ? times.endedMs : m_facts.nowMs;
        m_document.paragraph(
            m_facts.ended()
                ? Tr::tr("Started %1, ended %2; %3 of drill time, %4 of pauses and gaps.")
                      .arg(momentText(times.startedMs), momentText(times.endedMs),
                           durationText(times.elapsedMs(until)), durationText(times.pausedMs(until)))
                : Tr::tr("Started %1 and still running: %2 of drill time so far.")
                      .arg(momentText(times.startedMs), durationText(times.elapsedMs(until))));
        m_document.paragraph(Tr::tr("%1 injects released, %2 of them improvised, %3 skipped; %4 expected "
                                    "actions in time, %5 late, %6 not done.")
                                 .arg(m_evaluation.injectsReleased)
                                 .arg(m_evaluation.improvised)
                                 .arg(m_evaluation.injectsSkipped)
                                 .arg(m_evaluation.inTime)
                                 .arg(m_evaluation.late)
                                 .arg(m_evaluation.missed));
        Table table;
        table.dense = true;
        table.columns = {{Tr::tr("Time"), 0.8, Align::Center},
                         {Tr::tr("Drill time"), 0.8, Align::Center},
                         {Tr::tr("What"), 0.8},
                         {Tr::tr("Content"), 4}};
        for (const LogLine& line : runLog(m_facts))
            if (line.part == LogLine::Part::Control)
                table.rows << documents::Row{Cell(clockText(line.atMs)), Cell(m_facts.into(line.atMs)),
                                             Cell(line.kind), cellOr(line.text)};
        m_document.table(table);
    }

    void addTimes()
    {
        m_document.heading(1, Tr::tr("Times against targets"));
        using Result = ActionTiming::Result;
        Table table;
        table.dense = true;
        table.columns = {{Tr::tr("Inject"), 0.5, Align::Center},
                         {Tr::tr("Expected action"), 3},
                         {Tr::tr("Role"), 1.1},
                         {Tr::tr("Target (min)"), 0.7, Align::Center},
                         {Tr::tr("Took"), 0.8, Align::Center},
                         {Tr::tr("Result"), 0.7, Align::Center}};
        table.empty = Tr::tr("No expected action has come up yet.");
        for (const ActionTiming& action : m_evaluation.actions) {
            Cell result;
            switch (action.result) {
            case Result::InTime:
                result = Cell(Tr::tr("in time"), Tone::Good);
                break;
            case Result::Late:
                result = Cell(Tr::tr("late"), Tone::Bad);
                break;
            case Result::Missed:
                result = Cell(Tr::tr("not done"), Tone::Bad);
                break;
            case Result::Open:
                result = Cell(Tr::tr("open"), Tone::Muted);
                break;
            }
            table.rows << documents::Row{
                Cell(action.injectNo),
                Cell(action.text),
                cellOr(action.role),
                cellOr(action.withinMinutes > 0 ? QString::number(action.withinMinutes) : QString()),
                cellOr(action.tookMs != 0 ? durationText(action.tookMs) : QString()),
                result};
        }
        m_document.table(table);
        addTimeCharts(m_document, m_facts);
    }

    void addReports()
    {
        m_document.heading(1, Tr::tr("Time to report against the real legal limit"));
        if (m_evaluation.reports.isEmpty()) {
            say(m_facts.ran() ? Tr::tr("No duty to report came up in this drill.")
                              : Tr::tr("The drill has not been held yet."));
            return;
        }
        Table table;
        table.columns = {{Tr::tr("Report"), 1.6},
                         {Tr::tr("Basis"), 1.8},
                         {Tr::tr("Real limit"), 0.9, Align::Center},
                         {Tr::tr("Took"), 0.9, Align::Center},
                         {Tr::tr("Result"), 2.2}};
        const auto rules = incidents::IncidentRules::current(reader());
        for (const ReportTiming& report : m_evaluation.reports) {
            Text basis(Tr::tr("%1 %2").arg(report.law, report.article).trimmed());
            if (!report.verified)
                basis.badge(documents::unverifiedBadge());
            Cell took = cellOr(report.tookMs != 0 ? durationText(report.tookMs) : QString());
            // an internal target that was missed is no breach of the law
            const Tone missed = report.limitMs != 0 ? Tone::Bad : Tone::Warning;
            took.fill = report.met ? Tone::Good : report.tookMs != 0 ? missed : Tone::Normal;
            const incidents::ClockRule* rule = rules->clock(report.rule);
            const QString words =
                rule && !rule->limitText.text().isEmpty() ? rule->limitText.text() : Tr::tr("no figure");
            table.rows << documents::Row{Cell(report.title), Cell(basis), Cell(words), took,
                                         Cell(report.text)};
        }
        m_document.table(table);
    }

    void addJudgement()
    {
        m_document.heading(1, Tr::tr("What evaluators say"));
        if (m_evaluation.mean > 0) {
            m_document.table(scoreTable(m_facts));
            m_document.paragraph(
                Text::bold(Tr::tr("Mean of the nine items: %1 of 5.").arg(m_evaluation.mean, 0, 'f', 1)));
        } else {
            say(Tr::tr("Nobody has scored the nine items yet."));
        }
        m_document.table(objectivesTable(m_facts, true));
    }

    void addObservations()
    {
        m_document.heading(1, Tr::tr("Observations"));
        Table table;
        table.dense = true;
        table.columns = {{Tr::tr("Time"), 0.8, Align::Center},
                         {Tr::tr("Inject"), 0.5, Align::Center},
                         {Tr::tr("Kind"), 1},
                         {Tr::tr("Who"), 1},
                         {Tr::tr("What was seen"), 3},
                         {Tr::tr("By"), 0.9}};
        table.empty = Tr::tr("Nothing has been observed yet.");
        for (const RunObservation& each : m_facts.run.observations) {
            const RunInject* inject = m_facts.run.inject(each.inject);
            table.rows << documents::Row{Cell(clockText(each.atMs)),
                                         cellOr(inject ? inject->no : QString()),
                                         Cell(codeLabel(reader(), "observation_kind", each.kind)),
                                         cellOr(each.who),
                                         cellOr(each.text),
                                         cellOr(each.evaluator)};
        }
        m_document.table(table);
    }

    void addHotWash()
    {
        namespace fh = fields::hot_wash;
        m_document.heading(1, Tr::tr("Hot wash"));
        QString question;
        for (const Record& each : m_facts.hotWash) {
            const RecordFields fields(reader(), fh::kRegister, each);
            if (fields.text(fh::question) != question) {
                question = fields.text(fh::question);
                m_document.paragraph(Text::bold(question));
            }
            if (!fields.has(fh::answer))
                say(Tr::tr("Not answered yet."));
            else if (fields.has(fh::respondent))
                m_document.paragraph(
                    Tr::tr("%1: %2").arg(fields.text(fh::respondent), fields.text(fh::answer)));
            else
                m_document.paragraph(fields.text(fh::answer));
        }
        if (m_facts.hotWash.isEmpty())
            say(Tr::tr("No questions have been asked."));
    }

    void addFindings()
    {
        m_document.heading(1, Tr::tr("Findings"));
        m_document.table(findingsTable(m_facts));
        m_document.heading(1, Tr::tr("Improvements"));
        m_document.table(improvementsTable(m_facts));
    }

    void addConclusion()
    {
        m_document.heading(1, Tr::tr("Conclusion"));
        const QString good = m_facts.shown(field::good);
        if (!good.isEmpty()) {
            m_document.paragraph(Text::bold(fieldLabel(reader(), field::kRegister, field::good)));
            textOr(m_document, good, {});
        }
        textOr(m_document, m_facts.shown(field::conclusion), Tr::tr("No conclusion has been written yet."));
        Table table;
        table.columns = {{{}, 0.7}, {{}, 1.3}, {{}, 0.5}, {{}, 1.5}};
        table.rows << documents::Row{labelCell(Tr::tr("Written by")), emptyCell(2), labelCell(Tr::tr("Date")),
                                     emptyCell()};
        table.rows << documents::Row{labelCell(Tr::tr("Confirmed by")), emptyCell(2),
                                     labelCell(Tr::tr("Date")), emptyCell()};
        m_document.table(table);
    }

    const DrillFacts& m_facts;
    const Evaluation& m_evaluation;
    Document m_document;
};

} // namespace

Document summaryReport(const DrillFacts& facts)
{
    return Summary(facts).write();
}

} // namespace wardbook::drills
