#pragma once
#include <QByteArray>
#include <QString>

/// Names of files inside a package. They must mean the same file, inside the folder they are unpacked to, on
/// every system that authorities use.
namespace wardbook::filings {

/// Why a name must not be unpacked, in words; empty when it is harmless: parts between "/", none of them
/// empty, "." or "..", no drive letter, backslash, control character or device name, none ending in a dot or
/// a space (Windows drops those, so that two names would become one file).
QString unsafeNameReason(const QString& name);

/// The same for names that some file system takes for one.
QString foldedName(const QString& name);

/// A name that means the same in every encoding and therefore isn't marked as UTF-8 in a zip file.
bool isAsciiName(const QByteArray& name);

} // namespace wardbook::filings
