#include "base/error.h"
#include "crypto/digest.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::crypto;

class tst_Digest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedVectors();
    void inPieces();
    void fieldsCannotRunTogether();
    void moves();
    void secrets();
};

void tst_Digest::publishedVectors()
{
    // GB/T 32905-2016, appendix A
    QCOMPARE(sm3("abc").toHex(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QByteArray sixteen;
    for (int i = 0; i < 16; ++i)
        sixteen += "abcd";
    QCOMPARE(sm3(sixteen).toHex(), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    // FIPS 180-4
    QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256("").toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // HMAC by its definition in RFC 2104: H(K⊕opad ‖ H(K⊕ipad ‖ m))
    const QByteArray key("a key of some bytes"), message("message");
    QByteArray inner(64, '\x36'), outer(64, '\x5c');
    for (qsizetype i = 0; i < key.size(); ++i) {
        inner[i] = char(inner[i] ^ key[i]);
        outer[i] = char(outer[i] ^ key[i]);
    }
    QCOMPARE(hmacSm3(toSecret(key), message), sm3(outer + sm3(inner + message)));
}

void tst_Digest::inPieces()
{
    Digest digest;
    QCOMPARE(digest.add("a", 1).add(QByteArray("bc")).final(), sm3("abc"));
    QCOMPARE(digest.add("abc", 3).final(), sm3("abc")); // reusable
    QCOMPARE(digest.final(), sm3(""));
}

void tst_Digest::fieldsCannotRunTogether()
{
    QVERIFY(Digest().addField("ab").addField("c").final() != Digest().addField("a").addField("bc").final());
    QVERIFY(Digest().addField("").addField("a").final() != Digest().addField("a").addField("").final());
    QCOMPARE(Digest().addField("abc").final(), sm3(QByteArray("\0\0\0\0\0\0\0\3abc", 11)));
}

void tst_Digest::moves()
{
    Digest first(Digest::Algorithm::Sha256);
    first.add("a", 1);
    Digest second(std::move(first));
    QCOMPARE(second.add("bc", 2).final(), sha256("abc"));
}

void tst_Digest::secrets()
{
    const Secret a = randomSecret(32), b = randomSecret(32);
    QCOMPARE(a.size(), size_t(32));
    QVERIFY(a != b);
    QCOMPARE(randomBytes(16).size(), 16);
    QVERIFY(randomBytes(16) != randomBytes(16));
    // The same password typed composed or decomposed, full or half width.
    QVERIFY(passwordSecret(QStringLiteral("Pässword１")) ==
            passwordSecret(QStringLiteral("Pa\u0308ssword1")));
    QVERIFY(passwordSecret(QStringLiteral("Password")) != passwordSecret(QStringLiteral("password")));
    const QString typed = QStringLiteral("口令１");
    passwordSecret(typed);
    QCOMPARE(typed, QStringLiteral("口令１")); // the caller's text is left alone
    QByteArray shared("secret"), copy = shared;
    wipe(shared);
    QVERIFY(shared.isEmpty());
    QCOMPARE(copy, "secret");
}

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_digest.moc"
