#include "fields/assessment.h"
#include "fields/requirement_pack.h"
#include "ledger/verify.h"
#include "tests/grading/grading_fixture.h"
#include "vault/evidence_store.h"

using namespace wardbook;
using namespace wardbook::grading;
namespace fa = fields::assessment;
namespace fp = fields::requirement_pack;

class TstPacks : public QObject
{
    Q_OBJECT

    static void load(GradingFixture& f, const QJsonObject& pack)
    {
        f.service->loadPack(toJson(pack), QStringLiteral("own.json"));
    }
    /// Version 2: L3-backup is gone, L3-audit is new, the question of login changed.
    static QJsonObject secondVersion()
    {
        QJsonObject pack = smallPack(QStringLiteral("2"));
        QJsonArray checks = pack.value(QStringLiteral("checks")).toArray();
        QJsonObject login = checks.at(1).toObject();
        login.insert(QStringLiteral("question"), bothLanguages(QStringLiteral("换了问法"), "Asked anew"));
        checks[1] = login;
        pack.insert(QStringLiteral("checks"), checks);
        QJsonArray items = pack.value(QStringLiteral("items")).toArray();
        QJsonObject backup = items.at(5).toObject();
        backup.insert(QStringLiteral("id"), QStringLiteral("L3-audit"));
        items[5] = backup;
        pack.insert(QStringLiteral("items"), items);
        return pack;
    }

private Q_SLOTS:
    void cleanup() { clock::setSource({}); }

    void theShippedOneAndTheUnitsOwn()
    {
        GradingFixture f;
        load(f, smallPack(QStringLiteral("2")));
        const auto entries = f.service->packs(*f.reader());
        QCOMPARE(entries.size(), 3);
        QVERIFY(entries.at(0).builtIn);
        QCOMPARE(entries.at(0).id, RequirementPack::builtIn()->id);
        QVERIFY(!entries.at(1).builtIn);
        QCOMPARE(entries.at(1).version, QStringLiteral("1"));
        QCOMPARE(entries.at(2).version, QStringLiteral("2"));
        QCOMPARE(entries.at(2).items, 8);
        QCOMPARE(entries.at(2).source, QStringLiteral("本院"));
        const auto reader = f.reader();
        QCOMPARE(f.service->pack(*reader, QStringLiteral("small"), QStringLiteral("1"))->version,
                 QStringLiteral("1"));
        QCOMPARE(f.service->pack(*reader, QStringLiteral("small"), {})->version, QStringLiteral("2"));
        QCOMPARE(f.service->pack(*reader, RequirementPack::builtIn()->id, {}), RequirementPack::builtIn());
    }

    void theSameVersionIsTheSameContent()
    {
        GradingFixture f;
        const qint64 acts = f.reader()->actCount();
        load(f, smallPack()); // once more: nothing to do
        QCOMPARE(f.reader()->actCount(), acts);
        QJsonObject other = smallPack();
        other.insert(QStringLiteral("source"), QStringLiteral("别处"));
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(refusal([&] { load(f, other); }, &kind).contains(QStringLiteral("small 1")));
        QCOMPARE(kind, ErrorKind::Invalid);
        other.insert(QStringLiteral("id"), RequirementPack::builtIn()->id);
        other.insert(QStringLiteral("version"), RequirementPack::builtIn()->version);
        QVERIFY(!refusal([&] { load(f, other); }).isEmpty());
        QCOMPARE(f.service->packs(*f.reader()).size(), 2);
    }

    void aBadOneLeavesNothing()
    {
        GradingFixture f;
        QJsonObject bad = smallPack(QStringLiteral("2"));
        bad.remove(QStringLiteral("items"));
        const auto stored = f.workspace->vault().evidence().list().size();
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(refusal([&] { load(f, bad); }, &kind).contains(QStringLiteral("own.json")));
        QCOMPARE(kind, ErrorKind::Invalid);
        QCOMPARE(f.workspace->vault().evidence().list().size(), stored);
        QCOMPARE(f.service->packs(*f.reader()).size(), 2);
    }

