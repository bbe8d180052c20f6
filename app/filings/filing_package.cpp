#include "filings/filing_package.h"
#include "filings/check_rules.h"
#include "filings/filing_records.h"
#include "filings/package_writer.h"
#include <QFileInfo>

namespace wardbook::filings {

namespace {

QString suffixed(const QString& stem, const QString& suffix)
{
    return suffix.isEmpty() ? stem : stem + QLatin1Char('.') + suffix;
}

/// Stem and suffix of the last piece of a path in the package.
std::pair<QString, QString> cut(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot <= slash + 1)
        return {path, {}};
    return {path.left(dot), path.mid(dot + 1)};
}

void addAttachments(QList<PackageFile>& files, const FilingFile& filing, const PartDefinition& part,
                    QStringList& taken)
{
    bool any = false;
    for (const GivenFile& given : filing.files) {
        if (given.part != part.id)
            continue;
        PackageFile line;
        line.name = packageName(attachmentName(part, filing.facts, given), taken);
        line.part = part.id;
        line.size = given.size;
        line.state = given.lost ? PackageFile::State::Missing : PackageFile::State::Attached;
        line.record = given.record;
        line.proof = given.proof;
        files.append(line);
        any = true;
    }
    if (any || part.optional || !holds(part.required, filing.facts))
        return;
    PackageFile line;
    line.name = part.label.text();
    line.part = part.id;
    line.state = PackageFile::State::Missing;
    files.append(line);
}

void addMade(QList<PackageFile>& files, const FilingFile& filing, const PartDefinition& part,
             QStringList& taken)
{
    // an own template takes the place of every format: what comes out is what the unit's form looks like
    const bool own = filing.templates.contains(part.id);
    QStringList formats = own ? QStringList{QStringLiteral("docx")} : part.formats;
    if (formats.isEmpty() && part.make == PartDefinition::Make::Form)
        formats = {QStringLiteral("docx"), QStringLiteral("pdf")};
    if (formats.isEmpty() && part.make == PartDefinition::Make::Table)
        formats = {QStringLiteral("xlsx")};
    const bool byMaker = part.make == PartDefinition::Make::Builtin;
    if (byMaker)
        formats = {QString()}; // how many files that gives is known when they are made
    for (const QString& format : std::as_const(formats)) {
        const QString stem = filledPlain(part.fileName, FactScope(filing.facts));
        PackageFile line;
        line.name = byMaker ? part.label.text() : packageName(suffixed(stem, format), taken);
        line.part = part.id;
        files.append(line);
    }
}

} // namespace

QString packageName(const QString& wanted, QStringList& taken)
{
    const auto [path, suffix] = cut(wanted);
    QStringList pieces;
    for (const QString& piece : path.split(u'/', Qt::SkipEmptyParts))
        pieces.append(safeFileName(piece));
    const QString stem = pieces.join(u'/');
    QString name = suffixed(stem, suffix);
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = suffixed(QStringLiteral("%1 (%2)").arg(stem).arg(number), suffix);
    taken.append(name);
    return name;
}

QString attachmentName(const PartDefinition& part, const FactSet& facts, const GivenFile& file)
{
    if (part.fileName.isEmpty())
        return file.name;
    return suffixed(filledPlain(part.fileName, FactScope(facts)), QFileInfo(file.name).suffix());
}

QList<const PartDefinition*> partsOf(const FilingKind& kind, const FactSet& facts,
                                     const QList<Confirmation>& confirmations)
{
    QList<const PartDefinition*> parts;
    for (const PartDefinition& part : kind.parts)
        if (holds(part.when, facts) && !confirmationOf(confirmations, part.id, true))
            parts.append(&part);
    return parts;
}

QList<PackageFile> plannedPackage(const FilingFile& file)
{
    QList<PackageFile> files;
    if (!file.kind)
        return files;
    QStringList taken{named(kManifestName)};
    for (const PartDefinition* part : partsOf(*file.kind, file.facts, file.confirmations)) {
        if (part->make == PartDefinition::Make::Attachment)
            addAttachments(files, file, *part, taken);
        else
            addMade(files, file, *part, taken);
    }
    PackageFile manifest;
    manifest.name = named(kManifestName);
    manifest.state = PackageFile::State::Automatic;
    files.append(manifest);
    return files;
}

QList<PackageFile> fixedPackage(const FilingFile& file, const Manifest& manifest)
{
    QList<PackageFile> files;
    for (const ManifestFile& listed : manifest.files) {
        const PartDefinition* part = file.kind ? file.kind->part(listed.part) : nullptr;
        PackageFile line;
        line.name = listed.name;
        line.part = listed.part;
        line.size = listed.size;
        line.state = part && part->make == PartDefinition::Make::Attachment ? PackageFile::State::Attached
                                                                            : PackageFile::State::Made;
        files.append(line);
    }
    PackageFile own;
    own.name = named(kManifestName);
    own.size = manifest.bytes().size();
    own.state = PackageFile::State::Automatic;
    files.append(own);
    return files;
}

} // namespace wardbook::filings
