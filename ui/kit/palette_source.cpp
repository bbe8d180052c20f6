#include "ui/kit/palette_source.h"
#include "base/text_keys.h"

namespace wardbook::ui {

namespace {

/// Initials of a text one letter per character it came from, so that a hit can be shown where it is.
struct Initials
{
    QString letters;
    QList<int> from; ///< index in the text
};

Initials initialsOf(const QString& text)
{
    Initials result;
    for (int i = 0; i < text.size(); ++i) {
        const QString letter = keys::initials(text.mid(i, 1));
        for (const QChar c : letter) {
            result.letters.append(c);
            result.from.append(i);
        }
    }
    return result;
}

QList<std::pair<int, int>> joined(const QList<int>& places)
{
    QList<std::pair<int, int>> spans;
    for (const int place : places) {
        if (!spans.isEmpty() && spans.last().first + spans.last().second == place)
            ++spans.last().second;
        else if (spans.isEmpty() || spans.last().first + spans.last().second < place)
            spans.append({place, 1});
    }
    return spans;
}

} // namespace

QList<std::pair<int, int>> matchSpans(const QString& text, const QString& query)
{
    const QString wanted = query.trimmed();
    if (wanted.isEmpty())
        return {};
    const qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at >= 0)
        return {{int(at), int(wanted.size())}};
    const bool latin = std::all_of(wanted.begin(), wanted.end(),
                                   [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    if (!latin)
        return {};
    const Initials initials = initialsOf(text);
    const QString letters = wanted.toLower();
    const qsizetype run = initials.letters.indexOf(letters);
    if (run >= 0)
        return joined(initials.from.mid(run, letters.size()));
    return {};
}

} // namespace wardbook::ui
