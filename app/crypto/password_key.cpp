#include "crypto/password_key.h"
#include "base/error.h"
#include "crypto/bytes.h"
#include "crypto/crypto_tr.h"
#include <QElapsedTimer>
#include <algorithm>
#include <atomic>
#include <botan/kdf.h>
#include <botan/pwdhash.h>
#include <unistd.h>

namespace wardbook::crypto {

namespace {

constexpr size_t kKeySize = 32;
constexpr quint32 kMostMemoryKiB = 4u * 1024 * 1024;
constexpr quint32 kMostPasses = 64;
constexpr quint32 kMostLanes = 16;
constexpr quint32 kLeastMemoryKiB = 64 * 1024;
constexpr quint32 kUsualMemoryKiB =
    512 * 1024; ///< calibration takes no more: an office PC has other things to do

std::atomic<bool> fastForTests{false};

Secret derive(const Secret& password, const PasswordParameters& p)
{
    const auto family = Botan::PasswordHashFamily::create_or_throw("Argon2id");
    const auto hash = family->from_params(p.memoryKiB, p.passes, p.lanes);
    Secret key(kKeySize);
    hash->derive_key(key.data(), key.size(), reinterpret_cast<const char*>(password.data()), password.size(),
                     bytesOf(p.salt), size_t(p.salt.size()));
    return key;
}

bool absurd(const PasswordParameters& p)
{
    return p.lanes < 1 || p.lanes > kMostLanes || p.passes < 1 || p.passes > kMostPasses ||
           p.memoryKiB < 8 * p.lanes || p.memoryKiB > kMostMemoryKiB || p.salt.size() < 8 ||
           p.salt.size() > 64;
}

quint32 memoryOfMachineKiB()
{
    const qint64 bytes = qint64(sysconf(_SC_PHYS_PAGES)) * qint64(sysconf(_SC_PAGESIZE));
    return quint32(std::clamp<qint64>(bytes / 1024, 0, kMostMemoryKiB));
}

/// Milliseconds from one measured pass over 64 MiB: the first pass also pays for fresh pages, measured at
/// about 0.6.
double estimatedMs(double onePassMs, quint32 memoryKiB, quint32 passes)
{
    return onePassMs * memoryKiB / kLeastMemoryKiB * (0.6 + 0.4 * passes);
}

} // namespace

Secret derivePasswordKey(const Secret& password, const PasswordParameters& parameters)
{
    if (absurd(parameters))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("The key slot asks for settings that this program doesn't accept. Nothing was opened and "
                   "nothing was changed. The file may have been altered."),
            QStringLiteral("argon2id m=%1 t=%2 p=%3 salt=%4")
                .arg(parameters.memoryKiB)
                .arg(parameters.passes)
                .arg(parameters.lanes)
                .arg(parameters.salt.size()));
    try {
        return derive(password, parameters);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::Io,
                    Tr::tr("There is not enough memory to check the password (%1 MiB). Nothing was "
                           "changed. Close other programs and try again.")
                        .arg(parameters.memoryKiB / 1024));
    }
}

PasswordParameters calibratedParameters(int targetMs)
{
    if (fastForTests.load())
        return {8 * 1024, 1, 1, randomBytes(16)};
    PasswordParameters probe{kLeastMemoryKiB, 1, 1, randomBytes(16)};
    QElapsedTimer timer;
    timer.start();
    derive(Secret(16), probe);
    const double onePassMs = std::max(1.0, double(timer.nsecsElapsed()) / 1e6);

    PasswordParameters chosen{kLeastMemoryKiB, 2, 1, randomBytes(16)};
    const quint32 limit = std::min(kUsualMemoryKiB, memoryOfMachineKiB() / 8);
    while (chosen.memoryKiB * 2 <= limit &&
           estimatedMs(onePassMs, chosen.memoryKiB * 2, 2) <= targetMs * 1.15)
        chosen.memoryKiB *= 2;
    while (chosen.passes < kMostPasses &&
           estimatedMs(onePassMs, chosen.memoryKiB, chosen.passes + 1) <= targetMs)
        ++chosen.passes;
    return chosen;
}

void useFastPasswordsForTests()
{
    fastForTests.store(true);
}

Secret deriveKey(const Secret& key, const QByteArray& info, size_t size)
{
    const auto kdf = Botan::KDF::create_or_throw("HKDF(SHA-256)");
    const std::vector<uint8_t> label(bytesOf(info), bytesOf(info) + info.size());
    return kdf->derive_key(size, key, std::vector<uint8_t>{}, label);
}

} // namespace wardbook::crypto
