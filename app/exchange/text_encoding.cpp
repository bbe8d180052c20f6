#include "exchange/text_encoding.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include <QSet>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace wardbook::exchange {

namespace {

constexpr qsizetype kSample = 1 << 18;
constexpr qsizetype kLongestLine = 1 << 14;
constexpr qint64 kStray = 8;         // odd bytes that even a short text may have
constexpr double kLeastCommon = 0.2; // share of frequent characters below which a text is hardly Chinese

/// Characters that occur all the time in running Chinese text and in ledgers; the wrong one of two encodings
/// turns them into rare ones. The traditional forms are derived by ICU.
const QSet<char16_t>& commonCharacters()
{
    static const QSet<char16_t> all = [] {
        const QString simplified =
            QStringLiteral("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
                           "同工也能下过子说产种面而方后"
                           "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机"
                           "当使点从业本去把性好应开它合"
                           "还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么"
                           "利比或但质气第向道命此变条只"
                           "没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品"
                           "式活设及管特件长求老头基资边流"
                           "路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取"
                           "据处队南给色光门即保治北造百规"
                           "热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风"
                           "切打白教速花带安场身车例真务具"
                           "万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集温传土许步群广石"
                           "记需段研界拉林律叫且究观越织"
                           "装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史"
                           "感劳便团往酸历市克何除消构府"
                           "称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂"
                           "京识适属圆包火住调满县局照参"
                           "红细引听该铁价严医疗病患者科室诊药护检验档案登记库网络责任敏感用途来源位置更新频"
                           "率备注序号编码姓名电话地址登录"
                           "卫生健康预约费票监测疫情免疫接种死亡出院住院门急手术护士医师药品耗材设备财务人事"
                           "后勤审批核负责联系邮箱授权免费"
                           "资料说明描述提供机关栏位字段格式网址语言类型关键词建立日期最后更新");
        QSet<char16_t> set;
        const auto addAll = [&set](const QString& text) {
            for (const QChar c : text)
                set.insert(c.unicode());
        };
        addAll(simplified);
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> traditional(
            icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
        if (U_SUCCESS(status) && traditional) {
            icu::UnicodeString text(reinterpret_cast<const UChar*>(simplified.utf16()),
                                    int32_t(simplified.size()));
            traditional->transliterate(text);
            addAll(QString::fromUtf16(reinterpret_cast<const char16_t*>(text.getBuffer()), text.length()));
        }
        return set;
    }();
    return all;
}

/// 1 for perfectly ordinary Chinese; each undecodable byte weighs against it.
double chineseScore(const QString& text)
{
    qint64 han = 0, common = 0, bad = 0;
    for (const QChar c : text) {
        const auto u = c.unicode();
        if (u == 0xFFFD || (u >= 0xE000 && u < 0xF900) || (u >= 0x80 && u < 0xA0)) {
            ++bad;
        } else if ((u >= 0x3400 && u < 0xA000) || (u >= 0xF900 && u < 0xFB00) || c.isSurrogate()) {
            ++han;
            common += commonCharacters().contains(u);
        }
    }
    return double(common - 3 * bad) / double(std::max<qint64>(1, han + bad));
}

QString decodeAll(const QByteArray& bytes, const char* encoding)
{
    QString text;
    TextDecoder(QLatin1String(encoding)).decode(bytes.constData(), bytes.size(), true, text);
    return text;
}

} // namespace

EncodingDetector::EncodingDetector() = default;
EncodingDetector::~EncodingDetector() = default;

void EncodingDetector::scanUtf8(const uchar* bytes, qsizetype size)
{
    for (qsizetype i = 0; i < size; ++i) {
        const uchar c = bytes[i];
        if (m_expected > 0) {
            if (c >= m_low && c <= m_high) {
                m_low = 0x80;
                m_high = 0xBF;
                m_validSequences += --m_expected == 0;
                continue;
            }
            ++m_invalidBytes;
            m_expected = 0;
            m_low = 0x80;
            m_high = 0xBF;
        }
        if (c < 0x80)
            continue;
        // Well-formed sequences only: no overlong forms, no surrogates, nothing beyond U+10FFFF.
        if (c >= 0xC2 && c <= 0xDF) {
            m_expected = 1;
        } else if (c >= 0xE0 && c <= 0xEF) {
            m_expected = 2;
            m_low = c == 0xE0 ? 0xA0 : 0x80;
            m_high = c == 0xED ? 0x9F : 0xBF;
        } else if (c >= 0xF0 && c <= 0xF4) {
            m_expected = 3;
            m_low = c == 0xF0 ? 0x90 : 0x80;
            m_high = c == 0xF4 ? 0x8F : 0xBF;
        } else {
            ++m_invalidBytes;
        }
    }
}

void EncodingDetector::feed(const char* bytes, qsizetype size)
{
    if (m_head.size() < 4)
        m_head.append(bytes, std::min<qsizetype>(size, 4));
    scanUtf8(reinterpret_cast<const uchar*>(bytes), size);
    for (qsizetype i = 0; i < size; ++i) {
        const auto c = uchar(bytes[i]);
        if (c >= 0x20)
            continue;
        if (c == 0)
            ++((m_size + i) % 2 ? m_zerosOdd : m_zerosEven);
        else if (c != '\t' && c != '\n' && c != '\r' && c != 0x0C && c != 0x1A && c != 0x1B)
            ++m_controls;
    }
    m_size += size;

    for (qsizetype begin = 0; begin < size && m_sample.size() < kSample;) {
        const QByteArrayView rest(bytes + begin, size - begin);
        const auto end = rest.indexOf('\n');
        const auto part = end < 0 ? rest : rest.first(end + 1);
        if (m_line.size() < kLongestLine)
            m_line.append(part.data(), part.size());
        if (end >= 0) {
            if (std::any_of(m_line.cbegin(), m_line.cend(), [](char c) { return uchar(c) >= 0x80; }))
                m_sample.append(m_line);
            m_line.clear();
        }
        begin += part.size();
    }
}

QString EncodingDetector::result() const
{
    if (m_head.startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("UTF-8");
    if (m_head.startsWith(QByteArray("\xFF\xFE\x00\x00", 4)))
        return QStringLiteral("UTF-32LE");
    if (m_head.startsWith("\xFF\xFE"))
        return QStringLiteral("UTF-16LE");
    if (m_head.startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16BE");
    // Even Chinese UTF-16 has its separators and line ends, whose zero bytes are all on one side.
    const auto zeros = m_zerosEven + m_zerosOdd;
    if (zeros >= 2 && zeros * 50 >= m_size && m_size % 2 == 0) {
        if (m_zerosOdd * 20 >= zeros * 19)
            return QStringLiteral("UTF-16LE");
        if (m_zerosEven * 20 >= zeros * 19)
            return QStringLiteral("UTF-16BE");
    }
    if (zeros > kStray + m_size / 20 || m_controls > kStray + m_size / 20)
        return {};
    const auto invalid = m_invalidBytes + (m_expected > 0 ? 1 : 0);
    // A file cut off in the middle of a character, or one stray byte among thousands, is still UTF-8.
    if (invalid == 0 || m_validSequences > invalid * 50)
        return QStringLiteral("UTF-8");

    QByteArray sample = m_sample;
    if (sample.isEmpty() || sample.size() < kSample / 4)
        sample.append(m_line);
    const double gb = chineseScore(decodeAll(sample, "GB18030"));
    const double big5 = chineseScore(decodeAll(sample, "Big5-HKSCS"));
    if (std::max(gb, big5) < kLeastCommon)
        return QStringLiteral("windows-1252");
    return gb >= big5 ? QStringLiteral("GB18030") : QStringLiteral("Big5-HKSCS");
}

TextDecoder::TextDecoder(const QString& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter = ucnv_open(encoding.toLatin1().constData(), &status);
    if (U_FAILURE(status))
        throw Error(ErrorKind::Invalid, Tr::tr("There is no text encoding named %1.").arg(encoding));
}

TextDecoder::~TextDecoder()
{
    ucnv_close(m_converter);
}

void TextDecoder::decode(const char* bytes, qsizetype size, bool last, QString& text)
{
    const char* source = bytes;
    const char* end = bytes + size;
    const auto before = text.size();
    for (;;) {
        const auto used = text.size();
        text.resize(used + std::max<qsizetype>(end - source, 64) + 16);
        auto* target = reinterpret_cast<UChar*>(text.data()) + used;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &target, reinterpret_cast<UChar*>(text.data()) + text.size(), &source,
                       end, nullptr, last, &status);
        text.resize(target - reinterpret_cast<UChar*>(text.data()));
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    if (m_atStart && text.size() > before) {
        if (text[before] == QChar(QChar::ByteOrderMark))
            text.remove(before, 1);
        m_atStart = false;
    }
}

} // namespace wardbook::exchange
