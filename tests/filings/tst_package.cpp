#include "filings/zip_directory.h"
#include "package_fixture.h"
#include <csignal>
#include <ctime>
#include <sys/resource.h>

using namespace wardbook;
using namespace wardbook::filings;

/// Packages that are as they should be: written, verified, unpacked; and writing that fails.
class tst_package : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeAndVerified();
    void sameBytesEveryTime();
    void unpacks();
    void unpacksOnlyIntoEmptyFolders();
    void lockedByPassword();
    void sevenZipOpens_data();
    void sevenZipOpens();
    void sourceThatDiffers_data();
    void sourceThatDiffers();
    void sourceThatFails();
    void signaturesOfAnotherManifest();
    void twoFilesOfOneName();
    void diskFull_data();
    void diskFull();
    void diskFullWhileUnpacking();
    void cancelled();
    void formerFileStays();
    void progressInBytes();
    void manyFiles();
    void everyFlippedBit_data();
    void everyFlippedBit();
};

namespace {

/// A limit on file sizes fails writes the way a full disk does.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = rlim_t(bytes);
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

PackageProtection locked(const char* password)
{
    PackageProtection protection;
    protection.password = crypto::toSecret(password);
    return protection;
}

VerifyOptions opened(const char* password)
{
    VerifyOptions options;
    options.password = crypto::toSecret(password);
    return options;
}

void compareUnpacked(const Sealed& sealed, const QString& folder)
{
    for (const auto& [name, bytes] : sealed.whole())
        QCOMPARE(readAll(folder + QLatin1Char('/') + name), bytes);
}

} // namespace

void tst_package::wholeAndVerified()
{
    const Sealed sealed;
    const auto written = writePackage(sealed.path(QStringLiteral("p.zip")), sealed.manifest,
                                      sealed.signatures, sealed.source());
    QCOMPARE(sealed.inFolder(), QStringList{QStringLiteral("p.zip")});
    const QByteArray zip = readAll(sealed.path(QStringLiteral("p.zip")));
    QCOMPARE(written.size, zip.size());
    QCOMPARE(written.sm3, crypto::sm3(zip));
    QCOMPARE(written.sha256, crypto::sha256(zip));
    QVERIFY(looksLikePackage(sealed.path(QStringLiteral("p.zip"))));

    const PackageReport report = verifyPackage(sealed.path(QStringLiteral("p.zip")));
    QCOMPARE(problemsOf(report), QStringList());
    QVERIFY(report.ok && report.isPackage && !report.encrypted);
    QCOMPARE(report.manifest.bytes(), sealed.manifest.bytes());
    QCOMPARE(report.manifestSm3, crypto::sm3(sealed.manifest.bytes()));
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(report.signatures.at(1).name, QStringLiteral("郑院长"));
    QCOMPARE(report.files, 5);
    QCOMPARE(report.sm3, written.sm3);
    QCOMPARE(report.sha256, written.sha256);
    QCOMPARE(report.size, written.size);
}

void tst_package::sameBytesEveryTime()
{
    Sealed sealed;
    const QByteArray first = readAll(sealed.write(QStringLiteral("1.zip")));
    // Neither the clock, nor the place on earth, nor how the source cuts its pieces.
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/St_Johns");
    tzset();
    sealed.pieceSize = 1;
    const QByteArray second = readAll(sealed.write(QStringLiteral("2.zip")));
    zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
    QVERIFY(first == second);
    QVERIFY(first.endsWith("Wardbook package 1 " + crypto::sm3(sealed.manifest.bytes()).toHex()));
}

void tst_package::unpacks()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    const QString folder = sealed.path(QStringLiteral("out"));
    const PackageReport report = unpackPackage(zip, folder);
    QVERIFY(report.ok);
    compareUnpacked(sealed, folder);
    QCOMPARE(sealed.inFolder(), (QStringList{QStringLiteral("out"), QStringLiteral("p.zip")}));
    QDir().mkdir(sealed.path(QStringLiteral("empty")));
    QVERIFY(unpackPackage(zip, sealed.path(QStringLiteral("empty"))).ok);
    compareUnpacked(sealed, sealed.path(QStringLiteral("empty")));
}

