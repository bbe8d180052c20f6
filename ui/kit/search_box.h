#pragma once
#include <QLineEdit>
#include <QTimer>

namespace wardbook::ui {

/// One-line search: magnifier, text, "342" or "1000+" at the right, × when something is typed. Esc clears
/// first.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const QString& placeholder, QWidget* parent = nullptr);
    void setCount(const QString& text); ///< right-hand note, e.g. "共 20 人"; empty: none
    /// Milliseconds between the last key and `edited`; 0: at once. A single Latin letter always waits a
    /// little, as it is nearly always the start of something longer.
    void setDelay(int ms) { m_delay = ms; }
    /// As wide as this where there is room; with large letters it gives way.
    void setRoom(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void clearNow(); ///< empties and emits at once

Q_SIGNALS:
    void edited(const QString& text);
    void downPressed(); ///< the person wants to go to the list

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateMargins();
    QString m_count;
    QTimer m_timer;
    int m_delay = 0, m_room = 0;
    QAction* m_clear;
};

} // namespace wardbook::ui
