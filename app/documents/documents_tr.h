#pragma once
#include <QCoreApplication>

namespace wardbook::documents {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

} // namespace wardbook::documents
