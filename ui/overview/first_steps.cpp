#include "ui/overview/first_steps.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/survey.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "people/team.h"
#include "people/workspace.h"
#include "ui/kit/record_page.h"
#include "ui/kit/settings_store.h"
#include "ui/overview/overview_page_tr.h"

namespace wardbook::ui {

namespace f = fields;

namespace {

constexpr int kEnough = 100;
constexpr const char* kUnitFacts[] = {f::unit::kind,      f::unit::affiliation, f::unit::operator_role,
                                      f::unit::city,      f::unit::head_name,   f::unit::security_department,
                                      f::unit::duty_phone};

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

qint64 countOf(ledger::Reader& reader, const char* registerId)
{
    ledger::ListQuery query;
    query.registerId = id(registerId);
    return reader.firstIds(query, kEnough).size();
}

QString many(qint64 count)
{
    return count >= kEnough ? QStringLiteral("%1+").arg(kEnough) : QString::number(count);
}

} // namespace

FirstStepFacts readFirstSteps(people::Workspace& workspace, ledger::Reader& reader)
{
    FirstStepFacts facts;
    const ledger::RegisterDef& unit = reader.registers().at(id(f::unit::kRegister));
    reader.forEach(unit.id, [&](const ledger::Record& record) {
        if (!facts.unitUid.isEmpty() || record.state == QLatin1String(ledger::kVoidState))
            return;
        facts.unitUid = record.uid;
        for (const char* field : kUnitFacts)
            if (record.text(unit.fieldAt(id(field))).isEmpty())
                facts.missing.append(unit.fieldAt(id(field)).label.text());
    });
    facts.departments = countOf(reader, f::department::kRegister);
    facts.people = countOf(reader, f::person::kRegister);
    facts.assets = countOf(reader, f::asset::kRegister);
    facts.systems = countOf(reader, f::system::kRegister);
    facts.surveys = countOf(reader, f::survey::kRegister);
    const ledger::Rights& rights = workspace.ledger().rights();
    const QList<people::Member> members = workspace.team().members();
    for (const people::Member& member : members) {
        if (member.disabled)
            continue;
        ++facts.members;
        if (rights.may(member.role, id(f::asset::kRegister), id(ledger::verb::kApprove)))
            ++facts.approvers;
    }
    ledger::ActQuery recovery;
    recovery.kinds = {QStringLiteral("recovery"), QStringLiteral("recovery_test")};
    recovery.limit = 1;
    const QList<ledger::ActEntry> acts = reader.acts(recovery);
    facts.recoveryTested = !acts.isEmpty() && acts.constFirst().kind == QLatin1String("recovery_test");
    return facts;
}

QList<FirstStepLine> firstStepLines(const FirstStepFacts& facts, people::Workspace& workspace, bool backedUp)
{
    const people::Session& session = workspace.session();
    const ledger::Rights& rights = workspace.ledger().rights();
    if (session.readOnly || workspace.ledger().readOnly())
        return {};
    const auto edits = [&](const char* registerId) {
        return rights.may(session.role, id(registerId), id(ledger::verb::kEdit)) &&
               !rights.role(session.role).ownDepartmentOnly;
    };
    const bool manages = rights.role(session.role).managesPeople;
    QList<FirstStepLine> lines;
    const auto add = [&](bool may, FirstStep step, const char* icon, const QString& title,
                         const QString& detail, bool done, const Place& place) {
        if (may)
            lines.append({step, id(icon), title, detail, done, place});
    };
    add(edits(f::unit::kRegister), FirstStep::UnitFacts, "building", OverviewPageTr::tr("Facts of the unit"),
        facts.missing.isEmpty()
            ? OverviewPageTr::tr("What forms and legal limits ask for is there")
            : OverviewPageTr::tr("Still open: %1").arg(facts.missing.join(OverviewPageTr::tr(", "))),
        facts.missing.isEmpty(), {pageOfRegister(id(f::unit::kRegister)), facts.unitUid});
    add(edits(f::department::kRegister), FirstStep::Departments, "users",
        OverviewPageTr::tr("Departments and people"),
        OverviewPageTr::tr("%1 departments, %2 people").arg(many(facts.departments), many(facts.people)),
        facts.departments > 0 && facts.people > 0, {pageOfRegister(id(f::department::kRegister)), {}});
    add(edits(f::asset::kRegister), FirstStep::Import, "import",
        OverviewPageTr::tr("Import the old spreadsheet"),
        facts.assets > 0
            ? OverviewPageTr::tr("%1 assets are in the inventory").arg(many(facts.assets))
            : OverviewPageTr::tr(
                  "xlsx, csv or JSON: choose it, or drop it here; a dry run shows every row first"),
        facts.assets > 0, {});
    add(edits(f::system::kRegister), FirstStep::Systems, "server", OverviewPageTr::tr("Systems to be graded"),
        facts.systems > 0 ? OverviewPageTr::tr("%1 systems").arg(many(facts.systems))
                          : OverviewPageTr::tr("HIS, EMR, PACS … each with its department and owner"),
        facts.systems > 0,
        {pageOfRegister(id(f::system::kRegister)), facts.systems > 0 ? QString() : QStringLiteral("new")});
    add(manages, FirstStep::Members, "person-plus", OverviewPageTr::tr("Members"),
        facts.approvers > 1
            ? OverviewPageTr::tr("%1 members, %2 of them may approve").arg(facts.members).arg(facts.approvers)
            : OverviewPageTr::tr("Four eyes need a second member who may approve"),
        facts.approvers > 1, {QStringLiteral("people"), {}});
    add(manages || rights.role(session.role).managesVault, FirstStep::Backup, "backup",
        OverviewPageTr::tr("First backup"),
        backedUp ? OverviewPageTr::tr("Made from this workstation")
                 : OverviewPageTr::tr("One encrypted file, best on another medium"),
        backedUp, {QStringLiteral("settings"), {}});
    add(manages, FirstStep::RecoveryTest, "key", OverviewPageTr::tr("Recovery sheet tried"),
        facts.recoveryTested
            ? OverviewPageTr::tr("The code on paper opens this vault")
            : OverviewPageTr::tr("Type the code from the paper once; nothing is changed by it"),
        facts.recoveryTested, {});
    add(edits(f::survey::kRegister), FirstStep::Survey, "database",
        OverviewPageTr::tr("Survey a business database"),
        facts.surveys > 0
            ? OverviewPageTr::tr("%1 surveys").arg(many(facts.surveys))
            : OverviewPageTr::tr("Reads tables and columns and suggests assets; keeps no contents"),
        facts.surveys > 0, {QStringLiteral("survey"), {}});
    return lines;
}

FirstStepsShown firstStepsShown(const QString& vaultId)
{
    const QString stored = settings().text(QStringLiteral("firstSteps/") + vaultId);
    return stored == QLatin1String("shown")  ? FirstStepsShown::Shown
           : stored == QLatin1String("away") ? FirstStepsShown::Away
                                             : FirstStepsShown::Undecided;
}

void setFirstStepsShown(const QString& vaultId, bool shown)
{
    settings().setValue(QStringLiteral("firstSteps/") + vaultId,
                        shown ? QStringLiteral("shown") : QStringLiteral("away"));
}

} // namespace wardbook::ui
