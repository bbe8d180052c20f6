#pragma once
#include "calendar/duties.h"

/// Duties as a calendar file (RFC 5545) that any calendar reads.
namespace wardbook::calendar {

/// How a calendar file is written (RFC 5545).
struct IcsOptions
{
    qint64 nowMs = 0; ///< when it was written
    /// Only what kind of duty it is: no names of records, no words that a person wrote.
    bool discreet = false;
};

/// UTF-8, CRLF, lines of at most 75 octets. One event for each duty under its own uid, so that importing a
/// newer file moves the events of an older one. Those still to come remind one day before.
QByteArray icsOf(const QList<Duty>& duties, const IcsOptions& options);

/// Adds one content line, folded between characters.
void addIcsLine(QByteArray& to, const QByteArray& name, const QByteArray& value);
/// A value of type TEXT: \\ \; \, \n; other control characters are left out.
QByteArray icsText(const QString& text);

} // namespace wardbook::calendar
