#include "vault/rescue.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/new_folder.h"
#include "vault/openings.h"
#include "vault/seen_head.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QFileInfo>

namespace wardbook::vault {

using storage::Connection;
using storage::ConnectionOptions;
using storage::OpenMode;
using storage::Statement;

namespace {

constexpr int kCacheKiB = 2 * 1024;

/// Search indexes and the notes about them are made anew by the ledger.
bool isDerived(const QString& table)
{
    return table.startsWith(QStringLiteral("fts_")) || table.startsWith(QStringLiteral("sqlite_"));
}
bool isDerivedNote(const QString& key)
{
    return key == QLatin1String("layout") || key.startsWith(QLatin1String("search:"));
}

class Rescue
{
public:
    Rescue(QString from, QString to, const keys::VaultKeys& vaultKeys, const Progress& progress)
        : m_from(std::move(from)), m_to(std::move(to)), m_keys(vaultKeys), m_progress(progress)
    {
    }

    RescueReport run(Header& header)
    {
        copyRegister(header);
        copyEvidence();
        return std::move(m_report);
    }

private:
    /// Under the key that the file has: while a rotation is unfinished it may be the next one.
    storage::Opener source(const char* database)
    {
        const QString path = files::path(m_from, database);
        const auto with = [path, database](const crypto::Secret& key) {
            const keys::RawKey raw(key, database);
            ConnectionOptions options;
            options.mode = OpenMode::ReadOnly;
            options.cacheKiB = kCacheKiB;
            return std::make_shared<Connection>(path, raw.bytes(), options);
        };
        if (m_keys.next.size() > 0) {
            try {
                with(m_keys.next);
                return [with, key = m_keys.next] { return with(key); };
            } catch (const Error&) { // then it is the current one
            }
        }
        return [with, key = m_keys.current] { return with(key); };
    }
    std::unique_ptr<Connection> target(const char* database) const
    {
        const QString path = files::path(m_to, database);
        files::createPrivate(path);
        const keys::RawKey raw(m_keys.current, database);
        ConnectionOptions options;
        options.mode = OpenMode::Create;
        options.cacheKiB = kCacheKiB;
        auto made = std::make_unique<Connection>(path, raw.bytes(), options);
        made->exec(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
        return made;
    }

    void copyRegister(Header& header)
    {
        const storage::Opener from = source(files::kRegister);
        QStringList tables, indexes;
        QMap<QString, QString> makers;
        try {
            const auto connection = from();
            Statement schema(*connection, QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master"
                                                         " WHERE sql IS NOT NULL"));
            while (schema.step()) {
                if (isDerived(schema.text(2)))
                    continue;
                if (schema.text(0) == QLatin1String("table")) {
                    tables << schema.text(1);
                    makers.insert(schema.text(1), schema.text(3));
                } else {
                    indexes << schema.text(3);
                }
            }
        } catch (const Error& error) {
            throw Error(
                ErrorKind::Damaged,
                Tr::tr("The beginning of register.db is damaged, so that nothing in it can be found any "
                       "more. Nothing was written, and the folder is as it was. Restore the last backup."),
                error.detail());
        }
        const auto to = target(files::kRegister);
        for (const QString& table : tables)
            copyTable(from, *to, table, makers.value(table));
        for (const QString& sql : indexes)
            to->exec(sql);
        Statement last(*to, QStringLiteral("SELECT seq, hash FROM act ORDER BY seq DESC LIMIT 1"));
        const bool any = last.step();
        const qint64 seq = any ? last.integer(0) : 0;
        if (seq < header.head.seq) {
            m_report.actsLostAtEnd = header.head.seq - seq;
            header.head = {seq, any ? last.blob(1) : QByteArray()};
        }
        last.reset();
        to->checkpoint();
    }

    void copyTable(const storage::Opener& from, Connection& to, const QString& table, const QString& maker)
    {
        storage::Transaction transaction(to);
        to.exec(maker);
        std::optional<Statement> insert;
        const bool notes = table == QLatin1String("meta");
        const auto rows = storage::salvage(from, table, [&](const Statement& row) {
            if (notes && isDerivedNote(row.text(1)))
                return;
            if (!insert) {
                QStringList places;
                for (int i = 1; i < row.columnCount(); ++i)
                    places << u'$' + QString::number(i);
                insert.emplace(to,
                               QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, places.join(u',')));
            }
            for (int i = 1; i < row.columnCount(); ++i)
                insert->bind(i, row.value(i));
            insert->run();
            m_progress.step(++m_done, 0, QLatin1String(files::kRegister));
        });
        insert.reset();
        transaction.commit();
        m_report.tables.append({table, rows});
    }

    struct Kept
    {
        qint64 id = 0, chunks = 0;
        QString name;
        QVariantList row;
    };

