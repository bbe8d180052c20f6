#pragma once
#include "crypto/digest.h"
#include "ledger/custom_definitions.h"
#include "ledger/row_io.h"
#include "ledger_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ledger {

inline QJsonObject fromText(const QString& text)
{
    QJsonParseError problem{};
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8(), &problem).object();
    if (object.isEmpty())
        qFatal("test JSON: %s", qPrintable(problem.errorString()));
    return object;
}

/// What a person says of a register in the window: a list of maintained devices.
inline QJsonObject devices()
{
    return fromText(QStringLiteral(R"({"label":"设备维保台账","code_prefix":"WB","states":"review",
"department_field":"department","rights":{"liaison":["view","edit","submit"]},"fields":[
{"label":"设备名称"},
{"id":"department","label":"所属科室","type":"ref","ref":"department","list":140},
{"label":"状况","choices":["完好","待修","其他"],"list":80},
{"id":"due","label":"下次保养","type":"date","sort":true,"list":100},
{"label":"用于","type":"refs","ref":"asset"}]})"));
}
inline QString devicesId()
{
    return QStringLiteral("own_sbwbtz");
}

/// The shipped registers with one of them changed, as a newer version may bring it.
inline std::shared_ptr<const RegisterSet> newerVersion(const QString& registerId,
                                                       const std::function<void(QJsonObject&)>& change)
{
    initResources();
    const auto read = [](const QString& folder) {
        QList<QJsonObject> all;
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")});
        for (const QString& name : names) {
            QFile file(folder + u'/' + name);
            if (file.open(QIODevice::ReadOnly))
                all << QJsonDocument::fromJson(file.readAll()).object();
        }
        return all;
    };
    QList<QJsonObject> registers = read(QStringLiteral(":/registers"));
    bool found = false;
    for (QJsonObject& json : registers)
        if (json.value(QLatin1String("id")).toString() == registerId) {
            change(json);
            found = true;
        }
    if (!found) {
        QJsonObject added;
        change(added);
        registers << added;
    }
    return RegisterSet::parse(registers, read(QStringLiteral(":/codes")));
}

inline void addFieldTo(QJsonObject& definition, const QJsonObject& field)
{
    QJsonArray fields = definition.value(QLatin1String("fields")).toArray();
    fields.append(field);
    definition.insert(QStringLiteral("fields"), fields);
}

/// Rows of a register whose hash these definitions don't compute as it was written.
inline int brokenRows(storage::Connection& connection, const RegisterSet& registers,
                      const QString& registerId)
{
    const RegisterDef& definition = registers.at(registerId);
    int broken = 0;
    storage::Statement rows(connection, selectSql(definition));
    while (rows.step()) {
        const Record record = readRow(rows, definition);
        broken += crypto::sm3(canonicalRow(definition, record)) == record.rowHash ? 0 : 1;
    }
    return broken;
}

} // namespace wardbook::ledger
