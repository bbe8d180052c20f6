#pragma once
#include <QFrame>

class QLabel;

namespace wardbook::ui {

class Button;

/// What is said at one stop of the tour: title, a few sentences, where one is, and the ways on. Stays beside
/// what it speaks of and blocks nothing.
class TourCard : public QFrame
{
    Q_OBJECT
public:
    explicit TourCard(QWidget* desk);
    void show(const QString& title, const QString& text, int number, int of);
    /// Beside `target` (in the desk's coordinates) where there is room, else in the corner that covers least.
    void placeBeside(const QRect& target);
    void takeFocus(); ///< to the button that goes on

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void endWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel *m_title, *m_text, *m_count;
    Button *m_back, *m_next, *m_end;
};

/// A ring around what the card speaks of. Input goes through it.
class TourRing : public QWidget
{
    Q_OBJECT
public:
    explicit TourRing(QWidget* desk);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wardbook::ui
