#pragma once
#include "ui/kit/page.h"
#include <QHash>

namespace wardbook::ui {

class Rail;

/// Beside the rail: the pages of the folder that is shown, in their groups. Hidden when the page is in no
/// folder.
class FolderLists : public QWidget
{
    Q_OBJECT
public:
    explicit FolderLists(const QList<PageEntry>& pages, QWidget* parent = nullptr);
    /// Shows the list of the folder that the page is in, with the page marked.
    void setCurrent(const QString& pageId);
    void setCount(const QString& pageId, int count);
    /// The page that a folder opens: the one that was shown last, else its first. The id itself when it is no
    /// folder.
    QString pageFor(const QString& id) const;
    QWidget* shownList() const; ///< nullptr: none

Q_SIGNALS:
    void chosen(const QString& pageId);

private:
    QHash<QString, QString> m_folderOf; ///< page → folder
    QHash<QString, Rail*> m_lists;      ///< by folder
    QHash<QString, QString> m_last;     ///< folder → page
    Rail* m_shown = nullptr;
};

} // namespace wardbook::ui
