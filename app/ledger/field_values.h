#pragma once
#include "ledger/record.h"
#include <functional>

namespace wardbook::ledger {

/// Finds the record that a text names (by code, then by title); 0 if none.
using RefResolver = std::function<qint64(const QString& registerId, const QString& text)>;
/// The title of a referenced record; empty if gone.
using RefNamer = std::function<QString(const QString& registerId, qint64 id)>;

/// What a text means in a field, or why it doesn't.
struct ParsedField
{
    FieldValues values;    ///< may also hold siblings (a size given in a count field, the measure word)
    QString problem;       ///< empty when understood; a sentence with the text quoted otherwise
    QString unresolvedRef; ///< set when the only problem is a referenced record that doesn't exist
    QString suggestion;    ///< a value that was probably meant ("三+" → 3), or empty
    bool ok() const { return problem.isEmpty(); }
};

/// Reads what a person or a file wrote: levels "四级/L4/第4级", "1.28亿条", "412 TB", yes/no words, dates in
/// the usual spellings (Excel serials are turned into dates by exchange before), code labels, names of
/// referenced records. Empty text gives a null value.
ParsedField parseField(const RegisterDef& definition, const FieldDef& field, const RegisterSet& registers,
                       const QString& text, const RefResolver& resolve);
/// For people: 第… labels, 1.28 亿条, names of references.
QString displayValue(const FieldDef& field, const RegisterDef& definition, const RegisterSet& registers,
                     const QVector<QVariant>& values, const RefNamer& name);
QString displayValue(const FieldDef& field, const RegisterSet& registers, const QVariant& value,
                     const RefNamer& name);
/// For machines: codes, exact numbers, code or title of references.
/// An Instant in the local zone: "2026-06-05 16:42", with seconds when it has some.
QString instantText(qint64 ms);
QString plainValue(const FieldDef& field, const QVariant& value, const RefNamer& name);

/// Why a value is refused, or what is odd about it.
struct FieldProblem
{
    QString field;
    QString text;
    bool warning = false;
};

/// Type, required, length, range, code lists and rules; not uniqueness and references, which need the vault.
QList<FieldProblem> validate(const RegisterDef& definition, const RegisterSet& registers,
                             const Record& record);

} // namespace wardbook::ledger
