#pragma once
#include "base/progress.h"
#include "survey/catalogue.h"
#include <functional>
#include <memory>

namespace wardbook::survey {

/// A business database, read only: every session is opened read only where the engine can, and nothing but
/// SELECT (and the catalogue's own questions) is ever sent. One thread.
class Database
{
public:
    virtual ~Database() = default;
    /// Throws Error{Io} saying what to check: host, port, account, password, rights, TLS. Never with the
    /// password.
    static std::unique_ptr<Database> open(const Source& source, const Depth& depth);
    virtual QString server() = 0;
    /// Tables with columns, comments, estimates and sizes; no rows are read. `problems`: what may not be
    /// read.
    virtual QList<Table> tables(const Progress& progress, QStringList& problems) = 0;
    /// Counts rows where that is cheap and looks at samples; fills table.rows, hits and problem. A table that
    /// fails says so in `problem`; a connection that died throws Error{Io}.
    virtual void look(Table& table, const Progress& progress) = 0;
};

/// Reads everything: `each` is called with every table as soon as it was looked at, so that what was read is
/// not lost when the server dies (Error{Io}) or the person cancels (Cancelled) later.
Catalogue readCatalogue(const Source& source, const Depth& depth, const Progress& progress,
                        const std::function<void(const Table&)>& each = {});

} // namespace wardbook::survey
