#pragma once
#include "ui/overview/work_delegate.h"
#include <QListView>

namespace wardbook::ui {

/// The list of work: J and K move, Enter opens, Z postpones. The line stays chosen over new readings.
class WorkList : public QListView
{
    Q_OBJECT
public:
    WorkList(WorkModel& model, bool mayReport, QWidget* parent = nullptr);
    /// Sets the model's lines and keeps the chosen one, or the one that took its place.
    void setWork(const QList<overview::Work>& work, const overview::Moment& moment);
    void setUnfolded(bool unfolded);
    const overview::Work* current() const; ///< null: none
    void select(const QString& key);
    void count(qint64 nowMs); ///< repaints the clocks for this second
    QRect buttonRect(const QModelIndex& index) const;

Q_SIGNALS:
    void opened(const wardbook::overview::Work& work);
    void postponeWanted(const wardbook::overview::Work& work);
    void menuWanted(const wardbook::overview::Work& work, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void keepCurrent(const QString& key, int row);
    void move(int step);
    WorkModel& m_model;
    WorkDelegate* m_delegate;
};

} // namespace wardbook::ui
