#pragma once
#include "ledger/act_session.h"

/// Undo: a compensating act that puts every record of an act back to how it stood before.
namespace wardbook::ledger::undo {

/// What undoing works on, inside the writer's transaction.
struct Context
{
    storage::Connection& connection;
    const RegisterSet& registers;
    const Rights& rights;
};

/// Why the act can't be undone by this actor; empty if it can. Names the later act that depends on it.
QString blocker(const Context& context, const Actor& actor, qint64 seq);
/// Throws Denied or Invalid with the blocker's sentence. `relaxDurability` is called for long acts.
void run(const Context& context, ActSession& session, qint64 seq,
         const std::function<void()>& relaxDurability);

} // namespace wardbook::ledger::undo