    void whoMayNotLoads()
    {
        GradingFixture f;
        f.workspace->team().add(QStringLiteral("郑航"), QStringLiteral("auditor"), 0, f.password(),
                                QStringLiteral("入职"));
        f.as(QStringLiteral("郑航"));
        const auto stored = f.workspace->vault().evidence().list().size();
        ErrorKind kind = ErrorKind::Io;
        refusal([&] { load(f, smallPack(QStringLiteral("2"))); }, &kind);
        QCOMPARE(kind, ErrorKind::Denied);
        QCOMPARE(f.workspace->vault().evidence().list().size(), stored);
        QCOMPARE(f.service->packs(*f.reader()).size(), 2);
    }

    void aRoundBeginsWithTheVersionThatIsNamed()
    {
        GradingFixture f;
        load(f, secondVersion());
        NewRound wanted = f.wanted();
        wanted.pack = QStringLiteral("small@1");
        QCOMPARE(f.start(wanted).pack->version, QStringLiteral("1"));
    }

    void aRoundStaysOnItsVersion()
    {
        GradingFixture f;
        Round round = f.start();
        load(f, secondVersion());
        round = f.load(round.id);
        QCOMPARE(round.pack->version, QStringLiteral("1"));
        QVERIFY(round.rowOf(QStringLiteral("L3-backup")) >= 0);
    }

    /// The next release of the program may ship another version; the one a round was made with stays.
    void theShippedPackIsKeptInTheVault()
    {
        GradingFixture f;
        NewRound wanted = f.wanted();
        wanted.pack.clear();
        const Round round = f.start(wanted);
        QCOMPARE(round.pack, RequirementPack::builtIn());
        QCOMPARE(round.items.size(), 211);
        const auto reader = f.reader();
        const auto record =
            reader->findByText(QLatin1String(fp::kRegister), RequirementPack::builtIn()->label.text());
        QVERIFY(record);
        const QString digest = record->text(
            reader->registers().at(QLatin1String(fp::kRegister)).fieldAt(QLatin1String(fp::digest)));
        QCOMPARE(digest, RequirementPack::builtIn()->digest);
        QBuffer kept;
        kept.open(QIODevice::WriteOnly);
        f.workspace->vault().evidenceReader()->read(QByteArray::fromHex(digest.toLatin1()), kept);
        QCOMPARE(kept.data(), RequirementPack::builtInJson());
        QCOMPARE(f.service->packs(*reader).size(), 2); // listed once
    }

    void differencesBeforeMoving()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-backup", f.database, Verdict::Met);
        round = f.judge(round, "L3-login", f.server, Verdict::Partial, QStringLiteral("看过"));
        load(f, secondVersion());
        const auto next = f.service->pack(*f.reader(), QStringLiteral("small"), QStringLiteral("2"));
        const auto difference = f.service->packDifference(round, *next);
        QCOMPARE(difference.added, QStringList{"L3-audit"});
        QCOMPARE(difference.removed, QStringList{"L3-backup"});
        QCOMPARE(difference.changed, QStringList{"L3-login"});
        QCOMPARE(difference.lostCells, 1);
        const auto none = f.service->packDifference(round, *round.pack);
        QVERIFY(none.added.isEmpty() && none.removed.isEmpty() && none.changed.isEmpty());

        QVERIFY(!refusal([&] {
                     f.service->moveToPack(round, QStringLiteral("small"), QStringLiteral("2"), {});
                 }).isEmpty());
        QVERIFY(!refusal([&] {
                     f.service->moveToPack(round, QStringLiteral("small"), QStringLiteral("9"),
                                           QStringLiteral("新版"));
                 }).isEmpty());
        f.service->moveToPack(round, QStringLiteral("small"), QStringLiteral("2"), QStringLiteral("新版"));
        const Round moved = f.load(round.id);
        QCOMPARE(moved.pack->version, QStringLiteral("2"));
        QCOMPARE(moved.counts().partial, 1); // the changed item keeps its verdict
        QCOMPARE(moved.counts().met, 0);
        QCOMPARE(moved.rowOf(QStringLiteral("L3-backup")), -1);

