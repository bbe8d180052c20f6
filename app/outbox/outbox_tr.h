#pragma once
#include <QCoreApplication>

namespace wardbook::outbox {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

} // namespace wardbook::outbox
