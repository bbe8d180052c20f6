#pragma once
#include <QByteArray>
#include <QString>
#include <initializer_list>
#include <vector>

namespace wardbook::documents {

/// One part of a docx being written. Element and attribute names are literals, given with their prefix.
class DocxXml
{
public:
    struct Attribute
    {
        const char* name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    DocxXml() : m_bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

    void start(const char* name, Attributes attributes = {});
    void end();
    void empty(const char* name, Attributes attributes = {});
    /// `<name w:val="…"/>`
    void value(const char* name, const QString& val) { empty(name, {{"w:val", val}}); }
    void value(const char* name, int val) { value(name, QString::number(val)); }
    void characters(const QString& text);
    /// The part as a whole, or the rest of one that was taken piece by piece.
    QByteArray finish();

    /// What was written since the last take(): a long part needs not be held as a whole.
    QByteArray take();
    qsizetype waiting() const { return m_bytes.size(); }

    /// Start of a part's root element, with the namespaces used in this room.
    void startRoot(const char* name);

private:
    void tag(const char* name, Attributes attributes);
    void closeTag();
    void escaped(const QString& text, bool attribute);

    QByteArray m_bytes;
    std::vector<const char*> m_open;
    bool m_inTag = false; ///< its ">" is not yet written
};

} // namespace wardbook::documents
