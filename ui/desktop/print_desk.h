#pragma once
#include <QObject>

class QWidget;

namespace wardbook::ui {

class Page;
class Services;

/// Ctrl+P on every page: opens the preview of what the page shows. A page that prints in a way of its own
/// answers the command “print” itself. GUI thread.
class PrintDesk : public QObject
{
    Q_OBJECT
public:
    PrintDesk(Services& services, QWidget& window, QObject* parent);
    void print();

private:
    Services& m_services;
    QWidget& m_window;
};

/// The outermost page that is shown in this window; null if none.
Page* shownPage(const QWidget& window);

} // namespace wardbook::ui
