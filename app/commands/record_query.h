#pragma once
#include "ledger/reader.h"

namespace wardbook::commands {

/// What `--where` asks for: facets are answered by the list index, other fields are compared row by row.
struct RecordQuery
{
    ledger::ListQuery query;
    QList<ledger::Filter> others;
    bool matches(const ledger::RegisterDef& definition,
                 const ledger::Record& record) const; ///< `others` only
};

/// Splits FIELD=VALUE; throws Invalid.
std::pair<QString, QString> splitAssignment(const QString& text);
/// FIELD=VALUE[,VALUE…] each: codes or words, names of referenced records. Throws Invalid.
RecordQuery parseConditions(const ledger::RegisterDef& definition, ledger::Reader& reader,
                            const QStringList& texts);

} // namespace wardbook::commands
