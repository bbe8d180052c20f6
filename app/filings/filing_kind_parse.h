#pragma once
#include "filings/filing_kind.h"
#include "filings/filing_pack_part.h"

/// Pieces of a kind of filing, read strictly.
namespace wardbook::filings {

QList<FactQuery> readQueries(Pack& part, const char* key, const ledger::RegisterSet& registers,
                             QStringList& names);
QList<PartDefinition> readParts(Pack& part);
QList<CheckRule> readChecks(Pack& part);
QList<Condition> readConditions(Pack& part, const char* key, const QString& place);

/// Every key, list, part and code that the kind speaks of.
void checkKind(const FilingKind& kind, const ledger::RegisterSet& registers);
/// What its parts and checks say about forms.
void checkForms(const FilingKind& kind, const FilingKinds& kinds, const ledger::RegisterSet& registers);

} // namespace wardbook::filings
