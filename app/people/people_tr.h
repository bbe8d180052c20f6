#pragma once
#include <QCoreApplication>

namespace wardbook::people {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

} // namespace wardbook::people
