#include "people/workspace.h"
#include "base/ids.h"
#include "fields/member.h"
#include "fields/unit.h"
#include "people/key_renewal_act.h"
#include "people/people_tr.h"
#include "people/team.h"
#include <QDir>
#include <QSysInfo>

namespace wardbook::people {

namespace member = fields::member;

namespace {

constexpr char kFounderRole[] = "chief_security_officer";

/// The record decides who may do what; the header only says who can open.
Session sessionOf(const ledger::Record& record, const ledger::RegisterDef& definition,
                  const vault::Vault& vault)
{
    const auto value = [&](const char* field) {
        return record.value(definition.fieldAt(QLatin1String(field)));
    };
    if (value(member::disabled).toLongLong() != 0 || record.state == QLatin1String(ledger::kVoidState))
        throw Error(
            ErrorKind::Denied,
            Tr::tr("This member was disabled and can no longer work in the vault. Nothing was changed. "
                   "Ask the chief security officer."));
    return {record.uid, value(member::name).toString(), value(member::role).toString(),
            value(member::department).toLongLong(), vault.readOnly()};
}

} // namespace

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

vault::Vault& Workspace::vault()
{
    return *m_vault;
}

ledger::Ledger& Workspace::ledger()
{
    return *m_ledger;
}

Team& Workspace::team()
{
    return *m_team;
}

const Session& Workspace::session() const
{
    return m_session;
}

ledger::Actor Workspace::actor() const
{
    return {m_session.member,
            m_session.name,
            m_session.role,
            m_session.department,
            QSysInfo::machineHostName(),
            &m_vault->signingKey()};
}

ledger::ActResult Workspace::perform(const QString& label, const QString& reason,
                                     const ledger::Ledger::Body& body)
{
    return m_ledger->perform(actor(), label, reason, body);
}

Workspace::NewVault Workspace::create(const QString& dir, const QString& unitName, const QString& memberName,
                                      const QString& password, bool sample)
{
    const vault::Founder founder{newUlid(), memberName, QString::fromLatin1(kFounderRole), password};
    auto created = vault::Vault::create(dir, unitName, founder, sample);
    // The folder was new or empty: all that is in it is of this attempt, and an incomplete vault is none.
    bool complete = false;
    const QString made = created.vault->dir();
    const auto discard = [&](const QString* folder) {
        if (!complete)
            QDir(*folder).removeRecursively();
    };
    const std::unique_ptr<const QString, decltype(discard)> unlessComplete(&made, discard);
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_vault = std::move(created.vault);
    workspace->m_ledger = std::make_unique<ledger::Ledger>(*workspace->m_vault);
    workspace->m_session = {founder.memberId, founder.name, founder.role, 0, false};
    const crypto::PublicKey key = workspace->m_vault->signingKey().publicKey();
    workspace->perform(Tr::tr("Vault created"), {}, [&](ledger::ActWriter& writer) {
        writer.create(QString::fromLatin1(member::kRegister),
                      {{QString::fromLatin1(member::name), founder.name},
                       {QString::fromLatin1(member::role), founder.role},
                       {QString::fromLatin1(member::public_key), QString::fromLatin1(key.der().toBase64())},
                       {QString::fromLatin1(member::fingerprint), key.fingerprint()},
                       {QString::fromLatin1(member::disabled), 0}},
                      {}, founder.memberId);
        writer.create(QString::fromLatin1(fields::unit::kRegister),
                      {{QString::fromLatin1(fields::unit::name), unitName}});
    });
    Workspace* raw = workspace.get();
    workspace->m_team = std::make_unique<Team>(*raw->m_vault, *raw->m_ledger, [raw] { return raw->actor(); });
    complete = true;
    return {std::move(workspace), created.recoveryCode};
}

std::unique_ptr<Workspace> Workspace::open(const QString& dir, const QString& memberOrName,
                                           const QString& password, const vault::Vault::OpenOptions& options)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_vault = vault::Vault::open(dir, memberOrName, password, options);
    workspace->m_ledger = std::make_unique<ledger::Ledger>(*workspace->m_vault);
    const auto reader = workspace->m_ledger->reader();
    const QString registerId = QString::fromLatin1(member::kRegister);
    const auto record = reader->findByUid(registerId, workspace->m_vault->memberId());
    if (!record)
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("The vault opened, but this member's record is missing from the ledger. The data was not "
                   "touched. Run a full verification and open a backup if it fails."));
    workspace->m_session = sessionOf(*record, reader->registers().at(registerId), *workspace->m_vault);
    Workspace* raw = workspace.get();
    workspace->m_team = std::make_unique<Team>(*raw->m_vault, *raw->m_ledger, [raw] { return raw->actor(); });
    recordKeyRenewal(*workspace);
    return workspace;
}

} // namespace wardbook::people
