#include "oversight/training_coverage.h"
#include "fields/person.h"
#include "fields/training.h"
#include "ledger/record_fields.h"

namespace wardbook::oversight {

namespace fp = fields::person;
namespace ft = fields::training;

namespace {

bool counts(const ledger::Record& training)
{
    return training.state == QLatin1String("active");
}

} // namespace

QList<qint64> TrainingCoverage::Duty::missing() const
{
    QList<qint64> ids;
    for (const qint64 person : persons)
        if (!trained.contains(person))
            ids << person;
    return ids;
}

std::optional<int> TrainingCoverage::Duty::percent() const
{
    if (persons.isEmpty())
        return {};
    return int(trained.size() * 100 / persons.size());
}

TrainingCoverage trainingCoverage(ledger::Reader& reader, int year)
{
    TrainingCoverage coverage;
    coverage.year = year;
    QHash<qint64, qint64> hours; // by person: how long they were trained
    reader.forEach(QString::fromLatin1(ft::kRegister), [&](const ledger::Record& record) {
        const ledger::RecordFields fields(reader, ft::kRegister, record);
        if (!counts(record) || fields.date(ft::held_on).year() != year)
            return;
        ++coverage.trainings;
        for (const qint64 person : fields.ids(ft::attendees))
            hours[person] += fields.number(ft::hours);
    });
    const ledger::FieldDef& duties =
        reader.registers().at(QString::fromLatin1(fp::kRegister)).fieldAt(QString::fromLatin1(fp::duties));
    for (const ledger::Code& code : duties.codeList->codes)
        coverage.duties << TrainingCoverage::Duty{code.id, code.label.text(), {}, {}, 0};
    reader.forEach(QString::fromLatin1(fp::kRegister), [&](const ledger::Record& record) {
        const ledger::RecordFields fields(reader, fp::kRegister, record);
        const QDate left = fields.date(fp::left_on);
        if (record.state == QLatin1String(ledger::kVoidState) || (left.isValid() && left.year() < year))
            return;
        const QStringList held = fields.text(fp::duties).split(u',', Qt::SkipEmptyParts);
        for (TrainingCoverage::Duty& duty : coverage.duties) {
            if (!held.contains(duty.id))
                continue;
            duty.persons << record.id;
            coverage.persons.insert(record.id);
            if (!hours.contains(record.id))
                continue;
            duty.trained << record.id;
            duty.hours += hours.value(record.id);
            coverage.trained.insert(record.id);
        }
    });
    coverage.duties.removeIf([](const TrainingCoverage::Duty& duty) { return duty.persons.isEmpty(); });
    return coverage;
}

QList<int> trainingYears(ledger::Reader& reader)
{
    QSet<int> years;
    reader.forEach(QString::fromLatin1(ft::kRegister), [&](const ledger::Record& record) {
        const QDate day = ledger::RecordFields(reader, ft::kRegister, record).date(ft::held_on);
        if (counts(record) && day.isValid())
            years.insert(day.year());
    });
    QList<int> sorted(years.begin(), years.end());
    std::sort(sorted.rbegin(), sorted.rend());
    return sorted;
}

} // namespace wardbook::oversight
