#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct PeopleTr
{
    Q_DECLARE_TR_FUNCTIONS(PeopleTr)
};

} // namespace wardbook::ui
