#include "base/error.h"
#include "filings/filings_tr.h"
#include "filings/package_verify_run.h"
#include <algorithm>

namespace wardbook::filings {

namespace {

constexpr int kMostSignatureFiles = 200;

} // namespace

/// Those that can be read, by position; what can't be is named.
QList<PackageSignature> PackageCheck::readSignatures()
{
    QList<PackageSignature> all;
    int files = 0;
    for (const ZipEntry& entry : std::as_const(m_zip.entries)) {
        if (entry.folder || !entry.name.startsWith(QLatin1String(kSignaturesFolder)))
            continue;
        if (++files > kMostSignatureFiles) {
            problem("added", entry.name, Tr::tr("The package holds an absurd number of signatures."));
            break;
        }
        if (m_named.contains(entry.name))
            continue;
        const QByteArray bytes = readSmall(entry.name, kLargestSignature);
        if (m_named.contains(entry.name))
            continue;
        try {
            all.append(PackageSignature::parse(bytes));
        } catch (const Error&) {
            problem(
                "signature", entry.name,
                Tr::tr("“%1” was altered: it is no signature as this program writes it.").arg(entry.name));
            continue;
        }
        if (all.last().fileName() != entry.name) {
            problem("signature", entry.name,
                    Tr::tr("“%1” was renamed: it holds signature %2, by “%3”.")
                        .arg(entry.name, QString::number(all.last().position), all.last().name));
            all.removeLast();
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const PackageSignature& a, const PackageSignature& b) {
        return a.position < b.position;
    });
    return all;
}

void PackageCheck::checkSignatures()
{
    QList<PackageSignature> all = readSignatures();
    QStringList others; // who signed another manifest
    QSet<int> broken;
    for (const PackageSignature& signature : std::as_const(all)) {
        if (!signature.verify()) {
            broken.insert(signature.position);
            problem("signature", signature.fileName(),
                    Tr::tr("The signature of “%1” doesn't hold: it was altered or made with another key.")
                        .arg(signature.name));
        } else if (signature.manifestSm3 != report.manifestSm3) {
            others.append(signature.name);
        } else {
            report.signatures.append(signature);
        }
    }
    if (!others.isEmpty())
        problem("manifest", QString::fromLatin1(kManifestName),
                Tr::tr("%1 is not the one that was signed (by %2): it was edited afterwards.")
                    .arg(QString::fromLatin1(kManifestName), others.join(Tr::tr(", "))));
    checkOrder(all);
    checkSigners(all);
    checkKeys(report.signatures);
}

void PackageCheck::checkOrder(const QList<PackageSignature>& all)
{
    QSet<QString> members;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const PackageSignature& signature = all.at(i);
        const auto out = [&](const QString& text) {
            if (!m_named.contains(signature.fileName()))
                problem("signature_order", signature.fileName(), text);
        };
        if (members.contains(signature.member))
            out(Tr::tr("“%1” signed more than once.").arg(signature.name));
        members.insert(signature.member);
        if (i > 0 && signature.position == all.at(i - 1).position)
            out(Tr::tr("Two signatures claim to be number %1.").arg(signature.position));
        else if (signature.position != i + 1)
            out(Tr::tr("Signature %1, by “%2”, follows on none: the one before it is missing.")
                    .arg(signature.position)
                    .arg(signature.name));
        else if (signature.previous != (i == 0 ? QByteArray() : crypto::sm3(all.at(i - 1).bytes())))
            out(Tr::tr(
                    "Signature %1, by “%2”, doesn't countersign the one before it: that one was exchanged.")
                    .arg(signature.position)
                    .arg(signature.name));
        else if (i > 0 && signature.atMs < all.at(i - 1).atMs)
            out(Tr::tr("Signature %1, by “%2”, bears an earlier time than the one before it.")
                    .arg(signature.position)
                    .arg(signature.name));
    }
}

/// Against those whom the manifest names.
void PackageCheck::checkSigners(const QList<PackageSignature>& all)
{
    if (all.isEmpty()) {
        const bool altered = std::any_of(report.problems.begin(), report.problems.end(), [](const auto& one) {
            return one.kind == QLatin1String("signature");
        });
        if (!altered || !report.manifest.signers.isEmpty())
            problem("no_signature", {}, Tr::tr("Nobody's signature vouches for the package."));
        return;
    }
    const QStringList& asked = report.manifest.signers;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto given = std::find_if(all.begin(), all.end(),
                                        [&](const PackageSignature& one) { return one.position == i + 1; });
        if (given == all.end())
            problem("no_signature", {},
                    Tr::tr("The signature of “%1” (number %2) is missing.")
                        .arg(asked.at(i), QString::number(i + 1)));
        else if (given->name != asked.at(i) && !m_named.contains(given->fileName()))
            problem("signature_order", given->fileName(),
                    Tr::tr("Signature %1 is by “%2”; the manifest asks for “%3”.")
                        .arg(i + 1)
                        .arg(given->name, asked.at(i)));
    }
    for (const PackageSignature& one : all)
        if (!asked.isEmpty() && one.position > asked.size() && !m_named.contains(one.fileName()))
            problem("signature_order", one.fileName(),
                    Tr::tr("The manifest asks for no signature of “%1”.").arg(one.name));
}

void PackageCheck::checkKeys(const QList<PackageSignature>& all)
{
    if (!m_options.member)
        return;
    for (const PackageSignature& signature : all) {
        const KeyVerdict verdict = m_options.member(signature);
        if (!verdict.kind.isEmpty())
            problem(verdict.kind == QLatin1String("key_disabled") ? "key_disabled" : "key_unknown",
                    signature.fileName(), verdict.text);
    }
}

void PackageCheck::checkChain()
{
    if (!m_options.actHash)
        return;
    const QByteArray hash = m_options.actHash(report.manifest.act);
    if (hash == report.manifest.head)
        return;
    problem("chain", QString::fromLatin1(kManifestName),
            hash.isEmpty()
                ? Tr::tr("This vault has no act %1, which the package was made from: it is an older copy or "
                         "another vault.")
                      .arg(report.manifest.act)
                : Tr::tr("Act %1 of this vault is another one than the package was made from.")
                      .arg(report.manifest.act));
}

} // namespace wardbook::filings
