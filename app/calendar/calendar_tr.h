#pragma once
#include <QCoreApplication>

namespace wardbook::calendar {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

} // namespace wardbook::calendar
