#include "crypto/password_key.h"
#include "documents/read_back.h"
#include "fields/channel.h"
#include "fields/obligation.h"
#include "fields/person.h"
#include "fields/training.h"
#include "fields/unit.h"
#include "oversight/compliance_report.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <ranges>

using namespace wardbook;
using namespace wardbook::oversight;
using ledger::FieldValues;

namespace fo = fields::obligation;

namespace {

const QString kPassword = QStringLiteral("correct horse 42");
const QDate kToday(2026, 6, 11);

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

struct UnitVault
{
    UnitVault()
    {
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        workspace = people::Workspace::create(path(), QStringLiteral("江城市第一人民医院"),
                                              QStringLiteral("陈立群"), kPassword)
                        .workspace;
    }
    QString path() const { return dir.filePath(QStringLiteral("u.wardbook")); }
    void signIn(const QString& name, const QString& role)
    {
        workspace->team().add(name, role, 0, kPassword, QStringLiteral("测试"));
        workspace.reset();
        workspace = people::Workspace::open(path(), name, kPassword, {});
    }
    qint64 create(const char* registerId, const FieldValues& values)
    {
        qint64 made = 0;
        workspace->perform(QStringLiteral("新建"), {},
                           [&](ledger::ActWriter& writer) { made = writer.create(id(registerId), values); });
        return made;
    }
    void step(const char* registerId, qint64 record, const char* transition)
    {
        workspace->perform(QStringLiteral("推进"), QStringLiteral("测试"), [&](ledger::ActWriter& writer) {
            writer.transition(id(registerId), record, writer.reader().record(id(registerId), record).rev,
                              id(transition));
        });
    }
    Obligations read(QDate today = kToday)
    {
        return ObligationReader::readAll(*workspace->ledger().reader(), today);
    }
    Obligation one(const char* obligation, QDate today = kToday)
    {
        const Obligations found = read(today);
        const Obligation* each = found.find(id(obligation));
        if (!each)
            qFatal("no such obligation");
        return *each;
    }
    ObligationService service() { return ObligationService(*workspace); }

    QTemporaryDir dir;
    std::unique_ptr<people::Workspace> workspace;
};

/// A list of one law and one duty, as a text to be spoilt.
QByteArray smallList()
{
    return R"({"kind":"obligations","id":"small","version":"1","label":{"zh":"小","en":"Small"},"source":"测试",
"verified":false,"bounds":[{"id":"unit","label":{"zh":"责任单位","en":"The unit"}}],
"groups":[{"id":"law","label":{"zh":"某法","en":"A law"},"source":"某法 2020"}],
"obligations":[{"id":"law-1","group":"law","article":"第一条","title":{"zh":"制度","en":"Rules"},
"duty":{"zh":"有制度。","en":"Have rules."},"bound":["unit"],"applies":[],
"proof":[{"register":"policy","where":[{"field":"kind","any_of":["management"]}],"least":1,
"label":{"zh":"制度","en":"Rules"}}],"cycle_months":12,"cycle_source":"unit","checks":[],"verified":true}]})";
}

QString refusal(const QByteArray& json)
{
    try {
        ObligationPack::parse(json, *ledger::RegisterSet::builtIn());
    } catch (const Error& error) {
        return error.text() + error.detail();
    }
    return {};
}

std::optional<ErrorKind> kindOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.kind();
    }
    return {};
}

