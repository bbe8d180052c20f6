#pragma once
#include "incidents/incident_rules.h"
#include "incidents/persons_count.h"
#include <QJsonObject>

namespace wardbook::incidents {

/// What the grade is judged by, as it stands in the record. Minutes, yuan, persons.
struct GradeFacts
{
    PersonsCount persons;
    std::optional<qint64> loss, outageWhole, outageMain, portal, people, regionShare, defaced, reposts, views;
    bool critical = false; ///< critical information infrastructure is hit
    QStringList clauses;   ///< codes of grade_clause
    std::optional<qint64> value(const QString& fact) const;
    QJsonObject toJson() const;
};
/// Outages that still run are counted up to `nowMs`.
GradeFacts gradeFacts(ledger::Reader& reader, qint64 incident, qint64 nowMs);

/// One measure of an incident against its thresholds.
struct GradeLine
{
    QString id;
    QString title, value; ///< "个人信息人数", "涉及 86.4 万人，未去重"
    QString reached;      ///< code of incident_grade; empty: none
    QString next;         ///< the grade above, empty at the top
    qint64 nextFrom = 0;
    QString nextText;        ///< "达 100 万人为较大"
    bool couldReach = false; ///< the upper bound of the range reaches `next`
    RuleSource source;
};

/// A suggestion, never a decision: a person decides, with a reason.
struct GradeSuggestion
{
    QString grade = QStringLiteral("ordinary");
    QString clause;         ///< law, article and indicator that decided
    bool verified = true;   ///< false: the deciding figure is not verified
    QList<GradeLine> lines; ///< those with a fact first
    QString rules;          ///< IncidentRules::key()
};
GradeSuggestion suggestGrade(const GradeFacts& facts, const IncidentRules& rules);

/// True when the facts now suggest another grade than what was decided last: the page asks to judge again.
struct GradePrompt
{
    bool wanted = false;
    QString suggested, decided;
    QString text; ///< "现为 105 万人，达到较大（100 万人）"
};
GradePrompt gradePrompt(ledger::Reader& reader, qint64 incident, const IncidentRules& rules, qint64 nowMs);

} // namespace wardbook::incidents
