#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct AssetsPageTr
{
    Q_DECLARE_TR_FUNCTIONS(AssetsPageTr)
};

} // namespace wardbook::ui
