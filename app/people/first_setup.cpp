#include "people/first_setup.h"
#include "base/error.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/unit.h"
#include "people/people_tr.h"
#include "people/team.h"
#include "vault/new_folder.h"
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace wardbook::people {

namespace {

constexpr char kChief[] = "chief_security_officer";

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

void writeUnit(Workspace& workspace, const FirstSetup& setup)
{
    const QString unit = id(fields::unit::kRegister);
    qint64 record = 0, rev = 0;
    workspace.ledger().reader()->forEach(unit, [&](const ledger::Record& found) {
        record = found.id;
        rev = found.rev;
    });
    ledger::FieldValues facts = setup.unit;
    facts.remove(id(fields::unit::name));
    if (facts.isEmpty())
        return;
    workspace.perform(Tr::tr("Facts of the unit"), {},
                      [&](ledger::ActWriter& writer) { writer.update(unit, record, rev, facts); });
}

/// Departments, who works in them, and who is their liaison: one act.
QHash<QString, qint64> writeDepartments(Workspace& workspace, const FirstSetup& setup)
{
    QHash<QString, qint64> departments;
    if (setup.departments.isEmpty() && setup.members.isEmpty())
        return departments;
    const QString department = id(fields::department::kRegister), person = id(fields::person::kRegister);
    workspace.perform(Tr::tr("Departments and people of the unit"), {}, [&](ledger::ActWriter& writer) {
        for (const QString& name : setup.departments)
            departments.insert(name, writer.create(department, {{id(fields::department::name), name}}));
        writer.create(person, {{id(fields::person::name), setup.founder}});
        QSet<qint64> hasLiaison;
        for (const FirstMember& member : setup.members) {
            const qint64 in = departments.value(member.department);
            ledger::FieldValues values{{id(fields::person::name), member.name}};
            if (in != 0)
                values.insert(id(fields::person::department), in);
            const qint64 who = writer.create(person, values);
            if (in == 0 || hasLiaison.contains(in) ||
                !workspace.ledger().rights().role(member.role).ownDepartmentOnly)
                continue;
            hasLiaison.insert(in);
            writer.update(department, in, writer.reader().record(department, in).rev,
                          {{id(fields::department::liaison), who}});
        }
    });
    return departments;
}

} // namespace

FreshVault::FreshVault(const QString& dir, const QString& recoveryCode, bool folderWasThere)
    : m_made{nullptr, recoveryCode}, m_dir(dir), m_folderWasThere(folderWasThere)
{
}

FreshVault::~FreshVault()
{
    if (m_released)
        return;
    m_made.workspace.reset(); // closes the files and gives up the lock
    vault::emptyFolder(m_dir);
    if (!m_folderWasThere)
        QDir().rmdir(m_dir);
}

void FreshVault::open(const FirstSetup& setup)
{
    m_made.workspace = Workspace::open(m_dir, setup.founder, setup.founderPassword, {});
}

Workspace::NewVault FreshVault::release()
{
    m_released = true;
    return std::move(m_made);
}

std::unique_ptr<FreshVault> setUp(const FirstSetup& setup, const Progress& progress)
{
    const QString problem = membersProblem(setup, ledger::Rights::builtIn());
    if (!problem.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was created.").arg(problem));
    const qint64 total = setup.members.size() + 3;
    qint64 done = 0;
    progress.step(done, total, Tr::tr("Making the keys of the vault"));
    const bool folderWasThere = QFileInfo::exists(setup.dir);
    vault::NewFolder folder(setup.dir, vault::kCreating, vault::creationPlaceTaken(setup.dir));
    QString recoveryCode;
    {
        const Workspace::NewVault made =
            Workspace::create(folder.dir(), setup.unit.value(id(fields::unit::name)).toString(),
                              setup.founder, setup.founderPassword);
        recoveryCode = made.recoveryCode;
        Workspace& workspace = *made.workspace;
        progress.step(++done, total, Tr::tr("Writing the facts of the unit"));
        writeUnit(workspace, setup);
        progress.step(++done, total, Tr::tr("Writing the departments"));
        const QHash<QString, qint64> departments = writeDepartments(workspace, setup);
        for (const FirstMember& member : setup.members) {
            progress.step(++done, total, Tr::tr("Making the key of %1").arg(member.name));
            workspace.team().add(member.name, member.role, departments.value(member.department),
                                 member.password, {});
        }
        progress.throwIfCancelled();
    }
    folder.appear();
    auto fresh = std::make_unique<FreshVault>(folder.wanted(), recoveryCode, folderWasThere);
    fresh->open(setup);
    progress.step(total, total);
    return fresh;
}

QString membersProblem(const FirstSetup& setup, const ledger::Rights& rights)
{
    QSet<QString> names{setup.founder.trimmed()};
    for (const FirstMember& member : setup.members) {
        const QString name = member.name.trimmed();
        if (name.isEmpty())
            return Tr::tr("A member has no name yet.");
        if (names.contains(name))
            return Tr::tr("Two members are named “%1”: add something that tells them apart.").arg(name);
        names.insert(name);
        if (rights.role(member.role).ownDepartmentOnly && !setup.departments.contains(member.department))
            return Tr::tr("%1 is to work for one department: choose which.").arg(name);
        try {
            vault::checkPasswordRules(member.password, name);
        } catch (const Error& error) {
            return Tr::tr("First password of %1: %2").arg(name, error.text());
        }
    }
    return {};
}

int approvers(const QList<FirstMember>& members, const ledger::Rights& rights)
{
    const auto may = [&](const QString& role) {
        return rights.may(role, id(fields::asset::kRegister), id(ledger::verb::kApprove));
    };
    int count = may(id(kChief)) ? 1 : 0;
    for (const FirstMember& member : members)
        count += may(member.role) ? 1 : 0;
    return count;
}

} // namespace wardbook::people
