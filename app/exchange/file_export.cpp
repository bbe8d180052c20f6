#include "exchange/file_export.h"
#include "crypto/digest.h"
#include "exchange/exchange_tr.h"
#include <QDir>
#include <QFileInfo>

namespace wardbook::exchange {

namespace {

/// A name as short as a file system needs it with something before and behind; still another for each.
QString shortened(const QString& name)
{
    constexpr qsizetype kLongest = 200, kBeginning = 40; // of 255 bytes; characters, of up to 4 bytes each
    const QByteArray bytes = QFile::encodeName(name);
    return bytes.size() <= kLongest
               ? name
               : name.left(kBeginning) + QString::fromLatin1(crypto::sm3(bytes).left(8).toHex());
}

/// A file that becomes visible together with its act. The names beside it are fixed, so that what a killed
/// export left, in clear, is gone with the next one; a former file that it had just put aside comes back.
class PendingFile
{
public:
    explicit PendingFile(const QString& path) : m_path(path)
    {
        const QFileInfo info(path);
        const QString stem = info.dir().filePath(QStringLiteral(".%1").arg(shortened(info.fileName())));
        m_temporary = QStringLiteral("%1.pending.%2").arg(stem, info.suffix());
        m_former = stem + QStringLiteral(".former");
        QFile::remove(m_temporary);
        if (QFile::exists(m_former) &&
            !(info.exists() ? QFile::remove(m_former) : QFile::rename(m_former, m_path)))
            fail();
    }
    ~PendingFile()
    {
        if (m_shown && !m_kept) {
            QFile::remove(m_path);
            if (m_hasFormer)
                QFile::rename(m_former, m_path);
        }
        QFile::remove(m_temporary);
        if (m_kept && m_hasFormer)
            QFile::remove(m_former);
    }
    PendingFile(PendingFile&&) = delete;
    PendingFile& operator=(PendingFile&&) = delete;
    const QString& temporary() const { return m_temporary; }
    void show()
    {
        if (QFile::exists(m_path)) {
            m_hasFormer = QFile::rename(m_path, m_former);
            if (!m_hasFormer)
                fail();
        }
        m_shown = QFile::rename(m_temporary, m_path);
        if (!m_shown) {
            if (m_hasFormer)
                m_hasFormer = !QFile::rename(m_former, m_path);
            fail();
        }
    }
    void keep() { m_kept = true; }

private:
    [[noreturn]] void fail() const
    {
        throw Error(ErrorKind::Io,
                    Tr::tr("The file can't be written here: %1. Nothing was exported: choose another "
                           "place.")
                        .arg(QDir::toNativeSeparators(m_path)));
    }
    QString m_path, m_temporary, m_former;
    bool m_shown = false, m_hasFormer = false, m_kept = false;
};

} // namespace

qint64 exportFileWithAct(ledger::Ledger& ledger, const ledger::Actor& actor, const FileExport& file,
                         const FileWriter& write, const Progress& progress, const ledger::Ledger::Body& also)
{
    const auto registers = ledger.registers();
    const ledger::RegisterDef& definition = registers->at(file.registerId);
    const ledger::Role& role = ledger.rights().role(actor.role);
    if (!ledger.rights().may(role.id, definition.id, QLatin1String(ledger::verb::kExport)))
        throw Error(ErrorKind::Denied, Tr::tr("The role “%1” may not export “%2”. Nothing was written.")
                                           .arg(role.label.text(), definition.label.text()));
    PendingFile pending(file.path);
    const QString subject = write(pending.temporary());
    const ledger::ActResult act =
        ledger.perform(actor, file.label, file.reason, [&](ledger::ActWriter& writer) {
            if (also)
                also(writer);
            writer.note(QStringLiteral("export"), subject);
            progress.throwIfCancelled();
            // Last, so that only a failing commit could leave a file without its act: then it is taken back.
            pending.show();
        });
    pending.keep();
    return act.seq;
}

} // namespace wardbook::exchange
