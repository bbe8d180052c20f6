#include "ui/kit/focus_home.h"
#include <QFocusEvent>
#include <QWidget>

namespace wardbook::ui {

namespace {

class FocusHome : public QObject
{
public:
    FocusHome(QWidget* whole, QWidget* home) : QObject(whole), m_home(home)
    {
        whole->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_home->setFocus(static_cast<QFocusEvent*>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget* m_home; ///< a child: lives as long
};

} // namespace

void setFocusHome(QWidget* whole, QWidget* home)
{
    new FocusHome(whole, home);
}

} // namespace wardbook::ui
