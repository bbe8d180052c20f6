#include "exchange/xlsx_strings.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/xml_stream.h"
#include <cstring>

namespace wardbook::exchange {

namespace {

// Together with the parser and the reader's rows this stays below the room's promise of 300 MiB.
constexpr size_t kLargestArena = size_t(128) << 20;
constexpr size_t kMostStrings = 8'000'000;
constexpr size_t kLong = 1024; // bytes: such texts rarely repeat and would fill the cache
constexpr size_t kLongRepeats = size_t(64) << 20;

} // namespace

QString spreadsheetText(std::string_view utf8)
{
    auto text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.find("_x") == std::string_view::npos)
        return text;
    for (auto at = text.indexOf(QLatin1String("_x")); at >= 0;
         at = text.indexOf(QLatin1String("_x"), at + 1)) {
        if (at + 7 > text.size() || text[at + 6] != QLatin1Char('_'))
            continue;
        bool ok = false;
        const auto code = QStringView(text).mid(at + 2, 4).toUShort(&ok, 16);
        if (ok)
            text.replace(at, 7, QChar(code));
    }
    return text;
}

QString RecentTexts::get(std::string_view utf8)
{
    if (utf8.empty() || utf8.size() > kLongest)
        return spreadsheetText(utf8);
    quint64 hash = utf8.size();
    const char* at = utf8.data();
    size_t left = utf8.size();
    for (; left > 0;) {
        quint64 word = 0;
        const size_t n = std::min(left, sizeof word);
        std::memcpy(&word, at, n);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
        at += n;
        left -= n;
    }
    Entry& entry = m_entries[(hash >> 17) % kEntries];
    if (entry.size != utf8.size() || std::memcmp(entry.bytes.data(), utf8.data(), utf8.size()) != 0) {
        entry.text = spreadsheetText(utf8);
        entry.size = quint8(utf8.size());
        std::memcpy(entry.bytes.data(), utf8.data(), utf8.size());
    }
    return entry.text;
}

class SharedStringsHandler : public XmlHandler
{
public:
    explicit SharedStringsHandler(SharedStrings& strings) : m_strings(strings) {}
    void start(std::string_view name, const Attributes&) override
    {
        if (name == "t")
            m_inText = m_phonetic == 0;
        else if (name == "rPh")
            ++m_phonetic; // how it is pronounced, not part of the text
    }
    void end(std::string_view name) override
    {
        if (name == "t") {
            m_inText = false;
        } else if (name == "rPh") {
            m_phonetic = std::max(0, m_phonetic - 1);
        } else if (name == "si") {
            m_strings.m_ends.push_back(quint32(m_strings.m_size));
            checkLimits();
        }
    }
    void text(std::string_view text) override
    {
        if (!m_inText)
            return;
        m_strings.append(text);
        checkLimits();
    }

private:
    void checkLimits() const
    {
        if (m_strings.m_size > kLargestArena || m_strings.m_ends.size() > kMostStrings)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("This workbook holds more text than fits into memory. Nothing was imported. Save the "
                       "sheet as csv and import that."));
    }
    SharedStrings& m_strings;
    int m_phonetic = 0;
    bool m_inText = false;
};

void SharedStrings::load(ZipArchive& zip, const QString& path)
{
    const auto entry = path.isEmpty() ? nullptr : zip.open(path);
    if (!entry)
        return;
    SharedStringsHandler handler(*this);
    XmlStream(handler).run(*entry);
}

void SharedStrings::append(std::string_view utf8)
{
    while (!utf8.empty()) {
        const size_t at = m_size % kBlock;
        if (at == 0)
            m_blocks.push_back(std::make_unique<char[]>(kBlock));
        const size_t n = std::min(utf8.size(), kBlock - at);
        std::copy_n(utf8.data(), n, m_blocks.back().get() + at);
        m_size += n;
        utf8.remove_prefix(n);
    }
}

bool SharedStrings::get(size_t index, QString& text)
{
    if (index >= m_ends.size())
        return false;
    const size_t begin = index == 0 ? 0 : m_ends[index - 1];
    const size_t end = m_ends[index];
    const bool isLong = end - begin > kLong;
    if (isLong && (m_longHandedOut += end - begin) > m_size + kLongRepeats)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("This workbook repeats very long texts thousands of times, as no real table does. It was "
                   "not read further; nothing was imported."));
    auto& recent = isLong ? m_recentLong[index % m_recentLong.size()] : m_recent[index % kRecent];
    if (recent.index == index) {
        text = recent.text;
        return true;
    }
    if (begin / kBlock == (end > begin ? end - 1 : begin) / kBlock && end > begin) {
        text = spreadsheetText({m_blocks[begin / kBlock].get() + begin % kBlock, end - begin});
    } else {
        m_scratch.clear();
        for (size_t at = begin; at < end;) {
            const size_t n = std::min(end - at, kBlock - at % kBlock);
            m_scratch.append(m_blocks[at / kBlock].get() + at % kBlock, n);
            at += n;
        }
        text = spreadsheetText(m_scratch);
    }
    recent.text = text;
    recent.index = index;
    return true;
}

} // namespace wardbook::exchange
