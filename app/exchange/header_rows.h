#pragma once
#include "exchange/table_layout.h"

namespace wardbook::exchange {

/// The first rows of a sheet, for looking at before the table is understood.
class HeadRows
{
public:
    struct NumberedRow
    {
        qint64 number = 0;
        Row cells;
    };
    using Known = std::function<bool(const QString&)>;

    void add(qint64 number, const Row& cells) { m_rows.push_back({number, cells}); }
    void setMerges(const QList<MergedRange>& merges);
    const std::vector<NumberedRow>& rows() const { return m_rows; }
    const NumberedRow* row(qint64 number) const;

    struct Header
    {
        qint64 first = 0, last = 0; ///< 0: none
        int known = 0;              ///< headings that the register knows
    };
    Header findHeader(const Known& known) const;
    Header extend(Header header) const; ///< adds the rows above and below that belong to it
    int width() const;                  ///< columns filled in most rows
    static int countFilled(const Row& cells);

    /// Header levels of each column, top first, equal neighbours once. Every cell of a merged range counts as
    /// having the range's text.
    QList<QStringList> headings(const Header& header, int columns) const;

private:
    /// How well the row covers the table's width, in percent; 0 when its cells are no headings.
    int headerCover(const NumberedRow& row, int width) const;
    bool continuesBelow(const NumberedRow& upper, const NumberedRow& lower) const;
    bool belongsAbove(const NumberedRow& upper, const NumberedRow& lower) const;
    using TextGrid = std::vector<std::vector<QString>>; ///< header rows × columns
    TextGrid shownTexts(const Header& header, int columns) const;
    static QString parentOf(const TextGrid& grid, size_t row, size_t column);
    std::vector<NumberedRow> m_rows;
    QList<MergedRange> m_merges; ///< those that begin in these rows
};

/// Line breaks and the space that people put between Han characters to justify them are removed.
QString cleanHeading(const QString& text);
/// A number, date, phone number …: no letters in it.
bool looksNumeric(const Cell& cell);

} // namespace wardbook::exchange
