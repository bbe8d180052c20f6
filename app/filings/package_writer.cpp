#include "filings/package_writer.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "exchange/atomic_file.h"
#include "filings/filings_tr.h"
#include "filings/receiver_key.h"
#include "filings/zip_directory.h"
#include "filings/zip_names.h"
#include "filings/zip_output.h"
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <cstring>
#include <exception>
#include <vector>
#include <zip.h>

namespace wardbook::filings {

namespace {

constexpr qint64 kReadSize = 1 << 20;
constexpr zip_uint32_t kFast = 1; ///< of deflate's nine levels

/// What all files of one writing share.
struct Work
{
    const std::function<PieceSource(const ManifestFile&)>& open;
    const Progress& progress;
    qint64 total = 0; ///< bytes of all files; the finished zip is read once more, which counts as much again
    qint64 done = 0;
    std::exception_ptr problem{}; ///< libzip is C: nothing may be thrown through it
};

/// One file on its way from its source into libzip, checked against the manifest.
struct Feed
{
    Work& work;
    const ManifestFile& file;
    PieceSource source{};
    QByteArray piece{};
    qsizetype at = 0;
    qint64 done = 0;
    bool whole = false; ///< read to its end and found right
    crypto::Digest sm3{crypto::Digest::Algorithm::Sm3}, sha256{crypto::Digest::Algorithm::Sha256};

    [[noreturn]] void throwChanged() const
    {
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("“%1” is not what the manifest says. No package was written. Make the documents of "
                   "this filing again.")
                .arg(file.name));
    }
    bool next()
    {
        work.progress.step(work.done, 2 * work.total, file.name);
        piece = source();
        at = 0;
        if (piece.isEmpty()) {
            if (done != file.size || sm3.final() != file.sm3 || sha256.final() != file.sha256)
                throwChanged();
            whole = true;
            return false;
        }
        sm3.add(piece);
        sha256.add(piece);
        done += piece.size();
        work.done += piece.size();
        if (done > file.size)
            throwChanged();
        return true;
    }
    qint64 read(char* data, qint64 size)
    {
        qint64 given = 0;
        while (given < size && source) {
            if (at == piece.size() && !next()) {
                source = nullptr;
                break;
            }
            const qint64 n = std::min<qint64>(size - given, piece.size() - at);
            std::memcpy(data + given, piece.constData() + at, size_t(n));
            at += n;
            given += n;
        }
        return given;
    }
};

zip_int64_t feedCall(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto& feed = *static_cast<Feed*>(state);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                              ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                                              ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(feed.file.size);
        stat->valid = ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ:
        try {
            if (command == ZIP_SOURCE_READ)
                return feed.read(static_cast<char*>(data), qint64(size));
            feed.source = feed.work.open(feed.file);
            return 0;
        } catch (...) {
            feed.work.problem = std::current_exception();
            return -1;
        }
    case ZIP_SOURCE_CLOSE:
        feed.source = nullptr;
        feed.piece.clear();
        return 0;
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_ERROR: {
        zip_error_t error;
        zip_error_init(&error);
        zip_error_set(&error, ZIP_ER_READ, 0);
        const auto given = zip_error_to_data(&error, data, size);
        zip_error_fini(&error);
        return given;
    }
    default:
        return -1;
    }
}

/// The archive while it is put together; discarded unless closed.
class Archive
{
public:
    Archive(ZipOutput& output, QString path) : m_path(std::move(path))
    {
        zip_source* source = output.source();
        m_zip =
            source == nullptr ? nullptr : zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        if (m_zip == nullptr) {
            zip_source_free(source);
            exchange::AtomicFile::throwNotWritten(m_path, QStringLiteral("no archive"));
        }
    }
    ~Archive()
    {
        if (m_zip != nullptr)
            zip_discard(m_zip);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void addFed(Feed& feed, const char* password)
    {
        add(feed.file.name, feed.file.size, zip_source_function(m_zip, &feedCall, &feed), password);
    }
    /// `bytes` must live until close().
    void addBytes(const QString& name, const QByteArray& bytes, const char* password)
    {
        add(name, bytes.size(), zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0),
            password);
    }
    void close(const QByteArray& comment)
    {
        check(zip_set_archive_comment(m_zip, comment.constData(), zip_uint16_t(comment.size())) == 0);
        if (zip_close(m_zip) != 0)
            check(false);
        m_zip = nullptr;
    }

private:
    void check(bool done) const
    {
        if (!done)
            exchange::AtomicFile::throwNotWritten(m_path, QString::fromUtf8(zip_strerror(m_zip)));
    }
    void add(const QString& name, qint64 size, zip_source* source, const char* password)
    {
        const QByteArray bytes = name.toUtf8();
        // Newer libzip marks plain names as UTF-8 when it is told so; a package is the same from every
        // system.
        const zip_flags_t encoding = isAsciiName(bytes) ? ZIP_FL_ENC_GUESS : ZIP_FL_ENC_UTF_8;
        const auto added = source == nullptr ? -1 : zip_file_add(m_zip, bytes.constData(), source, encoding);
        if (added < 0)
            zip_source_free(source);
        check(added >= 0);
        const auto index = zip_uint64_t(added);
        const bool stored = storedAsIs(name, size);
        check(zip_set_file_compression(m_zip, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                       stored ? 0 : kFast) == 0);
        check(zip_file_set_dostime(m_zip, index, kZipTime, kZipDate, 0) == 0);
        check(zip_file_set_external_attributes(m_zip, index, 0, ZIP_OPSYS_UNIX, kZipAttributes) == 0);
        if (password != nullptr)
            check(zip_file_set_encryption(m_zip, index, ZIP_EM_AES_256, password) == 0);
    }
    QString m_path;
    zip* m_zip = nullptr;
};

