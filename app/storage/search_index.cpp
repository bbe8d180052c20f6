#include "storage/search_index.h"
#include "base/text_keys.h"
#include "base/tokens.h"
#include "storage/tokenizer.h"

namespace wardbook::storage {

namespace {

constexpr int kMostTerms = 48; ///< of one query: more words than anybody types

// The index is a pile of segments in levels: a commit adds a small one to level 0, and when a level has many
// they are merged into one of the next. Left to itself, FTS5 now and then rewrites a whole imported segment
// within somebody's edit, for seconds. So: nothing is merged by itself (automerge); each act first merges a
// few pages of what earlier ones left, and what an import wrote is lifted above the levels that edits fill.
constexpr int kCrisismerge = 32;     ///< segments of a level that are merged at once
constexpr int kHashSize = 1 << 20;   ///< bytes held before a segment is written: FTS5's default
constexpr int kBulkCrisismerge = 64; ///< an import writes fewer, larger segments, and merges none
constexpr int kBulkHashSize = 32 << 20;
constexpr int kBulkWorthLifting = 1000; ///< rows
constexpr int kTidyPages = 8;           ///< two or three milliseconds when there is something to do
constexpr int kTidyEvery = 64;          ///< rows within one act
constexpr qint64 kMarkerId = 0;         ///< a row of ours, with a token that no query asks for

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
    const bool there =
        !m_connection
             .scalar(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"),
                     {m_table})
             .isNull();
    if (there)
        return;
    m_connection.exec(QStringLiteral("CREATE VIRTUAL TABLE %1 USING fts5(document, content='', "
                                     "contentless_delete=1, detail=none, prefix='1', tokenize='%2')")
                          .arg(m_table, QLatin1String(kTokenizerName)));
    configure(QStringLiteral("automerge"), 0);
    configure(QStringLiteral("crisismerge"), kCrisismerge);
}

void SearchIndex::write(std::optional<Statement>& statement, const QString& verb, qint64 id,
                        const QByteArray& document)
{
    tidy();
    if (!statement)
        statement.emplace(m_connection,
                          verb + QStringLiteral(" INTO %1(rowid, document) VALUES($1, $2)").arg(m_table));
    statement->bindInt(1, id).bindUtf8(2, document).run();
}

void SearchIndex::put(qint64 id, const QByteArray& document)
{
    write(m_put, QStringLiteral("INSERT"), id, document);
}

void SearchIndex::put(qint64 id, const QString& text, const QString& initials)
{
    put(id, searchDocument(text, initials));
}

void SearchIndex::replace(qint64 id, const QByteArray& document)
{
    write(m_replace, QStringLiteral("INSERT OR REPLACE"), id, document);
}

void SearchIndex::replace(qint64 id, const QString& text, const QString& initials)
{
    replace(id, searchDocument(text, initials));
}

void SearchIndex::remove(qint64 id)
{
    tidy();
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
    if (m_bulk && !bulk && m_rowsInAct >= kBulkWorthLifting)
        lift();
    configure(QStringLiteral("crisismerge"), bulk ? kBulkCrisismerge : kCrisismerge);
    configure(QStringLiteral("hashsize"), bulk ? kBulkHashSize : kHashSize);
    m_bulk = bulk;
    m_rowsInAct = 0;
}

void SearchIndex::flush()
{
    m_connection.exec(QStringLiteral("SAVEPOINT fts_flush; RELEASE fts_flush")); // FTS5 writes what it holds
}

/// "merge" with a negative number gathers all segments in a new top level without rewriting them, unless they
/// are in one level already, and starts to merge them. So: one segment more, to have two; a merge begun, to
/// have a second level; one more segment, to have them apart; then the last call gathers them above the
/// levels that edits fill.
void SearchIndex::lift()
{
    for (int round = 0; round < 2; ++round) {
        replace(kMarkerId, QString(), QStringLiteral("0"));
        flush();
        configure(QStringLiteral("merge"), -1);
    }
}

void SearchIndex::tidy()
{
    if (m_rowsInAct++ % kTidyEvery == 0 && !m_bulk)
        configure(QStringLiteral("merge"), kTidyPages);
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
