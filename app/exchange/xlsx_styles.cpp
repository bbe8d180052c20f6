#include "exchange/xlsx_styles.h"
#include "exchange/xml_stream.h"

namespace wardbook::exchange {

namespace {

constexpr std::string_view kGeneral = "general";

bool startsWithGeneral(std::string_view code)
{
    return code.size() >= kGeneral.size() && std::equal(kGeneral.begin(), kGeneral.end(), code.begin(),
                                                        [](char a, char b) { return a == (b | 0x20); });
}

constexpr size_t kMostStyles = 1'000'000;

class StylesHandler : public XmlHandler
{
public:
    explicit StylesHandler(std::vector<NumberFormat>& formats) : m_formats(formats) {}
    void start(std::string_view name, const Attributes& attributes) override
    {
        if (name == "numFmt") {
            const char* id = attributes.value("numFmtId");
            const char* code = attributes.value("formatCode");
            if (id && code && m_custom.size() < 100'000)
                m_custom.insert(std::atoi(id), parseFormatCode(code));
        } else if (name == "cellXfs") {
            m_inCellXfs = true;
        } else if (name == "xf" && m_inCellXfs && m_formats.size() < kMostStyles) {
            const char* id = attributes.value("numFmtId");
            const int number = id ? std::atoi(id) : 0;
            const auto custom = m_custom.constFind(number);
            m_formats.push_back(custom != m_custom.constEnd() ? *custom : builtInFormat(number));
        }
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellXfs = false;
    }

private:
    std::vector<NumberFormat>& m_formats;
    QHash<int, NumberFormat> m_custom; // numFmts precede cellXfs in the schema
    bool m_inCellXfs = false;
};

} // namespace

NumberFormat builtInFormat(int id)
{
    using Kind = NumberFormat::Kind;
    if (id == 9)
        return {Kind::Percent, 0};
    if (id == 10)
        return {Kind::Percent, 2};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 54) || id == 36 || id == 57 ||
        id == 58)
        return {Kind::Date, 0};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return {Kind::Time, 0};
    if (id == 22)
        return {Kind::DateTime, 0};
    if (id == 46)
        return {Kind::Elapsed, 0};
    return {};
}

NumberFormat parseFormatCode(std::string_view code)
{
    // Only the first section (for positive numbers) counts. Quoted and escaped characters are decoration.
    bool date = false, time = false, elapsed = false, percent = false, digits = false, onlyZeros = true,
         minutes = false;
    int decimals = 0, zeros = 0;
    bool fraction = false;
    for (size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';')
            break;
        if (c == '"') {
            const auto close = code.find('"', i + 1);
            i = close == std::string_view::npos ? code.size() : close;
            onlyZeros = false;
            continue;
        }
        if (startsWithGeneral(code.substr(i))) {
            i += kGeneral.size() - 1;
            onlyZeros = false;
            continue;
        }
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
            continue;
        }
        if (c == '[') {
            const auto close = code.find(']', i);
            const auto inside = code.substr(i + 1, close == std::string_view::npos ? close : close - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                elapsed = true;
            i = close == std::string_view::npos ? code.size() : close;
            continue;
        }
        switch (c) {
        case 'y':
        case 'Y':
        case 'd':
        case 'D':
        case 'a':
        case 'e':
        case 'g':
            if ((c == 'e' || c == 'g') && digits)
                break; // 0.00e+00, General
            if (c == 'a' && i + 1 < code.size() && (code[i + 1] == 'l' || code[i + 1] == 'm'))
                break; // General, am/pm
            date = true;
            break;
        case 'h':
        case 'H':
        case 's':
        case 'S':
            time = true;
            break;
        case 'm':
        case 'M':
            minutes = true;
            break;
        case '%':
            percent = true;
            break;
        case '.':
            fraction = true;
            onlyZeros = false;
            break;
        case '0':
            digits = true;
            fraction ? ++decimals : ++zeros;
            break;
        case '#':
        case '?':
            digits = true;
            onlyZeros = false;
            break;
        case 'G':
            date = true;
            break;
        case 'E':
            digits = true;
            onlyZeros = false;
            break;
        default:
            if (c != ' ')
                onlyZeros = false;
        }
    }
    using Kind = NumberFormat::Kind;
    if (elapsed)
        return {Kind::Elapsed, 0};
    if (minutes && !time) // months
        date = true;
    if (digits && !date && !time)
        date = time = false;
    if (date)
        return {time ? Kind::DateTime : Kind::Date, 0};
    if (time)
        return {Kind::Time, 0};
    if (percent)
        return {Kind::Percent, quint8(std::min(decimals, 15))};
    if (onlyZeros && zeros > 1)
        return {Kind::ZeroPadded, quint8(std::min(zeros, 40))};
    return {};
}

void XlsxStyles::load(ZipArchive& zip, const QString& path)
{
    const auto entry = path.isEmpty() ? nullptr : zip.open(path);
    if (!entry)
        return;
    StylesHandler handler(m_formats);
    XmlStream(handler).run(*entry);
}

} // namespace wardbook::exchange
