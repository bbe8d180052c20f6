#pragma once
#include "vault/files.h"
#include "vault/vault.h"

namespace wardbook::vault {

/// The writer's lock of a vault folder: one process (and one Vault object in it) at a time. The system gives
/// it up when the process ends, so what is left in the file after a crash means nothing.
class ProcessLock
{
public:
    /// Throws Busy (who, where, since when), ReadOnly, Io.
    static ProcessLock take(const QString& dir);
    ProcessLock() = default;
    ~ProcessLock();
    ProcessLock(ProcessLock&&) noexcept = default;
    ProcessLock& operator=(ProcessLock&&) noexcept = default;
    /// Writes who holds it, for the second opener's message. An empty name stays unnamed.
    void describe(const QString& name);
    static std::optional<OpenedBy> holder(const QString& dir);

private:
    files::Descriptor m_file;
};

} // namespace wardbook::vault
