#pragma once
#include "ledger/act_session.h"
#include "ledger/custom_definitions.h"
#include "ledger/ledger.h"
#include "vault/folder_watch.h"
#include <atomic>

namespace wardbook::ledger {

struct Ledger::Private
{
    struct Hooks
    {
        std::function<void()> relaxDurability; ///< for many changes, before the first one
    };
    using Work = std::function<void(ActSession&, const Hooks&)>;
    struct Committed
    {
        ActRow act;
        QMap<QString, QList<qint64>> touched;
    };

    explicit Private(vault::Vault& vault);
    ~Private();
    void connect();
    void openTables();
    void checkHead();
    void requireMember(const Actor& actor);
    /// One act in one transaction; the mutex is held meanwhile, so that nothing is emitted from in here.
    Committed commit(const Actor& actor, const QString& label, const QString& reason, const Work& work);

    /// A definition of the unit's own, by the record that keeps it.
    struct Defined
    {
        bool field = false; ///< or a register
        qint64 record = 0;
    };
    /// Writes one definition and puts all of them in force, or nothing at all.
    Committed define(const Actor& actor, const QString& label, const QString& reason,
                     const std::function<Defined(ActSession&)>& write);
    static ActResult announce(Ledger& ledger, const Committed& committed);
    void adopt(const OwnDefinitions& own);
    const Rights& rights() const { return *rightsKept.back(); }

    vault::Vault& vault;
    std::mutex mutex;                                ///< one act at a time
    std::unique_lock<std::mutex> suspended;          ///< holds `mutex` while the vault key is changed
    std::optional<vault::FolderWatch> watch; ///< as the folder was when `connection` was opened
    mutable std::mutex registersMutex;               ///< taken after `mutex`
    std::unique_ptr<storage::Connection> connection; ///< the writer's; under `mutex`
    std::shared_ptr<const RegisterSet> registers;    ///< replaced under both
    /// The last is in force; callers may still hold those before. Grown under both.
    std::vector<std::shared_ptr<const Rights>> rightsKept;
    std::atomic<bool> searchIndexed{true};
};

struct ActWriter::Private
{
    ActSession& session;
    std::function<void()> relaxDurability;
};

} // namespace wardbook::ledger
