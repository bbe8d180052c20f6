#include "ui/filings/verify_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/when_text.h"
#include <QDateTime>

namespace wardbook::ui {

using filings::PackageReport;

namespace {

constexpr int kShownDigits = 16;

bool has(const PackageReport& report, std::initializer_list<const char*> kinds)
{
    for (const filings::PackageProblem& problem : report.problems)
        for (const char* kind : kinds)
            if (problem.kind == QLatin1String(kind))
                return true;
    return false;
}

QString signersOf(const PackageReport& report)
{
    QStringList names;
    for (const filings::PackageSignature& signature : report.signatures)
        names.append(signature.name);
    return names.join(FilingsPageTr::tr(", "));
}

QString stamp(qint64 ms)
{
    return stampText(QDateTime::fromMSecsSinceEpoch(ms));
}

} // namespace

PackageVerdict verdictOf(const PackageReport& report)
{
    const QString good = QStringLiteral("check-circle"), bad = QStringLiteral("error");
    if (has(report, {"locked", "wrong_password", "receiver"}))
        return {FilingsPageTr::tr("Locked: it can be verified with its password or the receiver’s key"),
                QStringLiteral("lock"), "warn", true};
    if (report.ok && report.isPackage)
        return {report.problems.isEmpty()
                    ? FilingsPageTr::tr("Whole, and signed by %1").arg(signersOf(report))
                    : FilingsPageTr::tr("The content is whole; see the remarks"),
                good, "ok"};
    if (!report.isPackage && has(report, {"not_zip"}))
        return {FilingsPageTr::tr("This is no package"), bad, "bad"};
    if (!report.isPackage)
        return {FilingsPageTr::tr("This is no package of a filing, or it is damaged"), bad, "bad"};
    if (has(report, {"changed", "missing", "added", "size", "doubled", "manifest", "signature"}))
        return {FilingsPageTr::tr("It was changed after it was signed"), bad, "bad"};
    return {FilingsPageTr::tr("It does not hold"), bad, "bad"};
}

QString signatureText(const filings::PackageSignature& signature)
{
    const QString who = signature.role.isEmpty()
                            ? signature.name
                            : FilingsPageTr::tr("%1 (%2)").arg(signature.name, signature.role);
    return FilingsPageTr::tr("%1. %2, signed %3")
        .arg(QString::number(signature.position), who, stamp(signature.atMs));
}

QString signatureDetail(const filings::PackageSignature& signature)
{
    const QString key = FilingsPageTr::tr("Key %1").arg(signature.fingerprint);
    return signature.opinion.isEmpty() ? key : QStringLiteral("%1\n%2").arg(key, signature.opinion);
}

QString madeText(const filings::Manifest& manifest)
{
    return QStringLiteral("%1  %2  %3").arg(stamp(manifest.madeAtMs), manifest.madeBy, manifest.program);
}

QString actText(const filings::Manifest& manifest, const QString& vaultId)
{
    const QString act = FilingsPageTr::tr("%1, chain head %2…")
                            .arg(manifest.act)
                            .arg(QString::fromLatin1(manifest.head.toHex().left(kShownDigits)));
    if (vaultId.isEmpty())
        return act;
    return manifest.vault == vaultId ? FilingsPageTr::tr("%1 (of this vault)").arg(act)
                                     : FilingsPageTr::tr("%1 (of another vault)").arg(act);
}

} // namespace wardbook::ui
