#pragma once
#include "exchange/xlsx_sheet.h"
#include <array>

namespace wardbook::exchange {

/// Reads one row element at a time straight from the bytes, at a fraction of what a general parser costs. It
/// knows only what spreadsheet programs write into rows: plain elements, plain attributes, text in UTF-8 with
/// the five named and the numbered entities. Whatever else it meets, right or wrong, it leaves to expat.
class XlsxRowScanner
{
public:
    enum class Outcome {
        Whole,   ///< a whole row went to the handler
        More,    ///< the bytes end before the row does
        Unusual, ///< not for here
    };
    explicit XlsxRowScanner(XlsxSheetHandler& rows) : m_rows(rows) {}
    /// `bytes` begin with "<row"; `used` says how many of them the row took. Without a row the handler stands
    /// where it stood before. Throws what the handler throws.
    Outcome scan(std::string_view bytes, size_t& used);

private:
    using Element = XlsxSheetHandler::Element;
    static constexpr int kDeepest = 24;
    static constexpr size_t kMostAttributes = 24;
    struct Attribute
    {
        std::string_view name, value;
    };
    struct Open
    {
        std::string_view name;
        Element element;
    };

    Outcome run();
    Outcome openTag();
    Outcome closeTag();
    Outcome attributes(bool& closed);
    Outcome text();
    Outcome entity(bool wanted);
    Outcome begin(std::string_view name);
    void finish();

    XlsxSheetHandler& m_rows;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    std::array<Open, kDeepest> m_open;
    int m_depth = 0;
    std::array<Attribute, kMostAttributes> m_attributes;
    size_t m_attributeCount = 0;
};

/// Reads a whole worksheet: rows as above where they can be, everything around them and the rest of a sheet
/// with anything unusual in it through `stream`, whose handler `rows` is.
void readSheet(ZipArchive::Entry& entry, XmlStream& stream, XlsxSheetHandler& rows,
               const std::function<void()>& afterChunk);

} // namespace wardbook::exchange
