#include "fields/incident.h"
#include "fields/policy.h"
#include "oversight/checked_unit.h"
#include "overview/standing.h"
#include "overview/work.h"

using namespace wardbook;
using namespace wardbook::oversight;
using overview::Moment;
using overview::When;
using overview::Work;

/// What of a small unit stands on the overview.
class TstOverview : public QObject
{
    Q_OBJECT

    std::unique_ptr<Checked> m_unit;

    static qint64 at(int hour) { return QDateTime(kToday, QTime(hour, 0)).toMSecsSinceEpoch(); }
    static Moment now() { return {kToday, at(10)}; }
    QList<Work> all() const { return overview::readWork(*m_unit->workspace, *m_unit->reader(), now()); }
    QList<Work> of(const char* registerId) const
    {
        QList<Work> list = all();
        list.removeIf([&](const Work& work) { return work.registerId != QLatin1String(registerId); });
        return list;
    }
    Work one(const char* registerId) const
    {
        const QList<Work> list = of(registerId);
        return list.size() == 1 ? list.constFirst() : Work();
    }
    qint64 action(int due, const char* risk = "high", const char* state = "open")
    {
        return m_unit->make({{id("due"), day(due)}, {id("risk"), id(risk)}, {id("department"), m_unit->lab}},
                            id(state));
    }
    qint64 policy(const char* name, int review)
    {
        return m_unit->put(
            "policy",
            {{id("name"), words(name)}, {id("next_review"), day(review)}, {id("department"), m_unit->lab}},
            "approved");
    }
    QString refused(const Work& work, const QVariant& to, const QString& reason)
    {
        return kindOf([&] { overview::postpone(*m_unit->workspace, work, to, reason); });
    }

private Q_SLOTS:
    void init()
    {
        clock::setSource([] { return at(10); });
        m_unit = std::make_unique<Checked>();
    }
    void cleanup()
    {
        m_unit.reset();
        clock::setSource({});
    }

    void workStandsInTheOrderOfTime()
    {
        const qint64 late = action(-3);
        const qint64 today = action(0, "medium");
        const qint64 sunday = action(3, "low");
        const qint64 later = action(4);
        action(18); // behind the horizon
        QList<qint64> found;
        QList<When> when;
        for (const Work& work : of("remediation")) {
            found << work.records;
            when << work.when;
        }
        QCOMPARE(found, (QList<qint64>{late, today, sunday, later}));
        QCOMPARE(when, (QList<When>{When::Overdue, When::Today, When::Week, When::Later}));
        QCOMPARE(now().horizon(), QDate(2026, 6, 28));
    }

    void aLineSaysWhatAndHowGrave()
    {
        const qint64 late = action(-3);
        const Work work = one("remediation");
        QVERIFY(work.text.startsWith(m_unit->text(late, "code")));
        QVERIFY(work.text.endsWith(m_unit->text(late, "title")));
        QCOMPARE(work.risk, QStringLiteral("high"));
        QCOMPARE(work.uid, m_unit->record(late).uid);
        QCOMPARE(work.dateField, QStringLiteral("due"));
    }

    void manyOfAKindAreOneLine()
    {
        for (int i = 0; i < 4; ++i)
            policy("制度", 2);
        const Work work = one("policy");
        QCOMPARE(work.count(), 4);
        QVERIFY(work.uid.isEmpty());
        QCOMPARE(work.when, When::Week);
        QVERIFY(work.text.contains(u'4'));
        QVERIFY(work.dateField.isEmpty());
        QVERIFY(!work.fixedBecause.isEmpty());
    }

    void aRunningLimitIsAClock()
    {
        const qint64 incident = m_unit->put("incident",
                                            {{id("title"), words("影像归档存储勒索软件加密")},
                                             {id("discovered_at"), at(9)},
                                             {id("became_aware_at"), at(9)},
                                             {id("grade"), id("larger")}},
                                            "handling");
        QList<Work> clocks = of("incident");
        QVERIFY(!clocks.isEmpty());
        for (const Work& work : std::as_const(clocks)) {
            QCOMPARE(work.kind, Work::Kind::Clock);
            QCOMPARE(work.when, When::Running);
            QCOMPARE(work.records, QList<qint64>{incident});
            QVERIFY(work.startedMs > 0);
            QVERIFY(work.note.contains(QStringLiteral("影像归档存储勒索软件加密")));
            QVERIFY(!work.text.contains(QStringLiteral("影像归档存储勒索软件加密")));
            QVERIFY(work.dateField.isEmpty());
        }
        // one closed or of an exercise has none
        m_unit->workspace->perform(QStringLiteral("改为演练"), {}, [&](ledger::ActWriter& writer) {
            const auto rev = writer.reader().record(id("incident"), incident).rev;
            writer.update(id("incident"), incident, rev, {{id(fields::incident::exercise), 1}});
        });
        QVERIFY(of("incident").isEmpty());
    }