void tst_package::unpacksOnlyIntoEmptyFolders()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    QDir().mkdir(sealed.path(QStringLiteral("full")));
    writeAll(sealed.path(QStringLiteral("full/.mine")), "mine");
    QCOMPARE(refused([&] { unpackPackage(zip, sealed.path(QStringLiteral("full"))); }),
             QStringLiteral("invalid"));
    QCOMPARE(readAll(sealed.path(QStringLiteral("full/.mine"))), QByteArray("mine"));
    QCOMPARE(refused([&] { unpackPackage(zip, zip); }), QStringLiteral("invalid"));
    QCOMPARE(refused([&] { unpackPackage(zip, sealed.path(QStringLiteral("no/such/place"))); }),
             QStringLiteral("io"));
    QCOMPARE(sealed.inFolder(), (QStringList{QStringLiteral("full"), QStringLiteral("p.zip")}));
    QCOMPARE(refused([&] { verifyPackage(sealed.path(QStringLiteral("none.zip"))); }),
             QStringLiteral("not_found"));
    QCOMPARE(refused([&] { verifyPackage(sealed.path(QStringLiteral("full"))); }), QStringLiteral("io"));
}

void tst_package::lockedByPassword()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"), locked("shanyao-2026"));
    QVERIFY(!readAll(zip).contains("BA-2026-0001"));
    QVERIFY(!readAll(zip).contains("a,b,c"));

    const PackageReport shut = verifyPackage(zip);
    QCOMPARE(problemsOf(shut), QStringList{QStringLiteral("locked")});
    QVERIFY(!shut.ok && !shut.isPackage && shut.encrypted && shut.manifest.files.isEmpty());
    const PackageReport wrong = verifyPackage(zip, opened("shanyao-2027"));
    QCOMPARE(problemsOf(wrong), QStringList{QStringLiteral("wrong_password")});
    const PackageReport right = verifyPackage(zip, opened("shanyao-2026"));
    QCOMPARE(problemsOf(right), QStringList());
    QVERIFY(right.ok && right.isPackage && right.encrypted);
    QCOMPARE(right.files, 5);

    const QString folder = sealed.path(QStringLiteral("out"));
    QVERIFY(!unpackPackage(zip, folder).ok);
    QVERIFY(!unpackPackage(zip, folder, opened("x")).ok);
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(unpackPackage(zip, folder, opened("shanyao-2026")).ok);
    compareUnpacked(sealed, folder);
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("q.zip"), locked("")); }), QStringLiteral("invalid"));
}

void tst_package::sevenZipOpens_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("open") << QByteArray();
    QTest::newRow("locked") << QByteArray("shanyao-2026");
}

void tst_package::sevenZipOpens()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("7z"));
    if (program.isEmpty())
        QSKIP("7z is not installed");
    QFETCH(QByteArray, password);
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"),
                                     password.isEmpty() ? PackageProtection() : locked(password.constData()));
    const auto run = [&](const QString& with) {
        QProcess process;
        process.start(program, {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-p") + with,
                                QStringLiteral("-o") + sealed.path(QStringLiteral("out")), zip});
        process.waitForFinished(60'000);
        return process.exitCode();
    };
    QCOMPARE(run(QString::fromLatin1(password)), 0);
    compareUnpacked(sealed, sealed.path(QStringLiteral("out")));
    if (!password.isEmpty())
        QVERIFY(run(QStringLiteral("wrong")) != 0);
}

void tst_package::sourceThatDiffers_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("shorter") << 0 << noise(2999, 1);
    QTest::newRow("longer") << 0 << noise(3001, 1);
    QTest::newRow("another of the same size") << 0 << noise(3000, 9);
    QTest::newRow("empty") << 2 << QByteArray();
    QTest::newRow("not empty") << 3 << QByteArray("x");
}

void tst_package::sourceThatDiffers()
{
    QFETCH(int, file);
    QFETCH(QByteArray, bytes);
    Sealed sealed;
    sealed.contents[file].second = bytes;
    QString text;
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }, &text), QStringLiteral("damaged"));
    QVERIFY(text.contains(sealed.contents.at(file).first));
    QVERIFY(sealed.inFolder().isEmpty());
}

