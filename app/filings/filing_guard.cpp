#include "filings/filing_guard.h"
#include "base/error.h"
#include "fields/filing.h"
#include "filings/filings_tr.h"
#include "incidents/incident_records.h"
#include "ledger/permissions.h"

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::Record;
using ledger::RecordFields;

void requireRev(ledger::Reader& reader, const Record& filing, qint64 rev)
{
    if (filing.rev != rev)
        throw Error(
            ErrorKind::Conflict,
            Tr::tr("%1 was changed by somebody else meanwhile. Nothing was done; read it again first.")
                .arg(RecordFields(reader, field::kRegister, filing).text(field::code)));
}

Record requireStep(people::Workspace& workspace, ledger::Reader& reader, qint64 filing, qint64 rev,
                   const char* step)
{
    const Record record = reader.record(filingRegister(), filing);
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    ledger::permissions::require(
        ledger::permissions::transitionRefusal(workspace.ledger().rights(), workspace.actor(), definition,
                                               *definition.transition(named(step)), record));
    requireRev(reader, record, rev);
    return record;
}

Record requireDraft(people::Workspace& workspace, ledger::Reader& reader, qint64 filing)
{
    const Record record = reader.record(filingRegister(), filing);
    ledger::permissions::require(ledger::permissions::editRefusal(
        workspace.ledger().rights(), workspace.actor(), reader.registers().at(filingRegister()), record));
    return record;
}

void requireText(const QString& text, const QString& sentence)
{
    incidents::requireText(text, sentence);
}

void requireTime(ledger::Reader& reader, const char* timeField, qint64 atMs, const char* earlierField,
                 qint64 earlierMs, qint64 nowMs)
{
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    const QString label = definition.fieldAt(named(timeField)).label.text();
    incidents::requirePast(label, atMs, nowMs);
    // times that people enter know no seconds
    constexpr qint64 kMinute = 60'000;
    if (earlierMs != 0)
        incidents::requireOrder(definition.fieldAt(named(earlierField)).label.text(),
                                earlierMs / kMinute * kMinute, label, atMs);
}

const FilingKind& requireKind(const FilingFile& file)
{
    return file.kind ? *file.kind : file.kinds->at(file.kindId);
}

} // namespace wardbook::filings
