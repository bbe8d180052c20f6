#include "ui/shell/folder_lists.h"
#include "ui/kit/widgets.h"
#include "ui/shell/rail.h"
#include <QHBoxLayout>

namespace wardbook::ui {

namespace {

/// A folder's list is a rail of its own, with the groups as its headings.
QList<PageEntry> pagesOf(const QList<PageEntry>& pages, const QString& folder)
{
    QList<PageEntry> inside;
    for (PageEntry page : pages)
        if (page.folder == folder) {
            page.section = page.group;
            page.folder.clear();
            inside << page;
        }
    return inside;
}

} // namespace

FolderLists::FolderLists(const QList<PageEntry>& pages, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const PageEntry& page : pages) {
        if (page.folder.isEmpty())
            continue;
        m_folderOf.insert(page.id, page.folder);
        if (m_lists.contains(page.folder))
            continue;
        auto* list = new Rail(pagesOf(pages, page.folder), this);
        list->setObjectName(QStringLiteral("folder-") + page.folder);
        list->list()->setAccessibleName(page.folderTitle);
        list->hide();
        setSurface(list, "sunken");
        row->addWidget(list);
        m_lists.insert(page.folder, list);
        m_last.insert(page.folder, page.id);
        connect(list, &Rail::chosen, this, &FolderLists::chosen);
    }
    row->addWidget(makeLine("v2"));
    hide();
}

void FolderLists::setCurrent(const QString& pageId)
{
    const QString folder = m_folderOf.value(pageId);
    Rail* list = m_lists.value(folder);
    if (m_shown && m_shown != list)
        m_shown->hide();
    m_shown = list;
    if (list) {
        m_last.insert(folder, pageId);
        list->setCurrent(pageId);
        list->show();
    }
    setVisible(list);
}

void FolderLists::setCount(const QString& pageId, int count)
{
    if (Rail* list = m_lists.value(m_folderOf.value(pageId)))
        list->setCount(pageId, count);
}

QString FolderLists::pageFor(const QString& id) const
{
    return m_last.value(id, id);
}

QWidget* FolderLists::shownList() const
{
    return m_shown;
}

} // namespace wardbook::ui
