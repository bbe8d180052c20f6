#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "crypto/signing.h"
#include "ledger/reader.h"
#include "ledger/record.h"
#include "ledger/rights.h"
#include "vault/vault.h"
#include <QObject>
#include <mutex>

namespace wardbook::ledger {

/// Who acts, as the session knows it.
struct Actor
{
    QString member; ///< ULID
    QString name;
    QString role;
    qint64 department = 0; ///< id in the department register; what "own department" means for a liaison
    QString workstation;
    const crypto::SigningKey* key = nullptr; ///< outlives the call
};

/// What perform() committed.
struct ActResult
{
    qint64 seq = 0;
    qint64 changes = 0;
};

/// A record was changed by somebody else since it was read: field by field. `mine` is what could not be
/// written.
struct Conflict
{
    QString registerId;
    qint64 id = 0;
    struct Field
    {
        QString field;
        QVariant base, theirs, mine; ///< base: as it was when this person read it
        bool clash = false;          ///< both changed it to different values
    };
    QList<Field> fields;
    qint64 currentRev = 0;
    QString theirName; ///< who wrote the newer version
};

/// Error{Conflict} with the comparison attached.
class ConflictError : public Error
{
public:
    explicit ConflictError(Conflict conflict);
    const Conflict& conflict() const { return m_conflict; }

private:
    Conflict m_conflict;
};

/// Error{Invalid} with the problems by field.
class ValidationError : public Error
{
public:
    explicit ValidationError(QList<FieldProblem> problems);
    const QList<FieldProblem>& problems() const { return m_problems; }

private:
    QList<FieldProblem> m_problems;
};

class ActWriter;

/// The one write path. Every change of a vault goes through perform(): rights, validation, rows, what each
/// field was before and after, SM3 chain, SM2 signature, one transaction. perform() may run on any thread,
/// one at a time (a mutex); `changed` is emitted from the thread that performed, after the commit.
class Ledger : public QObject
{
    Q_OBJECT
public:
    using Body = std::function<void(ActWriter&)>;

    /// Opens register.db, creates or migrates tables (backup first), loads the unit's own fields, and checks
    /// the head of the chain against the vault header (Error{Damaged} when acts are missing at the end).
    explicit Ledger(vault::Vault& vault);
    ~Ledger() override;

    std::shared_ptr<const RegisterSet> registers() const;
    const Rights& rights() const;
    bool readOnly() const;
    /// A reader of its own connection; give each thread one. Any thread.
    std::unique_ptr<Reader> reader(int cacheKiB = 16 * 1024) const;

    /// Throws Denied, ValidationError, ConflictError, ReadOnly, Io …; then nothing was written.
    /// An act without changes is written only if the body noted something (export, print).
    ActResult perform(const Actor& actor, const QString& label, const QString& reason, const Body& body);
    /// Reverts act `seq` by a compensating act, unless a later act depends on it: then Invalid says which.
    ActResult undo(const Actor& actor, qint64 seq, const QString& reason);
    /// Why `seq` can't be undone by this actor; empty if it can.
    QString undoBlocker(const Actor& actor, qint64 seq);
    /// Adds a unit's own field (an act; the role must manage the vault). JSON format of
    /// resources/registers/README.md.
    ActResult addCustomField(const Actor& actor, const QString& registerId, const QJsonObject& field,
                             const QString& reason);
    /// Changes words, place and list width of a unit's own field, or retires it ("retired": true: it stays in
    /// the history and leaves forms, lists and imports); never its id or type.
    ActResult changeCustomField(const Actor& actor, const QString& registerId, const QString& fieldId,
                                const QJsonObject& field, const QString& reason);
    /// Adds a register of the unit's own (an act; the role must manage the vault): the JSON of a register
    /// file, with the group "own" and an id that begins with "own_".
    ActResult addCustomRegister(const Actor& actor, const QJsonObject& definition, const QString& reason);
    /// Changes its names, icon, sections and lists; never its id or what its fields are.
    ActResult changeCustomRegister(const Actor& actor, const QJsonObject& definition, const QString& reason);
    /// Rights of the actor on one record, in its state: which transitions, whether edit. For buttons with
    /// reasons.
    struct Allowed
    {
        bool edit = false;
        QString editRefusal; ///< why not
        struct Transition
        {
            QString id;
            bool allowed = false; ///< by right and four eyes; a guarded step has conditions beyond these
            QString refusal;
        };
        QList<Transition> transitions; ///< those that leave the record's state
    };
    Allowed allowed(const Actor& actor, const RegisterDef& definition, const Record& record) const;
    /// Test seam: leaves rows out of the search index from now on, so that the bench can measure without it.
    void setSearchIndexed(bool on);

Q_SIGNALS:
    /// Ids that changed; empty means "many, read again". actSeq of the act that did it.
    void changed(const QString& registerId, const QList<qint64>& ids, qint64 actSeq);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Passed to the body of perform(); valid only there.
class ActWriter
{
public:
    /// New record in its initial state (or `state`, for imports that may). Code is numbered when empty.
    /// Returns the id.
    qint64 create(const QString& registerId, const FieldValues& values, const QString& state = {},
                  const QString& uid = {});
    /// Many new records in their initial state: `values(i)` is asked for 0 … count-1 in order on a second
    /// thread, which checks and hashes rows while those before are written. A row that can't be is given to
    /// `refused`, which throws.
    void createMany(const QString& registerId, qint64 count, const std::function<FieldValues(qint64)>& values,
                    const std::function<void(qint64, const ValidationError&)>& refused);
    /// Changes fields; `rev` is the revision the person saw. Moves an approved record to its pending state.
    void update(const QString& registerId, qint64 id, qint64 rev, const FieldValues& changes);
    /// A step of the record. `carried`: fields that the step itself fills (its “carries”), as an opinion or a
    /// receipt: written in the same change by who takes the step, who needs no right to edit for it and
    /// becomes no author by it. Throws Invalid for any other field, ValidationError for a wrong value.
    void transition(const QString& registerId, qint64 id, qint64 rev, const QString& transitionId,
                    const FieldValues& carried = {});
    /// The same for a step marked “guarded”: only the service that checks its conditions calls this.
    void guardedTransition(const QString& registerId, qint64 id, qint64 rev, const QString& transitionId,
                           const FieldValues& carried = {});
    void voidRecord(const QString& registerId, qint64 id, qint64 rev);
    /// Something that is an act without changing a record: export in clear, print, a sealed field shown.
    void note(const QString& kind, const QString& subject);
    /// Reader inside the transaction: sees what the body wrote.
    Reader& reader();
    const Actor& actor() const;
    /// For imports: synchronous NORMAL, search index in bulk, checkpoint at the end. Call before the first
    /// change.
    void expectMany(qint64 changes, const Progress& progress);

private:
    friend class Ledger;
    struct Private;
    explicit ActWriter(Private& d);
    Private& d;
};

} // namespace wardbook::ledger
