#pragma once
#include "ledger/record_query.h"

namespace wardbook::ledger {

/// Indexes for the shipped checks about registers with very many records (resources/packs/checks.json,
/// `indexed`), one for each rule: it holds the few records that the lasting part of the rule picks, so that
/// asking costs as much as there is to find. Empty for other registers. A rule that doesn't fit these
/// definitions is left out.
struct QueryIndex
{
    QString name, sql;
};
QList<QueryIndex> queryIndexes(const RegisterSet& registers, const RegisterDef& definition);

} // namespace wardbook::ledger
