#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <functional>
#include <vector>

namespace wardbook::exchange {

/// Walks through JSON (UTF-8) without holding it: cuts out the objects of arrays near the top, so that each
/// can be parsed by itself. Checks the outer structure; each object is then checked by whoever parses it.
class JsonSlicer
{
public:
    /// An object of an array. Path: keys to the array joined by '.'; empty when the root is the array. False
    /// stops.
    using ElementHandler = std::function<bool(const QByteArray& path, qint64 index, const QByteArray& json)>;
    /// A scalar beside the arrays, its key with the path to it.
    using MemberHandler = std::function<void(const QByteArray& path, const QByteArray& json)>;

    JsonSlicer(ElementHandler element, MemberHandler member);
    /// False once the element handler has enough. Errors: Damaged, Invalid (an object larger than any
    /// record).
    bool feed(QByteArrayView bytes);
    void finish(); ///< Damaged when the text ends too early

private:
    enum class Expect : quint8 { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, Nothing };
    struct Frame
    {
        bool array = false;
        qsizetype pathLength = 0; ///< of m_path, to go back to
        qint64 index = 0;
    };
    void structure(char c);
    void open(bool array);
    void close(bool array);
    void valueDone();
    void endToken();
    bool collect(char c);
    QByteArray pathHere() const;

    ElementHandler m_element;
    MemberHandler m_member;
    std::vector<Frame> m_frames;
    QByteArray m_path, m_key, m_token;
    Expect m_expect = Expect::Value;
    bool m_inString = false, m_escaped = false, m_inScalar = false, m_stopped = false;
    bool m_slicing = false, m_keep = false; ///< inside an object cut out as a whole; or skipped
    int m_sliceDepth = 0;
    qint64 m_seen = 0;
};

} // namespace wardbook::exchange
