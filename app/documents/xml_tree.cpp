#include "documents/xml_tree.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/rich_text.h"
#include <QXmlStreamReader>

namespace wardbook::documents {

namespace {

constexpr int kDeepest = 256; // word processors stay below 60; deeper ones would exhaust the stack

[[noreturn]] void throwBroken(ErrorKind kind, const QString& detail)
{
    throw Error(
        kind,
        Tr::tr("A part of this document is broken. It was not changed. Open it in the word processor, save "
               "it again and retry."),
        detail);
}

void readChildren(QXmlStreamReader& reader, XmlNode& parent, int depth, const QString& part)
{
    if (depth > kDeepest)
        throwBroken(ErrorKind::Invalid, part + QStringLiteral(": too deep"));
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            XmlNode node;
            node.name = reader.qualifiedName().toString();
            for (const auto& attribute : reader.attributes())
                node.attributes.append({attribute.qualifiedName().toString(), attribute.value().toString()});
            readChildren(reader, node, depth + 1, part);
            parent.children.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference: {
            XmlNode node;
            node.text = reader.text().toString();
            parent.children.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::DTD:
            throwBroken(ErrorKind::Invalid, part + QStringLiteral(": declares a DTD"));
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
            return;
        case QXmlStreamReader::Invalid:
            throwBroken(ErrorKind::Damaged, part + QStringLiteral(": ") + reader.errorString());
        default:
            break;
        }
    }
}

void appendEscaped(QString& out, const QString& text, bool attribute)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '&':
            out += QLatin1String("&amp;");
            break;
        case '<':
            out += QLatin1String("&lt;");
            break;
        case '>':
            out += QLatin1String("&gt;");
            break;
        case '"':
            out += attribute ? QLatin1String("&quot;") : QLatin1String("\"");
            break;
        // As they are, a reader would make spaces of them in an attribute and drop the return in a text.
        case '\r':
            out += QLatin1String("&#13;");
            break;
        case '\n':
            out += attribute ? QLatin1String("&#10;") : QLatin1String("\n");
            break;
        case '\t':
            out += attribute ? QLatin1String("&#9;") : QLatin1String("\t");
            break;
        default:
            out += c;
        }
    }
}

void append(QString& out, const XmlNode& node)
{
    if (node.name.isEmpty()) {
        appendEscaped(out, node.text, false);
        return;
    }
    out += QLatin1Char('<') + node.name;
    for (const auto& [name, value] : node.attributes) {
        out += QLatin1Char(' ') + name + QLatin1String("=\"");
        appendEscaped(out, value, true);
        out += QLatin1Char('"');
    }
    if (node.children.empty()) {
        out += QLatin1String("/>");
        return;
    }
    out += QLatin1Char('>');
    for (const auto& child : node.children)
        append(out, child);
    out += QLatin1String("</") + node.name + QLatin1Char('>');
}

QStringView local(const QString& name)
{
    return QStringView(name).mid(name.indexOf(QLatin1Char(':')) + 1);
}

} // namespace

bool XmlNode::is(QLatin1String localName) const
{
    return local(name) == localName;
}

QString XmlNode::attribute(QLatin1String localName) const
{
    for (const auto& [qualified, value] : attributes)
        if (local(qualified) == localName)
            return value;
    return {};
}

void XmlNode::setAttribute(const QString& qualifiedName, const QString& value)
{
    for (auto& [qualified, old] : attributes)
        if (qualified == qualifiedName) {
            old = value;
            return;
        }
    attributes.append({qualifiedName, value});
}

XmlNode parseXml(const QByteArray& xml, const QString& name)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false); // declarations stay attributes and come back where they were
    XmlNode document;
    readChildren(reader, document, 0, name);
    for (auto& node : document.children)
        if (!node.name.isEmpty())
            return std::move(node);
    throwBroken(ErrorKind::Damaged, name + QStringLiteral(": empty"));
}

QByteArray writeXml(const XmlNode& root)
{
    auto out = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    append(out, root);
    return out.toUtf8();
}

} // namespace wardbook::documents
