#pragma once
#include "ledger/reader.h"

namespace wardbook::ledger {

struct Reader::Private
{
    Private(storage::Connection& c, std::shared_ptr<const RegisterSet> r)
        : connection(c), registers(std::move(r))
    {
    }

    struct Names
    {
        QHash<QString, qint64> resolved; ///< text as asked → id, 0 when it names nothing
        QHash<qint64, QString> titles;
        std::optional<QHash<QString, qint64>>
            folded; ///< of a small register: folded code or title → id, 0: ambiguous
    };

    std::unique_ptr<storage::Connection> owned; ///< null when the writer's is shared
    storage::Connection& connection;
    std::shared_ptr<const RegisterSet> registers;
    std::map<QString, storage::Statement>
        byId; ///< prepared "row by id" per register; goes before the connection
    QHash<QString, Names> names;

    storage::Statement& selectById(const RegisterDef& definition);
    std::optional<Record> one(const RegisterDef& definition, const QString& condition, const QVariant& value);
    const QHash<QString, qint64>& foldedNames(const RegisterDef& definition);
};

} // namespace wardbook::ledger
