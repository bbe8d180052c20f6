#pragma once
#include <QCoreApplication>

namespace wardbook::assets {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Assets)
};

} // namespace wardbook::assets
