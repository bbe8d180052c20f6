#include "package_fixture.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace wardbook;
using namespace wardbook::filings;

/// MANIFEST.json and the signatures: one spelling, nothing else is taken, each signature binds all it says.
class tst_manifest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsWritten();
    void strict_data();
    void strict();
    void unsafeNamesRefused_data();
    void unsafeNamesRefused();
    void signatureBindsEverything();
    void signatureOnlyInItsOwnSpelling();
    void anybodyCanVerify();
    void formatMdVerifies();
    void fileNames_data();
    void fileNames();
    void longFileNames();
};

void tst_manifest::comesBackAsWritten()
{
    const Sealed sealed;
    const QByteArray bytes = sealed.manifest.bytes();
    QVERIFY(bytes.endsWith("}\n"));
    QVERIFY(bytes.contains("江城市第一人民医院")); // to be read by people
    QVERIFY(bytes.contains("2026-06-15T08:32:25.678Z"));
    const Manifest read = Manifest::parse(bytes);
    QCOMPARE(read.bytes(), bytes);
    QCOMPARE(read.files.size(), sealed.manifest.files.size());
    QCOMPARE(read.files.at(2).name, QStringLiteral("附件/制度.txt"));
    QCOMPARE(read.files.at(2).sha256, sealed.manifest.files.at(2).sha256);
    QCOMPARE(read.madeAtMs, sealed.manifest.madeAtMs);
    QCOMPARE(read.head, sealed.manifest.head);
    QCOMPARE(read.packs, sealed.manifest.packs);
    QCOMPARE(read.signers, sealed.manifest.signers);
    const PackageSignature& second = sealed.signatures.at(1);
    QCOMPARE(second.fileName(), QStringLiteral("SIGNATURES/2-郑院长.json"));
    const PackageSignature again = PackageSignature::parse(second.bytes());
    QCOMPARE(again.bytes(), second.bytes());
    QVERIFY(again.verify());
}

void tst_manifest::strict_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("another type") << QByteArray("wardbook-package") << QByteArray("wardbook-parcel");
    QTest::newRow("unknown field") << QByteArray("\"act\": 412")
                                   << QByteArray("\"acts\": 1,\n    \"act\": 412");
    QTest::newRow("missing field") << QByteArray("    \"act\": 412,\n") << QByteArray();
    QTest::newRow("field twice") << QByteArray("\"act\": 412")
                                 << QByteArray("\"act\": 411,\n    \"act\": 412");
    QTest::newRow("fraction") << QByteArray("\"act\": 412") << QByteArray("\"act\": 412.5");
    QTest::newRow("negative size") << QByteArray("\"size\": 3000") << QByteArray("\"size\": -3000");
    QTest::newRow("number as text") << QByteArray("\"size\": 3000") << QByteArray("\"size\": \"3000\"");
    QTest::newRow("other spacing") << QByteArray("\"act\": 412") << QByteArray("\"act\":  412");
    QTest::newRow("time of a zone") << QByteArray("08:32:25.678Z") << QByteArray("08:32:25.678+00:00");
    QTest::newRow("digest too short") << QByteArray("\"sm3\": \"") << QByteArray("\"sm3\": \"\", \"x\": \"");
    QTest::newRow("name twice") << QByteArray("table.csv") << QByteArray("制度.txt");
    QTest::newRow("name twice but for case") << QByteArray("制度.txt") << QByteArray("TABLE.csv");
    QTest::newRow("reserved name") << QByteArray("附件/table.csv") << QByteArray("manifest.json");
    QTest::newRow("among the signatures") << QByteArray("附件/table.csv") << QByteArray("SIGNATURES/1.json");
    QTest::newRow("unsafe name") << QByteArray("附件/table.csv") << QByteArray("../table.csv");
    QTest::newRow("no name") << QByteArray("附件/table.csv") << QByteArray("");
}

void tst_manifest::strict()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const Sealed sealed;
    QByteArray json = sealed.manifest.bytes();
    if (from.isEmpty())
        json.clear();
    else
        QVERIFY(json.contains(from));
    if (!from.isEmpty())
        json.replace(from, to);
    QString text;
    QCOMPARE(refused([&] { Manifest::parse(json); }, &text), QStringLiteral("damaged"));
    QVERIFY(text.contains(QStringLiteral("MANIFEST.json")));
}

void tst_manifest::unsafeNamesRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"../a.txt", "a/../../b.txt", "/etc/passwd", "C:\\a.txt", "c:a.txt", "a\\b.txt", "a//b", "./a",
          "a/.", "a/", "nul.txt", "x/COM1", "a.", "a /b", "a?.txt", "a\x01.txt", "a:b"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("zero") << QStringLiteral("a") + QChar(0) + QStringLiteral(".txt");
    QTest::newRow("turned direction") << QStringLiteral("a") + QChar(0x202E) + QStringLiteral("txt.exe");
    QTest::newRow("empty") << QString();
}

