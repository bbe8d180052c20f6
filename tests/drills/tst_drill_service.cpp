#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/expected_action.h"
#include "fields/hot_wash.h"
#include "fields/improvement.h"
#include "fields/inject.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"
#include "tests/drills/drill_fixture.h"

using namespace wardbook;
using namespace wardbook::drills;

/// Drills before they run: made from a scenario, changed, submitted, approved; versions of plans.
class TestDrillService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<DrillFixture>(); }
    void cleanup() { f.reset(); }

    void aScenarioBecomesADrillInOneAct();
    void englishWhenTheProgramIs();
    void anUnknownScenarioMakesNothing();
    void actionsFollowTheTextWhilePlanning();
    void gapsAreToldAndHoldTheApproval();
    void aContingencyNeedsItsCondition();
    void whoPlannedCannotApprove();
    void whatWasApprovedStays();
    void expectedLines();
    void aNewPlanVersionReplacesTheOldOneWhenApproved();
    void contactsChecked();
    void theSameFindingInTwoDrillsIsARepeat();

private:
    std::unique_ptr<DrillFixture> f;
};

void TestDrillService::aScenarioBecomesADrillInOneAct()
{
    const qint64 before = f->acts();
    const qint64 drill = f->plan(QString(), false);
    QCOMPARE(f->acts(), before + 1);
    namespace fd = fields::drill;
    QCOMPARE(f->text(fd::kRegister, drill, fd::title), QStringLiteral("小演练"));
    QCOMPARE(f->text(fd::kRegister, drill, fd::stop_word), QStringLiteral("红灯"));
    QCOMPARE(f->text(fd::kRegister, drill, fd::code), QStringLiteral("YL-2026-0001"));
    const DrillRun run = f->run(drill);
    QCOMPARE(run.injects.size(), 4);
    QCOMPARE(run.times.ratio, 4);
    const RunInject& first = run.injects.first();
    QCOMPARE(first.title, QStringLiteral("医嘱打不开"));
    QCOMPARE(first.storyText, QStringLiteral("02:10"));
    QCOMPARE(run.injects.at(1).storyText, QStringLiteral("02:50"));
    QCOMPARE(run.injects.at(1).parent, first.id);
    QCOMPARE(run.injects.at(2).plannedOffset, 20);
    QCOMPARE(first.actions.size(), 2);
    QCOMPARE(first.actions.at(1).withinMinutes, 10);
    QVERIFY(first.actions.at(1).id != 0);
    QCOMPARE(run.injects.at(1).actions.first().clockRule, QStringLiteral("cac_first"));
    QCOMPARE(f->parts(fields::drill_objective::kRegister, "drill", drill).size(), 2);
    QCOMPARE(f->parts(fields::hot_wash::kRegister, "drill", drill).size(), 2);
}

void TestDrillService::englishWhenTheProgramIs()
{
    setLanguage(Language::English);
    const qint64 drill = f->plan(QString(), false);
    setLanguage(Language::Chinese);
    QCOMPARE(f->run(drill).injects.first().title, QStringLiteral("Orders fail"));
    QCOMPARE(f->run(drill).title, QStringLiteral("Small drill"));
}

void TestDrillService::anUnknownScenarioMakesNothing()
{
    const qint64 before = f->acts();
    NewDrill wanted;
    wanted.title = QStringLiteral("演练");
    wanted.scenario = QStringLiteral("nothing_like_it");
    QVERIFY(refusal([&] { f->service().create(wanted); }).contains(QStringLiteral("nothing_like_it")));
    QCOMPARE(f->acts(), before);
}

void TestDrillService::actionsFollowTheTextWhilePlanning()
{
    namespace fi = fields::inject;
    const qint64 drill = f->plan();
    const qint64 inject = f->injectOf(drill, "01");
    f->update(fi::kRegister, inject,
              {{QLatin1String(fi::expected),
                QStringLiteral("记录来电 | 3 | 值班\n启用纸质医嘱 ｜ 15\n通知药房 | 20")}});
    const QList<RunAction> shown = f->run(drill).inject(inject)->actions;
    QCOMPARE(shown.size(), 3);
    QCOMPARE(shown.at(0).withinMinutes, 3);
    QCOMPARE(shown.at(1).text, QStringLiteral("启用纸质医嘱"));
    QCOMPARE(f->parts(fields::expected_action::kRegister, "inject", inject).size(), 2);
    f->service().submit(drill, f->rev(drill));
    QCOMPARE(f->parts(fields::expected_action::kRegister, "inject", inject).size(), 3);
    QVERIFY(f->run(drill).inject(inject)->actions.at(2).id != 0);
}

