#pragma once
#include "base/progress.h"
#include "storage/connection.h"
#include <QIODevice>
#include <QList>
#include <functional>
#include <memory>
#include <optional>

namespace wardbook::vault {

/// One stored attachment. Content-addressed: the same bytes are stored once.
struct Evidence
{
    QByteArray sm3; ///< of the whole content; its address
    QByteArray sha256;
    QString name; ///< as given when first stored
    QString mediaType;
    qint64 size = 0;
    qint64 addedMs = 0;
};

/// A file of the evidence store that doesn't hold.
struct EvidenceProblem
{
    QByteArray sm3;
    qint64 chunk = -1; ///< -1: the whole
    QString text;
};

/// evidence.db: immutable chunks of 256 KiB, each with its own SM3; streaming both ways, so memory stays
/// small whatever the size. Attachments never touch the disk in clear. One thread at a time.
class EvidenceStore
{
public:
    explicit EvidenceStore(std::unique_ptr<storage::Connection> connection);
    static void createSchema(storage::Connection& connection);
    /// Removes what an interrupted add() left. Only for whoever holds the writer's lock, before anybody adds.
    void discardIncomplete();
    /// Stores the rest of `source`; the same bytes again give the entry that is already there. Cancelled, or
    /// failed half way, it leaves nothing that can be seen.
    Evidence add(QIODevice& source, const QString& name, const QString& mediaType,
                 const Progress& progress = {});
    std::optional<Evidence> find(const QByteArray& sm3) const;
    void read(const QByteArray& sm3, QIODevice& target,
              const Progress& progress = {}) const; ///< verifies while reading
    /// The content piece by piece; an empty piece is the end. Each piece was checked before it is given, the
    /// whole before the end is: Damaged otherwise. NotFound at once. Lives no longer than the store and
    /// shares its thread; not across a rotation.
    std::function<QByteArray()> open(const QByteArray& sm3) const;
    QList<Evidence> list() const;
    QList<EvidenceProblem> verify(const Progress& progress = {}) const;
    /// Adds to `target` (another evidence.db) what it does not have yet.
    void copyNewTo(EvidenceStore& target, const Progress& progress = {}) const;
    storage::Connection& connection() const;
    /// Gives the connection up and takes a new one: the file is replaced while the vault key is rotated.
    /// Between the two every call throws Busy.
    void release();
    void replace(std::unique_ptr<storage::Connection> connection);

private:
    void discard(qint64 id);
    /// Between attachments the WAL is empty, so that a backup, even of another process, can take the file as
    /// it lies.
    void emptyWal();
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace wardbook::vault
