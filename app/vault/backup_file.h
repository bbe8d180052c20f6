#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "vault/files.h"
#include <QFile>
#include <QList>
#include <QMap>

/// The container of a backup (FORMAT.md): a fixed front with two superblocks, then blocks at any place, and a
/// table of contents that a superblock points to. Appending never touches what an earlier superblock points
/// to.
namespace wardbook::vault::backup {

inline constexpr int kBackupFormat = 1;
inline constexpr qint64 kBlock = 1024 * 1024;
inline constexpr qint64 kFront = 2048; ///< bytes before the first block

/// A stretch of the backup file, at most one block.
struct Extent
{
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray sm3;
};

/// The parts by name: "vault.json", "register.db", "evidence.db".
struct Contents
{
    QString vaultId;
    qint64 createdMs = 0;
    qint64 generation = 0;
    QMap<QString, QList<Extent>> parts;
    qint64 length() const;
};

/// Damaged for one named part of a backup.
Error damagedPart(const QString& part);
/// Busy: somebody makes a backup into this file.
Error alreadyRunning(const QString& path);

/// Reads a backup; every block is held against its digest.
class Reader
{
public:
    /// NotFound, NotAVault (something else), NewerFormat, Damaged (front or table of contents).
    explicit Reader(const QString& path);
    const Contents& contents() const { return m_contents; }
    quint64 serial() const { return m_serial; } ///< of the superblock in force
    qint64 size() const { return m_file.size(); }
    QByteArray block(const QString& part, const Extent& extent) const; ///< Damaged

private:
    mutable QFile m_file;
    Contents m_contents;
    quint64 m_serial = 0;
};

/// Writes a backup, whole or appended.
class Writer
{
public:
    enum class How { Fresh, Append };
    /// Fresh: `path` is a new file. Append: an existing backup, locked meanwhile (Busy); until finish() it
    /// stays valid.
    Writer(const QString& path, How how, const QString& vaultId, quint64 lastSerial);
    ~Writer(); ///< without finish(): an appended file is cut back, a fresh one removed
    Writer(Writer&&) = delete;
    Writer& operator=(Writer&&) = delete;
    Extent add(const QByteArray& block);
    void finish(const Contents& contents); ///< durable when it returns

private:
    void write(qint64 offset, const QByteArray& bytes);
    void sync();
    QString m_path;
    How m_how;
    quint64 m_serial = 0;
    qint64 m_start = 0;
    qint64 m_end = 0;
    bool m_finished = false;
    files::Descriptor m_file;
};

} // namespace wardbook::vault::backup
