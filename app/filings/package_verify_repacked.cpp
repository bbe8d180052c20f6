#include "filings/filings_tr.h"
#include "filings/package_verify_run.h"

namespace wardbook::filings {

/// What isn't as the package writer leaves it.
QStringList PackageCheck::foreignSigns() const
{
    QStringList signs;
    if (m_zip.comment != packageComment(report.manifestSm3))
        signs.append(Tr::tr("comment"));
    QStringList order;
    for (const ManifestFile& file : report.manifest.files)
        order.append(file.name);
    order.append(QString::fromLatin1(kManifestName));
    for (const PackageSignature& signature : report.signatures)
        order.append(signature.fileName());
    QStringList found;
    bool receiver = false, times = false, methods = false, extras = false, locks = false;
    for (const ZipEntry& entry : m_zip.entries) {
        found.append(entry.name);
        const bool isReceiver = entry.name == QLatin1String(kReceiverName);
        receiver = receiver || isReceiver;
        times = times || entry.foreignTime;
        extras = extras || entry.foreignExtra || entry.foreignAttributes || entry.foreignName || entry.folder;
        methods = methods || entry.method != (storedAsIs(entry.name, entry.size) ? 0 : 8);
        locks = locks || entry.encrypted != (report.encrypted && !isReceiver) ||
                (entry.encrypted && !entry.aes256);
    }
    if (receiver)
        order.append(QString::fromLatin1(kReceiverName));
    if (found != order)
        signs.append(Tr::tr("order of the files"));
    if (times)
        signs.append(Tr::tr("times"));
    if (methods)
        signs.append(Tr::tr("compression"));
    if (extras)
        signs.append(Tr::tr("additions of another program"));
    if (locks || (receiver && !report.encrypted))
        signs.append(Tr::tr("encryption"));
    return signs;
}

void PackageCheck::checkRepacked()
{
    const QStringList signs = foreignSigns();
    // Files that are missing or were added explain another order by themselves.
    if (signs.isEmpty() ||
        (signs.size() == 1 && signs.first() == Tr::tr("order of the files") && !report.problems.isEmpty()))
        return;
    problem("repacked", {},
            Tr::tr("The package was packed again by another program (%1). That alone doesn't touch what it "
                   "contains.")
                .arg(signs.join(Tr::tr(", "))),
            false);
}

} // namespace wardbook::filings
