#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct OversightPageTr
{
    Q_DECLARE_TR_FUNCTIONS(OversightPageTr)
};

} // namespace wardbook::ui