    void whatWaitsForMeIsNotMyOwn()
    {
        const qint64 mine = m_unit->asset("我写的", {}, "submitted");
        QVERIFY(of("asset").isEmpty());
        m_unit->signIn(kSecond);
        const Work work = one("asset");
        QCOMPARE(work.records, QList<qint64>{mine});
        QCOMPARE(work.kind, Work::Kind::Review);
        QCOMPARE(work.when, When::Today);
        QVERIFY(work.note.contains(kChief));
        QCOMPARE(work.on, kToday);
        m_unit->signIn(kChief);
        m_unit->signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        QVERIFY(of("asset").isEmpty());
    }

    void aPendingChangeSaysWhatChanged()
    {
        const qint64 asset = m_unit->asset("检验结果", {{id("level"), id("3")}});
        m_unit->change("asset", asset, {{id("level"), id("4")}});
        m_unit->signIn(kSecond);
        const Work work = one("asset");
        QCOMPARE(work.kind, Work::Kind::Approve);
        QVERIFY2(work.text.contains(QStringLiteral("3→4")), qPrintable(work.text));
    }

    void manyThatWaitAreOneLine()
    {
        for (int i = 0; i < 5; ++i)
            m_unit->asset(qPrintable(QStringLiteral("资产 %1").arg(i)), {}, "submitted");
        action(-1, "high", "done");
        m_unit->signIn(kSecond);
        const Work assets = one("asset");
        QCOMPARE(assets.count(), 5);
        QCOMPARE(assets.state, QStringLiteral("submitted"));
        QVERIFY(assets.uid.isEmpty());
        QCOMPARE(one("remediation").kind, Work::Kind::Review);
    }

    void aDayIsMovedWithItsReason()
    {
        const qint64 late = action(-3);
        const Work work = one("remediation");
        QCOMPARE(refused(work, day(5), {}), QStringLiteral("invalid"));
        QCOMPARE(refused(work, day(-4), QStringLiteral("等设备")), QStringLiteral("invalid"));
        QCOMPARE(m_unit->text(late, "due"), day(-3));
        QCOMPARE(refused(work, day(2), QStringLiteral("等设备到货")), QString());
        QCOMPARE(m_unit->text(late, "due"), day(2));
        QCOMPARE(m_unit->text(late, "postponed"), QStringLiteral("等设备到货"));
        QCOMPARE(one("remediation").when, When::Week);
        ledger::ActQuery last;
        last.limit = 1;
        QCOMPARE(m_unit->reader()->acts(last).constFirst().reason, QStringLiteral("等设备到货"));
    }

    void whoMayNotEditMayNotPostpone()
    {
        action(-3);
        m_unit->signIn(QStringLiteral("郑航"), QStringLiteral("auditor"));
        const Work work = one("remediation");
        QVERIFY(work.dateField.isEmpty());
        QVERIFY(!work.fixedBecause.isEmpty());
        QCOMPARE(refused(work, day(5), QStringLiteral("理由")), QStringLiteral("invalid"));
    }

    void aLiaisonSeesTheOwnDepartmentOnly()
    {
        action(-1);
        action(2, "low");
        m_unit->asset("检验结果", {{id("level"), id("3")}});
        m_unit->put("asset", {{id("name"), words("主索引")}, {id("department"), m_unit->centre}}, "approved");
        m_unit->signIn(QStringLiteral("许嘉"), QStringLiteral("liaison"), m_unit->centre);
        QVERIFY(of("remediation").isEmpty());
        const qint64 own = overview::departmentOf(*m_unit->workspace);
        QCOMPARE(own, m_unit->centre);
        const auto reader = m_unit->reader();
        QCOMPARE(overview::readRemediations(*reader, kToday, own).total(), 0);
        QCOMPARE(overview::readRemediations(*reader, kToday, 0).total(), 2);
        QCOMPARE(overview::readInventory(*reader, kToday, own).total, 1);
        QCOMPARE(overview::readInventory(*reader, kToday, 0).total, 2);
    }

