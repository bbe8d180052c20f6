#include "documents/docx_xml.h"
#include <utility>

namespace wardbook::documents {

void DocxXml::escaped(const QString& text, bool attribute)
{
    const auto utf8 = text.toUtf8();
    const char* from = utf8.constData();
    const char* const end = from + utf8.size();
    const char* plain = from;
    for (; from != end; ++from) {
        const char* instead = nullptr;
        switch (*from) {
        case '&':
            instead = "&amp;";
            break;
        case '<':
            instead = "&lt;";
            break;
        case '>':
            instead = "&gt;";
            break;
        case '"':
            instead = attribute ? "&quot;" : nullptr;
            break;
        // A reader makes spaces of these in attributes.
        case '\n':
            instead = attribute ? "&#10;" : nullptr;
            break;
        case '\t':
            instead = attribute ? "&#9;" : nullptr;
            break;
        default:
            break;
        }
        if (!instead)
            continue;
        m_bytes.append(plain, from - plain);
        m_bytes.append(instead);
        plain = from + 1;
    }
    m_bytes.append(plain, end - plain);
}

void DocxXml::closeTag()
{
    if (std::exchange(m_inTag, false))
        m_bytes.append('>');
}

void DocxXml::tag(const char* name, Attributes attributes)
{
    closeTag();
    m_bytes.append('<').append(name);
    for (const auto& attribute : attributes) {
        m_bytes.append(' ').append(attribute.name).append("=\"");
        escaped(attribute.value, true);
        m_bytes.append('"');
    }
}

void DocxXml::start(const char* name, Attributes attributes)
{
    tag(name, attributes);
    m_inTag = true;
    m_open.push_back(name);
}

void DocxXml::end()
{
    const char* const name = m_open.back();
    m_open.pop_back();
    if (std::exchange(m_inTag, false))
        m_bytes.append("/>");
    else
        m_bytes.append("</").append(name).append('>');
}

void DocxXml::empty(const char* name, Attributes attributes)
{
    tag(name, attributes);
    m_bytes.append("/>");
}

void DocxXml::characters(const QString& text)
{
    closeTag();
    escaped(text, false);
}

QByteArray DocxXml::take()
{
    return std::exchange(m_bytes, {});
}

QByteArray DocxXml::finish()
{
    while (!m_open.empty())
        end();
    return take();
}

} // namespace wardbook::documents
