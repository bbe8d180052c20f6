#include "ledger_fixture.h"
#include <QProcess>
#include <QRandomGenerator>
#include <cstdio>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::ledger;

/// Kills a process that writes acts at random moments, over and over on the same vault. The same program is
/// the writer when its first argument says so: it prints each act once perform() has returned.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConfirmedActSurvivesAndNoHalfAct();
};

namespace {

constexpr char kWriterMode[] = "--write-until-killed";
constexpr int kKills = 110;
constexpr int kVerifyEvery = 22;
constexpr int kRowsOfAnImport = 40;

void confirm(const Ledger& ledger, const ActResult& result)
{
    const auto act = ledger.reader(1024)->act(result.seq);
    std::printf("%lld %s\n", static_cast<long long>(result.seq), act->hash.toHex().constData());
    std::fflush(stdout);
}

[[noreturn]] void writeUntilKilled(const QString& path, const QString& memberId, qint64 department)
{
    initResources();
    const auto vault = vault::Vault::open(path, memberId, LedgerFixture::password());
    Ledger ledger(*vault);
    const Actor actor{memberId, QStringLiteral("周建国"), LedgerFixture::chief(),
                      0,        QStringLiteral("PC-1"),   &vault->signingKey()};
    const QString asset = LedgerFixture::asset();
    const auto values = [&](int i) {
        return FieldValues{{QLatin1String(fa::name), QStringLiteral("资产 %1").arg(i)},
                           {QLatin1String(fa::department), department}};
    };
    for (int i = 0;; ++i) {
        qint64 id = 0;
        confirm(ledger, ledger.perform(actor, QStringLiteral("新建"), {},
                                       [&](ActWriter& writer) { id = writer.create(asset, values(i)); }));
        const ActResult changed = ledger.perform(actor, QStringLiteral("修改"), {}, [&](ActWriter& writer) {
            writer.update(asset, id, 1, {{QLatin1String(fa::volume_records), i}});
            writer.transition(asset, id, 2, QStringLiteral("submit"));
        });
        confirm(ledger, changed);
        const bool bulk = i % 3 == 0;
        confirm(ledger, ledger.perform(actor, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
            if (bulk)
                writer.expectMany(kRowsOfAnImport, {});
            for (int row = 0; row < kRowsOfAnImport; ++row)
                writer.create(asset, values(row));
        }));
        if (i % 4 == 0)
            confirm(ledger, ledger.undo(actor, changed.seq, QStringLiteral("试")));
    }
}

/// Complete lines only: what was cut off in the middle was not confirmed.
QMap<qint64, QByteArray> confirmedIn(const QByteArray& output)
{
    QMap<qint64, QByteArray> acts;
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        const auto parts = line.split(' ');
        if (parts.size() == 2)
            acts.insert(parts.first().toLongLong(), parts.last());
    }
    return acts;
}

} // namespace

void TestCrash::everyConfirmedActSurvivesAndNoHalfAct()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    QMap<qint64, QByteArray> confirmed;
    int killedWhileWriting = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        f.close();
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {QLatin1String(kWriterMode), f.path(), f.founderId, QString::number(department)});
        QByteArray output;
        const auto lines = 1 + QRandomGenerator::global()->bounded(4);
        while (output.count('\n') < lines && writer.waitForReadyRead(60000))
            output += writer.readAllStandardOutput();
        QVERIFY2(writer.state() == QProcess::Running, "the writer ended by itself");
        usleep(QRandomGenerator::global()->bounded(
            12000U)); // somewhere within the next acts, not right behind one
        writer.kill();
        QVERIFY(writer.waitForFinished(60000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        output += writer.readAllStandardOutput();
        confirmed.insert(confirmedIn(output));

        f.reopen();
        const auto reader = f.ledger->reader();
        const auto last = reader->acts({}).first();
        killedWhileWriting += last.seq > confirmed.lastKey() ? 1 : 0;
        QVERIFY(last.seq >= confirmed.lastKey());
        for (auto it = confirmed.lowerBound(confirmed.lastKey() - 50); it != confirmed.end(); ++it) {
            const auto act = reader->act(it.key());
            QVERIFY(act.has_value());
            QCOMPARE(act->hash.toHex(), it.value());
        }
        const auto changes = reader->connection().scalar(QStringLiteral("SELECT COUNT(*) FROM change"));
        const auto counted = reader->connection().scalar(QStringLiteral("SELECT SUM(change_count) FROM act"));
        QCOMPARE(changes, counted);
        if (kill % kVerifyEvery == 0 || kill == kKills - 1) {
            const VerifyReport report = verify(*f.vault);
            QVERIFY2(report.ok, report.problems.isEmpty() ? "" : qPrintable(report.problems.first().text));
            for (auto it = confirmed.begin(); it != confirmed.end(); ++it)
                QCOMPARE(reader->act(it.key())->hash.toHex(), it.value());
        }
    }
    qInfo("%lld acts confirmed, %d of %d kills left an act that was written but not confirmed",
          static_cast<long long>(confirmed.size()), killedWhileWriting, kKills);
    QVERIFY(confirmed.size() >= kKills);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QLatin1String(kWriterMode))
        writeUntilKilled(arguments.at(2), arguments.at(3), arguments.at(4).toLongLong());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
