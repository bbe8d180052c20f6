#pragma once
#include "base/progress.h"
#include "crypto/secret.h"
#include "crypto/signing.h"
#include "filings/package_manifest.h"
#include <QIODevice>
#include <functional>
#include <memory>
#include <optional>

/// The zip of a sealed filing. Streams: memory stays small whatever the files' size.
namespace wardbook::filings {

/// Gives a file's bytes piece by piece; an empty piece is the end. Throws Damaged when they aren't what the
/// manifest says.
using PieceSource = std::function<QByteArray()>;

/// How a package is locked. Nothing set: it is not.
struct PackageProtection
{
    std::optional<crypto::Secret> password; ///< AES-256 (WinZip AE-2): opens in 7-Zip
    /// The files are locked by a random password that only this key's holder can read from RECEIVER.json
    /// (SM2, C1C3C2); with `password` set as well the password is that one.
    std::optional<crypto::PublicKey> receiver;
};

/// The package as it left, so that it can be recognised.
struct WrittenPackage
{
    qint64 size = 0;
    QByteArray sm3, sha256;
};

/// Files in the manifest's order, then MANIFEST.json, SIGNATURES/*, RECEIVER.json. Without protection the
/// same input gives the same bytes: no clock goes in. The file appears complete or not at all: nothing is
/// left when the disk is full or the work is cancelled. Throws Io, Cancelled, what a source throws; Invalid
/// for an unsafe name.
WrittenPackage writePackage(const QString& path, const Manifest& manifest,
                            const QList<PackageSignature>& signatures,
                            const std::function<PieceSource(const ManifestFile&)>& open,
                            const PackageProtection& protection = {}, const Progress& progress = {});

/// 单位名称-系统名称-文件名称 without what file systems refuse; at most 120 characters.
QString safeFileName(const QString& name);

/// A receiver's SM2 public key from PEM, DER or the hex of its point (04…). Throws Invalid in words.
crypto::PublicKey receiverKey(const QByteArray& text);
/// A private key from PKCS#8 PEM or DER, to open a package sealed to its holder.
crypto::SigningKey receiverPrivateKey(const QByteArray& text);

} // namespace wardbook::filings
