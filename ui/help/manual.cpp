#include "ui/help/manual.h"
#include "resources/manual_resources.h"
#include "ui/help/manual_labels.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace wardbook::ui {

namespace {

QByteArray content(const QString& path)
{
    QFile file(QStringLiteral(":/manual/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString folderOf(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

QString source(Language language, const QString& id)
{
    return QString::fromUtf8(content(QStringLiteral("%1/%2.md").arg(folderOf(language), id)));
}

QString titleOf(const QString& markdown)
{
    const QString line = markdown.section(QLatin1Char('\n'), 0, 0);
    return line.startsWith(QLatin1String("# ")) ? line.mid(2).trimmed() : QString();
}

QStringList headingsOf(const QString& markdown)
{
    static const QRegularExpression heading(QStringLiteral("^##+ (.+)$"),
                                            QRegularExpression::MultilineOption);
    QStringList result;
    for (auto it = heading.globalMatch(markdown); it.hasNext();)
        result << plainText(it.next().captured(1));
    return result;
}

QHash<QString, QString> mapOf(const QJsonObject& object)
{
    QHash<QString, QString> result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), it.value().toString());
    return result;
}

} // namespace

QString plainText(const QString& markdown)
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression signs(QStringLiteral("(?m)^(#+|>|[-*]|\\d+\\.) +|[`*|]|^[ |:-]+$"));
    QString text = markdown;
    text.remove(picture);
    text.replace(link, QStringLiteral("\\1"));
    text.remove(signs);
    return text.simplified();
}

Manual::Manual(Language language) : m_language(language)
{
    initManual();
    const QJsonObject root = QJsonDocument::fromJson(content(QStringLiteral("contents.json"))).object();
    for (const QJsonValue& section : root.value(QLatin1String("sections")).toArray()) {
        const QString heading = section.toObject().value(folderOf(language)).toString();
        for (const QJsonValue& entry : section.toObject().value(QLatin1String("topics")).toArray()) {
            Topic topic;
            topic.id = entry.toObject().value(QLatin1String("id")).toString();
            topic.section = heading;
            for (const QJsonValue& word : entry.toObject().value(QLatin1String("words")).toArray())
                topic.words << word.toString();
            read(topic);
            m_topics << topic;
        }
    }
    m_pages = mapOf(root.value(QLatin1String("pages")).toObject());
    m_parts = mapOf(root.value(QLatin1String("parts")).toObject());
}

void Manual::read(Topic& topic) const
{
    const QString text = source(m_language, topic.id);
    topic.title = titleOf(text);
    topic.otherTitle =
        titleOf(source(m_language == Language::Chinese ? Language::English : Language::Chinese, topic.id));
    topic.markdown = labels::fill(text.section(QLatin1Char('\n'), 1));
    topic.plain = plainText(topic.markdown);
    topic.headings = headingsOf(topic.markdown);
}

const Topic* Manual::topic(const QString& id) const
{
    const auto found = std::find_if(m_topics.begin(), m_topics.end(),
                                    [&](const Topic& candidate) { return candidate.id == id; });
    return found == m_topics.end() ? nullptr : &*found;
}

void Manual::setMarkdown(const QString& id, const QString& markdown)
{
    for (Topic& topic : m_topics) {
        if (topic.id != id)
            continue;
        topic.markdown = markdown;
        topic.plain = plainText(markdown);
        topic.headings = headingsOf(markdown);
    }
}

QString Manual::topicOfPage(const QString& pageId) const
{
    const QString known = m_pages.value(pageId);
    if (!known.isEmpty())
        return known;
    return pageId.startsWith(QLatin1String("register_")) ? QStringLiteral("registers") : QString();
}

QString Manual::picture(const QString& name) const
{
    const QString path = QStringLiteral(":/manual/images/%1/%2").arg(folderOf(m_language), name);
    return QFile::exists(path) ? path : QString();
}

} // namespace wardbook::ui
