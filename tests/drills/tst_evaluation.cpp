#include "drills/drill_replay.h"
#include "fields/drill.h"
#include "fields/drill_participant.h"
#include "fields/drill_score.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/unit.h"
#include "incidents/incident_service.h"
#include "tests/drills/drill_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace wardbook;
using namespace wardbook::drills;

/// What a drill showed: timing facts apart from judgement; and whole drills played from a script.
class TestEvaluation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<DrillFixture>(); }
    void cleanup() { f.reset(); }

    void actionsAreTimedWithoutPauses();
    void reportingIsMeasuredAgainstTheRealLimit();
    void anotherKindOfOperatorHasAnotherLimit();
    void neverReported();
    void scoresAndRatings();
    void findingsAndRepeats();
    void aWholeDrillFromAScript();
    void killedInTheMiddleAndGoneOnWith();
    void aShippedScenarioWithItsReports();
    void scriptsThatCannotBePlayed_data();
    void scriptsThatCannotBePlayed();
    void aStepThatFailsIsNamed();

private:
    static QByteArray script(const QString& drill);
    std::unique_ptr<DrillFixture> f;
};

void TestEvaluation::actionsAreTimedWithoutPauses()
{
    using Result = ActionTiming::Result;
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->pass(4);
    f->console().pause(drill, QStringLiteral("点名"));
    f->pass(20);
    f->console().resume(drill);
    f->pass(1);
    f->console().tick(f->actionOf(drill, "01", 0), true); // 5 minutes, limit 5
    f->pass(5, 1);
    f->console().tick(f->actionOf(drill, "01", 1), true); // 10:01, limit 10
    f->console().release(f->injectOf(drill, "02"));
    f->console().skip(f->injectOf(drill, "03"), QStringLiteral("不需要"));
    const Evaluation open = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(open.actions.size(), 3);
    QCOMPARE(open.actions.at(0).result, Result::InTime);
    QCOMPARE(open.actions.at(0).tookMs, 5 * 60'000);
    QCOMPARE(open.actions.at(1).result, Result::Late);
    QCOMPARE(open.actions.at(1).tookMs, 601'000);
    QCOMPARE(open.actions.at(2).result, Result::Open);
    f->console().miss(f->actionOf(drill, "02", 0), {});
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(result.actions.at(2).result, Result::Missed);
    QCOMPARE(std::tuple(result.inTime, result.late, result.missed), std::tuple(1, 1, 1));
    QCOMPARE(std::tuple(result.injectsReleased, result.injectsSkipped, result.improvised),
             std::tuple(2, 1, 0));
}

void TestEvaluation::reportingIsMeasuredAgainstTheRealLimit()
{
    const qint64 drill = f->started();
    f->pass(2);
    f->console().release(f->injectOf(drill, "01"));
    f->pass(10);
    f->console().release(f->injectOf(drill, "02"));
    f->pass(20);
    f->console().tick(f->actionOf(drill, "02", 0), true);
    f->pass(5);
    f->console().end(drill, {});
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(result.reports.size(), 1);
    const ReportTiming report = result.reports.first();
    QCOMPARE(report.rule, QStringLiteral("cac_first"));
    QCOMPARE(report.limitMs, 4 * 3'600'000);
    QCOMPARE(report.tookMs, 30 * 60'000); // from the first inject
    QVERIFY(report.met);
    QVERIFY2(report.text.contains(QStringLiteral("4:00:00")), qPrintable(report.text));
}

void TestEvaluation::anotherKindOfOperatorHasAnotherLimit()
{
    namespace fu = fields::unit;
    f->as(DrillFixture::chief());
    qint64 unit = 0;
    f->reader()->forEach(QLatin1String(fu::kRegister), [&](const ledger::Record& each) { unit = each.id; });
    f->update(fu::kRegister, unit, {{QLatin1String(fu::operator_role), QStringLiteral("cii")}});
    f->as(DrillFixture::coordinator());
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->console().release(f->injectOf(drill, "02"));
    f->pass(61);
    f->console().tick(f->actionOf(drill, "02", 0), true);
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(result.reports.first().rule, QStringLiteral("protection_first"));
    QCOMPARE(result.reports.first().limitMs, 3'600'000);
    QVERIFY(!result.reports.first().met);
}

void TestEvaluation::neverReported()
{
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "02"));
    f->pass(45);
    f->console().end(drill, {});
    const ReportTiming report = evaluate(*f->reader(), drill, f->now).reports.first();
    QCOMPARE(report.tookMs, 0);
    QVERIFY(!report.met);
    QVERIFY2(report.text.contains(QStringLiteral("45:00")), qPrintable(report.text));
}

void TestEvaluation::scoresAndRatings()
{
    const qint64 drill = f->started();
    f->pass(30);
    f->console().end(drill, {});
    ErrorKind kind{};
    const QString missing = refusal([&] { f->service().evaluated(drill, f->rev(drill)); }, &kind);
    QCOMPARE(kind, ErrorKind::Invalid);
    QVERIFY2(missing.contains(QStringLiteral("十分钟内上报")), qPrintable(missing));
    f->judge(drill);
    f->score(drill, QStringLiteral("command"), QStringLiteral("1"), QStringLiteral("外部专家"));
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(result.scores.size(), 9);
    for (const ScoreLine& line : result.scores)
        QCOMPARE(line.mean, line.item == QLatin1String("command") ? 3.0 : 5.0);
    QCOMPARE(qRound(result.mean * 9), 43);
    f->service().evaluated(drill, f->rev(drill));
    QCOMPARE(f->record(fields::drill::kRegister, drill).state, QStringLiteral("evaluated"));

    // nine items by nine people are no whole sheet
    const qint64 other = f->started(QStringLiteral("另一个"));
    f->console().end(other, {});
    f->judge(other);
    f->update(fields::drill_score::kRegister,
              f->parts(fields::drill_score::kRegister, "drill", other).first().id,
              {{QLatin1String(fields::drill_score::evaluator), QStringLiteral("别人")}});
    QCOMPARE(evaluationGaps(*f->reader(), other).size(), 1);
    QVERIFY(!refusal([&] { f->service().evaluated(other, f->rev(other)); }).isEmpty());
}

void TestEvaluation::findingsAndRepeats()
{
    const auto held = [&](const QString& title) {
        const qint64 drill = f->started(title);
        f->console().observe(drill, QStringLiteral("good"), 0, {}, QStringLiteral("先核对腕带"));
        f->console().observe(drill, QStringLiteral("late"), f->injectOf(drill, "01"), QStringLiteral("值班"));
        f->console().observe(drill, QStringLiteral("improve"), 0, {}, QStringLiteral("联络表过时"));
        f->pass(20);
        f->console().end(drill, {});
        return drill;
    };
    const qint64 spring = held(QStringLiteral("春季"));
    const Evaluation first = evaluate(*f->reader(), spring, f->now);
    QCOMPARE(first.findings.size(), 2);
    QCOMPARE(first.observations.value(QStringLiteral("good")), 1);
    QCOMPARE(first.findings.at(0).repeats, 0);
    QVERIFY(first.findings.at(0).text.contains(QStringLiteral("医嘱打不开")));
    namespace fi = fields::improvement;
    QList<qint64> made;
    for (const Finding& each : first.findings)
        made << f->service().addImprovement(spring, {{QLatin1String(fi::title), each.text},
                                                     {QLatin1String(fi::key), each.key},
                                                     {QLatin1String(fi::observation), each.observation}});
    QCOMPARE(evaluate(*f->reader(), spring, f->now).findings.at(1).improvement, made.at(1));
    f->pass(60 * 24 * 90);
    const Evaluation second = evaluate(*f->reader(), held(QStringLiteral("秋季")), f->now);
    QCOMPARE(second.findings.at(0).repeats, made.at(0)); // the same thing at the same inject
    QCOMPARE(second.findings.at(1).repeats, made.at(1)); // the same words
    QCOMPARE(second.findings.at(1).repeatsCode, f->text(fi::kRegister, made.at(1), fi::code));
    // the first one doesn't repeat what came later
    QCOMPARE(evaluate(*f->reader(), spring, f->now).findings.at(0).repeats, 0);
}

QByteArray TestEvaluation::script(const QString& drill)
{
    QByteArray json = R"({"drill":"DRILL","start":"2026-06-12T14:00:00+08:00","steps":[
 {"at":"+0:00","do":"start"},
 {"at":"+0:20","do":"attendance","name":"周宁","presence":"present"},
 {"at":"+1:30","do":"release","inject":"01"},
 {"at":"+4:00","do":"tick","inject":"01","action":1,"by":"黎强"},
 {"at":"+4:10","do":"observe","kind":"as_planned","inject":"01","who":"黎强","text":"马上记下来"},
 {"at":"+9:00","do":"pause","reason":"会议室断电"},
 {"at":"+12:00","do":"resume"},
 {"do":"release","inject":"02"},
 {"at":"+12:05","do":"message","to":"各科室","text":"请启用手工流程"},
 {"at":"+25:00","do":"tick","inject":"02","action":1},
 {"at":"+25:00","do":"postpone","inject":"03","to":45,"reason":"记者没到"},
 {"at":"+26:00","do":"improvise","title":"备份机报警","expected":["去机房看 | 10"]},
 {"at":"+30:00","do":"miss","inject":"+1","action":1,"note":"没人去"},
 {"at":"+50:00","do":"skip","inject":"03","reason":"时间不够"},
 {"at":"+51:00","do":"tick","inject":"01","action":2},
 {"at":"+51:30","do":"untick","inject":"01","action":2},
 {"at":"+1:01:00","do":"end","note":"达到目的"},
 {"at":"+1:10:00","do":"rate","objective":1,"rating":"p"},
 {"at":"+1:10:00","do":"rate","objective":2,"rating":"S","note":"慢"},
 {"at":"+1:12:00","do":"answer","question":1,"answer":"报告快","respondent":"黎强"},
 {"at":"+1:13:00","do":"improve","title":"备份机没人看","kind":"people"}]})";
    json.replace("DRILL", drill.toUtf8());
    return json;
}

