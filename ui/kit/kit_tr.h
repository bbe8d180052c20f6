#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct KitTr
{
    Q_DECLARE_TR_FUNCTIONS(Kit)
};

} // namespace wardbook::ui
