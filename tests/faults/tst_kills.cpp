// The program is killed at any moment of a day's mixed work. What it had confirmed is there, everything
// verifies, the next one opens at once, and what the killed ones left behind does not pile up.
#include "filings/package_verify.h"
#include "kill_worker.h"
#include "vault/vault.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::faults;

namespace {

constexpr int kQuickKills = 12;
constexpr int kLongKills = 1000;
constexpr int kVerifyEvery = 50;
constexpr int kStart = 30000; ///< ms for a worker to say its first word on a busy machine

struct Confirmed
{
    QMap<qint64, QByteArray> acts;
    QSet<QByteArray> evidence, gone;
    int packages = 0, backups = 0;

    /// Whole lines only: what was cut off in the middle was not confirmed.
    void take(const QByteArray& output)
    {
        for (const QByteArray& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
            const auto words = line.split(' ');
            if (words.first() == "act" && words.size() == 3)
                acts.insert(words.at(1).toLongLong(), words.at(2));
            else if (words.first() == "evidence")
                evidence.insert(words.at(1));
            else if (words.first() == "gone")
                gone.insert(words.at(1));
            packages += words.first() == "package" ? 1 : 0;
            backups += words.first() == "backup" ? 1 : 0;
        }
    }
};

QString namesIn(const QString& folder)
{
    return filesOf(folder).join(u' ');
}

} // namespace

class TstKills : public QObject
{
    Q_OBJECT

    std::unique_ptr<filings::FilingDesk> m_desk;
    qint64 m_filing = 0;
    QString m_folder;
    QTemporaryDir m_memory{QStringLiteral("/dev/shm/wardbook-kills-XXXXXX")};

    QStringList arguments(int rounds) const
    {
        return {QLatin1String(kWorkerMode), m_desk->path, m_folder, QString::number(m_filing),
                QString::number(rounds)};
    }
    QByteArray runUntilKilled(bool& running)
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QCoreApplication::applicationFilePath(), arguments(0));
        QByteArray output;
        // Anywhere in the day: after so many things, and then somewhere within the next.
        const auto lines = 1 + QRandomGenerator::global()->bounded(12);
        while (output.count('\n') < lines && worker.waitForReadyRead(kStart))
            output += worker.readAllStandardOutput();
        usleep(QRandomGenerator::global()->bounded(40'000U));
        running = worker.state() == QProcess::Running;
        worker.kill();
        worker.waitForFinished(kStart);
        return output + worker.readAllStandardOutput();
    }
    QString check(const Confirmed& confirmed, bool everything)
    {
        m_desk->signIn(filings::kChief); // also: the lock was given up
        const auto reader = m_desk->reader();
        for (auto it = confirmed.acts.lowerBound(confirmed.acts.lastKey() - (everything ? 1 << 30 : 60));
             it != confirmed.acts.end(); ++it) {
            const auto act = reader->act(it.key());
            if (!act || act->hash.toHex() != it.value())
                return QStringLiteral("act %1").arg(it.key());
        }
        const auto& evidence = m_desk->workspace->vault().evidence();
        for (const QByteArray& sm3 : confirmed.evidence)
            if (!evidence.find(QByteArray::fromHex(sm3)))
                return QStringLiteral("evidence ") + QString::fromLatin1(sm3);
        const auto header = m_desk->workspace->vault().header();
        for (const QByteArray& member : confirmed.gone)
            if (!header.slot(QString::fromLatin1(member))->disabled)
                return QStringLiteral("member ") + QString::fromLatin1(member);
        if (!everything)
            return {};
        const auto report = ledger::verify(m_desk->workspace->vault());
        if (!report.ok)
            return report.problems.first().text;
        if (confirmed.backups > 0) {
            const QString trial = m_folder + QStringLiteral("/trial.wardbook");
            vault::restore(m_folder + QStringLiteral("/unit.wbbackup"), trial);
            const auto restored = people::Workspace::open(trial, filings::kChief, filings::kPassword, {});
            const auto trialReport = ledger::verify(restored->vault());
            if (!trialReport.ok)
                return QStringLiteral("backup: ") + trialReport.problems.first().text;
        }
        QDir(m_folder + QStringLiteral("/trial.wardbook")).removeRecursively();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<filings::FilingDesk>();
        m_filing = m_desk->sealed();
        m_folder = m_desk->dir.filePath(QStringLiteral("work"));
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(m_memory.isValid());
        // Documents in clear go where nobody else's are, so that what is left of them can be counted.
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_memory.path()));
        clock::setSource({}); // the acts from here on are of the real time, as the worker's
    }

    void nothingConfirmedIsLost()
    {
        const int kills = longRun() ? kLongKills : kQuickKills;
        Confirmed confirmed;
        int between = 0; // kills that hit between a commit and its confirmation
        QElapsedTimer timer;
        timer.start();
        for (int kill = 1; kill <= kills; ++kill) {
            m_desk->workspace.reset();
            bool running = false;
            confirmed.take(runUntilKilled(running));
            QVERIFY2(running, "the worker ended by itself");
            const QString lost = check(confirmed, kill % kVerifyEvery == 0 || kill == kills);
            QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(lost)));
            between += m_desk->workspace->vault().header().head.seq > confirmed.acts.lastKey() ? 1 : 0;
        }
        qInfo("%d kills in %lld s: %lld acts, %lld attachments, %lld changes of keys, %d packages and %d "
              "backups "
              "confirmed, none lost; %d kills left an act that was not confirmed yet",
              kills, timer.elapsed() / 1000, static_cast<long long>(confirmed.acts.size()),
              static_cast<long long>(confirmed.evidence.size()),
              static_cast<long long>(confirmed.gone.size()), confirmed.packages, confirmed.backups, between);
    }

    /// One undisturbed day later only what belongs there is there.
    void leftoversDoNotPileUp()
    {
        m_desk->workspace.reset();
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QCoreApplication::applicationFilePath(), arguments(1));
        QVERIFY(worker.waitForFinished(120'000));
        QCOMPARE(worker.exitCode(), 0);
        QCOMPARE(namesIn(m_folder), QStringLiteral("in.csv out.xlsx package.zip unit.wbbackup"));
        QCOMPARE(namesIn(m_desk->path),
                 QStringLiteral("evidence.db lock register.db vault.json vault.json.previous"));
        QCOMPARE(namesIn(m_memory.path()), QString());
    }
};

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments.at(1) == QLatin1String(kWorkerMode)) {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        KillWorker(arguments.at(2), arguments.at(3), arguments.at(4).toLongLong())
            .work(arguments.at(5).toInt());
        return 0;
    }
    TstKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kills.moc"
