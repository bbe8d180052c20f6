#pragma once
#include <QString>

namespace wardbook::storage {

/// Where the SQL of the engines differs and a room that generates tables must ask. Everything else is written
/// in the SQL that SQLite and PostgreSQL share: $n parameters, ON CONFLICT, RETURNING, row-value comparisons.
class Dialect
{
public:
    enum class Engine { Sqlite, PostgreSql };
    enum class ColumnKind { Text, Integer, Boolean, Real, Blob };

    explicit constexpr Dialect(Engine engine = Engine::Sqlite) : m_engine(engine) {}
    constexpr Engine engine() const { return m_engine; }

    /// Type name for CREATE TABLE. Booleans are integers 0/1 in both: SQLite has no other, and one binding
    /// then fits both engines.
    QString columnType(ColumnKind kind) const;
    /// Type and constraint of `id`: ascending 64-bit numbers that the program gives out itself.
    QString primaryKey() const;
    /// Like primaryKey(), but the engine numbers rows that are inserted without an id.
    QString generatedKey() const;
    /// Compares and sorts by code point, the same in both engines.
    QString binaryCollation() const;

private:
    Engine m_engine;
};

} // namespace wardbook::storage
