#include "exchange/words.h"
#include "base/text_keys.h"
#include <QSet>
#include <unicode/translit.h>

namespace wardbook::exchange::words {

namespace {

bool hasHan(const QString& text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x3400 && c.unicode() <= 0x9fff)
            return true;
    }
    return false;
}

icu::Transliterator* toSimplified()
{
    // One per thread: ICU transliterators keep state while they run.
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return transliterator.get();
}

QString keyOf(const QString& text)
{
    QString key;
    for (const QChar c : simplified(keys::fold(text))) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
    }
    return key;
}

} // namespace

QString simplified(const QString& text)
{
    icu::Transliterator* transliterator = hasHan(text) ? toSimplified() : nullptr;
    if (!transliterator)
        return text;
    icu::UnicodeString unicode(reinterpret_cast<const char16_t*>(text.utf16()),
                               static_cast<int32_t>(text.size()));
    transliterator->transliterate(unicode);
    return QString::fromUtf16(unicode.getBuffer(), unicode.length());
}

QString headingKey(const QString& heading)
{
    return keyOf(heading);
}

QString headingKeyWithoutBrackets(const QString& heading)
{
    QString outside;
    int depth = 0;
    for (const QChar c : heading) {
        if (QStringView(u"(（[【<《").contains(c))
            ++depth;
        else if (QStringView(u")）]】>》").contains(c))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            outside += c;
    }
    return keyOf(outside);
}

double likeness(const QString& a, const QString& b)
{
    const QString left = keyOf(a), right = keyOf(b);
    if (left.isEmpty() || right.isEmpty())
        return 0;
    if (left == right)
        return 1;
    const auto parts = [](const QString& text) {
        QSet<QString> set;
        for (int i = 0; i < text.size(); ++i) {
            set.insert(text.mid(i, 1));
            if (i + 1 < text.size())
                set.insert(text.mid(i, 2));
        }
        return set;
    };
    const QSet<QString> one = parts(left), two = parts(right);
    QSet<QString> both = one;
    both.intersect(two);
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(one.size() + two.size());
}

bool looksLikePerson(const QString& text)
{
    const QString name = text.trimmed();
    if (name.isEmpty() || name.size() > 40)
        return false;
    int han = 0, letters = 0, others = 0;
    for (const QChar c : name) {
        if (c.unicode() >= 0x3400 && c.unicode() <= 0x9fff)
            ++han;
        else if (c.isLetter())
            ++letters;
        else if (c != QLatin1Char(' ') && c != QLatin1Char('.') && c != QLatin1Char('-') &&
                 c != QLatin1Char('\'') && c != QChar(0xb7) && c != QLatin1Char(','))
            ++others;
    }
    if (others > 0)
        return false;
    if (han > 0) {
        static const QString offices = QStringLiteral("科处部室局院所中心组队办会社司库");
        return letters == 0 && han >= 2 && han <= 4 && !offices.contains(name.back());
    }
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 4)
        return false;
    static const QSet<QString> offices{
        QStringLiteral("of"),       QStringLiteral("for"),     QStringLiteral("and"),
        QStringLiteral("the"),      QStringLiteral("center"),  QStringLiteral("centre"),
        QStringLiteral("national"), QStringLiteral("office"),  QStringLiteral("team"),
        QStringLiteral("info"),     QStringLiteral("support"), QStringLiteral("desk"),
        QStringLiteral("service"),  QStringLiteral("data"),    QStringLiteral("help"),
        QStringLiteral("staff"),    QStringLiteral("library"), QStringLiteral("branch"),
        QStringLiteral("division"), QStringLiteral("health"),  QStringLiteral("program"),
        QStringLiteral("group"),    QStringLiteral("agency"),  QStringLiteral("services"),
        QStringLiteral("contact"),  QStringLiteral("system"),  QStringLiteral("open"),
        QStringLiteral("public")};
    for (const QString& part : parts) {
        if (!part.front().isUpper() || offices.contains(part.toLower()))
            return false;
    }
    // CDC INFO: a name in capitals alone is an office.
    return name != name.toUpper();
}

bool looksLikeName(const QString& text)
{
    const QString name = text.trimmed();
    return !name.isEmpty() && name.size() <= 80 && !name.contains(QLatin1Char('@')) &&
           !name.contains(QLatin1String("://")) && !name.contains(QLatin1Char('\n')) &&
           std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool looksLikeLineNumbers(const QStringList& samples)
{
    qint64 last = 0;
    for (const QString& sample : samples) {
        bool ok = false;
        const qint64 number = sample.trimmed().toLongLong(&ok);
        if (!ok || sample.trimmed().startsWith(u'0') || number <= last || number > last + 50)
            return false;
        last = number;
    }
    return !samples.isEmpty();
}

} // namespace wardbook::exchange::words
