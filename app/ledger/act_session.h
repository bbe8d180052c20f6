#pragma once
#include "ledger/act_chain.h"
#include "ledger/ledger.h"
#include "ledger/new_row.h"
#include "ledger/register_table.h"
#include "ledger/step_conditions.h"

namespace wardbook::ledger {

/// What an act needs to know about the vault it happens in.
struct ActContext
{
    storage::Connection& connection;
    std::shared_ptr<const RegisterSet> registers;
    const Rights& rights;
    bool searchIndexed = true;
};

/// One act while it is being written, inside the writer's transaction: checks, rows, changes, digest, and at
/// the end the signed act itself. Rolling back is the caller's: nothing here outlives the transaction.
class ActSession
{
public:
    ActSession(const ActContext& context, const Actor& actor, const QString& label, const QString& reason);
    ~ActSession();
    ActSession(ActSession&&) = delete;
    ActSession& operator=(ActSession&&) = delete;

    qint64 create(const QString& registerId, const FieldValues& values, const QString& state,
                  const QString& uid);
    using RowValues = std::function<FieldValues(qint64)>;
    using RowRefused = std::function<void(qint64, const ValidationError&)>;
    void createMany(const QString& registerId, qint64 count, const RowValues& values,
                    const RowRefused& refused);
    void update(const QString& registerId, qint64 id, qint64 rev, const FieldValues& changes);
    /// `byService`: the caller holds the conditions of a guarded step.
    void transition(const QString& registerId, qint64 id, qint64 rev, const QString& transitionId,
                    const FieldValues& carried = {}, bool byService = false);
    void voidRecord(const QString& registerId, qint64 id, qint64 rev);
    void note(const QString& kind, const QString& subject);
    /// Writes how the record stood before `change`, which is its last one; a created record becomes void.
    void revert(const ChangeRow& change);
    void expectMany(qint64 changes, const Progress& progress);
    void setUndoes(qint64 seq);

    Reader& reader() { return m_reader; }
    const Actor& actor() const { return m_actor; }
    bool bulk() const { return m_bulk; }
    qint64 changeCount() const { return m_act.changeCount; }
    /// Signs and inserts the act; false when there was nothing to write.
    bool finish();
    const ActRow& act() const { return m_act; }
    const QMap<QString, QList<qint64>>& touched() const { return m_touched; }

private:
    RegisterTable& table(const QString& registerId);
    Record loadForWriting(RegisterTable& table, qint64 id);
    void requireRev(RegisterTable& table, const Record& current, qint64 rev, const FieldValues& changes);
    void addAuthor(Record& record) const;
    /// Puts what the step brings into the record.
    void carry(const RegisterDef& definition, const TransitionDef& step, const FieldValues& carried,
               Record& record) const;
    /// Throws Denied when the record is part of one that can't be edited any more.
    void requireOpenOwner(const RegisterDef& definition, const Record& part);
    /// Throws Denied when the actor wrote a part of the record.
    void requireForeignParts(const RegisterDef& definition, const Record& owner, const TransitionDef& step);
    void insert(RegisterTable& table, NewRow& row);
    void write(RegisterTable& table, const Record& before, Record& after, const QString& kind);
    void addChange(RegisterTable& table, const Record& after, ChangeRow& change);
    void count(const RegisterDef& definition, const Record& record, const QString& kind);
    void checkValues(RegisterTable& table, const Record* before, const Record& after);
    void collectUniqueProblems(RegisterTable& table, const Record* before, const Record& after,
                               QList<FieldProblem>& problems);
    void collectReferenceProblems(RegisterTable& table, const Record* before, const Record& after,
                                  QList<FieldProblem>& problems);
    void describe();

    ActContext m_context;
    Actor m_actor;
    ActRow m_act;
    bool m_founding = false; ///< the very first act: there is no member yet who could have rights
    Reader m_reader;
    ChangesDigest m_digest;
    crypto::Digest m_rowDigest;
    std::map<QString, std::unique_ptr<RegisterTable>> m_tables;
    std::optional<storage::Statement> m_insertChange;
    QMap<QString, QList<qint64>> m_touched; ///< ids as they were written; a record twice is there twice
    QString m_kind;                         ///< common to all changes, or "mixed"
    QString m_subject;                      ///< of the first change
    QString m_noteKind, m_noteSubject;
    Progress m_progress;
    std::pair<QString, qint64> m_openOwner; ///< the owner that was last found open
    /// What makes the rows of a register, kept from one record to the next.
    struct Making
    {
        NewRowMaker maker;
        NewRow row;
    };
    Making& making(RegisterTable& target);
    std::map<const RegisterTable*, std::unique_ptr<Making>> m_making;
    std::optional<StepConditions> m_conditions; ///< read for the first step
    bool m_bulk = false;
    qint64 m_expected = 0;
};

} // namespace wardbook::ledger
