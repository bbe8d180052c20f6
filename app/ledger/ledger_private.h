#pragma once
#include "ledger/act_session.h"
#include "ledger/ledger.h"
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

    vault::Vault& vault;
    const Rights& rights;
    std::mutex mutex;                                ///< one act at a time
    std::unique_lock<std::mutex> suspended;          ///< holds `mutex` while the vault key is changed
    mutable std::mutex registersMutex;               ///< taken after `mutex`
    std::unique_ptr<storage::Connection> connection; ///< the writer's; under `mutex`
    std::shared_ptr<const RegisterSet> registers;    ///< replaced under both
    std::atomic<bool> searchIndexed{true};
};

struct ActWriter::Private
{
    ActSession& session;
    std::function<void()> relaxDurability;
};

} // namespace wardbook::ledger
