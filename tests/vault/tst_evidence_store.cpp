// Attachments: content-addressed, streamed, all or nothing, and every flipped bit is found and named.
#include "crypto/digest.h"
#include "vault_support.h"
#include <sys/wait.h>
#include <unistd.h>

using namespace support;
using vault::Evidence;
using vault::EvidenceStore;

namespace {

constexpr qint64 kChunk = 256 * 1024;

/// Bytes that repeat nowhere, made as they are read: as large as wanted without a file or memory.
class Generated : public QIODevice
{
public:
    explicit Generated(qint64 size, quint64 seed = 1) : m_size(size), m_seed(seed)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 max) override
    {
        if (m_at == m_size)
            return -1;
        // Uneven pieces, as sockets and pipes give them.
        const qint64 n = std::min({max, m_size - m_at, qint64(100003)});
        fillPattern(data, n, m_at, m_seed);
        m_at += n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_size;
    quint64 m_seed;
    qint64 m_at = 0;
};

/// Takes everything and keeps a digest.
class Sink : public QIODevice
{
public:
    Sink() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray digest() { return m_digest.final(); }
    qint64 taken = 0;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_digest.add(data, size);
        taken += size;
        return size;
    }

private:
    crypto::Digest m_digest;
};

/// A device that fails in the middle.
class Failing : public QBuffer
{
public:
    explicit Failing(QByteArray* bytes) : QBuffer(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char* data, qint64 max) override
    {
        return pos() > kChunk ? -1 : QBuffer::readData(data, std::min<qint64>(max, 50000));
    }
};

Evidence addBytes(EvidenceStore& store, QByteArray bytes, const QString& name = QStringLiteral("a.bin"))
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return store.add(buffer, name, QStringLiteral("application/octet-stream"));
}

QByteArray readBytes(const EvidenceStore& store, const QByteArray& sm3)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    store.read(sm3, buffer);
    return buffer.data();
}

QByteArray pattern(qint64 size, quint64 seed = 1)
{
    Generated source(size, seed);
    QByteArray bytes;
    while (bytes.size() < size)
        bytes.append(source.read(size - bytes.size()));
    return bytes;
}

qint64 rows(const EvidenceStore& store, const char* table)
{
    return store.connection()
        .scalar(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))
        .toLongLong();
}

/// KiB; VmHWM is the largest resident size the process ever had.
qint64 status(const char* field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    return -1;
}

} // namespace

class TstEvidenceStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void storesAndGivesBack_data();
    void storesAndGivesBack();
    void sameBytesAreStoredOnce();
    void largeStaysSmallInMemory();
    void cancelLeavesNothing();
    void failingSourceLeavesNothing();
    void crashLeavesNothingVisible();
    void unknownAddress();
    void pulledPieceByPiece();
    void changedChunkIsNamed();
    void missingAndSwappedChunks();
    void flippedBitInTheFile();
    void copyNewTo();
};

void TstEvidenceStore::storesAndGivesBack_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64(0), qint64(1), kChunk - 1, kChunk, kChunk + 1, 65 * kChunk + 17})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TstEvidenceStore::storesAndGivesBack()
{
    QFETCH(const qint64, size);
    const Scratch scratch;
    const QByteArray bytes = pattern(size);
    QByteArray address;
    {
        const auto vault = scratch.create().vault;
        Generated source(size);
        const auto evidence =
            vault->evidence().add(source, QStringLiteral("记录.bin"), QStringLiteral("x/y"));
        QCOMPARE(evidence.sm3, crypto::sm3(bytes));
        QCOMPARE(evidence.sha256, crypto::sha256(bytes));
        QCOMPARE(evidence.size, size);
        address = evidence.sm3;
    }
    const auto vault = scratch.open(true);
    const auto found = vault->evidence().find(address);
    QVERIFY(found.has_value());
    QCOMPARE(found->name, QStringLiteral("记录.bin"));
    QCOMPARE(found->mediaType, QStringLiteral("x/y"));
    QCOMPARE(found->size, size);
    QCOMPARE(readBytes(vault->evidence(), address), bytes);
    QVERIFY(vault->evidence().verify().isEmpty());
}

void TstEvidenceStore::sameBytesAreStoredOnce()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    const QByteArray bytes = pattern(3 * kChunk);
    const auto first = addBytes(store, bytes, QStringLiteral("first"));
    const auto again = addBytes(store, bytes, QStringLiteral("again"));
    QCOMPARE(again.sm3, first.sm3);
    QCOMPARE(again.name, QStringLiteral("first"));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(rows(store, "chunk"), 3);
    addBytes(store, bytes.chopped(1));
    QCOMPARE(store.list().size(), 2);
}

