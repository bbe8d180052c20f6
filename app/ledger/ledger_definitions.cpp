// What a unit defines itself: written like anything else, and in force as soon as the act is committed.
#include "ledger/custom_fields.h"
#include "ledger/custom_registers.h"
#include "ledger/ledger_private.h"
#include "ledger/ledger_tr.h"
#include "ledger/schema.h"

namespace wardbook::ledger {

void Ledger::Private::adopt(const OwnDefinitions& own)
{
    auto rights = rightsWith(own);
    const std::scoped_lock lock(registersMutex);
    registers = own.registers;
    rightsKept.push_back(std::move(rights));
}

Ledger::Private::Committed Ledger::Private::define(const Actor& actor, const QString& label,
                                                   const QString& reason,
                                                   const std::function<Defined(ActSession&)>& write)
{
    OwnDefinitions own;
    const auto work = [&](ActSession& session, const Hooks&) {
        const Defined defined = write(session);
        own = ownDefinitions(*connection, RegisterSet::builtIn());
        for (const OwnDefinition& item : std::as_const(own.items))
            if (item.record == defined.record && item.isField() == defined.field &&
                item.state == OwnDefinition::State::SetAside)
                throw Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was changed.").arg(item.note));
        schema::bring(*connection, *own.registers);
    };
    const Committed committed = commit(actor, label, reason, work);
    const std::scoped_lock lock(mutex);
    adopt(own);
    return committed;
}

ActResult Ledger::addCustomField(const Actor& actor, const QString& registerId, const QJsonObject& field,
                                 const QString& reason)
{
    return d->announce(*this, d->define(actor, Tr::tr("Add own field"), reason, [&](ActSession& session) {
        return Private::Defined{true, custom_fields::write(session, *d->registers, registerId, field)};
    }));
}

ActResult Ledger::changeCustomField(const Actor& actor, const QString& registerId, const QString& fieldId,
                                    const QJsonObject& field, const QString& reason)
{
    return d->announce(*this, d->define(actor, Tr::tr("Change own field"), reason, [&](ActSession& session) {
        return Private::Defined{true,
                                custom_fields::change(session, *d->registers, registerId, fieldId, field)};
    }));
}

ActResult Ledger::addCustomRegister(const Actor& actor, const QJsonObject& definition, const QString& reason)
{
    return d->announce(*this, d->define(actor, Tr::tr("Add own register"), reason, [&](ActSession& session) {
        return Private::Defined{false, custom_registers::write(session, *d->registers, definition)};
    }));
}

ActResult Ledger::changeCustomRegister(const Actor& actor, const QJsonObject& definition,
                                       const QString& reason)
{
    return d->announce(
        *this, d->define(actor, Tr::tr("Change own register"), reason, [&](ActSession& session) {
            return Private::Defined{false, custom_registers::change(session, *d->registers, definition)};
        }));
}

} // namespace wardbook::ledger
