#pragma once
#include "ui/kit/page.h"
#include <QHash>
#include <QListView>

class QStandardItemModel;

namespace wardbook::ui {

/// The pages at the left: sections, counts, and at the foot people and settings. 168 px open, 48 closed.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const QList<PageEntry>& pages, QWidget* parent = nullptr);
    void setCurrent(const QString& pageId);          ///< a page of a folder: the folder's place
    void setCount(const QString& pageId, int count); ///< -1: none
    void setClosed(bool closed);
    bool closed() const { return m_closed; }
    QListView* list() const { return m_top; }

Q_SIGNALS:
    void chosen(const QString& pageId); ///< or a folder's id

private:
    QListView* makeList(QStandardItemModel* model);
    QHash<QString, QString> m_folders; ///< page → folder
    QStandardItemModel *m_topModel, *m_bottomModel;
    QListView *m_top, *m_bottom;
    bool m_closed = false;
};

} // namespace wardbook::ui
