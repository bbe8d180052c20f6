#include "base/ids.h"
#include "base/clock.h"
#include <QRandomGenerator>
#include <array>
#include <mutex>

namespace wardbook {

namespace {
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford base 32
} // namespace

QString newUlid()
{
    static std::mutex mutex;
    static qint64 lastMs = 0;
    static std::array<quint8, 16> random{}; // 16 five-bit digits
    const std::scoped_lock lock(mutex);
    const qint64 ms = std::max(clock::nowMs(), lastMs);
    if (ms > lastMs) {
        lastMs = ms;
        for (auto& digit : random)
            digit = static_cast<quint8>(QRandomGenerator::system()->bounded(32));
    } else {
        for (int i = 15; i >= 0 && ++random[static_cast<size_t>(i)] == 32; --i)
            random[static_cast<size_t>(i)] = 0;
    }
    QString id(26, QLatin1Char('0'));
    qint64 rest = ms;
    for (int i = 9; i >= 0; --i, rest >>= 5)
        id[i] = QLatin1Char(kAlphabet[rest & 31]);
    for (int i = 0; i < 16; ++i)
        id[10 + i] = QLatin1Char(kAlphabet[random[static_cast<size_t>(i)]]);
    return id;
}

} // namespace wardbook