void TestEvaluation::aWholeDrillFromAScript()
{
    const qint64 drill = f->approved();
    DrillReplay replay = DrillReplay::fromJson(*f->workspace, script(f->run(drill).code));
    QCOMPARE(replay.play(), drill);
    QCOMPARE(replay.done().size(), 21);
    const DrillRun run = f->run(drill);
    QCOMPARE(run.state, QStringLiteral("ended"));
    QCOMPARE(run.times.elapsedMs(run.times.endedMs), 58 * 60'000);
    QCOMPARE(run.byNo(QStringLiteral("03"))->state, QStringLiteral("skipped"));
    QCOMPARE(run.byNo(QStringLiteral("03"))->offset, 45);
    QCOMPARE(run.byNo(QStringLiteral("+1"))->actions.first().state, QStringLiteral("missed"));
    QCOMPARE(run.byNo(QStringLiteral("01"))->actions.at(1).state, QStringLiteral("open"));
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    QCOMPARE(std::tuple(result.inTime, result.late, result.missed), std::tuple(2, 0, 1));
    QCOMPARE(result.actions.at(2).tookMs, 13 * 60'000);
    QCOMPARE(result.reports.first().tookMs, 20 * 60'000 + 30'000); // the pause is taken out
    QCOMPARE(f->parts(fields::improvement::kRegister, "drill", drill).size(), 1);
}

void TestEvaluation::killedInTheMiddleAndGoneOnWith()
{
    const qint64 whole = f->approved(QStringLiteral("一口气"));
    DrillReplay::fromJson(*f->workspace, script(f->run(whole).code)).play();
    const DrillRun all = f->run(whole);
    const qint64 cut = f->approved(QStringLiteral("断过电"));
    const QByteArray json = script(f->run(cut).code);
    for (int number = 1; number <= 21; ++number) {
        // the program is killed after every single step
        DrillReplay::fromJson(*f->workspace, json).play(number, number);
        f->as(DrillFixture::coordinator());
        if (number == 8) {
            const DrillRun now = f->run(cut);
            QCOMPARE(now.lastRecordMs - now.times.startedMs, 12 * 60'000);
        }
    }
    const DrillRun pieces = f->run(cut);
    QCOMPARE(pieces.times.elapsedMs(pieces.times.endedMs), all.times.elapsedMs(all.times.endedMs));
    QCOMPARE(pieces.injects.size(), all.injects.size());
    for (qsizetype i = 0; i < all.injects.size(); ++i) {
        QCOMPARE(pieces.injects.at(i).state, all.injects.at(i).state);
        QCOMPARE(pieces.injects.at(i).releasedMs, all.injects.at(i).releasedMs);
        for (qsizetype k = 0; k < all.injects.at(i).actions.size(); ++k)
            QCOMPARE(pieces.injects.at(i).actions.at(k).doneMs, all.injects.at(i).actions.at(k).doneMs);
    }
    QCOMPARE(pieces.events.size(), all.events.size());
    QCOMPARE(pieces.observations.size(), all.observations.size());
    const Evaluation one = evaluate(*f->reader(), whole, f->now), other = evaluate(*f->reader(), cut, f->now);
    QCOMPARE(other.inTime, one.inTime);
    QCOMPARE(other.reports.first().tookMs, one.reports.first().tookMs);
}

void TestEvaluation::aShippedScenarioWithItsReports()
{
    // planned and submitted by one person, approved by another, held by the first
    QByteArray json = R"({"scenario":"his_ransom","start":"2026-06-12T14:00:00+08:00","steps":[
 {"do":"submit"},{"do":"approve"},{"do":"start"},
 {"at":"+1:00","do":"release","inject":"01"},
 {"at":"+20:00","do":"grade","grade":"较大","reason":"全院就医受影响"},
 {"at":"+31:00","do":"report","kind":"first","rule":"cac_first","channel":"phone","receipt":"12387-0042"},
 {"at":"+31:30","do":"observe","kind":"按预案做到","text":"先报后签"},
 {"at":"+45:00","do":"gap","counts":false},
 {"at":"+50:00","do":"end"}]})";
    DrillReplay plan = DrillReplay::fromJson(*f->workspace, json);
    QVERIFY(!refusal([&] { plan.play(1, 1); }).isEmpty()); // no director, nobody takes part
    const qint64 drill = plan.drill();
    f->update(fields::drill::kRegister, drill, {{QLatin1String(fields::drill::director), f->person}});
    f->create(fields::drill_participant::kRegister,
              {{QStringLiteral("drill"), drill}, {QStringLiteral("name"), DrillFixture::chief()}});
    plan.play(1, 1);
    ErrorKind kind{};
    refusal([&] { plan.play(2, 2); }, &kind);
    QCOMPARE(kind, ErrorKind::Denied);
    const auto goOn = [&](const QString& name, int from, int until) {
        f->as(name);
        DrillReplay replay = DrillReplay::fromJson(*f->workspace, json);
        replay.setDrill(drill);
        replay.play(from, until);
    };
    goOn(DrillFixture::chief(), 2, 2);
    goOn(DrillFixture::coordinator(), 3, 0);

    const DrillRun run = f->run(drill);
    QCOMPARE(run.state, QStringLiteral("ended"));
    QCOMPARE(run.times.elapsedMs(run.times.endedMs), 36 * 60'000 + 30'000);
    namespace fi = fields::incident;
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::category), QStringLiteral("MP07"));
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::grade), QStringLiteral("larger"));
    QVERIFY(f->text(fi::kRegister, run.incident, fi::title)
                .startsWith(QStringLiteral("【演练】"))); // wherever it is listed
    const Evaluation result = evaluate(*f->reader(), drill, f->now);
    const auto report =
        std::find_if(result.reports.begin(), result.reports.end(),
                     [](const ReportTiming& each) { return each.rule == QLatin1String("cac_first"); });
    QVERIFY(report != result.reports.end());
    QCOMPARE(report->tookMs, 30 * 60'000);
    QVERIFY(report->met);
    // the health authority was told nothing
    QVERIFY(std::any_of(result.reports.begin(), result.reports.end(), [](const ReportTiming& each) {
        return each.rule == QLatin1String("health") && !each.met && each.limitMs == 0;
    }));
}

