#include "package_fixture.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace wardbook;
using namespace wardbook::filings;

/// Keys of receivers as other programs write them, and packages that only their holders can open.
class tst_receiver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publicKeys_data();
    void publicKeys();
    void noPublicKeys_data();
    void noPublicKeys();
    void privateKeys_data();
    void privateKeys();
    void noPrivateKeys_data();
    void noPrivateKeys();
    void keysOfOpenssl();
    void onlyTheHolderOpens();
    void passwordOpensToo();
    void receiverFileAltered();
    void opensslOpensTheSealedPassword();
};

namespace {

// One key pair, made by OpenSSL 3.0.19 for these tests alone.
const char kPrivatePem[] = "-----BEGIN PRIVATE KEY-----\n"
                           "MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQglIeEj7ZHBg+KGyl8\n"
                           "zp32TlXAtZXa4ub02kilOEDrGXShRANCAAR9J6yhYDcYfZEW72jT4iVKyYn2CxWu\n"
                           "up8ksQlo+0Njmrys7hklcSSg60rgk5j7o8DNI8ihH/XAzw0Keq7VhHea\n"
                           "-----END PRIVATE KEY-----\n";
const char kOldPrivatePem[] = "-----BEGIN SM2 PRIVATE KEY-----\n"
                              "MHcCAQEEIJSHhI+2RwYPihspfM6d9k5VwLWV2uLm9NpIpThA6xl0oAoGCCqBHM9V\n"
                              "AYItoUQDQgAEfSesoWA3GH2RFu9o0+IlSsmJ9gsVrrqfJLEJaPtDY5q8rO4ZJXEk\n"
                              "oOtK4JOY+6PAzSPIoR/1wM8NCnqu1YR3mg==\n"
                              "-----END SM2 PRIVATE KEY-----\n";
const char kPublicPem[] = "-----BEGIN PUBLIC KEY-----\n"
                          "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEfSesoWA3GH2RFu9o0+IlSsmJ9gsV\n"
                          "rrqfJLEJaPtDY5q8rO4ZJXEkoOtK4JOY+6PAzSPIoR/1wM8NCnqu1YR3mg==\n"
                          "-----END PUBLIC KEY-----\n";
const char kPoint[] = "047d27aca16037187d9116ef68d3e2254ac989f60b15aeba9f24b10968fb43639a"
                      "bcacee19257124a0eb4ae09398fba3c0cd23c8a11ff5c0cf0d0a7aaed584779a";
// On another curve (NIST P-256).
const char kOtherCurve[] = "-----BEGIN PUBLIC KEY-----\n"
                           "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElePFBfI5tWQarbxmWDn3Z6bAG5Eg\n"
                           "fNGa/WrobIuunDO6geHldM6+oUrxT+3osh3W6ChRNqbflZe3Cdto2RBP+Q==\n"
                           "-----END PUBLIC KEY-----\n";

QByteArray der(const char* pem)
{
    const QList<QByteArray> lines = QByteArray(pem).split('\n');
    QByteArray base64;
    for (const QByteArray& line : lines)
        if (!line.startsWith('-'))
            base64 += line;
    return QByteArray::fromBase64(base64);
}

QByteArray spaced(const QByteArray& hex)
{
    QByteArray all;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        all += hex.mid(i, 2).toUpper() + (i % 32 == 30 ? ":\r\n  " : ":");
    return all;
}

PackageProtection sealedTo(const crypto::SigningKey& key)
{
    PackageProtection protection;
    protection.receiver = key.publicKey();
    return protection;
}

VerifyOptions openedBy(const crypto::SigningKey& key)
{
    VerifyOptions options;
    options.receiver = key;
    return options;
}

int run(const QStringList& arguments, const QString& folder, QByteArray* output = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished())
        return -1;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitCode();
}

bool hasOpensslSm2(const QString& folder)
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() &&
           run({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("SM2"),
                QStringLiteral("-out"), QStringLiteral("k.pem")},
               folder) == 0;
}

} // namespace

void tst_receiver::publicKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    const crypto::PublicKey own(crypto::PublicKey::fromText(kPoint).der());
    QTest::newRow("pem") << QByteArray(kPublicPem);
    QTest::newRow("pem of Windows") << QByteArray(kPublicPem).replace("\n", "\r\n");
    QTest::newRow("pem behind other lines") << "key of the office\n" + QByteArray(kPublicPem);
    QTest::newRow("der") << der(kPublicPem);
    QTest::newRow("der under the name of SM2") << own.der();
    QTest::newRow("point") << QByteArray(kPoint);
    QTest::newRow("point in capitals with colons") << spaced(kPoint);
    QTest::newRow("point without 04") << QByteArray(kPoint).mid(2) + "\n";
}

