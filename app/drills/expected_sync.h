#pragma once
#include "ledger/ledger.h"

namespace wardbook::drills {

/// Brings the records `expected_action` of an inject, or of every inject of a drill, in line with the
/// inject's text. Only before the drill starts: afterwards the records are what happened.
void syncActions(ledger::ActWriter& writer, qint64 drill, qint64 inject, const QString& text);
void syncAllActions(ledger::ActWriter& writer, qint64 drill);

} // namespace wardbook::drills
