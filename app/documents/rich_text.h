#pragma once
#include <QList>
#include <QString>

namespace wardbook::documents {

/// What a text or a surface means; the writers know the colours.
enum class Tone { Normal, Muted, Accent, Good, Warning, Bad };
enum class Align { Left, Center, Right };

/// Words of one look.
struct Run
{
    enum class Look {
        Plain,
        Badge,       ///< small framed word, e.g. 待核对
        Filled,      ///< taken from records; underlined where PaintOptions ask for it
        Placeholder, ///< still to be filled in by a person
        Doubtful,    ///< framed as a problem to look at
    };
    QString text{};
    bool bold = false;
    Tone tone = Tone::Normal;
    Look look = Look::Plain;
    QString source{}; ///< of filled words: what they were taken from, so that a preview leads there
};

/// One paragraph: runs one behind the other. A newline breaks the line.
class Text
{
public:
    Text() = default;
    Text(const QString& words, Tone tone = Tone::Normal) { add(words, tone); } // NOLINT: texts are written
    Text(const char* words) : Text(QString::fromUtf8(words)) {}                // NOLINT: as plain words
    static Text bold(const QString& words, Tone tone = Tone::Normal) { return Text().addBold(words, tone); }

    Text& add(const QString& words, Tone tone = Tone::Normal);
    Text& addBold(const QString& words, Tone tone = Tone::Normal);
    Text& add(const QString& words, Run::Look look);
    /// Words taken from a record; `doubtful` ones are framed as a problem to look at.
    Text& addFilled(const QString& words, const QString& source, bool doubtful = false);
    Text& add(const Text& other);
    Text& badge(const QString& word, Tone tone = Tone::Warning);
    Text& placeholder(const QString& what) { return add(what, Run::Look::Placeholder); }

    const QList<Run>& runs() const { return m_runs; }
    bool isEmpty() const;
    QString plain() const;

private:
    QList<Run> m_runs;
};

/// Without what neither XML nor a page can carry: control characters (but line feed and tab), lone surrogates
/// and non-characters.
QString cleanText(const QString& text);

/// "待核对": shown wherever something rests on what nobody has checked against its source.
QString unverifiedBadge();

} // namespace wardbook::documents
