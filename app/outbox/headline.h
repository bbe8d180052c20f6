#pragma once
#include "ledger/reader.h"

/// What leaves the vault about an act: who, what kind of act, when, its number, the workstation. Neither
/// label nor reason nor subject, as those may name records.
namespace wardbook::outbox {

/// What every headline says of its sender.
struct Origin
{
    QString vaultId;
    QString workstation; ///< that sends
    int facility = 13;   ///< log audit (RFC 5424 6.2.1)
};

/// One message of RFC 5424 in UTF-8. Its sequenceId (meta, 7.3.1) is the act's number, as is act= in the
/// text: the same act sent twice can be told by vault= and act=.
QByteArray headline(const ledger::ActEntry& act, const Origin& origin);
/// A message that says that it is only a trial.
QByteArray trialHeadline(qint64 nowMs, const Origin& origin);
/// With its length before it, as TLS carries it (RFC 5425 4.3).
QByteArray framed(const QByteArray& message);

} // namespace wardbook::outbox
