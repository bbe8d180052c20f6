#pragma once
#include "ledger/definitions.h"
#include "ledger/field_values.h"
#include "ledger/record.h"
#include <QList>

namespace wardbook::ui {

/// How a cell of a record table is drawn.
enum class CellKind { Text, Code, Level, Grade, State, TwoTone, Number };

/// A column of a record list.
struct RecordColumn
{
    QString id;     ///< field id, or "_state"
    QString second; ///< field drawn after the first in a paler tone (department + person); may be empty
    QString title;
    CellKind kind = CellKind::Text;
    int width = 120;
    bool sortable = false;
};

/// Columns of a register's table. Immutable once shared with the workers.
class RecordColumns
{
public:
    /// The default columns of the register file, in field order, with the state at the end.
    static RecordColumns defaults(const ledger::RegisterDef& definition);
    /// These columns, unknown ids left out; the defaults when nothing is left.
    static RecordColumns of(const ledger::RegisterDef& definition, const QStringList& ids);
    /// Every column that may be chosen.
    static RecordColumns all(const ledger::RegisterDef& definition);

    const QList<RecordColumn>& list() const& { return m_columns; }
    QList<RecordColumn> list() && { return m_columns; }
    qsizetype size() const { return m_columns.size(); }
    const RecordColumn& at(qsizetype index) const { return m_columns.at(index); }
    int indexOf(const QString& id) const;
    QStringList ids() const;

private:
    QList<RecordColumn> m_columns;
};

/// What a record says in a column, both parts of it, unabridged.
QString columnText(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                   const ledger::Record& record, const RecordColumn& column, const ledger::RefNamer& name);

/// Data levels are drawn as square chips and edited with the level picker; protection grades as outlined
/// pills.
bool isLevelField(const ledger::FieldDef& field);
bool isGradeField(const ledger::FieldDef& field);
/// The person field that shares a line with the department field, or null.
const ledger::FieldDef* companionOf(const ledger::RegisterDef& definition, const ledger::FieldDef& field);

} // namespace wardbook::ui
