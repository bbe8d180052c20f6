// vault.json: what it holds is bound by digest and MAC, any bytes are survived, and a crash while writing
// costs nothing.
#include "crypto/digest.h"
#include "vault/header.h"
#include "vault_support.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

namespace {

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// As somebody would who knows the format but not the key.
QByteArray withDigest(QJsonObject json)
{
    json.remove(QStringLiteral("digest"));
    json.insert(QStringLiteral("digest"), QString::fromLatin1(crypto::sm3(compact(json)).toHex()));
    return compact(json);
}

QJsonValue altered(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::Double:
        return value.toInteger() + 1;
    case QJsonValue::Array: {
        QJsonArray array = value.toArray();
        if (array.isEmpty())
            array.append(QStringLiteral("QUJD"));
        else
            array.removeLast();
        return array;
    }
    default:
        break;
    }
    const QString text = value.toString();
    if (text.isEmpty())
        return QStringLiteral("QUJD");
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid())
        return time.addSecs(1).toUTC().toString(Qt::ISODateWithMs);
    QString other = text; // the middle: base64 stays base64
    const auto at = text.size() / 2;
    other[at] = text.at(at) == u'B' ? u'C' : u'B';
    return other;
}

/// Paths of all values, objects left out: "members/0/kdf/salt".
void collect(const QJsonValue& value, const QString& path, QStringList& paths)
{
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), path + u'/' + it.key(), paths);
        return;
    }
    paths.append(path);
    if (value.isArray())
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            collect(value.toArray().at(i), path + u'/' + QString::number(i), paths);
}

QJsonValue alteredAt(const QJsonValue& value, QStringList path)
{
    if (path.isEmpty())
        return altered(value);
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = alteredAt(array.at(step.toInt()), path);
        return array;
    }
    QJsonObject object = value.toObject();
    object[step] = alteredAt(object.value(step), path);
    return object;
}

QString headerFile(const Scratch& scratch, const char* suffix = "")
{
    return scratch.vaultDir() + QStringLiteral("/vault.json") + QLatin1String(suffix);
}

} // namespace

class TstVaultHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void roundTrip();
    void everyFieldIsBound();
    void everyFlippedBitIsFound();
    void unknownFieldIsDamage();
    void garbage();
    void leftoversOfACrash();
    void previousStandsIn();
    void previousMustProveItself();
    void previousIsNotOverwrittenByDamage();
    void newerFormatIsNotWrittenOver();
    void killedWhileWriting();
};

