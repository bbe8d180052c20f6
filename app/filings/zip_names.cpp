#include "filings/zip_names.h"
#include "filings/filings_tr.h"
#include "filings/package_writer.h"
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace wardbook::filings {

namespace {

constexpr int kLongestName = 120;
/// File systems count bytes (255 for most), and a name being written carries more in front and behind.
constexpr int kLongestNameBytes = 230;
constexpr int kLongestSuffix = 10;
constexpr int kLongestPath = 1000;
const QString kRefused = QStringLiteral("<>:\"/\\|?*");

bool isControl(QChar c)
{
    const ushort code = c.unicode();
    // Marks that turn the direction of writing make a name look like another one.
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F || code == 0xFFFE ||
           code == 0xFFFF;
}

/// Windows gives these names to devices, whatever suffix follows.
bool isDevice(const QString& part)
{
    static const QSet<QString> devices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                       QStringLiteral("nul")};
    const QString stem = part.section(QLatin1Char('.'), 0, 0).trimmed().toLower();
    if (devices.contains(stem))
        return true;
    return stem.size() == 4 &&
           (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt"))) &&
           stem.at(3) >= QLatin1Char('1') && stem.at(3) <= QLatin1Char('9');
}

bool endsBadly(const QString& part)
{
    return part.endsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char(' '));
}

bool fits(const QString& name)
{
    return name.size() <= kLongestName && name.toUtf8().size() <= kLongestNameBytes;
}

} // namespace

QString unsafeNameReason(const QString& name)
{
    if (name.isEmpty())
        return Tr::tr("it has no name");
    if (name.size() > kLongestPath)
        return Tr::tr("its name is too long");
    if (name.contains(QLatin1Char('\\')))
        return Tr::tr("its name holds a backslash");
    if (name.startsWith(QLatin1Char('/')))
        return Tr::tr("its name is an absolute path");
    if (name.size() > 1 && name.at(1) == QLatin1Char(':'))
        return Tr::tr("its name begins with a drive letter");
    const QStringList parts = name.split(QLatin1Char('/'));
    if (parts.contains(QStringLiteral("..")))
        return Tr::tr("its name leads out of the folder (“..”)");
    for (const QString& part : parts) {
        if (part.isEmpty() || part == QLatin1String(".") || endsBadly(part) || isDevice(part))
            return Tr::tr("its name does not work on every system");
        for (const QChar c : part)
            if (isControl(c) || kRefused.contains(c))
                return Tr::tr("its name holds characters that file systems refuse");
    }
    return {};
}

QString foldedName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString safeFileName(const QString& name)
{
    QString safe;
    for (const QChar c : name.normalized(QString::NormalizationForm_C))
        safe.append(isControl(c) || kRefused.contains(c) ? QLatin1Char('_') : c);
    safe = safe.simplified();
    while (endsBadly(safe))
        safe.chop(1);
    while (safe.startsWith(QLatin1Char('.'))) // would be hidden
        safe.remove(0, 1);
    if (safe.isEmpty())
        return QStringLiteral("_");
    if (isDevice(safe))
        safe.prepend(QLatin1Char('_'));
    const int dot = int(safe.lastIndexOf(QLatin1Char('.')));
    const QString suffix = dot > 0 && safe.size() - dot <= kLongestSuffix ? safe.mid(dot) : QString();
    QString stem = safe.chopped(suffix.size());
    while (!fits(stem + suffix)) {
        stem.chop(1);
        if (!stem.isEmpty() && stem.back().isHighSurrogate())
            stem.chop(1);
    }
    while (endsBadly(stem))
        stem.chop(1);
    return stem + suffix;
}

bool isAsciiName(const QByteArray& name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
}

} // namespace wardbook::filings
