#pragma once
#include <QFile>
#include <QHash>
#include <QString>

namespace wardbook::documents {

/// What a pdf that pdf_writer wrote says, page by page, for comparing it with what it was meant to say. Only
/// this one way of writing a pdf is understood. Belongs to one thread; any thread.
class PdfPages
{
public:
    /// Errors: Io, Damaged (not whole, or written otherwise).
    explicit PdfPages(const QString& path);
    int count() const { return int(m_pages.size()); }
    /// Words in the order in which they were painted, nothing between them; what a glyph means is unknown:
    /// U+0000. Errors: Damaged.
    QString text(int page);

private:
    using Meanings = QHash<quint32, QChar>; ///< of a font's glyphs
    QByteArrayView object(int number) const;
    QByteArray stream(int number) const;
    const Meanings& meanings(int font);
    [[noreturn]] void failDamaged(const char* what) const;

    QFile m_file;
    QByteArrayView m_bytes;
    QList<qint64> m_offsets; ///< of objects; 0: none
    QList<int> m_pages;      ///< objects
    QHash<int, Meanings> m_fonts;
};

} // namespace wardbook::documents
