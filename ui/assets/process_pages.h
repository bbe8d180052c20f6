#pragma once
#include "ui/kit/record_page.h"

namespace wardbook::ui {

/// The records of a register that shows more than its fields: censuses, quality, valuations, rights, revenue.
/// Null for any other register.
RecordPage* makeProcessPage(Services& services, const QString& registerId, QWidget* parent);

} // namespace wardbook::ui
