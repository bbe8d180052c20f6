#pragma once
#include "exchange/sheet.h"
#include "exchange/xlsx_strings.h"
#include "exchange/xlsx_styles.h"
#include "exchange/xml_stream.h"

namespace wardbook::exchange {

/// Turns the elements of one worksheet into rows.
class XlsxSheetHandler : public XmlHandler
{
public:
    XlsxSheetHandler(SharedStrings& strings, const XlsxStyles& styles, bool date1904, RowHandler rows)
        : m_strings(strings), m_styles(styles), m_date1904(date1904), m_rows(std::move(rows))
    {
    }
    void setStream(XmlStream* stream) { m_stream = stream; } ///< to stop it when the row handler has enough

    /// The elements that mean something here.
    enum class Element : quint8 { Other, RowOf, CellOf, Value, Text, Phonetic, Data };
    static Element elementOf(std::string_view name);
    /// The attributes of a cell that mean something here.
    struct CellTag
    {
        std::string_view reference, type, style;
        void set(std::string_view name, std::string_view value);
    };
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    // For who finds the elements of a row without an XML parser.
    void startRow(std::string_view number);
    void startCell(const CellTag& tag);
    void start(Element element); ///< of a cell's inside
    void end(Element element);
    bool takesText() const { return m_takeText; }
    bool isBetweenRows() const { return m_inData && m_open == 0; }
    struct Mark
    {
        qint64 row, places;
    };
    Mark mark() const { return {m_row, m_places}; } ///< between rows
    void rewind(const Mark& mark);

private:
    enum class Type : quint8 { Number, Shared, String, Inline, Bool, Error, Date };
    static Type typeOf(std::string_view name);
    void endCell();
    void endRow();
    Cell& place();

    SharedStrings& m_strings;
    const XlsxStyles& m_styles;
    bool m_date1904;
    RowHandler m_rows;
    XmlStream* m_stream = nullptr;

    Row m_cells;
    qint64 m_row = 0;
    int m_column = -1;
    Type m_type = Type::Number;
    size_t m_style = 0;
    std::string m_text;
    RecentTexts m_recent;
    size_t m_width = 0;  ///< cells of the row before
    int m_open = 0;      ///< elements within sheetData
    qint64 m_places = 0; ///< cells handed out, gaps included
    int m_phonetic = 0;
    bool m_inData = false, m_inCell = false, m_takeText = false, m_hasText = false;
};

/// Merged ranges of a worksheet, found without parsing its cells.
QList<MergedRange> scanMerges(ZipArchive::Entry& entry);
/// "B12:D14" or "B12"; nothing for anything else.
std::optional<MergedRange> parseRange(std::string_view text);

} // namespace wardbook::exchange