        // Whoever still has the old grid open is told, and nothing is written beside it.
        ErrorKind kind = ErrorKind::Io;
        refusal([&] { f.judge(round, "L3-login", f.database, Verdict::Met); }, &kind);
        QCOMPARE(kind, ErrorKind::Conflict);

        // Nothing was lost: back on the old version the verdict is there again.
        f.service->moveToPack(moved, QStringLiteral("small"), QStringLiteral("1"), QStringLiteral("退回"));
        QCOMPARE(f.load(round.id).counts().met, 1);
        QVERIFY(ledger::verify(f.workspace->vault()).ok);
    }

    void aPackThatVanished()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-login", f.server, Verdict::Met);
        const qint64 id = round.id;
        round = {}; // while a round uses the pack it stays in memory
        storage::Statement(f.workspace->vault().evidence().connection(),
                           QStringLiteral("UPDATE evidence SET sm3 = NULL WHERE media_type = $1"))
            .bindText(1, QStringLiteral("application/json"))
            .run();
        const QString text = refusal([&] { f.load(id); });
        QVERIFY2(text.contains(QStringLiteral("small 1")), qPrintable(text));
        QCOMPARE(f.service->packs(*f.reader()).size(), 2); // still listed
        load(f, smallPack());
        QCOMPARE(f.load(id).counts().met, 1);
    }

    void sharedVerdictsAreTakenOver()
    {
        GradingFixture f;
        const qint64 shared = f.addObject(QStringLiteral("核心交换机房"), "machine_room", f.system, true);
        Round his = f.start();
        his = f.judge(his, "L3-rules", f.management, Verdict::Partial, QStringLiteral("制度过期"));
        his = f.judge(his, "L3-room", shared, Verdict::Met);
        his = f.judge(his, "L3-room", f.room, Verdict::Unmet); // HIS's own
        NewRound wanted = f.wanted();
        wanted.system = f.addSystem(QStringLiteral("LIS"), 2, 2);
        wanted.takeOver = true;
        const Round lis = f.start(wanted);
        QCOMPARE(lis.objects.size(), 2);
        QCOMPARE(lis.counts().partial, 1);
        QCOMPARE(lis.counts().met, 1);
        const int rules = lis.rowOf(QStringLiteral("L2-rules")); // the item of its level with the same check
        QVERIFY(lis.cell(rules, lis.columnOf(f.management)).takenOver);
        QCOMPARE(f.detail(lis, "L2-rules", f.management).note, QStringLiteral("制度过期"));

        wanted.system = f.addSystem(QStringLiteral("OA"), 2, 2);
        wanted.takeOver = false;
        QCOMPARE(f.start(wanted).counts().judged(), 0);
    }

    void takenOverFromTheNewestOfTheLastYear()
    {
        GradingFixture f;
        const auto setToday = [](int year, int month) {
            const qint64 ms = QDateTime(QDate(year, month, 1), QTime(9, 0)).toMSecsSinceEpoch();
            clock::setSource([ms] { return ms; });
        };
        const auto round = [&](const QString& name, Verdict verdict) {
            NewRound wanted = f.wanted();
            wanted.system = f.addSystem(name, 3, 3);
            f.judge(f.start(wanted), "L3-rules", f.management, verdict);
        };
        setToday(2025, 3);
        round(QStringLiteral("甲"), Verdict::Unmet);
        setToday(2025, 9);
        round(QStringLiteral("乙"), Verdict::Met);
        const auto judged = [&](const QString& name) {
            NewRound wanted = f.wanted();
            wanted.system = f.addSystem(name, 3, 3);
            wanted.takeOver = true;
            const Round started = f.start(wanted);
            return started.cell(started.rowOf(QStringLiteral("L3-rules")), 0).verdict;
        };
        setToday(2025, 10);
        QCOMPARE(judged(QStringLiteral("丙")), Verdict::Met);
        setToday(2026, 11);
        QCOMPARE(judged(QStringLiteral("丁")), Verdict::Blank); // 丙 and 乙 are older than a year
    }
};

QTEST_GUILESS_MAIN(TstPacks)
#include "tst_packs.moc"
