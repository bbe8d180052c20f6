#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

/// Translation context of everything people read from this room.
struct FilingsPageTr
{
    Q_DECLARE_TR_FUNCTIONS(FilingsPageTr)
};

} // namespace wardbook::ui
