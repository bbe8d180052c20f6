#include "oversight/overdue_obligations.h"
#include "fields/obligation.h"
#include "ledger/record_fields.h"
#include "oversight/obligations.h"
#include <algorithm>
#include <ranges>

namespace wardbook::oversight {

namespace fo = fields::obligation;

namespace {

bool applies(ledger::Reader& reader, const ObligationPack::Duty& duty, QDate today)
{
    return std::ranges::all_of(duty.applies, [&](const ObligationPack::Proof& condition) {
        return ledger::RecordQuery(reader.registers(), condition.test).count(reader, today) >=
               condition.least;
    });
}

/// What people said of a duty that binds.
struct Said
{
    const ObligationPack::Duty* duty = nullptr;
    std::optional<Compliance> own;
};

} // namespace

int overdueObligations(ledger::Reader& reader, QDate today)
{
    const auto pack = ObligationPack::builtIn(reader.registers());
    QList<Said> late;
    reader.forEach(QString::fromLatin1(fo::kRegister), [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        const ledger::RecordFields said(reader, fo::kRegister, record);
        const ObligationPack::Duty* duty = pack->find(said.text(fo::obligation));
        if (!duty || duty->informative)
            return;
        QDate next = said.date(fo::next_on);
        if (!next.isValid() && duty->cycleMonths && said.date(fo::checked_on).isValid())
            next = said.date(fo::checked_on).addMonths(*duty->cycleMonths);
        if (next.isValid() && next < today)
            late << Said{duty, complianceFromId(said.text(fo::state))};
    });
    return static_cast<int>(std::ranges::count_if(late, [&](const Said& each) {
        return each.own ? *each.own != Compliance::NotApplicable : applies(reader, *each.duty, today);
    }));
}

} // namespace wardbook::oversight
