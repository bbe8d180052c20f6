#include "base/progress.h"
#include "base/error.h"
#include <QCoreApplication>

namespace wardbook {

void Progress::step(qint64 done, qint64 total, const QString& what) const
{
    throwIfCancelled();
    if (m_shared->listener)
        m_shared->listener(done, total, what);
}

void Progress::throwIfCancelled() const
{
    if (cancelled())
        throw Error(ErrorKind::Cancelled,
                    QCoreApplication::translate("base", "Cancelled. Nothing was changed."));
}

} // namespace wardbook
