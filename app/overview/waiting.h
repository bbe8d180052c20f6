#pragma once
#include "overview/work.h"

namespace wardbook::overview {

/// Records that the signed-in person may review or approve now: by right, four eyes and department. More than
/// a few of one register and step are one line.
QList<Work> readWaiting(people::Workspace& workspace, ledger::Reader& reader, QDate today);

} // namespace wardbook::overview
