#include "ledger/change_json.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

void parse(const RegisterDef& definition, Record& record, const QByteArray& json, const ChangeRow& change)
{
    if (!parseRow(definition, json, record))
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The history of a record in “%1” can't be read. Nothing was changed. Run a full "
                           "verification.")
                        .arg(definition.label.text()),
                    QStringLiteral("change %1").arg(change.id));
}

} // namespace

void applyChange(const RegisterDef& definition, Record& record, const ChangeRow& change)
{
    parse(definition, record, change.after, change);
}

void revertChange(const RegisterDef& definition, Record& record, const ChangeRow& change)
{
    parse(definition, record, change.before, change);
}

QList<FieldChange> fieldChanges(const RegisterDef& definition, const ChangeRow& change)
{
    Record before, after;
    before.values.resize(definition.fields.size());
    after.values.resize(definition.fields.size());
    if (!change.created)
        parse(definition, before, change.before, change);
    parse(definition, after, change.after, change);
    QList<FieldChange> changes;
    if (before.state != after.state)
        changes << FieldChange{QStringLiteral("_state"), before.state.isEmpty() ? QVariant() : before.state,
                               after.state};
    for (const FieldDef& field : definition.fields)
        if (before.value(field) != after.value(field))
            changes << FieldChange{field.id, before.value(field), after.value(field)};
    return changes;
}

} // namespace wardbook::ledger
