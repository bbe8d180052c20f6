#pragma once
#include "exchange/zip_archive.h"
#include <exception>
#include <string_view>

struct XML_ParserStruct;

namespace wardbook::exchange {

/// Elements of one XML part while it streams by. Names come without their namespace prefix: producers choose
/// prefixes freely and strict OOXML has other namespaces for the same names.
class XmlHandler
{
public:
    /// Attribute list: name, value, …, null.
    class Attributes
    {
    public:
        explicit Attributes(const char** raw) : m_raw(raw) {}
        /// Value by local name, null if absent.
        const char* value(std::string_view name) const;
        /// Value of the attribute that has a prefix (r:id beside id), null if absent.
        const char* prefixed(std::string_view name) const;
        const char** raw() const { return m_raw; }

    private:
        const char** m_raw;
    };
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
};

/// Pushes one part through expat. Entity declarations, absurd depth and absurd tokens are refused (Invalid),
/// broken XML is Damaged. Exceptions of the handler come out unchanged.
class XmlStream
{
public:
    explicit XmlStream(XmlHandler& handler);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Reads the entry to its end, or until the handler called stop(); afterChunk runs between chunks.
    void run(ZipArchive::Entry& entry, const std::function<void()>& afterChunk = {});
    void run(const QByteArray& xml);
    void stop(); ///< from within the handler
    bool stopped() const { return m_stopped; }

    /// Piece by piece instead of run().
    void feed(std::string_view xml);
    void finish();
    /// Whole elements that somebody else dealt with.
    void skip(std::string_view xml);
    /// So far: nothing declared that would give bytes or elements another meaning than they have in UTF-8.
    bool isPlainUtf8() const { return m_plainUtf8; }

private:
    struct Callbacks;
    void fail(std::exception_ptr error);
    void check(int status);
    XmlHandler& m_handler;
    XML_ParserStruct* m_parser;
    std::exception_ptr m_error;
    int m_depth = 0;
    qint64 m_fed = 0;          ///< bytes
    qint64 m_linesSkipped = 0; ///< for messages
    bool m_plainUtf8 = true;
    bool m_stopped = false;
};

} // namespace wardbook::exchange
