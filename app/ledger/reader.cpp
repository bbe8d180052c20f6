#include "ledger/reader.h"
#include "base/error.h"
#include "base/text_keys.h"
#include "ledger/ledger_tr.h"
#include "ledger/reader_private.h"
#include "ledger/row_io.h"

namespace wardbook::ledger {

using storage::Statement;

namespace {

/// Up to here a register's names are held folded in memory when an exact name found nothing.
constexpr qint64 kFoldedNamesLimit = 20000;

const FieldDef* codeField(const RegisterDef& definition)
{
    return definition.codePrefix.isEmpty() ? nullptr : &definition.fields.first();
}

/// Leaves a kept statement ready for its next use, whatever happened in between: an open one would hold a
/// snapshot.
struct ResetAfter
{
    Statement& statement;
    ~ResetAfter() { statement.reset(); }
};

} // namespace

Reader::Reader(std::unique_ptr<storage::Connection> connection, std::shared_ptr<const RegisterSet> registers)
    : d(std::make_unique<Private>(*connection, std::move(registers)))
{
    d->owned = std::move(connection);
}

Reader::Reader(storage::Connection& connection, std::shared_ptr<const RegisterSet> registers)
    : d(std::make_unique<Private>(connection, std::move(registers)))
{
}

Reader::~Reader() = default;

const RegisterSet& Reader::registers() const
{
    return *d->registers;
}

std::shared_ptr<const RegisterSet> Reader::sharedRegisters() const
{
    return d->registers;
}

storage::Connection& Reader::connection()
{
    return d->connection;
}

void Reader::interrupt()
{
    d->connection.interrupt();
}

Statement& Reader::Private::selectById(const RegisterDef& definition)
{
    auto it = byId.find(definition.id);
    if (it == byId.end())
        it = byId.emplace(definition.id,
                          Statement(connection, selectSql(definition) + QStringLiteral(" WHERE id = $1")))
                 .first;
    return it->second;
}

std::optional<Record> Reader::find(const QString& registerId, qint64 id)
{
    const RegisterDef& definition = d->registers->at(registerId);
    Statement& select = d->selectById(definition);
    const ResetAfter reset{select};
    select.bindInt(1, id);
    if (!select.step())
        return {};
    return readRow(select, definition);
}

Record Reader::record(const QString& registerId, qint64 id)
{
    if (auto found = find(registerId, id))
        return *found;
    throw Error(ErrorKind::NotFound, Tr::tr("The record is not in this vault."),
                registerId + QLatin1Char(' ') + QString::number(id));
}

std::optional<Record> Reader::Private::one(const RegisterDef& definition, const QString& condition,
                                           const QVariant& value)
{
    Statement select(connection, selectSql(definition) + QStringLiteral(" WHERE ") + condition +
                                     QStringLiteral(" LIMIT 2"));
    select.bind(1, value);
    if (!select.step())
        return {};
    Record record = readRow(select, definition);
    if (select.step())
        return {};
    return record;
}

std::optional<Record> Reader::findByUid(const QString& registerId, const QString& uid)
{
    return d->one(d->registers->at(registerId), QStringLiteral("uid = $1"), uid);
}

const QHash<QString, qint64>& Reader::Private::foldedNames(const RegisterDef& definition)
{
    auto& folded = names[definition.id].folded;
    if (folded)
        return *folded;
    folded.emplace();
    const FieldDef* code = codeField(definition);
    const FieldDef* title = definition.field(definition.titleField);
    if (!title)
        return *folded;
    Statement rows(connection,
                   QStringLiteral("SELECT id, %1, %2 FROM %3 WHERE state <> 'void' LIMIT %4")
                       .arg(title->column(), code ? code->column() : title->column(), definition.table())
                       .arg(kFoldedNamesLimit + 1));
    qint64 count = 0;
    while (rows.step()) {
        if (++count > kFoldedNamesLimit) {
            folded->clear();
            return *folded;
        }
        const QString name = keys::fold(rows.text(1));
        const auto known = folded->constFind(name);
        folded->insert(name, known == folded->constEnd() ? rows.integer(0) : 0);
        if (code)
            folded->insert(keys::fold(rows.text(2)), rows.integer(0));
    }
    return *folded;
}

std::optional<Record> Reader::findByText(const QString& registerId, const QString& codeOrTitle)
{
    const RegisterDef& definition = d->registers->at(registerId);
    const QString text = codeOrTitle.trimmed();
    if (text.isEmpty())
        return {};
    const QString alive = QStringLiteral(" = $1 AND state <> 'void'");
    if (const FieldDef* code = codeField(definition)) {
        if (auto found = d->one(definition, code->column() + QStringLiteral(" = $1"), text))
            return found;
        if (const QString upper = text.toUpper(); upper != text)
            if (auto found = d->one(definition, code->column() + QStringLiteral(" = $1"), upper))
                return found;
    }
    if (const FieldDef* title = definition.field(definition.titleField))
        if (auto found = d->one(definition, title->column() + alive, text))
            return found;
    const qint64 id = d->foldedNames(definition).value(keys::fold(text), 0);
    return id == 0 ? std::nullopt : find(registerId, id);
}

qint64 Reader::resolve(const QString& registerId, const QString& codeOrTitle)
{
    auto& resolved = d->names[registerId].resolved;
    if (const auto it = resolved.constFind(codeOrTitle); it != resolved.constEnd())
        return *it;
    const auto record = findByText(registerId, codeOrTitle);
    const qint64 id = record ? record->id : 0;
    d->names[registerId].resolved.insert(codeOrTitle, id);
    return id;
}

QString Reader::nameOf(const QString& registerId, qint64 id)
{
    auto& titles = d->names[registerId].titles;
    if (const auto it = titles.constFind(id); it != titles.constEnd())
        return *it;
    QString name;
    const RegisterDef& definition = d->registers->at(registerId);
    if (const FieldDef* title = definition.field(definition.titleField))
        if (const auto record = find(registerId, id))
            name = record->text(*title);
    d->names[registerId].titles.insert(id, name);
    return name;
}

RefResolver Reader::resolver()
{
    return [this](const QString& registerId, const QString& text) { return resolve(registerId, text); };
}

RefNamer Reader::namer()
{
    return [this](const QString& registerId, qint64 id) { return nameOf(registerId, id); };
}

void Reader::forgetNames(const QString& registerId)
{
    if (registerId.isEmpty())
        d->names.clear();
    else
        d->names.remove(registerId);
}

QList<Record> Reader::fetch(const QString& registerId, std::span<const qint64> ids)
{
    const RegisterDef& definition = d->registers->at(registerId);
    Statement& select = d->selectById(definition);
    QList<Record> records;
    records.reserve(static_cast<qsizetype>(ids.size()));
    for (const qint64 id : ids) {
        const ResetAfter reset{select};
        select.bindInt(1, id);
        if (select.step())
            records << readRow(select, definition);
    }
    return records;
}

void Reader::forEach(const QString& registerId, const std::function<void(const Record&)>& row)
{
    const RegisterDef& definition = d->registers->at(registerId);
    Statement rows(d->connection, selectSql(definition) + QStringLiteral(" ORDER BY id"));
    while (rows.step())
        row(readRow(rows, definition));
}

void Reader::forEachWith(const QString& registerId, const QString& field, const QVariant& value,
                         const std::function<void(const Record&)>& row)
{
    const RegisterDef& definition = d->registers->at(registerId);
    Statement rows(d->connection,
                   selectSql(definition) + QStringLiteral(" WHERE %1 = $1 AND state <> 'void' ORDER BY id")
                                               .arg(definition.fieldAt(field).column()));
    rows.bind(1, value);
    while (rows.step())
        row(readRow(rows, definition));
}

qint64 Reader::count(const QString& registerId)
{
    return d->connection
        .scalar(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE state <> 'void'")
                    .arg(d->registers->at(registerId).table()))
        .toLongLong();
}

} // namespace wardbook::ledger
