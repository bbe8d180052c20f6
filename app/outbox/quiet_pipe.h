#pragma once
#include <csignal>
#include <ctime>
#include <pthread.h>

namespace wardbook::outbox {

/// Writing to a connection that the other side closed is an error here, not the end of the program: holds
/// SIGPIPE off this thread while it lives. TLS writes by write(2), which has no flag for it.
class QuietPipe
{
public:
    QuietPipe()
    {
        sigset_t pending;
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        sigset_t pipe = only();
        pthread_sigmask(SIG_BLOCK, &pipe, &m_before);
    }
    ~QuietPipe()
    {
        if (sigismember(&m_before, SIGPIPE) == 1)
            return;
        sigset_t pipe = only(), pending;
        sigpending(&pending);
        if (!m_wasPending && sigismember(&pending, SIGPIPE) == 1) {
            const timespec now{};
            sigtimedwait(&pipe, nullptr, &now);
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

private:
    static sigset_t only()
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGPIPE);
        return set;
    }
    sigset_t m_before{};
    bool m_wasPending = false;
};

} // namespace wardbook::outbox
