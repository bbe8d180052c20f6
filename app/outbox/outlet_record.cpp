#include "outbox/outlet_record.h"
#include "fields/outlet.h"

namespace wardbook::outbox {

namespace field = fields::outlet;

std::optional<ledger::Record> outletRecord(ledger::Reader& reader, const char* kind)
{
    std::optional<ledger::Record> found;
    reader.forEach(QLatin1String(field::kRegister), [&](const ledger::Record& record) {
        if (record.state != QLatin1String(ledger::kVoidState) &&
            ledger::RecordFields(reader, field::kRegister, record).text(field::kind) == QLatin1String(kind))
            found = record;
    });
    return found;
}

void writeOutlet(people::Workspace& workspace, const char* kind, const ledger::FieldValues& values,
                 const QString& label, const QString& reason)
{
    workspace.perform(label, reason, [&](ledger::ActWriter& writer) {
        if (const auto known = outletRecord(writer.reader(), kind)) {
            writer.update(QLatin1String(field::kRegister), known->id, known->rev, values);
            return;
        }
        ledger::FieldValues all = values;
        all.insert(QLatin1String(field::kind), QLatin1String(kind));
        writer.create(QLatin1String(field::kRegister), all);
    });
}

} // namespace wardbook::outbox
