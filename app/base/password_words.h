#pragma once
#include <QString>

namespace wardbook {

/// Whether a connection option of this name carries a password ("pwd"), or says where one lies.
bool namesPassword(const QString& name);
/// Whether a text gives a password away: an option of such a name with a value, or an address with
/// "//account:password@". For what is kept where several people read it.
bool holdsPassword(const QString& text);

} // namespace wardbook
