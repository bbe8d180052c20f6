#pragma once
#include <QAbstractButton>

namespace wardbook::ui {

/// One line of the list of steps at the left: its number or a tick, its name, and whether one is there now.
/// A button, so that those behind one can be gone back to.
class StepButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class State { Done, Now, Later };
    StepButton(int number, int of, const QString& title, QWidget* parent = nullptr);
    void setState(State state, const QString& refusal); ///< `refusal`: why it can't be gone to
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number, m_of;
    State m_state = State::Later;
};

} // namespace wardbook::ui
