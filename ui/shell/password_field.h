#pragma once
#include <QLineEdit>

class QAction;

namespace wardbook::ui {

/// A password input with an eye, that notices Caps Lock from what is typed (Qt can't ask the keyboard).
class PasswordField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordField(const QString& name, QWidget* parent = nullptr);
    bool capsLock() const { return m_caps; }
    void hideText();
    void showText(bool shown); ///< in clear, as after a click on the eye

Q_SIGNALS:
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setCapsLock(bool on);
    QAction* m_eye;
    bool m_caps = false;
};

} // namespace wardbook::ui
