#pragma once

class QDialog;

namespace wardbook::ui {

/// With large letters on a small screen a dialog may need more than there is: it then scrolls, and its
/// buttons are never out of reach. Before the dialog is shown for the first time.
void fitToScreen(QDialog& dialog);
/// As high as it needs at its width, and no higher than the screen: after rows came, went or wrap otherwise.
void fitHeight(QDialog& dialog);
/// The same, unless it is that high already: after a line came, in a dialog that the person may have
/// enlarged.
void growHeight(QDialog& dialog);

} // namespace wardbook::ui
