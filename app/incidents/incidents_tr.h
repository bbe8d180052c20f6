#pragma once
#include <QCoreApplication>

namespace wardbook::incidents {

/// Translation context of everything people read from this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Incidents)
};

} // namespace wardbook::incidents
