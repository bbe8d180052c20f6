#pragma once
#include "ledger/ledger.h"
#include "survey/known_tables.h"
#include <QHash>

namespace wardbook::ui {

/// A registered database as the list shows it.
struct SourceLine
{
    qint64 id = 0;
    QString uid, code, name, engine, place, state;
    QDate lastSurveyed;
    bool asksPassword = true; ///< a file has no account
    bool hasRows = true;      ///< statements that make tables hold none
    bool retired = false;
    QString refusal; ///< why this member may not survey it; empty: may
};

/// The latest survey of the chosen database.
struct SurveyLine
{
    qint64 id = 0;
    QString code, server, outcome, outcomeText, problems;
    qint64 finishedMs = 0, rows = 0, bytes = 0;
    int tables = 0, setAside = 0, personal = 0;
    bool complete() const { return outcome == QLatin1String("complete"); }
};

/// An asset that tables are put under.
struct AssetLine
{
    QString uid, name;
};

/// Everything that the page shows, read at once off the GUI thread.
struct SurveyPicture
{
    QList<SourceLine> sources;
    qint64 source = 0;
    std::optional<SurveyLine> survey;
    QList<survey::KnownTable> tables;
    QHash<qint64, AssetLine> assets; ///< that tables belong to
};

/// `wanted`: the database to show; the first one when it is 0 or gone.
SurveyPicture readPicture(ledger::Reader& reader, const ledger::Rights& rights, const ledger::Actor& actor,
                          qint64 wanted);

} // namespace wardbook::ui
