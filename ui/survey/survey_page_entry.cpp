#include "ui/survey/survey_page_entry.h"
#include "ui/survey/survey_page.h"
#include "ui/survey/survey_page_tr.h"

namespace wardbook::ui {

PageEntry surveyPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("survey");
    entry.section = SurveyPageTr::tr("Registers");
    entry.icon = QStringLiteral("server");
    entry.title = SurveyPageTr::tr("Database survey");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new SurveyPage(services, parent);
    };
    return entry;
}

} // namespace wardbook::ui
