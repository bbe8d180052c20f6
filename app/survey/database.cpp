#include "survey/database.h"
#include "survey/server_database.h"

namespace wardbook::survey {

std::unique_ptr<Database> Database::open(const Source& source, const Depth& depth)
{
    switch (source.engine) {
    case Source::Engine::Sqlite:
        return openSqliteFile(source, depth);
    case Source::Engine::Ddl:
        return openDdlFile(source);
    default:
        return openServer(source, depth);
    }
}

Catalogue readCatalogue(const Source& source, const Depth& depth, const Progress& progress,
                        const std::function<void(const Table&)>& each)
{
    progress.throwIfCancelled();
    const std::unique_ptr<Database> database = Database::open(source, depth);
    Catalogue result;
    result.server = database->server();
    result.tables = database->tables(progress, result.problems);
    const qint64 total = result.tables.size();
    qint64 done = 0;
    for (Table& table : result.tables) {
        progress.step(done++, total, table.fullName());
        database->look(table, progress);
        if (each)
            each(table);
    }
    progress.step(total, total);
    return result;
}

} // namespace wardbook::survey
