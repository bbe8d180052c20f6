#include "assets/census.h"
#include "base/clock.h"
#include "commands/sample_support.h"
#include "commands/sample_unit.h"
#include "crypto/password_key.h"
#include "fields/census.h"
#include "fields/sharing.h"
#include "fields/system.h"
#include "grading/grading_service.h"
#include "grading/report_facts.h"
#include "ledger/verify.h"
#include "oversight/remediation_service.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;

/// The sample unit shows every part of graded protection, each thing done by who may do it.
class TstSampleUnit : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<people::Workspace> m_workspace;
    std::unique_ptr<ledger::Reader> m_reader;

    QDate today() const { return clock::now().date(); }
    qint64 his() const
    {
        return m_reader->resolve(QString::fromLatin1(fields::system::kRegister),
                                 QStringLiteral("医院信息系统（HIS）"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
        const QString dir = m_folder.filePath(QStringLiteral("sample.wardbook"));
        commands::createSampleUnit(dir);
        m_workspace =
            people::Workspace::open(dir, commands::sampleMembers().at(1), commands::samplePassword(), {});
        m_reader = m_workspace->ledger().reader();
    }

    void everySystemIsGradedAndSigned()
    {
        const auto systems = grading::GradingService(*m_workspace).systems(*m_reader, today());
        QCOMPARE(systems.size(), 8);
        for (const grading::SystemView& system : systems) {
            QCOMPARE(system.gradingState, QStringLiteral("signed"));
            QCOMPARE(system.signedBy, QStringLiteral("陈立群"));
            QVERIFY(system.level >= 2);
        }
    }

    void roundsOfSixHalfYears()
    {
        const grading::SystemView system =
            grading::GradingService(*m_workspace).system(*m_reader, his(), today());
        QCOMPARE(system.rounds.size(), 7); // the open one and six before it
        QVERIFY(system.openRound != 0);
        const grading::ReportFacts facts =
            grading::reportFacts(*m_workspace, *m_reader, system.openRound, today());
        const grading::Round::Counts counts = facts.round.counts();
        QVERIFY(counts.total() > 400);
        const double judged = 100.0 * counts.judged() / counts.total();
        QVERIFY2(judged > 95 && judged < 99, qPrintable(QString::number(judged)));
        QVERIFY(facts.round.objects.size() >= 11);
        QVERIFY(!facts.result.triggers.isEmpty());
        QVERIFY(facts.comparison && facts.comparison->better > facts.comparison->worse);
        QCOMPARE(facts.trend.size(), 7);
        QVERIFY(facts.trend.last().second > facts.trend.first().second + 10);
        QVERIFY(facts.proofNames.size() >= 3);
    }

    void remediationOpenLateAndClosed()
    {
        const oversight::RemediationService actions(*m_workspace);
        const auto overview = actions.overview(*m_reader, today());
        for (const auto view : {oversight::RemediationView::Overdue, oversight::RemediationView::DueSoon,
                                oversight::RemediationView::ToVerify, oversight::RemediationView::HighRisk,
                                oversight::RemediationView::Repeated})
            QVERIFY2(overview.count(view) > 0, qPrintable(oversight::viewId(view)));
        const auto open = actions.openOf(*m_reader, his());
        QVERIFY(open.size() >= 6);
        const grading::SystemView system =
            grading::GradingService(*m_workspace).system(*m_reader, his(), today());
        QCOMPARE(system.lateRemediations, 1);
    }

    /// Whatever a person opens in the sample shows how it is meant.
    void everyRegisterThatPeopleKeepHasRecords()
    {
        for (const QString& id : m_reader->registers().ids())
            if (!m_reader->registers().at(id).internal)
                QVERIFY2(m_reader->count(id) > 0, qPrintable(id));
    }

    void theProcessReachedTheStatesOfItsFile()
    {
        const QJsonArray parts = commands::sample::data("process")[QLatin1String("registers")].toArray();
        QVERIFY(parts.size() >= 24);
        for (const QJsonValue& part : parts) {
            const QString registerId = part[QLatin1String("register")].toString();
            const ledger::RegisterDef& definition = m_reader->registers().at(registerId);
            QStringList reached, wanted;
            m_reader->forEach(registerId, [&](const ledger::Record& record) {
                reached << record.text(definition.fieldAt(definition.titleField)) + record.state;
            });
            for (const QJsonValue& story : part[QLatin1String("records")].toArray())
                wanted << story[QLatin1String("record")][definition.titleField].toString() +
                              story[QLatin1String("state")].toString();
            QCOMPARE(reached, wanted);
        }
    }

    /// What a department handed in can be seen in its assets.
    void censusFiguresAreThoseOfTheAssets()
    {
        using assets::CensusService;
        int handedIn = 0;
        m_reader->forEach(QString::fromLatin1(fields::census::kRegister), [&](const ledger::Record& census) {
            const assets::CensusProgress progress = CensusService::progress(*m_reader, census.id);
            QVERIFY(!progress.started() || progress.counts().total > 0);
            if (census.state != QLatin1String("running"))
                return;
            for (const assets::CensusDepartment& each : progress.departments) {
                const auto confirmed = CensusService::assets(*m_reader, census.id,
                                                             assets::CensusList::Confirmed, each.department);
                QCOMPARE(confirmed.size(), each.counts.confirmed);
                if (each.taskState != QLatin1String("open"))
                    ++handedIn;
            }
        });
        QVERIFY(handedIn > 0);
    }

    /// Four eyes hold in the sample too: what the administrator entered, the officer approved.
    void anotherPersonApprovedWhatIsShared()
    {
        const QString registerId = QString::fromLatin1(fields::sharing::kRegister);
        qint64 approved = 0;
        m_reader->forEach(registerId, [&](const ledger::Record& record) {
            if (record.state != QLatin1String("approved"))
                return;
            ++approved;
            const auto history = m_reader->history(registerId, record.id);
            QStringList actors;
            for (const ledger::HistoryEntry& entry : history)
                actors << entry.actor;
            QVERIFY(actors.contains(QStringLiteral("周宁")));
            QVERIFY(actors.contains(QStringLiteral("陈立群")));
        });
        QVERIFY(approved > 0);
    }

    void everythingHolds()
    {
        m_reader.reset();
        const auto report = ledger::verify(m_workspace->vault());
        QVERIFY2(report.problems.isEmpty(), "the sample does not verify");
    }
};

QTEST_MAIN(TstSampleUnit)
#include "tst_sample_unit.moc"
