#include "base/error.h"
#include "vault/files.h"
#include "vault/header.h"
#include "vault/openings.h"
#include <QFileInfo>
#include <optional>

namespace wardbook::vault {

namespace {
constexpr qint64 kMaxHeader = 16 * 1024 * 1024;
}

Header readHeader(const QString& vaultDir, bool previous)
{
    const QFileInfo folder(vaultDir);
    if (!folder.exists())
        throw openings::notFound(vaultDir);
    if (!folder.isDir())
        throw openings::notAVault(vaultDir);
    const QString file = files::path(vaultDir, previous ? files::kPreviousHeader : files::kHeader);
    if (!QFileInfo::exists(file)) {
        // Databases without their header are a vault that lost a file, not something else.
        if (QFileInfo::exists(files::path(vaultDir, files::kRegister)) ||
            QFileInfo::exists(files::path(vaultDir, files::kPreviousHeader)))
            throw openings::damaged(QFileInfo(file).fileName(), QStringLiteral("missing"));
        throw openings::notAVault(vaultDir);
    }
    try {
        return parseHeader(files::read(file, kMaxHeader));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::NotAVault)
            throw openings::notAVault(vaultDir);
        throw;
    }
}

namespace {

/// Nothing if the file is damaged: then vault.json.previous is the better of the two and stays. One that a
/// newer program wrote, or that can't be read just now, is neither damaged nor to be written over: it is
/// thrown.
std::optional<qint64> readableGeneration(const QString& vaultDir)
{
    try {
        return readHeader(vaultDir).generation;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::NotAVault)
            return std::nullopt;
        throw;
    }
}

} // namespace

void writeHeader(const QString& vaultDir, const Header& header)
{
    const QString file = files::path(vaultDir, files::kHeader);
    if (QFileInfo::exists(file)) {
        if (const auto there = readableGeneration(vaultDir)) {
            // What somebody else wrote meanwhile must not be written over: a new password, a disabled member.
            if (*there != header.generation - 1)
                throw openings::changedElsewhere(
                    QStringLiteral("vault.json: %1 to be followed by %2").arg(*there).arg(header.generation));
            files::keepAs(file, files::path(vaultDir, files::kPreviousHeader));
        }
    }
    files::writeDurably(file, headerJson(header));
}

} // namespace wardbook::vault