void TstEvidenceStore::largeStaysSmallInMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer keeps freed memory, so the peak says nothing");
#endif
    constexpr qint64 kSize = 320 * 1024 * 1024;
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    QFile reset(QStringLiteral("/proc/self/clear_refs")); // "5": VmHWM starts again from here
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1 || !reset.flush())
        QSKIP("the peak of memory can't be reset here");
    const qint64 before = status("VmHWM:");
    Generated source(kSize);
    qint64 reported = 0;
    qint64 largestWal = 0;
    const QString wal = scratch.vaultDir() + QStringLiteral("/evidence.db-wal");
    const auto evidence = vault->evidence().add(source, QStringLiteral("large"), QString(),
                                                Progress([&](qint64 done, qint64, const QString&) {
                                                    QVERIFY(done >= reported);
                                                    reported = done;
                                                    largestWal = std::max(largestWal, QFileInfo(wal).size());
                                                }));
    QCOMPARE(evidence.size, kSize);
    QCOMPARE(reported, kSize);
    Sink sink;
    vault->evidence().read(evidence.sm3, sink);
    QCOMPARE(sink.taken, kSize);
    QCOMPARE(sink.digest(), evidence.sm3);
    QVERIFY2(status("VmHWM:") - before < 64 * 1024,
             QByteArray::number(status("VmHWM:") - before).constData());
    QVERIFY2(largestWal < 64 * 1024 * 1024, QByteArray::number(largestWal).constData());
}

void TstEvidenceStore::cancelLeavesNothing()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    addBytes(store, "kept");
    store.connection().checkpoint();
    const qint64 size = QFileInfo(scratch.vaultDir() + QStringLiteral("/evidence.db")).size();
    Generated source(60 * 1024 * 1024);
    Progress progress;
    progress = Progress([&](qint64 done, qint64, const QString&) {
        if (done > 40 * 1024 * 1024)
            progress.cancel();
    });
    const auto result = outcome([&] { store.add(source, QStringLiteral("large"), QString(), progress); });
    QVERIFY(result.is(ErrorKind::Cancelled));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(rows(store, "evidence"), 1);
    QCOMPARE(rows(store, "chunk"), 1);
    store.connection().checkpoint();
    QVERIFY(QFileInfo(scratch.vaultDir() + QStringLiteral("/evidence.db")).size() <=
            size + 65536); // space given back
    addBytes(store, "after");
    QCOMPARE(store.list().size(), 2);
}

void TstEvidenceStore::failingSourceLeavesNothing()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    QByteArray bytes = pattern(4 * kChunk);
    Failing source(&bytes);
    QVERIFY(outcome([&] { store.add(source, QStringLiteral("x"), QString()); }).is(ErrorKind::Io));
    QCOMPARE(rows(store, "evidence"), 0);
    QCOMPARE(rows(store, "chunk"), 0);
}

void TstEvidenceStore::crashLeavesNothingVisible()
{
    const Scratch scratch;
    addBytes(scratch.create().vault->evidence(), "kept");
    const pid_t child = ::fork();
    if (child == 0) {
        const auto vault = scratch.open();
        Generated source(60 * 1024 * 1024);
        vault->evidence().add(source, QStringLiteral("large"), QString(),
                              Progress([&](qint64 done, qint64, const QString&) {
                                  if (done > 40 * 1024 * 1024)
                                      ::_exit(42);
                              }));
        ::_exit(1);
    }
    int state = 0;
    QCOMPARE(::waitpid(child, &state, 0), child);
    QCOMPARE(WEXITSTATUS(state), 42);
    {
        const auto reader = scratch.open(true);
        QCOMPARE(reader->evidence().list().size(), 1);
        QVERIFY(reader->evidence().verify().isEmpty());
        QVERIFY(rows(reader->evidence(), "chunk") > 1); // the reader may not tidy up
    }
    const auto vault = scratch.open();
    QCOMPARE(vault->evidence().list().size(), 1);
    QCOMPARE(rows(vault->evidence(), "chunk"), 1);
    QCOMPARE(rows(vault->evidence(), "evidence"), 1);
}

void TstEvidenceStore::unknownAddress()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    QVERIFY(!vault->evidence().find(crypto::sm3("nothing")).has_value());
    QVERIFY(outcome([&] { readBytes(vault->evidence(), crypto::sm3("nothing")); }).is(ErrorKind::NotFound));
    QVERIFY(outcome([&] { readBytes(vault->evidence(), {}); }).is(ErrorKind::NotFound));
}

