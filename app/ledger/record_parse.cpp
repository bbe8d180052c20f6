#include "ledger/record.h"
#include <charconv>

namespace wardbook::ledger {

namespace {

/// Reads the narrow JSON that canonicalRow() writes, and nothing wider: verify reads a million of these.
class Scanner
{
public:
    explicit Scanner(const QByteArray& json) : m_at(json.constData()), m_end(m_at + json.size()) {}

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool atEnd() const { return m_at == m_end; }

    /// A key and its colon; valid as long as the JSON is.
    bool key(QByteArrayView& name)
    {
        if (!take('"'))
            return false;
        const char* const begin = m_at;
        while (m_at != m_end && *m_at != '"' && *m_at != '\\')
            ++m_at;
        name = QByteArrayView(begin, m_at - begin);
        return take('"') && take(':');
    }

    bool text(QString& value)
    {
        if (!take('"'))
            return false;
        const char* begin = m_at;
        QByteArray pieces; // only when there is an escape
        while (m_at != m_end && *m_at != '"') {
            if (static_cast<unsigned char>(*m_at) < 0x20)
                return false;
            if (*m_at != '\\') {
                ++m_at;
                continue;
            }
            pieces.append(begin, m_at - begin);
            if (!escape(pieces))
                return false;
            begin = m_at;
        }
        if (pieces.isEmpty()) {
            value = QString::fromUtf8(begin, m_at - begin);
        } else {
            pieces.append(begin, m_at - begin);
            value = QString::fromUtf8(pieces);
        }
        return take('"');
    }

    bool number(qint64& value)
    {
        const auto [end, problem] = std::from_chars(m_at, m_end, value);
        if (problem != std::errc())
            return false;
        m_at = end;
        return true;
    }

    bool value(QVariant& v)
    {
        if (m_at == m_end)
            return false;
        if (*m_at == '"') {
            QString read;
            if (!text(read))
                return false;
            v = std::move(read);
            return true;
        }
        if (*m_at == 'n') {
            v = QVariant();
            return m_end - m_at >= 4 && std::equal(m_at, m_at + 4, "null") && (m_at += 4);
        }
        qint64 read = 0;
        if (!number(read))
            return false;
        v = read;
        return true;
    }

    bool list(QStringList& values)
    {
        values.clear();
        if (!take('['))
            return false;
        if (take(']'))
            return true;
        do {
            QString read;
            if (!text(read))
                return false;
            values << read;
        } while (take(','));
        return take(']');
    }

    bool object(FieldValues& values)
    {
        values.clear();
        return members([&](QByteArrayView name) {
            QVariant read;
            if (!value(read))
                return false;
            values.insert(QString::fromUtf8(name), read);
            return true;
        });
    }

    template<typename Take>
    bool members(Take&& member)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            QByteArrayView name;
            if (!key(name) || !member(name))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    bool escape(QByteArray& out)
    {
        ++m_at;
        if (m_at == m_end)
            return false;
        if (*m_at == '"' || *m_at == '\\') {
            out.append(*m_at++);
            return true;
        }
        unsigned c = 0;
        if (m_end - m_at < 5 || !std::equal(m_at, m_at + 3, "u00") ||
            std::from_chars(m_at + 3, m_at + 5, c, 16).ptr != m_at + 5 || c >= 0x20)
            return false;
        out.append(char(c));
        m_at += 5;
        return true;
    }

    const char* m_at;
    const char* const m_end;
};

bool readMeta(Scanner& json, QByteArrayView name, Record& into)
{
    if (name == "_authors")
        return json.list(into.authors);
    if (name == "_baseline")
        return json.object(into.baseline);
    if (name == "_id")
        return json.number(into.id);
    if (name == "_rev")
        return json.number(into.rev);
    if (name == "_state")
        return json.text(into.state);
    return name == "_uid" && json.text(into.uid);
}

} // namespace

bool parseRow(const RegisterDef& definition, const QByteArray& row, Record& into)
{
    const QList<RegisterDef::CanonicalKey>& keys = definition.canonicalKeys();
    if (into.values.size() < keys.size())
        into.values.resize(keys.size());
    Scanner json(row);
    auto next = keys.begin(); // keys come sorted, so one walk through both finds every field
    const bool ok = json.members([&](QByteArrayView name) {
        if (name.startsWith('_'))
            return readMeta(json, name, into);
        while (next != keys.end() && QByteArrayView(next->name) < name)
            ++next;
        if (next == keys.end() || QByteArrayView(next->name) != name)
            return false;
        return json.value(into.values[(next++)->position]);
    });
    return ok && json.atEnd();
}

} // namespace wardbook::ledger
