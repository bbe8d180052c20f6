#include "exchange/xml_stream.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include <cstring>
#include <expat.h>

namespace wardbook::exchange {

namespace {

constexpr int kChunk = 1 << 16;
constexpr int kDeepest = 128;
// expat keeps an unfinished tag in memory; a cell's text arrives in pieces and has its own limit.
constexpr qint64 kLongestToken = 4 << 20;

std::string_view localName(const char* name)
{
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

} // namespace

const char* XmlHandler::Attributes::value(std::string_view name) const
{
    for (const char** a = m_raw; *a; a += 2) {
        if (name == *a)
            return a[1];
    }
    for (const char** a = m_raw; *a; a += 2) {
        if (localName(*a) == name)
            return a[1];
    }
    return nullptr;
}

const char* XmlHandler::Attributes::prefixed(std::string_view name) const
{
    for (const char** a = m_raw; *a; a += 2) {
        if (std::strchr(*a, ':') && localName(*a) == name)
            return a[1];
    }
    return nullptr;
}

struct XmlStream::Callbacks
{
    static XmlStream* self(void* data) { return static_cast<XmlStream*>(data); }

    // Nothing may be thrown through expat's C frames: caught here, rethrown by check().
    template<typename Call>
    static void guarded(void* data, Call call)
    {
        auto* stream = self(data);
        if (stream->m_stopped || stream->m_error)
            return;
        try {
            call(stream);
        } catch (...) {
            stream->fail(std::current_exception());
        }
    }

    static void start(void* data, const char* name, const char** attributes)
    {
        guarded(data, [&](XmlStream* s) {
            if (++s->m_depth > kDeepest)
                throw Error(
                    ErrorKind::Invalid,
                    Tr::tr("The inside of this file is nested absurdly deep and was not read. Nothing was "
                           "imported."));
            s->m_handler.start(localName(name), XmlHandler::Attributes(attributes));
        });
    }
    static void end(void* data, const char* name)
    {
        guarded(data, [&](XmlStream* s) {
            --s->m_depth;
            s->m_handler.end(localName(name));
        });
    }
    static void text(void* data, const char* text, int length)
    {
        guarded(data, [&](XmlStream* s) { s->m_handler.text({text, size_t(length)}); });
    }
    static void declaration(void* data, const char*, const char* encoding, int)
    {
        if (encoding && qstricmp(encoding, "utf-8") != 0)
            self(data)->m_plainUtf8 = false;
    }
    static void doctype(void* data, const char*, const char*, const char*, int)
    {
        self(data)->m_plainUtf8 = false; // may declare attributes that elements have without saying so
    }
    static void entity(void* data, const char*, int, const char*, int, const char*, const char*, const char*,
                       const char*)
    {
        guarded(data, [&](XmlStream*) {
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("This file declares entities inside its XML, which no spreadsheet program does and "
                       "which is used for attacks. It was not read; nothing was imported."));
        });
    }
};

XmlStream::XmlStream(XmlHandler& handler) : m_handler(handler), m_parser(XML_ParserCreate(nullptr))
{
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(m_parser, Callbacks::text);
    XML_SetEntityDeclHandler(m_parser, Callbacks::entity);
    XML_SetXmlDeclHandler(m_parser, Callbacks::declaration);
    XML_SetStartDoctypeDeclHandler(m_parser, Callbacks::doctype);
}

XmlStream::~XmlStream()
{
    XML_ParserFree(m_parser);
}

void XmlStream::fail(std::exception_ptr error)
{
    m_error = std::move(error);
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlStream::stop()
{
    m_stopped = true;
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlStream::check(int status)
{
    if (m_error)
        std::rethrow_exception(m_error);
    if (m_stopped)
        return;
    if (status == XML_STATUS_ERROR)
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("This file is damaged inside (its XML is broken). Nothing was imported. Open it in the "
                   "spreadsheet program, save it again and retry."),
            QStringLiteral("line %1: %2")
                .arg(qint64(XML_GetCurrentLineNumber(m_parser)) + m_linesSkipped)
                .arg(QLatin1String(XML_ErrorString(XML_GetErrorCode(m_parser)))));
    if (m_fed - XML_GetCurrentByteIndex(m_parser) > kLongestToken)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("A part of this file is larger than any spreadsheet program writes it. Nothing was "
                   "imported."));
}

void XmlStream::run(ZipArchive::Entry& entry, const std::function<void()>& afterChunk)
{
    for (bool last = false; !last && !m_stopped;) {
        void* buffer = XML_GetBuffer(m_parser, kChunk);
        if (!buffer)
            throw std::bad_alloc();
        const auto n = entry.read(static_cast<char*>(buffer), kChunk);
        last = n == 0;
        m_fed += n;
        check(XML_ParseBuffer(m_parser, int(n), last));
        if (afterChunk)
            afterChunk();
    }
}

void XmlStream::run(const QByteArray& xml)
{
    m_fed += xml.size();
    check(XML_Parse(m_parser, xml.constData(), int(xml.size()), XML_TRUE));
}

void XmlStream::feed(std::string_view xml)
{
    // In pieces, so that a token without an end is found out before it fills the memory.
    while (!xml.empty() && !m_stopped) {
        const auto piece = xml.substr(0, kChunk);
        m_fed += qint64(piece.size());
        check(XML_Parse(m_parser, piece.data(), int(piece.size()), XML_FALSE));
        xml.remove_prefix(piece.size());
    }
}

void XmlStream::finish()
{
    if (!m_stopped)
        check(XML_Parse(m_parser, nullptr, 0, XML_TRUE));
}

void XmlStream::skip(std::string_view xml)
{
    m_linesSkipped += std::count(xml.begin(), xml.end(), '\n');
}

} // namespace wardbook::exchange
