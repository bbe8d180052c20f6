#pragma once
#include <QCoreApplication>

namespace wardbook::exchange {

/// Translation context of everything people read from this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace wardbook::exchange