void TestDrillService::gapsAreToldAndHoldTheApproval()
{
    const qint64 drill = f->plan(QStringLiteral("缺东西"), false);
    QCOMPARE(DrillService::gaps(*f->reader(), drill).size(), 2); // director, participants
    ErrorKind kind{};
    const QString text = refusal([&] { f->service().submit(drill, f->rev(drill)); }, &kind);
    QCOMPARE(kind, ErrorKind::Invalid);
    for (const QString& gap : DrillService::gaps(*f->reader(), drill))
        QVERIFY2(text.contains(gap), qPrintable(text));
    QCOMPARE(f->record(fields::drill::kRegister, drill).state, QStringLiteral("planning"));

    // something that is taken away after submitting holds the approval
    const qint64 other = f->plan(QStringLiteral("另一个"));
    f->service().submit(other, f->rev(other));
    f->update(fields::drill::kRegister, other, {{QLatin1String(fields::drill::stop_word), QVariant()}});
    f->as(DrillFixture::chief());
    QVERIFY(!refusal([&] { f->service().approve(other, f->rev(other)); }).isEmpty());
    QCOMPARE(f->record(fields::drill::kRegister, other).state, QStringLiteral("submitted"));
}

void TestDrillService::aContingencyNeedsItsCondition()
{
    namespace fi = fields::inject;
    const qint64 drill = f->plan();
    QVERIFY(DrillService::gaps(*f->reader(), drill).isEmpty());
    f->update(fi::kRegister, f->injectOf(drill, "90"), {{QLatin1String(fi::condition), QVariant()}});
    f->update(fi::kRegister, f->injectOf(drill, "03"), {{QLatin1String(fi::no), QStringLiteral("02")}});
    const QStringList gaps = DrillService::gaps(*f->reader(), drill);
    QCOMPARE(gaps.size(), 2);
    QVERIFY(gaps.join(QString()).contains(QStringLiteral("90")));
}

void TestDrillService::whoPlannedCannotApprove()
{
    f->as(DrillFixture::chief());
    const qint64 drill = f->plan();
    f->service().submit(drill, f->rev(drill));
    ErrorKind kind{};
    refusal([&] { f->service().approve(drill, f->rev(drill)); }, &kind);
    QCOMPARE(kind, ErrorKind::Denied);
    QCOMPARE(f->record(fields::drill::kRegister, drill).state, QStringLiteral("submitted"));
}

void TestDrillService::whatWasApprovedStays()
{
    const qint64 drill = f->approved();
    const ledger::Record first = f->record(fields::inject::kRegister, f->injectOf(drill, "01"));
    const auto edit = [&] {
        f->workspace->perform(QStringLiteral("改注入"), {}, [&](ledger::ActWriter& writer) {
            writer.update(QLatin1String(fields::inject::kRegister), first.id, first.rev,
                          {{QLatin1String(fields::inject::title), QStringLiteral("批准后改动")}});
        });
    };
    ErrorKind kind{};
    QVERIFY(!refusal(edit, &kind).isEmpty());
    QCOMPARE(kind, ErrorKind::Denied);
    f->workspace->perform(QStringLiteral("改后重报"), QStringLiteral("换场地"),
                          [&](ledger::ActWriter& writer) {
                              writer.transition(QLatin1String(fields::drill::kRegister), drill, f->rev(drill),
                                                QStringLiteral("rework"));
                          });
    edit();
    QVERIFY(!refusal([&] { f->console().start(drill, f->rev(drill)); }).isEmpty());
}

void TestDrillService::expectedLines()
{
    QStringList problems;
    const auto actions = parseExpected(
        QStringLiteral("隔离主机 | 15分钟内 | 网络组 | police\n\n| 5 | 谁\n上报 | 很快 | 值班\n喊人"),
        &problems);
    QCOMPARE(actions.size(), 3);
    QCOMPARE(actions.at(0).withinMinutes, 15);
    QCOMPARE(actions.at(0).role.text(), QStringLiteral("网络组"));
    QCOMPARE(actions.at(0).clockRule, QStringLiteral("police"));
    QCOMPARE(actions.at(2).text.text(), QStringLiteral("喊人"));
    QCOMPARE(problems.size(), 2);
    QCOMPARE(expectedText(parseExpected(expectedText(actions))), expectedText(actions));
}

