#include "people/team.h"
#include "base/ids.h"
#include "fields/department.h"
#include "fields/member.h"
#include "people/people_tr.h"

namespace wardbook::people {

namespace fm = fields::member;

namespace {

QString memberRegister()
{
    return QString::fromLatin1(fm::kRegister);
}

QVariant valueOf(const ledger::Reader& reader, const ledger::Record& record, const char* field)
{
    return record.value(reader.registers().at(memberRegister()).fieldAt(QLatin1String(field)));
}

} // namespace

Team::Team(vault::Vault& vault, ledger::Ledger& ledger, std::function<ledger::Actor()> actor)
    : m_vault(vault), m_ledger(ledger), m_actor(std::move(actor))
{
}

QList<Member> Team::members() const
{
    const auto reader = m_ledger.reader();
    const vault::Header header = m_vault.header();
    QList<Member> members;
    reader->forEach(memberRegister(), [&](const ledger::Record& record) {
        Member m;
        m.recordId = record.id;
        m.uid = record.uid;
        m.name = valueOf(*reader, record, fm::name).toString();
        m.role = valueOf(*reader, record, fm::role).toString();
        m.department = valueOf(*reader, record, fm::department).toLongLong();
        m.keyFingerprint = valueOf(*reader, record, fm::fingerprint).toString();
        m.disabled = valueOf(*reader, record, fm::disabled).toLongLong() != 0;
        if (const vault::KeySlot* slot = header.slot(m.uid)) {
            m.passwordChanged = slot->passwordChanged;
            m.lastOpened = slot->lastOpened;
        }
        members << m;
    });
    for (Member& m : members)
        if (m.department != 0)
            m.departmentName =
                reader->nameOf(QString::fromLatin1(fields::department::kRegister), m.department);
    return members;
}

void Team::requireManager() const
{
    if (!m_ledger.rights().role(m_actor().role).managesPeople)
        throw Error(
            ErrorKind::Denied,
            Tr::tr("Members and keys are managed by the chief security officer. Nothing was changed."));
}

ledger::Record Team::memberRecord(ledger::Reader& reader, const QString& member) const
{
    auto record = reader.findByUid(memberRegister(), member);
    if (!record)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no such member. Nothing was changed."));
    return *record;
}

void Team::requireAnotherManager(const QString& member) const
{
    for (const Member& m : members())
        if (m.uid != member && !m.disabled && m_ledger.rights().role(m.role).managesPeople)
            return;
    throw Error(ErrorKind::Invalid,
                Tr::tr("This is the last member who can manage people. Give the role to somebody else first. "
                       "Nothing was changed."));
}

QString Team::add(const QString& name, const QString& role, qint64 department, const QString& password,
                  const QString& reason)
{
    requireManager();
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("A member needs a name. Nothing was changed."));
    const ledger::Role& definition = m_ledger.rights().role(role);
    if (definition.ownDepartmentOnly && department == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The role “%1” works for one department: name it. Nothing was changed.")
                        .arg(definition.label.text()));
    for (const Member& m : members())
        if (m.name == trimmed)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("There is a member named “%1” already. Nothing was changed.").arg(trimmed));
    const QString uid = newUlid();
    // The slot comes first because the record holds its public key; without the record it opens nothing.
    const vault::KeySlot slot = m_vault.addMember({uid, trimmed, role, password});
    try {
        const crypto::PublicKey key(slot.publicKey);
        m_ledger.perform(m_actor(), Tr::tr("Add member"), reason, [&](ledger::ActWriter& writer) {
            ledger::FieldValues values{
                {QString::fromLatin1(fm::name), trimmed},
                {QString::fromLatin1(fm::role), role},
                {QString::fromLatin1(fm::public_key), QString::fromLatin1(slot.publicKey.toBase64())},
                {QString::fromLatin1(fm::fingerprint), key.fingerprint()},
                {QString::fromLatin1(fm::disabled), 0}};
            if (department != 0)
                values.insert(QString::fromLatin1(fm::department), department);
            writer.create(memberRegister(), values, {}, uid);
        });
    } catch (...) {
        m_vault.dropSlot(uid);
        throw;
    }
    updateSlot(uid, trimmed, role, department);
    return uid;
}

