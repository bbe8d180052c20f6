#include "ledger/record.h"
#include <charconv>

namespace wardbook::ledger {

namespace {

/// Appends without a temporary per value: an import writes a hundred thousand rows of this.
class Writer
{
public:
    explicit Writer(QByteArray& out) : m_out(out) { m_out.append('{'); }

    void key(const char* json, qsizetype length)
    {
        if (!m_first)
            m_out.append(',');
        m_first = false;
        m_out.append(json, length);
    }
    template<qsizetype N>
    void key(const char (&json)[N])
    {
        key(json, N - 1);
    }

    void number(qint64 value)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        m_out.append(digits, end - digits);
    }

    void text(const QString& value)
    {
        // Three bytes for each unit are enough for UTF-8; six for an escape.
        const qsizetype start = m_out.size();
        m_out.resize(start + value.size() * 6 + 2);
        char* const begin = m_out.data() + start;
        char* to = begin;
        *to++ = '"';
        const QChar* from = value.constData();
        const QChar* const end = from + value.size();
        while (from != end) {
            const char16_t c = (from++)->unicode();
            if (c < 0x20)
                to = escape(to, c);
            else if (c == u'"' || c == u'\\') {
                *to++ = '\\';
                *to++ = char(c);
            } else if (c < 0x80)
                *to++ = char(c);
            else if (c < 0x800) {
                *to++ = char(0xC0 | (c >> 6));
                *to++ = char(0x80 | (c & 0x3F));
            } else if (!QChar::isSurrogate(c))
                to = threeBytes(to, c);
            else if (QChar::isHighSurrogate(c) && from != end && from->isLowSurrogate())
                to = fourBytes(to, QChar::surrogateToUcs4(c, (from++)->unicode()));
            else
                to = threeBytes(to, QChar::ReplacementCharacter); // as it would come back from the database
        }
        *to++ = '"';
        m_out.resize(start + (to - begin));
    }

    void value(const QVariant& v)
    {
        if (v.isNull())
            m_out.append("null");
        else if (v.typeId() == QMetaType::QString)
            text(*static_cast<const QString*>(v.constData()));
        else
            number(v.toLongLong());
    }

    void list(const QStringList& values)
    {
        m_out.append('[');
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_out.append(',');
            text(values.at(i));
        }
        m_out.append(']');
    }

    void object(const FieldValues& values)
    {
        Writer inner(m_out);
        // Field ids are ASCII, so the map's order is the order of the bytes.
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QByteArray json = '"' + it.key().toUtf8() + "\":";
            inner.key(json.constData(), json.size());
            inner.value(it.value());
        }
        inner.close();
    }

    void close() { m_out.append('}'); }

private:
    static char* escape(char* to, char16_t c)
    {
        constexpr char hex[] = "0123456789abcdef";
        for (const char ch : {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]})
            *to++ = ch;
        return to;
    }
    static char* threeBytes(char* to, char16_t c)
    {
        *to++ = char(0xE0 | (c >> 12));
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
        *to++ = char(0x80 | (c & 0x3F));
        return to;
    }
    static char* fourBytes(char* to, char32_t c)
    {
        *to++ = char(0xF0 | (c >> 18));
        *to++ = char(0x80 | ((c >> 12) & 0x3F));
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
        *to++ = char(0x80 | (c & 0x3F));
        return to;
    }

    QByteArray& m_out;
    bool m_first = true;
};

bool sameValue(const QVariant& a, const QVariant& b)
{
    return a.isNull() ? b.isNull() : !b.isNull() && a == b;
}

/// Null and absent are the same.
QVariant valueAt(const Record& record, int position)
{
    return position < record.values.size() ? record.values.at(position) : QVariant();
}

constexpr qsizetype kTypicalRow = 1024;

} // namespace

QByteArray canonicalRow(const RegisterDef& definition, const Record& record)
{
    QByteArray out;
    out.reserve(kTypicalRow);
    Writer json(out);
    if (!record.authors.isEmpty()) {
        json.key("\"_authors\":");
        json.list(record.authors);
    }
    if (!record.baseline.isEmpty()) {
        json.key("\"_baseline\":");
        json.object(record.baseline);
    }
    json.key("\"_id\":");
    json.number(record.id);
    json.key("\"_rev\":");
    json.number(record.rev);
    json.key("\"_state\":");
    json.text(record.state);
    json.key("\"_uid\":");
    json.text(record.uid);
    const QVariant* const values = record.values.constData();
    const qsizetype count = record.values.size();
    for (const RegisterDef::CanonicalKey& key : definition.canonicalKeys()) {
        if (key.position >= count || values[key.position].isNull())
            continue;
        json.key(key.json.constData(), key.json.size());
        json.value(values[key.position]);
    }
    json.close();
    return out;
}

QByteArray canonicalDifference(const RegisterDef& definition, const Record& side, const Record& other)
{
    QByteArray out;
    Writer json(out);
    if (side.authors != other.authors) {
        json.key("\"_authors\":");
        json.list(side.authors);
    }
    if (side.baseline != other.baseline) {
        json.key("\"_baseline\":");
        json.object(side.baseline);
    }
    if (side.rev != other.rev) {
        json.key("\"_rev\":");
        json.number(side.rev);
    }
    if (side.state != other.state) {
        json.key("\"_state\":");
        json.text(side.state);
    }
    for (const RegisterDef::CanonicalKey& key : definition.canonicalKeys()) {
        const QVariant mine = valueAt(side, key.position);
        if (sameValue(mine, valueAt(other, key.position)))
            continue;
        json.key(key.json.constData(), key.json.size());
        json.value(mine);
    }
    json.close();
    return out;
}

} // namespace wardbook::ledger
