#pragma once
#include <QCoreApplication>

namespace wardbook::ledger {

/// Sentences of this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

} // namespace wardbook::ledger
