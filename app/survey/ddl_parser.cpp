#include "survey/ddl_parser.h"
#include "survey/ddl_columns.h"
#include "survey/survey_tr.h"
#include <QHash>
#include <utility>

namespace wardbook::survey {

namespace {

constexpr qsizetype kLongestStatement = 500'000; ///< tokens
constexpr qsizetype kMostTables = 200'000;
constexpr qsizetype kMostProblems = 50;
constexpr qsizetype kLongestComment = 2000;

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

class DdlParser
{
public:
    DdlParser(QStringView text, const Progress& progress) : m_lexer(text), m_progress(progress) {}

    Catalogue read()
    {
        while (gather())
            statement();
        if (m_lexer.unclosed())
            problem(
                Tr::tr("A text or comment in the file is never closed; what follows it could not be read."));
        m_catalogue.server = QStringLiteral("DDL");
        return m_catalogue;
    }

private:
    /// The tokens of the next statement; statements with rows are passed without keeping any.
    bool gather()
    {
        m_tokens.clear();
        m_head.clear();
        bool skips = false;
        bool tooLong = false;
        int line = 0;
        int depth = 0;
        for (;;) {
            DdlToken token = m_next.kind == DdlToken::Kind::End ? m_lexer.next() : std::exchange(m_next, {});
            if (token.kind == DdlToken::Kind::End)
                return !m_tokens.empty();
            if ((++m_seen & 0x3fff) == 0)
                m_progress.throwIfCancelled();
            if (token.kind == DdlToken::Kind::Comment) {
                keepComment(token);
                continue;
            }
            const bool fresh = token.line != line;
            line = token.line;
            if (token.is(u';') || (fresh && token.is("go")) || (fresh && token.is(u'/'))) {
                if (skips && m_copies)
                    m_lexer.skipCopiedRows();
                m_copies = false;
                if (!m_tokens.empty())
                    return true;
                continue;
            }
            depth += token.is(u'(') ? 1 : token.is(u')') ? -1 : 0;
            if (fresh && depth <= 0 && beginsAnother(token)) {
                m_next = std::move(token);
                return true;
            }
            if (m_tokens.empty())
                skips = token.is("insert") || token.is("copy") || token.is("replace") || token.is("values") ||
                        token.is("update") || token.is("delete");
            m_copies = m_copies || (skips && token.is("stdin"));
            if (skips && !m_tokens.empty())
                continue;
            if (qsizetype(m_tokens.size()) < kLongestStatement)
                m_tokens.push_back(std::move(token));
            else if (!tooLong) {
                tooLong = true;
                problem(Tr::tr("The statement at line %1 is too long and was read in part only.")
                            .arg(m_tokens.front().line));
            }
        }
    }

    /// SQL Server wants no semicolons: a statement is over where the next one begins.
    bool beginsAnother(const DdlToken& token) const
    {
        if (m_tokens.empty())
            return false;
        const bool altersNow = m_tokens.front().is("alter");
        return token.is("create") || token.is("exec") || token.is("insert") ||
               (token.is("alter") && !altersNow);
    }

    void keepComment(const DdlToken& token)
    {
        if (m_tokens.empty())
            m_head = token.text;
        else if (m_tokens.back().line == token.line && m_tokens.back().note.isEmpty())
            m_tokens.back().note = token.text.left(kLongestComment);
    }

    void statement()
    {
        DdlWords words{std::span<const DdlToken>(m_tokens)};
        if (words.accept("create"))
            create(words);
        else if (words.accept("comment"))
            commentOn(words);
        else if (words.accept("alter"))
            alter(words);
        else if (words.accept("exec") || words.accept("execute"))
            execute(words);
    }

    void create(DdlWords words)
    {
        const int line = words.peek().line;
        bool foreign = false;
        // What may stand before: OR REPLACE, TEMPORARY, UNLOGGED, DEFINER = …, FORCE, MATERIALIZED.
        for (int i = 0; i < 24 && !words.atEnd() && !words.peek().is("table") && !words.peek().is("view");
             ++i) {
            foreign = foreign || words.peek().is("foreign") || words.peek().is("external");
            if (words.peek().is(u'(') || words.peek().is("index") || words.peek().is("procedure") ||
                words.peek().is("function") || words.peek().is("trigger") || words.peek().is("type"))
                return;
            words.take();
        }
        const bool view = words.peek().is("view");
        if (!view && !words.peek().is("table"))
            return;
        words.take();
        if (words.accept("if")) {
            words.accept("not");
            words.accept("exists");
        }
        Table table;
        std::tie(table.schema, table.name) = takeName(words);
        table.kind = view ? TableKind::View : foreign ? TableKind::Foreign : TableKind::Table;
        if (table.name.isEmpty()) {
            problem(Tr::tr("Line %1: a table without a name was left out.").arg(line));
            return;
        }
        if (view)
            readView(table, words);
        else
            readTable(table, words, line);
        keep(table);
    }

    void readView(Table& table, DdlWords words)
    {
        if (words.accept(u'('))
            for (DdlWords element : words.inside().elements())
                if (element.peek().names()) {
                    Column column;
                    column.name = element.peek().text;
                    column.comment = element.lastNote();
                    table.columns << column;
                }
    }

    void readTable(Table& table, DdlWords words, int line)
    {
        if (words.peek().is("partition"))
            return; // a part of another one
        const QString opening = words.peek().note;
        if (words.accept(u'(')) {
            readBody(table, words.inside());
            table.comment = opening;
        }
        while (!words.atEnd()) // MySQL: COMMENT = '…' among the options
            if (words.take().is("comment")) {
                words.accept(u'=');
                if (words.peek().kind == DdlToken::Kind::Text)
                    table.comment = words.peek().text;
            }
        if (table.comment.isEmpty() && hasHan(m_head))
            table.comment = m_head.left(kLongestComment);
        if (table.columns.isEmpty()) {
            table.problem = Tr::tr("The file does not say which columns it has.");
            problem(Tr::tr("Line %1: the columns of “%2” are not given.").arg(QString::number(line), table.fullName()));
        }
    }

