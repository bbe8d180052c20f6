#pragma once
#include "outbox/send_error.h"
#include <QDate>

/// How far sending has come: a small file in the vault's folder, written by who holds the writer's lock. It
/// holds numbers and times and no content. Lost or restored with an older vault, things are sent once more.
namespace wardbook::outbox {

/// How one channel fares.
struct ChannelState
{
    qint64 sentAtMs = 0; ///< the last time that all went well; 0: never
    Problem problem = Problem::None;
    qint64 failedAtMs = 0;
    int failures = 0; ///< in a row
};

/// How far sending has come, for both ways.
struct OutboxState
{
    struct Acts : ChannelState
    {
        qint64 sentTo = 0; ///< act number
        QByteArray hash;   ///< of that act: another one there means that the vault is an older copy
        qint64 from = 0;   ///< the setting that it was counted with
    } acts;
    struct Mail : ChannelState
    {
        QDate day; ///< whose reminders were sent last
    } mail;
};

OutboxState readState(const QString& vaultDir); ///< as at the start when there is none or it can't be read
void writeState(const QString& vaultDir, const OutboxState& state); ///< throws Io, ReadOnly

} // namespace wardbook::outbox
