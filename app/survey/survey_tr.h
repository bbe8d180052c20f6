#pragma once
#include <QCoreApplication>

namespace wardbook::survey {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Survey)
};

} // namespace wardbook::survey
