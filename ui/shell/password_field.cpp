#include "ui/shell/password_field.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/shell/shell_tr.h"
#include <QAction>
#include <QKeyEvent>

namespace wardbook::ui {

PasswordField::PasswordField(const QString& name, QWidget* parent)
    : QLineEdit(parent), m_eye(new QAction(this))
{
    setAccessibleName(name);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setMinimumHeight(metric::kControl);
    addAction(m_eye, QLineEdit::TrailingPosition);
    showText(false);
    connect(m_eye, &QAction::triggered, this, [this] { showText(echoMode() == QLineEdit::Password); });
}

void PasswordField::showText(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setToolTip(shown ? ShellTr::tr("Hide the password") : ShellTr::tr("Show the password"));
}

void PasswordField::hideText()
{
    showText(false);
}

void PasswordField::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock) {
        setCapsLock(!m_caps);
    } else if (typed.size() == 1 && typed.at(0).unicode() < 0x80 && typed.at(0).isLetter() &&
               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        // A capital without Shift, or a small letter with it, tells the state for sure.
        setCapsLock(typed.at(0).isUpper() != bool(event->modifiers() & Qt::ShiftModifier));
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordField::setCapsLock(bool on)
{
    if (on == m_caps)
        return;
    m_caps = on;
    Q_EMIT capsLockChanged(on);
}

} // namespace wardbook::ui
