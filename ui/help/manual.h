#pragma once
#include "base/language.h"
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace wardbook::ui {

/// One page of the manual.
struct Topic
{
    QString id;
    QString section;    ///< heading in the contents, translated
    QString title;      ///< the first line of its text
    QString otherTitle; ///< in the other language: an English word finds a Chinese page
    QStringList words;  ///< what people call it who don't know its name
    QString markdown;   ///< labels filled in, without the title's line
    QString plain;      ///< what searching reads
    QStringList headings;
};

/// The manual in one language: resources/manual/contents.json and LANGUAGE/ID.md, compiled in. Holds nothing
/// of any vault. GUI thread.
class Manual
{
public:
    explicit Manual(Language language);
    const QList<Topic>& topics() const { return m_topics; }
    const Topic* topic(const QString& id) const; ///< null if unknown
    /// Replaces a page's text with one made now: the keys of this window, the libraries of this build.
    void setMarkdown(const QString& id, const QString& markdown);

    /// The topic of a page of the window: "assets", "register_policy".
    QString topicOfPage(const QString& pageId) const;
    /// The topic of a dialog or another part of the window, by its object name or its class; empty: none.
    QString topicOfPart(const QString& name) const { return m_parts.value(name); }
    /// Where a picture of the manual lies; empty when there is none.
    QString picture(const QString& name) const;
    Language language() const { return m_language; }

private:
    void read(Topic& topic) const;
    Language m_language;
    QList<Topic> m_topics;
    QHash<QString, QString> m_pages, m_parts;
};

/// What is left of Markdown when one reads it aloud; used for searching.
QString plainText(const QString& markdown);

} // namespace wardbook::ui
