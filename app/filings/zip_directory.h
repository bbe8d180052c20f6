#pragma once
#include <QIODevice>
#include <QList>
#include <QString>

/// What a zip file says about its contents, read without unpacking anything: the directory at its end and the
/// header in front of every file, which must agree. Programs differ in which of the two they believe.
namespace wardbook::filings {

/// A file as the zip directory describes it.
struct ZipEntry
{
    QString name;
    bool folder = false;
    bool special = false; ///< a link or a device
    bool encrypted = false;
    bool aes256 = false;
    quint16 method = 0; ///< beneath the encryption: 0 stored, 8 deflated
    quint32 crc = 0;
    qint64 packed = 0, size = 0; ///< as the directory says
    qint64 offset = 0;
    bool altered = false; ///< the header in front of the file says something else than the directory
    /// Not as this program writes it; harmless in itself.
    bool foreignName = false, foreignTime = false, foreignExtra = false, foreignAttributes = false;
};

/// The directory of a zip file, read without unpacking anything.
struct ZipDirectory
{
    enum class State { Whole, NotZip, Truncated, TooLarge } state = State::NotZip;
    QList<ZipEntry> entries;
    QByteArray comment;
    bool overlapping = false; ///< two files share bytes: how small bombs are built
    qint64 hiddenBytes = 0;   ///< belonging to nothing: in front, between, behind

    /// Memory is bounded; throws Io when the file can't be read.
    static ZipDirectory read(QIODevice& file);
};

/// Whether the package writer leaves a file as it is: it is compressed already, or so large that time counts
/// for more.
bool storedAsIs(const QString& name, qint64 size);
/// 1980-01-01 00:00, the first a zip can say: no clock goes into a package.
inline constexpr quint16 kZipTime = 0, kZipDate = 0x21;
inline constexpr quint32 kZipAttributes = 0100644U << 16; ///< an ordinary file

} // namespace wardbook::filings
