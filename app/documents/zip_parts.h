#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace wardbook::documents {

/// A long text kept small in memory until it is packed: XML shrinks to a twentieth, and nothing of it ever
/// lies on a disk in clear.
class PackedText
{
public:
    void append(const QByteArray& text);
    qint64 size() const { return m_size; }
    /// From the beginning, piece by piece; empty at the end.
    void rewind();
    QByteArray next();

private:
    void pack();
    QList<QByteArray> m_pieces;
    QByteArray m_waiting;
    qint64 m_size = 0;
    qsizetype m_next = 0;
};

/// One file of a zip container that is written.
struct ZipPart
{
    QString name;
    QByteArray bytes;
    PackedText* packed = nullptr; ///< instead of bytes; not owned
};

/// A zip of these parts in this order. No clock goes in: equal parts give equal bytes. Errors: Io.
QByteArray zipped(const QList<ZipPart>& parts);

} // namespace wardbook::documents
