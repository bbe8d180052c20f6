#pragma once
#include "incidents/persons_count.h"
#include "ledger/reader.h"

namespace wardbook::incidents {

/// What the impacts of one incident say, with what the registers know about the assets and systems they name.
struct IncidentImpacts
{
    struct Outage
    {
        QString scope;               ///< code of function_scope
        qint64 fromMs = 0, toMs = 0; ///< toMs 0: still running
        bool critical = false;
    };
    QList<PersonsAt> persons; ///< assets known to hold nothing of persons are left out
    QList<Outage> outages;
    bool personalInformation = false; ///< leaked, altered or lost, or possibly so
    bool critical = false;            ///< critical information infrastructure is hit
};
IncidentImpacts readImpacts(ledger::Reader& reader, const ledger::Record& incident);

} // namespace wardbook::incidents
