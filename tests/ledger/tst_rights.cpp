#include "base/error.h"
#include "ledger/rights.h"
#include <QJsonArray>
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

/// Who may do what, written down a second time on purpose: a slip in roles.json must not pass unnoticed.
/// v view, e edit, s submit, r review, a approve, x export, o void; "-" nothing.
struct Row
{
    const char* role;
    const char* unit;
    const char* department;
    const char* person;
    const char* provider;
    const char* system;
    const char* asset;
    const char* member;
    const char* customField;
    const char* importMapping;
    const char* object;
    const char* remediation;
    const char* proof;
    const char* grading; ///< the same for assessment, verdict, licensed_assessment and requirement_pack
};
constexpr Row kMatrix[] = {
    // clang-format off
    // role                    unit       department person     provider   system     asset      member  custom mapping object    remediation proof   grading
    {"chief_security_officer", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "ve",   "ve",  "ve", "vesraxo", "vesraxo", "vesraxo", "vesraxo"},
    {"security_administrator", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "vesraxo", "v",    "ve",  "ve", "vesraxo", "vesraxo", "vesraxo", "vesraxo"},
    {"privacy_officer",        "vx",      "vx",      "vex",     "vesrx",   "vx",      "vesrx",   "v",    "v",   "ve", "vx", "vx", "vex", "vx"},
    {"liaison",                "v",       "v",       "v",       "-",       "v",       "ves",     "-",    "v",   "ve", "v", "ves", "ve", "-"},
    {"drill_coordinator",      "v",       "v",       "v",       "v",       "v",       "v",       "v",    "v",   "v", "v", "vesx", "vesox", "v"},
    {"auditor",                "vx",      "vx",      "vx",      "vx",      "vx",      "vx",      "vx",   "vx",  "vx", "vx", "vx", "vx", "vx"},
    {"principal",              "vx",      "vx",      "vx",      "vx",      "vax",     "vax",     "vx",   "vx",  "vx", "vx", "vax", "vex", "vx"},
    // clang-format on
};

/// The other registers; the roles in the order of the table above.
struct Group
{
    std::vector<const char*> registers;
    std::array<const char*, 7> allowed;
};
const Group kResponse[] = {
    // clang-format off
    // chief, administrator, privacy officer, liaison, drill coordinator, auditor, principal
    {{"incident"}, {"vesraxo", "vesrxo", "vesx", "ve", "vesx", "vx", "vrax"}},
    {{"grade_decision"}, {"vesraxo", "vesrxo", "vex", "-", "vesx", "vx", "vax"}},
    {{"impact", "incident_task", "communication"}, {"vesraxo", "vesraxo", "vesx", "-", "vesx", "vx", "vx"}},
    // whoever acts on an incident leaves a line of its timeline
    {{"timeline_entry"}, {"vesraxo", "vesraxo", "vesx", "ve", "vesx", "vx", "vex"}},
    {{"observable", "exhibit"}, {"vesraxo", "vesraxo", "vesx", "-", "v", "vx", "vx"}},
    {{"custody_event"}, {"vesraxo", "vesraxo", "vesrx", "-", "v", "vx", "vx"}},
    {{"notice"}, {"vesraxo", "vesrxo", "vesrx", "-", "vesx", "vx", "vax"}},
    {{"notice_item"}, {"vesraxo", "vesraxo", "vex", "-", "vesx", "vx", "vx"}},
    {{"clock_mark"}, {"vesraxo", "vesrxo", "vex", "-", "ve", "vx", "vax"}},
    {{"plan"}, {"vesraxo", "vesrxo", "vx", "v", "vesxo", "vx", "vax"}},
    {{"drill_programme", "drill"}, {"vesraxo", "vesrxo", "vx", "-", "vesxo", "vx", "vax"}},
    {{"plan_step", "plan_contact"}, {"vesraxo", "vesraxo", "vx", "v", "vesxo", "vx", "vx"}},
    {{"drill_objective", "drill_participant", "inject", "expected_action", "observation", "drill_event", "drill_score", "hot_wash"}, {"vesraxo", "vesraxo", "vx", "-", "vesxo", "vx", "vx"}},
    {{"improvement"}, {"vesraxo", "vesraxo", "vesx", "-", "vesxo", "vx", "vx"}},
    // filings: the principal signs packages, and approves that one becomes void
    {{"filing"}, {"vesraxo", "vesraxo", "vx", "-", "v", "vx", "vax"}},
    {{"filing_signature"}, {"vesraxo", "vesraxo", "vx", "-", "v", "vx", "ve"}},
    {{"filing_part", "filing_entry", "recipient"}, {"vesraxo", "vesraxo", "vx", "-", "v", "vx", "vx"}},
    // the whole process: what concerns persons is the privacy officer's
    {{"consent", "channel"}, {"vesraxo", "vesraxo", "vesrx", "-", "v", "vx", "vx"}},
    {{"pia", "crossborder", "sharing", "disclosure", "entrustment", "access_grant"}, {"vesraxo", "vesraxo", "vesrx", "-", "v", "vx", "vax"}},
    {{"training"}, {"vesraxo", "vesraxo", "vesrx", "-", "vesx", "vx", "vx"}},
    {{"census_task", "quality_check", "backup_test"}, {"vesraxo", "vesraxo", "vx", "ves", "v", "vx", "vx"}},
    {{"census", "policy"}, {"vesraxo", "vesraxo", "vx", "v", "v", "vx", "vax"}},
    {{"accountability", "valuation", "revenue", "destruction", "handover", "accepted_finding"}, {"vesraxo", "vesraxo", "vx", "-", "v", "vx", "vax"}},
    {{"right", "standard", "post", "alert", "inspection", "obligation", "data_source", "survey", "data_table"}, {"vesraxo", "vesraxo", "vx", "-", "v", "vx", "vx"}},
    // kept by the program
    {{"custom_register"}, {"ve", "ve", "v", "v", "v", "vx", "vx"}},
    {{"outlet"}, {"ve", "ve", "vx", "-", "v", "vx", "vx"}},
    // clang-format on
};

