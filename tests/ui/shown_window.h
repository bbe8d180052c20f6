#pragma once
#include "ui/shell_fixture.h"

namespace wardbook::shelltest {

/// A new vault and the window on it: shown, still locked.
struct ShownWindow
{
    explicit ShownWindow(const ui::Program& parts = program()) : window(parts)
    {
        window.start(scratch.vaultDir());
        window.show();
    }

    const Scratch scratch;
    const QString recoveryCode = scratch.create();
    ui::MainWindow window;
};

} // namespace wardbook::shelltest
