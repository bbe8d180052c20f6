#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct PeopleTr
{
    Q_DECLARE_TR_FUNCTIONS(PeoplePage)
};

} // namespace wardbook::ui
