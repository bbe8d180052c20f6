#include "calendar/calendar_export.h"
#include "calendar/calendar_tr.h"
#include "calendar/ics_writer.h"
#include "exchange/atomic_file.h"
#include "exchange/file_export.h"
#include "fields/obligation.h"
#include "ledger/permissions.h"
#include <QFileInfo>

namespace wardbook::calendar {

void exportCalendar(people::Workspace& workspace, const QList<Duty>& duties, qint64 nowMs,
                    const CalendarExport& wanted)
{
    const QFileInfo file(wanted.path);
    if (file.suffix().compare(QLatin1String("ics"), Qt::CaseInsensitive) != 0)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("A calendar is written as .ics, not as “%1”. Nothing was written.").arg(file.fileName()));
    if (!wanted.discreet) {
        const auto registers = workspace.ledger().registers();
        QSet<QString> asked;
        for (const Duty& duty : duties)
            if (!asked.contains(duty.registerId)) {
                asked.insert(duty.registerId);
                ledger::permissions::require(ledger::permissions::verbRefusal(
                    workspace.ledger().rights(), workspace.actor(), registers->at(duty.registerId),
                    QLatin1String(ledger::verb::kExport)));
            }
    }
    const auto write = [&](const QString& temporary) {
        exchange::AtomicFile out(temporary);
        out.write(icsOf(duties, {nowMs, wanted.discreet}));
        out.commit();
        return Tr::tr("%1, %n duties", nullptr, int(duties.size())).arg(file.fileName());
    };
    exchange::exportFileWithAct(
        workspace.ledger(), workspace.actor(),
        {QString::fromLatin1(fields::obligation::kRegister), wanted.path,
         wanted.discreet ? Tr::tr("Export the calendar without names") : Tr::tr("Export the calendar"),
         wanted.reason},
        write);
}

} // namespace wardbook::calendar
