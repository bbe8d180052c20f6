#pragma once
#include <QCoreApplication>

namespace wardbook::drills {

/// Translation context of everything people read from this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Drills)
};

} // namespace wardbook::drills