void TstEvidenceStore::pulledPieceByPiece()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    const auto pull = [&](const QByteArray& sm3) {
        QByteArray all;
        const auto next = store.open(sm3);
        for (QByteArray piece = next(); !piece.isEmpty(); piece = next())
            all += piece;
        return next().isEmpty() ? all : QByteArray("more behind the end"); // the end stays the end
    };
    const QByteArray bytes = pattern(3 * kChunk + 5);
    const auto large = addBytes(store, bytes), empty = addBytes(store, {}, QStringLiteral("empty"));
    QVERIFY(pull(large.sm3) == bytes);
    QCOMPARE(pull(empty.sm3), QByteArray());
    QVERIFY(outcome([&] { store.open(crypto::sm3("nothing")); }).is(ErrorKind::NotFound));
    // Two at once.
    const auto one = store.open(large.sm3), two = store.open(large.sm3);
    QVERIFY(one() == two());
    QVERIFY(one() == bytes.mid(kChunk, kChunk));
    // The pieces hold each by itself, the whole doesn't.
    store.connection().exec(QStringLiteral("UPDATE chunk SET number = 99 WHERE number = 0;"
                                           "UPDATE chunk SET number = 0 WHERE number = 1;"
                                           "UPDATE chunk SET number = 1 WHERE number = 99;"));
    QVERIFY(outcome([&] { pull(large.sm3); }).is(ErrorKind::Damaged));
    store.connection().exec(QStringLiteral("UPDATE chunk SET data = x'00' WHERE number = 2"));
    const auto broken = store.open(large.sm3);
    QVERIFY(!broken().isEmpty() && !broken().isEmpty());
    QVERIFY(outcome([&] { broken(); }).is(ErrorKind::Damaged));
}

void TstEvidenceStore::changedChunkIsNamed()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    const auto evidence = addBytes(store, pattern(5 * kChunk));
    addBytes(store, "other");
    QByteArray changed = pattern(5 * kChunk).mid(3 * kChunk, kChunk);
    changed[100] = static_cast<char>(changed.at(100) ^ 1);
    storage::Statement(store.connection(),
                       QStringLiteral("UPDATE chunk SET data = $1 WHERE evidence_id = 1 AND number = 3"))
        .bindBlob(1, changed)
        .run();
    auto problems = store.verify();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().sm3, evidence.sm3);
    QCOMPARE(problems.first().chunk, 3);
    QVERIFY(problems.first().text.contains(u'4')); // people count from one
    const auto reading = outcome([&] { readBytes(store, evidence.sm3); });
    QVERIFY(reading.is(ErrorKind::Damaged));
    // With its own digest adjusted, the whole still does not add up.
    storage::Statement(store.connection(),
                       QStringLiteral("UPDATE chunk SET sm3 = $1 WHERE evidence_id = 1 AND number = 3"))
        .bindBlob(1, crypto::sm3(changed))
        .run();
    problems = store.verify();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().chunk, -1);
    QVERIFY(outcome([&] { readBytes(store, evidence.sm3); }).is(ErrorKind::Damaged));
}

void TstEvidenceStore::missingAndSwappedChunks()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    addBytes(store, pattern(4 * kChunk));
    store.connection().exec(QStringLiteral("UPDATE chunk SET number = 99 WHERE number = 0;"
                                           "UPDATE chunk SET number = 0 WHERE number = 1;"
                                           "UPDATE chunk SET number = 1 WHERE number = 99;"));
    auto problems = store.verify();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().chunk, -1);
    store.connection().exec(QStringLiteral("DELETE FROM chunk WHERE number = 2"));
    problems = store.verify();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().chunk, 2);
}

void TstEvidenceStore::flippedBitInTheFile()
{
    const Scratch scratch;
    {
        const auto vault = scratch.create().vault;
        for (quint64 i = 0; i < 4; ++i)
            addBytes(vault->evidence(), pattern(4 * kChunk, i), QStringLiteral("file %1").arg(i));
    }
    const QString file = scratch.vaultDir() + QStringLiteral("/evidence.db");
    flip(file, QFileInfo(file).size() * 2 / 3);
    const auto vault = scratch.open(true);
    const auto problems = vault->evidence().verify();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().chunk >= 0);
    int readable = 0;
    for (const auto& evidence : vault->evidence().list())
        readable += outcome([&] { readBytes(vault->evidence(), evidence.sm3); }).kind ? 0 : 1;
    QCOMPARE(readable, 3); // the others still come out
}

void TstEvidenceStore::copyNewTo()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    auto& store = vault->evidence();
    addBytes(store, pattern(3 * kChunk, 1));
    addBytes(store, pattern(70 * kChunk, 2));
    const Scratch other;
    const auto second = other.create().vault;
    addBytes(second->evidence(), pattern(3 * kChunk, 1));
    store.copyNewTo(second->evidence());
    QCOMPARE(second->evidence().list().size(), 2);
    QVERIFY(second->evidence().verify().isEmpty());
    store.connection().exec(
        QStringLiteral("UPDATE chunk SET data = zeroblob(10) WHERE evidence_id = 2 AND number = 50"));
    const Scratch third;
    const auto target = third.create().vault;
    QVERIFY(outcome([&] { store.copyNewTo(target->evidence()); }).is(ErrorKind::Damaged));
    QCOMPARE(target->evidence().list().size(), 1);
}

QTEST_GUILESS_MAIN(TstEvidenceStore)
#include "tst_evidence_store.moc"
