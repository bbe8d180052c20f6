#include "calendar/ics_writer.h"
#include "calendar/calendar_tr.h"
#include "documents/rich_text.h"

namespace wardbook::calendar {

namespace {

constexpr qsizetype kLineOctets = 75;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QByteArray utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

QString summaryOf(const Duty& duty, bool discreet)
{
    const QString& words = discreet ? duty.kind : duty.text;
    return duty.overdue ? Tr::tr("Overdue: %1").arg(words) : words;
}

/// Law and article, and that nobody compared them yet; of a date of the unit's own what it is a date of.
QString descriptionOf(const Duty& duty)
{
    if (duty.source.isEmpty())
        return duty.kind;
    QStringList lines{duty.kind, duty.source};
    if (!duty.verified)
        lines << documents::unverifiedBadge();
    return lines.join(u'\n');
}

qint64 startOf(const Duty& duty)
{
    return duty.atMs.value_or(duty.on.startOfDay().toMSecsSinceEpoch());
}

void addEvent(QByteArray& ics, const Duty& duty, const IcsOptions& options)
{
    const QByteArray summary = icsText(summaryOf(duty, options.discreet));
    addIcsLine(ics, "BEGIN", "VEVENT");
    addIcsLine(ics, "UID", icsText(duty.uid + QStringLiteral("@wardbook")));
    addIcsLine(ics, "DTSTAMP", utc(options.nowMs));
    if (duty.atMs)
        addIcsLine(ics, "DTSTART", utc(*duty.atMs));
    else
        addIcsLine(ics, "DTSTART;VALUE=DATE", duty.on.toString(QStringLiteral("yyyyMMdd")).toLatin1());
    addIcsLine(ics, "SUMMARY", summary);
    if (!options.discreet)
        addIcsLine(ics, "DESCRIPTION", icsText(descriptionOf(duty)));
    addIcsLine(ics, "CATEGORIES", icsText(duty.kind));
    addIcsLine(ics, "CLASS", "CONFIDENTIAL");
    addIcsLine(ics, "TRANSP", "TRANSPARENT");
    // A reminder that lies in the past would pop up with every import.
    if (startOf(duty) - kDayMs > options.nowMs) {
        addIcsLine(ics, "BEGIN", "VALARM");
        addIcsLine(ics, "ACTION", "DISPLAY");
        addIcsLine(ics, "TRIGGER", "-P1D");
        addIcsLine(ics, "DESCRIPTION", summary);
        addIcsLine(ics, "END", "VALARM");
    }
    addIcsLine(ics, "END", "VEVENT");
}

} // namespace

QByteArray icsText(const QString& text)
{
    QString line = text;
    line.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    QString escaped;
    for (const QChar c : std::as_const(line)) {
        if (c == u'\n')
            escaped += QLatin1String("\\n");
        else if (c == u'\\' || c == u';' || c == u',')
            (escaped += u'\\') += c;
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            escaped += c;
    }
    return escaped.toUtf8();
}

void addIcsLine(QByteArray& to, const QByteArray& name, const QByteArray& value)
{
    const QByteArray line = name + ':' + value;
    qsizetype from = 0, room = kLineOctets;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while ((uchar(line[end]) & 0xC0) == 0x80) // the middle of a character
            --end;
        to.append(line.mid(from, end - from)).append("\r\n ");
        from = end;
        room = kLineOctets - 1; // the blank in front counts
    }
    to.append(line.mid(from)).append("\r\n");
}

QByteArray icsOf(const QList<Duty>& duties, const IcsOptions& options)
{
    QByteArray ics;
    addIcsLine(ics, "BEGIN", "VCALENDAR");
    addIcsLine(ics, "VERSION", "2.0");
    addIcsLine(ics, "PRODID", "-//Wardbook//Duties//ZH");
    addIcsLine(ics, "CALSCALE", "GREGORIAN");
    addIcsLine(ics, "METHOD", "PUBLISH");
    for (const Duty& duty : duties)
        addEvent(ics, duty, options);
    addIcsLine(ics, "END", "VCALENDAR");
    return ics;
}

} // namespace wardbook::calendar