void TestDrillService::aNewPlanVersionReplacesTheOldOneWhenApproved()
{
    namespace fp = fields::plan;
    namespace fc = fields::plan_contact;
    const auto id = [](const char* name) { return QString::fromLatin1(name); };
    const qint64 plan = f->create(fp::kRegister, {{id(fp::name), QStringLiteral("勒索预案")},
                                                  {id(fp::version), QStringLiteral("1.0")}});
    f->create(fields::plan_step::kRegister, {{QStringLiteral("plan"), plan},
                                             {QStringLiteral("no"), 1},
                                             {QStringLiteral("action"), QStringLiteral("断网")}});
    const qint64 boss = f->create(fc::kRegister, {{id(fc::plan), plan},
                                                  {id(fc::role), QStringLiteral("总指挥")},
                                                  {id(fc::name), QStringLiteral("陈立群")}});
    f->create(fc::kRegister, {{id(fc::plan), plan},
                              {id(fc::role), QStringLiteral("值班")},
                              {id(fc::name), QStringLiteral("黎强")},
                              {id(fc::calls), boss}});
    const auto submit = [&](qint64 of) {
        f->workspace->perform(QStringLiteral("提交"), {}, [&](ledger::ActWriter& writer) {
            writer.transition(id(fp::kRegister), of, f->record(fp::kRegister, of).rev, id("submit"));
        });
    };
    submit(plan);
    f->as(DrillFixture::chief());
    f->service().approvePlan(plan, f->record(fp::kRegister, plan).rev);
    f->as(DrillFixture::coordinator());
    QVERIFY(!refusal([&] { f->service().newPlanVersion(plan, QStringLiteral("1.0")); }).isEmpty());
    const qint64 next = f->service().newPlanVersion(plan, QStringLiteral("2.0"));
    QCOMPARE(f->record(fp::kRegister, plan).state, QStringLiteral("approved"));
    QCOMPARE(f->text(fp::kRegister, next, fp::previous), QString::number(plan));
    QCOMPARE(f->parts(fields::plan_step::kRegister, "plan", next).size(), 1);
    const QList<ledger::Record> contacts = f->parts(fc::kRegister, "plan", next);
    QCOMPARE(contacts.size(), 2);
    QCOMPARE(f->text(fc::kRegister, contacts.last().id, fc::calls), QString::number(contacts.first().id));
    submit(next);
    f->as(DrillFixture::chief());
    f->service().approvePlan(next, f->record(fp::kRegister, next).rev);
    QCOMPARE(f->record(fp::kRegister, plan).state, QStringLiteral("retired"));
    QCOMPARE(f->record(fp::kRegister, next).state, QStringLiteral("approved"));
}

void TestDrillService::contactsChecked()
{
    namespace fp = fields::plan;
    namespace fc = fields::plan_contact;
    const auto id = [](const char* name) { return QString::fromLatin1(name); };
    const qint64 plan = f->create(
        fp::kRegister, {{id(fp::name), QStringLiteral("预案")}, {id(fp::version), QStringLiteral("1.0")}});
    const qint64 contact = f->create(fc::kRegister, {{id(fc::plan), plan},
                                                     {id(fc::role), QStringLiteral("总指挥")},
                                                     {id(fc::name), QStringLiteral("陈立群")}});
    f->service().contactsChecked(plan, {contact}, QDate(2026, 6, 1));
    QCOMPARE(f->text(fc::kRegister, contact, fc::checked_on), QStringLiteral("2026-06-01"));
    QCOMPARE(f->text(fp::kRegister, plan, fp::contacts_checked_on), QStringLiteral("2026-06-01"));
    // an approved plan keeps its words, but says when it was last looked after and drilled
    f->workspace->perform(QStringLiteral("提交"), {}, [&](ledger::ActWriter& writer) {
        writer.transition(id(fp::kRegister), plan, f->record(fp::kRegister, plan).rev,
                          QStringLiteral("submit"));
    });
    f->as(DrillFixture::chief());
    f->service().approvePlan(plan, f->record(fp::kRegister, plan).rev);
    f->as(DrillFixture::coordinator());
    f->service().contactsChecked(plan, {contact}, QDate(2026, 6, 9));
    QCOMPARE(f->text(fp::kRegister, plan, fp::contacts_checked_on), QStringLiteral("2026-06-09"));
    const qint64 drill = f->plan();
    f->update(fields::drill::kRegister, drill, {{id(fields::drill::plan), plan}});
    f->service().submit(drill, f->rev(drill));
    f->as(DrillFixture::chief());
    f->service().approve(drill, f->rev(drill));
    f->as(DrillFixture::coordinator());
    f->console().start(drill, f->rev(drill));
    f->console().end(drill, {});
    QCOMPARE(f->text(fp::kRegister, plan, fp::drilled_on), QStringLiteral("2026-06-12"));
    QCOMPARE(f->record(fp::kRegister, plan).state, QStringLiteral("approved"));
}

void TestDrillService::theSameFindingInTwoDrillsIsARepeat()
{
    namespace fi = fields::improvement;
    const qint64 first = f->plan(QStringLiteral("春季")), second = f->plan(QStringLiteral("秋季"));
    const auto named = [](const char* title, const char* key = "") {
        return ledger::FieldValues{{QLatin1String(fi::title), QString::fromUtf8(title)},
                                   {QLatin1String(fi::key), QString::fromLatin1(key)}};
    };
    const qint64 one = f->service().addImprovement(first, named("首报超时。", "late_report"));
    QCOMPARE(f->text(fi::kRegister, one, fi::repeated), QStringLiteral("0"));
    const qint64 again = f->service().addImprovement(first, named("首报超时"));
    QCOMPARE(f->text(fi::kRegister, again, fi::repeated), QStringLiteral("0")); // the same drill
    const qint64 words = f->service().addImprovement(second, named(" 首报，超时 "));
    QCOMPARE(f->text(fi::kRegister, words, fi::repeated), QStringLiteral("1"));
    const qint64 key = f->service().addImprovement(second, named("报得太晚", "late_report"));
    QCOMPARE(f->text(fi::kRegister, key, fi::repeats), QString::number(one));
    const qint64 other = f->service().addImprovement(second, named("电话打不通"));
    QCOMPARE(f->text(fi::kRegister, other, fi::repeated), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestDrillService)
#include "tst_drill_service.moc"
