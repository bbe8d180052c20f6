#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct CalendarPageTr
{
    Q_DECLARE_TR_FUNCTIONS(CalendarPageTr)
};

} // namespace wardbook::ui
