#pragma once
#include "ledger/list_index.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace wardbook::ui {

/// 符合条件 252 项，共 342 项 · 待复核 9 · 变更待审 3, and which keys there are.
class RecordTableFooter : public QWidget
{
    Q_OBJECT
public:
    RecordTableFooter(const ledger::RegisterDef& definition, QWidget* parent = nullptr);
    void show(const ledger::ListHits& hits, bool filtered, qint64 total); ///< total −1: not to be told
    void setSelected(int count);
    QString text() const;

Q_SIGNALS:
    void stateRequested(const QString& state);

private:
    const ledger::RegisterDef& m_definition;
    QLabel* m_counts;
    QLabel* m_selected;
    QHBoxLayout* m_states;
};

} // namespace wardbook::ui
