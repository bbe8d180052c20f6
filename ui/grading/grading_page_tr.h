#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct GradingPageTr
{
    Q_DECLARE_TR_FUNCTIONS(GradingPageTr)
};

} // namespace wardbook::ui