QString plain(const documents::Document& document)
{
    QStringList words{document.title};
    for (const documents::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<documents::Heading>(&block))
            words << heading->text.plain();
        if (const auto* list = std::get_if<documents::BulletList>(&block))
            for (const documents::Text& item : list->items)
                words << item.plain();
        if (const auto* table = std::get_if<documents::Table>(&block))
            for (const documents::Row& row : table->rows)
                for (const documents::Cell& cell : row)
                    words << cell.text.plain();
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace

class TstObligations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
    }

    /// Every article of the regulation of 2018 stands in the list, and every rule it leans on exists.
    void theShippedListIsWhole()
    {
        const auto registers = ledger::RegisterSet::builtIn();
        const auto pack = ObligationPack::builtIn(*registers);
        const auto rules = CheckRules::builtIn(*registers);
        QSet<QString> articles;
        for (const ObligationPack::Duty& duty : pack->duties) {
            if (duty.group == QLatin1String("dsj"))
                articles.insert(duty.article.left(duty.article.indexOf(QChar(0x6761)) + 1));
            for (const QString& check : duty.checks)
                QVERIFY2(rules->find(check), qPrintable(duty.id + QLatin1Char(' ') + check));
        }
        QCOMPARE(articles.size(), 41);
        for (const ObligationPack::Group& group : pack->groups)
            QVERIFY2(
                std::ranges::any_of(pack->duties,
                                    [&](const ObligationPack::Duty& duty) { return duty.group == group.id; }),
                qPrintable(group.id));
    }

    void refusesAListThatIsSpoilt_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* from, const char* to, const char* said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(said);
        };
        row("kind", "\"kind\":\"obligations\"", "\"kind\":\"checks\"", "checks");
        row("key", "\"checks\":[]", "\"cheks\":[]", "cheks");
        row("register", "\"register\":\"policy\"", "\"register\":\"polcy\"", "polcy");
        row("field", "\"field\":\"kind\"", "\"field\":\"knd\"", "knd");
        row("group", "\"group\":\"law\"", "\"group\":\"lax\"", "lax");
        row("bound", "\"bound\":[\"unit\"]", "\"bound\":[\"all\"]", "all");
        row("least", "\"least\":1", "\"least\":0", "least");
        row("cycle", "\"cycle_months\":12,", "", "law-1");
        row("verified", ",\"verified\":true", "", "verified");
        row("informative with proof", "\"checks\":[]", "\"checks\":[],\"informative\":true", "law-1");
        row("label", "{\"zh\":\"有制度。\",\"en\":\"Have rules.\"}", "{\"zh\":\"有制度。\"}", "duty");
        row("no json", "\"obligations\":[{", "\"obligations\":[{{", "JSON");
    }
    void refusesAListThatIsSpoilt()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QCOMPARE(refusal(smallList()), QString());
        QByteArray json = smallList();
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const QString why = refusal(json);
        QVERIFY2(why.contains(said), qPrintable(why));
    }

    void theRegistersDecide()
    {
        UnitVault unit;
        // channel proves article 21; without one, nothing does
        QCOMPARE(unit.one("dsj-21").state, Compliance::Open);
        const qint64 channel = unit.create(fields::channel::kRegister,
                                           {{id(fields::channel::name), QStringLiteral("病历复印窗口")}});
        QCOMPARE(unit.one("dsj-21").state, Compliance::Open); // a draft is no channel in use
        unit.step(fields::channel::kRegister, channel, "confirm");
        const Obligation now = unit.one("dsj-21");
        QCOMPARE(now.proof.first().found, 1);
        QCOMPARE(now.proofHeld(), now.proof.size());
        // no check of identity was entered: that finding keeps it from being met
        QVERIFY(now.checks.contains(QStringLiteral("channel-no-identity-check")));
        QCOMPARE(now.state, Compliance::Partly);
    }

    void someProofIsPartly()
    {
        UnitVault unit;
        QCOMPARE(unit.one("dsj-24").state, Compliance::Open);
        const qint64 training =
            unit.create(fields::training::kRegister,
                        {{id(fields::training::name), QStringLiteral("全员培训")},
                         {id(fields::training::held_on), kToday.addDays(-30).toString(Qt::ISODate)}});
        unit.step(fields::training::kRegister, training, "confirm");
        const Obligation now = unit.one("dsj-24");
        QCOMPARE(now.state, Compliance::Partly);
        QCOMPARE(now.proofHeld(), 1);
        QCOMPARE(now.proof.size(), 2);
        QCOMPARE(unit.one("dsj-24", kToday.addYears(2)).state, Compliance::Open); // it is long ago by then
    }

    void whatDoesNotApplyIsNotAsked()
    {
        UnitVault unit;
        QCOMPARE(unit.one("csl-36").state, Compliance::NotApplicable);
        unit.workspace->perform(QStringLiteral("修改"), {}, [](ledger::ActWriter& writer) {
            const QString unitRegister = id(fields::unit::kRegister);
            writer.update(unitRegister, 1, writer.reader().record(unitRegister, 1).rev,
                          {{id(fields::unit::operator_role), QStringLiteral("cii")}});
        });
        QCOMPARE(unit.one("csl-36").state, Compliance::Open);
        QCOMPARE(unit.one("dsj-1").state, Compliance::Informative);
        QCOMPARE(unit.one("mlcy-30").state, Compliance::ToJudge);
    }

    /// A page keeps its reader: after an act only what it touched is asked again, with the same answers.
    void keepsWhatWasAnswered()
    {
        UnitVault unit;
        const auto reader = unit.workspace->ledger().reader();
        const auto rules = CheckRules::builtIn(reader->registers());
        ObligationReader kept(ObligationPack::builtIn(reader->registers()), reader->registers());
        const auto stateOf = [&](const char* obligation, QDate today) {
            return kept.read(*reader, today, *rules, {}).find(id(obligation))->state;
        };
        QCOMPARE(stateOf("dsj-21", kToday), Compliance::Open);
        const qint64 channel = unit.create(fields::channel::kRegister,
                                           {{id(fields::channel::name), QStringLiteral("病历复印窗口")}});
        unit.step(fields::channel::kRegister, channel, "confirm");
        kept.forget(id(fields::training::kRegister));
        QCOMPARE(stateOf("dsj-21", kToday), Compliance::Open); // nobody said that channels changed
        kept.forget(id(fields::channel::kRegister));
        QCOMPARE(stateOf("dsj-21", kToday), Compliance::Met);
        unit.workspace->perform(
            QStringLiteral("作废"), QStringLiteral("停用"), [&](ledger::ActWriter& writer) {
                const QString registerId = id(fields::channel::kRegister);
                writer.voidRecord(registerId, channel, writer.reader().record(registerId, channel).rev);
            });
        QCOMPARE(stateOf("dsj-21", kToday.addDays(1)), Compliance::Open); // another day: all is asked
    }

    void aPersonJudgesWithReason()
    {
        UnitVault unit;
        ObligationChange judged;
        judged.state = std::optional(Compliance::NotApplicable);
        QCOMPARE(kindOf([&] { unit.service().change(id("dap-ledger"), judged); }), ErrorKind::Invalid);
        judged.reason = QStringLiteral("不是试点单位");
        const qint64 record = unit.service().change(id("dap-ledger"), judged);
        const Obligation own = unit.one("dap-ledger");
        QCOMPARE(own.state, Compliance::NotApplicable);
        QVERIFY(own.own);
        QCOMPARE(own.reason, *judged.reason);
        QCOMPARE(own.computed, Compliance::Open);
        QCOMPARE(own.record, record);
        ObligationChange again;
        again.state = std::optional<Compliance>();
        unit.service().change(id("dap-ledger"), again);
        QCOMPARE(unit.one("dap-ledger").state, Compliance::Open);
        QVERIFY(!unit.one("dap-ledger").own);
        // one record, and its history tells both
        const auto reader = unit.workspace->ledger().reader();
        QCOMPARE(reader->count(id(fo::kRegister)), 1);
        QCOMPARE(reader->history(id(fo::kRegister), record).size(), 2);
        QCOMPARE(reader->history(id(fo::kRegister), record).first().reason, QStringLiteral("不是试点单位"));
    }

    void refusesWhatCannotBe()
    {
        UnitVault unit;
        ObligationChange judged;
        judged.state = std::optional(Compliance::Met);
        judged.reason = QStringLiteral("理由");
        QCOMPARE(kindOf([&] { unit.service().change(id("dsj-1"), judged); }), ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { unit.service().change(id("dsj-999"), judged); }), ErrorKind::NotFound);
        judged.state = std::optional(Compliance::ToJudge);
        QCOMPARE(kindOf([&] { unit.service().change(id("dsj-21"), judged); }), ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { unit.service().change(id("dsj-21"), {}); }), ErrorKind::Invalid);
        QCOMPARE(unit.workspace->ledger().reader()->count(id(fo::kRegister)), 0);
        unit.signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        judged.state = std::optional(Compliance::Met);
        QCOMPARE(kindOf([&] { unit.service().change(id("dsj-21"), judged); }), ErrorKind::Denied);
    }

    void ownersAndDates()
    {
        UnitVault unit;
        const qint64 owner =
            unit.create(fields::person::kRegister, {{id(fields::person::name), QStringLiteral("林书瑶")}});
        ObligationChange change;
        change.owner = owner;
        change.nextOn = kToday.addDays(-1);
        unit.service().change(QStringList{id("dsj-24"), id("pipl-57")}, change);
        const Obligation own = unit.one("dsj-24");
        QCOMPARE(own.ownerName, QStringLiteral("林书瑶"));
        QVERIFY(own.overdue(kToday));
        QVERIFY(!own.overdue(kToday.addDays(-1)));
        QVERIFY(!unit.one("pipl-57").overdue(kToday)); // it does not apply: nothing to be late with
        ObligationChange cleared;
        cleared.owner = 0;
        cleared.nextOn = QDate();
        unit.service().change(id("dsj-24"), cleared);
        QCOMPARE(unit.one("dsj-24").owner, 0);
        QVERIFY(!unit.one("dsj-24").nextOn.isValid());
    }

    void theYearlySelfCheckIsOneAct()
    {
        UnitVault unit;
        const auto reader = unit.workspace->ledger().reader();
        const qint64 acts = reader->actCount();
        const Obligations found = unit.read();
        const int checked =
            unit.service().selfCheck(found, kToday, {{id("dsj-24"), QStringLiteral("下半年补培训")}});
        QCOMPARE(reader->actCount(), acts + 1);
        QCOMPARE(checked, found.all.size() - found.count(Compliance::Informative));
        QCOMPARE(reader->count(id(fo::kRegister)), checked);
        const Obligation training = unit.one("dsj-24"), channel = unit.one("dsj-21");
        QCOMPARE(training.checkedOn, kToday);
        QCOMPARE(training.note, QStringLiteral("下半年补培训"));
        QCOMPARE(training.nextOn, kToday.addMonths(12));
        QCOMPARE(channel.note, standing(*found.find(id("dsj-21"))));
        QCOMPARE(unit.one("dsj-22").nextOn, kToday.addMonths(6)); // its own cycle
        QCOMPARE(unit.one("dsj-1").record, 0);
        unit.service().selfCheck(unit.read(kToday.addYears(1)), kToday.addYears(1));
        QCOMPARE(reader->count(id(fo::kRegister)), checked); // the same records, a year on
        QVERIFY(ledger::verify(unit.workspace->vault()).problems.isEmpty());
    }

    void theReportSaysItAll()
    {
        UnitVault unit;
        ObligationChange judged;
        judged.state = std::optional(Compliance::NotApplicable);
        judged.reason = QStringLiteral("不是试点单位");
        unit.service().change(id("dap-ledger"), judged);
        unit.service().selfCheck(unit.read(), kToday);
        const auto reader = unit.workspace->ledger().reader();
        const documents::Document report = complianceReport(*reader, 2026, kToday);
        const QString said = plain(report);
        const auto pack = ObligationPack::builtIn(reader->registers());
        for (const ObligationPack::Group& group : pack->groups)
            QVERIFY2(said.contains(group.label.text()), qPrintable(group.id));
        for (const ObligationPack::Duty& duty : pack->duties)
            if (!duty.informative)
                QVERIFY2(said.contains(duty.title.text()), qPrintable(duty.id));
        QVERIFY(said.contains(QStringLiteral("不是试点单位")));
        QVERIFY(said.contains(kToday.toString(Qt::ISODate)));
        QVERIFY(said.contains(documents::unverifiedBadge()));
        QVERIFY(!plain(complianceReport(*reader, 2025, kToday)).contains(kToday.toString(Qt::ISODate)));
        documents::checkDocument(report);
    }

    void theReportLeavesWithItsRightAndAct()
    {
        UnitVault unit;
        const QString path = unit.dir.filePath(QStringLiteral("自查.docx"));
        exportComplianceReport(*unit.workspace, path, QStringLiteral("报主管部门"), 2026, kToday);
        QVERIFY(QFile::exists(path));
        QVERIFY(documents::missingIn(documents::readDocx(path),
                                     complianceReport(*unit.workspace->ledger().reader(), 2026, kToday))
                    .isEmpty());
        const auto acts = unit.workspace->ledger().reader()->acts({});
        QCOMPARE(acts.first().kind, QStringLiteral("export"));
        QCOMPARE(acts.first().reason, QStringLiteral("报主管部门"));
        const QString text = unit.dir.filePath(QStringLiteral("自查.txt"));
        QCOMPARE(kindOf([&] { exportComplianceReport(*unit.workspace, text, {}, 2026, kToday); }),
                 ErrorKind::Invalid);
        unit.signIn(QStringLiteral("吴思远"), QStringLiteral("drill_coordinator"));
        const QString second = unit.dir.filePath(QStringLiteral("再次.docx"));
        QCOMPARE(kindOf([&] { exportComplianceReport(*unit.workspace, second, {}, 2026, kToday); }),
                 ErrorKind::Denied);
        QVERIFY(!QFile::exists(second));
    }
};

QTEST_MAIN(TstObligations)
#include "tst_obligations.moc"
