#include "exchange/sheet.h"
#include "exchange/xlsx_styles.h"
#include <QDateTime>
#include <charconv>
#include <cmath>

namespace wardbook::exchange {

namespace {

// Spreadsheets compute with 15 significant digits; what follows in a file (0.30000000000000004) is noise.
constexpr int kSignificant = 15;
constexpr double kLastSerial = 2958466; // 9999-12-31 is the last day

QString ascii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

bool isPlainInteger(std::string_view raw)
{
    const size_t first = !raw.empty() && raw.front() == '-' ? 1 : 0;
    if (raw.size() == first || (raw.size() > first + 1 && raw[first] == '0'))
        return false;
    for (size_t i = first; i < raw.size(); ++i) {
        if (raw[i] < '0' || raw[i] > '9')
            return false;
    }
    return true;
}

/// Plain decimal without exponent and without trailing zeros.
QString plainNumber(double value, int decimals = -1)
{
    char buffer[400];
    if (decimals < 0) {
        const double magnitude = value == 0 ? 0 : std::floor(std::log10(std::fabs(value)));
        decimals = int(std::clamp(kSignificant - 1 - magnitude, 0.0, 40.0));
    }
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    std::string_view text(buffer, size_t(end - buffer));
    if (text.find('.') != std::string_view::npos) {
        while (text.back() == '0')
            text.remove_suffix(1);
        if (text.back() == '.')
            text.remove_suffix(1);
    }
    return text == "-0" ? QStringLiteral("0") : ascii(text);
}

QString isoTime(int seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString isoDate(qint64 day, bool date1904)
{
    if (date1904)
        return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    // The 1900 epoch believes in a 29 February 1900 (serial 60): earlier days are one off.
    if (day == 60)
        return QStringLiteral("1900-02-29");
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
}

bool setDate(Cell& cell, double value, NumberFormat::Kind kind, bool date1904)
{
    using Kind = NumberFormat::Kind;
    if (!(value >= 0 && value < kLastSerial))
        return false;
    auto day = qint64(value);
    auto seconds = int(std::lround((value - double(day)) * 86400));
    if (seconds == 86400) {
        ++day;
        seconds = 0;
    }
    const bool hasTime = kind == Kind::DateTime || (kind == Kind::Date && seconds != 0);
    if (kind == Kind::Time && day == 0)
        cell.text = isoTime(seconds);
    else if (hasTime || kind == Kind::Time)
        cell.text = isoDate(day, date1904) + QLatin1Char('T') + isoTime(seconds);
    else
        cell.text = isoDate(day, date1904);
    cell.kind = Cell::Kind::Date;
    return true;
}

} // namespace

void setNumber(Cell& cell, std::string_view raw, NumberFormat format, bool date1904)
{
    using Kind = NumberFormat::Kind;
    while (!raw.empty() && (raw.front() == ' ' || raw.front() == '\n' || raw.front() == '\t'))
        raw.remove_prefix(1);
    while (!raw.empty() && (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\t'))
        raw.remove_suffix(1);
    cell.kind = Cell::Kind::Number;
    if (format.kind == Kind::Plain && isPlainInteger(raw)) {
        cell.text = ascii(raw);
        return;
    }
    double value = 0;
    const bool plus = raw.size() > 1 && raw.front() == '+';
    const auto parsed = std::from_chars(raw.data() + (plus ? 1 : 0), raw.data() + raw.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != raw.data() + raw.size() || !std::isfinite(value)) {
        // Not a number after all: better kept as it stands than lost.
        cell.text = QString::fromUtf8(raw.data(), qsizetype(raw.size()));
        cell.kind = raw.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
        return;
    }
    switch (format.kind) {
    case Kind::Percent:
        cell.text = plainNumber(value * 100) + QLatin1Char('%');
        return;
    case Kind::Date:
    case Kind::Time:
    case Kind::DateTime:
        if (setDate(cell, value, format.kind, date1904))
            return;
        break;
    case Kind::Elapsed:
        if (value >= 0 && value < kLastSerial) {
            const auto seconds = qint64(std::llround(value * 86400));
            cell.text = QStringLiteral("%1:%2:%3")
                            .arg(seconds / 3600)
                            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
            return;
        }
        break;
    case Kind::ZeroPadded:
        if (value >= 0 && value == std::floor(value)) {
            cell.text = plainNumber(value, 0).rightJustified(format.digits, QLatin1Char('0'));
            return;
        }
        break;
    case Kind::Plain:
        break;
    }
    cell.text = isPlainInteger(raw) ? ascii(raw) : plainNumber(value);
}

} // namespace wardbook::exchange
