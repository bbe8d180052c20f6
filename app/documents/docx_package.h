#pragma once
#include "documents/zip_parts.h"
#include <QStringList>
#include <functional>
#include <memory>

struct zip;

namespace wardbook::documents {

/// A docx with hundreds of screenshots stays far below; what inflates beyond is an attack or a mistake.
inline constexpr qint64 kLargestPackage = qint64(512) << 20;

/// The parts of a docx, names as in the file, in the file's order.
class DocxPackage
{
public:
    /// All parts that are read may have `most` bytes together. Errors: Io, Damaged, Invalid (not a docx).
    explicit DocxPackage(const QString& path, qint64 most = kLargestPackage);
    const QStringList& names() const { return m_names; }
    /// Inflates a part (index of its name) piece by piece. Errors: Damaged, Invalid (absurdly large),
    /// Unsupported (protected by a password).
    void read(qsizetype part, const std::function<void(QByteArrayView)>& take);

private:
    struct Discard
    {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Discard> m_zip;
    QStringList m_names;
    qint64 m_left;
};

/// Every part, in the file's order. Errors: as DocxPackage.
QList<ZipPart> readPackage(const QString& path, qint64 most = kLargestPackage);

} // namespace wardbook::documents
