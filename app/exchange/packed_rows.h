#pragma once
#include "exchange/import_plan.h"
#include <mutex>

namespace wardbook::exchange {

/// One row as read from the file and understood, before it is compared with the vault.
struct ReadRow
{
    enum Flag : quint8 {
        Untouched, ///< no column, or an empty cell
        Given,     ///< values[position] is what the row says
        Emptied,   ///< the cell of an own export was emptied
    };
    qint64 number = 0;
    QVector<QVariant> values; ///< by FieldDef::position
    std::vector<quint8> flags;
    QStringList notes; ///< lines for the remarks
    QString uid;
    QList<RowProblem> problems;

    void clear(qsizetype fields);
    bool hasErrors() const;
};

QByteArray packRow(const ReadRow& row);
void unpackRow(const QByteArray& packed, qsizetype fields, ReadRow& row);

/// What a row would change in the record it belongs to.
struct RowDetail
{
    QList<int> positions; ///< of the fields that differ
    QList<RowChange> changes;
    QList<RowProblem> problems; ///< of the whole record
    QString code, title;        ///< of the existing record
    QString remarks;            ///< new text of the remarks, when they differ
};
QByteArray packDetail(const RowDetail& detail);
RowDetail unpackDetail(const QByteArray& packed);

/// Many small byte strings by index. Beyond 48 MiB they are compressed in blocks, so that a file of a million
/// rows takes some 100 bytes a row. append() by one thread; at() by any number, but not while appending.
class PackedRows
{
public:
    void append(const QByteArray& row);
    qsizetype size() const { return m_size; }
    QByteArray at(qsizetype index) const;

private:
    static constexpr qsizetype kRowsPerBlock = 256;
    struct Block
    {
        QByteArray bytes;
        std::vector<quint32> ends;
        bool compressed = false;
    };
    std::vector<Block> m_blocks;
    qsizetype m_size = 0;
    qsizetype m_bytes = 0;
    mutable std::mutex m_mutex;
    mutable qsizetype m_openBlock = -1;
    mutable QByteArray m_openBytes;
};

} // namespace wardbook::exchange