void tst_receiver::publicKeys()
{
    QFETCH(QByteArray, text);
    const crypto::PublicKey key = receiverKey(text);
    QCOMPARE(key.point().toHex(), QByteArray(kPoint));
    const crypto::SigningKey holder = receiverPrivateKey(kPrivatePem);
    QCOMPARE(key.fingerprint(), holder.publicKey().fingerprint());
    QCOMPARE(holder.open(key.sealTo(crypto::toSecret("secret"))), crypto::toSecret("secret"));
    QVERIFY(key.verify("message", holder.sign("message")));
}

void tst_receiver::noPublicKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("the key is in the safe");
    QTest::newRow("another curve") << QByteArray(kOtherCurve);
    QTest::newRow("cut off") << QByteArray(kPublicPem).left(90);
    QTest::newRow("der cut off") << der(kPublicPem).chopped(1);
    QTest::newRow("digit missing") << QByteArray(kPoint).chopped(1);
    QTest::newRow("not on the curve") << QByteArray(kPoint).chopped(1) + "b";
    QTest::newRow("squeezed point") << "02" + QByteArray(kPoint).mid(2, 64);
    QTest::newRow("infinity") << QByteArray("00");
    QTest::newRow("zeros") << "04" + QByteArray(128, '0');
    QTest::newRow("private") << QByteArray(kPrivatePem);
}

void tst_receiver::noPublicKeys()
{
    QFETCH(QByteArray, text);
    QString said;
    QCOMPARE(refused([&] { receiverKey(text); }, &said), QStringLiteral("invalid"));
    QVERIFY(said.contains(QStringLiteral("SM2")) || text.contains("PRIVATE"));
}

void tst_receiver::privateKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("pem") << QByteArray(kPrivatePem);
    QTest::newRow("der") << der(kPrivatePem);
    QTest::newRow("older pem") << QByteArray(kOldPrivatePem);
    QTest::newRow("older der") << der(kOldPrivatePem);
    QTest::newRow("pem behind the curve's parameters")
        << QByteArray("-----BEGIN SM2 PARAMETERS-----\nBggqgRzPVQGCLQ==\n-----END SM2 PARAMETERS-----\n") +
               kOldPrivatePem;
    const crypto::Secret own = receiverPrivateKey(kPrivatePem).der();
    QTest::newRow("der under the name of SM2")
        << QByteArray(reinterpret_cast<const char*>(own.data()), qsizetype(own.size()));
}

void tst_receiver::privateKeys()
{
    QFETCH(QByteArray, text);
    QCOMPARE(receiverPrivateKey(text).publicKey().point().toHex(), QByteArray(kPoint));
}

void tst_receiver::noPrivateKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("public") << QByteArray(kPublicPem);
    QTest::newRow("cut off") << QByteArray(kPrivatePem).left(120);
    QTest::newRow("der cut off") << der(kPrivatePem).chopped(20);
    QTest::newRow("locked by a password")
        << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGH\n-----END ENCRYPTED PRIVATE KEY-----\n");
}

void tst_receiver::noPrivateKeys()
{
    QFETCH(QByteArray, text);
    QString said;
    QCOMPARE(refused([&] { receiverPrivateKey(text); }, &said), QStringLiteral("invalid"));
    QVERIFY(!said.isEmpty());
}

void tst_receiver::keysOfOpenssl()
{
    const QTemporaryDir dir;
    if (!hasOpensslSm2(dir.path()))
        QSKIP("openssl is not installed or has no SM2");
    const QString in = QStringLiteral("-in"), out = QStringLiteral("-out"), pkey = QStringLiteral("pkey"),
                  k = QStringLiteral("k.pem"), p = QStringLiteral("p.pem"), form = QStringLiteral("-outform"),
                  inDer = QStringLiteral("DER"), pub = QStringLiteral("-pubout");
    QCOMPARE(run({pkey, in, k, pub, out, p}, dir.path()), 0);
    QCOMPARE(run({pkey, in, k, pub, form, inDer, out, QStringLiteral("p.der")}, dir.path()), 0);
    QCOMPARE(run({pkey, in, k, form, inDer, out, QStringLiteral("k.der")}, dir.path()), 0);
    const auto key = receiverPrivateKey(readAll(dir.filePath(k)));
    QCOMPARE(receiverPrivateKey(readAll(dir.filePath(QStringLiteral("k.der")))).publicKey().der(),
             key.publicKey().der());
    QCOMPARE(receiverKey(readAll(dir.filePath(p))).der(), key.publicKey().der());
    QCOMPARE(receiverKey(readAll(dir.filePath(QStringLiteral("p.der")))).der(), key.publicKey().der());
}

