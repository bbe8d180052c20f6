#include "drills/drill_service.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/inject.h"
#include "ledger/record_fields.h"
#include <QSet>

namespace wardbook::drills {

namespace {

using ledger::Record;
using ledger::RecordFields;

class GapFinder
{
public:
    GapFinder(ledger::Reader& reader, qint64 drill) : m_reader(reader), m_drill(drill) {}

    QStringList find()
    {
        ofDrill();
        ofParts();
        ofInjects();
        return m_gaps;
    }

private:
    int count(const char* registerId, const char* owner)
    {
        int found = 0;
        m_reader.forEachWith(QLatin1String(registerId), QLatin1String(owner), m_drill,
                             [&](const Record&) { ++found; });
        return found;
    }

    void ofDrill()
    {
        namespace fd = fields::drill;
        const Record record = m_reader.record(QLatin1String(fd::kRegister), m_drill);
        const RecordFields drill(m_reader, fd::kRegister, record);
        if (!drill.has(fd::planned_on))
            m_gaps << Tr::tr("No date is planned.");
        if (!drill.has(fd::form))
            m_gaps << Tr::tr("The form (tabletop, live, demonstration) isn't chosen.");
        if (!drill.has(fd::director))
            m_gaps << Tr::tr("Nobody is named as director.");
        if (!drill.has(fd::safety))
            m_gaps << Tr::tr("The safety limits and the way back are missing.");
        if (!drill.has(fd::stop_word))
            m_gaps << Tr::tr("There is no stop word.");
        if (!drill.has(fd::duration))
            m_gaps << Tr::tr("The planned minutes are missing.");
    }

    void ofParts()
    {
        if (count(fields::drill_objective::kRegister, fields::drill_objective::drill) == 0)
            m_gaps << Tr::tr("No objective is set.");
        if (count(fields::drill_participant::kRegister, fields::drill_participant::drill) == 0)
            m_gaps << Tr::tr("No participants are named.");
    }

    void ofInjects()
    {
        namespace fi = fields::inject;
        QSet<QString> numbers;
        bool planned = false;
        m_reader.forEachWith(
            QLatin1String(fi::kRegister), QLatin1String(fi::drill), m_drill, [&](const Record& record) {
                const RecordFields inject(m_reader, fi::kRegister, record);
                const QString no = inject.text(fi::no);
                if (numbers.contains(no))
                    m_gaps << Tr::tr("Two injects have the number %1.").arg(no);
                numbers << no;
                if (!inject.has(fi::content))
                    m_gaps << Tr::tr("Inject %1 has no content.").arg(no);
                if (inject.flag(fi::contingency)) {
                    if (!inject.has(fi::condition))
                        m_gaps
                            << Tr::tr("Inject %1 is a contingency, but nothing says when to use it.").arg(no);
                } else {
                    planned = true;
                    if (!inject.has(fi::offset))
                        m_gaps << Tr::tr("Inject %1 has no minute.").arg(no);
                }
                QStringList problems;
                parseExpected(inject.text(fi::expected), &problems);
                for (const QString& each : std::as_const(problems))
                    m_gaps << Tr::tr("Inject %1: %2").arg(no, each);
            });
        if (!planned)
            m_gaps << Tr::tr("There are no injects.");
    }

    ledger::Reader& m_reader;
    qint64 m_drill = 0;
    QStringList m_gaps;
};

} // namespace

QStringList DrillService::gaps(ledger::Reader& reader, qint64 drill)
{
    return GapFinder(reader, drill).find();
}

void DrillService::requireNoGaps(ledger::Reader& reader, qint64 drill)
{
    const QStringList missing = gaps(reader, drill);
    if (!missing.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("The drill isn't ready for this: %1 Nothing was changed.")
                                            .arg(missing.join(QLatin1Char(' '))));
}

} // namespace wardbook::drills
