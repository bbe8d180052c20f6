#pragma once
#include "people/session.h"
#include <QWidget>

class QHBoxLayout;
class QMenuBar;

namespace wardbook::ui {

class ClockChip;

/// 40 px: menus, and at the right a place for clocks, Ctrl+K, who is signed in, lock.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const people::Session& session, QWidget* parent = nullptr);
    QMenuBar* menuBar() const { return m_menus; }
    ClockChip* clock() const { return m_clock; }

Q_SIGNALS:
    void paletteWanted();
    void lockWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QMenuBar* m_menus;
    ClockChip* m_clock;
};

} // namespace wardbook::ui
