#include "base/error.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "vault/evidence_store.h"
#include <algorithm>

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;
namespace fc = fields::check_object;
namespace fv = fields::verdict;

namespace {

/// The columns, like kinds together, otherwise in the order in which the round has them.
QList<RoundObject> readObjects(ledger::Reader& reader, const QList<qint64>& ids)
{
    QList<RoundObject> objects;
    QHash<QString, int> order;
    for (const ledger::Code& code : reader.registers().codes(QStringLiteral("object_kind")).codes)
        order.insert(code.id, static_cast<int>(order.size()));
    for (const ledger::Record& record : reader.fetch(QLatin1String(fc::kRegister), ids)) {
        const Fields fields(reader, fc::kRegister, record);
        RoundObject object;
        object.id = record.id;
        object.code = fields.text(fc::code);
        object.name = fields.text(fc::name);
        object.kind = fields.text(fc::kind);
        object.shared = fields.number(fc::shared) != 0 || fields.number(fc::system) == 0;
        objects << object;
    }
    std::stable_sort(objects.begin(), objects.end(), [&](const RoundObject& a, const RoundObject& b) {
        return order.value(a.kind) < order.value(b.kind);
    });
    return objects;
}

/// Reads the columns that a table needs and no more: a round has tens of thousands of cells.
void readCells(ledger::Reader& reader, Round& round)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
    const auto column = [&](const char* field) { return definition.fieldAt(QLatin1String(field)).column(); };
    storage::Statement rows(
        reader.connection(),
        QStringLiteral("SELECT id, rev, %1, %2, %3, %4, %5 IS NOT NULL, %6 IS NOT NULL, %7, %8 FROM %9 "
                       "WHERE %10 = $1 AND state <> 'void'")
            .arg(column(fv::item), column(fv::object), column(fv::verdict), column(fv::high_risk),
                 column(fv::compensation), column(fv::note), column(fv::evidence), column(fv::taken_over),
                 definition.table())
            .arg(column(fv::assessment)));
    rows.bindInt(1, round.id);
    while (rows.step()) {
        const int row = round.rowOf(rows.text(2));
        const int at = round.columnOf(rows.integer(3));
        if (row < 0 || at < 0)
            continue; // judged under another version of the pack, or of an object that was taken out
        Cell& cell = round.cell(row, at);
        cell.record = rows.integer(0);
        cell.rev = rows.integer(1);
        cell.verdict = verdictFromCode(rows.text(4));
        cell.highRisk = rows.integer(5) != 0;
        cell.compensated = rows.integer(6) != 0;
        cell.hasNote = rows.integer(7) != 0;
        const QByteArrayView proofs = rows.utf8View(8);
        if (!proofs.isEmpty())
            cell.proofs = records::proofCount(std::count(proofs.begin(), proofs.end(), ',') + 1);
        cell.takenOver = rows.integer(9) != 0;
    }
}

void readSystem(ledger::Reader& reader, Round& round)
{
    const auto system = reader.find(QLatin1String(fields::system::kRegister), round.system);
    if (!system)
        return;
    round.systemName = reader.nameOf(QLatin1String(fields::system::kRegister), round.system);
    std::tie(round.systemSLevel, round.systemALevel) = records::levelsOf(reader, *system);
    round.gradeChanged = round.systemSLevel != round.sLevel || round.systemALevel != round.aLevel;
}

} // namespace

RoundService::RoundService(people::Workspace& workspace) : m_workspace(workspace) {}

Round RoundService::load(ledger::Reader& reader, qint64 assessment) const
{
    const ledger::Record record = records::assessment(reader, assessment);
    const Fields fields(reader, fa::kRegister, record);
    Round round;
    round.id = record.id;
    round.rev = record.rev;
    round.state = record.state;
    round.code = fields.text(fa::code);
    round.name = fields.text(fa::name);
    round.system = fields.number(fa::system);
    round.previous = fields.number(fa::previous);
    round.sLevel = fields.text(fa::s_level).toInt();
    round.aLevel = fields.text(fa::a_level).toInt();
    round.level = fields.text(fa::level).toInt();
    round.scopes = fields.text(fa::scopes).split(u',', Qt::SkipEmptyParts);
    round.startedOn = QDate::fromString(fields.text(fa::started_on), Qt::ISODate);
    round.scoringRule = fields.text(fa::scoring);
    round.scoringSettings = fields.text(fa::scoring_settings);
    round.pack = pack(reader, fields.text(fa::pack), fields.text(fa::pack_version));
    round.items = round.pack->itemsFor(round.sLevel, round.aLevel, round.scopes);
    round.objects = readObjects(reader, fields.ids(fa::objects));
    readSystem(reader, round);
    round.prepare();
    readCells(reader, round);
    return round;
}

} // namespace wardbook::grading
