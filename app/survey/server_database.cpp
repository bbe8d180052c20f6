#include "survey/server_database.h"
#include "survey/dialect.h"
#include "survey/interrupter.h"
#include "survey/patterns.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

namespace {

constexpr int kHangsAfterSeconds = 8;

[[noreturn]] void throwGone(const QString& code)
{
    throw Error(
        ErrorKind::Io,
        Tr::tr("The connection to the database was lost. What was read until then is kept, and nothing was "
               "changed in the database. Survey it again when the server is back."),
        code);
}

class ServerDatabase : public Database
{
public:
    ServerDatabase(const Source& source, const Depth& depth)
        : m_source(source), m_depth(depth), m_session(SqlSession::open(source, depth))
    {
        const Progress unheard; // opening is short; only a server that hangs is given up
        const Interrupter::Watch watch(m_interrupter, unheard);
        try {
            m_dialect = Dialect::of(source, *m_session);
            m_dialect->settle(*m_session, depth);
            m_stop = m_dialect->interruption(*m_session);
        } catch (const SqlFailure& failure) {
            throwRefusal(failure.kind == SqlFailure::Kind::Gone ? Refusal::Unreachable : Refusal::Other,
                         source, failure.code);
        }
    }
    ~ServerDatabase() override
    {
        m_source.password.fill(QChar(0)); // our own copy: fill() leaves the caller's alone
    }

    QString server() override { return m_dialect->server(); }

    QList<Table> tables(const Progress& progress, QStringList& problems) override
    {
        QList<Table> result;
        const std::optional<SqlFailure> failure =
            attempt(progress, [&] { result = m_dialect->tables(*m_session, m_source, progress, problems); });
        if (failure)
            throw Error(
                ErrorKind::Io,
                Tr::tr("The catalogue of the database could not be read. Nothing was changed. Check whether "
                       "the account may read it, and whether the server is very busy."),
                failure->code);
        for (const QString& schema : m_source.schemas)
            if (std::none_of(result.begin(), result.end(), [&](const Table& table) {
                    return table.schema.compare(schema.trimmed(), Qt::CaseInsensitive) == 0;
                }))
                problems << Tr::tr(
                                "Nothing was found in schema “%1”. Check its name and the account's rights.")
                                .arg(schema.trimmed());
        return result;
    }

    void look(Table& table, const Progress& progress) override
    {
        progress.throwIfCancelled();
        if (!table.problem.isEmpty())
            return; // the catalogue said already why not
        sample(table, progress);
        if (table.problem.isEmpty())
            count(table, progress);
    }

private:
    void sample(Table& table, const Progress& progress)
    {
        const QStringList columns = m_dialect->sampled(table);
        if (m_depth.sampleRows <= 0 || columns.isEmpty())
            return;
        std::vector<std::unique_ptr<Sampler>> samplers;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            if (!columns.contains(column.name))
                continue;
            samplers.push_back(std::make_unique<Sampler>(column.name + u'\n' + column.comment));
            places << i;
        }
        bool any = false;
        const auto ask = [&](const QString& question) {
            return attempt(progress, [&] {
                m_session->read(question, [&](const QStringList& row) {
                    any = true;
                    for (size_t i = 0; i < samplers.size() && qsizetype(i) < row.size(); ++i)
                        samplers[i]->look(row[qsizetype(i)]);
                });
            });
        };
        const QString spread = m_dialect->sample(table, columns, m_depth.sampleRows, true);
        const QString first = m_dialect->sample(table, columns, m_depth.sampleRows, false);
        std::optional<SqlFailure> failure = ask(spread);
        if (!failure && !any && spread != first)
            failure = ask(first);
        if (failure) {
            table.problem = reason(*failure, table);
            return;
        }
        for (size_t i = 0; i < samplers.size(); ++i)
            table.columns[places[qsizetype(i)]].hits = samplers[i]->hits();
    }

    void count(Table& table, const Progress& progress)
    {
        // A view can be anything underneath. A table that was never estimated is counted when its size says
        // it is small.
        constexpr qint64 kBytesOfARow = 100;
        const bool cheap = table.kind == TableKind::Table &&
                           (table.rows ? *table.rows <= m_depth.countUpTo
                                       : table.bytes && *table.bytes <= m_depth.countUpTo * kBytesOfARow);
        if (!cheap || m_depth.countUpTo <= 0)
            return;
        std::optional<qint64> rows;
        const auto failure = attempt(progress, [&] {
            bool ok = false;
            const qint64 value = m_session->value(m_dialect->count(table)).toLongLong(&ok);
            if (ok)
                rows = value;
        });
        if (!failure && rows) {
            table.rows = rows;
            table.rowsExact = true;
        } // otherwise the estimate stands, and says that it is one
    }

    /// What failed, unless the connection is gone or the person cancelled: these are thrown.
    std::optional<SqlFailure> attempt(const Progress& progress, const std::function<void()>& work)
    {
        try {
            const Interrupter::Watch watch(m_interrupter, progress);
            work();
        } catch (const SqlFailure& failure) {
            progress.throwIfCancelled();
            if (failure.kind == SqlFailure::Kind::Gone)
                throwGone(failure.code);
            return failure;
        }
        return std::nullopt;
    }

    QString reason(const SqlFailure& failure, const Table& table) const
    {
        switch (failure.kind) {
        case SqlFailure::Kind::TimedOut:
            return Tr::tr("“%1” gave no answer within %2 seconds; its rows were not looked at.")
                .arg(table.fullName(), QString::number(m_depth.statementSeconds));
        case SqlFailure::Kind::Denied:
            return Tr::tr("The account may not read its rows; only its columns are known.");
        default:
            return Tr::tr("The server could not give rows of “%1” (code %2); only its columns are known.")
                .arg(table.fullName(), failure.code.isEmpty() ? QStringLiteral("–") : failure.code);
        }
    }

    /// Runs on the interrupter's thread: with a session of its own.
    void stop() const
    {
        if (m_stop.isEmpty())
            return; // the statement's own time limit ends it
        try {
            SqlSession::open(m_source, m_depth)->command(m_stop);
        } catch (const SqlFailure&) { // the same
        } catch (const Error&) {
        }
    }

    Source m_source;
    Depth m_depth;
    std::unique_ptr<SqlSession> m_session;
    std::unique_ptr<Dialect> m_dialect;
    QString m_stop;
    /// Last: its thread uses the others. Longer than the server's own limit a question lasts only when the
    /// server hangs.
    Interrupter m_interrupter{[this] { stop(); }, [this] { m_session->abandon(); },
                              std::chrono::seconds(m_depth.statementSeconds > 0
                                                       ? 2 * m_depth.statementSeconds + kHangsAfterSeconds
                                                       : 0)};
};

} // namespace

std::unique_ptr<Database> openServer(const Source& source, const Depth& depth)
{
    return std::make_unique<ServerDatabase>(source, depth);
}

} // namespace wardbook::survey
