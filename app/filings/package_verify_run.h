#pragma once
#include "crypto/digest.h"
#include "filings/package_verify.h"
#include "filings/receiver_key.h"
#include "filings/zip_content.h"
#include "filings/zip_directory.h"
#include <QFile>
#include <QHash>
#include <QSet>
#include <memory>

/// One verification while it goes on; stops early only where going on would be unsafe or without sense.
namespace wardbook::filings {

/// One verification from the directory to the signatures.
class PackageCheck
{
public:
    PackageCheck(const QString& path, const VerifyOptions& options, const Progress& progress);
    ~PackageCheck();
    PackageCheck(const PackageCheck&) = delete;
    PackageCheck& operator=(const PackageCheck&) = delete;
    void run(); ///< throws Io, Cancelled

    /// A file that was read and found right: what unpacking must find again.
    struct Checked
    {
        qint64 index = 0;
        QString name;
        qint64 size = 0;
        QByteArray sm3;
    };
    const QList<Checked>& checked() const { return m_checked; }
    /// Reads a checked file again; false when it is no longer what it was.
    bool readAgain(const Checked& file, const std::function<void(const char*, qint64)>& take);
    PackageReport report;

private:
    // package_verify.cpp
    bool readDirectory();
    void checkNames();
    bool tooMuch() const;
    void digestZip();
    bool isEncrypted() const;
    // package_verify_contents.cpp
    bool unlock();
    bool takePassword(const crypto::Secret& password);
    std::optional<SealedPassword> readReceiver(qint64 index);
    bool unlockAsReceiver(qint64 index);
    bool readManifest();
    void checkFiles();
    void checkFile(const ManifestFile& file);
    QByteArray readSmall(const QString& name, qint64 limit);
    // package_verify_signatures.cpp
    void checkSignatures();
    QList<PackageSignature> readSignatures();
    void checkOrder(const QList<PackageSignature>& all);
    void checkSigners(const QList<PackageSignature>& all);
    void checkKeys(const QList<PackageSignature>& all);
    void checkChain();
    // package_verify_repacked.cpp
    void checkRepacked();
    QStringList foreignSigns() const;

    void problem(const char* kind, const QString& file, const QString& text, bool fatal = true);
    /// The kind for a file whose bytes don't hold.
    static const char* changedKind(const QString& name);
    const char* passwordFor(qint64 index) const;
    ZipContent::End read(qint64 index, qint64 size, const std::function<void(const char*, qint64)>& take);

    const QString m_path;
    const VerifyOptions& m_options;
    const Progress& m_progress;
    QFile m_file;
    ZipDirectory m_zip;
    std::unique_ptr<ZipContent> m_content;
    QHash<QString, qint64> m_index; ///< exact name → place; the first of doubled ones
    QByteArray m_password;          ///< ends with a zero byte; wiped
    QSet<QString> m_named;          ///< files with a problem of their own: each is told once
    QList<Checked> m_checked;
    qint64 m_done = 0, m_total = 0;
};

} // namespace wardbook::filings
