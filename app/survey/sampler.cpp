#include "assets/sample_patterns.h"
#include "survey/column_words.h"
#include "survey/patterns.h"
#include <QDate>
#include <QRegularExpression>
#include <array>

namespace wardbook::survey {

namespace {

bool matchesWhole(const char16_t* form, const QString& text)
{
    thread_local QHash<const char16_t*, QRegularExpression> compiled;
    auto found = compiled.find(form);
    if (found == compiled.end())
        found = compiled.insert(
            form, QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(form))));
    return found->match(text).hasMatch();
}

bool isPassport(const QString& text)
{
    return matchesWhole(u"[EDSPG]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[HMC][A-Z]?\\d{8}(\\d{2})?", text);
}

bool isLandline(const QString& text)
{
    return matchesWhole(u"(\\(?0\\d{2,3}\\)?[- ]?)[2-8]\\d{6,7}([-转]\\d{1,6})?", text);
}

bool isNumberOfSomebody(const QString& text)
{
    return matchesWhole(u"(?=.*\\d)[A-Za-z0-9-]{4,24}", text);
}

/// Two to four characters, the first of them (or the first two) a usual family name.
bool isName(const QString& text)
{
    static const QString singles =
        QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶"
                       "蒋杜苏魏程吕丁沈任姚卢傅"
                       "钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃"
                       "武莫孔向常汤康易乔赖文樊"
                       "殷施牛洪温芦安季俞章鲁葛伍申尤毕聂柴焦欧阳柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关"
                       "苗凌费纪靳盛童欧甄项曲成游"
                       "裴席卫屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边");
    if (text.size() < 2 || text.size() > 4 || !singles.contains(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isAddress(const QString& text)
{
    return text.size() >= 6 &&
           matchesWhole(u".*(省|市|区|县|州|盟|旗).*(路|街|道|巷|弄|村|镇|乡|号|室|栋|幢|小区).*", text);
}

/// A day, or a year of birth alone. By hand: QDate::fromString() takes a fifth of a millisecond for "0".
bool isBirthDate(const QString& text)
{
    int digits = 0;
    int number = 0;
    for (const QChar c : QStringView(text).left(10)) {
        if (c >= u'0' && c <= u'9') {
            ++digits;
            number = number * 10 + c.digitValue();
        } else if (c != u'-' && c != u'/' && c != u'.') {
            return false;
        }
        if (digits == 8)
            break;
    }
    if (digits == 4 && text.size() == 4)
        number = number * 10000 + 101;
    else if (digits != 8)
        return false;
    const QDate date(number / 10000, number / 100 % 100, number % 100);
    return date.isValid() && date.year() >= 1890 && date.year() <= 2199; // de-identified dates lie ahead
}

bool isPlate(const QString& text)
{
    return matchesWhole(
        u"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-HJ-NP-Z0-9]{4,5}"
        u"[A-HJ-NP-Z0-9挂学警港澳]",
        text);
}

bool isGender(const QString& text)
{
    return matchesWhole(u"男|女|男性|女性|[MFmf]|[Mm]ale|[Ff]emale|MALE|FEMALE|未知|未说明", text);
}

bool isDiagnosis(const QString& text)
{
    return matchesWhole(u"[A-TV-Z]\\d[0-9A-Z](\\.[0-9xX]{1,3}([xX+*]?\\d{0,3})?)?([+*])?", text);
}

bool isClinicalText(const QString& text)
{
    return text.size() >= 20 &&
           matchesWhole(u"(?s).*(主诉|现病史|既往史|查体|体格检查|入院诊断|患者|病人|神志).*", text);
}

struct Rule
{
    QLatin1String pattern;
    bool (*matches)(const QString&);
    double share;        ///< of the values that aren't empty, when the column's words speak of it
    double shareUnnamed; ///< when they don't; above 1: the values alone never suffice
};

// The check digits of the first ones make chance hits rare; what is shaped like anything needs its name.
constexpr std::array<Rule, 16> kRules{{
    {QLatin1String("resident_id"), assets::pattern::isResidentId, 0.02, 0.05},
    {QLatin1String("unit_code"), assets::pattern::isUnitCode, 0.2, 0.5},
    {QLatin1String("mobile"), assets::pattern::isMobile, 0.1, 0.5},
    {QLatin1String("email"), assets::pattern::isEmail, 0.1, 0.3},
    {QLatin1String("bank_card"), assets::pattern::isBankCard, 0.3, 0.8},
    {QLatin1String("passport"), isPassport, 0.1, 0.8},
    {QLatin1String("landline"), isLandline, 0.1, 0.6},
    {QLatin1String("plate"), isPlate, 0.1, 0.5},
    {QLatin1String("clinical_text"), isClinicalText, 0.1, 0.3},
    {QLatin1String("address"), isAddress, 0.2, 0.5},
    {QLatin1String("insurance_no"), isNumberOfSomebody, 0.5, 2},
    {QLatin1String("medical_record_no"), isNumberOfSomebody, 0.5, 2},
    {QLatin1String("birth_date"), isBirthDate, 0.5, 2},
    {QLatin1String("person_name"), isName, 0.3, 0.85},
    {QLatin1String("gender"), isGender, 0.5, 0.95},
    {QLatin1String("diagnosis"), isDiagnosis, 0.3, 0.8},
}};

constexpr qint64 kFewValues = 5; ///< fewer say nothing by themselves

} // namespace

struct Sampler::Private
{
    ColumnWords words;
    std::array<qint64, kRules.size()> matched{};
    qint64 looked = 0;
};

Sampler::Sampler(const QString& columnName) : d(std::make_unique<Private>(Private{ColumnWords(columnName)}))
{
}

Sampler::~Sampler() = default;

void Sampler::look(QStringView value)
{
    const QString text = value.trimmed().toString();
    if (text.isEmpty())
        return;
    ++d->looked;
    for (size_t i = 0; i < kRules.size(); ++i)
        if (kRules[i].matches(text))
            ++d->matched[i];
}

QList<PatternHit> Sampler::hits() const
{
    QList<PatternHit> result;
    if (d->looked == 0)
        return result;
    QStringList named;
    for (size_t i = 0; i < kRules.size(); ++i) {
        const Rule& rule = kRules[i];
        const bool speaks = d->words.speakOf(rule.pattern);
        double needed = speaks ? rule.share : rule.shareUnnamed;
        const bool shapedLikeAnything =
            rule.pattern == QLatin1String("person_name") || rule.pattern == QLatin1String("diagnosis") ||
            rule.pattern == QLatin1String("bank_card") || rule.pattern == QLatin1String("passport");
        if (!speaks && shapedLikeAnything && (d->looked < kFewValues || d->words.speakOfThings()))
            continue;
        if (d->matched[i] > 0 && double(d->matched[i]) >= needed * double(d->looked)) {
            result << PatternHit{rule.pattern, d->matched[i], d->looked};
            if (speaks)
                named << rule.pattern;
        }
    }
    // What the column is called after comes first, then what more of its values match.
    std::stable_sort(result.begin(), result.end(), [&](const PatternHit& a, const PatternHit& b) {
        const bool aNamed = named.contains(a.pattern);
        const bool bNamed = named.contains(b.pattern);
        return aNamed != bNamed ? aNamed : a.matched > b.matched;
    });
    // A number that is an identity number isn't a record number, an insurance number or a card besides.
    const auto has = [&](const char* id) {
        return std::any_of(result.begin(), result.end(),
                           [&](const PatternHit& hit) { return hit.pattern == QLatin1String(id); });
    };
    const bool exact = has("resident_id") || has("mobile");
    result.removeIf([&](const PatternHit& hit) {
        const bool loose = hit.pattern == QLatin1String("medical_record_no") ||
                           hit.pattern == QLatin1String("insurance_no") ||
                           hit.pattern == QLatin1String("bank_card") ||
                           hit.pattern == QLatin1String("landline");
        return exact && loose && !named.contains(hit.pattern);
    });
    return result;
}

} // namespace wardbook::survey
