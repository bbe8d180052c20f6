#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <functional>
#include <vector>

namespace wardbook::documents {

/// An element, or a piece of text when it has no name. Names keep their prefix, so that what is not
/// understood is written back as it was.
struct XmlNode
{
    QString name;
    QString text;
    QList<QPair<QString, QString>> attributes;
    std::vector<XmlNode> children;
    bool settled = false;  ///< holds no template tags
    QByteArray finished{}; ///< instead of all else: XML that nobody looks into any more

    bool is(QLatin1String localName) const; ///< whatever the prefix
    QString attribute(QLatin1String localName) const;
    void setAttribute(const QString& qualifiedName, const QString& value);
};

/// Comments and processing instructions are left out. Errors: Damaged (not XML), Invalid (entity
/// declarations, absurd depth or number of elements). `name` is the part's, for the message.
XmlNode parseXml(const QByteArray& xml, const QString& name);
/// The node as a part of its own; into pieces that need not be held together.
void writeXml(const XmlNode& root, const std::function<void(const QByteArray&)>& take);
/// The node alone becomes `finished`: a tenth of its memory.
void finish(XmlNode& node);

} // namespace wardbook::documents
