#include "ledger/query_indexes.h"
#include "base/error.h"
#include "ledger/definition_part.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ledger {

namespace {

/// The pack as far as the ledger needs it; the room of the checks reads it strictly.
const QJsonObject& shippedChecks()
{
    static const QJsonObject pack = [] {
        initResources();
        QFile file(QStringLiteral(":/packs/checks.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return pack;
}

} // namespace

QList<QueryIndex> queryIndexes(const RegisterSet& registers, const RegisterDef& definition)
{
    QList<QueryIndex> indexes;
    const QJsonObject& pack = shippedChecks();
    if (!pack[QLatin1String("indexed")].toArray().contains(definition.id))
        return indexes;
    const QJsonArray rules = pack[QLatin1String("checks")].toArray();
    for (const QJsonValue& rule : rules) {
        if (rule[QLatin1String("register")].toString() != definition.id)
            continue;
        try {
            DefinitionPart part(rule.toObject(), QStringLiteral("checks"), {});
            const RecordTest test = readRecordTest(part);
            const RecordQuery query(registers, test, readRelatedTests(part));
            indexes << QueryIndex{query.indexName(), query.indexSql()};
        } catch (const Error&) {
            continue; // a register of the same name with other fields: the rule is asked without an index
        }
    }
    return indexes;
}

} // namespace wardbook::ledger
