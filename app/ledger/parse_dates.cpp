#include "base/clock.h"
#include "ledger/field_parsers.h"
#include "ledger/ledger_tr.h"
#include <QLocale>

namespace wardbook::ledger::field_parsers {

namespace {

struct Moment
{
    QDate date;
    QTime time; ///< invalid when only a day was given
};

/// What years a ledger may speak of; others are slips of the pen.
constexpr int kFirstYear = 1800, kLastYear = 2200;

QDate dayOf(int year, int month, int day)
{
    return year >= kFirstYear && year <= kLastYear ? QDate(year, month, day) : QDate();
}

/// Takes digits from the front; -1 when there are none.
int takeNumber(QStringView& rest, qsizetype* digits)
{
    int value = 0;
    *digits = 0;
    while (!rest.isEmpty() && rest.front() >= u'0' && rest.front() <= u'9' && *digits < 9) {
        value = value * 10 + (rest.front().unicode() - u'0');
        rest = rest.sliced(1);
        ++*digits;
    }
    return *digits > 0 ? value : -1;
}

bool takeSeparator(QStringView& rest, QStringView anyOf)
{
    const QStringView trimmed = rest.trimmed();
    if (trimmed.isEmpty() || !anyOf.contains(trimmed.front()))
        return false;
    rest = trimmed.sliced(1).trimmed();
    return true;
}

/// 20260605, 202606, 2026-6-5, 2026/6, 2026.6.5, 2026年6月5日. A month alone is its first day.
QDate takeYearFirst(QStringView& rest)
{
    qsizetype digits = 0;
    const int first = takeNumber(rest, &digits);
    if (digits == 8)
        return dayOf(first / 10000, first / 100 % 100, first % 100);
    if (digits == 6)
        return dayOf(first / 100, first % 100, 1);
    if (digits != 4 || !takeSeparator(rest, u"-/.年"))
        return {};
    const int month = takeNumber(rest, &digits);
    if (digits == 0 || digits > 2)
        return {};
    int day = 1;
    if (takeSeparator(rest, u"-/.月") && !rest.isEmpty() && rest.front().isDigit()) {
        day = takeNumber(rest, &digits);
        if (digits > 2)
            return {};
        takeSeparator(rest, u"日号號");
    }
    return dayOf(first, month, day);
}

/// 25/6/2026 or 6/25/2026, but not 5/6/2026, which could be either.
QDate takeYearLast(QStringView& rest)
{
    qsizetype digits = 0;
    const int a = takeNumber(rest, &digits);
    if (digits == 0 || digits > 2 || !takeSeparator(rest, u"-/."))
        return {};
    const int b = takeNumber(rest, &digits);
    if (digits == 0 || digits > 2 || !takeSeparator(rest, u"-/."))
        return {};
    const int year = takeNumber(rest, &digits);
    if (digits != 4 || (a <= 12 && b <= 12 && a != b))
        return {};
    return a > 12 ? dayOf(year, b, a) : dayOf(year, a, b);
}

QDate englishDate(const QString& text)
{
    static const QStringList formats{QStringLiteral("MMM d, yyyy"), QStringLiteral("MMMM d, yyyy"),
                                     QStringLiteral("d MMM yyyy"),  QStringLiteral("d MMMM yyyy"),
                                     QStringLiteral("MMM yyyy"),    QStringLiteral("MMMM yyyy")};
    for (const QString& format : formats) {
        const QDate date = QLocale::c().toDate(text, format);
        if (date.isValid())
            return dayOf(date.year(), date.month(), date.day());
    }
    return {};
}

/// 16:42, 16:42:08, 16时42分, 16:42:08.123+08:00. A zone other than the local one moves date and time.
bool takeTime(QStringView rest, Moment& moment)
{
    qsizetype digits = 0;
    const int hour = takeNumber(rest, &digits);
    if (digits == 0 || digits > 2 || !takeSeparator(rest, u":时時点點"))
        return false;
    const int minute = takeNumber(rest, &digits);
    if (digits != 2)
        return false;
    int second = 0;
    if (takeSeparator(rest, u":分") && !rest.isEmpty() && rest.front().isDigit()) {
        second = takeNumber(rest, &digits);
        takeSeparator(rest, u"秒");
        if (rest.startsWith(u'.')) {
            rest = rest.sliced(1);
            takeNumber(rest, &digits);
        }
    }
    moment.time = QTime(hour, minute, second);
    rest = rest.trimmed();
    if (!moment.time.isValid() || rest.isEmpty())
        return moment.time.isValid();
    int offset = 0;
    if (rest != u"Z" && rest != u"z") {
        const int sign = rest.front() == u'-' ? -1 : 1;
        if (!takeSeparator(rest, u"+-"))
            return false;
        int value = takeNumber(rest, &digits);
        if (digits == 2)
            value = value * 100 + (takeSeparator(rest, u":") ? takeNumber(rest, &digits) : 0);
        if (!rest.isEmpty() || value < 0 || value > 1400)
            return false;
        offset = sign * (value / 100 * 3600 + value % 100 * 60);
    }
    const QDateTime local = QDateTime(moment.date, moment.time, Qt::OffsetFromUTC, offset).toLocalTime();
    moment = {local.date(), local.time()};
    return true;
}

/// Already as it is stored, which most cells are: no reading needed.
bool isStoredDate(const QString& text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return false;
    QStringView rest(text);
    return takeYearFirst(rest).isValid() && rest.isEmpty();
}

std::optional<Moment> read(const QString& written)
{
    const QString text = written.normalized(QString::NormalizationForm_KC);
    Moment moment;
    QStringView rest(text);
    moment.date = takeYearFirst(rest);
    if (!moment.date.isValid()) {
        rest = text;
        moment.date = takeYearLast(rest);
    }
    if (!moment.date.isValid()) {
        rest = {};
        moment.date = englishDate(text);
    }
    if (!moment.date.isValid())
        return {};
    if (rest.startsWith(u'T') || rest.startsWith(u't'))
        rest = rest.sliced(1);
    rest = rest.trimmed();
    if (!rest.isEmpty() && !takeTime(rest, moment))
        return {};
    return moment;
}

} // namespace

void parseDate(const Input& in, ParsedField& out)
{
    if (isStoredDate(in.text)) {
        out.values.insert(in.field.id, in.text);
        return;
    }
    if (const auto moment = read(in.text))
        out.values.insert(in.field.id, moment->date.toString(Qt::ISODate));
    else
        out.problem = Tr::tr("“%1” is not a date, such as 2026-06-05.").arg(quoted(in.text));
}

void parseDateTime(const Input& in, ParsedField& out)
{
    const auto moment = read(in.text);
    if (!moment) {
        out.problem = Tr::tr("“%1” is not a time, such as 2026-06-05 16:42.").arg(quoted(in.text));
        return;
    }
    const QTime time = moment->time.isValid() ? moment->time : QTime(0, 0);
    out.values.insert(in.field.id, QString(moment->date.toString(Qt::ISODate) + u'T' +
                                           time.toString(QStringLiteral("HH:mm:ss"))));
}

void parseInstant(const Input& in, ParsedField& out)
{
    constexpr qint64 kSecond = 1000;
    if (in.text == QLatin1String("now") || in.text == QStringLiteral("现在")) {
        out.values.insert(in.field.id, clock::nowMs() / kSecond * kSecond);
        return;
    }
    const auto moment = read(in.text);
    if (!moment) {
        out.problem = Tr::tr("“%1” is not a time, such as 2026-06-05 16:42.").arg(quoted(in.text));
        return;
    }
    const QTime time = moment->time.isValid() ? moment->time : QTime(0, 0);
    out.values.insert(in.field.id, QDateTime(moment->date, time).toMSecsSinceEpoch());
}

} // namespace wardbook::ledger::field_parsers
