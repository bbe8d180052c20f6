#include "base/clock.h"

namespace wardbook::clock {

namespace {
std::function<qint64()>& source()
{
    static std::function<qint64()> value;
    return value;
}
} // namespace

qint64 nowMs()
{
    return source() ? source()() : QDateTime::currentMSecsSinceEpoch();
}

QDateTime now()
{
    return QDateTime::fromMSecsSinceEpoch(nowMs());
}

void setSource(std::function<qint64()> value)
{
    source() = std::move(value);
}

} // namespace wardbook::clock
