// Every call of the database engine to the disk fails once, one after the other: the program says one clear
// sentence, goes on without a restart, and the vault is either as before or as after.
#include "fault_vfs.h"
#include "faulty_unit.h"
#include "vault/vault.h"

using namespace wardbook;
using namespace wardbook::faults;

namespace {

/// One thing a person does. `run` is what fails half way; afterwards it is done again, then the vault is
/// opened anew and `count` says how often it was done.
struct Operation
{
    const char* name;
    std::function<void(FaultyUnit&)> prepare;
    std::function<void(FaultyUnit&)> run;
    std::function<qint64(const FaultyUnit&)> count;
};

QList<Operation> operations()
{
    static int serial = 0;
    static qint64 toUndo = 0;
    static QString toDisable;
    const auto nothing = [](FaultyUnit&) {};
    const auto disabled = [](const FaultyUnit& unit) {
        qint64 gone = 0;
        for (const auto& slot : unit.vault().header().slots_)
            gone += slot.disabled ? 1 : 0;
        return gone;
    };
    const auto undone = [](const FaultyUnit& unit) {
        qint64 count = 0;
        for (const auto& act : unit.workspace().ledger().reader(256)->acts({}))
            count += act.undoes > 0 ? 1 : 0;
        return count;
    };
    return {
        {"act", nothing, [](FaultyUnit& unit) { unit.addAsset(QStringLiteral("资产 %1").arg(++serial)); },
         [](const FaultyUnit& unit) { return unit.acts(); }},
        {"import", nothing, [](FaultyUnit& unit) { unit.importAssets(60); },
         [](const FaultyUnit& unit) { return unit.acts(); }},
        {"undo", [](FaultyUnit& unit) { toUndo = unit.addAsset(QStringLiteral("要撤销")).seq; },
         [](FaultyUnit& unit) {
             unit.workspace().ledger().undo(unit.workspace().actor(), toUndo, QStringLiteral("试"));
         },
         undone},
        {"evidence", [](FaultyUnit&) { ++serial; },
         [](FaultyUnit& unit) { unit.addEvidence(300'000, quint64(serial)); },
         [](const FaultyUnit& unit) { return unit.evidence(); }},
        {"rotation",
         [](FaultyUnit& unit) { toDisable = unit.addMember(QStringLiteral("成员 %1").arg(++serial)); },
         [](FaultyUnit& unit) { unit.workspace().team().disable(toDisable, QStringLiteral("离职")); },
         disabled},
        {"backup", nothing, [](FaultyUnit& unit) { unit.vault().backup(unit.path("unit.wbbackup")); },
         [](const FaultyUnit& unit) {
             const QString trial = unit.path("trial.wardbook");
             QDir(trial).removeRecursively();
             if (QFileInfo::exists(unit.path("unit.wbbackup")))
                 vault::restore(unit.path("unit.wbbackup"), trial);
             return qint64(0);
         }},
        {"open", [](FaultyUnit& unit) { unit.close(); }, [](FaultyUnit& unit) { unit.open(); },
         [](const FaultyUnit&) { return qint64(0); }},
        {"migration",
         [](FaultyUnit& unit) {
             unit.vault()
                 .connect(storage::OpenMode::ReadWrite, 256)
                 ->exec(QStringLiteral("UPDATE meta SET value = 'older' WHERE key = 'layout'"));
             unit.close();
         },
         [](FaultyUnit& unit) { unit.open(); }, [](const FaultyUnit&) { return qint64(0); }},
    };
}

constexpr std::pair<Fault, const char*> kFaults[] = {{Fault::Io, "io"},
                                                     {Fault::Short, "short write"},
                                                     {Fault::Full, "disk full"},
                                                     {Fault::Sync, "fsync"},
                                                     {Fault::Lock, "lock"}};

int64_t next(int64_t n)
{
    return longRun() ? n + 1 : n < 2 ? n + 1 : n * 8 + 1;
}

} // namespace

class TstEngineFaults : public QObject
{
    Q_OBJECT

    FaultVfs m_vfs;
    int m_faults = 0;

private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void cleanup() { FaultVfs::disarm(); }
    void cleanupTestCase() { qInfo("%d faults injected", m_faults); }

    void beforeOrAfter_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("fault");
        const auto all = operations();
        for (int i = 0; i < all.size(); ++i)
            for (const auto& [fault, name] : kFaults)
                QTest::addRow("%s, %s", all.at(i).name, name) << i << int(fault);
    }

    void beforeOrAfter()
    {
        QFETCH(const int, operation);
        QFETCH(const int, fault);
        const Operation op = operations().at(operation);
        FaultyUnit unit;
        unit.addAsset(QStringLiteral("第一项"));
        unit.addEvidence(100'000, 999);
        bool fired = true;
        for (int64_t n = 1; fired; n = next(n)) {
            op.prepare(unit);
            const qint64 before = unit.isOpen() ? op.count(unit) : 0;
            FaultVfs::arm(Fault(fault), n);
            const Outcome failed = outcome([&] { op.run(unit); });
            fired = FaultVfs::disarm();
            m_faults += fired ? 1 : 0;
            const QByteArray where = QByteArray::number(qint64(n)) + ": " + failed.said();
            QVERIFY2(fired || !failed.failed(), where.constData());
            if (failed.failed()) {
                QVERIFY2(failed.text.size() > 20 && !failed.detail.isEmpty(), where.constData());
                QVERIFY2(failed.is(ErrorKind::Io) || failed.is(ErrorKind::Busy) ||
                             failed.is(ErrorKind::ReadOnly) || failed.is(ErrorKind::Damaged) ||
                             failed.is(ErrorKind::Unsupported),
                         where.constData());
            }
            const bool wasOpen = unit.isOpen();
            const qint64 between = wasOpen ? op.count(unit) : 0;
            QVERIFY2(between == before || between == before + 1, where.constData());
            // One that says it failed has not been done.
            QVERIFY2(!failed.failed() || between == before, where.constData());
            if (failed.failed()) { // and goes on without a restart
                const Outcome again = outcome([&] { op.run(unit); });
                QVERIFY2(!again.failed(), (where + " again " + again.said()).constData());
            }
            const qint64 done = wasOpen ? op.count(unit) : 0;
            unit.open();
            if (wasOpen)
                QCOMPARE(op.count(unit), done);
            const QByteArray broken = unit.broken();
            QVERIFY2(broken.isEmpty(), (where + " " + broken).constData());
            for (const QString& name : filesOf(unit.dir()))
                QVERIFY2(!name.endsWith(QStringLiteral(".next")) && !name.endsWith(QStringLiteral(".new")),
                         qPrintable(name));
        }
    }

    void creatingLeavesNothing_data()
    {
        QTest::addColumn<int>("fault");
        for (const auto& [fault, name] : kFaults)
            QTest::addRow("%s", name) << int(fault);
    }

    void creatingLeavesNothing()
    {
        QFETCH(const int, fault);
        FaultyUnit unit;
        bool fired = true;
        for (int64_t n = 1; fired; n = next(n)) {
            const QString dir = unit.path("second.wardbook");
            FaultVfs::arm(Fault(fault), n);
            const Outcome failed =
                outcome([&] { people::Workspace::create(dir, QStringLiteral("医院"), kChief, kPassword); });
            fired = FaultVfs::disarm();
            m_faults += fired ? 1 : 0;
            if (failed.failed())
                QVERIFY2(!QFileInfo::exists(dir),
                         (QByteArray::number(qint64(n)) + failed.said()).constData());
            else
                QVERIFY(people::Workspace::open(dir, kChief, kPassword, {}) != nullptr);
            QDir(dir).removeRecursively();
        }
    }
};

QTEST_GUILESS_MAIN(TstEngineFaults)
#include "tst_engine_faults.moc"