    void commentOn(DdlWords words)
    {
        words.accept("on");
        const bool column = words.accept("column");
        if (!column && !words.accept("table") && !words.accept("view")) {
            words.accept("materialized");
            words.accept("foreign");
            words.take();
        }
        QStringList parts;
        while (words.peek().names()) {
            parts << words.take().text;
            if (!words.accept(u'.'))
                break;
        }
        if (!words.accept("is") || words.peek().kind != DdlToken::Kind::Text || parts.isEmpty())
            return;
        const QString text = words.peek().text.left(kLongestComment);
        const QString name = column ? parts.takeLast() : QString();
        if (parts.isEmpty())
            return;
        if (Table* table = find(parts.size() > 1 ? parts[parts.size() - 2] : QString(), parts.last()))
            remark(*table, name, text);
    }

    void alter(DdlWords words)
    {
        words.accept("foreign");
        if (!words.accept("table"))
            return;
        if (words.accept("if"))
            words.accept("exists");
        words.accept("only");
        const auto [schema, name] = takeName(words);
        Table* table = find(schema, name);
        if (table == nullptr)
            return;
        for (DdlWords action : words.elements()) {
            if (action.peek().is("add") && action.peek(1).is("column")) {
                action.take();
                action.take();
                if (action.accept("if")) {
                    action.accept("not");
                    action.accept("exists");
                }
                readColumn(*table, action);
                continue;
            }
            if (action.peek().is("comment")) {
                action.take();
                action.accept(u'=');
                if (action.peek().kind == DdlToken::Kind::Text)
                    table->comment = action.peek().text.left(kLongestComment);
                continue;
            }
            while (!action.atEnd() && !(action.peek().is("primary") && action.peek(1).is("key")))
                action.take();
            while (!action.atEnd() && !action.peek().is(u'('))
                action.take();
            if (action.accept(u'('))
                setKeys(*table, takeNames(action.inside()));
        }
    }

    /// SQL Server keeps comments as properties: by names (@value = N'…') or by place.
    void execute(DdlWords words)
    {
        const auto [schema, procedure] = takeName(words);
        if (!procedure.endsWith(QLatin1String("extendedproperty"), Qt::CaseInsensitive))
            return;
        static const QStringList places{QStringLiteral("@name"),       QStringLiteral("@value"),
                                        QStringLiteral("@level0type"), QStringLiteral("@level0name"),
                                        QStringLiteral("@level1type"), QStringLiteral("@level1name"),
                                        QStringLiteral("@level2type"), QStringLiteral("@level2name")};
        QHash<QString, QString> given;
        qsizetype place = 0;
        for (DdlWords part : words.elements()) {
            QString key = place < places.size() ? places[place] : QString();
            ++place;
            if (part.peek(1).is(u'='))
                key = part.take().text.toLower();
            part.accept(u'=');
            if (part.peek().kind == DdlToken::Kind::Text || part.peek().names())
                given.insert(key, part.peek().text);
        }
        if (given.value(QStringLiteral("@name"))
                .compare(QLatin1String("MS_Description"), Qt::CaseInsensitive) != 0)
            return;
        if (Table* table =
                find(given.value(QStringLiteral("@level0name")), given.value(QStringLiteral("@level1name"))))
            remark(*table, given.value(QStringLiteral("@level2name")),
                   given.value(QStringLiteral("@value")).left(kLongestComment));
    }

    static void remark(Table& table, const QString& column, const QString& text)
    {
        if (column.isEmpty())
            table.comment = text;
        for (Column& each : table.columns)
            if (!column.isEmpty() && each.name.compare(column, Qt::CaseInsensitive) == 0)
                each.comment = text;
    }

    static QString keyOf(const QString& schema, const QString& name)
    {
        return schema.toLower() + u'.' + name.toLower();
    }

    Table* find(const QString& schema, const QString& name)
    {
        qsizetype place = m_places.value(keyOf(schema.startsWith(u'@') ? QString() : schema, name), -1);
        if (place < 0) // named with its schema here and without it there
            place = m_byName.value(name.toLower(), -1);
        return place < 0 ? nullptr : &m_catalogue.tables[place];
    }

    void keep(const Table& table)
    {
        if (m_catalogue.tables.size() >= kMostTables)
            return;
        const QString key = keyOf(table.schema, table.name);
        if (const auto known = m_places.constFind(key); known != m_places.constEnd()) {
            m_catalogue.tables[*known] = table; // dropped and made anew further on
            return;
        }
        m_places.insert(key, m_catalogue.tables.size());
        m_byName.insert(table.name.toLower(), m_catalogue.tables.size());
        m_catalogue.tables << table;
    }

    void problem(const QString& text)
    {
        if (m_catalogue.problems.size() < kMostProblems)
            m_catalogue.problems << text;
    }

    DdlLexer m_lexer;
    const Progress& m_progress;
    std::vector<DdlToken> m_tokens;
    DdlToken m_next; ///< read already, of the next statement
    QString m_head;  ///< the comment before the statement
    bool m_copies = false;
    quint64 m_seen = 0;
    QHash<QString, qsizetype> m_places, m_byName;
    Catalogue m_catalogue;
};

} // namespace

Catalogue parseDdl(QStringView text, const Progress& progress)
{
    return DdlParser(text, progress).read();
}

} // namespace wardbook::survey