void tst_manifest::unsafeNamesRefused()
{
    QFETCH(QString, name);
    Sealed sealed;
    sealed.contents[2].first = name;
    sealed.listFiles();
    sealed.sign();
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QStringLiteral("invalid"));
    QVERIFY(sealed.inFolder().isEmpty());
    const QString safe = safeFileName(name);
    sealed.contents[2].first = safe;
    sealed.listFiles();
    sealed.sign();
    QCOMPARE(refused([&] { sealed.write(QStringLiteral("p.zip")); }), QString());
}

void tst_manifest::signatureBindsEverything()
{
    const Sealed sealed;
    const PackageSignature good = sealed.signatures.at(1);
    QVERIFY(good.verify());
    const auto holds = [&](auto change) {
        PackageSignature other = good;
        change(other);
        return other.verify();
    };
    QVERIFY(!holds([](PackageSignature& s) { s.position = 1; }));
    QVERIFY(!holds([](PackageSignature& s) { s.name = QStringLiteral("周宁"); }));
    QVERIFY(!holds([](PackageSignature& s) { s.role = QStringLiteral("auditor"); }));
    QVERIFY(!holds([](PackageSignature& s) { s.member[25] = QLatin1Char('9'); }));
    QVERIFY(!holds([](PackageSignature& s) { s.atMs += 1; }));
    QVERIFY(!holds([](PackageSignature& s) { s.opinion.clear(); }));
    QVERIFY(!holds([](PackageSignature& s) { s.manifestSm3[0] = char(s.manifestSm3.at(0) ^ 1); }));
    QVERIFY(!holds([](PackageSignature& s) { s.previous.clear(); }));
    QVERIFY(!holds([](PackageSignature& s) { s.signature[5] = char(s.signature.at(5) ^ 1); }));
    QVERIFY(!holds([](PackageSignature& s) { s.fingerprint = QStringLiteral("0000 0000 0000 0000"); }));
    QVERIFY(!holds([&](PackageSignature& s) {
        s.publicKey = sealed.keys.at(0).publicKey().der();
        s.fingerprint = sealed.keys.at(0).publicKey().fingerprint();
    }));
    QVERIFY(!holds([](PackageSignature& s) { s.publicKey = "no key"; }));
}

void tst_manifest::signatureOnlyInItsOwnSpelling()
{
    const Sealed sealed;
    const QByteArray json = sealed.signatures.at(0).bytes();
    for (const auto& [from, to] :
         QList<std::pair<QByteArray, QByteArray>>{{"\"format\": 1", "\"format\":1"},
                                                  {"\"position\": 1", "\"position\": 0"},
                                                  {"\"previous\": \"\"", "\"previous\": \"00\""},
                                                  {"\"signature\": \"", "\"signature\": \"*"},
                                                  {"wardbook-signature", "wardbook-package"}}) {
        QByteArray other = json;
        QVERIFY(other.contains(from));
        other.replace(from, to);
        QCOMPARE(refused([&] { PackageSignature::parse(other); }), QStringLiteral("damaged"));
    }
    QByteArray newer = json;
    newer.replace("\"format\": 1", "\"format\": 2");
    QCOMPARE(refused([&] { PackageSignature::parse(newer); }), QStringLiteral("newer_format"));
}

