#pragma once
#include <QObject>

namespace wardbook::ui {

/// Numbers in the rail that a room knows by itself, before anybody opened its page and without asking the
/// vault: a child of the window that PageEntry::addCommands gets. GUI thread.
class PageCounts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Null in windows without a rail.
    static PageCounts* of(const QObject* window)
    {
        return window->findChild<PageCounts*>(QString(), Qt::FindDirectChildrenOnly);
    }

Q_SIGNALS:
    void counted(const QString& pageId, int count); ///< -1: none
};

} // namespace wardbook::ui