    void copyEvidence()
    {
        const auto to = target(files::kEvidence);
        EvidenceStore::createSchema(*to);
        const storage::Opener from = source(files::kEvidence);
        QList<Kept> all;
        try {
            storage::salvage(from, QStringLiteral("evidence"), [&](const Statement& row) {
                Kept kept{row.integer(1), row.integer(8), row.text(4), {}};
                for (int i = 1; i < row.columnCount(); ++i)
                    kept.row << row.value(i);
                if (!row.isNull(2)) // NULL: it was being written and does not exist
                    all << kept;
            });
        } catch (const Error& error) {
            if (!storage::isDamage(error) && error.kind() != ErrorKind::NotFound)
                throw;
            m_report.evidenceLost = true;
            return;
        }
        for (const Kept& kept : all) {
            m_progress.step(++m_done, 0, QLatin1String(files::kEvidence));
            if (copyOne(from, *to, kept))
                ++m_report.attachments;
            else
                m_report.lostAttachments << kept.name;
        }
        to->checkpoint();
    }

    /// The next part of an attachment with its digest; none where it does not hold. Only what goes wrong with
    /// reading is a loss: a disk that gets full ends the rescue.
    static std::optional<std::pair<QByteArray, QByteArray>> partOf(Statement& read, qint64 id, qint64 number)
    {
        try {
            read.bindInt(1, id).bindInt(2, number);
            if (!read.step())
                return {};
            std::pair part(read.blob(0), read.blob(1));
            read.reset();
            if (crypto::sm3(part.second) != part.first)
                return {};
            return part;
        } catch (const Error& error) {
            if (!storage::isDamage(error))
                throw;
            return {};
        }
    }

    /// All of an attachment or nothing of it.
    static bool copyOne(const storage::Opener& from, Connection& to, const Kept& kept)
    {
        const auto connection = from();
        Statement read(*connection, QStringLiteral("SELECT sm3, data FROM chunk WHERE evidence_id = $1"
                                                   " AND number = $2"));
        storage::Transaction transaction(to);
        Statement entry(to, QStringLiteral("INSERT INTO evidence VALUES ($1,$2,$3,$4,$5,$6,$7,$8)"));
        for (int i = 0; i < kept.row.size(); ++i)
            entry.bind(i + 1, kept.row.at(i));
        entry.run();
        Statement chunk(
            to, QStringLiteral("INSERT INTO chunk(evidence_id, number, sm3, data) VALUES ($1,$2,$3,$4)"));
        crypto::Digest whole;
        for (qint64 number = 0; number < kept.chunks; ++number) {
            const auto part = partOf(read, kept.id, number);
            if (!part)
                return false;
            whole.add(part->second);
            chunk.bindInt(1, kept.id).bindInt(2, number).bindBlob(3, part->first);
            chunk.bindBlob(4, part->second).run();
        }
        if (whole.final() != kept.row.at(1).toByteArray())
            return false;
        transaction.commit();
        return true;
    }

    QString m_from, m_to;
    keys::VaultKeys m_keys;
    const Progress& m_progress;
    qint64 m_done = 0;
    RescueReport m_report;
};

} // namespace

bool RescueReport::complete() const
{
    return !evidenceLost && lostAttachments.isEmpty() && actsLostAtEnd == 0 &&
           std::all_of(tables.begin(), tables.end(),
                       [](const Table& table) { return table.rows.gaps.isEmpty(); });
}

RescueReport rescue(const QString& dir, const QString& memberOrName, const QString& password,
                    const QString& newDir, const Progress& progress)
{
    const Error taken(
        ErrorKind::Invalid,
        Tr::tr("%1 is there already, so nothing was rescued to it. Nothing was changed. Choose a new "
               "folder.")
            .arg(newDir),
        newDir);
    if (QFileInfo::exists(newDir))
        throw taken;
    const FoundHeader found = findHeader(dir);
    Header header = found.header;
    const KeySlot* slot = std::as_const(header).slot(memberOrName);
    if (slot == nullptr)
        throw openings::wrongPassword();
    if (slot->disabled)
        throw openings::disabledMember(slot->name);
    const auto pair = keys::unlock(header, *slot, password);
    const auto vaultKeys = keys::openHeader(header, *slot, slot->member, pair);

    NewFolder folder(newDir, ".rescuing", taken);
    files::makePrivateFolder(folder.dir());
    RescueReport report = Rescue(dir, folder.dir(), vaultKeys, progress).run(header);
    header.rotation.clear(); // both databases are under the current key again
    ++header.generation;
    header.mac = headerMac(header, keys::headerKey(vaultKeys.current));
    writeHeader(folder.dir(), header);
    folder.appear();
    rememberRestored(header.vaultId, folder.wanted(), {header.generation, header.head});
    return report;
}

} // namespace wardbook::vault
