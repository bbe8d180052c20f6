#pragma once
#include "exchange/ref_index.h"
#include <QSaveFile>

namespace wardbook::exchange {

/// Writes records as the datasets of a DCAT catalogue (DCAT-US 1.1 member names), one after another. The file
/// appears with finish().
class DcatWriter
{
public:
    DcatWriter(ledger::Reader& reader, const ledger::RegisterDef& definition, const QString& path);
    void add(const ledger::Record& record);
    void finish();

private:
    QString text(const QString& field, const ledger::Record& record) const;
    void write(const QByteArray& bytes);

    const ledger::RegisterDef& m_definition;
    QHash<QString, std::shared_ptr<RefIndex>> m_refs;
    QSaveFile m_file;
    bool m_first = true;
};

} // namespace wardbook::exchange
