#pragma once
#include "ui/kit/record_detail.h"
#include <QWidget>

class QListView;

namespace wardbook::ui {

/// Acts that touched one record, newest first; the chosen one's changes stand below.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget* parent = nullptr);
    void setHistory(const QList<HistoryLine>& history);

Q_SIGNALS:
    void actRequested(qint64 seq); ///< double click: the act in the trail

private:
    void showChosen(int row);
    QList<HistoryLine> m_history;
    class HistoryModel* m_model;
    QListView* m_list;
    DiffView* m_diff;
};

/// One line about an act: 何敏 修改：级别 3→4，数据量.
QString historySummary(const HistoryLine& line);
/// 06-10 16:42, with the year when it is another one.
QString shortTime(const QDateTime& at);

} // namespace wardbook::ui
