#include "grading/round_records.h"
#include "base/error.h"
#include "fields/assessment.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "ledger/permissions.h"

namespace wardbook::grading::records {

using ledger::FieldValues;
using ledger::Record;

namespace fv = fields::verdict;

QString cellKey(qint64 assessment, const QString& item, qint64 object)
{
    return QStringLiteral("%1/%2/%3").arg(assessment).arg(item).arg(object);
}

quint8 proofCount(qsizetype count)
{
    return static_cast<quint8>(std::min<qsizetype>(count, 255));
}

bool CellRecord::empty() const
{
    return verdict == Verdict::Blank && note.isEmpty() && compensation.isEmpty() && proofs.isEmpty();
}

Cell CellRecord::cell() const
{
    Cell cell;
    cell.record = id;
    cell.rev = rev;
    cell.verdict = verdict;
    cell.highRisk = highRisk;
    cell.compensated = !compensation.isEmpty();
    cell.hasNote = !note.isEmpty();
    cell.takenOver = takenOver;
    cell.proofs = proofCount(proofs.size());
    return cell;
}

CellRecord cellRecord(ledger::Reader& reader, const ledger::Record& record)
{
    const Fields fields(reader, fv::kRegister, record);
    CellRecord cell;
    cell.id = record.id;
    cell.rev = record.rev;
    cell.actSeq = record.actSeq;
    cell.item = fields.text(fv::item);
    cell.object = fields.number(fv::object);
    cell.verdict = verdictFromCode(fields.text(fv::verdict));
    cell.note = fields.text(fv::note);
    cell.naReason = fields.text(fv::na_reason);
    cell.compensation = fields.text(fv::compensation);
    cell.highRisk = fields.number(fv::high_risk) != 0;
    cell.takenOver = fields.number(fv::taken_over) != 0;
    cell.proofs = fields.ids(fv::evidence);
    return cell;
}

CellFinder::CellFinder(ledger::Reader& reader)
    : m_reader(reader), m_select(reader.connection(), [&] {
          const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
          return QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 AND state <> 'void'")
              .arg(definition.table(), definition.fieldAt(QLatin1String(fv::cell)).column());
      }())
{
}

CellRecord CellFinder::find(qint64 assessment, const QString& item, qint64 object)
{
    m_select.bindText(1, cellKey(assessment, item, object));
    const qint64 id = m_select.step() ? m_select.integer(0) : 0;
    m_select.reset();
    if (id != 0)
        return cellRecord(m_reader, m_reader.record(QLatin1String(fv::kRegister), id));
    CellRecord blank;
    blank.item = item;
    blank.object = object;
    return blank;
}

FieldValues valuesOf(const CellRecord& cell)
{
    return {{QLatin1String(fv::verdict), verdictCode(cell.verdict)},
            {QLatin1String(fv::note), cell.note},
            {QLatin1String(fv::na_reason), cell.naReason},
            {QLatin1String(fv::compensation), cell.compensation},
            {QLatin1String(fv::high_risk), cell.highRisk ? 1 : 0},
            {QLatin1String(fv::taken_over), cell.takenOver ? 1 : 0},
            {QLatin1String(fv::evidence), refsOf(cell.proofs)}};
}

FieldValues newValues(qint64 assessment, const CellRecord& cell)
{
    ledger::FieldValues values = valuesOf(cell);
    values.insert(QLatin1String(fv::cell), cellKey(assessment, cell.item, cell.object));
    values.insert(QLatin1String(fv::assessment), assessment);
    values.insert(QLatin1String(fv::item), cell.item);
    values.insert(QLatin1String(fv::object), cell.object);
    return values;
}

void requireEdit(people::Workspace& workspace, const char* registerId)
{
    const ledger::Ledger& ledger = workspace.ledger();
    const auto registers = ledger.registers();
    ledger::permissions::require(ledger::permissions::verbRefusal(ledger.rights(), workspace.actor(),
                                                                  registers->at(QLatin1String(registerId)),
                                                                  QLatin1String(ledger::verb::kEdit)));
}

Record assessment(ledger::Reader& reader, qint64 id)
{
    if (auto record = reader.find(QLatin1String(fields::assessment::kRegister), id))
        return *record;
    throw Error(ErrorKind::NotFound, Tr::tr("There is no such self-assessment in this vault."),
                QStringLiteral("assessment %1").arg(id));
}

std::pair<int, int> levelsOf(ledger::Reader& reader, const ledger::Record& system)
{
    namespace fs = wardbook::fields::system;
    const Fields fields(reader, fs::kRegister, system);
    const int grade = static_cast<int>(fields.number(fs::grade));
    const int s = static_cast<int>(fields.number(fs::s_level));
    const int a = static_cast<int>(fields.number(fs::a_level));
    return {s > 0 ? s : grade, a > 0 ? a : grade};
}

} // namespace wardbook::grading::records
