#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/system.h"
#include "tests/grading/grading_fixture.h"

using namespace wardbook;
using namespace wardbook::grading;
namespace fc = fields::check_object;
namespace fs = fields::system;

class TstRound : public QObject
{
    Q_OBJECT

    static QStringList itemIds(const Round& round)
    {
        QStringList ids;
        for (int row = 0; row < round.items.size(); ++row)
            ids << round.item(row).id;
        return ids;
    }
    static QStringList objectNames(const Round& round)
    {
        QStringList names;
        for (const RoundObject& object : round.objects)
            names << object.name;
        return names;
    }
    static void setToday(int year, int month, int day)
    {
        const qint64 ms = QDateTime(QDate(year, month, day), QTime(10, 0)).toMSecsSinceEpoch();
        clock::setSource([ms] { return ms; });
    }

private Q_SLOTS:
    void init() { setToday(2026, 6, 11); }
    void cleanup() { clock::setSource({}); }

    void itemsAndObjectsOfTheSystem()
    {
        GradingFixture f;
        const Round round = f.start();
        QCOMPARE(round.state, QStringLiteral("draft"));
        QVERIFY(round.editable());
        QCOMPARE(round.name, QStringLiteral("第一轮"));
        QCOMPARE(round.systemName, QStringLiteral("HIS"));
        QCOMPARE(round.startedOn, QDate(2026, 6, 11));
        QCOMPARE(round.level, 3);
        QVERIFY(!round.gradeChanged);
        QCOMPARE(round.scoringRule, QStringLiteral("rate-2025"));
        QCOMPARE(itemIds(round), (QStringList{"L3-room", "L3-login", "L3-backup", "L3-rules"}));
        QCOMPARE(objectNames(round), (QStringList{"主机房", "服务器", "数据库", "安全管理"}));
        QCOMPARE(round.counts().total(), 5);
        QCOMPARE(round.counts().blank, 5);
        QCOMPARE(round.counts(1).total(), 1);
        QVERIFY(round.applies(1, 1));
        QVERIFY(!round.applies(1, 0));
        QVERIFY(round.objects.at(3).shared);
        QVERIFY(!round.objects.at(0).shared);
        QVERIFY(round.rowsWithoutObject().isEmpty());
    }

    void eachSideTakesItsOwnLevel()
    {
        GradingFixture f;
        f.system = f.addSystem(QStringLiteral("PACS"), 2, 3); // login is of kind S, backup of kind A
        const Round round = f.start();
        QCOMPARE(itemIds(round), (QStringList{"L3-room", "L2-login", "L3-backup", "L3-rules"}));
        QCOMPARE(round.level, 3);
        // only what is shared by the whole unit: PACS has no objects of its own
        QCOMPARE(objectNames(round), QStringList{"安全管理"});
        QCOMPARE(round.rowsWithoutObject(), (QList<int>{0, 1, 2}));
    }

