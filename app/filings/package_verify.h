#pragma once
#include "base/progress.h"
#include "crypto/secret.h"
#include "crypto/signing.h"
#include "filings/package_manifest.h"
#include <functional>
#include <optional>

/// Verifies a package without any vault. Reads only, bounded: names with "..", absolute ones, bombs, doubled
/// names and links are named and never unpacked.
namespace wardbook::filings {

/// What doesn't hold in a package.
struct PackageProblem
{
    /// not_zip, truncated, locked, wrong_password, unsafe_name, doubled, bomb, no_manifest, manifest,
    /// missing, added, changed, size, no_signature, signature, signature_order, key_disabled, key_unknown,
    /// chain, repacked, receiver
    QString kind;
    QString file;
    QString text;
    bool fatal = true; ///< false: contents are whole all the same (repacked by another program)
};

/// What verifying a package found.
struct PackageReport
{
    bool ok = false;        ///< no fatal problem
    bool isPackage = false; ///< has our manifest
    Manifest manifest;      ///< empty when there is none
    QByteArray manifestSm3;
    QList<PackageSignature> signatures; ///< those that hold
    QList<PackageProblem> problems;
    QByteArray sm3, sha256; ///< of the zip itself
    qint64 size = 0;
    int files = 0; ///< checked
    bool encrypted = false;
};

/// What a vault says about a signature's key.
struct KeyVerdict
{
    QString kind; ///< empty: in force when it signed; else key_disabled or key_unknown
    QString text;
    KeyVerdict() = default;
    /// Words without a kind mean an unknown key.
    KeyVerdict(const QString& words)
        : kind(words.isEmpty() ? QString() : QStringLiteral("key_unknown")), text(words)
    {
    }
    static KeyVerdict disabled(const QString& words)
    {
        KeyVerdict verdict(words);
        verdict.kind = QStringLiteral("key_disabled");
        return verdict;
    }
};

/// What is at hand to open and judge a package.
struct VerifyOptions
{
    std::optional<crypto::Secret> password{};
    std::optional<crypto::SigningKey> receiver{};
    /// Asked for each signature when the vault is at hand: a problem in words, empty when the key is a
    /// member's and was in force then.
    std::function<KeyVerdict(const PackageSignature&)> member{};
    /// Hash of an act of the vault at hand, to compare the chain head; empty when it has no such act.
    std::function<QByteArray(qint64 act)> actHash{};
};
PackageReport verifyPackage(const QString& path, const VerifyOptions& options = {},
                            const Progress& progress = {});
bool looksLikePackage(const QString& path); ///< a zip by its first bytes

/// Checks as above, then writes the files into an empty folder; nothing is written when a fatal problem is
/// found. The folder appears complete or not at all.
PackageReport unpackPackage(const QString& path, const QString& folder, const VerifyOptions& options = {},
                            const Progress& progress = {});

} // namespace wardbook::filings
