#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct ShellTr
{
    Q_DECLARE_TR_FUNCTIONS(Shell)
};

} // namespace wardbook::ui
