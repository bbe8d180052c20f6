#pragma once
#include "drills/evaluation.h"
#include <QWidget>

namespace wardbook::ui {

/// How long each expected action took, as a bar beside a mark for how long it may take.
class ActionChart : public QWidget
{
    Q_OBJECT
public:
    explicit ActionChart(QWidget* parent = nullptr);
    void show(const QList<drills::ActionTiming>& actions);
    int rows() const { return int(m_actions.size()); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<drills::ActionTiming> m_actions;
};

} // namespace wardbook::ui