void tst_package::sourceThatFails()
{
    const Sealed sealed;
    const auto fail = [&](bool atOpening) {
        return refused([&] {
            writePackage(sealed.path(QStringLiteral("p.zip")), sealed.manifest, sealed.signatures,
                         [&](const ManifestFile& file) -> PieceSource {
                             if (file.name != sealed.contents.at(2).first)
                                 return sealed.source()(file);
                             if (atOpening)
                                 throw Error(ErrorKind::NotFound, QStringLiteral("gone"));
                             return
                                 []() -> QByteArray { throw Error(ErrorKind::Busy, QStringLiteral("busy")); };
                         });
        });
    };
    QCOMPARE(fail(true), QStringLiteral("not_found"));
    QCOMPARE(fail(false), QStringLiteral("busy"));
    QVERIFY(sealed.inFolder().isEmpty());
}

void tst_package::signaturesOfAnotherManifest()
{
    Sealed sealed;
    sealed.manifest.title = QStringLiteral("另一份");
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QStringLiteral("invalid"));
    QVERIFY(sealed.inFolder().isEmpty());
}

void tst_package::twoFilesOfOneName()
{
    Sealed sealed;
    sealed.contents[4].first = QStringLiteral("附件/制度.TXT"); // one file on Windows
    sealed.listFiles();
    sealed.sign();
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QStringLiteral("invalid"));
    QVERIFY(sealed.inFolder().isEmpty());
}

void tst_package::diskFull_data()
{
    QTest::addColumn<int>("where");
    QTest::newRow("at once") << 0;
    QTest::newRow("half way") << 1;
    QTest::newRow("at the last byte") << 2;
}

void tst_package::diskFull()
{
    QFETCH(int, where);
    const Sealed sealed;
    const qint64 size = readAll(sealed.write(QStringLiteral("p.zip"))).size();
    QFile::remove(sealed.path(QStringLiteral("p.zip")));
    QString kind;
    {
        const SmallDisk disk(where == 0 ? 0 : where == 1 ? size / 2 : size - 1);
        kind = refused([&] { sealed.write(QStringLiteral("p.zip")); });
    }
    QCOMPARE(kind, QStringLiteral("io"));
    QVERIFY(sealed.inFolder().isEmpty());
    const SmallDisk enough(size);
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QString());
}

void tst_package::diskFullWhileUnpacking()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    QString kind;
    {
        const SmallDisk disk(2500); // the second file fits, the first doesn't
        kind = refused([&] { unpackPackage(zip, sealed.path(QStringLiteral("out"))); });
    }
    QCOMPARE(kind, QStringLiteral("io"));
    QCOMPARE(sealed.inFolder(), QStringList{QStringLiteral("p.zip")});
}

void tst_package::cancelled()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"), locked("shanyao-2026"));
    const auto cancelAt = [](int step) {
        struct State
        {
            Progress* progress = nullptr;
            int left = 0;
        };
        auto state = std::make_shared<State>();
        state->left = step;
        auto progress = std::make_unique<Progress>([state](qint64, qint64, const QString&) {
            if (--state->left == 0)
                state->progress->cancel();
        });
        state->progress = progress.get();
        return progress;
    };
    const auto sweep = [&](const std::function<void(const Progress&)>& work) {
        int cancelledTimes = 0;
        for (int step = 1; step < 1000; ++step) {
            const auto progress = cancelAt(step);
            const QString kind = refused([&] { work(*progress); });
            if (kind.isEmpty())
                return cancelledTimes;
            if (kind != QLatin1String("cancelled") ||
                sealed.inFolder() != QStringList{QStringLiteral("p.zip")})
                return -1;
            ++cancelledTimes;
        }
        return -2;
    };
    QVERIFY(sweep([&](const Progress& progress) {
                writePackage(sealed.path(QStringLiteral("q.zip")), sealed.manifest, sealed.signatures,
                             sealed.source(), locked("shanyao-2026"), progress);
            }) > 10);
    QFile::remove(sealed.path(QStringLiteral("q.zip")));
    QVERIFY(sweep([&](const Progress& progress) { verifyPackage(zip, opened("shanyao-2026"), progress); }) >
            5);
    QVERIFY(sweep([&](const Progress& progress) {
                unpackPackage(zip, sealed.path(QStringLiteral("out")), opened("shanyao-2026"), progress);
            }) > 5);
}

