#pragma once
#include <QCoreApplication>

namespace wardbook::ui {

struct SurveyPageTr
{
    Q_DECLARE_TR_FUNCTIONS(SurveyPageTr)
};

} // namespace wardbook::ui
