#include "filings/package_verify.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include "filings/package_verify_run.h"
#include "filings/zip_names.h"
#include <QFileInfo>

namespace wardbook::filings {

namespace {

constexpr qint64 kReadSize = 1 << 20;
/// Contents beyond this must not be more than so many times the zip: text packs 5 to 20 times.
constexpr qint64 kFreeExpansion = qint64(1) << 30, kLargestExpansion = 200;

} // namespace

PackageCheck::PackageCheck(const QString& path, const VerifyOptions& options, const Progress& progress)
    : m_path(path), m_options(options), m_progress(progress), m_file(path)
{
}

PackageCheck::~PackageCheck()
{
    crypto::wipe(m_password);
}

void PackageCheck::run()
{
    if (QFileInfo(m_path).isDir() || !m_file.open(QIODevice::ReadOnly))
        throw Error(
            QFileInfo::exists(m_path) ? ErrorKind::Io : ErrorKind::NotFound,
            Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
            m_file.errorString());
    report.size = m_file.size();
    const bool readable = readDirectory();
    m_total = report.size;
    for (const ZipEntry& entry : m_zip.entries)
        m_total += readable ? entry.size : 0;
    digestZip();
    if (readable && unlock() && readManifest()) {
        checkFiles();
        checkSignatures();
        checkChain();
        checkRepacked();
    }
    report.ok = std::none_of(report.problems.begin(), report.problems.end(),
                             [](const PackageProblem& one) { return one.fatal; });
}

void PackageCheck::problem(const char* kind, const QString& file, const QString& text, bool fatal)
{
    m_named.insert(file);
    report.problems.append({QString::fromLatin1(kind), file, text, fatal});
}

void PackageCheck::digestZip()
{
    crypto::Digest sm3(crypto::Digest::Algorithm::Sm3), sha256(crypto::Digest::Algorithm::Sha256);
    m_file.seek(0);
    while (m_done < report.size) {
        m_progress.step(m_done, m_total);
        const QByteArray piece = m_file.read(std::min(kReadSize, report.size - m_done));
        if (piece.isEmpty())
            throw Error(ErrorKind::Io,
                        Tr::tr("The file cannot be read to its end. Nothing was changed. Copy it from its "
                               "source again."),
                        m_file.errorString());
        sm3.add(piece);
        sha256.add(piece);
        m_done += piece.size();
    }
    report.sm3 = sm3.final();
    report.sha256 = sha256.final();
}

/// False: nothing inside can be read, or none of it should be.
bool PackageCheck::readDirectory()
{
    m_zip = ZipDirectory::read(m_file);
    switch (m_zip.state) {
    case ZipDirectory::State::NotZip:
        problem("not_zip", {}, Tr::tr("This is no zip file, so it is no package."));
        return false;
    case ZipDirectory::State::Truncated:
        problem("truncated", {},
                Tr::tr("The zip file is cut off or its directory is damaged. Ask for the package again."));
        return false;
    case ZipDirectory::State::TooLarge:
        problem("bomb", {}, Tr::tr("The zip file names an absurd number of files. Nothing in it was read."));
        return false;
    case ZipDirectory::State::Whole:
        break;
    }
    checkNames();
    if (m_zip.overlapping || tooMuch()) {
        problem("bomb", {},
                Tr::tr("The zip file expands to an absurd size. Nothing in it was read or unpacked."));
        return false;
    }
    if (m_zip.hiddenBytes > 0)
        problem(
            "added", {},
            Tr::tr("The zip file holds %1 bytes that belong to none of its files.").arg(m_zip.hiddenBytes));
    m_content = std::make_unique<ZipContent>(m_path);
    if (!m_content->isOpen() || m_content->count() != m_zip.entries.size()) {
        problem("truncated", {},
                Tr::tr("The zip file is cut off or its directory is damaged. Ask for the package again."));
        return false;
    }
    return true;
}

bool PackageCheck::tooMuch() const
{
    qint64 total = 0;
    for (const ZipEntry& entry : m_zip.entries) {
        if (entry.size > std::numeric_limits<qint64>::max() / 4 - total)
            return true;
        total += entry.size;
    }
    return total > kFreeExpansion && total / kLargestExpansion > report.size;
}

void PackageCheck::checkNames()
{
    QHash<QString, QString> folded;
    for (qint64 i = 0; i < m_zip.entries.size(); ++i) {
        const ZipEntry& entry = m_zip.entries.at(i);
        const QString name = entry.folder ? entry.name.chopped(1) : entry.name;
        if (!m_index.contains(entry.name))
            m_index.insert(entry.name, i);
        const QString reason = unsafeNameReason(name);
        if (!reason.isEmpty())
            problem("unsafe_name", entry.name.left(200),
                    Tr::tr("“%1” must not be unpacked: %2.").arg(entry.name.left(200), reason));
        else if (entry.special)
            problem("unsafe_name", entry.name,
                    Tr::tr("“%1” is a link or a device instead of a file.").arg(entry.name));
        if (entry.folder)
            continue;
        const auto twin = folded.constFind(foldedName(entry.name));
        if (twin != folded.constEnd())
            problem("doubled", entry.name,
                    Tr::tr("The zip file holds “%1” twice: programs differ in which of them they show.")
                        .arg(entry.name));
        folded.insert(foldedName(entry.name), entry.name);
        if (entry.altered && !m_named.contains(entry.name))
            problem(changedKind(entry.name), entry.name,
                    Tr::tr("What stands in front of “%1” contradicts the zip's directory: one of them was "
                           "altered.")
                        .arg(entry.name));
    }
    // A file can't be a folder at the same time.
    for (const QString& name : std::as_const(folded)) {
        for (qsizetype slash = name.indexOf(QLatin1Char('/')); slash > 0;
             slash = name.indexOf(QLatin1Char('/'), slash + 1))
            if (folded.contains(foldedName(name.left(slash))))
                problem("doubled", name, Tr::tr("“%1” stands in a folder that is a file as well.").arg(name));
    }
}

const char* PackageCheck::changedKind(const QString& name)
{
    if (name == QLatin1String(kManifestName))
        return "manifest";
    if (name == QLatin1String(kReceiverName))
        return "receiver";
    return name.startsWith(QLatin1String(kSignaturesFolder)) ? "signature" : "changed";
}

PackageReport verifyPackage(const QString& path, const VerifyOptions& options, const Progress& progress)
{
    PackageCheck check(path, options, progress);
    check.run();
    return check.report;
}

bool looksLikePackage(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return false;
    return file.read(4) == QByteArrayLiteral("PK\x03\x04");
}

} // namespace wardbook::filings
