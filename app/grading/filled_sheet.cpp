#include "grading/filled_sheet.h"
#include "grading/grading_tr.h"

namespace wardbook::grading {

namespace {

using Outcome = FilledCell::Outcome;

Outcome outcomeOf(const FilledCell& cell, bool written)
{
    const bool sameVerdict = cell.verdict == Verdict::Blank || cell.verdict == cell.verdictNow;
    const bool sameNote = cell.note.isEmpty() || cell.note == cell.noteNow;
    const bool sameReason = cell.naReason.isEmpty() || cell.naReason == cell.naReasonNow;
    if (sameVerdict && sameNote && sameReason)
        return Outcome::Same;
    if (!written || (cell.verdictNow == Verdict::Blank && cell.noteNow.isEmpty()))
        return Outcome::New;
    return Outcome::Differs;
}

} // namespace

QString outcomeId(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        return QStringLiteral("new");
    case Outcome::Same:
        return QStringLiteral("same");
    case Outcome::Differs:
        return QStringLiteral("differs");
    case Outcome::Refused:
        break;
    }
    return QStringLiteral("refused");
}

int FilledSheet::count(FilledCell::Outcome outcome) const
{
    return int(std::count_if(cells.begin(), cells.end(),
                             [outcome](const FilledCell& cell) { return cell.outcome == outcome; }));
}

int FilledSheet::guessed() const
{
    return int(std::count_if(cells.begin(), cells.end(), [](const FilledCell& cell) {
        return cell.outcome != Outcome::Refused && cell.confidence < 100;
    }));
}

bool CellComparer::add(FilledCell cell, FilledSheet& to)
{
    const auto refuse = [&](const QString& reason) {
        cell.outcome = Outcome::Refused;
        cell.reason = reason;
        to.cells.append(cell);
        return true;
    };
    const int row = m_round.rowOf(cell.item), column = m_round.columnOf(cell.object);
    if (row < 0)
        return refuse(Tr::tr("The requirement item “%1” is not part of this round.").arg(cell.item));
    if (column < 0)
        return refuse(Tr::tr("The object is not part of this round."));
    cell.objectName = m_round.objects.at(column).name;
    if (!m_round.applies(row, column))
        return refuse(Tr::tr("The item doesn't apply to this kind of object."));

    const Cell& now = m_round.cell(row, column);
    const CellText& text = m_texts.of(cell.item, cell.object);
    cell.rev = now.rev;
    cell.verdictNow = now.verdict;
    cell.noteNow = text.note;
    cell.naReasonNow = text.naReason;
    if (cell.verdict == Verdict::NotApplicable && cell.naReason.isEmpty() && text.naReason.isEmpty())
        return refuse(Tr::tr("“Not applicable” needs a reason."));

    const auto seen = m_seen.constFind({cell.item, cell.object});
    if (seen != m_seen.cend()) {
        const FilledCell& first = to.cells.at(*seen);
        if (first.verdict == cell.verdict && first.note == cell.note && first.naReason == cell.naReason)
            return false;
        return refuse(Tr::tr("The same cell stands in %1 of “%2” with something else; that one counts.")
                          .arg(first.place, first.sheet));
    }
    cell.outcome = outcomeOf(cell, now.record != 0);
    m_seen.insert({cell.item, cell.object}, to.cells.size());
    to.cells.append(cell);
    return true;
}

QList<CellEdit> editsOf(const FilledSheet& filled, const QList<int>& cells)
{
    QList<CellEdit> edits;
    const auto take = [&](const FilledCell& cell) {
        if (cell.outcome != Outcome::New && cell.outcome != Outcome::Differs)
            return;
        CellEdit edit;
        edit.item = cell.item;
        edit.object = cell.object;
        edit.rev = cell.rev;
        if (cell.verdict != Verdict::Blank)
            edit.verdict = cell.verdict;
        if (!cell.note.isEmpty())
            edit.note = cell.note;
        if (!cell.naReason.isEmpty())
            edit.naReason = cell.naReason;
        edits.append(edit);
    };
    if (cells.isEmpty()) {
        for (const FilledCell& cell : filled.cells)
            take(cell);
        return edits;
    }
    for (const int index : cells)
        take(filled.cells.at(index));
    return edits;
}

} // namespace wardbook::grading