    void remediationsAreCountedByRisk()
    {
        action(-1);
        action(3);
        action(-2, "high", "done"); // reported done: not closed, but late no more
        action(-1, "low");
        action(-9, "low", "closed");
        m_unit->make({});
        const auto found = overview::readRemediations(*m_unit->reader(), kToday, 0);
        QCOMPARE(found.total(), 5);
        QCOMPARE(found.risks.size(), 4);
        QCOMPARE(found.risks.at(0).risk, QStringLiteral("high"));
        QCOMPARE(found.risks.at(0).open, 3);
        QCOMPARE(found.risks.at(0).overdue, 1);
        QCOMPARE(found.risks.at(1).open, 0);
        QCOMPARE(found.risks.at(2).overdue, 1);
        QVERIFY(found.risks.at(3).risk.isEmpty());
    }

    void theInventoryIsAMatrix()
    {
        const qint64 old = m_unit->asset(
            "旧",
            {{id("level"), id("4")}, {id("category"), id("health_exam")}, {id("last_confirmed"), day(-400)}});
        m_unit->asset(
            "新", {{id("level"), id("4")}, {id("category"), id("health")}, {id("last_confirmed"), day(-10)}},
            "submitted");
        m_unit->asset("无", {});
        const auto found = overview::readInventory(*m_unit->reader(), kToday, 0);
        QCOMPARE(found.total, 3);
        QCOMPARE(found.ofLevel(4), 2);
        QCOMPARE(found.ofLevel(0), 1);
        QCOMPARE(found.submitted, 1);
        QCOMPARE(found.changing, 0);
        QCOMPARE(found.unconfirmed, QList<qint64>{old});
        const auto health = std::find_if(found.rows.begin(), found.rows.end(), [](const auto& row) {
            return row.category == QLatin1String("health");
        });
        QVERIFY(health != found.rows.end());
        QCOMPARE(health->byLevel[4], 2);
        QVERIFY(health->codes.contains(QStringLiteral("health_exam")));
        QVERIFY(found.rows.constLast().category.isEmpty());
    }

    void scoresAreOfSignedRounds()
    {
        const qint64 round = m_unit->start(QStringLiteral("2026 上半年"));
        QVERIFY(overview::readScores(*m_unit->reader(), 0).lines.isEmpty());
        QCOMPARE(overview::readScores(*m_unit->reader(), 0).systems, 2);
        m_unit->sign(round);
        const auto trend = overview::readScores(*m_unit->reader(), 0);
        QCOMPARE(trend.lines.size(), 1);
        QCOMPARE(trend.lines.constFirst().points.size(), 1);
        QCOMPARE(trend.lines.constFirst().points.constFirst().second, 100.0);
        QVERIFY(trend.passLine > 0);
    }

    void dutiesAreCountedByLaw()
    {
        const Obligations all = ObligationReader::readAll(*m_unit->reader(), kToday);
        const auto shares = overview::lawShares(all);
        QVERIFY(!shares.isEmpty());
        int counted = 0;
        for (const auto& share : shares) {
            QVERIFY(!share.law.isEmpty());
            counted += share.counting() + share.notApplicable;
        }
        QCOMPARE(counted, int(std::count_if(all.all.begin(), all.all.end(),
                                            [](const Obligation& each) { return each.counts(); })));
    }

    void anEmptyVaultIsEmpty()
    {
        QVERIFY(!overview::isEmpty(*m_unit->reader())); // two systems
        QTemporaryDir dir;
        const auto made = people::Workspace::create(dir.filePath(QStringLiteral("e.wardbook")),
                                                    QStringLiteral("新单位"), kChief, kPassword);
        QVERIFY(overview::isEmpty(*made.workspace->ledger().reader()));
    }
};

QTEST_MAIN(TstOverview)
#include "tst_overview.moc"
