#pragma once
#include <QObject>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace wardbook::ui {

/// One window per user and vault: the second start for the same vault brings the first one's window to the
/// front. Another vault opens in its own process, so that neither waits for the other or is locked by it.
///
/// A socket of the user alone, named after the vault's place. What goes over it is one line with that place,
/// of a bounded length, from a process of the same user (checked with the system where it can tell); nothing
/// else is understood, and nothing secret can be asked for. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// Empty folder: the user's runtime folder (XDG_RUNTIME_DIR), else the state folder.
    explicit SingleInstance(const QString& folder = {}, QObject* parent = nullptr);
    ~SingleInstance() override;

    enum class Claim {
        Ours,       ///< from now on others are told to come here
        Elsewhere,  ///< a window has it, and was asked to come to the front
        Unavailable ///< no place for a socket: every start has its own window
    };
    /// For the vault that this window shows; gives up the one before. Empty: the first-run page. Where a
    /// socket is left over from a crash it is replaced.
    Claim claim(const QString& vaultDir);
    void release();
    /// Asks the window that has this vault to come to the front, without claiming it; false if there is none
    /// or it does not answer.
    bool raiseRunning(const QString& vaultDir) const;

    QString socketFor(const QString& vaultDir) const; ///< empty where there is no place for one
    static constexpr int kLongestRequest = 4096;      ///< bytes of a request

Q_SIGNALS:
    void raiseWanted();

private:
    void takeConnections();
    void read(QLocalSocket* from);
    QString m_folder;
    std::unique_ptr<QLocalServer> m_server;
    QString m_place; ///< what the socket stands for
};

} // namespace wardbook::ui
