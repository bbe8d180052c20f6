#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QStandardItemModel;

namespace wardbook::ui {

class HistoryView;
class PlainTable;

/// 判定历史: every grade that was decided, by whom, on which clause and why, and by which rules; below it
/// every change of the incident.
class DecisionList : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionList(QWidget* parent);
    void show(const CasePtr& facts);
    PlainTable& table() { return *m_table; }

private:
    QStandardItemModel* m_model;
    PlainTable* m_table;
    HistoryView* m_history;
};

} // namespace wardbook::ui
