#pragma once
#include <QCoreApplication>

namespace wardbook::storage {

/// Translation context of this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace wardbook::storage