void TstVaultHeader::roundTrip()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    vault->addMember({QString(), QStringLiteral("王\"敏\"\n"), QStringLiteral("auditor"), kPassword});
    vault->newRecoveryShares(2, {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")});
    vault->setHead({7, QByteArray(32, 'h')});
    const QByteArray bytes = contents(headerFile(scratch));
    const auto header = vault::parseHeader(bytes);
    QCOMPARE(vault::headerJson(header), bytes);
    QCOMPARE(header.slots_.size(), 2);
    QCOMPARE(header.slots_.at(1).name, QStringLiteral("王\"敏\"\n"));
    QCOMPARE(header.recoveryShares->holders.size(), 3);
    QCOMPARE(header.head.seq, 7);
    QCOMPARE(header.mac, vault->header().mac);
    // Written with other white space it is the same header.
    QCOMPARE(vault::headerJson(vault::parseHeader(QJsonDocument::fromJson(bytes).toJson())), bytes);
}

void TstVaultHeader::everyFieldIsBound()
{
    const Scratch scratch;
    QString founder;
    {
        const auto vault = scratch.create().vault;
        founder = vault->memberId();
        vault->addMember({QString(), QStringLiteral("王敏"), QStringLiteral("auditor"), kPassword});
        vault->newRecoveryShares(2, {QStringLiteral("甲"), QStringLiteral("乙")});
        vault->setHead({7, QByteArray(32, 'h')});
    }
    QVERIFY(QFile::remove(headerFile(scratch, ".previous")));
    const QByteArray sound = contents(headerFile(scratch));
    const auto json = QJsonDocument::fromJson(sound).object();
    QStringList paths;
    collect(json, {}, paths);
    QVERIFY(paths.size() > 50);
    // These open the slot itself: changed together with the digest, they look like another password.
    const QStringList keyPaths{QStringLiteral("/vaultId"),
                               QStringLiteral("/members/0/wrappedPrivateKey"),
                               QStringLiteral("/members/0/kdf/salt"),
                               QStringLiteral("/members/0/kdf/memoryKiB"),
                               QStringLiteral("/members/0/kdf/passes"),
                               QStringLiteral("/members/0/kdf/lanes"),
                               QStringLiteral("/members/0/member")};
    for (const QString& path : paths) {
        if (path == u"/format" || path == u"/digest" || path == u"/type")
            continue; // other openings, tested elsewhere
        const auto changed = alteredAt(json, path.split(u'/', Qt::SkipEmptyParts)).toObject();
        QVERIFY2(changed != json, qPrintable(path));
        const auto open = [&] {
            Vault::OpenOptions options;
            options.readOnly = true;
            Vault::open(scratch.vaultDir(), founder, kPassword, options);
        };
        overwrite(headerFile(scratch), compact(changed));
        QVERIFY2(outcome(open).is(ErrorKind::Damaged), qPrintable(path));
        overwrite(headerFile(scratch), withDigest(changed));
        const auto forged = outcome(open);
        if (path == u"/members/0/disabled")
            QVERIFY(forged.is(ErrorKind::Denied));
        else if (path == u"/members")
            continue; // names the other member; taken out of the list below
        else if (keyPaths.contains(path))
            QVERIFY2(forged.is(ErrorKind::WrongPassword) || forged.is(ErrorKind::Damaged), qPrintable(path));
        else
            QVERIFY2(forged.is(ErrorKind::Damaged), qPrintable(path + u' ' + forged.text));
    }
    QJsonObject without = json;
    QJsonArray members = json.value(QStringLiteral("members")).toArray();
    members.removeLast();
    without.insert(QStringLiteral("members"), members);
    overwrite(headerFile(scratch), withDigest(without));
    QVERIFY(outcome([&] { scratch.open(); }).is(ErrorKind::Damaged));
    for (const auto* optional : {"recoveryCode", "recoveryShares"}) {
        QJsonObject removed = json;
        removed.remove(QLatin1String(optional));
        overwrite(headerFile(scratch), withDigest(removed));
        QVERIFY2(outcome([&] { scratch.open(); }).is(ErrorKind::Damaged), optional);
    }
    overwrite(headerFile(scratch), sound);
    scratch.open();
}

void TstVaultHeader::everyFlippedBitIsFound()
{
    const Scratch scratch;
    scratch.create();
    const QByteArray sound = contents(headerFile(scratch));
    vault::parseHeader(sound);
    for (qsizetype i = 0; i < sound.size(); ++i)
        for (const int bit : {0, 5}) {
            QByteArray bytes = sound;
            bytes[i] = static_cast<char>(bytes.at(i) ^ (1 << bit));
            const auto result = outcome([&] { vault::parseHeader(bytes); });
            QVERIFY2(result.kind.has_value(), bytes.mid(std::max<qsizetype>(0, i - 20), 40).constData());
        }
}

void TstVaultHeader::unknownFieldIsDamage()
{
    const Scratch scratch;
    scratch.create();
    auto json = QJsonDocument::fromJson(contents(headerFile(scratch))).object();
    json.insert(QStringLiteral("note"), QStringLiteral("slipped in"));
    QVERIFY(outcome([&] { vault::parseHeader(withDigest(json)); }).is(ErrorKind::Damaged));
}

void TstVaultHeader::garbage()
{
    const Scratch scratch;
    scratch.create();
    const QByteArray sound = contents(headerFile(scratch));
    QList<QByteArray> samples{"",
                              "{",
                              "[]",
                              "null",
                              "{}",
                              "\xff\xfe\x00",
                              QByteArray(100000, '['),
                              "{\"type\":\"wardbook-vault\"}",
                              "{\"type\":\"wardbook-vault\",\"format\":-1}",
                              "{\"type\":\"wardbook-vault\",\"format\":1e300}",
                              "{\"type\":\"wardbook-vault\",\"format\":\"1\"}",
                              "{\"type\":\"wardbook-vault\",\"format\":1,\"vaultId\":{}}"};
    for (qsizetype size = 0; size < sound.size(); size += 7)
        samples.append(sound.left(size));
    QByteArray huge = sound;
    huge.replace("\"memoryKiB\":8192", "\"memoryKiB\":4294967295");
    samples.append(huge);
    for (const QByteArray& sample : samples) {
        const auto result = outcome([&] { vault::parseHeader(sample); });
        QVERIFY2(result.is(ErrorKind::Damaged) || result.is(ErrorKind::NotAVault),
                 sample.left(60).constData());
    }
}

void TstVaultHeader::leftoversOfACrash()
{
    const Scratch scratch;
    scratch.create();
    overwrite(headerFile(scratch, ".new"), "{\"type\":\"ward");
    overwrite(headerFile(scratch, ".previous.new"), "");
    scratch.open()->setHead({1, QByteArray(32, 'x')});
    QCOMPARE(scratch.open()->header().head.seq, 1);
    QVERIFY(!QFileInfo::exists(headerFile(scratch, ".new")));
    QVERIFY(!QFileInfo::exists(headerFile(scratch, ".previous.new")));
    QCOMPARE(vault::readHeader(scratch.vaultDir(), true).generation + 1,
             vault::readHeader(scratch.vaultDir()).generation);
}

void TstVaultHeader::previousStandsIn()
{
    for (const QByteArray& damage : {QByteArray(), QByteArray("{\"type\":"), QByteArray("missing")}) {
        const Scratch scratch;
        scratch.create().vault->setHead({1, QByteArray(32, 'x')});
        if (damage == "missing")
            QVERIFY(QFile::remove(headerFile(scratch)));
        else
            overwrite(headerFile(scratch), damage);
        QVERIFY(outcome([&] { vault::readHeader(scratch.vaultDir()); }).is(ErrorKind::Damaged));
        scratch.open();
        QCOMPARE(vault::readHeader(scratch.vaultDir()).head.seq, 0); // the previous one's
        scratch.open();
    }
}

void TstVaultHeader::previousMustProveItself()
{
    const Scratch scratch;
    scratch.create().vault->setHead({1, QByteArray(32, 'x')});
    auto json = QJsonDocument::fromJson(contents(headerFile(scratch, ".previous"))).object();
    json.insert(QStringLiteral("displayName"), QStringLiteral("forged"));
    overwrite(headerFile(scratch, ".previous"), withDigest(json));
    overwrite(headerFile(scratch), {});
    const auto result = outcome([&] { scratch.open(); });
    QVERIFY(result.is(ErrorKind::Damaged));
    QVERIFY(result.text.contains(QStringLiteral("vault.json")));
    overwrite(headerFile(scratch, ".previous"), {});
    QVERIFY(outcome([&] { scratch.open(); }).is(ErrorKind::Damaged));
    // An older one than the last but one is no stand-in either.
    const Scratch other;
    other.create();
    QVERIFY(QFile::copy(headerFile(other), headerFile(other, ".old")));
    other.open()->setHead({1, QByteArray(32, 'x')});
    other.open()->setHead({2, QByteArray(32, 'y')});
    QVERIFY(QFile::remove(headerFile(other, ".previous")));
    QVERIFY(QFile::rename(headerFile(other, ".old"), headerFile(other, ".previous")));
    overwrite(headerFile(other), {});
    QVERIFY(outcome([&] { other.open(); }).is(ErrorKind::RolledBack));
}

void TstVaultHeader::previousIsNotOverwrittenByDamage()
{
    const Scratch scratch;
    scratch.create().vault->setHead({1, QByteArray(32, 'x')});
    const auto header = vault::readHeader(scratch.vaultDir(), true);
    overwrite(headerFile(scratch), "torn");
    vault::writeHeader(scratch.vaultDir(), header);
    QCOMPARE(vault::readHeader(scratch.vaultDir(), true).generation, header.generation);
    QCOMPARE(vault::readHeader(scratch.vaultDir()).generation, header.generation);
}

void TstVaultHeader::newerFormatIsNotWrittenOver()
{
    const Scratch scratch;
    const auto old =
        scratch.create().vault; // a window that was open while a newer program upgraded the vault
    auto json = QJsonDocument::fromJson(contents(headerFile(scratch))).object();
    json.insert(QStringLiteral("format"), vault::kFormat + 1);
    const QByteArray upgraded = withDigest(json);
    overwrite(headerFile(scratch), upgraded);
    QVERIFY(outcome([&] { old->setHead({1, QByteArray(32, 'x')}); }).is(ErrorKind::NewerFormat));
    QCOMPARE(contents(headerFile(scratch)), upgraded);
}

void TstVaultHeader::killedWhileWriting()
{
    const Scratch scratch;
    scratch.create();
    for (int round = 0; round < 15; ++round) {
        int told[2];
        QCOMPARE(::pipe(told), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto vault = scratch.open();
            for (qint64 seq = vault->header().head.seq + 1;; ++seq) {
                vault->setHead({seq, crypto::sm3(QByteArray::number(seq))});
                if (::write(told[1], &seq, sizeof seq) != sizeof seq)
                    ::_exit(1);
            }
        }
        ::close(told[1]);
        const int wait = 1 + QRandomGenerator::global()->bounded(20);
        qint64 confirmed = 0;
        for (int i = 0; i < wait; ++i)
            QCOMPARE(::read(told[0], &confirmed, sizeof confirmed), ssize_t(sizeof confirmed));
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        while (::read(told[0], &confirmed, sizeof confirmed) == ssize_t(sizeof confirmed)) {
        }
        ::close(told[0]);
        const auto head = scratch.open()->header().head;
        QVERIFY(head.seq >= confirmed && head.seq <= confirmed + 1);
        QCOMPARE(head.hash, crypto::sm3(QByteArray::number(head.seq)));
    }
}

QTEST_GUILESS_MAIN(TstVaultHeader)
#include "tst_vault_header.moc"
