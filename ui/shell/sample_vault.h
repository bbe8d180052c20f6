#pragma once
#include "ui/shell/program.h"

class QWidget;

namespace wardbook::ui {

/// Where this user's sample unit lies.
QString sampleVaultDir();
/// Creates the sample unit there with progress and cancel, unless it is there already; `done` gets the
/// folder.
void makeSampleVault(QWidget* parent, const Program& program,
                     const std::function<void(const QString& dir)>& done);

} // namespace wardbook::ui
