#pragma once
#include "ui/grading/graded_data.h"
#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace wardbook::ui {

class Button;

/// What is still to be put right in the system, the most pressing first; a row opens the action.
class RemediationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RemediationPanel(QWidget* parent = nullptr);
    void setDetail(const SystemDetail& detail, QDate today);
    QListView& list() { return *m_list; }

Q_SIGNALS:
    void opened(const QString& uid);
    void listWanted();

private:
    QLabel *m_title, *m_none;
    Button* m_all;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace wardbook::ui
