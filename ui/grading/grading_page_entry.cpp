#include "ui/grading/grading_page_entry.h"
#include "ui/grading/clause_source.h"
#include "ui/grading/graded_page.h"
#include "ui/grading/grading_page_tr.h"

namespace wardbook::ui {

PageEntry gradingPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("grading");
    entry.section = GradingPageTr::tr("Registers");
    entry.icon = QStringLiteral("shield");
    entry.title = GradingPageTr::tr("Graded protection");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new GradedPage(services, parent);
    };
    entry.paletteSources = [](Services& services, QWidget* window) {
        return QList<std::shared_ptr<PaletteSource>>{makeClauseSource(services, window)};
    };
    return entry;
}

} // namespace wardbook::ui
