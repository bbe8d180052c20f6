#include "storage/salvage.h"
#include "storage/engine_open.h"
#include <QRegularExpression>
#include <QSet>

namespace wardbook::storage {

namespace {

constexpr qint64 kStepsOneByOne = 256; ///< a damaged leaf holds fewer rows than that

QSet<qint64> pagesNow(const Opener& open)
{
    static const QRegularExpression number(QStringLiteral("page (\\d+)"));
    QSet<qint64> pages;
    const auto connection = open();
    // The salt stands in clear before the first page and is no part of what its HMAC covers.
    const QString salt = connection->scalar(QStringLiteral("PRAGMA cipher_salt")).toString();
    if (QString::fromLatin1(firstBytes(connection->path()).toHex()) != salt)
        pages.insert(1);
    Statement lines(*connection, QStringLiteral("PRAGMA cipher_integrity_check"));
    while (lines.step()) {
        const QString line = lines.text(0);
        const auto match = number.match(line);
        if (match.hasMatch())
            pages.insert(match.captured(1).toLongLong());
        else if (line != QLatin1String("ok"))
            throw Error(ErrorKind::Io, line, line);
    }
    return pages;
}

/// The id of the first row from `from` on that can be read: none when there is no row, no value when the
/// place is damaged.
struct Probe
{
    bool readable = false;
    std::optional<qint64> id;
};

Probe probe(const Opener& open, const QString& table, qint64 from)
{
    try {
        const auto connection = open();
        Statement row(
            *connection,
            QStringLiteral("SELECT rowid, * FROM %1 NOT INDEXED WHERE rowid >= $1 ORDER BY rowid LIMIT 1")
                .arg(table));
        row.bindInt(1, from);
        if (!row.step())
            return {true, {}};
        return {true, row.integer(0)};
    } catch (const Error& error) {
        if (!isDamage(error))
            throw;
        return {};
    }
}

/// Where reading goes on behind a place that is damaged; none: nowhere.
std::optional<qint64> behind(const Opener& open, const QString& table, qint64 damaged)
{
    for (qint64 i = 1; i <= kStepsOneByOne; ++i)
        if (const Probe found = probe(open, table, damaged + i); found.readable)
            return found.id;
    // A page above the leaves: its rows are many, and the next that can be read is looked for by halving.
    qint64 bad = damaged + kStepsOneByOne;
    qint64 good = 0;
    for (qint64 step = kStepsOneByOne; step < (qint64(1) << 40); step *= 2)
        if (probe(open, table, bad + step).readable) {
            good = bad + step;
            break;
        } else {
            bad += step;
        }
    if (good == 0)
        return {};
    while (good - bad > 1) {
        const qint64 middle = bad + (good - bad) / 2;
        (probe(open, table, middle).readable ? good : bad) = middle;
    }
    return probe(open, table, good).id;
}

} // namespace

bool isDamage(const Error& error)
{
    return error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::Io;
}

QList<qint64> damagedPages(const Opener& open)
{
    QSet<qint64> pages = pagesNow(open);
    if (!pages.isEmpty()) // somebody may have been writing it at that moment
        pages &= pagesNow(open);
    QList<qint64> sorted(pages.begin(), pages.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QStringList unreadableTables(const Opener& open)
{
    QStringList names;
    {
        const auto connection = open();
        Statement tables(
            *connection,
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"));
        while (tables.step())
            names << tables.text(0);
    }
    QStringList unreadable;
    std::shared_ptr<Connection> connection;
    for (const QString& name : names) {
        try {
            if (!connection)
                connection = open();
            Statement rows(*connection, QStringLiteral("SELECT * FROM \"%1\" NOT INDEXED").arg(name));
            while (rows.step())
                for (int i = 0; i < rows.columnCount(); ++i)
                    rows.value(i);
        } catch (const Error& error) {
            if (!isDamage(error))
                throw;
            connection.reset();
            unreadable << name;
        }
    }
    return unreadable;
}

Salvaged salvage(const Opener& open, const QString& table, const std::function<void(const Statement&)>& row)
{
    Salvaged result;
    // The first row that is wanted: asking for what follows a lost one would look at that one's page again.
    qint64 from = 1;
    for (;;) {
        const auto connection = open();
        bool damaged = false;
        std::optional<Statement> rows;
        const auto step = [&] {
            try {
                if (!rows) {
                    rows.emplace(
                        *connection,
                        QStringLiteral("SELECT rowid, * FROM %1 NOT INDEXED WHERE rowid >= $1 ORDER BY rowid")
                            .arg(table));
                    rows->bindInt(1, from);
                }
                return rows->step();
            } catch (const Error& error) {
                if (!isDamage(error))
                    throw;
                damaged = true;
                return false;
            }
        };
        while (step()) {
            row(*rows);
            from = rows->integer(0) + 1;
            ++result.rows;
        }
        if (!damaged)
            return result;
        const auto next = behind(open, table, from);
        result.gaps.append({from, next ? *next - 1 : 0});
        if (!next)
            return result;
        from = *next;
    }
}

} // namespace wardbook::storage
