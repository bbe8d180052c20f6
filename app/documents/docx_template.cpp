#include "documents/docx_template.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/docx_package.h"
#include "documents/template_expand.h"
#include "exchange/atomic_file.h"
#include <QRegularExpression>

namespace wardbook::documents {

namespace {

/// Parts in which people write.
bool isWritten(const QString& name)
{
    static const QRegularExpression parts(
        QStringLiteral("^word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml$"),
        QRegularExpression::CaseInsensitiveOption);
    return parts.match(name).hasMatch();
}

} // namespace

QStringList templateNames(const QString& templatePath)
{
    QStringList names;
    for (const auto& part : readPackage(templatePath)) {
        if (!isWritten(part.name))
            continue;
        auto root = parseXml(part.bytes, part.name);
        tidyTags(root);
        QList<TemplateTag> tags;
        collectTags(root, tags);
        for (const auto& tag : tags) {
            if (tag.kind == TemplateTag::Kind::End)
                continue;
            const auto name = tag.kind == TemplateTag::Kind::Value ? tag.name : QLatin1Char('#') + tag.name;
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

QByteArray filledTemplate(const QString& templatePath, const TemplateData& data)
{
    auto parts = readPackage(templatePath);
    QStringList unknown;
    for (auto& part : parts) {
        if (!isWritten(part.name) || !part.bytes.contains('{'))
            continue;
        auto root = parseXml(part.bytes, part.name);
        tidyTags(root);
        QList<TemplateTag> tags;
        collectTags(root, tags);
        if (tags.isEmpty())
            continue;
        expandTemplate(root, data, unknown);
        part.bytes = writeXml(root);
    }
    if (!unknown.isEmpty()) {
        QStringList known = data.values.keys();
        for (const auto& name : data.lists.keys())
            known.append(QLatin1Char('#') + name);
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("The template asks for what is not known here: %1. Nothing was written. Correct these "
                   "names in the template; known are: %2.")
                .arg(unknown.join(QStringLiteral(", ")), known.join(QStringLiteral(", "))));
    }
    return zipped(parts);
}

void fillTemplate(const QString& templatePath, const TemplateData& data, const QString& path)
{
    const auto bytes = filledTemplate(templatePath, data);
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace wardbook::documents
