#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

/// Translation context of everything people read from this room.
struct DrillsPageTr
{
    Q_DECLARE_TR_FUNCTIONS(DrillsPageTr)
};

} // namespace wardbook::ui
