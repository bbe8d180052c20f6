#include "ui/desktop/print_desk.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/desktop/print_preview.h"
#include "ui/kit/page.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

Page* shownPage(const QWidget& window)
{
    const auto pages = window.findChildren<Page*>();
    Page* shown = nullptr; // the outermost: an import or a table may be pages inside a page
    for (Page* page : pages)
        if (page->isVisible() && (!shown || page->isAncestorOf(shown)))
            shown = page;
    return shown;
}

PrintDesk::PrintDesk(Services& services, QWidget& window, QObject* parent)
    : QObject(parent), m_services(services), m_window(window)
{
    services.addCommand(this,
                        {QStringLiteral("print"), DesktopTr::tr("Print…"), QStringLiteral("file"),
                         QStringLiteral("print"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { print(); }});
}

void PrintDesk::print()
{
    Page* page = shownPage(m_window);
    if (!page || page->command(QStringLiteral("print")))
        return;
    const QList<PrintContent> contents = printContents(*page);
    if (contents.isEmpty())
        return m_services.status(DesktopTr::tr("There is nothing on this page to print"));
    (new PrintPreview(m_services, contents, &m_window))->show();
}

} // namespace wardbook::ui
