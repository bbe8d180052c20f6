// Reading attachments back: every chunk is checked before a byte of it is handed on.
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/evidence_secret.h"
#include "vault/evidence_store.h"
#include "vault/vault_tr.h"

namespace wardbook::vault {

namespace {

thread_local int readingSecrets = 0;

struct Entry
{
    qint64 id = 0;
    qint64 chunks = 0;
    qint64 size = 0;
    QByteArray sm3, sha256;
    QString name, mediaType;
    qint64 addedMs = 0;
};

QList<Entry> entries(storage::Connection& connection, const QByteArray& only = {})
{
    storage::Statement rows(
        connection, QStringLiteral("SELECT id, chunk_count, size, sm3, sha256, name, media_type, added_ms"
                                   " FROM evidence WHERE sm3 IS NOT NULL%1 ORDER BY id")
                        .arg(only.isNull() ? QString() : QStringLiteral(" AND sm3 = $1")));
    if (!only.isNull())
        rows.bindBlob(1, only);
    QList<Entry> all;
    while (rows.step())
        all.append({rows.integer(0), rows.integer(1), rows.integer(2), rows.blob(3), rows.blob(4),
                    rows.text(5), rows.text(6), rows.integer(7)});
    return all;
}

Entry entryOf(storage::Connection& connection, const QByteArray& sm3)
{
    const auto found = entries(connection, sm3.isNull() ? QByteArray("") : sm3);
    if (found.isEmpty())
        throw Error(
            ErrorKind::NotFound,
            Tr::tr(
                "There is no such attachment in this vault. Nothing was changed. It may have been added in "
                "a newer copy of the vault."),
            QString::fromLatin1(sm3.toHex()));
    return found.first();
}

/// Throws Denied for a secret, unless somebody says that it is one.
Entry readableEntry(storage::Connection& connection, const QByteArray& sm3)
{
    Entry entry = entryOf(connection, sm3);
    if (entry.mediaType == QLatin1String(kSecretMediaType) && !ReadingSecrets::here())
        throw Error(ErrorKind::Denied,
                    Tr::tr("This content is a password that the program keeps for itself. It is never shown "
                           "or written out. Nothing was changed."),
                    QString::fromLatin1(sm3.toHex()));
    return entry;
}

/// Throws Damaged when the chunk is missing or other than it was.
QByteArray chunkOf(storage::Connection& connection, const Entry& entry, qint64 number)
{
    storage::Statement row(
        connection, QStringLiteral("SELECT sm3, data FROM chunk WHERE evidence_id = $1 AND number = $2"));
    row.bindInt(1, entry.id).bindInt(2, number);
    QByteArray digest, data;
    if (row.step()) {
        digest = row.blob(0);
        data = row.blob(1);
    }
    if (digest.isEmpty() || crypto::sm3(data) != digest)
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("Part %1 of the attachment “%2” is damaged. The rest of the vault is unharmed. Take this "
                   "attachment from a backup.")
                .arg(number + 1)
                .arg(entry.name),
            QStringLiteral("evidence %1 chunk %2").arg(QString::fromLatin1(entry.sm3.toHex())).arg(number));
    return data;
}

Error wholeDamaged(const Entry& entry)
{
    return Error(
        ErrorKind::Damaged,
        Tr::tr(
            "The attachment “%1” is not what was stored: its parts don't add up to its digest. The rest of "
            "the vault is unharmed. Take this attachment from a backup.")
            .arg(entry.name),
        QStringLiteral("evidence %1").arg(QString::fromLatin1(entry.sm3.toHex())));
}

/// One entry as a device, so that another store takes it by its own rules.
class EntrySource : public QIODevice
{
public:
    EntrySource(storage::Connection& from, const Entry& entry) : m_from(from), m_entry(entry)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_entry.size; }
    /// What went wrong while reading: a device itself can only say "error".
    void rethrow() const
    {
        if (m_problem)
            std::rethrow_exception(m_problem);
    }

protected:
    qint64 readData(char* data, qint64 max) override
    {
        try {
            if (m_at == m_chunk.size()) {
                if (m_next == m_entry.chunks)
                    return 0;
                m_chunk = chunkOf(m_from, m_entry, m_next++);
                m_at = 0;
            }
        } catch (const Error&) {
            m_problem = std::current_exception();
            return -1;
        }
        const qint64 n = std::min<qint64>(max, m_chunk.size() - m_at);
        std::copy_n(m_chunk.constData() + m_at, n, data);
        m_at += n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    storage::Connection& m_from;
    const Entry& m_entry;
    QByteArray m_chunk;
    qint64 m_at = 0;
    qint64 m_next = 0;
    std::exception_ptr m_problem;
};

} // namespace

