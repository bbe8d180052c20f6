#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct AuditTr
{
    Q_DECLARE_TR_FUNCTIONS(AuditTr)
};

} // namespace wardbook::ui
