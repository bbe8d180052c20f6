#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct HelpTr
{
    Q_DECLARE_TR_FUNCTIONS(HelpTr)
};

} // namespace wardbook::ui
