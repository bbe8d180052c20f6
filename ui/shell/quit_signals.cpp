#include "ui/shell/quit_signals.h"
#ifdef Q_OS_UNIX
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace wardbook::ui {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> s_ends{-1, -1}; ///< written to in the handler, read on the GUI thread

/// Nothing but write() is allowed here.
extern "C" void noteSignal(int)
{
    const int kept = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_ends[0], &byte, 1);
    errno = kept;
}

} // namespace

QuitSignals::QuitSignals(QObject* parent) : QObject(parent)
{
    if (s_ends[0] != -1 || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_ends.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(s_ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT quitWanted();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

QuitSignals::~QuitSignals()
{
    if (!m_notifier)
        return;
    for (const int signal : kSignals)
        ::signal(signal, SIG_DFL);
    delete m_notifier;
    for (int& end : s_ends)
        ::close(std::exchange(end, -1));
}

#else

QuitSignals::QuitSignals(QObject* parent) : QObject(parent) {}
QuitSignals::~QuitSignals() = default;

#endif

} // namespace wardbook::ui
