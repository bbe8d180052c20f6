#pragma once
#include <QCoreApplication>

namespace wardbook::filings {

/// Translation context of everything people read from this room.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Filings)
};

} // namespace wardbook::filings
