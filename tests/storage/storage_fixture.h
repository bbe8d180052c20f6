#pragma once
#include "storage/connection.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A folder for one test and keys that are as good as random.
struct StorageFixture
{
    QTemporaryDir folder;
    QByteArray key = QByteArray(32, '\x5a') + QByteArray(16, '\x17');
    QByteArray otherKey = QByteArray(32, '\x33') + QByteArray(16, '\x21');

    QString path(const QString& name = QStringLiteral("register.db")) const { return folder.filePath(name); }
    static wardbook::storage::ConnectionOptions mode(wardbook::storage::OpenMode value,
                                                     int busyTimeoutMs = 5000)
    {
        return {value, 2048, busyTimeoutMs};
    }
    std::unique_ptr<wardbook::storage::Connection> open(wardbook::storage::OpenMode how) const
    {
        return std::make_unique<wardbook::storage::Connection>(path(), key, mode(how));
    }
    /// Everything in the folder, file after file.
    QByteArray allBytes() const
    {
        QByteArray bytes;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
};

/// Runs `function` and returns the kind it throws; fails the test when it throws nothing.
#define EXPECT_ERROR(expression, expected)                                                                   \
    do {                                                                                                     \
        bool thrown = false;                                                                                 \
        try {                                                                                                \
            (void)(expression);                                                                              \
        } catch (const wardbook::Error& error) {                                                             \
            thrown = true;                                                                                   \
            QCOMPARE(wardbook::Error::kindName(error.kind()), wardbook::Error::kindName(expected));          \
            QVERIFY(!error.text().isEmpty());                                                                \
        }                                                                                                    \
        QVERIFY2(thrown, #expression " threw nothing");                                                      \
    } while (false)