void Team::updateSlot(const QString& member, const QString& name, const QString& role, qint64 department)
{
    const QString departmentName =
        department == 0
            ? QString()
            : m_ledger.reader()->nameOf(QString::fromLatin1(fields::department::kRegister), department);
    m_vault.updateMember(member, name, role, departmentName);
}

void Team::setRole(const QString& member, const QString& role, qint64 department, const QString& reason)
{
    requireManager();
    const ledger::Role& definition = m_ledger.rights().role(role);
    if (definition.ownDepartmentOnly && department == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The role “%1” works for one department: name it. Nothing was changed.")
                        .arg(definition.label.text()));
    const auto reader = m_ledger.reader();
    const ledger::Record record = memberRecord(*reader, member);
    if (m_ledger.rights().role(valueOf(*reader, record, fm::role).toString()).managesPeople &&
        !definition.managesPeople)
        requireAnotherManager(member);
    m_ledger.perform(m_actor(), Tr::tr("Change role"), reason, [&](ledger::ActWriter& writer) {
        writer.update(
            memberRegister(), record.id, record.rev,
            {{QString::fromLatin1(fm::role), role},
             {QString::fromLatin1(fm::department), department == 0 ? QVariant() : QVariant(department)}});
    });
    updateSlot(member, valueOf(*reader, record, fm::name).toString(), role, department);
}

void Team::disable(const QString& member, const QString& reason, const Progress& progress)
{
    requireManager();
    if (reason.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("Disabling a member needs a reason. Nothing was changed."));
    if (member == m_actor().member)
        throw Error(ErrorKind::Invalid, Tr::tr("Nobody can disable themselves. Nothing was changed."));
    recordDisabled(member, reason);
    m_vault.disableMember(member, progress);
}

/// The act comes first: from here the member can't sign in, even if the rotation after it is interrupted. Its
/// reader is gone when this returns, as the rotation needs every file closed.
void Team::recordDisabled(const QString& member, const QString& reason)
{
    const auto reader = m_ledger.reader();
    const ledger::Record record = memberRecord(*reader, member);
    if (m_ledger.rights().role(valueOf(*reader, record, fm::role).toString()).managesPeople)
        requireAnotherManager(member);
    if (valueOf(*reader, record, fm::disabled).toLongLong() == 0)
        m_ledger.perform(m_actor(), Tr::tr("Disable member"), reason, [&](ledger::ActWriter& writer) {
            writer.update(memberRegister(), record.id, record.rev, {{QString::fromLatin1(fm::disabled), 1}});
        });
}

void Team::changePassword(const QString& oldPassword, const QString& newPassword)
{
    note(QStringLiteral("password"), Tr::tr("Change password"), {}, m_actor().name,
         [&] { m_vault.changePassword(oldPassword, newPassword); });
}

QString Team::newRecoveryCode(const QString& reason)
{
    requireManager();
    QString code;
    note(QStringLiteral("recovery"), Tr::tr("New recovery code"), reason,
         Tr::tr("The former code no longer works"), [&] { code = m_vault.newRecoveryCode(); });
    return code;
}

QStringList Team::newRecoveryShares(int threshold, const QStringList& holders, const QString& reason)
{
    requireManager();
    QStringList shares;
    note(QStringLiteral("recovery"), Tr::tr("New recovery shares"), reason,
         Tr::tr("%1 of %2 shares").arg(threshold).arg(holders.size()),
         [&] { shares = m_vault.newRecoveryShares(threshold, holders); });
    return shares;
}

/// The change of the header is the last thing before the act is committed. Where only the commit fails it
/// stands all the same: new codes and passwords that are already in force must not be hidden behind an error.
void Team::note(const QString& kind, const QString& label, const QString& reason, const QString& subject,
                const std::function<void()>& change)
{
    bool changed = false;
    try {
        m_ledger.perform(m_actor(), label, reason, [&](ledger::ActWriter& writer) {
            writer.note(kind, subject);
            change();
            changed = true;
        });
    } catch (const Error& error) {
        if (!changed)
            throw;
        qWarning("The act about a change of keys could not be written: %s", qUtf8Printable(error.detail()));
    }
}

} // namespace wardbook::people
