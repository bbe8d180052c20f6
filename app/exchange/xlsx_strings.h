#pragma once
#include "exchange/zip_archive.h"
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::exchange {

/// Text of a spreadsheet string as UTF-8: `_x000D_` escapes resolved.
QString spreadsheetText(std::string_view utf8);

/// Texts that stand in the cells themselves: most columns say the same few things again and again, and those
/// come back sharing one QString.
class RecentTexts
{
public:
    RecentTexts() { m_entries.resize(kEntries); }
    QString get(std::string_view utf8); ///< as spreadsheetText()

private:
    static constexpr size_t kEntries = 1 << 12;
    static constexpr size_t kLongest = 63; ///< bytes: longer ones rarely repeat
    struct Entry
    {
        std::array<char, kLongest> bytes;
        quint8 size = 0;
        QString text;
    };
    std::vector<Entry> m_entries; ///< by a hash of the bytes
};

/// The workbook's shared strings, packed: a million of them cost their UTF-8 bytes and 4 bytes each.
class SharedStrings
{
public:
    SharedStrings() { m_recent.resize(kRecent); }
    /// Errors: Damaged, Invalid when they would not fit into the memory set aside.
    void load(ZipArchive& zip, const QString& path);
    size_t size() const { return m_ends.size(); }
    /// False when there is no such string. Frequent strings come back sharing one QString. Errors: Invalid
    /// when a few long texts are repeated until they would fill the memory.
    bool get(size_t index, QString& text);

private:
    friend class SharedStringsHandler;
    static constexpr size_t kRecent = 1 << 14;
    void append(std::string_view utf8);
    // Blocks instead of one string: growing must not need twice the memory.
    static constexpr size_t kBlock = 1 << 20;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_size = 0;
    std::vector<quint32> m_ends; ///< end of each string among all bytes
    std::string m_scratch;
    struct Recent
    {
        size_t index = size_t(-1);
        QString text;
    };
    std::vector<Recent> m_recent;
    std::array<Recent, 4> m_recentLong;
    size_t m_longHandedOut = 0; ///< bytes
};

} // namespace wardbook::exchange
