#pragma once
#include <QCoreApplication>

namespace wardbook::oversight {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Oversight)
};

} // namespace wardbook::oversight