struct Verb
{
    char letter;
    const char* id;
};
constexpr Verb kVerbs[] = {{'v', verb::kView},   {'e', verb::kEdit},    {'s', verb::kSubmit},
                           {'r', verb::kReview}, {'a', verb::kApprove}, {'x', verb::kExport},
                           {'o', verb::kVoid}};

QJsonObject roleJson(const QString& id)
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("label"),
         QJsonObject{{QStringLiteral("zh"), QStringLiteral("角色")}, {QStringLiteral("en"), id}}},
        {QStringLiteral("rights"), QJsonObject{{QStringLiteral("*"), QJsonArray{QStringLiteral("view")}}}}};
}

QString refusal(const QList<QJsonObject>& roles)
{
    QJsonArray array;
    for (const QJsonObject& role : roles)
        array << role;
    try {
        Rights::parse({{QStringLiteral("roles"), array}}, *RegisterSet::builtIn());
    } catch (const Error& e) {
        return e.kind() == ErrorKind::Invalid ? e.text() : QStringLiteral("wrong kind");
    }
    return {};
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matrix_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("registerId");
        QTest::addColumn<QString>("allowed");
        for (const Row& row : kMatrix) {
            const std::pair<const char*, const char*> cells[] = {{"unit", row.unit},
                                                                 {"department", row.department},
                                                                 {"person", row.person},
                                                                 {"provider", row.provider},
                                                                 {"system", row.system},
                                                                 {"asset", row.asset},
                                                                 {"member", row.member},
                                                                 {"custom_field", row.customField},
                                                                 {"import_mapping", row.importMapping},
                                                                 {"check_object", row.object},
                                                                 {"remediation", row.remediation},
                                                                 {"proof", row.proof},
                                                                 {"grading", row.grading},
                                                                 {"assessment", row.grading},
                                                                 {"verdict", row.grading},
                                                                 {"licensed_assessment", row.grading},
                                                                 {"requirement_pack", row.grading}};
            for (const auto& [registerId, allowed] : cells)
                QTest::addRow("%s on %s", row.role, registerId)
                    << QString::fromLatin1(row.role) << QString::fromLatin1(registerId)
                    << QString::fromLatin1(allowed);
        }
        for (const Group& group : kResponse)
            for (size_t i = 0; i < std::size(kMatrix); ++i)
                for (const char* registerId : group.registers)
                    QTest::addRow("%s on %s", kMatrix[i].role, registerId)
                        << QString::fromLatin1(kMatrix[i].role) << QString::fromLatin1(registerId)
                        << QString::fromLatin1(group.allowed.at(i));
    }

    void matrix()
    {
        QFETCH(QString, role);
        QFETCH(QString, registerId);
        QFETCH(QString, allowed);
        for (const Verb& v : kVerbs)
            QVERIFY2(Rights::builtIn().may(role, registerId, QString::fromLatin1(v.id)) ==
                         allowed.contains(QLatin1Char(v.letter)),
                     v.id);
    }

    void tableCoversEveryRoleAndRegister()
    {
        QStringList roles;
        for (const Row& row : kMatrix)
            roles << QString::fromLatin1(row.role);
        QCOMPARE(Rights::builtIn().roleIds(), roles);
        QStringList registers{QStringLiteral("unit"),
                              QStringLiteral("department"),
                              QStringLiteral("person"),
                              QStringLiteral("system"),
                              QStringLiteral("provider"),
                              QStringLiteral("asset"),
                              QStringLiteral("member"),
                              QStringLiteral("custom_field"),
                              QStringLiteral("import_mapping"),
                              QStringLiteral("check_object"),
                              QStringLiteral("remediation"),
                              QStringLiteral("proof"),
                              QStringLiteral("grading"),
                              QStringLiteral("assessment"),
                              QStringLiteral("verdict"),
                              QStringLiteral("licensed_assessment"),
                              QStringLiteral("requirement_pack")};
        for (const Group& group : kResponse)
            for (const char* registerId : group.registers)
                registers << QString::fromLatin1(registerId);
        QStringList known = RegisterSet::builtIn()->ids();
        registers.sort();
        known.sort();
        QCOMPARE(known, registers);
    }

    void auditorChangesNothingAndManagesNobody()
    {
        const Rights& rights = Rights::builtIn();
        const QStringList registers = RegisterSet::builtIn()->ids();
        for (const QString& id : registers)
            for (const char* v : {verb::kEdit, verb::kSubmit, verb::kReview, verb::kApprove, verb::kVoid})
                QVERIFY2(!rights.may(QStringLiteral("auditor"), id, QString::fromLatin1(v)), qPrintable(id));
        QVERIFY(!rights.role(QStringLiteral("auditor")).managesPeople);
        QVERIFY(!rights.role(QStringLiteral("auditor")).managesVault);
    }

    void peopleAndVaultAreManagedByFew()
    {
        QStringList people, vault, departmental;
        const QStringList roles = Rights::builtIn().roleIds();
        for (const QString& id : roles) {
            const Role& role = Rights::builtIn().role(id);
            QCOMPARE(role.id, id);
            if (role.managesPeople)
                people << id;
            if (role.managesVault)
                vault << id;
            if (role.ownDepartmentOnly)
                departmental << id;
        }
        QCOMPARE(people, QStringList{QStringLiteral("chief_security_officer")});
        QCOMPARE(vault, (QStringList{QStringLiteral("chief_security_officer"),
                                     QStringLiteral("security_administrator")}));
        QCOMPARE(departmental, QStringList{QStringLiteral("liaison")});
    }

    void unknownRoleOrRegisterMayNothing()
    {
        const Rights& rights = Rights::builtIn();
        QVERIFY(!rights.may(QStringLiteral("nobody"), QStringLiteral("asset"), QStringLiteral("view")));
        QVERIFY(!rights.may(QStringLiteral("liaison"), QStringLiteral("nothing"), QStringLiteral("view")));
        QVERIFY(!rights.may(QStringLiteral("auditor"), QStringLiteral("asset"), QStringLiteral("destroy")));
        QVERIFY_THROWS_EXCEPTION(Error, rights.role(QStringLiteral("nobody")));
    }

    void badRolesAreRefused()
    {
        QCOMPARE(refusal({roleJson(QStringLiteral("guest"))}), QString());

        QJsonObject role = roleJson(QStringLiteral("guest"));
        QVERIFY(refusal({role, role}).contains(QStringLiteral("guest")));

        role[QStringLiteral("managesPeople")] = true;
        QVERIFY(refusal({role}).contains(QStringLiteral("managesPeople")));

        role = roleJson(QStringLiteral("guest"));
        role[QStringLiteral("rights")] =
            QJsonObject{{QStringLiteral("*"), QJsonArray{QStringLiteral("look")}}};
        QVERIFY(refusal({role}).contains(QStringLiteral("look")));

        role[QStringLiteral("rights")] =
            QJsonObject{{QStringLiteral("assets"), QJsonArray{QStringLiteral("view")}}};
        QVERIFY(refusal({role}).contains(QStringLiteral("assets")));

        // Editing what one may not see can only be a slip.
        role[QStringLiteral("rights")] =
            QJsonObject{{QStringLiteral("asset"), QJsonArray{QStringLiteral("edit")}}};
        QVERIFY(refusal({role}).contains(QStringLiteral("view")));

        role = roleJson(QStringLiteral("guest"));
        role[QStringLiteral("label")] = QJsonObject{{QStringLiteral("zh"), QStringLiteral("访客")}};
        QVERIFY(refusal({role}).contains(QStringLiteral("label")));
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
