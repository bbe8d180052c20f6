#include "base/error.h"
#include "crypto/sealing.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::crypto;

class tst_Sealing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWhatWasSealed();
    void noticesEveryAlteredBit();
    void codeSurvivesTyping();
    void codeNoticesEveryMistypedCharacter();
    void codeNoticesEverySwap();
    void sharesJoin_data();
    void sharesJoin();
    void sharesSayWhatIsWrong();
    void oneShareLessTellsNothing();
};

namespace {

const QString kAlphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

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

bool refused(const QString& code)
{
    return kindOf([&] { parsePrintableCode(code); }) == ErrorKind::Invalid;
}

QString messageOf(const QStringList& shares)
{
    try {
        joinShares(shares);
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

} // namespace

void tst_Sealing::opensWhatWasSealed()
{
    const Secret key = randomSecret(32), plain = randomSecret(100);
    const QByteArray sealed = seal(key, plain, "slot 1");
    QCOMPARE(sealed.size(), 12 + 100 + 16);
    QVERIFY(unseal(key, sealed, "slot 1") == plain);
    QVERIFY(seal(key, plain, "slot 1") != sealed); // another nonce
    QVERIFY(unseal(key, seal(key, {}, ""), "").empty());
}

void tst_Sealing::noticesEveryAlteredBit()
{
    const Secret key = randomSecret(32), plain = randomSecret(8);
    const QByteArray sealed = seal(key, plain, "slot 1");
    for (int bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray altered = sealed;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(kindOf([&] { unseal(key, altered, "slot 1"); }) == ErrorKind::Damaged);
    }
    for (int size = 0; size < sealed.size(); ++size)
        QVERIFY(kindOf([&] { unseal(key, sealed.left(size), "slot 1"); }) == ErrorKind::Damaged);
    QVERIFY(kindOf([&] { unseal(key, sealed, "slot 2"); }) == ErrorKind::Damaged);
    QVERIFY(kindOf([&] { unseal(randomSecret(32), sealed, "slot 1"); }) == ErrorKind::Damaged);
}

void tst_Sealing::codeSurvivesTyping()
{
    for (int i = 0; i < 200; ++i) {
        const Secret secret = i == 0 ? Secret(16, 0) : i == 1 ? Secret(16, 0xff) : randomSecret(16);
        const QString code = printableCode(secret);
        static const QRegularExpression shape(
            QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$"));
        QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
        QVERIFY(parsePrintableCode(code) == secret);
        QVERIFY(parsePrintableCode(code.toLower()) == secret);
        QVERIFY(parsePrintableCode(QString(code).remove(u'-')) == secret);
        QVERIFY(parsePrintableCode(QString(code).replace(u'-', u' ') + u'\n') == secret);
        QString lookAlike = code;
        lookAlike.replace(u'0', u'o').replace(u'1', u'l');
        QVERIFY(parsePrintableCode(lookAlike) == secret);
    }
    QVERIFY(refused(QString()));
    QVERIFY(refused(QStringLiteral("0000-0000-0000-0000-0000-0000-0000-0000")));
    QVERIFY(refused(QStringLiteral("患者")));
    QVERIFY(kindOf([] { printableCode(Secret(15)); }) == ErrorKind::Invalid);
}

void tst_Sealing::codeNoticesEveryMistypedCharacter()
{
    const QString code = printableCode(randomSecret(16)).remove(u'-');
    for (qsizetype at = 0; at < code.size(); ++at) {
        for (const QChar c : kAlphabet) {
            QString typed = code;
            typed[at] = c;
            QCOMPARE(refused(typed), typed != code);
        }
        QVERIFY(refused(QString(code).remove(at, 1)));
        QVERIFY(refused(QString(code).insert(at, u'7')));
    }
}

void tst_Sealing::codeNoticesEverySwap()
{
    for (int round = 0; round < 20; ++round) {
        const QString code = printableCode(randomSecret(16)).remove(u'-');
        for (qsizetype a = 0; a < code.size(); ++a) {
            for (qsizetype b = a + 1; b < code.size(); ++b) {
                QString typed = code;
                std::swap(typed[a], typed[b]);
                QCOMPARE(refused(typed), typed != code);
            }
        }
    }
}

void tst_Sealing::sharesJoin_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("count");
    QTest::newRow("2 of 2") << 2 << 2;
    QTest::newRow("2 of 3") << 2 << 3;
    QTest::newRow("3 of 5") << 3 << 5;
    QTest::newRow("16 of 16") << 16 << 16;
}

void tst_Sealing::sharesJoin()
{
    QFETCH(int, threshold);
    QFETCH(int, count);
    const Secret secret = randomSecret(32);
    const QStringList shares = splitSecret(secret, threshold, count);
    QCOMPARE(shares.size(), count);
    QCOMPARE(QSet<QString>(shares.begin(), shares.end()).size(), count);
    QVERIFY(joinShares(shares) == secret);
    for (int from = 0; from + threshold <= count; ++from) {
        QStringList some = shares.mid(from, threshold);
        QVERIFY(joinShares(some) == secret);
        std::reverse(some.begin(), some.end());
        some.first() = some.first().toLower().remove(u'-');
        QVERIFY(joinShares(some) == secret);
    }
}

void tst_Sealing::sharesSayWhatIsWrong()
{
    const Secret secret = randomSecret(32);
    const QStringList shares = splitSecret(secret, 3, 5);
    const QStringList others = splitSecret(secret, 3, 5);
    QVERIFY(messageOf(shares.mid(0, 2)).contains(u'3')); // how many are needed
    QVERIFY(!messageOf({shares[0], shares[0], shares[0]}).isEmpty());
    QVERIFY(!messageOf({}).isEmpty());
    QVERIFY(messageOf({shares[0], others[1], shares[2]}).contains(u'2'));
    QString mistyped = shares[2];
    mistyped[0] = mistyped[0] == u'4' ? u'5' : u'4';
    QVERIFY(messageOf({shares[0], shares[1], mistyped}).contains(u'3'));
    QVERIFY(kindOf([&] { joinShares({shares[0], shares[1], mistyped}); }) == ErrorKind::Invalid);
    for (qsizetype at = 0; at < shares[0].size(); ++at) { // every mistyped character of a share too
        QString typed = shares[0];
        if (typed[at] == u'-')
            continue;
        typed[at] = typed[at] == u'X' ? u'W' : u'X';
        QVERIFY(kindOf([&] { joinShares({typed, shares[1], shares[2]}); }) == ErrorKind::Invalid);
    }
    QVERIFY(refused(shares[0])); // a share is no recovery code
    for (const auto& [threshold, count] : {std::pair{1, 3}, {4, 3}, {2, 17}})
        QVERIFY(kindOf([&, m = threshold, n = count] { splitSecret(secret, m, n); }) == ErrorKind::Invalid);
    QVERIFY(kindOf([] { splitSecret(Secret(31), 2, 3); }) == ErrorKind::Invalid);
}

void tst_Sealing::oneShareLessTellsNothing()
{
    // Shares of a secret that is all zero must not show it: each differs, and from a second split of the same
    // secret.
    const Secret zero(32, 0);
    const QStringList first = splitSecret(zero, 2, 3), second = splitSecret(zero, 2, 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(first[i] != second[i]);
        QVERIFY(!first[i].contains(QStringLiteral("0000-0000")));
    }
}

QTEST_GUILESS_MAIN(tst_Sealing)
#include "tst_sealing.moc"
