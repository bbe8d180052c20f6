#pragma once
#include <QByteArray>
#include <cstdint>
#include <vector>

/// Between Qt's signed bytes and Botan's unsigned ones.
namespace wardbook::crypto {

inline const uint8_t* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const uint8_t*>(bytes.constData());
}

template<typename Allocator>
QByteArray toBytes(const std::vector<uint8_t, Allocator>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace wardbook::crypto
