#include "grading/pack_import.h"
#include "base/error.h"
#include "grading/grading_tr.h"
#include "grading/pack_builder.h"
#include <QFileInfo>
#include <QJsonDocument>

namespace wardbook::grading {

namespace {

constexpr qint64 kLargest = 64 * 1024 * 1024;

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io,
                    Tr::tr("“%1” can't be read. Nothing was loaded.").arg(QFileInfo(path).fileName()),
                    file.errorString());
    if (file.size() > kLargest)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is larger than 64 MB. Nothing was loaded.").arg(QFileInfo(path).fileName()));
    return file.readAll();
}

ImportedPack importJson(const QString& path, const PackImportOptions& options, const Progress& progress)
{
    const QString name = QFileInfo(path).fileName();
    const QByteArray json = readAll(path);
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error == QJsonParseError::NoError && root.contains(QLatin1String("catalog"))) {
        PackBuilder builder(options, path);
        readOscalCatalog(root[QLatin1String("catalog")].toObject(), json, builder, progress);
        return builder.finish();
    }
    if (problem.error == QJsonParseError::NoError && !root.contains(QLatin1String("kind")))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is neither a requirement pack nor an OSCAL catalog. Nothing was loaded.").arg(name));
    return {json, RequirementPack::parse(json, name), {}}; // our own format; says what is wrong and where
}

} // namespace

ImportedPack importPack(const QString& path, const PackImportOptions& options,
                        const ledger::RegisterSet& registers, const Progress& progress)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return importJson(path, options, progress);
    PackBuilder builder(options, path);
    readCatalogueTable(path, registers, builder, progress);
    return builder.finish();
}

} // namespace wardbook::grading
