#include "ledger/custom_registers.h"
#include "fields/custom_register.h"
#include "ledger/ledger_tr.h"
#include "ledger/own_json.h"
#include "ledger/own_limits.h"
#include "ledger/permissions.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace wardbook::ledger::custom_registers {

namespace own = fields::custom_register;

namespace {

[[noreturn]] void refuse(const QString& reason)
{
    throw Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was changed.").arg(reason));
}

QString textOf(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString idOf(const QJsonObject& definition)
{
    return definition.value(QLatin1String("id")).toString();
}

/// Numbers of two registers that begin alike would be taken for each other.
void requireOwnPrefix(const RegisterSet& registers, const QString& registerId, const QString& prefix)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z][A-Z0-9]{0,7}$"));
    if (prefix.isEmpty())
        return;
    if (!form.match(prefix).hasMatch())
        refuse(
            Tr::tr("Numbers begin with one to eight capital letters or digits, a letter first; “%1” doesn't "
                   "fit.")
                .arg(prefix));
    for (const QString& id : registers.ids())
        if (id != registerId && registers.at(id).codePrefix == prefix)
            refuse(Tr::tr("Numbers of “%2” begin with “%1” already.")
                       .arg(prefix, registers.at(id).label.text()));
}

/// Auditing means changing nothing, and who approves is not chosen by the register that is approved.
void requireRights(const QJsonObject& definition)
{
    static const QSet<QString> kAllowed{QString::fromLatin1(verb::kView), QString::fromLatin1(verb::kEdit),
                                        QString::fromLatin1(verb::kSubmit),
                                        QString::fromLatin1(verb::kReview),
                                        QString::fromLatin1(verb::kExport)};
    const QJsonObject rights = definition.value(QLatin1String("rights")).toObject();
    for (auto it = rights.begin(); it != rights.end(); ++it) {
        const Role& role = Rights::builtIn().role(it.key());
        const QJsonArray verbs = it.value().toArray();
        const bool editsNothing = role.id == QLatin1String("auditor") || role.managesVault;
        const bool known = std::all_of(verbs.begin(), verbs.end(), [&](const QJsonValue& verb) {
            return kAllowed.contains(verb.toString());
        });
        if (editsNothing || !known || verbs.isEmpty() ||
            verbs.first().toString() != QLatin1String(verb::kView))
            refuse(
                Tr::tr("An own register can't give these rights to the role “%1”: view comes first, and "
                       "then edit, submit, review or export; the auditor and those who manage the vault keep "
                       "theirs.")
                    .arg(role.label.text()));
    }
}

} // namespace

qint64 write(ActSession& session, const RegisterSet& registers, const QJsonObject& definition)
{
    permissions::requireManager(session.actor(), registers.at(QLatin1String(own::kRegister)));
    const QJsonObject whole = own_json::completeRegister(
        definition, [&](const QString& id) { return registers.find(id) != nullptr; });
    own_limits::requireRegister(whole);
    const QString id = idOf(whole);
    if (registers.find(id))
        refuse(Tr::tr("There is a register “%1” already.").arg(id));
    for (const QString& other : registers.ids())
        if (!registers.at(other).internal &&
            registers.at(other).label.zh ==
                whole.value(QLatin1String("label"))[QLatin1String("zh")].toString())
            refuse(
                registers.at(other).custom
                    ? Tr::tr("There is an own register called “%1” already.")
                          .arg(registers.at(other).label.text())
                    : Tr::tr(
                          "The program has a register called “%1”; a field of your own can be added to it.")
                          .arg(registers.at(other).label.text()));
    requireOwnPrefix(registers, id, whole.value(QLatin1String("code_prefix")).toString());
    requireRights(whole);
    // Refuses what is no valid definition.
    own_json::withNames(whole, [&] { registers.withCustomRegisters({whole}); });
    return session.create(
        QLatin1String(own::kRegister),
        {{QLatin1String(own::register_id), id}, {QLatin1String(own::definition), textOf(whole)}}, {}, {});
}

qint64 change(ActSession& session, const RegisterSet& registers, const QJsonObject& change)
{
    const RegisterDef& definitions = registers.at(QLatin1String(own::kRegister));
    permissions::requireManager(session.actor(), definitions);
    const QString id = idOf(change);
    std::optional<Record> record;
    session.reader().forEach(definitions.id, [&](const Record& each) {
        if (each.text(definitions.fieldAt(QLatin1String(own::register_id))) == id)
            record = each;
    });
    if (!record)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("There is no own register “%1”. Nothing was changed.").arg(id));
    const QByteArray old = record->text(definitions.fieldAt(QLatin1String(own::definition))).toUtf8();
    const QJsonObject merged = own_json::mergedRegister(QJsonDocument::fromJson(old).object(), change);
    own_limits::requireRegister(merged);
    requireRights(merged);
    session.update(definitions.id, record->id, record->rev,
                   {{QLatin1String(own::definition), textOf(merged)}});
    return record->id;
}

} // namespace wardbook::ledger::custom_registers
