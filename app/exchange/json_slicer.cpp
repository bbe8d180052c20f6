#include "exchange/json_slicer.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"

namespace wardbook::exchange {

namespace {

constexpr qsizetype kLargestElement = 8 << 20;
constexpr size_t kDeepestWalk = 4; // {"result":{"results":[…]}} and alike; deeper objects are values

} // namespace

[[noreturn]] static void throwBroken(qint64 at)
{
    throw Error(ErrorKind::Damaged,
                Tr::tr("This is no complete JSON file (broken near byte %1). Nothing was imported.").arg(at));
}

JsonSlicer::JsonSlicer(ElementHandler element, MemberHandler member)
    : m_element(std::move(element)), m_member(std::move(member))
{
}

QByteArray JsonSlicer::pathHere() const
{
    if (m_key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? m_key : m_path + '.' + m_key;
}

bool JsonSlicer::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (m_stopped)
            return false;
        ++m_seen;
        if (m_inString || m_slicing || m_inScalar) {
            if (collect(c))
                continue;
        }
        structure(c);
    }
    return !m_stopped;
}

/// One byte of a string, a scalar or a slice; false when the byte ends a scalar and is itself structure.
bool JsonSlicer::collect(char c)
{
    if (m_inScalar) {
        if (c == ',' || c == '}' || c == ']' || uchar(c) <= ' ') {
            m_inScalar = false;
            endToken();
            return false;
        }
        m_token.append(c);
        if (m_token.size() > 4096)
            throwBroken(m_seen);
        return true;
    }
    if (!m_slicing || m_keep) {
        if (m_token.size() >= kLargestElement)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("One entry of this JSON file is several megabytes long: this is hardly a table. "
                       "Nothing was imported."));
        m_token.append(c);
    }
    if (m_inString) {
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"') {
            m_inString = false;
            if (!m_slicing)
                endToken();
        }
        return true;
    }
    if (c == '"') {
        m_inString = true;
    } else if (c == '{' || c == '[') {
        ++m_sliceDepth;
    } else if ((c == '}' || c == ']') && --m_sliceDepth == 0) {
        m_slicing = false;
        if (m_keep && !m_element(m_path, m_frames.back().index, m_token))
            m_stopped = true;
        valueDone();
    }
    return true;
}

void JsonSlicer::endToken()
{
    if (m_expect == Expect::Key || m_expect == Expect::KeyOrEnd) {
        m_key = m_token.mid(1, m_token.size() - 2);
        m_expect = Expect::Colon;
        return;
    }
    if (!m_frames.empty() && !m_frames.back().array)
        m_member(pathHere(), m_token);
    valueDone();
}

void JsonSlicer::valueDone()
{
    m_token.clear();
    if (m_frames.empty()) {
        m_expect = Expect::Nothing;
        return;
    }
    ++m_frames.back().index;
    m_expect = Expect::CommaOrEnd;
}

void JsonSlicer::open(bool array)
{
    if (m_expect != Expect::Value && m_expect != Expect::ValueOrEnd)
        throwBroken(m_seen);
    const bool inArray = !m_frames.empty() && m_frames.back().array;
    if (inArray || m_frames.size() >= kDeepestWalk) {
        m_slicing = true;
        m_keep = inArray && !array;
        m_sliceDepth = 1;
        m_token.clear();
        if (m_keep)
            m_token.append('{');
        return;
    }
    m_frames.push_back({array, m_path.size(), 0});
    m_path = pathHere();
    m_key.clear();
    m_expect = array ? Expect::ValueOrEnd : Expect::KeyOrEnd;
}

void JsonSlicer::close(bool array)
{
    const bool allowed =
        m_expect == Expect::CommaOrEnd || m_expect == (array ? Expect::ValueOrEnd : Expect::KeyOrEnd);
    if (!allowed || m_frames.empty() || m_frames.back().array != array)
        throwBroken(m_seen);
    m_path.truncate(m_frames.back().pathLength);
    m_key.clear();
    m_frames.pop_back();
    valueDone();
}

void JsonSlicer::structure(char c)
{
    switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
        return;
    case '{':
        open(false);
        return;
    case '[':
        open(true);
        return;
    case '}':
        close(false);
        return;
    case ']':
        close(true);
        return;
    case ':':
        if (m_expect != Expect::Colon)
            throwBroken(m_seen);
        m_expect = Expect::Value;
        return;
    case ',':
        if (m_expect != Expect::CommaOrEnd || m_frames.empty())
            throwBroken(m_seen);
        m_expect = m_frames.back().array ? Expect::Value : Expect::Key;
        m_key.clear();
        return;
    case '"':
        if (m_expect == Expect::Colon || m_expect == Expect::CommaOrEnd || m_expect == Expect::Nothing)
            throwBroken(m_seen);
        m_inString = true;
        m_token = "\"";
        return;
    default:
        if (m_expect != Expect::Value && m_expect != Expect::ValueOrEnd)
            throwBroken(m_seen);
        m_inScalar = true;
        m_token = QByteArray(1, c);
    }
}

void JsonSlicer::finish()
{
    if (m_inScalar) {
        m_inScalar = false;
        endToken();
    }
    if (!m_stopped && (m_expect != Expect::Nothing || m_inString || m_slicing))
        throwBroken(m_seen);
}

} // namespace wardbook::exchange
