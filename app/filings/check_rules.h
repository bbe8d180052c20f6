#pragma once
#include "filings/checks.h"
#include "filings/form_document.h"

/// Rules of a kind held against facts, for the checklist. Pure.
namespace wardbook::filings {

bool holdsWithin(const QList<Condition>& conditions, const FactScope& scope);

/// What one rule finds; of a list one problem for each entry that fails, in the list's order. Problems that
/// somebody confirmed come along as such.
QList<CheckLine::Problem> problemsOf(const CheckRule& rule, const FactSet& facts,
                                     const QList<GivenFile>& files, const QList<Confirmation>& confirmations,
                                     QDate today);

/// The day of a stored value: a date, a local time, an instant in ms; invalid when it is none.
QDate dayOf(const QString& raw);

const Confirmation* confirmationOf(const QList<Confirmation>& confirmations, const QString& key, bool exempt);

} // namespace wardbook::filings
