#include "base/clock.h"
#include "crypto/password_key.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/check_object.h"
#include "fields/department.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "grading/grading_service.h"
#include "grading/round_service.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace wardbook;
using namespace wardbook::grading;
namespace fg = fields::grading;
namespace fs = fields::system;

namespace {

const QString kPassword = QStringLiteral("correct horse 11");
const QString kWriter = QStringLiteral("周宁"), kSigner = QStringLiteral("陈立群");
const QDate kToday(2026, 6, 11);

QString kindOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return Error::kindName(error.kind());
    }
    return {};
}

QString textOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

GradingDraft complete(qint64 system)
{
    GradingDraft draft;
    draft.system = system;
    draft.business = QStringLiteral("门诊、住院业务");
    draft.sObject = draft.aObject = QStringLiteral("society");
    draft.sDegree = QStringLiteral("serious");
    draft.aDegree = QStringLiteral("ordinary");
    draft.sReason = QStringLiteral("病历泄露严重损害公共利益");
    draft.aReason = QStringLiteral("停机影响就诊");
    draft.gradedOn = QDate(2026, 6, 1);
    return draft;
}

} // namespace

/// 周宁 writes, 陈立群 signs: every step through the vault.
class TstGradingService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_dir;
    std::unique_ptr<people::Workspace> m_workspace;
    std::unique_ptr<GradingService> m_service;
    qint64 m_system = 0;

    void signIn(const QString& name)
    {
        m_service.reset();
        m_workspace.reset();
        m_workspace = people::Workspace::open(m_dir, name, kPassword, {});
        m_service = std::make_unique<GradingService>(*m_workspace);
    }
    qint64 create(const char* registerId, const ledger::FieldValues& values)
    {
        qint64 id = 0;
        m_workspace->perform(QStringLiteral("new"), {}, [&](ledger::ActWriter& writer) {
            id = writer.create(QLatin1String(registerId), values);
        });
        return id;
    }
    void change(const char* registerId, qint64 id, const ledger::FieldValues& values)
    {
        m_workspace->perform(QStringLiteral("change"), {}, [&](ledger::ActWriter& writer) {
            const qint64 rev = writer.reader().record(QLatin1String(registerId), id).rev;
            writer.update(QLatin1String(registerId), id, rev, values);
        });
    }
    QString value(const char* registerId, qint64 id, const char* field)
    {
        const auto reader = m_workspace->ledger().reader();
        return reader->record(QLatin1String(registerId), id)
            .text(reader->registers().at(QLatin1String(registerId)).fieldAt(QLatin1String(field)));
    }
    ledger::Record gradingRecord(qint64 id)
    {
        return m_workspace->ledger().reader()->record(QLatin1String(fg::kRegister), id);
    }
    SystemView view() { return m_service->system(*m_workspace->ledger().reader(), m_system, kToday); }
    QStringList missing(const GradingDraft& draft)
    {
        return m_service->submitRefusals(*m_workspace->ledger().reader(), draft);
    }
    QStringList invalidated(int s, int a)
    {
        return m_service->invalidates(*m_workspace->ledger().reader(), m_system, s, a);
    }
    /// Written and submitted by one, signed by the other; the writer stays signed in.
    qint64 signedGrading(GradingDraft draft)
    {
        draft.id = m_service->save(draft);
        m_service->submit(draft.id, gradingRecord(draft.id).rev);
        signIn(kSigner);
        m_service->sign(draft.id, gradingRecord(draft.id).rev);
        signIn(kWriter);
        return draft.id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
        crypto::useFastPasswordsForTests();
        setLanguage(Language::English);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void init()
    {
        m_dir = m_folder.filePath(QStringLiteral("v%1.wardbook").arg(++m_count));
        m_workspace.reset();
        m_workspace =
            people::Workspace::create(m_dir, QStringLiteral("江城市第一人民医院"), kSigner, kPassword)
                .workspace;
        m_workspace->team().add(kWriter, QStringLiteral("security_administrator"), 0, kPassword, {});
        m_system = create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("医院信息系统 HIS")}});
        signIn(kWriter);
    }
    void cleanup()
    {
        m_service.reset();
        m_workspace.reset();
    }

    void draftSubmitSign()
    {
        GradingDraft draft;
        draft.system = m_system;
        draft.id = m_service->save(draft); // nothing chosen yet: kept all the same
        QCOMPARE(view().gradingState, QStringLiteral("draft"));
        QCOMPARE(view().level, 0);
        QVERIFY(!m_service->signRefusal(*m_workspace->ledger().reader(), draft.id).isEmpty());

        GradingDraft full = complete(m_system);
        full.id = draft.id;
        full.rev = gradingRecord(draft.id).rev;
        QCOMPARE(m_service->save(full), draft.id);
        QCOMPARE(value(fg::kRegister, full.id, fg::s_level), QStringLiteral("3"));
        QCOMPARE(value(fg::kRegister, full.id, fg::a_level), QStringLiteral("2"));
        QCOMPARE(value(fg::kRegister, full.id, fg::level), QStringLiteral("3"));
        const GradingDraft read = m_service->draft(*m_workspace->ledger().reader(), full.id);
        QCOMPARE(read.sReason, full.sReason);
        QCOMPARE(read.gradedOn, full.gradedOn);
        QCOMPARE(read.matrix, QStringLiteral("filing2025"));

        m_service->submit(full.id, read.rev);
        QCOMPARE(view().gradingState, QStringLiteral("submitted"));
        const QString refusal = m_service->signRefusal(*m_workspace->ledger().reader(), full.id);
        QVERIFY2(refusal.contains(QLatin1String("second person")), qPrintable(refusal));
        const qint64 rev = gradingRecord(full.id).rev;
        QCOMPARE(kindOf([&] { m_service->sign(full.id, rev); }), QStringLiteral("denied"));
        QCOMPARE(value(fs::kRegister, m_system, fs::grade), QString()); // nothing of it was written

        signIn(kSigner);
        QCOMPARE(m_service->signRefusal(*m_workspace->ledger().reader(), full.id), QString());
        const qint64 acts = m_workspace->ledger().reader()->actCount();
        m_service->sign(full.id, gradingRecord(full.id).rev);
        QCOMPARE(m_workspace->ledger().reader()->actCount(), acts + 1);
        QCOMPARE(value(fs::kRegister, m_system, fs::s_level), QStringLiteral("3"));
        QCOMPARE(value(fs::kRegister, m_system, fs::a_level), QStringLiteral("2"));
        QCOMPARE(value(fs::kRegister, m_system, fs::grade), QStringLiteral("3"));
        QCOMPARE(value(fs::kRegister, m_system, fs::graded_on), QStringLiteral("2026-06-01"));
        const SystemView after = view();
        QCOMPARE(after.gradingState, QStringLiteral("signed"));
        QCOMPARE(after.signedBy, kSigner);
        QCOMPARE(after.signedAt.date(), kToday);
        QCOMPARE(after.openGrading, 0);
        QCOMPARE(after.level, 3);
        QVERIFY(!m_service->signRefusal(*m_workspace->ledger().reader(), full.id).isEmpty());
        QVERIFY(ledger::verify(m_workspace->vault()).ok);
    }

    void whatIsMissing()
    {
        GradingDraft draft = complete(m_system);
        QCOMPARE(missing(draft), QStringList());
        draft.sDegree.clear();
        QCOMPARE(missing(draft).size(), 1);
        draft.aReason.clear();
        draft.gradedOn = {};
        QCOMPARE(missing(draft).size(), 3);
        draft.id = m_service->save(draft);
        QCOMPARE(kindOf([&] { m_service->submit(draft.id, 1); }), QStringLiteral("invalid"));
        QCOMPARE(view().gradingState, QStringLiteral("draft"));
    }

    void aMismatchNeedsAReason()
    {
        const qint64 department =
            create("department", {{QLatin1String(fields::department::name), QStringLiteral("信息科")}});
        namespace fx = fields::asset;
        create(fx::kRegister, {{QLatin1String(fx::name), QStringLiteral("电子病历")},
                               {QLatin1String(fx::department), department},
                               {QLatin1String(fx::storage_system), m_system},
                               {QLatin1String(fx::level), QStringLiteral("4")},
                               {QLatin1String(fx::persons), 250'000},
                               {QLatin1String(fx::national_class), QStringLiteral("important")}});
        create(fx::kRegister, {{QLatin1String(fx::name), QStringLiteral("排班表")},
                               {QLatin1String(fx::department), department},
                               {QLatin1String(fx::storage_system), m_system},
                               {QLatin1String(fx::level), QStringLiteral("2")}});
        const GradeFacts facts = m_service->facts(*m_workspace->ledger().reader(), m_system);
        QCOMPARE(facts.highestDataLevel, 4);
        QCOMPARE(facts.personsWithData, 250'000);
        QCOMPARE(facts.nationalClass, QStringLiteral("important"));
        QCOMPARE(facts.level, 0);
        QCOMPARE(view().assets, 2);
        QCOMPARE(view().highestDataLevel, 4);

        GradingDraft draft = complete(m_system);
        QCOMPARE(missing(draft), QStringList()); // grade 3
        draft.sDegree = QStringLiteral("ordinary");
        QCOMPARE(draft.level(), 2);
        QCOMPARE(missing(draft).size(), 1);
        QVERIFY(missing(draft).first().contains(QLatin1String("level 4")));
        draft.mismatchReason = QStringLiteral("数据只在内网临时缓存");
        QCOMPARE(missing(draft), QStringList());
    }

    void aTenantAboveItsPlatform()
    {
        const qint64 platform =
            create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("院内云平台")},
                                   {QLatin1String(fs::grade), QStringLiteral("2")}});
        change(fs::kRegister, m_system,
               {{QLatin1String(fs::parent), platform}, {QLatin1String(fs::critical_infrastructure), 1}});
        const GradeFacts facts = m_service->facts(*m_workspace->ledger().reader(), m_system);
        QCOMPARE(facts.platformLevel, 2);
        QVERIFY(facts.criticalInfrastructure);
        QVERIFY(missing(complete(m_system)).first().contains(QLatin1String("platform")));
    }

    void oneOpenGradingAtATime()
    {
        const qint64 first = m_service->save(complete(m_system));
        const QString text = textOf([&] { m_service->save(complete(m_system)); });
        QVERIFY2(text.contains(value(fg::kRegister, first, fg::code)), qPrintable(text));
        QCOMPARE(m_service->gradings(*m_workspace->ledger().reader(), m_system), QList<qint64>{first});
        QCOMPARE(kindOf([&] { m_service->save(complete(4711)); }), QStringLiteral("invalid"));
    }

    void twoPeopleOnOneDraft()
    {
        GradingDraft draft = complete(m_system);
        draft.id = m_service->save(draft);
        draft.rev = 1;
        draft.business = QStringLiteral("改过");
        m_service->save(draft);
        draft.business = QStringLiteral("又改");
        QCOMPARE(kindOf([&] { m_service->save(draft); }), QStringLiteral("conflict"));
        QCOMPARE(value(fg::kRegister, draft.id, fg::business), QStringLiteral("改过"));
    }

    void sentBack()
    {
        const qint64 id = m_service->save(complete(m_system));
        m_service->submit(id, 1);
        signIn(kSigner);
        const qint64 rev = gradingRecord(id).rev;
        QCOMPARE(kindOf([&] { m_service->sendBack(id, rev, {}); }), QStringLiteral("invalid"));
        m_service->sendBack(id, rev, QStringLiteral("理由写得太短"));
        QCOMPARE(view().gradingState, QStringLiteral("draft"));
        QCOMPARE(m_workspace->ledger().reader()->history(QLatin1String(fg::kRegister), id).last().reason,
                 QStringLiteral("理由写得太短"));
    }

    void gradedAnew()
    {
        const qint64 first = signedGrading(complete(m_system));
        GradingDraft again = complete(m_system);
        again.gradedOn = QDate(2026, 6, 10);
        QCOMPARE(missing(again), QStringList()); // the same grade confirmed
        again.sDegree = QStringLiteral("grave");
        QCOMPARE(missing(again).size(), 1);
        QVERIFY(missing(again).first().contains(QLatin1String("S3A2G3 to S4A2G4")));
        again.regradeReason = QStringLiteral("并入全市影像平台");
        const qint64 draft = m_service->save(again);
        QCOMPARE(view().grading, first); // the one in force, until the new one is signed
        QCOMPARE(view().openGrading, draft);
        again.id = draft;
        m_service->submit(draft, 1);
        signIn(kSigner);
        m_service->sign(draft, gradingRecord(draft).rev);
        QCOMPARE(gradingRecord(first).state, QStringLiteral("superseded"));
        QCOMPARE(view().grading, draft);
        QCOMPARE(view().level, 4);
        QCOMPARE(value(fs::kRegister, m_system, fs::grade), QStringLiteral("4"));
        QCOMPARE(m_service->gradings(*m_workspace->ledger().reader(), m_system),
                 (QList<qint64>{draft, first}));
    }

    void whatRegradingInvalidates()
    {
        QCOMPARE(invalidated(3, 3), QStringList()); // not graded yet
        signedGrading(complete(m_system));
        QCOMPARE(invalidated(3, 3), QStringList()); // nothing stands on it
        QCOMPARE(view().stages.at(1).state, StageState::Current);
        change(fs::kRegister, m_system,
               {{QLatin1String(fs::filing_number), QStringLiteral("42010043012-20001")},
                {QLatin1String(fs::filed_on), QStringLiteral("2026-06-05")}});
        create(fields::licensed_assessment::kRegister,
               {{QLatin1String(fields::licensed_assessment::system), m_system},
                {QLatin1String(fields::licensed_assessment::assessed_on), QStringLiteral("2026-06-08")},
                {QLatin1String(fields::licensed_assessment::score), QStringLiteral("82.6")}});
        create(fields::assessment::kRegister,
               {{QLatin1String(fields::assessment::name), QStringLiteral("2026 上半年")},
                {QLatin1String(fields::assessment::system), m_system},
                {QLatin1String(fields::assessment::s_level), QStringLiteral("3")},
                {QLatin1String(fields::assessment::a_level), QStringLiteral("2")},
                {QLatin1String(fields::assessment::level), QStringLiteral("3")},
                {QLatin1String(fields::assessment::pack), QStringLiteral("gone")},
                {QLatin1String(fields::assessment::pack_version), QStringLiteral("1")}});
        QCOMPARE(invalidated(3, 2), QStringList()); // the same
        QCOMPARE(invalidated(3, 0), QStringList()); // not chosen yet
        const QStringList side = invalidated(3, 3);
        QCOMPARE(side.size(), 2); // the grade as a whole stays: filing and round, not the licensed one
        QVERIFY2(side.first().contains(QLatin1String("report the change to S3A3G3")),
                 qPrintable(side.first()));
        const QStringList level = invalidated(4, 2);
        QCOMPARE(level.size(), 3);
        QVERIFY2(level.at(0).contains(QLatin1String("file anew")), qPrintable(level.at(0)));
        QVERIFY2(level.at(1).contains(QStringLiteral("2026 上半年")), qPrintable(level.at(1)));
        QVERIFY2(level.at(2).contains(QLatin1String("2026-06-08")), qPrintable(level.at(2)));
        const QStringList down = invalidated(1, 1);
        QCOMPARE(down.size(), 2); // grade 1 is neither filed nor tested
        QVERIFY2(down.at(0).contains(QLatin1String("cancelled")), qPrintable(down.at(0)));
    }

    void filingAfterAnotherGrade()
    {
        signedGrading(complete(m_system));
        change(fs::kRegister, m_system,
               {{QLatin1String(fs::filing_number), QStringLiteral("42010043012-20001")},
                {QLatin1String(fs::filed_on), QStringLiteral("2026-06-05")}});
        QCOMPARE(view().stages.at(1).state, StageState::Done);
        GradingDraft same = complete(m_system);
        same.gradedOn = QDate(2026, 6, 9);
        signedGrading(same);
        QCOMPARE(view().stages.at(1).state, StageState::Done); // confirmed: the filing stands
        GradingDraft higher = complete(m_system);
        higher.gradedOn = QDate(2026, 6, 10);
        higher.sDegree = QStringLiteral("grave");
        higher.regradeReason = QStringLiteral("并入全市影像平台");
        signedGrading(higher);
        QCOMPARE(view().stages.at(1).state, StageState::Current);
        QCOMPARE(view().stages.at(1).line1, QStringLiteral("The grade changed: file anew"));
        bool asked = false;
        for (const SystemDeadline& each : view().deadlines)
            asked = asked || (each.id == QStringLiteral("file") && each.due == QDate(2026, 7, 10));
        QVERIFY(asked);
    }

    void theListOfSystems()
    {
        signedGrading(complete(m_system));
        create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("门户网站")}});
        const qint64 old = create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("旧系统")}});
        m_workspace->perform(
            QStringLiteral("retire"), QStringLiteral("下线"), [&](ledger::ActWriter& writer) {
                writer.transition(QLatin1String(fs::kRegister), old, 1, QStringLiteral("retire"));
            });
        namespace fr = fields::remediation;
        create(fr::kRegister, {{QLatin1String(fr::title), QStringLiteral("堡垒机未启用双因素")},
                               {QLatin1String(fr::system), m_system},
                               {QLatin1String(fr::risk), QStringLiteral("high")},
                               {QLatin1String(fr::due), QStringLiteral("2026-06-08")}});
        create(fr::kRegister, {{QLatin1String(fr::title), QStringLiteral("日志留存不足")},
                               {QLatin1String(fr::system), m_system},
                               {QLatin1String(fr::due), QStringLiteral("2026-06-11")}}); // today is in time
        const QList<SystemView> systems = m_service->systems(*m_workspace->ledger().reader(), kToday);
        QCOMPARE(systems.size(), 2);
        QCOMPARE(systems.at(0).id, m_system);
        QCOMPARE(systems.at(0).openRemediations, 2);
        QCOMPARE(systems.at(0).lateRemediations, 1);
        QCOMPARE(systems.at(0).highRemediations, 1);
        QCOMPARE(systems.at(1).name, QStringLiteral("门户网站"));
        QCOMPARE(systems.at(1).summary, QStringLiteral("Not graded yet"));
        QCOMPARE(systems.at(1).stages.size(), 5);
    }

    void aRoundWhosePackIsGone()
    {
        signedGrading(complete(m_system));
        const qint64 round = create(fields::assessment::kRegister,
                                    {{QLatin1String(fields::assessment::name), QStringLiteral("2026 上半年")},
                                     {QLatin1String(fields::assessment::system), m_system},
                                     {QLatin1String(fields::assessment::s_level), QStringLiteral("3")},
                                     {QLatin1String(fields::assessment::a_level), QStringLiteral("2")},
                                     {QLatin1String(fields::assessment::level), QStringLiteral("3")},
                                     {QLatin1String(fields::assessment::pack), QStringLiteral("gone")},
                                     {QLatin1String(fields::assessment::pack_version), QStringLiteral("1")}});
        QCOMPARE(view().openRound, round); // the page opens all the same
        QCOMPARE(view().cellsTotal, 0);
        QVERIFY(view().stages.at(2).line1.contains(QStringLiteral("2026 上半年")));
    }

    void anOpenRoundShowsHowFarItIs()
    {
        signedGrading(complete(m_system));
        namespace fc = fields::check_object;
        create(fc::kRegister, {{QLatin1String(fc::name), QStringLiteral("主机房")},
                               {QLatin1String(fc::kind), QStringLiteral("machine_room")},
                               {QLatin1String(fc::system), m_system}});
        RoundService rounds(*m_workspace);
        NewRound wanted;
        wanted.system = m_system;
        const qint64 id = rounds.start(wanted);
        const Round round = rounds.load(*m_workspace->ledger().reader(), id);
        int row = 0;
        while (!round.applies(row, 0))
            ++row;
        CellEdit edit;
        edit.item = round.item(row).id;
        edit.object = round.objects.first().id;
        edit.verdict = Verdict::Met;
        rounds.apply(round, {edit});
        const SystemView shown = view();
        QCOMPARE(shown.openRound, id);
        QCOMPARE(shown.rounds, QList<qint64>{id});
        QCOMPARE(shown.cellsJudged, 1);
        QCOMPARE(shown.cellsTotal, round.counts().total());
        QVERIFY(shown.cellsTotal > 10);
        QCOMPARE(shown.stages.at(2).line2, QStringLiteral("%1 cell(s) left").arg(shown.cellsTotal - 1));
    }

    void suggestedReasons()
    {
        GradingDraft draft;
        QCOMPARE(m_service->suggestedReason(draft, false), QString());
        draft = complete(m_system);
        const QString business = m_service->suggestedReason(draft, false);
        QVERIFY2(business.contains(QLatin1String("Serious damage")) &&
                     business.contains(QLatin1String("Grade 3")),
                 qPrintable(business));
        const QString service = m_service->suggestedReason(draft, true);
        QVERIFY2(service.contains(QLatin1String("Ordinary damage")) &&
                     service.contains(QLatin1String("Grade 2")),
                 qPrintable(service));
    }
};

QTEST_GUILESS_MAIN(TstGradingService)
#include "tst_grading_service.moc"
