#include "ledger/ledger.h"
#include "ledger/act_session.h"
#include "ledger/ledger_private.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include "ledger/undo.h"
#include "vault/files.h"

namespace wardbook::ledger {

using storage::Connection;
using storage::OpenMode;
using storage::Transaction;

namespace {

constexpr int kWriterCacheKiB = 64 * 1024;
constexpr int kHelperCacheKiB = 2 * 1024;

Error missingActs(qint64 count)
{
    return Error(
        ErrorKind::Damaged,
        Tr::tr("%1 acts are missing at the end of the ledger: register.db is older than vault.json. Nothing "
               "was changed. Run a full verification, and restore the newest backup if it agrees.")
            .arg(count));
}

/// Brings a committed import to the disk for good: into the database or, where that fails just now, at least
/// the log that it was written to.
void settle(Connection& connection)
{
    try {
        connection.checkpoint();
    } catch (const Error& error) {
        qWarning("An import stays in the write-ahead log for now: %s", qUtf8Printable(error.detail()));
        vault::files::syncFile(connection.path() + QStringLiteral("-wal"));
    }
}

Error brokenHead()
{
    return Error(ErrorKind::Damaged,
                 Tr::tr("The ledger does not end where vault.json says: acts were replaced. Nothing "
                        "was changed. Run a full verification, and restore the newest backup if "
                        "it agrees."));
}

} // namespace

Ledger::Private::Private(vault::Vault& v) : vault(v)
{
    connect();
    openTables();
    checkHead();
    // Changing the vault key replaces register.db: the mutex stays locked between the two calls.
    vault.setConnectionsSuspender(
        [this] {
            suspended = std::unique_lock(mutex);
            connection.reset();
        },
        [this] {
            // Whether or not it can be opened again just now: the next act tries, and must not wait for ever.
            const auto lock = std::exchange(suspended, {});
            connect();
        });
}

Ledger::Private::~Private()
{
    vault.setConnectionsSuspender({}, {});
}

void Ledger::Private::connect()
{
    connection = vault.connect(vault.readOnly() ? OpenMode::ReadOnly : OpenMode::ReadWrite, kWriterCacheKiB);
    watch.emplace(vault);
}

void Ledger::Private::openTables()
{
    const auto builtIn = RegisterSet::builtIn();
    schema::refuseNewer(*connection);
    const bool fresh = schema::isEmpty(*connection);
    const OwnDefinitions own = fresh ? OwnDefinitions{builtIn, {}} : ownDefinitions(*connection, builtIn);
    if (!schema::isCurrent(*connection, *own.registers)) {
        if (vault.readOnly())
            throw Error(
                ErrorKind::ReadOnly,
                Tr::tr("This vault was made by an older version and must be opened for writing once. It was "
                       "left untouched."));
        if (!fresh)
            vault::backupBeforeUpgrade(vault);
        Transaction transaction(*connection);
        schema::bring(*connection, *own.registers);
        transaction.commit();
    }
    adopt(own);
}

/// The database may be ahead of the header by acts whose header was not written any more; it may never be
/// behind.
void Ledger::Private::checkHead()
{
    const vault::ChainHead head = vault.header().head;
    const auto last = lastAct(*connection);
    const qint64 seq = last ? last->seq : 0;
    if (seq < head.seq)
        throw missingActs(head.seq - seq);
    if (head.seq > 0) {
        const auto known = actAt(*connection, head.seq);
        if (!known || known->hash != head.hash)
            throw brokenHead();
    }
    if (seq == head.seq)
        return;
    QByteArray previous = head.hash;
    for (qint64 i = head.seq + 1; i <= seq; ++i) {
        const auto act = actAt(*connection, i);
        if (!act || act->prevHash != previous || actHash(*act) != act->hash)
            throw brokenHead();
        previous = act->hash;
    }
    if (!vault.readOnly())
        vault.setHead({seq, previous});
}

/// Rights come from the member's record, not from what the caller says. Before there is any member, anybody
/// may act.
void Ledger::Private::requireMember(const Actor& actor)
{
    if (!actor.key)
        throw Error(ErrorKind::Denied, Tr::tr("Nobody is signed in. Nothing was changed."));
    const RegisterDef* definition = registers->find(QStringLiteral("member"));
    if (!definition ||
        connection->scalar(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(definition->table())).isNull())
        return;
    storage::Statement select(*connection, selectSql(*definition) + QStringLiteral(" WHERE uid = $1"));
    select.bindText(1, actor.member);
    if (select.step()) {
        const Record member = readRow(select, *definition);
        const bool disabled =
            member.value(definition->fieldAt(QStringLiteral("disabled"))).toLongLong() != 0 ||
            member.state == QLatin1String(kVoidState);
        if (!disabled && member.text(definition->fieldAt(QStringLiteral("role"))) == actor.role)
            return;
    }
    throw Error(
        ErrorKind::Denied,
        Tr::tr("Your membership or role has changed since you signed in. Nothing was changed. Lock the vault "
               "and unlock it again."));
}

Ledger::Private::Committed Ledger::Private::commit(const Actor& actor, const QString& label,
                                                   const QString& reason, const Work& work)
{
    const std::scoped_lock lock(mutex);
    if (vault.readOnly())
        throw Error(ErrorKind::ReadOnly, Tr::tr("The vault is open for reading only. Nothing was changed."));
    if (!connection)
        connect();
    watch->requireOurs();
    struct Durability
    {
        std::unique_ptr<Connection>& connection;
        bool relaxed = false;
        ~Durability()
        {
            if (!relaxed)
                return;
            try {
                connection->setSynchronousFull(true);
            } catch (const Error&) {
                connection.reset(); // the next act opens one that waits for the disk
            }
        }
    } durability{connection};
    Committed committed;
    {
        std::optional<Transaction> transaction(std::in_place, *connection);
        requireMember(actor);
        ActSession session({*connection, registers, rights(), searchIndexed}, actor, label, reason);
        Hooks hooks{[&] {
            // The setting can't change inside a transaction; nothing was written in this one yet, and the
            // mutex and the vault's lock keep everybody else out in between.
            transaction.reset();
            connection->setSynchronousFull(false);
            durability.relaxed = true;
            transaction.emplace(*connection);
        }};
        work(session, hooks);
        if (!session.finish())
            return committed;
        transaction->commit();
        committed.act = session.act();
        committed.touched = session.touched();
    }
    try {
        if (durability.relaxed)
            settle(*connection);
        vault.setHead({committed.act.seq, committed.act.hash});
    } catch (const Error& error) {
        // The act stands: the next opening finds it behind the header's head and catches up.
        qWarning("The head of the chain could not be noted in vault.json after act %lld: %s",
                 static_cast<long long>(committed.act.seq), qUtf8Printable(error.detail()));
    }
    return committed;
}

/// Tells whoever listens, after the commit and outside the mutex, so that a listener may act in turn.
ActResult Ledger::Private::announce(Ledger& ledger, const Committed& committed)
{
    constexpr qsizetype kMany = 1000;
    for (auto it = committed.touched.begin(); it != committed.touched.end(); ++it)
        Q_EMIT ledger.changed(it.key(), it.value().size() > kMany ? QList<qint64>() : it.value(),
                              committed.act.seq);
    return {committed.act.seq, committed.act.changeCount};
}

Ledger::Ledger(vault::Vault& vault) : d(std::make_unique<Private>(vault)) {}

Ledger::~Ledger() = default;

std::shared_ptr<const RegisterSet> Ledger::registers() const
{
    const std::scoped_lock lock(d->registersMutex);
    return d->registers;
}

const Rights& Ledger::rights() const
{
    const std::scoped_lock lock(d->registersMutex);
    return d->rights();
}

bool Ledger::readOnly() const
{
    return d->vault.readOnly();
}

std::unique_ptr<Reader> Ledger::reader(int cacheKiB) const
{
    return std::make_unique<Reader>(d->vault.connect(OpenMode::ReadOnly, cacheKiB), registers());
}

void Ledger::setSearchIndexed(bool on)
{
    d->searchIndexed = on;
}

ActResult Ledger::perform(const Actor& actor, const QString& label, const QString& reason, const Body& body)
{
    return d->announce(*this,
                       d->commit(actor, label, reason, [&](ActSession& session, const Private::Hooks& hooks) {
                           ActWriter::Private writer{session, hooks.relaxDurability};
                           ActWriter facade(writer);
                           body(facade);
                       }));
}

QString Ledger::undoBlocker(const Actor& actor, qint64 seq)
{
    const auto connection = d->vault.connect(OpenMode::ReadOnly, kHelperCacheKiB);
    return undo::blocker({*connection, *registers(), rights()}, actor, seq);
}

ActResult Ledger::undo(const Actor& actor, qint64 seq, const QString& reason)
{
    const auto work = [&](ActSession& session, const Private::Hooks& hooks) {
        undo::run({*d->connection, *d->registers, d->rights()}, session, seq, hooks.relaxDurability);
    };
    return d->announce(*this, d->commit(actor, Tr::tr("Undo act %1").arg(seq), reason, work));
}

Ledger::Allowed Ledger::allowed(const Actor& actor, const RegisterDef& definition, const Record& record) const
{
    Allowed result;
    result.editRefusal = readOnly() ? Tr::tr("The vault is open for reading only.")
                                    : permissions::editRefusal(rights(), actor, definition, record);
    result.edit = result.editRefusal.isEmpty();
    for (const TransitionDef& transition : definition.transitions) {
        if (!transition.from.contains(record.state))
            continue;
        const QString refusal =
            readOnly() ? result.editRefusal
                       : permissions::transitionRefusal(rights(), actor, definition, transition, record);
        result.transitions << Allowed::Transition{transition.id, refusal.isEmpty(), refusal};
    }
    return result;
}

} // namespace wardbook::ledger
