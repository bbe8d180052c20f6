#include "ledger/frequency_words.h"
#include "base/text_keys.h"
#include <QRegularExpression>

namespace wardbook::ledger {

namespace {

QString simplified(QString text)
{
    static const QString from = QStringLiteral("週個鐘隨時異動無後結兩雙歷實間產為");
    static const QString to = QStringLiteral("周个钟随时异动无后结两双历实间产为");
    for (QChar& c : text) {
        const qsizetype at = from.indexOf(c);
        if (at >= 0)
            c = to.at(at);
    }
    return text;
}

/// 3, 三, 两 → 3, 3, 2; 半 → 0.5; nothing → 1.
double numberOf(const QString& text)
{
    if (text.isEmpty())
        return 1;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (ok)
        return number;
    if (text == QStringLiteral("半"))
        return 0.5;
    if (text == QStringLiteral("两") || text == QStringLiteral("双"))
        return 2;
    return QStringLiteral("零一二三四五六七八九十").indexOf(text); // -1 when it is no number
}

constexpr double kHour = 3600, kDay = 24 * kHour, kWeek = 7 * kDay, kYear = 365 * kDay, kMonth = kYear / 12;

double lengthOf(const QString& unit)
{
    static const QList<std::pair<QString, double>> units{{QStringLiteral("秒"), 1},
                                                         {QStringLiteral("分"), 60},
                                                         {QStringLiteral("小时"), kHour},
                                                         {QStringLiteral("天"), kDay},
                                                         {QStringLiteral("日"), kDay},
                                                         {QStringLiteral("周"), kWeek},
                                                         {QStringLiteral("星期"), kWeek},
                                                         {QStringLiteral("月"), kMonth},
                                                         {QStringLiteral("季"), kYear / 4},
                                                         {QStringLiteral("年"), kYear},
                                                         {QStringLiteral("second"), 1},
                                                         {QStringLiteral("minute"), 60},
                                                         {QStringLiteral("hour"), kHour},
                                                         {QStringLiteral("day"), kDay},
                                                         {QStringLiteral("week"), kWeek},
                                                         {QStringLiteral("month"), kMonth},
                                                         {QStringLiteral("quarter"), kYear / 4},
                                                         {QStringLiteral("year"), kYear}};
    for (const auto& [name, seconds] : units)
        if (unit.startsWith(name))
            return seconds;
    return 0;
}

/// Within a tenth of a known period; more than a year is multiyear; anything else is none.
QString codeOf(double seconds)
{
    if (seconds <= 0)
        return {};
    if (seconds < kHour)
        return QStringLiteral("realtime");
    static const QList<std::pair<QString, double>> periods{
        {QStringLiteral("hourly"), kHour},         {QStringLiteral("daily"), kDay},
        {QStringLiteral("weekly"), kWeek},         {QStringLiteral("biweekly"), 2 * kWeek},
        {QStringLiteral("monthly"), kMonth},       {QStringLiteral("quarterly"), kYear / 4},
        {QStringLiteral("semiannual"), kYear / 2}, {QStringLiteral("annual"), kYear}};
    for (const auto& [code, period] : periods)
        if (std::abs(seconds - period) <= period / 10)
            return code;
    return seconds > kYear ? QStringLiteral("multiyear") : QString();
}

QString isoPeriod(const QString& text)
{
    static const QRegularExpression iso(QStringLiteral("r/p(t?)(\\d+(?:\\.\\d+)?)([ymwdhs])"));
    const QRegularExpressionMatch m = iso.match(text);
    if (!m.hasMatch())
        return {};
    const QString unit = m.captured(3);
    double seconds = m.captured(2).toDouble();
    if (unit == QLatin1String("y"))
        seconds *= kYear;
    else if (unit == QLatin1String("m"))
        seconds *= m.captured(1).isEmpty() ? kMonth : 60;
    else if (unit == QLatin1String("w"))
        seconds *= kWeek;
    else if (unit == QLatin1String("d"))
        seconds *= kDay;
    else if (unit == QLatin1String("h"))
        seconds *= kHour;
    return codeOf(seconds);
}

/// 每3个月, 每年2次, 每月下旬, 6年.
QString chinesePeriod(const QString& text)
{
    static const QRegularExpression period(
        QStringLiteral("^(?:约|按|逐)?(每|隔)?(\\d+|[一二两双三四五六七八九十半])?(个)?(分钟?|小时|天|日|周|"
                       "星期|月|季度?|年度?)"
                       "(?:更新|发布|统计)?(?:([\\d一二两三四五六七八九十]+)次)?"));
    const QRegularExpressionMatch m = period.match(text);
    // 年 alone or 月下旬 may be a date: without 每, a number or 次 it says nothing.
    if (!m.hasMatch() || (m.captured(1).isEmpty() && m.captured(2).isEmpty() && m.captured(5).isEmpty()))
        return {};
    const double times = m.captured(5).isEmpty() ? 1 : numberOf(m.captured(5));
    const double count = numberOf(m.captured(2));
    return times > 0 && count > 0 ? codeOf(count * lengthOf(m.captured(4)) / times) : QString();
}

QString englishPeriod(const QString& text)
{
    static const QRegularExpression period(
        QStringLiteral("^(?:every |each )?(\\d+) ?(minute|hour|day|week|month|quarter|year)s?\\b"));
    const QRegularExpressionMatch m = period.match(text);
    return m.hasMatch() ? codeOf(m.captured(1).toDouble() * lengthOf(m.captured(2))) : QString();
}

/// Words anywhere in the text; empty when two kinds are named.
QString namedPeriod(const QString& text)
{
    static const QList<std::pair<QString, QString>> words{
        {QStringLiteral("biweekly"), QStringLiteral("biweekly")},
        {QStringLiteral("biannual"), QStringLiteral("semiannual")},
        {QStringLiteral("semiannual"), QStringLiteral("semiannual")},
        {QStringLiteral("semi-annual"), QStringLiteral("semiannual")},
        {QStringLiteral("biennial"), QStringLiteral("multiyear")},
        {QStringLiteral("real-time"), QStringLiteral("realtime")},
        {QStringLiteral("实时"), QStringLiteral("realtime")},
        {QStringLiteral("hourly"), QStringLiteral("hourly")},
        {QStringLiteral("daily"), QStringLiteral("daily")},
        {QStringLiteral("每日"), QStringLiteral("daily")},
        {QStringLiteral("每天"), QStringLiteral("daily")},
        {QStringLiteral("weekly"), QStringLiteral("weekly")},
        {QStringLiteral("每周"), QStringLiteral("weekly")},
        {QStringLiteral("monthly"), QStringLiteral("monthly")},
        {QStringLiteral("每月"), QStringLiteral("monthly")},
        {QStringLiteral("quarterly"), QStringLiteral("quarterly")},
        {QStringLiteral("每季"), QStringLiteral("quarterly")},
        {QStringLiteral("yearly"), QStringLiteral("annual")},
        {QStringLiteral("annual"), QStringLiteral("annual")},
        {QStringLiteral("每年"), QStringLiteral("annual")},
        {QStringLiteral("irregular"), QStringLiteral("irregular")},
        {QStringLiteral("不定"), QStringLiteral("irregular")},
        {QStringLiteral("异动"), QStringLiteral("irregular")},
        {QStringLiteral("as needed"), QStringLiteral("irregular")}};
    QString found;
    QString rest = text;
    for (const auto& [word, code] : words) {
        if (!rest.contains(word))
            continue;
        if (!found.isEmpty() && found != code)
            return {};
        found = code;
        rest.remove(word); // biannual must not be read as annual too
    }
    return found;
}

bool saysNever(const QString& text)
{
    static const QRegularExpression never(
        QStringLiteral("no longer|not be (?:updated|updating)|not updated|will not|archived|has "
                       "ended|discontinued|不再|停止更新|已停更"));
    return never.match(text).hasMatch();
}

} // namespace

QString frequencyOf(const QString& text)
{
    const QString key = simplified(keys::fold(text));
    if (saysNever(key))
        return QStringLiteral("never");
    QString code = isoPeriod(key);
    if (code.isEmpty())
        code = chinesePeriod(key);
    if (code.isEmpty())
        code = englishPeriod(key);
    return code.isEmpty() ? namedPeriod(key) : code;
}

} // namespace wardbook::ledger
