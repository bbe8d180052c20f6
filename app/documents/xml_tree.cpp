#include "documents/xml_tree.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/rich_text.h"
#include <QSet>
#include <QXmlStreamReader>

namespace wardbook::documents {

namespace {

constexpr int kMostNodes = 1'000'000; // a form of a thousand pages; about 200 MB
constexpr int kDeepest = 256;         // word processors stay below 60; deeper ones would exhaust the stack

[[noreturn]] void throwBroken(ErrorKind kind, const QString& detail)
{
    throw Error(
        kind,
        Tr::tr("A part of this document is broken. It was not changed. Open it in the word processor, save "
               "it again and retry."),
        detail);
}

/// Names are few and said again and again: each is held once.
class TreeReader
{
public:
    TreeReader(const QByteArray& xml, QString part) : m_reader(xml), m_part(std::move(part))
    {
        m_reader.setNamespaceProcessing(false); // declarations stay attributes and come back where they were
    }
    void children(XmlNode& parent, int depth);

private:
    QString shared(QStringView name)
    {
        const auto text = name.toString();
        const auto found = m_names.constFind(text);
        return found != m_names.constEnd() ? *found : *m_names.insert(text);
    }
    QXmlStreamReader m_reader;
    QString m_part;
    QSet<QString> m_names;
    int m_nodes = 0;
};

void TreeReader::children(XmlNode& parent, int depth)
{
    if (depth > kDeepest)
        throwBroken(ErrorKind::Invalid, m_part + QStringLiteral(": too deep"));
    while (!m_reader.atEnd()) {
        const auto token = m_reader.readNext();
        if (++m_nodes > kMostNodes)
            throwBroken(ErrorKind::Invalid, m_part + QStringLiteral(": too many elements"));
        switch (token) {
        case QXmlStreamReader::StartElement: {
            XmlNode node;
            node.name = shared(m_reader.qualifiedName());
            for (const auto& attribute : m_reader.attributes())
                node.attributes.append({shared(attribute.qualifiedName()), attribute.value().toString()});
            children(node, depth + 1);
            parent.children.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference: {
            XmlNode node;
            node.text = m_reader.text().toString();
            parent.children.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::DTD:
            throwBroken(ErrorKind::Invalid, m_part + QStringLiteral(": declares a DTD"));
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
            return;
        case QXmlStreamReader::Invalid:
            throwBroken(ErrorKind::Damaged, m_part + QStringLiteral(": ") + m_reader.errorString());
        default:
            break;
        }
    }
}

constexpr qsizetype kPiece = qsizetype(1) << 18;

/// XML as it is written; handed on whenever enough has gathered.
struct Out
{
    QByteArray bytes{};
    const std::function<void(const QByteArray&)>* take = nullptr;

    void escaped(const QString& text, bool attribute)
    {
        for (const char c : text.toUtf8()) {
            switch (c) {
            case '&':
                bytes += "&amp;";
                break;
            case '<':
                bytes += "&lt;";
                break;
            case '>':
                bytes += "&gt;";
                break;
            case '"':
                bytes += attribute ? "&quot;" : "\"";
                break;
            // As they are, a reader would make spaces of them in an attribute and drop the return in a text.
            case '\r':
                bytes += "&#13;";
                break;
            case '\n':
                bytes += attribute ? "&#10;" : "\n";
                break;
            case '\t':
                bytes += attribute ? "&#9;" : "\t";
                break;
            default:
                bytes += c;
            }
        }
    }

    void node(const XmlNode& node)
    {
        if (take && bytes.size() >= kPiece)
            (*take)(std::exchange(bytes, {}));
        if (!node.finished.isEmpty()) {
            bytes += node.finished;
            return;
        }
        if (node.name.isEmpty()) {
            escaped(node.text, false);
            return;
        }
        const auto name = node.name.toUtf8();
        bytes += '<' + name;
        for (const auto& [key, value] : node.attributes) {
            bytes += ' ' + key.toUtf8() + "=\"";
            escaped(value, true);
            bytes += '"';
        }
        if (node.children.empty()) {
            bytes += "/>";
            return;
        }
        bytes += '>';
        for (const auto& child : node.children)
            this->node(child);
        bytes += "</" + name + '>';
    }
};

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
    TreeReader reader(xml, name);
    XmlNode document;
    reader.children(document, 0);
    for (auto& node : document.children)
        if (!node.name.isEmpty())
            return std::move(node);
    throwBroken(ErrorKind::Damaged, name + QStringLiteral(": empty"));
}

void writeXml(const XmlNode& root, const std::function<void(const QByteArray&)>& take)
{
    Out out{"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", &take};
    out.node(root);
    take(out.bytes);
}

void finish(XmlNode& node)
{
    Out out;
    out.node(node);
    out.bytes.squeeze();
    node = XmlNode();
    node.finished = std::move(out.bytes);
}

} // namespace wardbook::documents
