#pragma once
#include <QDir>
#include <QDirIterator>
#include <QTest>

/// Folders as a whole, for tests that compare or copy what a vault left in one.
namespace support {

/// Everything in it, hidden things too, relative to it and sorted.
inline QStringList filesOf(const QString& dir)
{
    QStringList all;
    QDirIterator files(dir, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        all.append(QDir(dir).relativeFilePath(files.next()));
    all.sort();
    return all;
}

/// The test fails where something could not be copied.
inline void copyFolder(const QString& from, const QString& to)
{
    QVERIFY2(QDir().mkpath(to), qPrintable(to));
    for (const QString& name : filesOf(from)) {
        const QString source = from + u'/' + name, target = to + u'/' + name;
        QVERIFY2(QFileInfo(source).isDir() ? QDir().mkpath(target) : QFile::copy(source, target),
                 qPrintable(target));
    }
}

} // namespace support
