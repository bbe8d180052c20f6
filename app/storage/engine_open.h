#pragma once
#include <QByteArray>
#include <QString>

struct sqlite3;

namespace wardbook::storage {

constexpr qsizetype kRawKeySize =
    48; ///< 32 key bytes, then the 16 salt bytes that stand in clear at the file's start

/// Throws Unsupported unless the library that runs is SQLCipher ≥ 4.5.6 and the one we were compiled for.
void checkEngine();

/// Opens `path` with `flags` of sqlite3_open_v2, applies the key and the pinned cipher settings and reads the
/// first page. `immutable` adds the URI parameter. Never returns a handle on a clear file. The caller closes.
sqlite3* openKeyed(const QString& path, int flags, const QByteArray& rawKey, bool immutable = false);

/// x'…' of a raw key, NUL-terminated, wiped when destroyed.
class KeyText
{
public:
    explicit KeyText(const QByteArray& rawKey);
    ~KeyText();
    KeyText(const KeyText&) = delete;
    KeyText& operator=(const KeyText&) = delete;
    const char* data() const { return m_text; }
    int size() const { return kSize; }

private:
    static constexpr int kSize = 2 * int(kRawKeySize) + 3;
    char m_text[kSize + 1];
};

/// The first 16 bytes of a file, shorter when it has fewer.
QByteArray firstBytes(const QString& path);
bool looksClear(const QByteArray& first);

} // namespace wardbook::storage
