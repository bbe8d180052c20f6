#include "base/error.h"
#include "fields/assessment.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "ledger/history_store.h"

namespace wardbook::grading {

using records::CellRecord;
using records::Fields;
namespace fa = fields::assessment;
namespace fv = fields::verdict;

namespace {

/// From here on an act is written the way imports are: one sync at the end.
constexpr qsizetype kMany = 500;

/// All edits of one cell as one.
struct Wanted
{
    CellEdit edit;
    int row = 0, column = 0;
    Cell after;
};

bool mayBeHighRisk(Verdict verdict)
{
    return verdict == Verdict::Partial || verdict == Verdict::Unmet;
}

QString placeOf(const Round& round, const Wanted& wanted)
{
    const RequirementItem& item = round.item(wanted.row);
    return QStringLiteral("%1 %2 × %3")
        .arg(round.pack->points.at(item.point).label.text(), item.letter.isEmpty() ? item.id : item.letter,
             round.objects.at(wanted.column).name);
}

void merge(CellEdit& into, const CellEdit& later)
{
    if (later.verdict) {
        into.verdict = later.verdict;
        into.takenOver = later.takenOver;
    }
    if (later.note)
        into.note = later.note;
    if (later.naReason)
        into.naReason = later.naReason;
    if (later.compensation)
        into.compensation = later.compensation;
    if (later.highRisk)
        into.highRisk = later.highRisk;
    if (later.proofs)
        into.proofs = later.proofs;
}

/// The distinct cells of `edits`, and for each edit which of them it is.
std::pair<std::vector<Wanted>, std::vector<size_t>> gather(const Round& round, const QList<CellEdit>& edits)
{
    std::vector<Wanted> cells;
    std::vector<size_t> which;
    QHash<std::pair<int, int>, size_t> known;
    for (const CellEdit& edit : edits) {
        const int row = round.rowOf(edit.item);
        const int column = round.columnOf(edit.object);
        if (row < 0 || column < 0 || !round.applies(row, column))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” of object %2 is no cell of this round. Nothing was changed. Load the "
                               "round again: its items or objects may have changed.")
                            .arg(edit.item)
                            .arg(edit.object),
                        edit.item);
        const auto it = known.constFind({row, column});
        if (it != known.constEnd()) {
            merge(cells[*it].edit, edit);
        } else {
            known.insert({row, column}, cells.size());
            cells.push_back({edit, row, column, {}});
        }
        which.push_back(known.value({row, column}));
    }
    return {std::move(cells), std::move(which)};
}

/// What the cell holds once the edit is written. Throws Invalid when that breaks a rule.
CellRecord edited(const Round& round, const Wanted& wanted, CellRecord cell)
{
    const CellEdit& edit = wanted.edit;
    if (edit.verdict) {
        cell.verdict = *edit.verdict;
        cell.takenOver = edit.takenOver;
    }
    if (edit.note)
        cell.note = edit.note->trimmed();
    if (edit.naReason)
        cell.naReason = edit.naReason->trimmed();
    if (edit.compensation)
        cell.compensation = edit.compensation->trimmed();
    if (edit.proofs)
        cell.proofs = *edit.proofs;
    if (edit.highRisk)
        cell.highRisk = *edit.highRisk;
    if (edit.highRisk.value_or(false) && !mayBeHighRisk(cell.verdict))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1: only what is partly met or not met can be a high risk. Nothing was changed. "
                           "Judge the cell first.")
                        .arg(placeOf(round, wanted)));
    if (!mayBeHighRisk(cell.verdict))
        cell.highRisk = false;
    if (cell.verdict == Verdict::NotApplicable && cell.naReason.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1: “not applicable” needs a reason. Nothing was changed. Write why it does not "
                           "apply.")
                        .arg(placeOf(round, wanted)));
    return cell;
}

/// The cell at the revision that the person had before them.
CellRecord asRead(ledger::Reader& reader, const Wanted& wanted, qint64 id)
{
    const auto& verdicts = reader.registers().at(QLatin1String(fv::kRegister));
    const auto record = ledger::recordAtRev(reader.connection(), verdicts, id, wanted.edit.rev);
    if (record)
        return records::cellRecord(reader, *record);
    CellRecord blank;
    blank.item = wanted.edit.item;
    blank.object = wanted.edit.object;
    return blank;
}

void requireSameBasis(ledger::Reader& reader, const Round& round)
{
    const ledger::Record record = records::assessment(reader, round.id);
    const Fields fields(reader, fa::kRegister, record);
    if (fields.text(fa::pack) != round.pack->id || fields.text(fa::pack_version) != round.pack->version)
        throw Error(ErrorKind::Conflict,
                    Tr::tr("The round was moved to another version of its requirement pack meanwhile. "
                           "Nothing was changed. Load the round again."));
}

} // namespace

QList<Cell> RoundService::apply(const Round& round, const QList<CellEdit>& edits,
                                QList<CellConflict>* conflicts, const QString& label)
{
    auto gathered = gather(round, edits);
    auto& cells = gathered.first;
    const auto& which = gathered.second;
    if (cells.empty())
        return {};
    QList<CellConflict> others;
    const QString act = !label.isEmpty()    ? label
                        : cells.size() == 1 ? Tr::tr("Judge %1").arg(cells.front().edit.item)
                                            : Tr::tr("Judge %1 cells").arg(static_cast<qint64>(cells.size()));
    m_workspace.perform(act, {}, [&](ledger::ActWriter& writer) {
        if (static_cast<qsizetype>(cells.size()) >= kMany)
            writer.expectMany(static_cast<qint64>(cells.size()), {});
        ledger::Reader& reader = writer.reader();
        requireSameBasis(reader, round);
        records::CellFinder finder(reader);
        for (Wanted& wanted : cells) {
            const CellRecord before = finder.find(round.id, wanted.edit.item, wanted.edit.object);
            CellRecord after = edited(round, wanted, before);
            const ledger::FieldValues values = records::valuesOf(after);
            if (values == records::valuesOf(before)) {
                wanted.after = before.cell(); // also when somebody else wrote the same: nothing is lost
                continue;
            }
            if (before.rev != wanted.edit.rev) {
                wanted.after = before.cell();
                CellConflict conflict{wanted.edit.item,
                                      wanted.edit.object,
                                      records::detailOf(reader, asRead(reader, wanted, before.id)),
                                      records::detailOf(reader, before),
                                      {}};
                conflict.theirName = conflict.theirs.lastActor;
                others << conflict;
                continue;
            }
            if (before.id == 0)
                after.id = writer.create(QLatin1String(fv::kRegister), records::newValues(round.id, after));
            else
                writer.update(QLatin1String(fv::kRegister), before.id, before.rev, values);
            after.rev = before.rev + 1;
            wanted.after = after.cell();
        }
    });
    if (conflicts)
        *conflicts = others;
    QList<Cell> result;
    for (const size_t index : which)
        result << cells[index].after;
    return result;
}

} // namespace wardbook::grading
