#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct SettingsTr
{
    Q_DECLARE_TR_FUNCTIONS(SettingsTr)
};

} // namespace wardbook::ui
