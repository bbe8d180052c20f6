#include "ledger/register_table.h"
#include "base/clock.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include "ledger/search_text.h"

namespace wardbook::ledger {

using storage::Statement;

RegisterTable::RegisterTable(storage::Connection& connection, const RegisterDef& definition,
                             bool searchIndexed)
    : m_connection(connection), m_definition(definition), m_idUtf8(definition.id.toUtf8()),
      m_formulas(definition)
{
    if (!definition.codePrefix.isEmpty())
        m_code = &definition.fields.first();
    for (const FieldDef& field : definition.fields) {
        if (field.unique)
            m_unique << &field;
        if (field.type == FieldType::Ref || field.type == FieldType::Refs)
            m_references << &field;
    }
    const QString name = schema::searchIndexName(definition);
    if (searchIndexed && !name.isEmpty())
        m_search.emplace(connection, name);
}

RegisterTable::~RegisterTable() = default;

std::optional<Record> RegisterTable::load(qint64 id)
{
    if (!m_select)
        m_select.emplace(m_connection, selectSql(m_definition) + QStringLiteral(" WHERE id = $1"));
    m_select->bindInt(1, id);
    std::optional<Record> record;
    if (m_select->step())
        record = readRow(*m_select, m_definition);
    m_select->reset();
    return record;
}

qint64 RegisterTable::nextId()
{
    if (m_lastId < 0)
        m_lastId = m_connection.scalar(QStringLiteral("SELECT MAX(id) FROM %1").arg(m_definition.table()))
                       .toLongLong();
    return ++m_lastId;
}

/// Every year's numbers are kept apart.
QString RegisterTable::codeKey() const
{
    const QString key = QStringLiteral("code:") + m_definition.id;
    return m_definition.codeByYear ? key + u':' + m_codePrefix : key;
}

const CodeCounter& RegisterTable::codeCounter()
{
    if (m_codes)
        return *m_codes;
    m_codePrefix = m_definition.codePrefix;
    if (m_definition.codeByYear)
        m_codePrefix += u'-' + QString::number(clock::now().date().year());
    const QVariant kept = schema::meta(m_connection, codeKey());
    m_codes.emplace(m_codePrefix, kept.toLongLong());
    if (m_code && kept.isNull()) {
        Statement codes(m_connection,
                        QStringLiteral("SELECT %1 FROM %2").arg(m_code->column(), m_definition.table()));
        while (codes.step())
            m_codes->note(codes.text(0));
        m_codeChanged = true;
    }
    return *m_codes;
}

QString RegisterTable::nextCode()
{
    codeCounter();
    m_codeChanged = true;
    return m_codes->next();
}

void RegisterTable::noteCode(const Record& record)
{
    if (!m_code)
        return;
    codeCounter();
    if (m_codes->note(record.text(*m_code)))
        m_codeChanged = true;
}

void RegisterTable::insert(const Record& record, const QByteArray& searchDocument)
{
    if (!m_insert)
        m_insert.emplace(m_connection, insertSql(m_definition));
    bindRow(*m_insert, record);
    m_insert->run();
    noteCode(record);
    if (m_search && record.state != QLatin1String(kVoidState))
        m_search->put(record.id, searchDocument);
    if (record.state != QLatin1String(kVoidState))
        m_liveIds.insert(record.id);
}

void RegisterTable::update(const Record& before, const Record& after)
{
    if (!m_update)
        m_update.emplace(m_connection, updateSql(m_definition));
    bindRow(*m_update, after);
    m_update->run();
    noteCode(after);
    const bool wasLive = before.state != QLatin1String(kVoidState);
    const bool live = after.state != QLatin1String(kVoidState);
    if (m_search && wasLive && !live) {
        m_search->remove(after.id);
    } else if (m_search && live) {
        const SearchText text = searchText(m_definition, after);
        if (!wasLive || text != searchText(m_definition, before))
            m_search->replace(after.id, text.text, text.initials);
    }
    if (!live)
        m_liveIds.remove(after.id);
}

bool RegisterTable::isLive(qint64 id)
{
    if (m_liveIds.contains(id))
        return true;
    if (!m_live)
        m_live.emplace(
            m_connection,
            QStringLiteral("SELECT 1 FROM %1 WHERE id = $1 AND state <> 'void'").arg(m_definition.table()));
    m_live->bindInt(1, id);
    const bool found = m_live->step();
    m_live->reset();
    if (found)
        m_liveIds.insert(id);
    return found;
}

qint64 RegisterTable::holder(const FieldDef& field, const QVariant& value, qint64 except)
{
    // A code stays with its record for ever; another unique value is free again once its record is void.
    auto& statement = m_holders[field.id];
    if (!statement)
        statement = std::make_shared<Statement>(
            m_connection, QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 AND id <> $2%3 LIMIT 1")
                              .arg(m_definition.table(), field.column(),
                                   &field == m_code ? QString() : QStringLiteral(" AND state <> 'void'")));
    statement->bind(1, value).bindInt(2, except);
    const qint64 id = statement->step() ? statement->integer(0) : 0;
    statement->reset();
    return id;
}

bool RegisterTable::uidTaken(const QString& uid)
{
    if (!m_uid)
        m_uid.emplace(m_connection,
                      QStringLiteral("SELECT 1 FROM %1 WHERE uid = $1").arg(m_definition.table()));
    m_uid->bindText(1, uid);
    const bool found = m_uid->step();
    m_uid->reset();
    return found;
}

void RegisterTable::beginBulk()
{
    m_bulk = true;
    if (m_search)
        m_search->setBulk(true);
}

void RegisterTable::finish()
{
    if (m_bulk && m_search)
        m_search->setBulk(false);
    if (m_codeChanged)
        schema::setMeta(m_connection, codeKey(), m_codes->last());
}

} // namespace wardbook::ledger
