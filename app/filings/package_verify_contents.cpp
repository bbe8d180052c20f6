#include "base/error.h"
#include "filings/filings_tr.h"
#include "filings/package_verify_run.h"

namespace wardbook::filings {

namespace {

constexpr int kTried = 8; ///< files that a password is tried on: one of them may be damaged

} // namespace

const char* PackageCheck::passwordFor(qint64 index) const
{
    return m_zip.entries.at(index).encrypted ? m_password.constData() : nullptr;
}

ZipContent::End PackageCheck::read(qint64 index, qint64 size,
                                   const std::function<void(const char*, qint64)>& take)
{
    const qint64 before = m_done;
    const auto end = m_content->read(index, passwordFor(index), size, [&](const char* data, qint64 n) {
        m_progress.step(m_done, m_total, m_zip.entries.at(index).name);
        m_done += n;
        take(data, n);
    });
    m_done = std::min(before + m_zip.entries.at(index).size, m_total);
    return end;
}

bool PackageCheck::readAgain(const Checked& file, const std::function<void(const char*, qint64)>& take)
{
    crypto::Digest sm3(crypto::Digest::Algorithm::Sm3);
    const auto end = read(file.index, file.size, [&](const char* data, qint64 n) {
        sm3.add(data, n);
        take(data, n);
    });
    return end == ZipContent::End::Whole && sm3.final() == file.sm3;
}

bool PackageCheck::isEncrypted() const
{
    return std::any_of(m_zip.entries.begin(), m_zip.entries.end(),
                       [](const ZipEntry& entry) { return entry.encrypted; });
}

bool PackageCheck::takePassword(const crypto::Secret& password)
{
    crypto::wipe(m_password);
    m_password = QByteArray(reinterpret_cast<const char*>(password.data()), qsizetype(password.size()));
    if (m_password.isEmpty() || m_password.contains('\0'))
        return false;
    int tried = 0;
    for (qint64 i = 0; i < m_zip.entries.size() && tried < kTried; ++i) {
        if (!m_zip.entries.at(i).encrypted)
            continue;
        ++tried;
        if (m_content->opens(i, m_password.constData()))
            return true;
    }
    return false;
}

/// Finds the password and tries it; true when there is nothing to unlock.
bool PackageCheck::unlock()
{
    const auto receiver = m_index.constFind(QString::fromLatin1(kReceiverName));
    report.encrypted = isEncrypted();
    if (!report.encrypted)
        return true;
    if (m_options.password) {
        if (takePassword(*m_options.password)) {
            if (receiver != m_index.constEnd())
                readReceiver(*receiver); // only whether it is whole: its holder may need it
            return true;
        }
        problem("wrong_password", {},
                Tr::tr("The password is not that of this package. Nothing in it could be read."));
        return false;
    }
    if (receiver != m_index.constEnd())
        return unlockAsReceiver(*receiver);
    problem("locked", {}, Tr::tr("The package is locked by a password. Give the password to verify it."));
    return false;
}

/// RECEIVER.json; empty after naming what is wrong with it.
std::optional<SealedPassword> PackageCheck::readReceiver(qint64 index)
{
    const QString name = QString::fromLatin1(kReceiverName);
    try {
        const bool readable = !m_zip.entries.at(index).encrypted;
        return SealedPassword::parse(readable ? readSmall(name, kLargestSignature) : QByteArray());
    } catch (const Error& error) {
        if (!m_named.contains(name))
            problem("receiver", name, error.text());
        return std::nullopt;
    }
}

bool PackageCheck::unlockAsReceiver(qint64 index)
{
    const QString name = QString::fromLatin1(kReceiverName);
    const auto read = readReceiver(index);
    if (!read)
        return false;
    const SealedPassword& sealed = *read;
    if (!m_options.receiver) {
        problem("locked", {},
                Tr::tr("The package is sealed to the holder of the SM2 key %1. Give that private key, or the "
                       "password, to verify it.")
                    .arg(sealed.fingerprint));
        return false;
    }
    const QString own = m_options.receiver->publicKey().fingerprint();
    if (own != sealed.fingerprint) {
        problem("receiver", {},
                Tr::tr("The package is sealed to the SM2 key %1, not to the one given (%2).")
                    .arg(sealed.fingerprint, own));
        return false;
    }
    try {
        if (takePassword(sealed.open(*m_options.receiver)))
            return true;
        problem("receiver", name, Tr::tr("The password sealed in %1 doesn't open the files.").arg(name));
    } catch (const Error&) {
        problem("receiver", name,
                Tr::tr("%1 was altered: the password sealed in it can't be read.").arg(name));
    }
    return false;
}

/// A file that has to fit into memory; empty after naming what is wrong with it.
QByteArray PackageCheck::readSmall(const QString& name, qint64 limit)
{
    const qint64 index = m_index.value(name);
    const ZipEntry& entry = m_zip.entries.at(index);
    QByteArray bytes;
    auto end = ZipContent::End::Longer;
    if (entry.size <= limit)
        end = read(index, entry.size, [&](const char* data, qint64 n) { bytes.append(data, n); });
    if (end == ZipContent::End::Whole) {
        m_checked.append({index, name, entry.size, crypto::sm3(bytes)});
        return bytes;
    }
    if (!m_named.contains(name))
        problem(changedKind(name), name,
                entry.size > limit ? Tr::tr("“%1” is larger than this program writes it.").arg(name)
                                   : Tr::tr("“%1” was altered: it can't be unpacked.").arg(name));
    return {};
}

bool PackageCheck::readManifest()
{
    const QString name = QString::fromLatin1(kManifestName);
    if (!m_index.contains(name)) {
        problem("no_manifest", {},
                Tr::tr("The zip file has no %1: it was not made by this program.").arg(name));
        return false;
    }
    const QByteArray bytes = readSmall(name, kLargestManifest);
    if (bytes.isEmpty())
        return false;
    try {
        report.manifest = Manifest::parse(bytes);
    } catch (const Error& error) {
        if (!m_named.contains(name))
            problem("manifest", name, error.text());
        return false;
    }
    report.isPackage = true;
    report.manifestSm3 = crypto::sm3(bytes);
    return true;
}

void PackageCheck::checkFiles()
{
    QSet<QString> known{QString::fromLatin1(kManifestName), QString::fromLatin1(kReceiverName)};
    for (const ManifestFile& file : std::as_const(report.manifest.files)) {
        known.insert(file.name);
        checkFile(file);
        ++report.files;
    }
    for (const ZipEntry& entry : std::as_const(m_zip.entries))
        if (!entry.folder && !known.contains(entry.name) && !m_named.contains(entry.name) &&
            !entry.name.startsWith(QLatin1String(kSignaturesFolder)))
            problem("added", entry.name,
                    Tr::tr("“%1” was added: the manifest doesn't name it.").arg(entry.name));
}

void PackageCheck::checkFile(const ManifestFile& file)
{
    const auto found = m_index.constFind(file.name);
    if (found == m_index.constEnd()) {
        problem("missing", file.name, Tr::tr("“%1” is missing.").arg(file.name));
        return;
    }
    if (m_named.contains(file.name))
        return;
    const ZipEntry& entry = m_zip.entries.at(*found);
    const auto wrongSize = [&] {
        problem("size", file.name,
                Tr::tr("“%1” has another size than the manifest says (%2 bytes).")
                    .arg(file.name, QString::number(file.size)));
    };
    if (entry.size != file.size)
        return wrongSize();
    crypto::Digest sm3(crypto::Digest::Algorithm::Sm3), sha256(crypto::Digest::Algorithm::Sha256);
    const auto end = read(*found, file.size, [&](const char* data, qint64 n) {
        sm3.add(data, n);
        sha256.add(data, n);
    });
    if (end == ZipContent::End::Longer || end == ZipContent::End::Shorter)
        return wrongSize();
    const bool same = sm3.final() == file.sm3 && sha256.final() == file.sha256;
    if (end == ZipContent::End::Whole && same) {
        m_checked.append({*found, file.name, file.size, file.sm3});
        return;
    }
    const bool foreignMethod = entry.method != 0 && entry.method != 8;
    problem("changed", file.name,
            end == ZipContent::End::Whole ? Tr::tr("“%1” was changed after it was sealed.").arg(file.name)
            : foreignMethod ? Tr::tr("“%1” was packed in a way that this program can't read.").arg(file.name)
                            : Tr::tr("“%1” was altered: it can't be unpacked.").arg(file.name));
}

} // namespace wardbook::filings
