#pragma once
#include <QStringList>

class QMimeData;

namespace wardbook::ui {

/// Paths of the files (no folders) that were dropped or copied; empty if there are none.
QStringList localFiles(const QMimeData* data);

} // namespace wardbook::ui
