#pragma once
#include "grading/round.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// Turns cells (row, column of `round`) into an action, or one for each item: a filled-in form; Enter
/// creates. Says in the message bar why there is nothing to remedy. `created` gets the new ids. What was
/// typed into the grid must be written before this is called. GUI thread.
void openRemediationDialog(Services& services, const grading::Round& round,
                           const QList<std::pair<int, int>>& cells, QWidget* parent,
                           std::function<void(const QList<qint64>&)> created = {});

} // namespace wardbook::ui
