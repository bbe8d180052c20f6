#pragma once
#include <QXmlStreamWriter>
#include <initializer_list>

namespace wardbook::documents {

/// One part of a docx being written. Element and attribute names are given with their prefix.
class DocxXml
{
public:
    struct Attribute
    {
        const char* name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    DocxXml() : m_xml(&m_bytes) { m_xml.writeStartDocument(QStringLiteral("1.0"), true); }

    void start(const char* name, Attributes attributes = {})
    {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto& attribute : attributes)
            m_xml.writeAttribute(QLatin1String(attribute.name), attribute.value);
    }
    void end() { m_xml.writeEndElement(); }
    void empty(const char* name, Attributes attributes = {})
    {
        m_xml.writeEmptyElement(QLatin1String(name));
        for (const auto& attribute : attributes)
            m_xml.writeAttribute(QLatin1String(attribute.name), attribute.value);
    }
    /// `<name w:val="…"/>`
    void value(const char* name, const QString& val) { empty(name, {{"w:val", val}}); }
    void value(const char* name, int val) { value(name, QString::number(val)); }
    void characters(const QString& text) { m_xml.writeCharacters(text); }
    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

    /// Start of a part's root element, with the namespaces used in this room.
    void startRoot(const char* name);

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace wardbook::documents
