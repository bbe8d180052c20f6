#pragma once
#include <QObject>

class QAbstractItemView;

namespace wardbook::ui {

/// Shows which list or table the keys go to: a ring inside its edge, as soon as it is reached or walked by
/// keys, and not for somebody who clicks. GUI thread.
void ringWhenFocused(QAbstractItemView* view);

} // namespace wardbook::ui
