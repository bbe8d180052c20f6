#pragma once
#include "ui/calendar/duty_reader.h"
#include "ui/kit/filter_chip.h"

namespace wardbook::ui {

/// Which duties a person wants to see. Empty lists and text leave nothing out.
struct DutyFilter
{
    static constexpr char kStatutory[] = "statutory", kOwn[] = "own", kUnverified[] = "unverified";
    QStringList registers;   ///< kinds of duty go by the register that they are about
    QStringList standing;    ///< any of the names above
    QStringList departments; ///< ids as text; "": of no department
    bool mine = false;
    QString find; ///< words, or initials of their pinyin

    bool any() const
    {
        return !registers.isEmpty() || !standing.isEmpty() || !departments.isEmpty() || mine ||
               !find.trimmed().isEmpty();
    }
    QList<calendar::Duty> of(const DutyFacts& facts) const;
};

/// What can be ticked, with counts, the most frequent first.
QList<FilterOption> registerOptions(const DutyFacts& facts, const ledger::RegisterSet& registers);
QList<FilterOption> departmentOptions(const DutyFacts& facts);
QList<FilterOption> standingOptions(const DutyFacts& facts);

} // namespace wardbook::ui
