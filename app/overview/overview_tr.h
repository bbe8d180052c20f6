#pragma once
#include <QCoreApplication>

namespace wardbook::overview {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

} // namespace wardbook::overview
