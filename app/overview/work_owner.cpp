#include "overview/work_owner.h"
#include "fields/grading.h"
#include "fields/improvement.h"

namespace wardbook::overview {

void tellOwner(Work& work, ledger::Reader& reader, const ledger::RegisterDef& definition,
               const ledger::Record& record)
{
    QStringList candidates{definition.ownerField};
    if (definition.id == QLatin1String(fields::grading::kRegister))
        candidates << QLatin1String(fields::grading::system);
    if (definition.id == QLatin1String(fields::improvement::kRegister))
        candidates << QLatin1String(fields::improvement::incident)
                   << QLatin1String(fields::improvement::drill);
    for (const QString& candidate : std::as_const(candidates)) {
        const ledger::FieldDef* owner = definition.field(candidate);
        if (!owner || record.value(*owner).isNull())
            continue;
        if (const auto whole = reader.find(owner->ref, record.value(*owner).toLongLong())) {
            work.ownerRegister = owner->ref;
            work.ownerUid = whole->uid;
            return;
        }
    }
}

} // namespace wardbook::overview
