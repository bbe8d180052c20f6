#include "base/language.h"
#include "grading/system_stages.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::grading;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QLatin1String(iso), Qt::ISODate);
}

/// A grade-3 system in good order on 2026-06-11.
SystemStatus settled()
{
    SystemStatus status;
    status.dates.level = 3;
    status.dates.gradedOn = day("2023-04-12");
    status.dates.onlineOn = day("2020-01-01");
    status.dates.filingNumber = QStringLiteral("42010043012-20001");
    status.dates.filedOn = day("2023-05-08");
    status.dates.licensed = {day("2025-09-20")};
    status.dates.lastSelfCheck = day("2026-03-02");
    status.signedRoundName = QStringLiteral("2026 上半年");
    status.licensedResult = QStringLiteral("82.6 分");
    status.gradingSigned = true;
    status.reviewedOn = day("2023-04-20");
    status.approvedOn = day("2023-04-25");
    return status;
}

std::optional<SystemDeadline> deadline(const SystemDates& dates, const char* id)
{
    for (const SystemDeadline& each : deadlinesOf(dates))
        if (each.id == QLatin1String(id))
            return each;
    return {};
}

QDate due(const SystemDates& dates, const char* id)
{
    const auto found = deadline(dates, id);
    return found ? found->due : QDate();
}

StageView stage(const SystemStatus& status, Stage wanted, QDate today = day("2026-06-11"))
{
    return stagesOf(status, deadlinesOf(status.dates), today).at(int(wanted));
}

Summary summary(const SystemStatus& status, QDate today = day("2026-06-11"))
{
    return summaryOf(status, deadlinesOf(status.dates), today);
}

} // namespace