void TestEvaluation::scriptsThatCannotBePlayed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* from, const char* to, const char* named) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(named);
    };
    row("unknown step", R"("do":"resume")", R"("do":"explode")", "7");
    row("backwards", R"("at":"+4:10")", R"("at":"+3:00")", "5");
    row("no time", R"("at":"+9:00")", R"("at":"9 Uhr")", "6");
    row("missing", R"("do":"release","inject":"01")", R"("do":"release")", "3");
    row("unknown key", R"("by":"黎强")", R"("bye":"黎强")", "bye");
    row("no drill", R"("drill":"YL-2026-0001")", R"("drill":"YL-2026-0099")", "YL-2026-0099");
    row("start", "2026-06-12T14:00:00+08:00", "yesterday", "start");
    row("neither", R"("drill":"YL-2026-0001",)", "", "");
}

void TestEvaluation::scriptsThatCannotBePlayed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    const qint64 drill = f->plan();
    QByteArray json = script(f->run(drill).code);
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const qint64 before = f->acts();
    ErrorKind kind{};
    const QString text = refusal([&] { DrillReplay::fromJson(*f->workspace, json).play(); }, &kind);
    QCOMPARE(kind, ErrorKind::Invalid);
    QVERIFY2(text.contains(named), qPrintable(text));
    QCOMPARE(f->acts(), before);
}

void TestEvaluation::aStepThatFailsIsNamed()
{
    const qint64 drill = f->approved();
    QByteArray json = script(f->run(drill).code);
    json.replace(R"("inject":"02","action":1)", R"("inject":"02","action":7)");
    const QString text = refusal([&] { DrillReplay::fromJson(*f->workspace, json).play(); });
    QVERIFY2(text.contains(QStringLiteral("10")) && text.contains(QStringLiteral("02")), qPrintable(text));
    QCOMPARE(f->run(drill).byNo(QStringLiteral("02"))->state,
             QStringLiteral("released")); // what was done stays
}

QTEST_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
