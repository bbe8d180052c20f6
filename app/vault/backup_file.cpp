#include "vault/backup_file.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/openings.h"
#include "vault/vault_tr.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace wardbook::vault::backup {

namespace {

constexpr char kMagic[] = "WBBACKUP";
constexpr qsizetype kMagicSize = 8;
constexpr qsizetype kIdOffset = 12;
constexpr qsizetype kIdSize = 26;
// Each superblock in a sector of its own, so that a power cut while one is written leaves the other.
constexpr qsizetype kSuperblocks[] = {512, 1024};
constexpr qsizetype kSuperblockSize =
    88; ///< serial, offset, length of the table, its SM3, SM3 of these 56 bytes
constexpr qint64 kMaxTable = 256 * 1024 * 1024;

struct Superblock
{
    quint64 serial = 0;
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray sm3;
};

template<typename T>
void append(QByteArray& bytes, T value)
{
    const T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

QByteArray encode(const Superblock& block)
{
    QByteArray bytes;
    append(bytes, block.serial);
    append(bytes, static_cast<quint64>(block.offset));
    append(bytes, static_cast<quint64>(block.length));
    bytes.append(block.sm3);
    bytes.append(crypto::sm3(bytes));
    return bytes;
}

/// None when the place was never written; Damaged when it was and does not hold.
std::optional<Superblock> decode(const QByteArray& bytes)
{
    if (bytes.count('\0') == bytes.size())
        return std::nullopt;
    if (crypto::sm3(bytes.left(56)) != bytes.mid(56))
        throw damagedPart(Tr::tr("the front"));
    return Superblock{qFromBigEndian<quint64>(bytes.constData()),
                      static_cast<qint64>(qFromBigEndian<quint64>(bytes.constData() + 8)),
                      static_cast<qint64>(qFromBigEndian<quint64>(bytes.constData() + 16)),
                      bytes.mid(24, 32)};
}

QByteArray frontOf(const QString& vaultId)
{
    QByteArray front(kMagic, kMagicSize);
    append(front, static_cast<quint32>(kBackupFormat));
    front.append(vaultId.toLatin1().leftJustified(kIdSize, '\0', true));
    front.append(crypto::sm3(front)); // tells a flipped bit in the format number from a newer format
    front.append(QByteArray(kFront - front.size(), '\0'));
    return front;
}

Superblock newest(const QByteArray& front)
{
    std::optional<Superblock> best;
    QByteArray rest = front;
    for (const auto place : kSuperblocks) {
        const auto block = decode(front.mid(place, kSuperblockSize));
        rest.replace(place, kSuperblockSize, QByteArray(kSuperblockSize, '\0'));
        if (block && (!best || block->serial > best->serial))
            best = block;
    }
    // What is not a field is zero: then every bit of the front is accounted for.
    if (!best || rest != frontOf(QString::fromLatin1(front.mid(kIdOffset, kIdSize))))
        throw damagedPart(Tr::tr("the front"));
    return *best;
}

QJsonArray toJson(const QList<Extent>& extents)
{
    QJsonArray list;
    for (const auto& extent : extents)
        list.append(QJsonArray{extent.offset, extent.length, QString::fromLatin1(extent.sm3.toHex())});
    return list;
}

QByteArray toJson(const Contents& contents)
{
    QJsonObject parts;
    for (auto it = contents.parts.begin(); it != contents.parts.end(); ++it)
        parts.insert(it.key(), toJson(it.value()));
    return QJsonDocument(QJsonObject{{QStringLiteral("vaultId"), contents.vaultId},
                                     {QStringLiteral("createdMs"), contents.createdMs},
                                     {QStringLiteral("generation"), contents.generation},
                                     {QStringLiteral("parts"), parts}})
        .toJson(QJsonDocument::Compact);
}

/// The table's SM3 held, so what is wrong here was written wrong; still nothing may be read outside the file.
Contents parseContents(const QByteArray& bytes, qint64 fileSize)
{
    const auto json = QJsonDocument::fromJson(bytes).object();
    Contents contents{json.value(QStringLiteral("vaultId")).toString(),
                      json.value(QStringLiteral("createdMs")).toInteger(),
                      json.value(QStringLiteral("generation")).toInteger(),
                      {}};
    const auto parts = json.value(QStringLiteral("parts")).toObject();
    for (const char* name : {files::kHeader, files::kRegister, files::kEvidence})
        if (!parts.contains(QLatin1String(name)))
            throw damagedPart(Tr::tr("the table of contents"));
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        QList<Extent> extents;
        for (const auto& value : it.value().toArray()) {
            const auto item = value.toArray();
            const Extent extent{item.at(0).toInteger(-1), item.at(1).toInteger(-1),
                                QByteArray::fromHex(item.at(2).toString().toLatin1())};
            if (extent.offset < kFront || extent.length < 0 || extent.length > kBlock ||
                extent.offset > fileSize - extent.length || extent.sm3.size() != 32)
                throw damagedPart(it.key());
            extents.append(extent);
        }
        contents.parts.insert(it.key(), extents);
    }
    return contents;
}

} // namespace

