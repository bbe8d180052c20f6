#include "drills/drill_facts.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/hot_wash.h"
#include "fields/improvement.h"
#include "incidents/clocks.h"
#include "incidents/incident_records.h"

namespace wardbook::drills {

namespace field = fields::drill;
using ledger::Record;
using ledger::RecordFields;

namespace {

void sortByNumber(ledger::Reader& reader, QList<Record>& records, const char* registerId, const char* number)
{
    const ledger::FieldDef& def =
        reader.registers().at(QLatin1String(registerId)).fieldAt(QLatin1String(number));
    std::stable_sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
        return a.value(def).toLongLong() < b.value(def).toLongLong();
    });
}

/// In the order of the standard's groups; those without a group last.
void sortByGroup(ledger::Reader& reader, QList<Record>& people)
{
    namespace fp = fields::drill_participant;
    const auto& codes = reader.registers().codes(QStringLiteral("drill_group")).codes;
    const auto place = [&](const Record& record) {
        const QString group = RecordFields(reader, fp::kRegister, record).text(fp::group);
        const auto found = std::find_if(codes.begin(), codes.end(),
                                        [&](const ledger::Code& each) { return each.id == group; });
        return found - codes.begin();
    };
    std::stable_sort(people.begin(), people.end(),
                     [&](const Record& a, const Record& b) { return place(a) < place(b); });
}

} // namespace

DrillFacts::DrillFacts(ledger::Reader& reader, qint64 drill, qint64 now)
    : nowMs(now), unit(unitName(reader)), run(readRun(reader, drill)),
      evaluation(evaluate(reader, drill, now)), m_reader(reader),
      m_record(reader.record(QLatin1String(field::kRegister), drill))
{
    namespace fp = fields::drill_participant;
    namespace fi = fields::improvement;
    namespace fh = fields::hot_wash;
    participants = partsOfDrill(reader, fp::kRegister, fp::drill, drill);
    sortByGroup(reader, participants);
    improvements = partsOfDrill(reader, fi::kRegister, fi::drill, drill);
    hotWash = partsOfDrill(reader, fh::kRegister, fh::drill, drill);
    sortByNumber(reader, hotWash, fh::kRegister, fh::no);
}

RecordFields DrillFacts::drill() const
{
    return {m_reader, field::kRegister, m_record};
}

QString DrillFacts::shown(const char* name) const
{
    return shownField(m_reader, field::kRegister, name, m_record);
}

QString DrillFacts::state() const
{
    const ledger::StateDef* found =
        m_reader.registers().at(QLatin1String(field::kRegister)).state(m_record.state);
    return found ? found->label.text() : m_record.state;
}

QString DrillFacts::objective(qint64 id) const
{
    namespace fo = fields::drill_objective;
    for (const Record& each : evaluation.objectives)
        if (each.id == id) {
            const RecordFields objective(m_reader, fo::kRegister, each);
            return QStringLiteral("%1 %2").arg(objective.text(fo::no), objective.text(fo::text)).trimmed();
        }
    return {};
}

QString DrillFacts::into(qint64 atMs) const
{
    if (atMs == 0 || !ran())
        return {};
    if (atMs < run.times.startedMs)
        return QStringLiteral("−") + incidents::durationText(run.times.startedMs - atMs);
    return QStringLiteral("+") + incidents::durationText(run.times.elapsedMs(atMs));
}

Hand handTo(ledger::Reader& reader, const char* registerId, qint64 id, const char* state)
{
    Hand hand;
    qint64 newest = 0;
    const QList<ledger::HistoryEntry> history = reader.history(QLatin1String(registerId), id);
    for (const ledger::HistoryEntry& entry : history)
        for (const ledger::FieldChange& change : entry.changes)
            if (change.field == QLatin1String("_state") && change.after.toString() == QLatin1String(state) &&
                entry.actSeq > newest) {
                newest = entry.actSeq;
                hand = {entry.actor, entry.at.toMSecsSinceEpoch()};
            }
    return hand;
}

QString shownField(ledger::Reader& reader, const char* registerId, const char* name, const Record& record)
{
    const ledger::FieldDef& def =
        reader.registers().at(QLatin1String(registerId)).fieldAt(QLatin1String(name));
    const QVariant value = record.value(def);
    return value.isNull() ? QString()
                          : ledger::displayValue(def, reader.registers(), value, reader.namer()).trimmed();
}

QString fieldLabel(const ledger::Reader& reader, const char* registerId, const char* name)
{
    return reader.registers().at(QLatin1String(registerId)).fieldAt(QLatin1String(name)).label.text();
}

QString codeLabel(const ledger::Reader& reader, const QString& list, const QString& code)
{
    return code.isEmpty() ? QString() : reader.registers().codes(list).labelOf(code);
}

QString codeLabel(const ledger::Reader& reader, const char* list, const QString& code)
{
    return codeLabel(reader, QString::fromLatin1(list), code);
}

QList<Record> partsOfDrill(ledger::Reader& reader, const char* registerId, const char* owner, qint64 drill)
{
    return incidents::partsOf(reader, registerId, owner, drill);
}

QString unitName(ledger::Reader& reader)
{
    return incidents::unitRecord(reader).name;
}

} // namespace wardbook::drills
