#pragma once
#include "grading/report_facts.h"
#include <QJsonObject>

/// A round and its remediation in OSCAL 1.1 (https://pages.nist.gov/OSCAL/), for tools of others. The same
/// round gives the same bytes: identifiers follow from the vault's own, times are those of the acts, with
/// their zone.
namespace wardbook::grading {

/// assessment-results: one result, an observation for each judged cell, a finding for each judged item, a
/// risk for each high risk. Items that apply to nothing are excluded controls.
QJsonObject oscalAssessmentResults(const ReportFacts& facts);

/// plan-of-action-and-milestones of the round's system: a risk and an item for each action that is open or
/// whose risk was accepted.
QJsonObject oscalActionPlan(const ReportFacts& facts);

/// Indented JSON with a line feed at the end.
QByteArray oscalBytes(const QJsonObject& document);

} // namespace wardbook::grading