void tst_receiver::onlyTheHolderOpens()
{
    const Sealed sealed;
    const auto holder = crypto::SigningKey::generate(), other = crypto::SigningKey::generate();
    const QString zip = sealed.write(QStringLiteral("p.zip"), sealedTo(holder));
    QVERIFY(!readAll(zip).contains("BA-2026-0001"));

    const PackageReport shut = verifyPackage(zip);
    QCOMPARE(problemsOf(shut), QStringList{QStringLiteral("locked")});
    QVERIFY(shut.problems.first().text.contains(holder.publicKey().fingerprint())); // whom to ask
    const PackageReport wrong = verifyPackage(zip, openedBy(other));
    QCOMPARE(problemsOf(wrong), QStringList{QStringLiteral("receiver")});
    QVERIFY(wrong.problems.first().text.contains(holder.publicKey().fingerprint()));
    const PackageReport right = verifyPackage(zip, openedBy(holder));
    QCOMPARE(problemsOf(right), QStringList());
    QVERIFY(right.ok && right.encrypted);
    QCOMPARE(right.signatures.size(), 2);

    QVERIFY(unpackPackage(zip, sealed.path(QStringLiteral("out")), openedBy(holder)).ok);
    for (const auto& [name, bytes] : sealed.whole())
        QCOMPARE(readAll(sealed.path(QStringLiteral("out/") + name)), bytes);
    // Another password every time.
    QVERIFY(readAll(zip) != readAll(sealed.write(QStringLiteral("q.zip"), sealedTo(holder))));
}

void tst_receiver::passwordOpensToo()
{
    const Sealed sealed;
    const auto holder = crypto::SigningKey::generate();
    PackageProtection both = sealedTo(holder);
    both.password = crypto::toSecret("shanyao-2026");
    const QString zip = sealed.write(QStringLiteral("p.zip"), both);
    QVERIFY(verifyPackage(zip, openedBy(holder)).ok);
    VerifyOptions password;
    password.password = both.password;
    QCOMPARE(problemsOf(verifyPackage(zip, password)), QStringList());
}

void tst_receiver::receiverFileAltered()
{
    const Sealed sealed;
    const auto holder = crypto::SigningKey::generate();
    PackageProtection both = sealedTo(holder);
    both.password = crypto::toSecret("shanyao-2026");
    const QString zip = sealed.write(QStringLiteral("p.zip"), both);
    const QByteArray whole = readAll(zip);
    VerifyOptions password;
    password.password = both.password;
    const qsizetype start = whole.indexOf("RECEIVER.json");
    QVERIFY(start > 0);
    for (qsizetype i = start + 13; i < start + 200; i += 9) {
        QByteArray bytes = whole;
        bytes[i] = char(bytes.at(i) ^ 0x10);
        writeAll(zip, bytes);
        const QStringList expected{QStringLiteral("receiver RECEIVER.json")};
        QCOMPARE(problemsOf(verifyPackage(zip, openedBy(holder))), expected);
        QCOMPARE(problemsOf(verifyPackage(zip, password)), expected);
    }
}

/// As FORMAT.md tells it: the receiver needs OpenSSL and 7-Zip, and nothing of ours.
void tst_receiver::opensslOpensTheSealedPassword()
{
    const Sealed sealed;
    if (!hasOpensslSm2(sealed.dir.path()))
        QSKIP("openssl is not installed or has no SM2");
    const auto key = receiverPrivateKey(readAll(sealed.path(QStringLiteral("k.pem"))));
    const QString zip = sealed.write(QStringLiteral("p.zip"), sealedTo(key));
    const QString sevenZip = QStandardPaths::findExecutable(QStringLiteral("7z"));
    if (sevenZip.isEmpty())
        QSKIP("7z is not installed");
    const auto extract = [&](const QStringList& more) {
        QProcess process;
        process.start(sevenZip, QStringList{QStringLiteral("x"), QStringLiteral("-y"), zip,
                                            QStringLiteral("-o") + sealed.path(QStringLiteral("out"))} +
                                    more);
        process.waitForFinished(60'000);
        return process.exitCode();
    };
    QCOMPARE(extract({QStringLiteral("RECEIVER.json")}), 0);
    const auto json =
        QJsonDocument::fromJson(readAll(sealed.path(QStringLiteral("out/RECEIVER.json")))).object();
    QCOMPARE(json.value(QStringLiteral("algorithm")).toString(), QStringLiteral("SM2-C1C3C2-SM3"));
    writeAll(sealed.path(QStringLiteral("sealed")),
             QByteArray::fromBase64(json.value(QStringLiteral("sealedPassword")).toString().toLatin1()));
    QByteArray password;
    QCOMPARE(run({QStringLiteral("pkeyutl"), QStringLiteral("-decrypt"), QStringLiteral("-inkey"),
                  QStringLiteral("k.pem"), QStringLiteral("-in"), QStringLiteral("sealed")},
                 sealed.dir.path(), &password),
             0);
    QCOMPARE(password.size(), 32);
    QCOMPARE(extract({QStringLiteral("-p") + QString::fromLatin1(password)}), 0);
    for (const auto& [name, bytes] : sealed.whole())
        QCOMPARE(readAll(sealed.path(QStringLiteral("out/") + name)), bytes);
}

QTEST_GUILESS_MAIN(tst_receiver)
#include "tst_receiver.moc"
