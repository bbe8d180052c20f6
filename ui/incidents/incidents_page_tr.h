#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

/// Translation context of everything people read from this room.
struct IncidentsPageTr
{
    Q_DECLARE_TR_FUNCTIONS(IncidentsPageTr)
};

} // namespace wardbook::ui
