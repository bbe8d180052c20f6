#include "ui/shell/tour_stops.h"
#include "base/error.h"
#include "ledger/reader.h"
#include "ledger/rights.h"
#include "ui/shell/shell_tr.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ui {

namespace {

[[noreturn]] void refuse(const QString& stop, const QString& what)
{
    throw Error(ErrorKind::Invalid, ShellTr::tr("The tour can’t be read: stop “%1”, %2.").arg(stop, what));
}

Label label(const QJsonObject& json, const QString& key, const QString& stop)
{
    const QJsonObject both = json.value(key).toObject();
    Label made{both.value(QLatin1String("zh")).toString(), both.value(QLatin1String("en")).toString()};
    if (made.zh.isEmpty() || made.en.isEmpty())
        refuse(stop, key);
    return made;
}

QStringList words(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array)
        list.append(each.toString());
    return list;
}

/// The first record in the best state that there is; only those of the own department where the role is
/// limited to it.
std::optional<ledger::Record> recordFor(const TourStop& stop, ledger::Reader& reader, qint64 department)
{
    const ledger::RegisterDef* definition = reader.registers().find(stop.registerId);
    if (!definition)
        return {};
    for (const QString& state : stop.states) {
        ledger::ListQuery query;
        query.registerId = stop.registerId;
        query.filters = {{QStringLiteral("_state"), {state}}};
        for (auto it = stop.where.begin(); it != stop.where.end(); ++it)
            query.filters.append({it.key(), {it.value().toString()}});
        if (department != 0 && !definition->departmentField.isEmpty())
            query.filters.append({definition->departmentField, {QString::number(department)}});
        const QList<qint64> ids = reader.firstIds(query, 1);
        if (!ids.isEmpty())
            return reader.find(stop.registerId, ids.constFirst());
    }
    return {};
}

} // namespace

QList<TourStop> parseTour(const QJsonObject& json)
{
    QList<TourStop> stops;
    const QJsonArray array = json.value(QLatin1String("stops")).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        TourStop stop;
        stop.id = object.value(QLatin1String("id")).toString();
        stop.page = object.value(QLatin1String("page")).toString();
        stop.registerId = object.value(QLatin1String("register")).toString();
        stop.states = words(object.value(QLatin1String("states")));
        stop.where = object.value(QLatin1String("where")).toObject();
        stop.target = object.value(QLatin1String("target")).toString();
        stop.unitWide = object.value(QLatin1String("unit_wide")).toBool();
        stop.at = words(object.value(QLatin1String("at")));
        stop.title = label(object, QStringLiteral("title"), stop.id);
        stop.text = label(object, QStringLiteral("text"), stop.id);
        if (stop.id.isEmpty() || stop.at.isEmpty())
            refuse(stop.id, QStringLiteral("at"));
        if (!stop.target.isEmpty() && (stop.registerId.isEmpty() || stop.states.isEmpty()))
            refuse(stop.id, QStringLiteral("states"));
        stops.append(stop);
    }
    return stops;
}

const QList<TourStop>& tourStops()
{
    static const QList<TourStop> stops = [] {
        QFile file(QStringLiteral(":/tour/stops.json"));
        if (!file.open(QIODevice::ReadOnly))
            refuse({}, file.fileName());
        return parseTour(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return stops;
}

QList<TourStop> stopsFor(const QList<TourStop>& stops, const QStringList& pages, ledger::Reader& reader,
                         const ledger::Rights& rights, const QString& role, qint64 department)
{
    QList<TourStop> here;
    const bool limited = rights.role(role).ownDepartmentOnly;
    for (TourStop stop : stops) {
        if (!stop.page.isEmpty() && !pages.contains(stop.page))
            continue;
        if (!stop.registerId.isEmpty() &&
            !rights.may(role, stop.registerId, QString::fromLatin1(ledger::verb::kView)))
            continue;
        if (limited && stop.unitWide)
            continue;
        if (!stop.target.isEmpty()) {
            // A liaison without a department sees no record: none has this number.
            const auto record = recordFor(stop, reader, limited ? (department != 0 ? department : -1) : 0);
            QString target = stop.target;
            stop.target = record ? target.replace(QLatin1String("%1"), record->uid)
                                       .replace(QLatin1String("%n"), QString::number(record->id))
                                 : QString();
        }
        here.append(stop);
    }
    return here;
}

} // namespace wardbook::ui
