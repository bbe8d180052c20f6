#pragma once
#include "outbox/outbox_state.h"
#include "outbox/outlet_settings.h"

/// What is to be sent next, from the settings and from how far sending has come.
namespace wardbook::outbox {

/// Number of the first act that waits; one beyond the last when none does.
qint64 nextAct(const LogServer& server, const OutboxState::Acts& state, ledger::Reader& reader);
/// The day of the last moment at which reminders were due: today, or yesterday before that time of day.
QDate lastMailDay(const MailServer& server, const QDateTime& now);
/// Duties are those that a role may view: only who sees every department knows the unit's counts.
bool seesWholeUnit(people::Workspace& workspace);

} // namespace wardbook::outbox
