#include "base/clock.h"
#include "base/ids.h"
#include "crypto/sealing.h"
#include "vault/new_folder.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace wardbook::vault {

namespace {

/// Removes what create() made unless it was kept; a folder that was there before stays.
class Cleanup
{
public:
    Cleanup(QString dir, bool madeFolder) : m_dir(std::move(dir)), m_madeFolder(madeFolder) {}
    ~Cleanup()
    {
        if (m_kept)
            return;
        for (const char* name : {files::kRegister, files::kEvidence})
            files::removeDatabase(files::path(m_dir, name));
        for (const char* name : {files::kHeader, files::kPreviousHeader, files::kLock})
            QFile::remove(files::path(m_dir, name));
        if (m_madeFolder)
            QDir().rmdir(m_dir);
    }
    Cleanup(Cleanup&&) = delete;
    Cleanup& operator=(Cleanup&&) = delete;
    void keep() { m_kept = true; }

private:
    QString m_dir;
    bool m_madeFolder;
    bool m_kept = false;
};

std::unique_ptr<storage::Connection> createDatabase(const QString& path, const crypto::Secret& vaultKey,
                                                    const char* database)
{
    files::createPrivate(path);
    const keys::RawKey key(vaultKey, database);
    storage::ConnectionOptions options;
    options.mode = storage::OpenMode::Create;
    options.cacheKiB = kEvidenceCacheKiB;
    auto connection = std::make_unique<storage::Connection>(path, key.bytes(), options);
    connection->exec(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
    return connection;
}

} // namespace

Vault::Created Vault::create(const QString& dir, const QString& displayName, const Founder& founder,
                             bool sample)
{
    checkPasswordRules(founder.password, founder.name);
    const QFileInfo place(dir);
    if (place.exists() && (!place.isDir() || !QDir(dir).isEmpty(QDir::AllEntries | QDir::Hidden |
                                                                QDir::System | QDir::NoDotAndDotDot)))
        throw creationPlaceTaken(dir);
    const bool madeFolder = !place.exists();
    if (madeFolder)
        files::makePrivateFolder(dir);
    Cleanup cleanup(dir, madeFolder);
    if (!madeFolder)
        QFile::setPermissions(dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    auto priv = std::make_unique<Private>();
    priv->dir = QFileInfo(dir).absoluteFilePath();
    priv->lock = ProcessLock::take(dir);
    priv->lock.describe(founder.name);
    priv->vaultKey = crypto::randomSecret(32);
    priv->registerKey = priv->evidenceKey = priv->vaultKey;

    createDatabase(priv->file(files::kRegister), priv->vaultKey, files::kRegister)->checkpoint();
    auto evidence = createDatabase(priv->file(files::kEvidence), priv->vaultKey, files::kEvidence);
    EvidenceStore::createSchema(*evidence);
    evidence->checkpoint();
    priv->evidence = std::make_unique<EvidenceStore>(std::move(evidence));

    testStep("create: databases");

    Header& header = priv->header;
    header.vaultId = newUlid();
    header.displayName = displayName;
    header.created = clock::now();
    header.sample = sample;
    priv->member = founder.memberId.isEmpty() ? newUlid() : founder.memberId;
    auto [slot, pair] = keys::newMemberSlot(header, priv->member, founder.name, founder.role,
                                            founder.password, priv->vaultKey);
    priv->pair = std::move(pair);
    slot.lastOpened = header.lastOpened = header.created;
    slot.lastWorkstation = header.lastWorkstation = QSysInfo::machineHostName();
    header.lastOpenedBy = founder.name;
    header.slots_.append(slot);

    std::unique_ptr<Vault> vault(new Vault(std::move(priv)));
    const QString code = vault->newRecoveryCode(); // writes the header for the first time
    cleanup.keep();
    return {std::move(vault), code};
}

void checkPasswordRules(const QString& password, const QString& name)
{
    const auto refuse = [](const QString& text) {
        throw Error(ErrorKind::Invalid, text, QStringLiteral("password"));
    };
    if (password.size() < 10)
        refuse(Tr::tr(
            "The password needs at least 10 characters. Nothing was changed. Several words in a row are "
            "easy to remember."));
    if (password.size() > 1000)
        refuse(Tr::tr(
            "The password is longer than 1,000 characters. Nothing was changed. Choose a shorter one."));
    if (std::all_of(password.begin(), password.end(), [&](QChar c) { return c == password.front(); }))
        refuse(Tr::tr("The password is one character repeated. Nothing was changed. Choose another one."));
    const auto plain = [](const QString& text) { return text.simplified().remove(u' ').toCaseFolded(); };
    if (!name.isEmpty() && plain(password) == plain(name))
        refuse(Tr::tr("The password is the member's name. Nothing was changed. Choose another one."));
}

} // namespace wardbook::vault
