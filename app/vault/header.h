#pragma once
#include "crypto/password_key.h"
#include <QDateTime>
#include <QList>
#include <QString>

namespace wardbook::vault {

inline constexpr int kFormat = 1; ///< the newest vault format this program writes and reads

/// What one member's password (or the recovery material) opens: the private key; the vault key is sealed to
/// the public key, so that it can be rotated without knowing anybody's password.
struct KeySlot
{
    QString member; ///< ULID, the same as the member's record in the ledger
    QString name;
    QString role;       ///< id in resources/roles.json
    QString department; ///< name shown on the unlock page, may be empty
    crypto::PasswordParameters kdf;
    QByteArray wrappedPrivateKey; ///< AES-256-GCM under the password key
    QByteArray publicKey;         ///< DER
    QList<QByteArray>
        formerPublicKeys;      ///< replaced when the password was reset with recovery material; oldest first
    QByteArray sealedVaultKey; ///< SM2 to publicKey
    QDateTime passwordChanged;
    QDateTime lastOpened;
    QString lastWorkstation;
    bool disabled = false; ///< sealedVaultKey removed
};

/// Shares of a recovery key (Shamir): any `threshold` of `count` open the vault.
struct RecoveryShares
{
    int threshold = 0;
    int count = 0;
    QStringList holders;
    KeySlot slot;
};

/// The last act of the trail.
struct ChainHead
{
    qint64 seq = 0;
    QByteArray hash; ///< SM3, empty for an empty chain
    bool operator==(const ChainHead&) const = default;
};

/// Contents of vault.json. Readable without a key (names, times: see README), trusted only after the MAC
/// held.
struct Header
{
    int format = kFormat;
    QString vaultId;
    QString displayName;
    QDateTime created;
    QList<KeySlot> slots_;
    std::optional<KeySlot> recoveryCode;
    std::optional<RecoveryShares> recoveryShares;
    ChainHead head;
    qint64 generation = 0;  ///< counts every write of the header
    bool hideNames = false; ///< the unlock page asks for the name instead of listing members
    bool sample = false;    ///< the sample unit: its passwords are shown on the unlock page
    QString lastOpenedBy;
    QString lastWorkstation;
    QDateTime lastOpened;
    /// While the vault key is being rotated: sealed next keys by member, so that a crash can be finished.
    QMap<QString, QByteArray> rotation;
    QByteArray mac; ///< HMAC-SM3 over the canonical JSON without "mac" and "digest"

    const KeySlot* slot(const QString& memberOrName) const; ///< by ULID, then by exact name; null if none
};

/// Errors: NotFound, NotAVault, Damaged (reads vault.json.previous only if asked), NewerFormat. Never writes.
Header readHeader(const QString& vaultDir, bool previous = false);
/// Survives any bytes: NotAVault, NewerFormat, or Damaged whose detail names the field. Strict: a field this
/// program does not know is damage, because the MAC must cover everything that is in the file.
Header parseHeader(const QByteArray& json);
QByteArray headerJson(const Header& header); ///< canonical, with mac
QByteArray headerMac(const Header& header, const crypto::Secret& headerKey);
/// Temp file + fsync + rename + fsync of the folder; the former file, if it was readable, stays as
/// vault.json.previous. Errors: Busy if what is there is not its predecessor; NewerFormat, ReadOnly, Io.
void writeHeader(const QString& vaultDir, const Header& header);

} // namespace wardbook::vault
