#pragma once
#include <QCoreApplication>

namespace wardbook::vault {

/// Translations of this room's sentences: context "Vault".
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

} // namespace wardbook::vault
