#pragma once
#include "incidents/custody_service.h"

namespace wardbook::incidents {

/// Links of a chain in order of their time, those of one time in the order in which they were written; void
/// ones too, because nothing vanishes from a chain.
QList<ledger::Record> custodyOf(ledger::Reader& reader, qint64 exhibit);
bool countsInChain(const ledger::Record& link); ///< not void
/// Who has it now, as far as the chain says.
QString holderOf(ledger::Reader& reader, qint64 exhibit);
/// A destruction has been registered (witnessed or not).
bool isDestroyed(ledger::Reader& reader, qint64 exhibit);

/// Throws Invalid for an unknown action, a time in the future or before it was collected, a handing over to
/// nobody, a destruction without purpose, and whatever comes after a destruction.
void requireCustody(ledger::Reader& reader, qint64 exhibit, const CustodyStep& step, qint64 nowMs);
/// Checks and writes one link, and its line of the timeline while the incident is open. `agrees`: unset when
/// nothing was compared.
qint64 writeCustody(ledger::ActWriter& writer, qint64 exhibit, const CustodyStep& step, qint64 nowMs,
                    const QString& digest = {}, std::optional<bool> agrees = {});
/// `sentence` with %1 for the exhibit's code; nothing once the incident is closed.
void tellTimeline(ledger::ActWriter& writer, qint64 exhibit, const QString& sentence, qint64 atMs);

} // namespace wardbook::incidents
