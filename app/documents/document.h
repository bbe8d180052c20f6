#pragma once
#include "base/language.h"
#include "documents/chart.h"
#include "documents/rich_text.h"
#include <QDateTime>
#include <QImage>
#include <QList>
#include <functional>
#include <variant>

/// What a document says, without a word about files or pages. The same value is written as docx
/// (docx_writer.h), as pdf (pdf_writer.h) and painted as a preview (page_layout.h). Plain values; any thread.
namespace wardbook::documents {

/// Levels 1–3. Numbered ones count on by themselves ("2.1"); the number is not part of the text.
struct Heading
{
    int level = 1;
    Text text{};
    bool numbered = true;
    QString anchor{}; ///< by which a preview finds the place; not shown
};

/// Running text.
struct Paragraph
{
    Text text{};
    Align align = Align::Left;
    bool indented = false; ///< first line by two characters, as running Chinese text is set
    bool large = false;    ///< to be read at arm's length: slips that are handed out
};

/// Points, or numbered points.
struct BulletList
{
    QList<Text> items{};
    bool numbered = false;
};

/// A column of a table.
struct Column
{
    QString title{};
    double width = 1; ///< share of the page width
    Align align = Align::Left;
};

/// Spans reach right and down, as in HTML: the cells below a span are left out of their rows.
struct Cell
{
    Text text{};
    Cell() = default;
    Cell(Text words) : text(std::move(words)) {} // NOLINT: cells are written as plain texts
    Cell(const QString& words) : text(words) {}  // NOLINT
    Cell(const char* words) : text(words) {}     // NOLINT
    Cell(const QString& words, Tone tone) : text(words, tone) {}
    int columns = 1, rows = 1;
    std::optional<Align> align{}; ///< the column's when unset
    bool label = false;           ///< a row's own heading: shaded, as on forms
    Tone fill = Tone::Normal;     ///< tinted when not Normal
};
using Row = QList<Cell>;

/// A table that may run over pages.
struct Table
{
    QString caption{}; ///< above the table; empty: none
    QList<Column> columns{};
    /// Repeated on every page. Empty: one row of the columns' titles, or none if no column has a title.
    QList<Row> header{};
    QList<Row> rows{};
    bool dense = false; ///< smaller type for tables of many columns
    QString empty{};    ///< said in place of rows when there are none; without it the header stands alone
};

/// Two columns without lines: what something is called and what it is.
struct KeyValues
{
    struct Pair
    {
        QString key{};
        Text value{};
    };
    QList<Pair> pairs{};
    int columns = 1; ///< 2: two pairs side by side
};

/// A chart in the text.
struct ChartBlock
{
    Chart chart{};
    QString caption{};  ///< below
    double height = 80; ///< mm
    double width = 0;   ///< mm, centred; 0: the text's width
};

/// A picture in the text.
struct ImageBlock
{
    QImage image{};
    QString caption{};
    double width = 0; ///< mm; 0: as large as it is at 96 dpi, at most the text's width
};

/// A box with a coloured bar: what the reader must know about what follows.
struct Note
{
    Text text{};
    Tone tone = Tone::Accent;
    QString badge{}; ///< short word in front, e.g. unverifiedBadge()
};

/// What follows begins on a new page.
struct PageBreak
{
};

using Block =
    std::variant<Heading, Paragraph, BulletList, Table, KeyValues, ChartBlock, ImageBlock, Note, PageBreak>;

/// A document before it is laid out: docx, pdf and the preview are made from the same one.
struct Document
{
    QString title{};
    QString subtitle{};
    QList<KeyValues::Pair> coverFields{}; ///< unit, system, date, …
    QString coverNote{};                  ///< at the foot of the cover
    bool cover = false;    ///< title, subtitle and fields on a page of their own instead of above the text
    bool contents = false; ///< table of contents behind the cover
    QString headerLeft{}, headerRight{}; ///< on every page but the cover
    QString footerLeft{};                ///< the page number stands on the right
    bool landscape = false;
    bool onNewPage = true; ///< as a piece of a longer one (Pieces); else right below the piece before
    enum class Numbering {
        Decimal, ///< 1  1.1  1.1.1
        Chinese, ///< 一、 （一） 1.
    };
    Numbering numbering = Numbering::Decimal;
    /// Of the words that are added: page numbers, contents. Unset: the program's.
    std::optional<Language> language{};
    QString author{};    ///< of the file's properties
    QDateTime created{}; ///< of the file's properties; unset: none, and equal documents give equal docx files
    QList<Block> blocks{};

    // Short forms of blocks.append(…), for writing a document from top to bottom.
    Document& heading(int level, const Text& text, bool numbered = true);
    Document& paragraph(const Text& text);
    Document& bullets(const QList<Text>& items, bool numbered = false);
    Document& note(const Text& text, Tone tone = Tone::Accent, const QString& badge = {});
    Document& keyValues(const QList<KeyValues::Pair>& pairs, int columns = 1);
    Document& table(const Table& table);
    Document& chart(const Chart& chart, const QString& caption = {}, double height = 80, double width = 0);
    Document& image(const QImage& image, const QString& caption = {}, double width = 0);
    Document& pageBreak();
};

/// A document too long to be held at once, in pieces: calls `take` with one after the other. It is called
/// twice where pages must be counted first, and must give the same pieces each time. A piece's title,
/// subtitle and cover fields stand above its blocks; all else but blocks is the head's to say.
using Pieces = std::function<void(const std::function<void(const Document&)>& take)>;

/// Every header row, and the rows with every cell that spans more than there is cut down. Errors: Invalid
/// when a row has more cells than the table has columns.
Table checkedTable(const Table& table);
/// Errors: Invalid (a table that doesn't fit together, a chart whose values don't match its categories).
void checkDocument(const Document& document);

/// Running numbers of headings. One per pass over a document.
class HeadingNumbers
{
public:
    explicit HeadingNumbers(Document::Numbering numbering) : m_numbering(numbering) {}
    /// With the sign behind it and no space, e.g. "2.1", "（三）"; empty when not numbered.
    QString next(const Heading& heading);
    /// The number with the space that it needs in front of the words.
    static QString inFront(const QString& number);

private:
    Document::Numbering m_numbering;
    std::array<int, 3> m_counts{};
};
/// 十二 for 12.
QString chineseNumber(int number);

} // namespace wardbook::documents
