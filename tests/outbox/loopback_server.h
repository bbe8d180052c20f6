#pragma once
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <atomic>
#include <functional>
#include <thread>

namespace wardbook::outbox {

/// A server on 127.0.0.1 that serves one connection after another on a thread of its own; `serve` gets each
/// of them before any TLS. What the other side does wrong ends the connection, not the server.
class LoopbackServer
{
public:
    using Serve = std::function<void(Poco::Net::StreamSocket&)>;
    /// `port` 0: any that is free.
    explicit LoopbackServer(Serve serve, int port = 0)
        : m_listening(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port))),
          m_serve(std::move(serve)), m_thread([this] { loop(); })
    {
    }
    ~LoopbackServer()
    {
        m_stopping.store(true);
        m_thread.join();
    }
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;
    int port() const { return m_listening.address().port(); }
    bool stopping() const { return m_stopping.load(); }
    int connections() const { return m_connections.load(); }

private:
    void loop()
    {
        while (!m_stopping.load()) {
            if (!m_listening.poll(Poco::Timespan(0, 20'000), Poco::Net::Socket::SELECT_READ))
                continue;
            try {
                Poco::Net::StreamSocket socket = m_listening.acceptConnection();
                socket.setReceiveTimeout(Poco::Timespan(10, 0));
                ++m_connections;
                m_serve(socket);
            } catch (const Poco::Exception&) {
                // the client went away or did not like us
            }
        }
    }

    Poco::Net::ServerSocket m_listening;
    Serve m_serve;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    std::thread m_thread;
};

/// Closes so that what was not read yet is answered with a reset, as when a process dies.
inline void die(Poco::Net::StreamSocket& socket)
{
    socket.setLinger(true, 0);
    socket.close();
}

} // namespace wardbook::outbox
