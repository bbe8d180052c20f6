#pragma once
#include "base/error.h"
#include "crypto/password_key.h"
#include "support/folders.h"
#include "vault/evidence_store.h"
#include "vault/vault.h"
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// Shared by the tests of this room: a vault in a scratch folder, with a state folder of its own.
namespace support {

using namespace wardbook;
using vault::Vault;

inline const QString kPassword = QStringLiteral("correct horse 电池 staple");
inline const QString kOtherPassword = QStringLiteral("another long password");
inline const QString kFounder = QStringLiteral("林静");

class Scratch
{
public:
    Scratch()
    {
        crypto::useFastPasswordsForTests();
        QVERIFY2(m_dir.isValid(), "scratch folder");
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_dir.filePath(QStringLiteral("state"))));
    }
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString vaultDir() const { return path(QStringLiteral("unit.wardbook")); }
    Vault::Created create() const
    {
        return Vault::create(vaultDir(), QStringLiteral("市第一人民医院"),
                             {QString(), kFounder, QStringLiteral("chief"), kPassword});
    }
    std::unique_ptr<Vault> open(bool readOnly = false, bool acceptRolledBack = false) const
    {
        Vault::OpenOptions options;
        options.readOnly = readOnly;
        options.acceptRolledBack = acceptRolledBack;
        return Vault::open(vaultDir(), kFounder, kPassword, options);
    }

private:
    QTemporaryDir m_dir;
};

struct Outcome
{
    std::optional<ErrorKind> kind;
    QString text, detail;
    bool is(ErrorKind wanted) const { return kind == wanted; }
};

inline Outcome outcome(const std::function<void()>& action)
{
    try {
        action();
        return {};
    } catch (const Error& error) {
        return {error.kind(), error.text(), error.detail()};
    }
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

inline void flip(const QString& path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(offset));
    QVERIFY(file.putChar(static_cast<char>(byte ^ 0x10)));
}

/// The connection's register.db gets a table with one known row.
inline void writeNote(const Vault& vault, const QString& text)
{
    const auto connection = vault.connect(storage::OpenMode::ReadWrite, 1024);
    connection->exec(QStringLiteral("CREATE TABLE IF NOT EXISTS note(id INTEGER PRIMARY KEY, text TEXT)"));
    storage::Statement(*connection, QStringLiteral("INSERT INTO note(text) VALUES ($1)"))
        .bindText(1, text)
        .run();
}

inline QStringList notes(const Vault& vault)
{
    const auto connection = vault.connect(storage::OpenMode::ReadOnly, 1024);
    storage::Statement rows(*connection, QStringLiteral("SELECT text FROM note ORDER BY id"));
    QStringList all;
    while (rows.step())
        all.append(rows.text(0));
    return all;
}

/// Bytes that repeat nowhere within a seed, from position `at` on.
inline void fillPattern(char* data, qint64 size, qint64 at, quint64 seed)
{
    for (qint64 i = 0; i < size;) {
        const quint64 word = (quint64(at + i) / 8 + (seed + 1) * 0x100000001B3ULL) * 0x9E3779B97F4A7C15ULL;
        const quint64 mixed = word ^ (word >> 29);
        for (qint64 k = (at + i) % 8; k < 8 && i < size; ++k, ++i)
            data[i] = static_cast<char>(mixed >> (8 * k));
    }
}

} // namespace support
