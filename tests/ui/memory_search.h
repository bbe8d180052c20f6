#pragma once
#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

/// Looks through every writable page of another process: heap, stacks, data of libraries.
namespace wardbook::memory {

struct Needle
{
    const char* what;
    QByteArray bytes;
};

/// One text as it may lie in memory.
inline void addText(QList<Needle>& needles, const char* what, const QString& text)
{
    needles.append({what, text.toUtf8()});
    needles.append({what, QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)});
}

/// A number or a key also the other way round, as arithmetic keeps it, and in hex.
inline void addKey(QList<Needle>& needles, const char* what, const QByteArray& key)
{
    needles.append({what, key});
    QByteArray reversed = key;
    std::reverse(reversed.begin(), reversed.end());
    needles.append({what, reversed});
    needles.append({what, key.toHex()});
}

struct Found
{
    QStringList places; ///< "password at 7f… [heap]"
    qint64 searched = 0;
    bool has(const char* what) const
    {
        return std::any_of(places.begin(), places.end(),
                           [&](const QString& place) { return place.startsWith(QLatin1String(what)); });
    }
};

inline Found search(qint64 process, const QList<Needle>& needles)
{
    Found found;
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    const int memory = ::open(qPrintable(QStringLiteral("/proc/%1/mem").arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return found;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const auto words = line.simplified().split(' ');
        if (words.size() < 5 || words[1].size() < 2 || words[1][0] != 'r' || words[1][1] != 'w')
            continue;
        const auto ends = words[0].split('-');
        const quint64 from = ends[0].toULongLong(nullptr, 16), to = ends[1].toULongLong(nullptr, 16);
        QByteArray region(qsizetype(to - from), Qt::Uninitialized);
        const auto got = ::pread64(memory, region.data(), size_t(region.size()), off64_t(from));
        if (got <= 0)
            continue;
        region.truncate(got);
        found.searched += got;
        for (const Needle& needle : needles)
            for (qsizetype at = region.indexOf(needle.bytes); at >= 0;
                 at = region.indexOf(needle.bytes, at + 1))
                found.places.append(QStringLiteral("%1 at %2 %3")
                                        .arg(QLatin1String(needle.what),
                                             QString::number(from + quint64(at), 16),
                                             QString::fromLatin1(words.value(5))));
    }
    ::close(memory);
    return found;
}

} // namespace wardbook::memory
