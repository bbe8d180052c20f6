#pragma once
#include "filings/package_verify.h"

namespace wardbook::ui {

/// What the check of a package comes to, in one line.
struct PackageVerdict
{
    QString text, icon;
    const char* tone = "bad";
    bool locked = false; ///< a password or the receiver's key opens it
};
PackageVerdict verdictOf(const filings::PackageReport& report);
/// "1. 周宁（网络安全管理员），2026-06-11 16:42:08".
QString signatureText(const filings::PackageSignature& signature);
QString signatureDetail(const filings::PackageSignature& signature); ///< fingerprint, opinion
QString madeText(const filings::Manifest& manifest);                 ///< when, by whom, with which program
/// The act its content was made from, and whether it is one of this vault.
QString actText(const filings::Manifest& manifest, const QString& vaultId);

} // namespace wardbook::ui
