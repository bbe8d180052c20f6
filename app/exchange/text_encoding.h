#pragma once
#include <QByteArray>
#include <QString>
#include <memory>

struct UConverter;

namespace wardbook::exchange {

/// Finds out how a text file is written, from its beginning and from statistics of the whole.
/// Strict UTF-8 first, then UTF-16 by its zero bytes, then GB18030 or Big5 by how common the resulting
/// characters are, else Windows-1252.
class EncodingDetector
{
public:
    EncodingDetector();
    ~EncodingDetector();
    void feed(const char* bytes, qsizetype size);
    /// After the last feed(): an ICU name. Empty when the bytes are no text at all.
    QString result() const;

private:
    void scanUtf8(const uchar* bytes, qsizetype size);
    qint64 m_size = 0;
    qint64 m_zerosEven = 0, m_zerosOdd = 0, m_controls = 0;
    qint64 m_validSequences = 0, m_invalidBytes = 0;
    int m_expected = 0; ///< continuation bytes still due
    uchar m_low = 0x80, m_high = 0xBF;
    QByteArray m_head;   ///< for byte order marks
    QByteArray m_sample; ///< lines with bytes beyond ASCII
    QByteArray m_line;
};

/// Bytes to text, piece by piece; undecodable bytes become U+FFFD. A byte order mark is dropped.
class TextDecoder
{
public:
    /// Errors: Invalid when ICU knows no such encoding.
    explicit TextDecoder(const QString& encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;
    /// Appends to text. `last` flushes what is incomplete.
    void decode(const char* bytes, qsizetype size, bool last, QString& text);

private:
    UConverter* m_converter = nullptr;
    bool m_atStart = true;
};

} // namespace wardbook::exchange
