#pragma once
#include "exchange/zip_archive.h"
#include <string_view>
#include <vector>

namespace wardbook::exchange {

/// What a number format makes of a number, as far as a reader of values must care.
struct NumberFormat
{
    enum class Kind : quint8 { Plain, Percent, Date, Time, DateTime, Elapsed, ZeroPadded };
    Kind kind = Kind::Plain;
    quint8 digits = 0; ///< Percent: decimals; ZeroPadded: least number of digits ("0000" shows 0042)
};

/// Format code as in styles.xml, e.g. `yyyy"年"m"月";@` or `[$-804]aaaa`.
NumberFormat parseFormatCode(std::string_view code);
/// The formats every program knows by number, including those of Chinese Excel.
NumberFormat builtInFormat(int id);

/// Formats by the index that cells carry (s="…"). A missing styles part gives plain numbers.
class XlsxStyles
{
public:
    void load(ZipArchive& zip, const QString& path);
    NumberFormat format(size_t cellStyle) const
    {
        return cellStyle < m_formats.size() ? m_formats[cellStyle] : NumberFormat();
    }

private:
    std::vector<NumberFormat> m_formats;
};

/// Text of a numeric cell. Kind of the result: Number, or Date when the format is one.
struct Cell;
void setNumber(Cell& cell, std::string_view raw, NumberFormat format, bool date1904);

} // namespace wardbook::exchange
