#pragma once
#include "crypto/digest.h"
#include "ledger/reader.h"
#include "storage/connection.h"

/// Acts as stored and as hashed. The form of what is hashed is written down in app/vault/FORMAT.md and never
/// changes.
namespace wardbook::ledger {

/// One row of `act`.
struct ActRow
{
    qint64 seq = 0;
    qint64 atMs = 0; ///< UTC
    QString actor;   ///< ULID of the member
    QString actorName, role, workstation, kind, label, reason, subject;
    qint64 undoes = 0;
    bool clockBehind = false;
    qint64 firstChange = 0; ///< id of its first change; its changes follow each other
    qint64 changeCount = 0;
    QByteArray changesDigest, prevHash, hash, signature;
};

/// One row of `change` as it is hashed. A create has no `before`, and its `after` is the whole canonical row.
struct ChangeRow
{
    qint64 id = 0;
    qint64 actSeq = 0;
    QByteArray registerId;
    qint64 recordId = 0;
    QByteArray before, after, afterHash;
    bool created = false;
};

/// SM3 over all changes of an act in the order of their ids.
class ChangesDigest
{
public:
    void add(const ChangeRow& change);
    QByteArray final() { return m_digest.final(); }

private:
    void field(const char* data, qsizetype size);
    crypto::Digest m_digest;
    QByteArray m_buffer;
};

QByteArray actHash(const ActRow& act); ///< what the actor signs
QString actSelectSql();                ///< without a condition
ActRow readAct(const storage::Statement& row);
ActEntry toEntry(const ActRow& act);
void insertAct(storage::Connection& connection, const ActRow& act);
std::optional<ActRow> actAt(storage::Connection& connection, qint64 seq);
std::optional<ActRow> lastAct(storage::Connection& connection);

QString changeSelectSql(); ///< without a condition
ChangeRow readChange(const storage::Statement& row);

} // namespace wardbook::ledger
