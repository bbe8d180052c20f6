#pragma once
#include "grading/grading_service.h"
#include <QListView>

class QLabel;

namespace wardbook::ui {

/// The systems with grade, SxAx and one line about where each stands.
class SystemModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, GradeRole, NameRole, SummaryRole, ToneRole };
    using QAbstractListModel::QAbstractListModel;
    /// Keeps rows that stay in place, so that the selection survives.
    void setSystems(const QList<grading::SystemView>& systems);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    int rowOf(qint64 id) const; ///< -1 if none
    const grading::SystemView& at(int row) const { return m_systems.at(row); }

private:
    QList<grading::SystemView> m_systems;
};

/// The graded systems at the left of the page.
class SystemList : public QWidget
{
    Q_OBJECT
public:
    explicit SystemList(QWidget* parent = nullptr);
    void setMayAdd(bool may);
    void setSystems(const QList<grading::SystemView>& systems);
    qint64 currentId() const; ///< 0: none
    bool select(qint64 id);
    QListView& view() { return *m_view; }
    SystemModel& model() { return *m_model; }

Q_SIGNALS:
    void chosen(qint64 id); ///< another one than before
    void addWanted();

private:
    QLabel* m_count;
    QWidget* m_add;
    QListView* m_view;
    SystemModel* m_model;
    qint64 m_chosen = 0;
};

} // namespace wardbook::ui
