// One bit of a vault's files is wrong: it is said which file and which part, what else the vault holds is
// read and saved, and nothing wrong passes for right. (Every bit of a filing package:
// tests/filings/tst_package.)
#include "faulty_unit.h"
#include "storage/salvage.h"
#include "vault/header.h"
#include "vault/rescue.h"
#include "vault/vault.h"

using namespace wardbook;
using namespace wardbook::faults;

namespace {

constexpr int kAssets = 150;
constexpr qint64 kPage = storage::kPageSize;

void flip(const QString& path, qint64 at)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || !file.getChar(&byte) || !file.seek(at) ||
        !file.putChar(char(byte ^ (1 << (at % 8)))))
        qFatal("%s", qPrintable(path));
}

} // namespace

class TstBitFlips : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaultyUnit> m_unit;
    QString m_sound; ///< the folder as it should be; the tests spoil copies
    QMap<QByteArray, int> m_classes;
    int m_copies = 0;

    QString copy()
    {
        const QString dir = m_unit->path("c").append(QStringLiteral("%1.wardbook")).arg(++m_copies);
        copyFolder(m_sound, dir);
        return dir;
    }
    static std::unique_ptr<people::Workspace> openAt(const QString& dir, bool readOnly = true)
    {
        vault::Vault::OpenOptions options;
        options.readOnly = readOnly;
        options.acceptRolledBack = true; // copies come in any order
        return people::Workspace::open(dir, kChief, kPassword, options);
    }
    /// What is said about a folder: an error's sentence, or all that verify names; empty when all is well.
    static QString said(const QString& dir, bool readOnly = true)
    {
        QStringList lines;
        const Outcome failed = outcome([&] {
            const auto workspace = openAt(dir, readOnly);
            for (const auto& problem : ledger::verify(workspace->vault()).problems)
                lines << problem.text;
        });
        if (failed.failed())
            return failed.is(ErrorKind::Damaged) ? failed.text : QString::fromUtf8(failed.said());
        return lines.join(u'\n');
    }
    static QList<qint64> offsets(const QString& path, qint64 step)
    {
        QList<qint64> all;
        const qint64 size = QFileInfo(path).size();
        for (qint64 at = 0; at < size; at += step)
            all << std::min(size - 1, at + at / kPage % step); // not the same place of every page
        all << size - 1;
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setLanguage(Language::English);
        m_unit = std::make_unique<FaultyUnit>();
        for (int i = 0; i < 3; ++i)
            m_unit->addAsset(QStringLiteral("资产 %1").arg(i));
        m_unit->importAssets(kAssets);
        m_unit->addEvidence(150'000, 1);
        m_unit->addEvidence(20'000, 2);
        m_unit->close();
        m_sound = m_unit->dir();
        QCOMPARE(said(copy()), QString());
    }
    void init()
    {
        // Copies are opened for writing too: what this workstation saw of one is no news about the others.
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_unit->path("state") + QString::number(++m_copies)));
    }
    void cleanupTestCase()
    {
        for (auto it = m_classes.begin(); it != m_classes.end(); ++it)
            qInfo("%4d flips: %s", it.value(), it.key().constData());
    }

    void headers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("alone");
        QTest::newRow("vault.json, with the one before it") << QStringLiteral("vault.json") << false;
        QTest::newRow("vault.json alone") << QStringLiteral("vault.json") << true;
        QTest::newRow("vault.json.previous") << QStringLiteral("vault.json.previous") << false;
    }

    void headers()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, alone);
        const QString dir = copy();
        if (alone)
            QVERIFY(QFile::remove(dir + QStringLiteral("/vault.json.previous")));
        const QString path = dir + u'/' + name;
        for (const qint64 at : offsets(path, longRun() ? 1 : 199)) {
            flip(path, at);
            const QString text = said(dir);
            QVERIFY2(text.contains(alone ? QStringLiteral("vault.json") : name) ||
                         text.startsWith(QLatin1String("not_a_vault")) ||
                         text.startsWith(QLatin1String("newer_format")),
                     qPrintable(QStringLiteral("%1: %2").arg(at).arg(text)));
            ++m_classes[qPrintable(name + (alone ? QStringLiteral(" alone") : QString()) +
                                   QStringLiteral(": ") + text.section(u'.', 0, 1).left(60))];
            flip(path, at);
        }
        QCOMPARE(said(dir), QString());
    }

    void pages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("register") << QStringLiteral("register.db");
        QTest::newRow("evidence") << QStringLiteral("evidence.db");
    }

    /// Every page of both databases: the file and the page are named, whatever lies in it.
    void pages()
    {
        QFETCH(const QString, name);
        const QString dir = copy();
        const QString path = dir + u'/' + name;
        const qint64 count = QFileInfo(path).size() / kPage;
        const qint64 step = longRun() ? 512 : kPage * std::max<qint64>(1, count / 14);
        for (const qint64 at : offsets(path, step)) {
            flip(path, at);
            const QString text = said(dir);
            const QString page = QStringLiteral("Page %1 of %2").arg(at / kPage + 1).arg(name);
            const bool named = text.contains(page);
            QVERIFY2(named || text.contains(name), qPrintable(QStringLiteral("%1: %2").arg(at).arg(text)));
            QVERIFY2(!text.contains(u'、'), qPrintable(text)); // the sentences are English here
            ++m_classes[qPrintable(name +
                                   (named ? QStringLiteral(": the page is named")
                                          : QStringLiteral(": the file is named, the vault is not opened")))];
            flip(path, at);
        }
        QCOMPARE(said(dir), QString());
    }

    /// What is not on the damaged page is saved into a vault that opens, verifies or says what is missing.
    void rescued()
    {
        const QString dir = copy();
        const QString path = dir + QStringLiteral("/register.db");
        const qint64 pages = QFileInfo(path).size() / kPage;
        int complete = 0, partial = 0, beginning = 0;
        for (qint64 page = 1; page <= pages; page += longRun() ? 1 : std::max<qint64>(1, pages / 7)) {
            const qint64 at = (page - 1) * kPage + 100 + page % 3000;
            flip(path, at);
            const QString target = m_unit->path("saved.wardbook");
            vault::RescueReport report;
            const Outcome failed = outcome([&] { report = vault::rescue(dir, kChief, kPassword, target); });
            if (failed.failed()) {
                QVERIFY2(failed.is(ErrorKind::Damaged), failed.said().constData());
                QVERIFY(failed.text.contains(QLatin1String("Restore the last backup")));
                QVERIFY(!QFileInfo::exists(target));
                ++beginning;
            } else {
                const auto workspace = openAt(target, false);
                QCOMPARE(report.attachments, 2);
                const auto verified = ledger::verify(workspace->vault());
                QVERIFY(verified.ok || !report.complete()); // what is lost may also be empty, or made anew
                if (report.complete()) {
                    QCOMPARE(workspace->ledger().reader()->count(kAsset), kAssets + 3);
                    workspace->perform(QStringLiteral("继续"), {}, [](ledger::ActWriter& writer) {
                        writer.note(QStringLiteral("print"), QStringLiteral("x"));
                    });
                } else {
                    QVERIFY(workspace->ledger().reader()->count(kAsset) > 0);
                }
                ++(report.complete() ? complete : partial);
            }
            QDir(target).removeRecursively();
            flip(path, at);
        }
        qInfo("register.db: %d pages lost nothing, %d some rows, %d the beginning", complete, partial,
              beginning);
        QVERIFY(complete > 0 && complete + partial > beginning);
    }

    void attachmentsAreLostOneByOne()
    {
        const QString dir = copy();
        const QString path = dir + QStringLiteral("/evidence.db");
        QByteArray bytes = contents(path);
        // A page in the middle holds a part of the larger attachment.
        flip(path, bytes.size() / kPage / 2 * kPage + 1000);
        const QString text = said(dir);
        QVERIFY2(text.contains(QStringLiteral("证据 1")) && !text.contains(QStringLiteral("证据 2")),
                 qPrintable(text));
        const QString target = m_unit->path("saved.wardbook");
        auto report = vault::rescue(dir, kChief, kPassword, target);
        QCOMPARE(report.attachments, 1);
        QCOMPARE(report.lostAttachments, QStringList{QStringLiteral("证据 1")});
        QCOMPARE(openAt(target, false)->vault().evidenceReader()->list().size(), 1);
        QDir(target).removeRecursively();
        // The beginning of the file: the records are saved all the same.
        flip(path, 200);
        report = vault::rescue(dir, kChief, kPassword, target);
        QVERIFY(report.evidenceLost);
        const auto workspace = openAt(target, false);
        QCOMPARE(workspace->ledger().reader()->count(kAsset), kAssets + 3);
        QVERIFY(ledger::verify(workspace->vault()).ok);
        QDir(target).removeRecursively();
    }

    /// Acts that only the write-ahead log holds, as after a power cut: they are all there or missed by name.
    void writeAheadLog()
    {
        m_unit->open();
        m_unit->addAsset(QStringLiteral("只在日志里 1"));
        m_unit->addAsset(QStringLiteral("只在日志里 2"));
        const qint64 acts = m_unit->acts();
        const QString cut = m_unit->path("cut.wardbook");
        copyFolder(m_unit->dir(), cut);
        QFile::remove(cut + QStringLiteral("/register.db-shm"));
        QFile::remove(cut + QStringLiteral("/evidence.db-shm"));
        m_unit->close();
        const qint64 size = QFileInfo(cut + QStringLiteral("/register.db-wal")).size();
        QVERIFY(size > kPage);
        for (qint64 at = 0; at < size; at += longRun() ? 256 : size / 8) {
            const QString dir = m_unit->path("cut-copy.wardbook");
            copyFolder(cut, dir);
            flip(dir + QStringLiteral("/register.db-wal"), at);
            const QString text = said(dir, false);
            if (text.isEmpty()) // a frame that a later one of the same page replaces
                QCOMPARE(openAt(dir)->vault().header().head.seq, acts);
            else
                QVERIFY2(text.contains(QLatin1String("acts are missing")) ||
                             text.contains(QLatin1String("register.db")),
                         qPrintable(text));
            ++m_classes[text.isEmpty() ? "register.db-wal: nothing was lost"
                                       : "register.db-wal: missing acts are named"];
            QDir(dir).removeRecursively();
        }
    }

    void backupFile()
    {
        m_unit->open();
        const QString file = m_unit->path("unit.wbbackup");
        m_unit->vault().backup(file);
        m_unit->vault().backup(file);
        m_unit->close();
        const QString target = m_unit->path("restored.wardbook");
        for (const qint64 at : offsets(file, longRun() ? 64 : QFileInfo(file).size() / 30)) {
            flip(file, at);
            const Outcome failed = outcome([&] { vault::restore(file, target); });
            if (failed.failed())
                QVERIFY2(failed.is(ErrorKind::Damaged) || failed.is(ErrorKind::NotAVault),
                         failed.said().constData());
            else // a place that only the backup before this one used
                QCOMPARE(said(target), QString());
            ++m_classes[failed.failed() ? "backup: the part is named"
                                        : "backup: an older part, nothing was lost"];
            QDir(target).removeRecursively();
            flip(file, at);
        }
    }
};

QTEST_GUILESS_MAIN(TstBitFlips)
#include "tst_bit_flips.moc"
