#include "storage/search_index.h"
#include "base/text_keys.h"
#include "base/tokens.h"
#include "storage/tokenizer.h"

namespace wardbook::storage {

namespace {

constexpr int kMostTerms = 48; ///< of one query: more words than anybody types

// FTS5's own defaults, and what an import uses instead: it holds more in memory before it writes a segment,
// and leaves merging for the end.
constexpr int kAutomerge = 4;
constexpr int kCrisismerge = 16;
constexpr int kHashSize = 1 << 20;
constexpr int kBulkCrisismerge = 64;
constexpr int kBulkHashSize = 32 << 20;

QByteArray term(std::string_view token)
{
    return '"' + QByteArray(token.data(), qsizetype(token.size())) + '"';
}

/// A word of ASCII letters and digits as pinyin initials; empty when it can't be any.
QByteArray initialsTerm(std::string_view word)
{
    if (std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    std::string letters;
    for (const char c : word)
        letters.push_back(initialToken(c));
    if (letters.size() == 1)
        return term(letters) + '*';
    QByteArray both;
    for (size_t i = 0; i + 1 < letters.size(); ++i)
        both += (i > 0 ? " AND " : "") + term(std::string_view(letters).substr(i, 2));
    return both;
}

QByteArray wordTerm(std::string_view word)
{
    if (word.size() < kMarkedPrefixMin || word.size() > kMarkedPrefixMax)
        return term(word) + '*';
    return term(std::string(word) + kPrefixMark);
}

QByteArray asciiTerm(std::string_view word)
{
    const QByteArray initials = initialsTerm(word);
    return initials.isEmpty() ? wordTerm(word) : '(' + wordTerm(word) + " OR (" + initials + "))";
}

/// A pair of Han characters is a token itself; anything else (one character, a word of another script) is a
/// beginning.
QByteArray otherTerm(std::string_view token)
{
    const QString text = QString::fromUtf8(token.data(), qsizetype(token.size()));
    const QList<uint> codes = text.toUcs4();
    const bool pair = codes.size() == 2 && keys::isHan(codes[0]) && keys::isHan(codes[1]);
    return pair ? term(token) : term(token) + '*';
}

} // namespace

SearchIndex::SearchIndex(Connection& connection, const QString& name)
    : m_connection(connection), m_table(QStringLiteral("fts_") + name)
{
}

void SearchIndex::create()
{
    m_connection.exec(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS %1 USING fts5(document, content='', "
                                     "contentless_delete=1, detail=none, prefix='1', tokenize='%2')")
                          .arg(m_table, QLatin1String(kTokenizerName)));
}

void SearchIndex::write(std::optional<Statement>& statement, const QString& verb, qint64 id,
                        const QString& text, const QString& initials)
{
    if (!statement)
        statement.emplace(m_connection,
                          verb + QStringLiteral(" INTO %1(rowid, document) VALUES($1, $2)").arg(m_table));
    m_document = text.toUtf8();
    m_document.replace(kInitialsMark, ' ');
    m_document += kInitialsMark;
    m_document += initials.toUtf8();
    statement->bindInt(1, id).bindUtf8(2, m_document).run();
}

void SearchIndex::put(qint64 id, const QString& text, const QString& initials)
{
    write(m_put, QStringLiteral("INSERT"), id, text, initials);
}

void SearchIndex::replace(qint64 id, const QString& text, const QString& initials)
{
    write(m_replace, QStringLiteral("INSERT OR REPLACE"), id, text, initials);
}

void SearchIndex::remove(qint64 id)
{
    if (!m_remove)
        m_remove.emplace(m_connection, QStringLiteral("DELETE FROM %1 WHERE rowid = $1").arg(m_table));
    m_remove->bindInt(1, id).run();
}

void SearchIndex::configure(const QString& option, int value)
{
    m_connection.exec(
        QStringLiteral("INSERT INTO %1(%1, rank) VALUES('%2', %3)").arg(m_table, option).arg(value));
}

void SearchIndex::optimize()
{
    m_connection.exec(QStringLiteral("INSERT INTO %1(%1) VALUES('optimize')").arg(m_table));
}

void SearchIndex::setBulk(bool bulk)
{
    configure(QStringLiteral("automerge"), bulk ? 0 : kAutomerge);
    configure(QStringLiteral("crisismerge"), bulk ? kBulkCrisismerge : kCrisismerge);
    configure(QStringLiteral("hashsize"), bulk ? kBulkHashSize : kHashSize);
}

QString SearchIndex::matchExpression(const QString& query)
{
    QByteArray expression;
    int terms = 0;
    const QByteArray utf8 = query.toUtf8();
    keys::forEachToken(std::string_view(utf8.constData(), size_t(utf8.size())), keys::TokenPurpose::Query,
                       [&](std::string_view token) {
                           if (!expression.isEmpty())
                               expression += " AND ";
                           expression += isAscii(token) ? asciiTerm(token) : otherTerm(token);
                           return ++terms < kMostTerms;
                       });
    return QString::fromUtf8(expression);
}

QList<qint64> SearchIndex::search(const QString& query, int limit)
{
    const QString expression = matchExpression(query);
    QList<qint64> ids;
    if (expression.isEmpty() || limit <= 0)
        return ids;
    if (!m_search)
        m_search.emplace(m_connection,
                         QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH $1 ORDER BY rowid DESC LIMIT $2")
                             .arg(m_table));
    m_search->bindText(1, expression).bindInt(2, limit);
    try {
        while (m_search->step())
            ids << m_search->integer(0);
    } catch (...) {
        m_search->reset();
        throw;
    }
    m_search->reset();
    return ids;
}

} // namespace wardbook::storage