    void theGradeStandsInForAMissingSide()
    {
        GradingFixture f;
        f.system = f.create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("OA")},
                                            {QLatin1String(fs::grade), QStringLiteral("2")}});
        QCOMPARE(itemIds(f.start()), (QStringList{"L2-room", "L2-login", "L2-rules"}));
    }

    void extensionsAreAsked()
    {
        GradingFixture f;
        NewRound wanted = f.wanted();
        wanted.scopes = {QStringLiteral("cloud")};
        const Round round = f.start(wanted);
        QCOMPARE(round.scopes, (QStringList{"general", "cloud"}));
        QCOMPARE(itemIds(round), (QStringList{"L3-room", "L3-login", "L3-backup", "L3-cloud", "L3-rules"}));
        f.system = f.addSystem(QStringLiteral("OA"), 2, 2);
        wanted.system = f.system;
        QVERIFY(refusal([&] { f.service->start(wanted); })
                    .contains(f.reader()
                                  ->registers()
                                  .codes(QStringLiteral("requirement_scope"))
                                  .labelOf(QStringLiteral("cloud"))));
        wanted.scopes = {QStringLiteral("moon")};
        QVERIFY(refusal([&] { f.service->start(wanted); }).contains(QStringLiteral("moon")));
    }

    void whatCannotBegin()
    {
        GradingFixture f;
        ErrorKind kind = ErrorKind::Io;
        NewRound wanted = f.wanted();
        wanted.system = f.create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("未定级系统")}});
        QVERIFY(refusal([&] { f.service->start(wanted); }, &kind).contains(QStringLiteral("未定级系统")));
        QCOMPARE(kind, ErrorKind::Invalid);
        wanted.system = 4711;
        QVERIFY(!refusal([&] { f.service->start(wanted); }).isEmpty());

        wanted = f.wanted();
        wanted.objects = {f.server, 4711};
        QVERIFY(refusal([&] { f.service->start(wanted); }).contains(QStringLiteral("4711")));
        wanted.objects.clear();
        wanted.pack = QStringLiteral("absent");
        QVERIFY(refusal([&] { f.service->start(wanted); }, &kind).contains(QStringLiteral("absent")));
        QCOMPARE(kind, ErrorKind::NotFound);

        const Round first = f.start();
        QVERIFY(refusal([&] { f.start(f.wanted(QStringLiteral("第二轮"))); }).contains(first.name));
        QCOMPARE(f.reader()->count(QLatin1String(fields::assessment::kRegister)), 1);
    }

    void withoutObjectsNothingBegins()
    {
        GradingFixture f;
        for (const qint64 id : {f.room, f.server, f.database, f.management})
            f.workspace->perform(
                QStringLiteral("停用"), QStringLiteral("搬走"), [&](ledger::ActWriter& writer) {
                    writer.transition(QLatin1String(fc::kRegister), id, 1, QStringLiteral("retire"));
                });
        QVERIFY(!refusal([&] { f.start(); }).isEmpty());
        NewRound wanted = f.wanted();
        wanted.objects = {f.server};
        QVERIFY(refusal([&] { f.start(wanted); }).contains(QStringLiteral("服务器")));
    }

    void whoMayNotEditBeginsNothing()
    {
        GradingFixture f;
        f.workspace->team().add(QStringLiteral("郑航"), QStringLiteral("auditor"), 0, f.password(),
                                QStringLiteral("入职"));
        f.as(QStringLiteral("郑航"));
        ErrorKind kind = ErrorKind::Io;
        const qint64 acts = f.reader()->actCount();
        QVERIFY(!refusal([&] { f.start(); }, &kind).isEmpty());
        QCOMPARE(kind, ErrorKind::Denied);
        QCOMPARE(f.reader()->actCount(), acts);
    }

    void namesOfRounds()
    {
        GradingFixture f;
        const Round first = f.start(f.wanted());
        QVERIFY(first.name.contains(QStringLiteral("2026")));
        f.finish(first);
        f.as(f.chief());
        const Round second = f.start(f.wanted());
        QVERIFY(second.name.startsWith(first.name));
        QVERIFY(second.name != first.name);
        QCOMPARE(second.previous, first.id);
        f.finish(second);
        QVERIFY(refusal([&] { f.start(f.wanted(first.name)); }).contains(first.name));
        setToday(2026, 9, 1);
        QVERIFY(!f.start(f.wanted()).name.startsWith(first.name));
    }

    void aRegradeInTheMiddleIsSaidAndChangesNothing()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-login", f.server, Verdict::Partial);
        f.update(fs::kRegister, f.system,
                 {{QLatin1String(fs::s_level), QStringLiteral("2")},
                  {QLatin1String(fs::a_level), QStringLiteral("2")},
                  {QLatin1String(fs::grade), QStringLiteral("2")}});
        round = f.load(round.id);
        QVERIFY(round.gradeChanged);
        QCOMPARE(round.systemSLevel, 2);
        QCOMPARE(round.sLevel, 3);
        QCOMPARE(itemIds(round), (QStringList{"L3-room", "L3-login", "L3-backup", "L3-rules"}));
        QCOMPARE(round.counts().partial, 1);
        QVERIFY(f.judge(round, "L3-room", f.room, Verdict::Met).counts().met == 1);
    }

    void objectsComeAndGo()
    {
        GradingFixture f;
        Round round = f.start();
        const qint64 second = f.addObject(QStringLiteral("第二台服务器"), "server", f.system);
        QCOMPARE(f.load(round.id).objects.size(), 4); // a round keeps to what it began with
        f.service->addObjects(round, {second, f.server});
        round = f.load(round.id);
        QCOMPARE(objectNames(round), (QStringList{"主机房", "服务器", "第二台服务器", "数据库", "安全管理"}));
        QVERIFY(!refusal([&] { f.service->addObjects(round, {4711}); }).isEmpty());

        round = f.judge(round, "L3-login", second, Verdict::Met);
        QVERIFY(refusal([&] {
                    f.service->removeObject(round, second);
                }).contains(QStringLiteral("第二台服务器")));
        round = f.judge(round, "L3-login", second, Verdict::Blank);
        f.service->removeObject(round, second);
        round = f.load(round.id);
        QCOMPARE(round.objects.size(), 4);
        for (const qint64 id : {f.room, f.server, f.database})
            f.service->removeObject(round, id);
        QVERIFY(!refusal([&] { f.service->removeObject(round, f.management); }).isEmpty());
    }

    void anUnknownRound()
    {
        GradingFixture f;
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(!refusal([&] { f.load(12); }, &kind).isEmpty());
        QCOMPARE(kind, ErrorKind::NotFound);
    }

    void codesOfVerdicts()
    {
        for (const Verdict verdict :
             {Verdict::Blank, Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
            QCOMPARE(verdictFromCode(verdictCode(verdict)), verdict);
        QCOMPARE(verdictFromCode(QStringLiteral("maybe")), Verdict::Blank);
        const ledger::CodeList& codes = ledger::RegisterSet::builtIn()->codes(QStringLiteral("verdict"));
        QCOMPARE(codes.codes.size(), 4);
        for (const ledger::Code& code : codes.codes)
            QVERIFY2(verdictFromCode(code.id) != Verdict::Blank, qPrintable(code.id));
    }
};

QTEST_GUILESS_MAIN(TstRound)
#include "tst_round.moc"