ReadingSecrets::ReadingSecrets()
{
    ++readingSecrets;
}

ReadingSecrets::~ReadingSecrets()
{
    --readingSecrets;
}

bool ReadingSecrets::here()
{
    return readingSecrets > 0;
}

void EvidenceStore::read(const QByteArray& sm3, QIODevice& target, const Progress& progress) const
{
    const Entry entry = readableEntry(connection(), sm3);
    crypto::Digest whole;
    qint64 done = 0;
    for (qint64 number = 0; number < entry.chunks; ++number) {
        progress.step(done, entry.size, entry.name);
        const QByteArray chunk = chunkOf(connection(), entry, number);
        whole.add(chunk);
        done += chunk.size();
        if (target.write(chunk) != chunk.size())
            throw Error(
                ErrorKind::Io,
                Tr::tr(
                    "The attachment could not be written out completely. In the vault it is unharmed. Free "
                    "some space or choose another place."),
                target.errorString());
    }
    if (done != entry.size || whole.final() != entry.sm3)
        throw wholeDamaged(entry);
    progress.step(entry.size, entry.size, entry.name);
}

std::function<QByteArray()> EvidenceStore::open(const QByteArray& sm3) const
{
    struct Reading
    {
        Entry entry;
        qint64 next = 0, done = 0;
        crypto::Digest whole{};
    };
    const auto reading = std::make_shared<Reading>(Reading{readableEntry(connection(), sm3)});
    return [this, reading]() -> QByteArray {
        const Entry& entry = reading->entry;
        if (reading->next < entry.chunks) {
            const QByteArray chunk = chunkOf(connection(), entry, reading->next++);
            reading->whole.add(chunk);
            reading->done += chunk.size();
            return chunk;
        }
        if (reading->next++ == entry.chunks &&
            (reading->done != entry.size || reading->whole.final() != entry.sm3))
            throw wholeDamaged(entry);
        return {};
    };
}

QList<EvidenceProblem> EvidenceStore::verify(const Progress& progress) const
{
    QList<EvidenceProblem> problems;
    const auto all = entries(connection());
    qint64 total = 0;
    for (const auto& entry : all)
        total += entry.size;
    qint64 done = 0;
    for (const auto& entry : all) {
        crypto::Digest whole;
        crypto::Digest wholeSha(crypto::Digest::Algorithm::Sha256);
        qint64 size = 0;
        bool sound = true;
        for (qint64 number = 0; number < entry.chunks; ++number) {
            progress.step(done + size, total, entry.name);
            try {
                const QByteArray chunk = chunkOf(connection(), entry, number);
                whole.add(chunk);
                wholeSha.add(chunk);
                size += chunk.size();
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::Damaged)
                    throw;
                sound = false;
                problems.append({entry.sm3, number, error.text()});
            }
        }
        if (sound && (size != entry.size || whole.final() != entry.sm3 || wholeSha.final() != entry.sha256))
            problems.append({entry.sm3, -1, wholeDamaged(entry).text()});
        done += entry.size;
    }
    progress.step(total, total);
    return problems;
}

void EvidenceStore::copyNewTo(EvidenceStore& target, const Progress& progress) const
{
    for (const auto& entry : entries(connection())) {
        if (target.find(entry.sm3))
            continue;
        EntrySource source(connection(), entry);
        try {
            if (target.add(source, entry.name, entry.mediaType, progress).sm3 != entry.sm3)
                throw wholeDamaged(entry);
        } catch (const Error&) {
            source.rethrow();
            throw;
        }
    }
}

} // namespace wardbook::vault
