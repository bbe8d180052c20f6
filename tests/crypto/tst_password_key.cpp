#include "base/error.h"
#include "crypto/password_key.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::crypto;

class tst_PasswordKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argon2idVectors_data();
    void argon2idVectors();
    void everythingCounts();
    void absurdParametersAreRefused();
    void hkdfIsRfc5869();
    void calibrates();
};

namespace {

QByteArray hex(const Secret& secret)
{
    return QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())).toHex();
}

Secret text(const char* value)
{
    return toSecret(QByteArray(value));
}

} // namespace

void tst_PasswordKey::argon2idVectors_data()
{
    // From the test suite of the reference implementation (phc-winner-argon2, src/test.c, version 0x13). The
    // vector of RFC 9106 itself needs a secret and associated data, which key slots don't have.
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("64 MiB") << 65536u << 2u << 1u << QByteArray("somesalt")
                            << QByteArray("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    QTest::newRow("256 KiB") << 256u << 2u << 1u << QByteArray("somesalt")
                             << QByteArray(
                                    "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
    QTest::newRow("two lanes") << 256u << 2u << 2u << QByteArray("somesalt")
                               << QByteArray(
                                      "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
}

void tst_PasswordKey::argon2idVectors()
{
    QFETCH(quint32, memory);
    QFETCH(quint32, passes);
    QFETCH(quint32, lanes);
    QFETCH(QByteArray, salt);
    QTEST(hex(derivePasswordKey(text("password"), {memory, passes, lanes, salt})), "key");
}

void tst_PasswordKey::everythingCounts()
{
    const PasswordParameters usual{256, 1, 1, QByteArray(16, 's')};
    const Secret key = derivePasswordKey(text("password"), usual);
    QCOMPARE(key.size(), size_t(32));
    QVERIFY(key == derivePasswordKey(text("password"), usual));
    QVERIFY(key != derivePasswordKey(text("passwore"), usual));
    QVERIFY(key != derivePasswordKey(text("password"), {264, 1, 1, usual.salt}));
    QVERIFY(key != derivePasswordKey(text("password"), {256, 2, 1, usual.salt}));
    QVERIFY(key != derivePasswordKey(text("password"), {256, 1, 1, QByteArray(16, 't')}));
}

void tst_PasswordKey::absurdParametersAreRefused()
{
    const QByteArray salt(16, 's');
    for (const PasswordParameters& absurd :
         {PasswordParameters{8u * 1024 * 1024, 1, 1, salt}, PasswordParameters{1024, 65, 1, salt},
          PasswordParameters{1024, 0, 1, salt}, PasswordParameters{1024, 1, 0, salt},
          PasswordParameters{1024, 1, 100, salt}, PasswordParameters{1, 1, 1, salt},
          PasswordParameters{1024, 1, 1, QByteArray()},
          PasswordParameters{0xffffffff, 0xffffffff, 0xffffffff, salt}}) {
        bool refused = false;
        try {
            derivePasswordKey(text("password"), absurd);
        } catch (const Error& error) {
            refused = error.kind() == ErrorKind::Unsupported;
        }
        QVERIFY(refused);
    }
}

void tst_PasswordKey::hkdfIsRfc5869()
{
    // Test case 3 of appendix A: no salt; ours has an info always, so the case with an empty one is this.
    const Secret key(22, 0x0b);
    QCOMPARE(hex(deriveKey(key, QByteArray(), 42)),
             "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    QVERIFY(deriveKey(key, "register", 32) != deriveKey(key, "evidence", 32));
    QCOMPARE(deriveKey(key, "register", 48).size(), size_t(48));
    // What is asked for first does not depend on how much.
    const Secret longer = deriveKey(key, "register", 64);
    QVERIFY(std::equal(longer.begin(), longer.begin() + 32, deriveKey(key, "register", 32).begin()));
}

void tst_PasswordKey::calibrates()
{
    const PasswordParameters real = calibratedParameters(200);
    QVERIFY(real.memoryKiB >= 65536);
    QVERIFY(real.passes >= 2);
    QCOMPARE(real.salt.size(), 16);
    const PasswordParameters longer = calibratedParameters(20000);
    QVERIFY(quint64(longer.memoryKiB) * longer.passes > quint64(65536) * 2);
    derivePasswordKey(text("password"), real);
    useFastPasswordsForTests();
    const PasswordParameters fast = calibratedParameters();
    QCOMPARE(fast.memoryKiB, 8192u);
    QCOMPARE(fast.passes, 1u);
    QVERIFY(fast.salt != calibratedParameters().salt);
}

QTEST_GUILESS_MAIN(tst_PasswordKey)
#include "tst_password_key.moc"
