#pragma once
#include "exchange/export.h"
#include "exchange/ref_index.h"

namespace wardbook::exchange {

/// How the fields of a register stand in a file: words that come back as the same values.
class ExportColumns
{
public:
    /// `exact`: codes and field ids, for machines (JSON, or asked for).
    ExportColumns(ledger::Reader& reader, const ledger::RegisterDef& definition, const QStringList& fields,
                  bool exact);

    QList<OutColumn> columns() const;
    Row row(const ledger::Record& record);

private:
    Cell cell(const ledger::FieldDef& field, const ledger::Record& record);
    QString codeText(const ledger::FieldDef& field, const QString& value);
    QString referenceText(const ledger::FieldDef& field, const QString& value, qint64 department) const;

    const ledger::RegisterDef& m_definition;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    bool m_exact = false;
    QList<const ledger::FieldDef*> m_fields;
    const ledger::FieldDef* m_department = nullptr; ///< when it is exported
    QHash<QString, std::shared_ptr<RefIndex>> m_refs;
    QHash<QString, QHash<QString, QString>> m_codeTexts;
};

} // namespace wardbook::exchange