void checkNames(const Manifest& manifest)
{
    QSet<QString> names;
    for (const ManifestFile& file : manifest.files) {
        const QString reason = unsafeNameReason(file.name);
        if (!reason.isEmpty())
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("“%1” can't go into a package: %2. No package was written. Give the file another "
                       "name.")
                    .arg(file.name.left(200), reason));
        if (names.contains(foldedName(file.name)))
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("Two files of the package are called “%1”. No package was written. Give one of "
                       "them another name.")
                    .arg(file.name));
        names.insert(foldedName(file.name));
    }
}

/// Never writes what verifying would refuse as no manifest or as signatures of another one.
void checkTexts(const QByteArray& manifest, const QList<PackageSignature>& signatures)
{
    const QByteArray sm3 = crypto::sm3(manifest);
    try {
        Manifest::parse(manifest);
        for (const PackageSignature& signature : signatures)
            if (PackageSignature::parse(signature.bytes()).manifestSm3 != sm3)
                throw Error(ErrorKind::Damaged, {}, signature.fileName());
    } catch (const Error& error) {
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("The manifest or a signature over it doesn't hold. No package was written. Make the "
                   "documents of this filing again and have them signed."),
            error.detail());
    }
}

/// As libzip takes it: ends with a zero byte.
QByteArray passwordBytes(const PackageProtection& protection)
{
    QByteArray bytes;
    if (!protection.password && !protection.receiver)
        return bytes;
    const crypto::Secret secret = protection.password ? *protection.password : randomPassword();
    bytes = QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
    if (bytes.isEmpty() || bytes.contains('\0'))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A package can't be locked by an empty password. No package was written."));
    if (zip_encryption_method_supported(ZIP_EM_AES_256, 1) == 0)
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("Packages can't be encrypted on this system: its zip library lacks AES. No package "
                   "was written."));
    return bytes;
}

WrittenPackage digestsOf(const QString& path, const QString& shownPath, const Work& work)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        exchange::AtomicFile::throwNotWritten(shownPath, file.errorString());
    WrittenPackage written;
    crypto::Digest sm3(crypto::Digest::Algorithm::Sm3), sha256(crypto::Digest::Algorithm::Sha256);
    const qint64 size = std::max<qint64>(file.size(), 1);
    for (;;) {
        work.progress.step(work.total + qint64(double(work.total) * double(written.size) / double(size)),
                           2 * work.total);
        const QByteArray piece = file.read(kReadSize);
        if (piece.isEmpty())
            break;
        sm3.add(piece);
        sha256.add(piece);
        written.size += piece.size();
    }
    if (written.size != file.size())
        exchange::AtomicFile::throwNotWritten(shownPath, file.errorString());
    written.sm3 = sm3.final();
    written.sha256 = sha256.final();
    return written;
}

} // namespace

WrittenPackage writePackage(const QString& path, const Manifest& manifest,
                            const QList<PackageSignature>& signatures,
                            const std::function<PieceSource(const ManifestFile&)>& open,
                            const PackageProtection& protection, const Progress& progress)
{
    checkNames(manifest);
    const QByteArray manifestBytes = manifest.bytes();
    checkTexts(manifestBytes, signatures);
    QByteArray password = passwordBytes(protection);
    const std::shared_ptr<void> wiping(nullptr, [&password](void*) { crypto::wipe(password); });
    const char* lock = password.isEmpty() ? nullptr : password.constData();

    Work work{open, progress};
    for (const ManifestFile& file : manifest.files)
        work.total += file.size;
    exchange::AtomicFile file(path);
    ZipOutput output(file.temporaryPath());
    // libzip reads all of these when it closes the archive, so that they have to outlive it.
    std::vector<std::unique_ptr<Feed>> feeds;
    std::vector<QByteArray> texts;
    texts.reserve(size_t(signatures.size()) + 1);
    {
        Archive archive(output, path);
        for (const ManifestFile& one : manifest.files) {
            feeds.push_back(std::make_unique<Feed>(Feed{work, one}));
            archive.addFed(*feeds.back(), lock);
        }
        archive.addBytes(QString::fromLatin1(kManifestName), manifestBytes, lock);
        for (const PackageSignature& signature : signatures)
            archive.addBytes(signature.fileName(), texts.emplace_back(signature.bytes()), lock);
        if (protection.receiver)
            archive.addBytes(
                QString::fromLatin1(kReceiverName),
                texts.emplace_back(
                    SealedPassword::seal(*protection.receiver, crypto::toSecret(password)).bytes()),
                nullptr);
        try {
            archive.close(packageComment(crypto::sm3(manifestBytes)));
        } catch (const Error&) {
            if (work.problem)
                std::rethrow_exception(work.problem);
            throw;
        }
    }
    for (const auto& feed : feeds)
        if (!feed->whole)
            feed->throwChanged();
    const WrittenPackage written = digestsOf(file.temporaryPath(), path, work);
    progress.step(2 * work.total, 2 * work.total);
    file.commit();
    return written;
}

QByteArray packageComment(const QByteArray& manifestSm3)
{
    return "Wardbook package 1 " + manifestSm3.toHex();
}

} // namespace wardbook::filings