qint64 Contents::length() const
{
    qint64 sum = 0;
    for (const auto& extents : parts)
        for (const auto& extent : extents)
            sum += extent.length;
    return sum;
}

Error damagedPart(const QString& part)
{
    return Error(
        ErrorKind::Damaged,
        Tr::tr("The backup is damaged in %1. The vault itself is unharmed, and nothing was written. Use "
               "another backup, and make a new one into a new file.")
            .arg(part),
        part);
}

Error alreadyRunning(const QString& path)
{
    return Error(
        ErrorKind::Busy,
        Tr::tr("Another backup into %1 is running. Nothing was changed. Wait for it, or choose another "
               "file.")
            .arg(path),
        path);
}

Reader::Reader(const QString& path) : m_file(path)
{
    if (!QFileInfo(path).isFile())
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("There is no backup file %1. Nothing was changed. Check whether the drive is connected.")
                .arg(path),
            path);
    if (!m_file.open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            Tr::tr(
                "The backup %1 could not be read. Nothing was changed. Check the drive and the permission.")
                .arg(path),
            m_file.errorString());
    const QByteArray front = m_file.read(kFront);
    if (!front.startsWith(QByteArray(kMagic, kMagicSize)))
        throw Error(
            ErrorKind::NotAVault,
            Tr::tr("%1 is not a Wardbook backup. It was left as it is. Choose another file.").arg(path),
            path);
    if (front.size() < kFront)
        throw damagedPart(Tr::tr("the front"));
    const auto format = qFromBigEndian<quint32>(front.constData() + kMagicSize);
    if (crypto::sm3(front.left(kIdOffset + kIdSize)) != front.mid(kIdOffset + kIdSize, 32))
        throw damagedPart(Tr::tr("the front"));
    if (format > kBackupFormat)
        throw openings::newerFormat(static_cast<int>(format));
    const Superblock block = newest(front);
    if (block.offset < kFront || block.length < 0 || block.length > kMaxTable ||
        block.length > m_file.size() || block.offset > m_file.size() - block.length)
        throw damagedPart(Tr::tr("the table of contents"));
    m_file.seek(block.offset);
    const QByteArray table = m_file.read(block.length);
    if (table.size() != block.length || crypto::sm3(table) != block.sm3)
        throw damagedPart(Tr::tr("the table of contents"));
    m_contents = parseContents(table, m_file.size());
    m_serial = block.serial;
}

QByteArray Reader::block(const QString& part, const Extent& extent) const
{
    m_file.seek(extent.offset);
    const QByteArray bytes = m_file.read(extent.length);
    if (bytes.size() != extent.length || crypto::sm3(bytes) != extent.sm3)
        throw damagedPart(part);
    return bytes;
}

Writer::Writer(const QString& path, How how, const QString& vaultId, quint64 lastSerial)
    : m_path(path), m_how(how), m_serial(lastSerial + 1)
{
    // A fresh one is emptied only once it is ours, and never something else that a link leads to.
    const int flags = how == How::Fresh ? O_RDWR | O_CREAT | O_NOFOLLOW : O_RDWR;
    m_file = files::Descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600));
    if (!m_file.valid())
        files::throwErrno(path, errno);
    if (!files::tryLock(m_file)) {
        m_finished = true; // not ours to cut back
        throw alreadyRunning(path);
    }
    if (how == How::Fresh) {
        if (::ftruncate(m_file.get(), 0) != 0)
            files::throwErrno(path, errno);
        write(0, frontOf(vaultId));
    }
    m_start = m_end = how == How::Fresh ? kFront : files::size(path);
}

Writer::~Writer()
{
    if (m_finished || !m_file.valid())
        return;
    const bool tidy = m_how == How::Fresh ? ::unlink(QFile::encodeName(m_path).constData()) == 0
                                          : ::ftruncate(m_file.get(), m_start) == 0;
    if (!tidy)
        qWarning(
            "What an unfinished backup wrote could not be removed; the former backup is valid all the same.");
}

void Writer::write(qint64 offset, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto n = ::pwrite(m_file.get(), bytes.constData() + done,
                                static_cast<size_t>(bytes.size() - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            files::throwErrno(m_path, errno);
        done += n;
    }
}

void Writer::sync()
{
    if (::fsync(m_file.get()) != 0)
        files::throwErrno(m_path, errno);
}

Extent Writer::add(const QByteArray& block)
{
    const Extent extent{m_end, block.size(), crypto::sm3(block)};
    write(m_end, block);
    m_end += block.size();
    return extent;
}

void Writer::finish(const Contents& contents)
{
    const QByteArray table = toJson(contents);
    const Superblock block{m_serial, m_end, table.size(), crypto::sm3(table)};
    write(m_end, table);
    sync();
    write(kSuperblocks[m_serial % 2], encode(block));
    sync();
    m_finished = true;
}

} // namespace wardbook::vault::backup
