#pragma once
#include <QWidget>

namespace wardbook::ui {

/// The order in which F6 goes through a page (the rail comes before all of them).
enum class Pane { Header = 1, Filter, List, Inspector, Footer };

/// F6 puts the focus on the widget itself, or on the first thing in it that takes focus.
void markPane(QWidget* widget, Pane pane);
/// Marked, visible panes under `root`, in order.
QList<QWidget*> panesOf(const QWidget* root);
/// Focuses a pane; false when nothing in it takes focus.
bool focusPane(QWidget* pane);

} // namespace wardbook::ui
