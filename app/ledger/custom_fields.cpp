#include "ledger/custom_fields.h"
#include "fields/custom_field.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include <QJsonDocument>

namespace wardbook::ledger {

namespace own = fields::custom_field;

std::shared_ptr<const RegisterSet> withCustomFields(storage::Connection& connection,
                                                    const std::shared_ptr<const RegisterSet>& builtIn)
{
    const RegisterDef& definition = builtIn->at(QLatin1String(own::kRegister));
    QList<std::pair<QString, QJsonObject>> fields;
    storage::Statement rows(connection,
                            selectSql(definition) + QStringLiteral(" WHERE state <> 'void' ORDER BY id"));
    while (rows.step()) {
        const Record record = readRow(rows, definition);
        const QByteArray json = record.text(definition.fieldAt(QLatin1String(own::definition))).toUtf8();
        fields.append({record.text(definition.fieldAt(QLatin1String(own::register_id))),
                       QJsonDocument::fromJson(json).object()});
    }
    return fields.isEmpty() ? builtIn : builtIn->withCustomFields(fields);
}

std::shared_ptr<const RegisterSet> writeCustomField(storage::Connection& connection,
                                                    const std::shared_ptr<const RegisterSet>& registers,
                                                    ActSession& session, const QString& registerId,
                                                    const QJsonObject& field)
{
    const RegisterDef& target = registers->at(registerId);
    permissions::require(permissions::verbRefusal(Rights::builtIn(), session.actor(),
                                                  registers->at(QLatin1String(own::kRegister)),
                                                  QLatin1String(verb::kEdit)));
    const QString id = field.value(QLatin1String("id")).toString();
    if (target.internal)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is kept by the program and takes no own fields. Nothing was changed.")
                        .arg(target.label.text()));
    if (target.field(id))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” has a field “%2” already. Nothing was changed.").arg(target.label.text(), id));
    // Checks the field: the set refuses what is no valid definition.
    auto grown = registers->withCustomFields({{registerId, field}});
    session.create(QLatin1String(own::kRegister),
                   {{QLatin1String(own::register_id), registerId},
                    {QLatin1String(own::field_id), id},
                    {QLatin1String(own::definition),
                     QString::fromUtf8(QJsonDocument(field).toJson(QJsonDocument::Compact))}},
                   {}, {});
    schema::bring(connection, *grown);
    return grown;
}

} // namespace wardbook::ledger
