#include "grading/take_over.h"
#include "base/error.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/verdict.h"

namespace wardbook::grading {

using records::CellRecord;
using records::Fields;
namespace fa = fields::assessment;
namespace fc = fields::check_object;
namespace fv = fields::verdict;

namespace {

constexpr int kMonths = 12;

QString checkKey(const RequirementPack& pack, const RequirementItem& item)
{
    return item.scope + u' ' + pack.checkOf(item).id;
}

QSet<qint64> sharedOnes(ledger::Reader& reader, const QList<qint64>& objects)
{
    QSet<qint64> shared;
    for (const ledger::Record& object : reader.fetch(QLatin1String(fc::kRegister), objects)) {
        const Fields fields(reader, fc::kRegister, object);
        if (fields.number(fc::shared) != 0 || fields.number(fc::system) == 0)
            shared << object.id;
    }
    return shared;
}

/// Other rounds that may know something of shared objects, the newest first.
QList<qint64> recentRounds(ledger::Reader& reader, QDate today)
{
    QList<std::pair<QString, qint64>> found;
    const QString since = today.addMonths(-kMonths).toString(Qt::ISODate);
    reader.forEach(QLatin1String(fa::kRegister), [&](const ledger::Record& round) {
        const QString started = Fields(reader, fa::kRegister, round).text(fa::started_on);
        if (round.state != QLatin1String(ledger::kVoidState) && started >= since)
            found << std::pair(started, round.id);
    });
    std::sort(found.begin(), found.end(), std::greater<>());
    QList<qint64> ids;
    for (const auto& [started, id] : found)
        ids << id;
    return ids;
}

using CellsByItem = QHash<std::pair<QString, qint64>, CellRecord>;

CellsByItem judgedCells(ledger::Reader& reader, qint64 assessment, const QSet<qint64>& objects)
{
    CellsByItem cells;
    reader.forEachWith(QLatin1String(fv::kRegister), QLatin1String(fv::assessment), assessment,
                       [&](const ledger::Record& record) {
                           const CellRecord cell = records::cellRecord(reader, record);
                           if (cell.verdict != Verdict::Blank && objects.contains(cell.object))
                               cells.insert({cell.item, cell.object}, cell);
                       });
    return cells;
}

/// The verdict as this round may take it: its own record, marked as taken over.
CellRecord takenOver(CellRecord cell, const QString& item)
{
    cell.id = cell.rev = cell.actSeq = 0;
    cell.item = item;
    cell.takenOver = true;
    return cell;
}

} // namespace

ItemMatch::ItemMatch(const RequirementPack& before, const QList<int>& itemsBefore, const RequirementPack& now)
    : m_now(now), m_related(before.id == now.id)
{
    for (const int index : itemsBefore) {
        const RequirementItem& item = before.items.at(index);
        m_ids.insert(item.id);
        if (const QString key = checkKey(before, item); !m_byCheck.contains(key))
            m_byCheck.insert(key, item.id);
    }
}

QString ItemMatch::before(const RequirementItem& item) const
{
    if (!m_related)
        return {};
    return m_ids.contains(item.id) ? item.id : m_byCheck.value(checkKey(m_now, item));
}

QList<CellRecord> sharedVerdicts(const RoundService& service, ledger::Reader& reader, const Round& planned,
                                 const QList<qint64>& objects)
{
    QSet<qint64> open = sharedOnes(reader, objects);
    QList<CellRecord> result;
    for (const qint64 id : recentRounds(reader, planned.startedOn)) {
        if (open.isEmpty())
            break;
        const CellsByItem cells = judgedCells(reader, id, open);
        if (cells.isEmpty())
            continue;
        const Round other = service.load(reader, id);
        const ItemMatch match(*other.pack, other.items, *planned.pack);
        QSet<qint64> served;
        for (const int index : planned.items) {
            const RequirementItem& item = planned.pack->items.at(index);
            const QString before = match.before(item);
            for (const qint64 object : objects) {
                const auto cell = cells.constFind({before, object});
                if (before.isEmpty() || cell == cells.constEnd())
                    continue;
                result << takenOver(*cell, item.id);
                served << object;
            }
        }
        open -= served;
    }
    return result;
}

QList<CellEdit> RoundService::previousOf(ledger::Reader& reader, const Round& round,
                                         const QList<std::pair<int, int>>& cells) const
{
    if (round.previous == 0)
        return {};
    const Round previous = load(reader, round.previous);
    const ItemMatch match(*previous.pack, previous.items, *round.pack);
    records::CellFinder finder(reader);
    QList<CellEdit> edits;
    for (const auto& [row, column] : cells) {
        const RequirementItem& item = round.item(row);
        const QString before = match.before(item);
        if (before.isEmpty() || !round.applies(row, column))
            continue;
        const CellRecord was = finder.find(previous.id, before, round.objects.at(column).id);
        if (was.verdict == Verdict::Blank)
            continue;
        CellEdit edit;
        edit.item = item.id;
        edit.object = was.object;
        edit.rev = round.cell(row, column).rev;
        edit.verdict = was.verdict;
        edit.note = was.note;
        edit.naReason = was.naReason;
        edit.compensation = was.compensation;
        edit.highRisk = was.highRisk;
        edit.proofs = was.proofs;
        edit.takenOver = true;
        edits << edit;
    }
    return edits;
}

} // namespace wardbook::grading
