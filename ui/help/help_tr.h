#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

/// The context is named like the struct, so that lupdate finds it even where it does not follow an include.
struct HelpTr
{
    Q_DECLARE_TR_FUNCTIONS(HelpTr)
};

} // namespace wardbook::ui
