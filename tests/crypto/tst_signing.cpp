#include "base/error.h"
#include "crypto/signing.h"
#include <QtTest>
#include <botan/ecdsa.h>
#include <botan/system_rng.h>
#include <botan/version.h>
#include <thread>

using namespace wardbook;
using namespace wardbook::crypto;

class tst_Signing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void verifiesWhatWasSigned();
    void verifiesAPublishedSignature();
    void noticesEveryAlteredBit();
    void keysTravel();
    void otherCurvesAreRefused();
    void opensWhatWasSealedToIt();
    void signsOnSeveralThreads();

private:
    std::optional<SigningKey> m_key, m_other;
};

namespace {

template<typename Function>
std::optional<ErrorKind> kindOf(Function function)
{
    try {
        function();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

void tst_Signing::initTestCase()
{
    m_key.emplace(SigningKey::generate());
    m_other.emplace(SigningKey::generate());
}

void tst_Signing::verifiesWhatWasSigned()
{
    const QByteArray signature = m_key->sign("message");
    QVERIFY(m_key->publicKey().verify("message", signature));
    QVERIFY(!m_key->publicKey().verify("messagf", signature));
    QVERIFY(!m_other->publicKey().verify("message", signature));
    QVERIFY(!m_key->publicKey().verify("message", {}));
    QVERIFY(!m_key->publicKey().verify("message", QByteArray(64, 0)));
    QVERIFY(m_key->publicKey().verify({}, m_key->sign({})));
    QVERIFY(m_key->sign("message") != signature); // a fresh number each time
}

void tst_Signing::verifiesAPublishedSignature()
{
    // GB/T 32918.5-2017, appendix A: curve sm2p256v1, user id 1234567812345678, message "message digest".
    const QByteArray x =
        QByteArray::fromHex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020");
    const QByteArray y =
        QByteArray::fromHex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
    const QByteArray der = m_key->publicKey().der().chopped(64) + x + y; // the same algorithm and curve
    const QByteArray signature =
        QByteArray::fromHex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                            "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    const PublicKey key(der);
    QCOMPARE(key.der(), der);
    QVERIFY(key.verify("message digest", signature));
    QVERIFY(!key.verify("message digesT", signature));
}

void tst_Signing::noticesEveryAlteredBit()
{
    const QByteArray signature = m_key->sign("message");
    QCOMPARE(signature.size(), 64);
    const PublicKey key = m_key->publicKey();
    for (int byte = 0; byte < signature.size(); ++byte) {
        QByteArray altered = signature;
        altered[byte] = char(altered[byte] ^ (1 << (byte % 8)));
        QVERIFY(!key.verify("message", altered));
    }
    QVERIFY(!key.verify("message", signature.left(63)));
    QVERIFY(!key.verify("message", signature + '\0'));
}

void tst_Signing::keysTravel()
{
    const SigningKey again(m_key->der());
    QCOMPARE(again.publicKey().der(), m_key->publicKey().der());
    QVERIFY(m_key->publicKey().verify("a", again.sign("a")));
    const PublicKey key(m_key->publicKey().der());
    QCOMPARE(key.fingerprint(), m_key->publicKey().fingerprint());
    static const QRegularExpression shape(QStringLiteral("^[0-9a-f]{4}( [0-9a-f]{4}){3}$"));
    QVERIFY(shape.match(key.fingerprint()).hasMatch());
    QVERIFY(key.fingerprint() != m_other->publicKey().fingerprint());
    QVERIFY(kindOf([] { PublicKey none{QByteArray()}; }) == ErrorKind::Invalid);
    QVERIFY(kindOf([] { PublicKey none{QByteArray("nonsense")}; }) == ErrorKind::Invalid);
    QVERIFY(kindOf([] { SigningKey none{toSecret("nonsense")}; }) == ErrorKind::Damaged);
    QByteArray offCurve = m_key->publicKey().der();
    offCurve[offCurve.size() - 1] = char(offCurve[offCurve.size() - 1] ^ 1);
    QVERIFY(kindOf([&] { PublicKey none{offCurve}; }) == ErrorKind::Invalid);
}

void tst_Signing::otherCurvesAreRefused()
{
#if BOTAN_VERSION_MAJOR >= 3 && BOTAN_VERSION_MINOR >= 6
    const auto group = Botan::EC_Group::from_name("secp256r1");
#else
    const Botan::EC_Group group("secp256r1");
#endif
    const Botan::ECDSA_PrivateKey foreign(Botan::system_rng(), group);
    const auto bytes = foreign.subject_public_key();
    const QByteArray der(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
    QVERIFY(kindOf([&] { PublicKey key(der); }) == ErrorKind::Invalid);
    QVERIFY(kindOf([&] { SigningKey key(foreign.private_key_info()); }) == ErrorKind::Invalid);
}

void tst_Signing::opensWhatWasSealedToIt()
{
    const Secret plain = randomSecret(32);
    const QByteArray sealed = m_key->publicKey().sealTo(plain);
    QVERIFY(m_key->open(sealed) == plain);
    QVERIFY(m_key->publicKey().sealTo(plain) != sealed);
    QVERIFY(kindOf([&] { m_other->open(sealed); }) == ErrorKind::Damaged);
    for (int byte = 0; byte < sealed.size(); ++byte) {
        QByteArray altered = sealed;
        altered[byte] = char(altered[byte] ^ 4);
        QVERIFY2(kindOf([&] { m_key->open(altered); }) == ErrorKind::Damaged,
                 qPrintable(QString::number(byte)));
    }
    QVERIFY(kindOf([&] { m_key->open({}); }) == ErrorKind::Damaged);
    QVERIFY(kindOf([&] { m_key->open(sealed.left(40)); }) == ErrorKind::Damaged);
}

void tst_Signing::signsOnSeveralThreads()
{
    std::atomic<int> good{0};
    const PublicKey key = m_key->publicKey();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            for (int j = 0; j < 20; ++j) {
                const QByteArray message = QByteArray::number(i * 100 + j);
                good += key.verify(message, m_key->sign(message)) ? 1 : 0;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 80);
}

QTEST_GUILESS_MAIN(tst_Signing)
#include "tst_signing.moc"
