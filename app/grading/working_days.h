#pragma once
#include <QDate>
#include <QSet>
#include <memory>

namespace wardbook::ledger {
class Reader;
}
namespace wardbook::people {
class Workspace;
}

namespace wardbook::grading {

/// Which days count when a limit is given in working days: weekdays, without the public holidays and with the
/// exchanged working days that the State Council announces for each year. Of a year that was not announced
/// yet, or not loaded, only the weekends are known. Immutable; any thread.
class WorkingDays
{
public:
    /// resources/packs/working_days.json.
    static std::shared_ptr<const WorkingDays> builtIn();
    /// With the years that the unit loaded itself, which go before the shipped ones.
    static std::shared_ptr<const WorkingDays> current(ledger::Reader& reader);
    /// Throws Invalid (detail: where) for anything but years with days of their own.
    static WorkingDays parse(const QByteArray& json);

    bool isWorking(QDate day) const;
    bool knows(int year) const { return m_years.contains(year); }
    QList<int> years() const; ///< ascending
    /// The day `days` working days after `start`, which itself doesn't count.
    QDate after(QDate start, int days) const;

private:
    void take(const WorkingDays& newer);

    QSet<int> m_years;
    QSet<QDate> m_holidays, m_working;
};

/// Keeps announced years in the vault; one act. Nothing happens when the same was loaded before.
void storeWorkingDays(people::Workspace& workspace, const QByteArray& json);

} // namespace wardbook::grading
