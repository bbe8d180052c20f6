#include "ledger/act_session.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"

namespace wardbook::ledger {

void ActSession::requireOpenOwner(const RegisterDef& definition, const Record& part)
{
    if (definition.ownerField.isEmpty())
        return;
    const FieldDef& field = definition.fieldAt(definition.ownerField);
    const qint64 id = part.value(field).toLongLong();
    if (id == 0 || (field.ref == m_openOwner.first && id == m_openOwner.second))
        return;
    RegisterTable& owners = table(field.ref);
    const Record owner = loadForWriting(owners, id);
    const StateDef* state = owners.definition().state(owner.state);
    if (!state || !state->editable || owner.state == QLatin1String(kVoidState))
        permissions::require(
            Tr::tr("“%1” is “%2”: what belongs to it is fixed.")
                .arg(m_reader.nameOf(field.ref, id), state ? state->label.text() : owner.state));
    m_openOwner = {field.ref, id};
}

void ActSession::requireForeignParts(const RegisterDef& definition, const Record& owner,
                                     const TransitionDef& step)
{
    for (const QString& id : m_context.registers->ids()) {
        const RegisterDef& parts = m_context.registers->at(id);
        if (parts.ownerField.isEmpty() || parts.fieldAt(parts.ownerField).ref != definition.id)
            continue;
        storage::Statement authors(m_context.connection,
                                   QStringLiteral("SELECT DISTINCT authors FROM %1 WHERE %2 = $1")
                                       .arg(parts.table(), parts.fieldAt(parts.ownerField).column()));
        authors.bindInt(1, owner.id);
        while (authors.step())
            if (authors.text(0).split(QLatin1Char(',')).contains(m_actor.member))
                permissions::require(Tr::tr("“%1” needs a second person: you wrote in “%2” of it yourself.")
                                         .arg(step.label.text(), parts.label.text()));
    }
}

} // namespace wardbook::ledger
