#pragma once
#include <QByteArray>
#include <QString>
#include <functional>

struct zip;

namespace wardbook::filings {

/// The bytes inside a zip, by the place of a file in its directory.
class ZipContent
{
public:
    explicit ZipContent(const QString& path); ///< never throws: see isOpen()
    ~ZipContent();
    ZipContent(const ZipContent&) = delete;
    ZipContent& operator=(const ZipContent&) = delete;
    bool isOpen() const { return m_zip != nullptr; }
    qint64 count() const;

    enum class End {
        Whole,        ///< exactly as many bytes as expected, checksum right
        Shorter,      ///< fewer bytes
        Longer,       ///< more; not read further
        Broken,       ///< packed bytes or checksum don't hold
        WrongPassword ///< or none
    };
    /// Gives every piece to `take`; never more than `expected` bytes. `password` ends with a zero byte; null:
    /// none.
    End read(qint64 index, const char* password, qint64 expected,
             const std::function<void(const char*, qint64)>& take);
    bool opens(qint64 index,
               const char* password); ///< the password is that of the file, as far as can be told

private:
    zip* m_zip = nullptr;
};

} // namespace wardbook::filings
