#include "ledger/custom_fields.h"
#include "fields/custom_field.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"
#include "ledger/own_json.h"
#include "ledger/own_limits.h"
#include "ledger/permissions.h"
#include <QJsonDocument>

namespace wardbook::ledger::custom_fields {

namespace own = fields::custom_field;

namespace {

QString textOf(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

const RegisterDef& targetOf(const ActSession& session, const RegisterSet& registers,
                            const QString& registerId)
{
    permissions::requireManager(session.actor(), registers.at(QLatin1String(own::kRegister)));
    const RegisterDef& target = registers.at(registerId);
    if (target.internal)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is kept by the program and takes no own fields. Nothing was changed.")
                        .arg(target.label.text()));
    return target;
}

} // namespace

qint64 write(ActSession& session, const RegisterSet& registers, const QString& registerId,
             const QJsonObject& field)
{
    const RegisterDef& target = targetOf(session, registers, registerId);
    const QString section = target.sections.isEmpty() ? QString() : target.sections.last().id;
    const QJsonObject whole =
        own_json::completeField(field, section, QLatin1String(own_json::kPrefix),
                                [&](const QString& id) { return target.field(id) != nullptr; });
    own_limits::requireField(whole);
    const QString id = whole.value(QLatin1String("id")).toString();
    if (target.field(id))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” has a field “%2” already. Nothing was changed.").arg(target.label.text(), id));
    if (target.fields.size() >= own_limits::kMostFields)
        throw Error(ErrorKind::Invalid, Tr::tr("“%1” has %2 fields, which is the most there may be. Nothing "
                                               "was changed.")
                                            .arg(target.label.text())
                                            .arg(own_limits::kMostFields));
    // Refuses what is no valid definition.
    own_json::withNames(whole, [&] { registers.withCustomFields({{registerId, whole}}); });
    return session.create(QLatin1String(own::kRegister),
                          {{QLatin1String(own::register_id), registerId},
                           {QLatin1String(own::field_id), id},
                           {QLatin1String(own::definition), textOf(whole)}},
                          {}, {});
}

qint64 change(ActSession& session, const RegisterSet& registers, const QString& registerId,
              const QString& fieldId, const QJsonObject& change)
{
    targetOf(session, registers, registerId);
    const RegisterDef& definitions = registers.at(QLatin1String(own::kRegister));
    std::optional<Record> record;
    session.reader().forEach(definitions.id, [&](const Record& each) {
        if (each.text(definitions.fieldAt(QLatin1String(own::register_id))) == registerId &&
            each.text(definitions.fieldAt(QLatin1String(own::field_id))) == fieldId)
            record = each;
    });
    if (!record)
        throw Error(ErrorKind::NotFound, Tr::tr("“%1” has no own field “%2”. Nothing was changed.")
                                             .arg(registers.at(registerId).label.text(), fieldId));
    const QByteArray old = record->text(definitions.fieldAt(QLatin1String(own::definition))).toUtf8();
    const QJsonObject merged = own_json::mergedField(QJsonDocument::fromJson(old).object(), change);
    own_limits::requireField(merged);
    session.update(definitions.id, record->id, record->rev,
                   {{QLatin1String(own::definition), textOf(merged)}});
    return record->id;
}

} // namespace wardbook::ledger::custom_fields