class TstSystemStages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setLanguage(Language::English); }

    void filing()
    {
        SystemDates dates;
        QVERIFY(deadlinesOf(dates).isEmpty()); // not graded
        dates.gradedOn = day("2026-06-01");
        dates.level = 1;
        QVERIFY(!due(dates, "file").isValid());
        dates.level = 2;
        QCOMPARE(due(dates, "file"), day("2026-07-01"));
        QCOMPARE(due(dates, "file_health"), day("2026-06-15")); // 10 weekdays after a Monday
        QVERIFY(deadline(dates, "file")->verified);
        QVERIFY(!deadline(dates, "file_health")->verified);
        QVERIFY(deadline(dates, "file_health")->note.contains(QLatin1String("public holidays")));
        QVERIFY(deadline(dates, "file")->clause.contains(QStringLiteral("第十五条")));

        dates.onlineOn = day("2026-08-10"); // a new system: from going live
        QCOMPARE(due(dates, "file"), day("2026-09-09"));
        dates.onlineOn = day("2019-08-10"); // a running one: from grading
        QCOMPARE(due(dates, "file"), day("2026-07-01"));
        dates.onlineOn = {};
        dates.building = true;
        QVERIFY(!due(dates, "file").isValid());
        QCOMPARE(due(dates, "file_health"), day("2026-06-15"));

        dates.filingNumber = QStringLiteral("42010043012-20001");
        QVERIFY(dates.filed());
        QVERIFY(!due(dates, "file_health").isValid());
    }

    void filingAnewAfterAnotherGrade()
    {
        SystemDates dates = settled().dates;
        dates.gradedOn = day("2026-06-01");
        QVERIFY(dates.filed()); // graded again at the same level
        dates.levelSince = day("2026-06-01");
        QVERIFY(!dates.filed());
        QCOMPARE(due(dates, "file"), day("2026-07-01"));
        QVERIFY(!due(dates, "certificate").isValid());
        dates.filedOn = day("2026-06-20");
        QVERIFY(dates.filed());
    }

    void certificate()
    {
        SystemDates dates;
        dates.level = 3;
        dates.filedOn = day("2025-03-10");
        QCOMPARE(due(dates, "certificate"), day("2028-03-10"));
        QCOMPARE(deadline(dates, "certificate")->warnFrom, day("2027-12-10")); // 3 months before
        dates.licensed = {day("2025-09-20"), day("2026-09-18")};
        QCOMPARE(due(dates, "certificate"), day("2030-03-10")); // a year for each
        dates.filedOn = day("2023-05-08");                      // an older one counts from the start of 2025
        dates.licensed = {day("2024-09-20")};
        QCOMPARE(due(dates, "certificate"), day("2028-01-01"));
        dates.filingUntil = day("2027-06-30");
        QCOMPARE(due(dates, "certificate"), day("2027-06-30")); // what was entered wins
        QVERIFY(deadline(dates, "certificate")->verified);
    }

    void licensedAssessment()
    {
        SystemDates dates;
        dates.level = 3;
        dates.onlineOn = day("2026-01-15");
        QCOMPARE(due(dates, "licensed"), day("2027-01-15"));
        dates.licensed = {day("2025-09-20"), day("2024-09-20")};
        QCOMPARE(due(dates, "licensed"), day("2026-09-20"));
        QVERIFY(deadline(dates, "licensed")->verified);
        dates.licensed = {day("2024-02-29")};
        QCOMPARE(due(dates, "licensed"), day("2025-02-28"));
        dates.level = 2;
        dates.persons = 99'999;
        QCOMPARE(due(dates, "licensed"), day("2029-02-28"));
        QVERIFY(!deadline(dates, "licensed")->verified);
        dates.persons = 100'000;
        QCOMPARE(due(dates, "licensed"), day("2027-02-28"));
        dates.level = 1;
        QVERIFY(!due(dates, "licensed").isValid());
    }

    void aDateThatWasEntered()
    {
        SystemDates dates;
        dates.level = 3;
        dates.licensed = {day("2025-09-20")};
        dates.nextLicensed = day("2026-07-06"); // earlier than the rule: wins
        QCOMPARE(due(dates, "licensed"), day("2026-07-06"));
        dates.nextLicensed = day("2026-12-01"); // later: the rule wins
        QCOMPARE(due(dates, "licensed"), day("2026-09-20"));
        dates.nextLicensed = day("2025-09-01"); // before the last one: done
        QCOMPARE(due(dates, "licensed"), day("2026-09-20"));
        dates.level = 1; // no rule asks for one
        dates.nextLicensed = day("2026-12-01");
        QCOMPARE(due(dates, "licensed"), day("2026-12-01"));
    }

    void selfChecks()
    {
        SystemDates dates;
        dates.level = 3;
        dates.gradedOn = day("2026-06-01");
        QCOMPARE(due(dates, "self_check"), day("2027-06-01"));
        dates.lastSelfCheck = day("2026-03-31");
        QCOMPARE(due(dates, "self_check"), day("2027-03-31"));
        dates.level = 4;
        QCOMPARE(due(dates, "self_check"), day("2026-09-30"));
        QVERIFY(!deadline(dates, "self_check")->verified);
        dates.lastSelfCheck = {};
        dates.building = true;
        QVERIFY(!due(dates, "self_check").isValid());
    }

    void theEarliestComesFirst()
    {
        const QList<SystemDeadline> all = deadlinesOf(settled().dates, 7);
        QVERIFY(all.size() >= 3);
        for (int i = 1; i < all.size(); ++i)
            QVERIFY(all.at(i - 1).due <= all.at(i).due);
        QCOMPARE(all.first().system, 7);
    }

    void settledSystem()
    {
        const QList<StageView> stages = stagesOf(settled(), deadlinesOf(settled().dates), day("2026-06-11"));
        QCOMPARE(stages.size(), 5);
        for (const StageView& each : stages)
            QCOMPARE(each.state, StageState::Done);
        QCOMPARE(stages.at(0).line1, QStringLiteral("2023-04-12  Grade 3"));
        QCOMPARE(stages.at(0).line2, QStringLiteral("Expert review and approval are there"));
        QCOMPARE(stages.at(1).line1, QStringLiteral("42010043012-20001"));
        QCOMPARE(stages.at(1).line2, QStringLiteral("Certificate valid until 1 Jan 2029"));
        QCOMPARE(stages.at(2).line1, QStringLiteral("2026 上半年, signed 2026-03-02"));
        QCOMPARE(stages.at(3).line1, QStringLiteral("Last on 2025-09-20, 82.6 分"));
        QCOMPARE(stages.at(3).line2, QStringLiteral("Due by 20 Sep"));
        QVERIFY(!stages.at(3).warn);
        QCOMPARE(stages.at(4).line1, QStringLiteral("Nothing open"));
        QCOMPARE(summary(settled()).text, QStringLiteral("Nothing to do"));
        QCOMPARE(summary(settled()).tone, QStringLiteral("neutral"));
    }

    void anAssessmentThatIsNearAndLate()
    {
        const QDate before = day("2026-06-21"), near = day("2026-06-22"), last = day("2026-09-20"),
                    late = day("2026-09-23");
        QCOMPARE(stage(settled(), Stage::Licensed, before).state, StageState::Done);
        QCOMPARE(stage(settled(), Stage::Licensed, near).state, StageState::Current);
        QVERIFY(stage(settled(), Stage::Licensed, near).warn);
        QCOMPARE(summary(settled(), near).text, QStringLiteral("Licensed assessment by 20 Sep"));
        QCOMPARE(summary(settled(), near).tone, QStringLiteral("warn"));
        QCOMPARE(stage(settled(), Stage::Licensed, last).state, StageState::Current);
        QCOMPARE(stage(settled(), Stage::Licensed, late).state, StageState::Late);
        QVERIFY(stage(settled(), Stage::Licensed, late).line2.contains(QLatin1String("was due 20 Sep")));
        QCOMPARE(summary(settled(), late).text, QStringLiteral("Licensed assessment is late"));
        QCOMPARE(summary(settled(), late).tone, QStringLiteral("bad"));
    }

    void aSystemThatIsNotGraded()
    {
        SystemStatus status;
        QCOMPARE(stage(status, Stage::Grading).state, StageState::Current);
        QCOMPARE(stage(status, Stage::Filing).state, StageState::Later);
        QCOMPARE(stage(status, Stage::Remediation).state, StageState::Later);
        QCOMPARE(summary(status).text, QStringLiteral("Not graded yet"));
        status.openGradingState = QStringLiteral("draft");
        QCOMPARE(summary(status).text, QStringLiteral("Being graded"));
        status.openGradingState = QStringLiteral("submitted");
        QCOMPARE(stage(status, Stage::Grading).line1, QStringLiteral("To be signed"));
        QCOMPARE(summary(status).text, QStringLiteral("Grading to be signed"));
    }

    void gradedAnew()
    {
        SystemStatus status = settled();
        status.openGradingState = QStringLiteral("draft");
        const StageView grading = stage(status, Stage::Grading);
        QCOMPARE(grading.state, StageState::Current);
        QCOMPARE(grading.line1, QStringLiteral("Being graded anew"));
        QCOMPARE(grading.line2, QStringLiteral("now Grade 3"));
        QCOMPARE(stage(status, Stage::Filing).state, StageState::Later);
        QCOMPARE(stage(status, Stage::Filing).line1, QStringLiteral("42010043012-20001"));
    }

    void importedGrade()
    {
        SystemStatus status = settled();
        status.gradingSigned = false;
        QCOMPARE(stage(status, Stage::Grading).state, StageState::Done);
        QCOMPARE(stage(status, Stage::Grading).line2, QStringLiteral("How it was graded isn't on record"));
    }

    void reviewAndApproval()
    {
        SystemStatus status = settled();
        status.approvedOn = {};
        QCOMPARE(stage(status, Stage::Grading).line2,
                 QStringLiteral("No approval by the superior department"));
        QVERIFY(stage(status, Stage::Grading).warn);
        QVERIFY(!stage(status, Stage::Grading).verified);
        status.reviewedOn = {};
        QCOMPARE(stage(status, Stage::Grading).line2, QStringLiteral("Neither expert review nor approval"));
        status.dates.level = 1;
        QCOMPARE(stage(status, Stage::Grading).line2, QStringLiteral("Graded by the unit itself"));
        QCOMPARE(stage(status, Stage::Filing).line1, QStringLiteral("Grade 1 is not filed"));
        QCOMPARE(stage(status, Stage::Filing).state, StageState::Done);
    }

    void notFiledYet()
    {
        SystemStatus status = settled();
        status.dates.filingNumber.clear();
        status.dates.filedOn = {};
        status.dates.gradedOn = day("2026-06-01");
        // the unit's own ten working days first, then the thirty days of the law
        QCOMPARE(stage(status, Stage::Filing, day("2026-06-11")).line2, QStringLiteral("File by 15 Jun"));
        QVERIFY(!stage(status, Stage::Filing, day("2026-06-11")).verified);
        QCOMPARE(stage(status, Stage::Filing, day("2026-06-16")).line2, QStringLiteral("File by 1 Jul"));
        QVERIFY(stage(status, Stage::Filing, day("2026-06-16")).verified);
        QCOMPARE(stage(status, Stage::Filing, day("2026-06-16")).state, StageState::Current);
        QCOMPARE(stage(status, Stage::Filing, day("2026-07-02")).state, StageState::Late);
        QCOMPARE(summary(status, day("2026-07-02")).text, QStringLiteral("Filing is late"));
        QCOMPARE(stage(status, Stage::SelfAssessment, day("2026-06-16")).state, StageState::Later);
    }

    void certificateThatRunsOut()
    {
        SystemStatus status = settled();
        status.dates.filingUntil = day("2026-08-31");
        QCOMPARE(stage(status, Stage::Filing, day("2026-05-30")).state, StageState::Done);
        QCOMPARE(stage(status, Stage::Filing, day("2026-06-01")).state, StageState::Current);
        QCOMPARE(stage(status, Stage::Filing, day("2026-06-01")).line2,
                 QStringLiteral("Renew the certificate by 31 Aug"));
        QCOMPARE(stage(status, Stage::Filing, day("2026-09-01")).state, StageState::Late);
        QCOMPARE(summary(status, day("2026-09-01")).text, QStringLiteral("Filing certificate has expired"));
    }

    void openRound()
    {
        SystemStatus status = settled();
        status.openRoundName = QStringLiteral("2026 下半年");
        status.openRoundState = QStringLiteral("draft");
        status.cellsTotal = 2000;
        status.cellsJudged = 1939;
        QCOMPARE(stage(status, Stage::SelfAssessment).state, StageState::Current);
        QCOMPARE(stage(status, Stage::SelfAssessment).line1, QStringLiteral("2026 下半年, 96% done"));
        QCOMPARE(stage(status, Stage::SelfAssessment).line2, QStringLiteral("61 cell(s) left"));
        QCOMPARE(summary(status).text, QStringLiteral("In self-assessment, 61 cell(s) left"));
        status.cellsJudged = 1999; // one left is not done
        QCOMPARE(stage(status, Stage::SelfAssessment).line1, QStringLiteral("2026 下半年, 99% done"));
        status.cellsJudged = 2000;
        QCOMPARE(stage(status, Stage::SelfAssessment).line2, QStringLiteral("Ready to submit"));
        status.openRoundState = QStringLiteral("submitted");
        QCOMPARE(stage(status, Stage::SelfAssessment).line2, QStringLiteral("To be reviewed"));
        status.openRoundState = QStringLiteral("reviewed");
        QCOMPARE(summary(status).text, QStringLiteral("Self-assessment to be signed"));
        status.cellsTotal = status.cellsJudged = 0; // its pack can't be read
        status.openRoundState = QStringLiteral("draft");
        QCOMPARE(stage(status, Stage::SelfAssessment).line1, QStringLiteral("2026 下半年"));
        QCOMPARE(stage(status, Stage::SelfAssessment).line2, QStringLiteral("In progress"));
        QCOMPARE(summary(status).text, QStringLiteral("In self-assessment"));
    }

    void remediation()
    {
        SystemStatus status = settled();
        status.openRemediations = 6;
        status.highRemediations = 1;
        QCOMPARE(stage(status, Stage::Remediation).state, StageState::Current);
        QCOMPARE(stage(status, Stage::Remediation).line1, QStringLiteral("6 open"));
        QCOMPARE(stage(status, Stage::Remediation).line2, QStringLiteral("1 of high risk"));
        QCOMPARE(summary(status).text, QStringLiteral("Remediation: 6 open"));
        status.lateRemediations = 2;
        QCOMPARE(stage(status, Stage::Remediation).state, StageState::Late);
        QCOMPARE(stage(status, Stage::Remediation).line2, QStringLiteral("2 late, 1 of high risk"));
        QCOMPARE(summary(status).text, QStringLiteral("Remediation: 2 late"));
        QCOMPARE(summary(status).tone, QStringLiteral("bad"));
    }

    void days()
    {
        const QDate today = day("2026-06-11");
        QCOMPARE(dayText(day("2026-09-19"), today), QStringLiteral("19 Sep"));
        QCOMPARE(dayText(day("2027-01-05"), today), QStringLiteral("5 Jan 2027"));
        setLanguage(Language::Chinese);
        QCOMPARE(dayText(day("2026-09-19"), today), QStringLiteral("9 月 19 日"));
        QCOMPARE(dayText(day("2027-01-05"), today), QStringLiteral("2027 年 1 月 5 日"));
        QCOMPARE(dayText({}, today), QString());
    }
};

QTEST_GUILESS_MAIN(TstSystemStages)
#include "tst_system_stages.moc"
