#pragma once
#include "exchange/packed_rows.h"
#include "exchange/ref_index.h"

namespace wardbook::exchange {

using RefIndexes = QHash<QString, std::shared_ptr<RefIndex>>; ///< by register id

/// Turns the cells of one row into field values, by a mapping. Keeps what it has understood before, so that
/// the thousandth 检验科 costs nothing. One thread.
class RowReader
{
public:
    RowReader(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
              const ColumnMapping& mapping, const ImportOptions& options, RefIndexes& refs, bool fromCsv);

    void read(qint64 number, const Row& cells, ReadRow& row);

    QList<UnresolvedValue> unresolved() const;
    QHash<QString, qint64> understood() const; ///< field → different values that were understood

private:
    /// What one text means for its field.
    struct Meaning
    {
        std::vector<std::pair<int, QVariant>> values; ///< by position; the field itself or its siblings
        bool understood = false;
        QString problem, suggestion;
    };
    struct Column
    {
        const MappedColumn* mapped = nullptr;
        const ledger::FieldDef* field = nullptr; ///< null: kept as a note
        QMap<QString, QString> meanings;
        QString defaultText; ///< for empty cells
        QHash<QString, Meaning> known;
        QHash<std::pair<qint64, QString>, qint64> knownRecords; ///< (department, name) → id
        QSet<QString> understoodNames;                          ///< references
        bool repeats = false;                                   ///< worth remembering what its values mean
        bool strictDepartment = false;                          ///< a person must be of the row's department
    };
    struct Unknown
    {
        qint64 rows = 0;
        QString suggestion;
    };

    QString textOf(Column& column, const Row& cells, const QMap<QString, QString>* fixes, ReadRow& row) const;
    void readField(Column& column, const QString& text, ReadRow& row);
    Meaning meaningOf(const ledger::FieldDef& field, const QString& text) const;
    void apply(Column& column, const Meaning& meaning, const QString& text, ReadRow& row);
    void readReference(Column& column, const QString& text, ReadRow& row);
    qint64 resolve(Column& column, RefIndex& index, const QString& name, ReadRow& row, QString& problem,
                   QString& suggestion);
    void set(int position, const QVariant& value, ReadRow& row) const;
    void fail(Column& column, const QString& text, const QString& problem, const QString& suggestion,
              const QString& unresolved, ReadRow& row);
    QString cellOf(const Column& column, qint64 number) const;
    qint64 departmentOf(const ReadRow& row) const;

    const ledger::RegisterDef& m_definition;
    const ledger::RegisterSet& m_registers;
    const ImportOptions& m_options;
    RefIndexes& m_refs;
    std::vector<Column> m_columns; ///< the department first: persons are looked up in it
    std::vector<std::pair<int, QVariant>> m_siblings;
    QHash<QString, QHash<QString, Unknown>> m_unresolved;
    int m_uidColumn = -1;
    int m_departmentPosition = -1;
    bool m_fromCsv = false;
};

/// Nothing, written as a sign: "/", "—".
bool isPlaceholder(const QString& text);

} // namespace wardbook::exchange
