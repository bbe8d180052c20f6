#pragma once
#include "documents/zip_parts.h"

namespace wardbook::documents {

/// Every part of a docx, names as in the file, in the file's order. Errors: Io, Damaged, Invalid (not a docx,
/// or absurdly large), Unsupported (protected by a password).
QList<ZipPart> readPackage(const QString& path);

} // namespace wardbook::documents
