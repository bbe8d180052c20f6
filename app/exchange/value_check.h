#pragma once
#include "ledger/definitions.h"

namespace wardbook::exchange {

/// How many of a column's values a field understands, counted by rows: five odd spellings in a thousand rows
/// are few.
struct ValueCheck
{
    int looked = 0;
    int understood = 0;
    bool codes = false;  ///< the field takes codes or yes/no
    QStringList unknown; ///< the first of those that aren't understood
    double share() const { return looked ? static_cast<double>(understood) / looked : 0; }
};

/// References need the vault: there only the look of the text counts (a name, not an address or a sentence).
ValueCheck checkValues(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                       const ledger::FieldDef& field, const QStringList& samples,
                       const QList<int>& rows = {});

/// Heading of the column in which an own export carries each record's key.
QString recordKeyHeading();
/// Headings of what the program keeps itself (state): read by people, never imported.
bool isProgramColumn(const QString& heading);
QString stateHeading();

} // namespace wardbook::exchange
