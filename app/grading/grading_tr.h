#pragma once
#include <QCoreApplication>

namespace wardbook::grading {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Grading)
};

} // namespace wardbook::grading
