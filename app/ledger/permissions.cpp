#include "ledger/permissions.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger::permissions {

namespace {

QString verbName(const QString& verb)
{
    if (verb == QLatin1String(verb::kEdit))
        return Tr::tr("edit");
    if (verb == QLatin1String(verb::kSubmit))
        return Tr::tr("submit");
    if (verb == QLatin1String(verb::kReview))
        return Tr::tr("review");
    if (verb == QLatin1String(verb::kApprove))
        return Tr::tr("approve");
    if (verb == QLatin1String(verb::kExport))
        return Tr::tr("export");
    if (verb == QLatin1String(verb::kVoid))
        return Tr::tr("void");
    return Tr::tr("view");
}

QString stateName(const RegisterDef& definition, const QString& id)
{
    const StateDef* state = definition.state(id);
    return state ? state->label.text() : id;
}

} // namespace

QString verbRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const QString& verb)
{
    const Role& role = rights.role(actor.role);
    bool may = false;
    if (definition.id == QLatin1String("member"))
        may = role.managesPeople ||
              (verb == QLatin1String(verb::kView) && rights.may(role.id, definition.id, verb));
    else if (definition.id == QLatin1String("custom_field"))
        may = role.managesVault ||
              (verb == QLatin1String(verb::kView) && rights.may(role.id, definition.id, verb));
    else
        may = rights.may(role.id, definition.id, verb);
    if (may)
        return {};
    return Tr::tr("The role “%1” has no right to %2 in “%3”.")
        .arg(role.label.text(), verbName(verb), definition.label.text());
}

QString departmentRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                          const Record& record)
{
    const Role& role = rights.role(actor.role);
    if (!role.ownDepartmentOnly || definition.departmentField.isEmpty())
        return {};
    const qint64 department = record.value(definition.fieldAt(definition.departmentField)).toLongLong();
    if (department != 0 && department == actor.department)
        return {};
    return Tr::tr("The role “%1” works on records of its own department only.").arg(role.label.text());
}

QString createRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                      const Record& record)
{
    const QString verb = verbRefusal(rights, actor, definition, QLatin1String(verb::kEdit));
    return verb.isEmpty() ? departmentRefusal(rights, actor, definition, record) : verb;
}

QString editRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const Record& record)
{
    if (const QString refusal = createRefusal(rights, actor, definition, record); !refusal.isEmpty())
        return refusal;
    const StateDef* state = definition.state(record.state);
    if (record.state == QLatin1String(kVoidState) || !state || !state->editable)
        return Tr::tr("A record that is “%1” can't be edited.").arg(stateName(definition, record.state));
    return {};
}

QString transitionRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                          const TransitionDef& transition, const Record& record)
{
    if (const QString refusal = verbRefusal(rights, actor, definition, transition.right); !refusal.isEmpty())
        return refusal;
    if (const QString refusal = departmentRefusal(rights, actor, definition, record); !refusal.isEmpty())
        return refusal;
    if (!transition.from.contains(record.state))
        return Tr::tr("“%1” is not possible for a record that is “%2”.")
            .arg(transition.label.text(), stateName(definition, record.state));
    if (transition.notByAuthors && record.authors.contains(actor.member))
        return Tr::tr("“%1” needs a second person: you wrote in this record yourself.")
            .arg(transition.label.text());
    return {};
}

QString voidRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const Record& record)
{
    if (const QString refusal = verbRefusal(rights, actor, definition, QLatin1String(verb::kVoid));
        !refusal.isEmpty())
        return refusal;
    if (const QString refusal = departmentRefusal(rights, actor, definition, record); !refusal.isEmpty())
        return refusal;
    if (record.state == QLatin1String(kVoidState))
        return Tr::tr("The record is void already.");
    return {};
}

void requireManager(const Actor& actor, const RegisterDef& definition)
{
    const Role& role = Rights::builtIn().role(actor.role);
    if (!role.managesVault)
        require(Tr::tr("The role “%1” has no right to %2 in “%3”.")
                    .arg(role.label.text(), verbName(QLatin1String(verb::kEdit)), definition.label.text()));
}

QString unharmed(const QString& refusal)
{
    return Tr::tr("%1 Nothing was changed.").arg(refusal);
}

void require(const QString& refusal)
{
    if (!refusal.isEmpty())
        throw Error(ErrorKind::Denied, unharmed(refusal));
}

} // namespace wardbook::ledger::permissions
