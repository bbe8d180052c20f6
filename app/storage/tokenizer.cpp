#include "storage/tokenizer.h"
#include "base/tokens.h"
#include "storage/engine_error.h"
#include <algorithm>
#include <cstring>
#include <sqlcipher/sqlite3.h>
#include <string_view>

namespace wardbook::storage {

namespace {

using XToken = int (*)(void*, int, const char*, int, int, int);

/// The tokens of one record, each once: the index only knows whether a record has a token, but would look for
/// its place in memory again each time.
class Document
{
public:
    explicit Document(qsizetype expected)
    {
        m_bytes.reserve(expected);
        m_places.resize(kPlaces);
    }

    void put(std::string_view token, std::string_view mark = {})
    {
        const auto begin = quint32(m_bytes.size());
        m_bytes.append(token.data(), qsizetype(token.size())).append(mark.data(), qsizetype(mark.size()));
        const auto size = quint32(m_bytes.size()) - begin;
        if (isNew({begin, size}))
            m_bytes.append(kTokenEnd);
        else
            m_bytes.truncate(begin);
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    static constexpr size_t kPlaces = 256;
    struct Place
    {
        quint32 begin = 0, size = 0;
    };

    std::string_view view(Place place) const { return {m_bytes.constData() + place.begin, place.size}; }

    Place& find(std::string_view token)
    {
        size_t at = std::hash<std::string_view>()(token);
        for (;; ++at) {
            Place& place = m_places[at & (m_places.size() - 1)];
            if (place.size == 0 || view(place) == token)
                return place;
        }
    }

    bool isNew(Place token)
    {
        if (token.size == 0)
            return true;
        Place& place = find(view(token));
        if (place.size != 0)
            return false;
        place = token;
        if (++m_count * 2 > m_places.size()) {
            const std::vector<Place> old = std::exchange(m_places, std::vector<Place>(m_places.size() * 4));
            for (const Place& each : old) {
                if (each.size != 0)
                    find(view(each)) = each;
            }
        }
        return true;
    }

    QByteArray m_bytes;
    std::vector<Place> m_places; ///< by hash; a power of two of them
    size_t m_count = 0;
};

/// Beginnings of two and three letters are tokens too, ended by a mark: a prefix query over all words that
/// begin with "hi" would have to merge them at each keystroke.
void putWord(Document& document, std::string_view word)
{
    document.put(word);
    for (size_t size = kMarkedPrefixMin; size <= kMarkedPrefixMax && size <= word.size(); ++size)
        document.put(word.substr(0, size), {&kPrefixMark, 1});
}

/// Pairs of neighbours, and the last alone, so that each letter begins a token.
void putInitials(Document& document, const QByteArray& initials)
{
    for (qsizetype i = 0; i < initials.size(); ++i) {
        const char first = initialToken(initials.at(i));
        if (first == 0)
            continue;
        const char next = i + 1 < initials.size() ? initialToken(initials.at(i + 1)) : char(0);
        const char pair[] = {first, next};
        document.put({pair, size_t(next == 0 ? 1 : 2)});
    }
}

// SearchIndex hands over finished tokens: a query string is one as it stands, a document has an end after
// each.
int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, XToken call) noexcept
{
    if (size <= 0)
        return SQLITE_OK;
    if ((flags & FTS5_TOKENIZE_QUERY) != 0)
        return call(context, 0, text, size, 0, 0);
    const char* const end = text + size;
    while (text < end) {
        const auto* stop = static_cast<const char*>(std::memchr(text, kTokenEnd, size_t(end - text)));
        if (stop == nullptr)
            stop = end;
        if (stop > text)
            if (const int code = call(context, 0, text, int(stop - text), 0, 0); code != SQLITE_OK)
                return code;
        text = stop + 1;
    }
    return SQLITE_OK;
}

int create(void*, const char**, int, Fts5Tokenizer** tokenizer) noexcept
{
    static char nothing; // the tokenizer has no state, but null would mean failure
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) noexcept {}

fts5_api* apiOf(sqlite3* db)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

char initialToken(char initial)
{
    if (initial >= 'a' && initial <= 'z')
        return char(initial - 'a' + 'A');
    return initial >= '0' && initial <= '9' ? char(initial - '0' + 0x10) : char(0);
}

bool isAscii(std::string_view token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return (c & 0x80) == 0; });
}

QByteArray searchDocument(const QString& text, const QString& initials)
{
    const QByteArray utf8 = text.toUtf8();
    Document document(utf8.size() * 2);
    keys::forEachToken(std::string_view(utf8.constData(), size_t(utf8.size())), keys::TokenPurpose::Document,
                       [&](std::string_view token) {
                           if (isAscii(token))
                               putWord(document, token);
                           else
                               document.put(token);
                           return true;
                       });
    putInitials(document, initials.toUtf8());
    return document.take();
}

void registerTokenizer(sqlite3* db)
{
    fts5_api* api = apiOf(db);
    if (api == nullptr || api->iVersion < 2)
        throwEngineError(db, SQLITE_ERROR, QStringLiteral("fts5 is missing"));
    fts5_tokenizer tokenizer{&create, &destroy, &tokenize};
    const int code = api->xCreateTokenizer(api, kTokenizerName, nullptr, &tokenizer, nullptr);
    if (code != SQLITE_OK)
        throwEngineError(db, code, QStringLiteral("tokenizer"));
}

} // namespace wardbook::storage
