#include "survey/ddl_columns.h"
#include <QSet>

namespace wardbook::survey {

namespace {

const DdlToken kEnd{};

constexpr qsizetype kLongestType = 200;
constexpr qsizetype kMostColumns = 10'000; ///< more than any server allows

bool isOneOf(const DdlToken& token, std::initializer_list<const char*> words)
{
    return token.kind == DdlToken::Kind::Word &&
           std::any_of(words.begin(), words.end(), [&](const char* word) { return token.is(word); });
}

/// Where a column's type is over and what is said about the column begins.
bool endsType(const DdlToken& token)
{
    return isOneOf(token,
                   {"not",           "null",       "default",   "primary",    "unique",    "references",
                    "check",         "constraint", "comment",   "collate",    "charset",   "auto_increment",
                    "autoincrement", "identity",   "generated", "as",         "on",        "encode",
                    "key",           "storage",    "using",     "visible",    "invisible", "enable",
                    "sparse",        "rowguidcol", "virtual",   "stored",     "distkey",   "sortkey",
                    "compression",   "masked",     "disable",   "deferrable", "initially", "compress"});
}

/// Whether the element says something about the table: a key, an index, a rule.
bool isConstraint(const DdlWords& words)
{
    const DdlToken& first = words.peek();
    const DdlToken& second = words.peek(1);
    if (isOneOf(first, {"constraint", "foreign", "exclude", "like", "period", "supplemental"}))
        return second.names();
    if (isOneOf(first, {"primary", "unique", "check"}))
        return true;
    if (!isOneOf(first, {"key", "index", "fulltext", "spatial"}))
        return false;
    // A column may be called "key": then its type follows, maybe with its length.
    static const QSet<QString> types{
        QStringLiteral("int"),       QStringLiteral("varchar"),  QStringLiteral("char"),
        QStringLiteral("text"),      QStringLiteral("bigint"),   QStringLiteral("integer"),
        QStringLiteral("numeric"),   QStringLiteral("varchar2"), QStringLiteral("nvarchar"),
        QStringLiteral("number"),    QStringLiteral("decimal"),  QStringLiteral("smallint"),
        QStringLiteral("tinyint"),   QStringLiteral("date"),     QStringLiteral("datetime"),
        QStringLiteral("character"), QStringLiteral("double"),   QStringLiteral("longtext")};
    return !types.contains(second.text.toLower());
}

QString takeType(DdlWords& words)
{
    QString type;
    int depth = 0;
    bool glued = true;
    while (!words.atEnd()) {
        const DdlToken& token = words.peek();
        if (depth == 0 && (token.is(u',') || (!type.isEmpty() && endsType(token))))
            break;
        if (depth == 0 && !type.isEmpty() && token.is("character") && words.peek(1).is("set"))
            break;
        depth += token.is(u'(') ? 1 : token.is(u')') ? -1 : 0;
        if (depth < 0)
            break;
        const bool symbol = token.kind == DdlToken::Kind::Symbol;
        if (!type.isEmpty() && !symbol && !glued)
            type += u' ';
        type += token.kind == DdlToken::Kind::Text ? u'\'' + token.text + u'\'' : token.text;
        glued = symbol && !token.is(u')');
        words.take();
    }
    return type.left(kLongestType);
}

} // namespace

const DdlToken& DdlWords::peek(size_t ahead) const
{
    return ahead < m_tokens.size() ? m_tokens[ahead] : kEnd;
}

DdlToken DdlWords::take()
{
    if (m_tokens.empty())
        return {};
    const DdlToken token = m_tokens.front();
    m_tokens = m_tokens.subspan(1);
    return token;
}

bool DdlWords::accept(const char* word)
{
    const bool found = peek().is(word);
    if (found)
        take();
    return found;
}

bool DdlWords::accept(QChar symbol)
{
    const bool found = peek().is(symbol);
    if (found)
        take();
    return found;
}

DdlWords DdlWords::inside()
{
    int depth = 1;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        depth += m_tokens[i].is(u'(') ? 1 : m_tokens[i].is(u')') ? -1 : 0;
        if (depth > 0)
            continue;
        const DdlWords result(m_tokens.first(i));
        m_tokens = m_tokens.subspan(i + 1);
        return result;
    }
    const DdlWords result(m_tokens);
    m_tokens = {};
    return result;
}

QList<DdlWords> DdlWords::elements() const
{
    QList<DdlWords> result;
    int depth = 0;
    size_t start = 0;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        depth += m_tokens[i].is(u'(') ? 1 : m_tokens[i].is(u')') ? -1 : 0;
        const bool last = i + 1 == m_tokens.size();
        if ((depth == 0 && m_tokens[i].is(u',')) || last) {
            result << DdlWords(m_tokens.subspan(start, i + 1 - start));
            start = i + 1;
        }
    }
    return result;
}

std::pair<QString, QString> takeName(DdlWords& words)
{
    QStringList parts;
    while (words.peek().names() || words.peek().kind == DdlToken::Kind::Text) {
        parts << words.take().text;
        if (!words.accept(u'.'))
            break;
        while (words.accept(u'.')) { // SQL Server leaves out the owner: base..table
        }
    }
    if (parts.isEmpty())
        return {};
    const QString schema = parts.size() > 1 ? parts[parts.size() - 2] : QString();
    return {schema.startsWith(u'@') ? QString() : schema, parts.last()};
}

QStringList takeNames(const DdlWords& inside)
{
    QStringList names;
    for (const DdlWords& element : inside.elements())
        if (element.peek().names())
            names << element.peek().text;
    return names;
}

void setKeys(Table& table, const QStringList& names)
{
    for (Column& column : table.columns)
        if (names.contains(column.name, Qt::CaseInsensitive)) {
            column.key = true;
            column.nullable = false;
        }
}

void readBody(Table& table, const DdlWords& body)
{
    QStringList keys;
    for (DdlWords element : body.elements()) {
        if (!isConstraint(element)) {
            readColumn(table, element);
            continue;
        }
        bool primary = false;
        while (!element.atEnd() && !element.peek().is(u'(')) {
            primary = primary || (element.peek().is("primary") && element.peek(1).is("key"));
            element.take();
        }
        if (primary && element.accept(u'('))
            keys << takeNames(element.inside());
    }
    setKeys(table, keys);
}

bool readColumn(Table& table, DdlWords words)
{
    if (!words.peek().names() || table.columns.size() >= kMostColumns)
        return false;
    const QString note = words.lastNote();
    Column column;
    column.name = words.take().text;
    column.type = takeType(words);
    int depth = 0;
    while (!words.atEnd()) {
        const DdlToken token = words.take();
        depth += token.is(u'(') ? 1 : token.is(u')') ? -1 : 0;
        if (depth != 0)
            continue;
        if (token.is("not") && words.peek().is("null"))
            column.nullable = false;
        else if (token.is("primary"))
            column.key = true;
        else if (token.is("comment") && words.peek().kind == DdlToken::Kind::Text)
            column.comment = words.peek().text;
    }
    column.nullable = column.nullable && !column.key;
    if (column.comment.isEmpty())
        column.comment = note;
    table.columns << column;
    return true;
}

} // namespace wardbook::survey
