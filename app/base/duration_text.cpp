#include "base/duration_text.h"
#include "base/language.h"

namespace wardbook {

QString durationText(qint64 ms)
{
    const qint64 seconds = qAbs(ms) / 1000;
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const qint64 hours = seconds / 3600;
    const QString minutes = two(seconds / 60 % 60);
    if (hours >= 48)
        return Label{QStringLiteral("%1 天 %2:%3"), QStringLiteral("%1 d %2:%3")}
            .text()
            .arg(hours / 24)
            .arg(hours % 24)
            .arg(minutes);
    return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, two(seconds % 60));
}

} // namespace wardbook
