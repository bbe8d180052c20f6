#pragma once
#include "base/language.h"
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace wardbook::ledger {
class Reader;
class Rights;
} // namespace wardbook::ledger

namespace wardbook::ui {

/// One stop of the tour, from resources/tour/stops.json.
struct TourStop
{
    QString id;
    QString page;          ///< empty: the page that is shown already
    QString registerId;    ///< whose records it shows: who may not view them passes the stop by
    QStringList states;    ///< of the record to be shown, the best first
    QJsonObject where;     ///< field: value, that the record has besides
    QString target;        ///< for Services::open; %1: the record's uid, %n: its id
    bool unitWide = false; ///< not for roles that see one department only
    /// What it points at, the first that can be seen: an object's name, "class:Name", or
    /// "pane:list|inspector|…".
    QStringList at;
    Label title, text;
};

/// Throws Invalid naming the stop and what is wrong with it.
QList<TourStop> parseTour(const QJsonObject& json);
const QList<TourStop>& tourStops(); ///< the built-in ones

/// Those that this role may see, each with a target of this vault, or none where it has no such record (then
/// the page is shown as it is). `pages`: what there is. Reads the vault: worker thread.
QList<TourStop> stopsFor(const QList<TourStop>& stops, const QStringList& pages, ledger::Reader& reader,
                         const ledger::Rights& rights, const QString& role, qint64 department);

} // namespace wardbook::ui
