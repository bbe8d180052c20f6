#include "base/error.h"
#include "base/ids.h"
#include "filings/filings_tr.h"
#include "filings/package_verify.h"
#include "filings/package_verify_run.h"
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace wardbook::filings {

namespace {

[[noreturn]] void throwNotUnpacked(const QString& folder, const QString& detail)
{
    throw Error(ErrorKind::Io,
                Tr::tr("The package could not be unpacked into “%1”. Nothing was left behind. Check the free "
                       "space and whether you may write there.")
                    .arg(QFileInfo(folder).fileName()),
                detail);
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A folder beside the wanted one, gone unless it takes that one's place.
class NewFolder
{
public:
    explicit NewFolder(const QString& folder)
        : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())),
          m_temporary(QStringLiteral("%1/.%2.part").arg(QFileInfo(m_folder).absolutePath(), newUlid()))
    {
        // Only its owner looks into it until it is whole.
        if (!QDir().mkdir(m_temporary, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            throwNotUnpacked(m_folder, m_temporary);
    }
    ~NewFolder()
    {
        if (!m_committed)
            QDir(m_temporary).removeRecursively();
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    QString create(const QString& name) const
    {
        const QString path = m_temporary + QLatin1Char('/') + name;
        if (!QDir().mkpath(QFileInfo(path).path()))
            throwNotUnpacked(m_folder, systemError());
        return path;
    }
    void commit()
    {
        // Takes the place of a folder only when that one is empty.
        if (std::rename(QFile::encodeName(m_temporary).constData(),
                        QFile::encodeName(m_folder).constData()) != 0)
            throwNotUnpacked(m_folder, systemError());
        m_committed = true;
    }

private:
    QString m_folder, m_temporary;
    bool m_committed = false;
};

} // namespace

PackageReport unpackPackage(const QString& path, const QString& folder, const VerifyOptions& options,
                            const Progress& progress)
{
    const QFileInfo place(folder);
    if ((place.exists() && !place.isDir()) ||
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        if (place.exists())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is not an empty folder. Nothing was unpacked. Choose an empty one.")
                            .arg(place.fileName()));
    PackageCheck check(path, options, progress);
    check.run();
    if (!check.report.ok)
        return check.report;
    NewFolder target(folder);
    for (const PackageCheck::Checked& file : check.checked()) {
        QFile out(target.create(file.name));
        if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            throwNotUnpacked(folder, out.errorString());
        const bool same = check.readAgain(file, [&](const char* data, qint64 size) {
            if (out.write(data, size) != size)
                throwNotUnpacked(folder, out.errorString());
        });
        if (!same)
            throw Error(
                ErrorKind::Damaged,
                Tr::tr("The package was changed while it was unpacked. Nothing was left behind. Verify it "
                       "again."),
                file.name);
        if (!out.flush() || ::fsync(out.handle()) != 0)
            throwNotUnpacked(folder, out.errorString());
    }
    target.commit();
    return check.report;
}

} // namespace wardbook::filings
