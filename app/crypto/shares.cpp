// Secret sharing. A printed share holds: threshold (1 byte), number of the share (1), number of the set (4),
// and its value of the shared secret with a checksum (36). Botan does the sharing; its own header of 20 bytes
// is rebuilt from these, so that a share stays short enough to type.
#include "base/error.h"
#include "crypto/base32_code.h"
#include "crypto/bytes.h"
#include "crypto/crypto_tr.h"
#include "crypto/digest.h"
#include "crypto/sealing.h"
#include <botan/system_rng.h>
#include <botan/tss.h>
#include <map>

namespace wardbook::crypto {

namespace {

constexpr size_t kSecretSize = 32;
constexpr size_t kSumSize = 4;
constexpr size_t kValueSize = kSecretSize + kSumSize;
constexpr size_t kSetSize = 4;
constexpr size_t kPrintedSize = 2 + kSetSize + kValueSize;
constexpr size_t kIdentifierSize = 16;
constexpr size_t kHeaderSize = kIdentifierSize + 4; ///< Botan's: identifier, hash, threshold, length (2)
constexpr quint32 kShareKind = 2;

Secret sumOf(const Secret& secret)
{
    const QByteArray digest = Digest().add("wardbook share", 14).add(toBytes(secret)).final();
    return {bytesOf(digest), bytesOf(digest) + kSumSize};
}

/// Only the first bytes are random: the number of the set, padded as Botan wants it.
std::vector<uint8_t> identifierOf(const uint8_t* set)
{
    std::vector<uint8_t> identifier(kIdentifierSize, 0);
    std::copy(set, set + kSetSize, identifier.begin());
    return identifier;
}

[[noreturn]] void refuse(const QString& text)
{
    throw Error(ErrorKind::Invalid, text);
}

/// One share as Botan prints it: header, number, value.
Secret botanForm(const Secret& printed)
{
    const std::vector<uint8_t> identifier = identifierOf(printed.data() + 2);
    Secret bytes(identifier.begin(), identifier.end());
    const size_t length = kValueSize + 1; // the number counts
    bytes.insert(bytes.end(), {0, printed[0], uint8_t(length >> 8), uint8_t(length & 255), printed[1]});
    bytes.insert(bytes.end(), printed.begin() + 2 + kSetSize, printed.end());
    return bytes;
}

} // namespace

QStringList splitSecret(const Secret& secret, int threshold, int count)
{
    if (secret.size() != kSecretSize || threshold < 2 || count < threshold || count > 16)
        refuse(
            Tr::tr("A secret can be shared among 2 to 16 holders, and at least 2 of them must be needed."));
    Secret payload = secret;
    const Secret sum = sumOf(secret);
    payload.insert(payload.end(), sum.begin(), sum.end());
    const Secret set = randomSecret(kSetSize);
    const auto shares =
        Botan::RTSS_Share::split(uint8_t(threshold), uint8_t(count), payload.data(), uint16_t(payload.size()),
                                 identifierOf(set.data()), "None", Botan::system_rng());
    QStringList codes;
    for (const auto& share : shares) {
        const Secret& data = share.data();
        Secret printed{uint8_t(threshold), share.share_id()};
        printed.insert(printed.end(), set.begin(), set.end());
        printed.insert(printed.end(), data.begin() + kHeaderSize + 1, data.end());
        codes << encodeCode(printed, kShareKind);
    }
    return codes;
}

Secret joinShares(const QStringList& shares)
{
    std::map<uint8_t, Secret> byNumber; // the same share twice counts once
    Secret first;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const Secret printed = decodeCode(shares[i], kPrintedSize, kShareKind);
        if (printed.empty())
            refuse(Tr::tr("Share %1 has a typing mistake: its check digits don't fit. Nothing was changed. "
                          "Compare it "
                          "with the print, group by group.")
                       .arg(i + 1));
        if (first.empty())
            first = printed;
        if (printed[0] != first[0] ||
            !std::equal(first.begin() + 2, first.begin() + 2 + kSetSize, printed.begin() + 2))
            refuse(Tr::tr("Share %1 belongs to another set of shares than share 1. Nothing was changed. Use "
                          "shares that "
                          "were printed together.")
                       .arg(i + 1));
        byNumber[printed[1]] = printed;
    }
    const size_t needed = first.empty() ? 2 : first[0];
    if (byNumber.size() < needed)
        refuse(Tr::tr("Too few shares: %1 different ones are needed, %2 were given. Nothing was changed.")
                   .arg(needed)
                   .arg(byNumber.size()));
    std::vector<Botan::RTSS_Share> parts;
    for (const auto& [number, printed] : byNumber) {
        const Secret form = botanForm(printed);
        parts.emplace_back(form.data(), form.size());
    }
    Secret payload;
    try {
        payload = Botan::RTSS_Share::reconstruct(parts);
    } catch (const Botan::Exception&) {
        payload.clear();
    }
    if (payload.size() != kValueSize)
        refuse(Tr::tr("These shares don't give a key together. Nothing was changed."));
    const Secret sum(payload.begin() + kSecretSize, payload.end());
    payload.resize(kSecretSize);
    if (sum != sumOf(payload))
        refuse(Tr::tr("These shares don't give a key together. Nothing was changed."));
    return payload;
}

} // namespace wardbook::crypto
