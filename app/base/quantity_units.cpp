#include "base/quantity_units.h"
#include <QSet>
#include <QString>
#include <array>

namespace wardbook {

namespace {

struct Entry
{
    const char16_t* word;
    int exponent;
};

// Longer words stand before those they begin with.
constexpr std::array kScales{Entry{u"万亿", 12}, Entry{u"千亿", 11}, Entry{u"百亿", 10}, Entry{u"十亿", 9},
                             Entry{u"亿", 8},    Entry{u"千万", 7},  Entry{u"百万", 6},  Entry{u"十万", 5},
                             Entry{u"万", 4},    Entry{u"千", 3},    Entry{u"百", 2},    Entry{u"萬", 4},
                             Entry{u"億", 8}};
constexpr std::array kEnglishScales{Entry{u"trillion", 12}, Entry{u"billion", 9}, Entry{u"million", 6},
                                    Entry{u"thousand", 3},  Entry{u"bn", 9},      Entry{u"mn", 6}};
constexpr std::array kSizes{
    Entry{u"byte", 0},    Entry{u"bytes", 0}, Entry{u"字节", 0}, Entry{u"kb", 10},     Entry{u"kib", 10},
    Entry{u"千字节", 10}, Entry{u"mb", 20},   Entry{u"mib", 20}, Entry{u"兆", 20},     Entry{u"兆字节", 20},
    Entry{u"g", 30},      Entry{u"gb", 30},   Entry{u"gib", 30}, Entry{u"千兆", 30},   Entry{u"千兆字节", 30},
    Entry{u"吉字节", 30}, Entry{u"t", 40},    Entry{u"tb", 40},  Entry{u"tib", 40},    Entry{u"太字节", 40},
    Entry{u"p", 50},      Entry{u"pb", 50},   Entry{u"pib", 50}, Entry{u"拍字节", 50}, Entry{u"eb", 60},
    Entry{u"eib", 60}};

const QSet<QString>& measureWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        const QStringList chinese =
            QStringLiteral("条 條 份 人 人次 人份 张 張 张次 例 例次 台 台次 套 个 個 件 项 次 笔 户 页 字 "
                           "帧 幅 起 组 批 卷 册 本 辆 床 "
                           "床次 行 列 篇 段 封 支 瓶 盒 袋 管 枚 家 所 处 名 位 头 表 字段 记录 文件 影像 "
                           "图像 样本 病历 份次 部 通 则 单 包 站")
                .split(QLatin1Char(' '));
        // 条记录, 个文件: the measure word with what it measures
        const QStringList nouns =
            QStringLiteral(
                "记录 紀錄 数据 資料 文件 档案 影像 图像 图片 样本 病历 信息 日志 表 数据表 患者 报告 明细")
                .split(QLatin1Char(' '));
        for (const QString& word : chinese) {
            set << word;
            for (const QString& noun : nouns)
                set << word + noun;
        }
        const QStringList english =
            QStringLiteral(
                "record records row rows item items person persons people patient patients case cases image "
                "images file files document documents entry entries table tables copy copies visit visits "
                "study studies sample samples report reports line lines object objects user users")
                .split(QLatin1Char(' '));
        for (const QString& word : english)
            set << word;
        return set;
    }();
    return words;
}

/// k, w (万, as people type it) and M multiply when a measure word follows; k and w also alone.
Scale letterScale(QStringView rest)
{
    if (rest.isEmpty())
        return {};
    const char16_t letter = rest[0].toLower().unicode();
    const int exponent = letter == u'k' ? 3 : letter == u'w' ? 4 : letter == u'm' ? 6 : 0;
    if (exponent == 0)
        return {};
    const QStringView behind = rest.sliced(1).trimmed();
    if (behind.isEmpty())
        return rest[0] == u'k' || letter == u'w' ? Scale{exponent, 1} : Scale{};
    return isMeasureWord(behind) ? Scale{exponent, 1} : Scale{};
}

} // namespace

Scale takeScale(QStringView rest)
{
    if (byteUnit(rest))
        return {}; // 千字节 is a unit of its own
    for (const Entry& scale : kScales) {
        const QStringView word(scale.word);
        if (rest.startsWith(word))
            return {scale.exponent, word.size()};
    }
    for (const Entry& scale : kEnglishScales) {
        const QStringView word(scale.word);
        const bool ends =
            rest.size() == word.size() || (rest.size() > word.size() && !rest[word.size()].isLetter());
        if (ends && rest.startsWith(word, Qt::CaseInsensitive))
            return {scale.exponent, word.size()};
    }
    return letterScale(rest);
}

std::optional<int> byteUnit(QStringView unit)
{
    if (unit == u"B")
        return 0;
    if (unit == u"K")
        return 10;
    if (unit == u"M")
        return 20;
    for (const Entry& size : kSizes) {
        if (unit.compare(QStringView(size.word), Qt::CaseInsensitive) == 0)
            return size.exponent;
    }
    return std::nullopt;
}

bool isMeasureWord(QStringView unit)
{
    return measureWords().contains(unit.toString().toLower());
}

} // namespace wardbook
