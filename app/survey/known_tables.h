#pragma once
#include "ledger/reader.h"
#include "survey/catalogue.h"

/// What the vault knows of the tables of a database: records of the register data_table as values.
namespace wardbook::survey {

/// A table as the last survey left it, with what a person decided.
struct KnownTable
{
    qint64 id = 0, rev = 0;
    Table table;
    QString family, setAside;
    QString assetName, category, level, reason; ///< what was suggested
    QString decision;                           ///< code of table_decision
    qint64 asset = 0;
    QStringList drift; ///< codes of table_drift
    QDate firstSeen, lastSeen, goneOn;
    int personalColumns = 0;
    /// A person said what the table is: surveys don't touch that any more.
    bool decided() const { return !decision.isEmpty() && decision != QLatin1String("open"); }
    bool isGone() const { return goneOn.isValid(); }
    /// A person took it in although its name speaks for setting it aside.
    bool takenIn() const;
};

KnownTable knownTable(const ledger::RegisterDef& definition, const ledger::Record& record);
/// In the order in which they were first seen; void ones left out.
QList<KnownTable> tablesOf(ledger::Reader& reader, qint64 dataSource);

QString kindCode(TableKind kind);
/// Code of db_engine, as data_source keeps it.
QString engineCode(Source::Engine engine);
/// Where the registered database is; without the password.
Source sourceOf(const ledger::RegisterDef& definition, const ledger::Record& dataSource);

} // namespace wardbook::survey
