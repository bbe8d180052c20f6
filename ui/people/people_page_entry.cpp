#include "ui/people/people_page_entry.h"
#include "ui/people/people_page.h"
#include "ui/people/people_tr.h"

namespace wardbook::ui {

PageEntry peoplePageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("people");
    entry.section = QStringLiteral("bottom");
    entry.icon = QStringLiteral("users");
    entry.title = PeopleTr::tr("People and keys");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new PeoplePage(services, parent);
    };
    return entry;
}

} // namespace wardbook::ui
