#pragma once
#include "ui/help/help_window.h"
#include <QObject>
#include <memory>

class QMainWindow;

namespace wardbook::ui {

class Services;

/// F1 everywhere: opens the manual at what the person is looking at, in the window, in its dialogs, and
/// before anything is unlocked. Lives as long as the program. GUI thread.
class HelpDesk : public QObject
{
    Q_OBJECT
public:
    explicit HelpDesk(QObject* parent = nullptr);
    ~HelpDesk() override;
    void serve(QMainWindow* window) { m_main = window; }
    /// See Program::companions: the help commands of the unlocked window, and what Ctrl+K finds of the
    /// manual.
    QObject* makeCommands(Services& services, QObject* parent);
    void open(const QString& topic);
    void openHere(); ///< the topic of what has the focus
    /// The topic of a widget: its own word for it (property "helpTopic"), or what the manual says of its
    /// name, its class or its page; asked upwards until somebody knows.
    QString topicOf(const QWidget* widget) const;
    HelpWindow* window() const { return m_window.get(); } ///< null while it was never opened

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeWindow();
    const Manual& manual() const;
    QString commands() const;

    QMainWindow* m_main = nullptr;
    std::unique_ptr<HelpWindow> m_window;
    mutable std::unique_ptr<Manual> m_manual; ///< for asking before the window is there
};

/// The property that a page carries its id in; see Desk.
inline constexpr const char* kPageIdProperty = "pageId";

} // namespace wardbook::ui
