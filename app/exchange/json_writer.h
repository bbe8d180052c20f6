#pragma once
#include "exchange/atomic_file.h"
#include "exchange/table_writer.h"

namespace wardbook::exchange {

/// {…metadata…, "records": [{key: value, …}, …]}, one record a line, members in column order.
class JsonWriter : public TableWriter
{
public:
    JsonWriter(const QString& path, const OutTable& table);
    void row(const Row& cells) override;
    void finish() override;

private:
    AtomicFile m_file;
    QList<OutColumn> m_columns;
    QList<QByteArray> m_keys; ///< quoted
    QByteArray m_buffer;
    bool m_first = true;
};

} // namespace wardbook::exchange
