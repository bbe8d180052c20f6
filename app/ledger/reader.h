#pragma once
#include "base/progress.h"
#include "ledger/field_values.h"
#include "storage/connection.h"
#include <span>

namespace wardbook::ledger {

/// A condition on one field; several of a query must all hold.
struct Filter
{
    QString field;     ///< field id, "_state" or "_id"
    QStringList anyOf; ///< stored values as text; "" means empty
};

/// Which records of a register, in which order.
struct ListQuery
{
    QString registerId;
    QString find; ///< Chinese characters, words, code prefix or pinyin initials
    QList<Filter> filters;
    QString sort; ///< sortable field id, "_act" (last changed) or "" (default sort)
    bool descending = false;
    bool withVoid = false;
};

/// An act as the audit trail lists it.
struct ActEntry
{
    qint64 seq = 0;
    QDateTime at;
    QString actor; ///< name
    QString member;
    QString role;
    QString workstation;
    QString
        kind; ///< create, update, transition id, void, import, undo, export, member, …: filter of the trail
    QString label;
    QString reason;
    QString subject; ///< code of the record, or register and count
    qint64 changeCount = 0;
    qint64 undoes = 0;
    bool clockBehind = false; ///< its clock was behind the act before
    QByteArray hash, prevHash, signature, changesDigest;
};

/// Which acts of the trail, the latest first.
struct ActQuery
{
    QString find; ///< subject, label, actor
    QStringList members, kinds;
    qint64 fromMs = 0, toMs = 0;
    bool onlyWithChanges = false;
    qint64 beforeSeq = 0; ///< page key: acts with a smaller seq
    int limit = 200;
};

/// What an act changed in one record.
struct ChangeEntry
{
    qint64 id = 0;
    QString registerId;
    qint64 recordId = 0;
    QString uid;
    QList<FieldChange> fields;
    bool created = false;
};

/// Reads one vault on one connection; one thread at a time, except interrupt().
class Reader
{
public:
    Reader(std::unique_ptr<storage::Connection> connection, std::shared_ptr<const RegisterSet> registers);
    /// Shares the writer's connection, inside a transaction.
    Reader(storage::Connection& connection, std::shared_ptr<const RegisterSet> registers);
    ~Reader();

    const RegisterSet& registers() const;
    std::shared_ptr<const RegisterSet> sharedRegisters() const; ///< for what outlives the reader
    std::optional<Record> find(const QString& registerId, qint64 id);
    Record record(const QString& registerId, qint64 id); ///< throws NotFound
    std::optional<Record> findByUid(const QString& registerId, const QString& uid);
    /// By code, then by title; ambiguous titles give none.
    std::optional<Record> findByText(const QString& registerId, const QString& codeOrTitle);
    qint64 resolve(const QString& registerId, const QString& codeOrTitle); ///< 0 if none; cached per reader
    QString nameOf(const QString& registerId, qint64 id);                  ///< title; cached per reader
    RefResolver resolver();
    RefNamer namer();
    void forgetNames(const QString& registerId = {}); ///< after a change; empty: of every register
    QList<Record> fetch(const QString& registerId,
                        std::span<const qint64> ids); ///< in the given order; gone ids left out
    /// Every record in id order, for exports, verify and duplicates; `row` may throw to stop.
    void forEach(const QString& registerId, const std::function<void(const Record&)>& row);
    /// Those whose `field` (sortable: there is an index) has this value, in id order, void ones left out.
    void forEachWith(const QString& registerId, const QString& field, const QVariant& value,
                     const std::function<void(const Record&)>& row);
    qint64 count(const QString& registerId); ///< slow on large tables; not before painting

    /// One page of a list without loading an index, newest or by sort key: what the first paint uses.
    QList<qint64> firstIds(const ListQuery& query, int limit);
    /// Ids that match `find`, newest first, re-checked, at most `limit`.
    QList<qint64> search(const QString& registerId, const QString& find, int limit);
    /// The same without the re-check: what the indexes say. Fast, and for words of three and more characters
    /// a few too many; hold those that are shown against matching().
    QList<qint64> candidates(const QString& registerId, const QString& find, int limit);
    /// Those of `ids` that really match, in their order.
    QList<qint64> matching(const QString& registerId, const QString& find, std::span<const qint64> ids);

    QList<HistoryEntry> history(const QString& registerId, qint64 id);
    /// The record as it stood right after an act (or now, 0).
    std::optional<Record> recordAt(const QString& registerId, qint64 id, qint64 actSeq);
    QList<ActEntry> acts(const ActQuery& query); ///< newest first
    std::optional<ActEntry> act(qint64 seq);
    qint64 actCount();
    QStringList actKinds();
    QList<ChangeEntry> changes(qint64 actSeq, int limit, qint64 afterChangeId = 0);

    storage::Connection& connection();
    void interrupt(); ///< any thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wardbook::ledger
