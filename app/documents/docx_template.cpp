#include "documents/docx_template.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/docx_package.h"
#include "documents/template_expand.h"
#include "exchange/atomic_file.h"
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

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

// Photographs and seals included; a template is held as a whole.
constexpr qint64 kLargestTemplate = qint64(128) << 20;

[[noreturn]] void throwRefused(const QString& path, const QString& why, const QString& part)
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("%1 is not used as a template: %2 Nothing was written and the file was not changed.")
                    .arg(QFileInfo(path).fileName(), why),
                part);
}

/// What a filled form must not carry to an authority.
void refuseActive(const QString& path, const QList<ZipPart>& parts)
{
    QSet<QString> names;
    for (const auto& part : parts) {
        const auto name = part.name.toLower();
        if (names.contains(name) || name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\')) ||
            name.split(QLatin1Char('/')).contains(QLatin1String("..")))
            throwRefused(path, Tr::tr("its parts have names that no word processor writes."), part.name);
        names.insert(name);
        const bool types = name == QLatin1String("[content_types].xml");
        if (name.endsWith(QLatin1String("vbaproject.bin")) || name.endsWith(QLatin1String("vbadata.xml")) ||
            (types && part.bytes.toLower().contains("macroenabled")))
            throwRefused(path, Tr::tr("it contains macros. Save it as docx without macros."), part.name);
        if (name.contains(QLatin1String("/activex/")))
            throwRefused(path, Tr::tr("it contains active controls. Remove them in the word processor."),
                         part.name);
        if (name == QLatin1String("word/_rels/settings.xml.rels") && part.bytes.contains("External"))
            throwRefused(path,
                         Tr::tr("it loads another template from elsewhere. Detach that in the word "
                                "processor."),
                         part.name);
    }
}

QList<ZipPart> readTemplate(const QString& path)
{
    QList<ZipPart> parts;
    try {
        parts = readPackage(path, kLargestTemplate);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Io)
            throw;
        throw Error(error.kind(), Tr::tr("%1: %2").arg(QFileInfo(path).fileName(), error.text()),
                    error.detail());
    }
    refuseActive(path, parts);
    return parts;
}

} // namespace

QStringList templateNames(const QString& templatePath)
{
    QStringList names;
    for (const auto& part : readTemplate(templatePath)) {
        if (!isWritten(part.name))
            continue;
        auto root = parseXml(part.bytes, part.name);
        tidyTags(root);
        QList<TemplateTag> tags;
        collectTags(root, tags);
        for (const auto& tag : tags) {
            if (tag.kind == TemplateTag::Kind::End || tag.name == QLatin1String("#"))
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
    auto parts = readTemplate(templatePath);
    QStringList unknown;
    std::vector<std::unique_ptr<PackedText>> texts;
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
        texts.push_back(std::make_unique<PackedText>());
        part.bytes.clear();
        part.packed = texts.back().get();
        writeXml(root, [&](const QByteArray& piece) { part.packed->append(piece); });
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
