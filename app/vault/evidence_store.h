#pragma once
#include "base/progress.h"
#include "storage/connection.h"
#include <QIODevice>
#include <QList>

namespace wardbook::vault {

/// One stored attachment. Content-addressed: the same bytes are stored once.
struct Evidence {
    QByteArray sm3;    ///< of the whole content; its address
    QByteArray sha256;
    QString name;      ///< as given when first stored
    QString mediaType;
    qint64 size = 0;
    qint64 addedMs = 0;
};

struct EvidenceProblem {
    QByteArray sm3;
    qint64 chunk = -1; ///< -1: the whole
    QString text;
};

/// evidence.db: immutable chunks of 256 KiB, each with its own SM3; streaming both ways, so memory stays small
/// whatever the size. Attachments never touch the disk in clear. One thread at a time.
class EvidenceStore
{
public:
    explicit EvidenceStore(std::unique_ptr<storage::Connection> connection);
    Evidence add(QIODevice& source, const QString& name, const QString& mediaType, const Progress& progress = {});
    std::optional<Evidence> find(const QByteArray& sm3) const;
    void read(const QByteArray& sm3, QIODevice& target, const Progress& progress = {}) const; ///< verifies while reading
    QList<Evidence> list() const;
    QList<EvidenceProblem> verify(const Progress& progress = {}) const;
    /// Adds to `target` (another evidence.db) what it does not have yet.
    void copyNewTo(EvidenceStore& target, const Progress& progress = {}) const;
    storage::Connection& connection() const { return *m_connection; }

private:
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace wardbook::vault
