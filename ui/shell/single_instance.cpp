#include "ui/shell/single_instance.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace wardbook::ui {

namespace {

const QByteArray kAsk = QByteArrayLiteral("wardbook raise "), kYes = QByteArrayLiteral("raised\n");
/// Long enough for a busy machine, short enough for somebody who waits for a window.
constexpr int kAnswerMs = 1500;
constexpr int kMostWaiting = 8;
constexpr int kLongestSocketPath = 100; ///< sun_path holds 108 bytes on Linux and 104 elsewhere

/// The same folder has the same name, however it was written.
QString placeOf(const QString& vaultDir)
{
    if (vaultDir.isEmpty())
        return {};
    const QFileInfo folder(vaultDir);
    const QString canonical = folder.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(folder.absoluteFilePath()) : canonical;
}

QString userFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && QFileInfo(runtime).isDir())
        return runtime + QStringLiteral("/wardbook");
    const QString state = qEnvironmentVariable("WARDBOOK_STATE_DIR");
    const QString base = state.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                   QStringLiteral("/wardbook")
                             : state;
    return base + QStringLiteral("/run");
}

/// A folder that only this user may enter: made, or refused when somebody else made it.
bool isPrivate(const QString& folder)
{
#ifdef Q_OS_UNIX
    const QByteArray path = QFile::encodeName(folder);
    if (!QDir().mkpath(QFileInfo(folder).path()))
        return false;
    ::mkdir(path.constData(), S_IRWXU);
    struct stat info;
    if (::lstat(path.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return false;
    return (info.st_mode & (S_IRWXG | S_IRWXO)) == 0 || ::chmod(path.constData(), S_IRWXU) == 0;
#else
    return QDir().mkpath(folder);
#endif
}

/// Whether the other end belongs to this user; where the system cannot tell, the socket's own rights decide.
bool isOwnUser(const QLocalSocket& socket)
{
#if defined(Q_OS_LINUX)
    ucred other{};
    socklen_t size = sizeof other;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &other,
                        &size) == 0 &&
           other.uid == ::geteuid();
#else
    Q_UNUSED(socket)
    return true;
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder.isEmpty() ? userFolder() : folder)
{
}

SingleInstance::~SingleInstance()
{
    release();
}

QString SingleInstance::socketFor(const QString& vaultDir) const
{
    const QByteArray id =
        QCryptographicHash::hash(placeOf(vaultDir).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
#ifdef Q_OS_WIN
    // a named pipe, whose rights QLocalServer sets
    return QStringLiteral("wardbook-") + QString::fromLatin1(id);
#else
    const QString path = m_folder + u'/' + QString::fromLatin1(id);
    return QFile::encodeName(path).size() > kLongestSocketPath ? QString() : path;
#endif
}

void SingleInstance::release()
{
    m_server.reset();
    m_place.clear();
}

bool SingleInstance::raiseRunning(const QString& vaultDir) const
{
    const QString name = socketFor(vaultDir);
    const QByteArray request = kAsk + placeOf(vaultDir).toUtf8().toPercentEncoding() + '\n';
    if (name.isEmpty() || request.size() > kLongestRequest || !isPrivate(m_folder))
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kAnswerMs) || !isOwnUser(socket))
        return false;
    socket.write(request);
    if (!socket.waitForBytesWritten(kAnswerMs))
        return false;
    while (!socket.canReadLine() && socket.bytesAvailable() <= kYes.size())
        if (!socket.waitForReadyRead(kAnswerMs))
            return false;
    return socket.readLine(kYes.size() + 1) == kYes;
}

SingleInstance::Claim SingleInstance::claim(const QString& vaultDir)
{
    const QString place = placeOf(vaultDir), name = socketFor(vaultDir);
    if (m_server && m_place == place)
        return Claim::Ours;
    if (name.isEmpty() || !isPrivate(m_folder)) {
        release();
        return Claim::Unavailable;
    }
    // Two starts at the same moment: the second waits until the first one listens.
    QLockFile turn(m_folder + QStringLiteral("/turn"));
    const bool mine = turn.tryLock(kAnswerMs);
    if (raiseRunning(vaultDir))
        return Claim::Elsewhere;
    release();
    if (!mine)
        return Claim::Unavailable;
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    server->setMaxPendingConnections(kMostWaiting);
    // Nobody answers there: what is left is from a process that ended without cleaning up.
    QLocalServer::removeServer(name);
    if (!server->listen(name))
        return Claim::Unavailable;
    connect(server.get(), &QLocalServer::newConnection, this, &SingleInstance::takeConnections);
    m_server = std::move(server);
    m_place = place;
    return Claim::Ours;
}

void SingleInstance::takeConnections()
{
    while (QLocalSocket* socket = m_server ? m_server->nextPendingConnection() : nullptr) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnUser(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(kLongestRequest + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        // Who connects and says nothing is not waited for.
        QTimer::singleShot(kAnswerMs, socket, [socket] { socket->abort(); });
        read(socket); // what came before we looked
    }
}

void SingleInstance::read(QLocalSocket* from)
{
    if (!from->canReadLine()) {
        if (from->bytesAvailable() > kLongestRequest)
            from->abort();
        return;
    }
    const QByteArray line = from->readLine(kLongestRequest + 1);
    const QByteArray asked = QByteArray::fromPercentEncoding(line.mid(kAsk.size()).trimmed());
    if (!line.startsWith(kAsk) || asked != m_place.toUtf8())
        return from->abort();
    from->write(kYes);
    from->disconnectFromServer();
    Q_EMIT raiseWanted();
}

} // namespace wardbook::ui
