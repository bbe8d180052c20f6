#pragma once
#include "ledger/act_chain.h"
#include "ledger/record.h"

/// Records as they once stood, replayed from the changes.
namespace wardbook::ledger {

/// All changes of one record in order.
QList<ChangeRow> changesOf(storage::Connection& connection, const QString& registerId, qint64 id);
/// The record right after its `rev`-th change: every change raises the revision by one.
std::optional<Record> recordAtRev(storage::Connection& connection, const RegisterDef& definition, qint64 id,
                                  qint64 rev);
/// The record right after act `seq`; empty when it did not exist yet.
std::optional<Record> recordAtAct(storage::Connection& connection, const RegisterDef& definition, qint64 id,
                                  qint64 seq);
/// Last change of a record; empty when there is none.
std::optional<ChangeRow> lastChange(storage::Connection& connection, const QString& registerId, qint64 id);

} // namespace wardbook::ledger
