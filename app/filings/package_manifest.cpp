#include "filings/package_manifest.h"
#include "base/error.h"
#include "filings/package_manifest_json.h"
#include "filings/zip_names.h"
#include <QSet>

namespace wardbook::filings {

namespace {

constexpr char kType[] = "wardbook-package";
constexpr qsizetype kMostFiles = 20'000;

ManifestFile parseFile(PackageJson& json)
{
    ManifestFile file;
    file.name = json.text("name");
    file.part = json.text("part");
    file.size = json.number("size", 0, std::numeric_limits<qint64>::max() / 4);
    file.sm3 = json.digest("sm3");
    file.sha256 = json.digest("sha256");
    json.close();
    if (!unsafeNameReason(file.name).isEmpty())
        json.fail(QStringLiteral("name: ") + file.name.left(200));
    return file;
}

bool isReserved(const QString& folded)
{
    const QString folder = foldedName(QString::fromLatin1(kSignaturesFolder));
    return folded == foldedName(QString::fromLatin1(kManifestName)) ||
           folded == foldedName(QString::fromLatin1(kReceiverName)) || folded.startsWith(folder) ||
           folded == folder.chopped(1);
}

} // namespace

QByteArray Manifest::bytes() const
{
    QJsonArray fileList;
    for (const ManifestFile& file : files)
        fileList.append(QJsonObject{{QStringLiteral("name"), file.name},
                                    {QStringLiteral("part"), file.part},
                                    {QStringLiteral("size"), file.size},
                                    {QStringLiteral("sm3"), PackageJson::hex(file.sm3)},
                                    {QStringLiteral("sha256"), PackageJson::hex(file.sha256)}});
    QJsonObject versions;
    for (auto it = packs.begin(); it != packs.end(); ++it)
        versions.insert(it.key(), it.value());
    return PackageJson::readable({{QStringLiteral("type"), QString::fromLatin1(kType)},
                                  {QStringLiteral("format"), format},
                                  {QStringLiteral("unit"), unit},
                                  {QStringLiteral("unitCode"), unitCode},
                                  {QStringLiteral("filing"), filing},
                                  {QStringLiteral("title"), title},
                                  {QStringLiteral("kind"), kind},
                                  {QStringLiteral("kindLabel"), kindLabel},
                                  {QStringLiteral("kindVersion"), kindVersion},
                                  {QStringLiteral("variant"), variant},
                                  {QStringLiteral("recipient"), recipient},
                                  {QStringLiteral("madeBy"), madeBy},
                                  {QStringLiteral("madeAt"), PackageJson::time(madeAtMs)},
                                  {QStringLiteral("program"), program},
                                  {QStringLiteral("vault"), vault},
                                  {QStringLiteral("act"), act},
                                  {QStringLiteral("head"), PackageJson::hex(head)},
                                  {QStringLiteral("packs"), versions},
                                  {QStringLiteral("signers"), QJsonArray::fromStringList(signers)},
                                  {QStringLiteral("files"), fileList}});
}

Manifest Manifest::parse(const QByteArray& json)
{
    auto object = PackageJson::open(json, QString::fromLatin1(kManifestName), kType, kLargestManifest);
    Manifest manifest;
    manifest.unit = object.text("unit");
    manifest.unitCode = object.text("unitCode");
    manifest.filing = object.text("filing");
    manifest.title = object.text("title");
    manifest.kind = object.text("kind");
    manifest.kindLabel = object.text("kindLabel");
    manifest.kindVersion = object.text("kindVersion");
    manifest.variant = object.text("variant");
    manifest.recipient = object.text("recipient");
    manifest.madeBy = object.text("madeBy");
    manifest.madeAtMs = object.timeMs("madeAt");
    manifest.program = object.text("program");
    manifest.vault = object.text("vault");
    manifest.act = object.number("act", 0, std::numeric_limits<qint64>::max());
    manifest.head = object.digest("head", true);
    manifest.packs = object.words("packs");
    manifest.signers = object.texts("signers");
    QSet<QString> names;
    for (PackageJson& part : object.parts("files", kMostFiles)) {
        manifest.files.append(parseFile(part));
        const QString folded = foldedName(manifest.files.last().name);
        if (names.contains(folded) || isReserved(folded))
            part.fail(QStringLiteral("name: ") + manifest.files.last().name.left(200));
        names.insert(folded);
    }
    object.close();
    // Two fields of one name, another order or spacing: readers could differ in what they take it for.
    if (manifest.bytes() != json)
        object.fail(QStringLiteral("form"));
    return manifest;
}

} // namespace wardbook::filings
