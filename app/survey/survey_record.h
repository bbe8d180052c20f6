#pragma once
#include "ledger/ledger.h"
#include "survey/known_tables.h"
#include "survey/survey_service.h"
#include <limits>

namespace wardbook::survey {

/// What a survey brought home, complete or not.
struct Findings
{
    qint64 source = 0; ///< record of data_source
    QString sourceName;
    Catalogue catalogue; ///< every table that the account may see
    /// So many of them, from the first, were looked at; the others keep what samples and counts said before.
    qsizetype looked = std::numeric_limits<qsizetype>::max();
    QString outcome = QStringLiteral("complete"); ///< code of survey_outcome
    QString problem;
    bool sampled = true;
    QStringList schemas; ///< that were asked for; empty: all
    qint64 startedMs = 0, finishedMs = 0;
    QDate today;
};

/// Writes the survey and its tables into the act that is going on: new tables, those that are different now,
/// and, after a complete survey, those that are gone. What people decided stays as it is.
SurveyResult writeSurvey(ledger::ActWriter& writer, const Findings& findings, const Progress& progress);

} // namespace wardbook::survey
