#pragma once
#include <QCoreApplication>

namespace wardbook::crypto {

/// Translation context of this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Crypto)
};

} // namespace wardbook::crypto
