#pragma once
#include "exchange/import_source.h"
#include <QMap>
#include <QSet>

namespace wardbook::exchange {

/// What becomes of one column of a file.
struct MappedColumn
{
    enum class Use {
        Ignore, ///< not imported
        Field,  ///< goes into `field`
        Note,   ///< kept as a line "heading: value" in the remarks
    };
    enum class Unknown {
        Refuse, ///< a value that isn't understood makes the row an error
        Note,   ///< … leaves the field empty and is kept in the remarks
    };
    enum class Status { Ok, Warning, Error, None };

    SourceColumn source;
    Use use = Use::Ignore;
    QString field; ///< field id, or "_uid" (an own export's key)
    Unknown unknown = Unknown::Refuse;
    int confidence = 0; ///< 0–100 of the suggestion; 100: same heading, or remembered
    bool remembered = false;
    Status status = Status::None;
    QString problem; ///< sentence for Warning and Error, e.g. values that aren't understood
};

/// How the columns of one file go into one register. A value.
struct ColumnMapping
{
    QString registerId;
    QList<MappedColumn> columns; ///< in file order
    /// Field id → text of the file (folded) → what it means: 检验中心 → 检验科, 三+ → 3.
    QMap<QString, QMap<QString, QString>> values;
    QMap<QString, QString>
        defaults;         ///< field id → text for rows whose cell is empty, or for all without a column
    QStringList identity; ///< two rows are the same record when these fields are equal

    int mappedCount() const;
    const MappedColumn* forField(const QString& field) const; ///< null when no column goes there
    /// Gives a column to a field; another column that had it is ignored from now on.
    void assign(int index, const QString& field);
    void setUse(int index, MappedColumn::Use use);
    void setValue(const QString& field, const QString& text,
                  const QString& meaning); ///< empty meaning: forget
};

/// Own words, synonyms, values and then meaning: every column gets a field, or a reason why not. A field goes
/// to one column. A column of codes is given a field only if at least 60 % of its values are understood.
ColumnMapping suggestMapping(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                             const SourcePreview& preview);
/// Checks every column again (status, problem) after a person changed the mapping.
void recheck(ColumnMapping& mapping, const ledger::RegisterDef& definition,
             const ledger::RegisterSet& registers, const SourcePreview& preview);

/// Fields that a column may go to, in form order: no read-only ones except the code.
QStringList mappableFields(const ledger::RegisterDef& definition);

/// Stable key of a layout: register and folded headings, hashed. The same for next half-year's file of the
/// same form.
QString mappingKey(const QString& registerId, const SourcePreview& preview);
/// {"columns":{heading:field|"note"|"ignore"},"values":{field:{text:meaning}},"defaults":{field:text},
/// "identity":[…]}: what is
/// remembered and what `wardbook import --map FILE` reads. Applying ignores headings that the file doesn't
/// have and throws Invalid for fields that the register doesn't have.
QJsonObject mappingToJson(const ColumnMapping& mapping);
void applyMappingJson(const QJsonObject& json, const ledger::RegisterDef& definition, ColumnMapping& mapping);

} // namespace wardbook::exchange
