#pragma once
#include <QCoreApplication>

namespace wardbook::commands {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

} // namespace wardbook::commands
