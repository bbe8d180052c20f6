#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct OverviewPageTr
{
    Q_DECLARE_TR_FUNCTIONS(OverviewPageTr)
};

} // namespace wardbook::ui
