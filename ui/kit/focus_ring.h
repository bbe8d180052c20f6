#pragma once
#include <QObject>

class QAbstractScrollArea;

namespace wardbook::ui {

/// Shows which list, table or chart the keys go to: a ring inside its edge, as soon as it is reached or walked by
/// keys, and not for somebody who clicks. GUI thread.
void ringWhenFocused(QAbstractScrollArea* view);

} // namespace wardbook::ui
