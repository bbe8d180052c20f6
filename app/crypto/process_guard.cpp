#include "crypto/process_guard.h"
#include "crypto/secret.h"
#include <QFile>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace wardbook::crypto {

void guardProcess()
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIntValue("WARDBOOK_DEBUGGABLE") == 1)
        return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Also when a crash handler takes core dumps through a pipe, which no limit keeps it from.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

qint64 lockedKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray name("VmLck:"), all = status.readAll();
    const auto at = all.indexOf(name);
    if (at < 0)
        return 0;
    const auto line = all.mid(at + name.size(), all.indexOf('\n', at) - at - name.size()).simplified();
    return line.split(' ').first().toLongLong();
}

bool keysAreLocked()
{
    const Secret probe(32); // makes the pool that holds keys, if nobody did
    return lockedKiB() > 0;
}

} // namespace wardbook::crypto
