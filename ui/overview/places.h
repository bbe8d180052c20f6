#pragma once
#include "overview/work.h"

namespace wardbook::ui {

/// A page and what it is to show: see Services::open.
struct Place
{
    QString page, target;
    bool valid() const { return !page.isEmpty(); }
    bool operator==(const Place&) const = default;
};

/// Where people look at what a line of work is about.
Place placeOf(const overview::Work& work);
/// A list of exactly these records.
Place listOf(const QString& registerId, const QList<qint64>& ids);
/// "?field=a,b&…" on the page of a register; an empty value stands for records without one.
Place filtered(const QString& registerId, const QList<std::pair<QString, QStringList>>& filters);

} // namespace wardbook::ui