/// As FORMAT.md tells it: with OpenSSL and nothing of ours.
void tst_manifest::anybodyCanVerify()
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        QSKIP("openssl is not installed");
    const Sealed sealed;
    for (const PackageSignature& signature : sealed.signatures) {
        QJsonObject json = QJsonDocument::fromJson(signature.bytes()).object();
        const auto raw = QByteArray::fromBase64(json.take(QStringLiteral("signature")).toString().toLatin1());
        QCOMPARE(raw.size(), 64);
        writeAll(sealed.path(QStringLiteral("message")), QJsonDocument(json).toJson(QJsonDocument::Compact));
        QByteArray der;
        for (const QByteArray& half : {raw.left(32), raw.mid(32)}) {
            qsizetype zeros = 0;
            while (zeros < 31 && half.at(zeros) == 0)
                ++zeros;
            QByteArray number = half.mid(zeros);
            if ((quint8(number.at(0)) & 0x80) != 0)
                number.prepend('\0');
            der += QByteArray("\x02") + char(number.size()) + number;
        }
        writeAll(sealed.path(QStringLiteral("sig")), QByteArray("\x30") + char(der.size()) + der);
        const auto key =
            QByteArray::fromBase64(json.value(QStringLiteral("publicKey")).toString().toLatin1());
        writeAll(sealed.path(QStringLiteral("key.der")),
                 QByteArray::fromHex("3059301306072a8648ce3d020106082a811ccf5501822d034200") + key.right(65));
        QProcess program;
        program.setWorkingDirectory(sealed.dir.path());
        program.start(openssl, {QStringLiteral("pkeyutl"), QStringLiteral("-verify"),
                                QStringLiteral("-pubin"), QStringLiteral("-inkey"), QStringLiteral("key.der"),
                                QStringLiteral("-keyform"), QStringLiteral("DER"), QStringLiteral("-rawin"),
                                QStringLiteral("-digest"), QStringLiteral("sm3"), QStringLiteral("-in"),
                                QStringLiteral("message"), QStringLiteral("-sigfile"), QStringLiteral("sig"),
                                QStringLiteral("-pkeyopt"), QStringLiteral("distid:1234567812345678")});
        QVERIFY(program.waitForFinished());
        const QByteArray said = program.readAllStandardError() + program.readAllStandardOutput();
        if (said.contains("unsupported") || said.contains("not supported"))
            QSKIP("this openssl has no SM2");
        QVERIFY2(program.exitCode() == 0, said.constData());
    }
}

/// The commands of FORMAT.md, as they stand there.
void tst_manifest::formatMdVerifies()
{
    for (const char* program : {"sh", "unzip", "python3", "openssl"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP("a program that FORMAT.md uses is not installed");
    const QByteArray format = readAll(QStringLiteral(WARDBOOK_SOURCE_DIR "/app/filings/FORMAT.md"));
    const qsizetype begin = format.indexOf("```sh\n") + 6;
    const QByteArray commands = format.mid(begin, format.indexOf("\n```\n", begin) - begin + 1);
    QVERIFY(commands.contains("PACKAGE.zip"));
    const auto run = [&](const Sealed& sealed, QByteArray* said) {
        sealed.write(QStringLiteral("PACKAGE.zip"));
        QProcess process;
        process.setWorkingDirectory(sealed.dir.path());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(commands)});
        process.waitForFinished(60'000);
        *said = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitCode();
    };
    QByteArray said;
    const Sealed sealed;
    QVERIFY2(run(sealed, &said) == 0, said.constData());
    for (const PackageSignature& one : sealed.signatures)
        QVERIFY(said.contains(one.fingerprint.toLatin1()));
    Sealed other;
    other.signatures[1].opinion = QStringLiteral("不同意");
    QVERIFY(run(other, &said) != 0);
    QVERIFY(said.contains("2-郑院长"));
}

void tst_manifest::fileNames_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("safe");
    const auto row = [](const QString& given, const QString& safe) {
        QTest::newRow(qPrintable(given)) << given << safe;
    };
    row(QStringLiteral("江城市第一人民医院-HIS/EMR-备案表.docx"),
        QStringLiteral("江城市第一人民医院-HIS_EMR-备案表.docx"));
    row(QStringLiteral("a:b*c?.pdf"), QStringLiteral("a_b_c_.pdf"));
    row(QStringLiteral("  x\n y . "), QStringLiteral("x_ y"));
    row(QStringLiteral("..hidden"), QStringLiteral("hidden"));
    row(QStringLiteral("CON.txt"), QStringLiteral("_CON.txt"));
    row(QStringLiteral("///"), QStringLiteral("___"));
    row(QStringLiteral("..."), QStringLiteral("_"));
}

void tst_manifest::fileNames()
{
    QFETCH(QString, given);
    QFETCH(QString, safe);
    QCOMPARE(safeFileName(given), safe);
    QCOMPARE(safeFileName(safe), safe);
}

void tst_manifest::longFileNames()
{
    const QString latin = safeFileName(QString(300, QLatin1Char('x')) + QStringLiteral(".docx"));
    QCOMPARE(latin.size(), 120);
    QVERIFY(latin.endsWith(QStringLiteral("x.docx")));
    // File systems count bytes: 120 Chinese characters would be 360.
    const QString chinese = safeFileName(QString(300, QChar(0x533B)) + QStringLiteral(".docx"));
    QVERIFY(chinese.toUtf8().size() <= 230);
    QVERIFY(chinese.endsWith(QStringLiteral("医.docx")));
    const Sealed sealed;
    writeAll(sealed.path(chinese), "x");
    QCOMPARE(sealed.inFolder(), QStringList{chinese});
    const QString rare = safeFileName(QStringLiteral("𠮷").repeated(100));
    QCOMPARE(QString::fromUtf8(rare.toUtf8()), rare); // no half character
}

QTEST_GUILESS_MAIN(tst_manifest)
#include "tst_manifest.moc"
