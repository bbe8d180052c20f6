#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

/// What a package says about itself: MANIFEST.json, and the signatures over it. The format is written down in
/// app/filings/FORMAT.md, so that anyone can verify a package without this program.
namespace wardbook::filings {

inline constexpr char kManifestName[] = "MANIFEST.json", kSignaturesFolder[] = "SIGNATURES/",
                      kReceiverName[] = "RECEIVER.json";
/// Bytes; a reader takes no more into memory.
inline constexpr qint64 kLargestManifest = 16 << 20, kLargestSignature = 64 << 10;

/// A file of a package with its digests.
struct ManifestFile
{
    QString name; ///< in the package, "/" between folders
    QString part;
    qint64 size = 0;
    QByteArray sm3, sha256; ///< raw
};

/// What a package says of itself; app/filings/FORMAT.md.
struct Manifest
{
    int format = 1;
    QString unit, unitCode;                                       ///< name and social credit code
    QString filing, title, kind, kindLabel, kindVersion, variant; ///< filing: BA-2026-0001
    QString recipient;
    QString madeBy; ///< name
    qint64 madeAtMs = 0;
    QString program;              ///< name and version
    QString vault;                ///< id of the vault
    qint64 act = 0;               ///< contents are as of this act
    QByteArray head;              ///< its hash
    QMap<QString, QString> packs; ///< id → version of kind, forms, rule packs
    QStringList signers;          ///< names in the order asked for
    QList<ManifestFile> files;

    QByteArray bytes() const; ///< canonical: UTF-8, sorted keys, ends with a newline; what is signed
    static Manifest parse(const QByteArray& json); ///< strict; throws Damaged saying what is wrong
};

/// A detached signature: SIGNATURES/1-周宁.json.
struct PackageSignature
{
    int position = 1;
    QString name, role, member; ///< member: ULID
    QByteArray publicKey;       ///< DER
    QString fingerprint;
    qint64 atMs = 0;
    QString opinion;
    QByteArray manifestSm3;
    QByteArray previous;  ///< SM3 of the signature before (its bytes()), empty for the first
    QByteArray signature; ///< SM2 over message()

    QByteArray message() const; ///< canonical bytes of everything but the signature
    QByteArray bytes() const;   ///< the file
    QString fileName() const;
    static PackageSignature parse(const QByteArray& json); ///< throws Damaged
    bool
    verify() const; ///< only the mathematics, with the key it carries; and that the fingerprint is the key's
};

/// The zip's own comment. Other programs drop or change it when they pack again.
QByteArray packageComment(const QByteArray& manifestSm3);

} // namespace wardbook::filings
