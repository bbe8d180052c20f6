#pragma once
#include <QStackedWidget>
#include <functional>

class QLabel;
class QLineEdit;

namespace wardbook::ui {

class Button;

/// Under the grid: what the keys do, or why nothing can be judged; and, when a verdict needs one, the line
/// for the reason.
class GridFoot : public QStackedWidget
{
    Q_OBJECT
public:
    explicit GridFoot(QWidget* parent = nullptr);
    void setReadOnly(const QString& reason); ///< empty: the keys
    /// Asks for the reason in place; Enter answers, Esc gives up. `done` tells the caller to take the focus
    /// back either way.
    void askReason(int cells, const QString& proposal, std::function<void(const QString&)> then,
                   std::function<void()> done);
    bool asking() const;
    void cancel(); ///< other cells are marked now
    QLineEdit* reasonEdit() const { return m_reason; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end(bool accept);
    QWidget* m_legend;
    QWidget* m_ask;
    QLabel* m_question;
    QLineEdit* m_reason;
    Button* m_take;
    std::function<void(const QString&)> m_then;
    std::function<void()> m_done;
};

} // namespace wardbook::ui