void tst_package::formerFileStays()
{
    Sealed sealed;
    writeAll(sealed.path(QStringLiteral("p.zip")), "former");
    sealed.contents[0].second.clear();
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QStringLiteral("damaged"));
    QCOMPARE(readAll(sealed.path(QStringLiteral("p.zip"))), QByteArray("former"));
    QCOMPARE(sealed.inFolder(), QStringList{QStringLiteral("p.zip")});
    const QString nowhere = QStringLiteral("no/such/folder/p.zip");
    QCOMPARE(refused([&] { sealed.write(nowhere); }), QStringLiteral("io"));
}

void tst_package::progressInBytes()
{
    const Sealed sealed;
    qint64 last = 0, largest = 0;
    bool falls = false;
    const Progress progress([&](qint64 done, qint64 total, const QString&) {
        falls = falls || done < last;
        last = done;
        largest = total;
    });
    writePackage(sealed.path(QStringLiteral("p.zip")), sealed.manifest, sealed.signatures, sealed.source(),
                 {}, progress);
    QVERIFY(!falls);
    QVERIFY(last > 0);
    QCOMPARE(last, largest);
}

void tst_package::manyFiles()
{
    Sealed sealed;
    for (int i = 0; i < 3000; ++i)
        sealed.contents.append({QStringLiteral("附件/%1/%2.txt").arg(i % 7).arg(i), QByteArray::number(i)});
    sealed.listFiles();
    sealed.sign();
    const PackageReport report = verifyPackage(sealed.write(QStringLiteral("p.zip")));
    QCOMPARE(problemsOf(report), QStringList());
    QCOMPARE(report.files, 3005);
}

void tst_package::everyFlippedBit_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("step");
    QTest::newRow("open") << QByteArray() << 5;
    QTest::newRow("locked") << QByteArray("shanyao-2026") << 23;
}

void tst_package::everyFlippedBit()
{
    QFETCH(QByteArray, password);
    QFETCH(int, step);
    Sealed sealed;
    sealed.contents = {{QStringLiteral("备案表.docx"), noise(500, 1)},
                       {QStringLiteral("附件/制度.txt"), QByteArray("第一条 数据安全管理\n").repeated(40)}};
    sealed.listFiles();
    sealed.sign();
    PackageProtection protection;
    VerifyOptions options;
    if (!password.isEmpty())
        options.password = protection.password = crypto::toSecret(password);
    const QString path = sealed.write(QStringLiteral("p.zip"), protection);
    const QByteArray whole = readAll(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ZipDirectory directory = ZipDirectory::read(file);
    file.close();
    const auto fileAt = [&](qsizetype at) -> QString {
        for (const ZipEntry& entry : directory.entries) {
            const qint64 begin = entry.offset + 30 + entry.name.toUtf8().size() + (entry.aes256 ? 11 : 0);
            if (at >= begin && at < begin + entry.packed)
                return entry.name;
        }
        return {};
    };
    int harmless = 0, named = 0, flips = 0;
    for (qsizetype i = 0; i < whole.size(); i += step) {
        QByteArray bytes = whole;
        bytes[i] = char(bytes.at(i) ^ (1 << (i / step % 8)));
        writeAll(path, bytes);
        const PackageReport report = verifyPackage(path, options);
        ++flips;
        if (!report.ok) {
            QVERIFY(!report.problems.isEmpty());
            if (const QString name = fileAt(i); !name.isEmpty()) { // in the contents: that file and no other
                ++named;
                QCOMPARE(report.problems.first().file, name);
            }
            continue;
        }
        // A bit that no content depends on, such as those that fill a deflated file's last byte.
        ++harmless;
        QCOMPARE(report.manifestSm3, crypto::sm3(sealed.manifest.bytes()));
        QCOMPARE(report.signatures.size(), 2);
        QCOMPARE(report.files, 2);
    }
    QVERIFY(named > flips / 2);
    QVERIFY(harmless < flips / 10);
}

QTEST_GUILESS_MAIN(tst_package)
#include "tst_package.moc"
