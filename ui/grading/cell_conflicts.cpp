#include "ui/grading/cell_conflicts.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"

namespace wardbook::ui {

using grading::CellEdit;

namespace {

const QString kVerdict = QStringLiteral("verdict"), kNote = QStringLiteral("note"),
              kReason = QStringLiteral("na_reason"), kCompensation = QStringLiteral("compensation"),
              kRisk = QStringLiteral("high_risk"), kProofs = QStringLiteral("evidence");

QString yesNo(bool yes)
{
    return yes ? GradingPageTr::tr("yes") : GradingPageTr::tr("no");
}

QString rowId(qsizetype index, const QString& field)
{
    return QStringLiteral("%1/%2").arg(index).arg(field);
}

} // namespace

QList<ConflictRow> clashRows(const RoundEditor& editor, const QList<CellClash>& clashes)
{
    QList<ConflictRow> rows;
    for (qsizetype i = 0; i < clashes.size(); ++i) {
        const CellClash& clash = clashes.at(i);
        const QString place = editor.nameOf(clash.at);
        const auto add = [&](const QString& field, const QString& label, const QString& base,
                             const QString& theirs, const QString& mine) {
            if (theirs.trimmed() != mine.trimmed())
                rows.append({rowId(i, field), QStringLiteral("%1 · %2").arg(place, label), base, theirs, mine,
                             base.trimmed() != theirs.trimmed()});
        };
        const grading::CellDetail& base = clash.conflict.base;
        const grading::CellDetail& theirs = clash.conflict.theirs;
        const CellEdit& mine = clash.mine;
        if (mine.verdict)
            add(kVerdict, GradingPageTr::tr("Verdict"), verdictWord(base.cell.verdict),
                verdictWord(theirs.cell.verdict), verdictWord(*mine.verdict));
        if (mine.naReason)
            add(kReason, GradingPageTr::tr("Why it does not apply"), base.naReason, theirs.naReason,
                *mine.naReason);
        if (mine.note)
            add(kNote, GradingPageTr::tr("Record"), base.note, theirs.note, *mine.note);
        if (mine.highRisk)
            add(kRisk, GradingPageTr::tr("High risk"), yesNo(base.cell.highRisk), yesNo(theirs.cell.highRisk),
                yesNo(*mine.highRisk));
        if (mine.compensation)
            add(kCompensation, GradingPageTr::tr("Compensating measure"), base.compensation,
                theirs.compensation, *mine.compensation);
        if (mine.proofs)
            add(kProofs, GradingPageTr::tr("Evidence"),
                GradingPageTr::tr("%n piece(s)", nullptr, int(base.proofs.size())),
                GradingPageTr::tr("%n piece(s)", nullptr, int(theirs.proofs.size())),
                GradingPageTr::tr("%n piece(s)", nullptr, int(mine.proofs->size())));
    }
    return rows;
}

QList<RoundEditor::Write> clashWrites(const QList<CellClash>& clashes, const QStringList& mine)
{
    QList<RoundEditor::Write> writes;
    for (qsizetype i = 0; i < clashes.size(); ++i) {
        const CellClash& clash = clashes.at(i);
        RoundEditor::Write write;
        write.at = clash.at;
        const grading::CellDetail& theirs = clash.conflict.theirs;
        write.was = {theirs.note, theirs.naReason, theirs.compensation, {}};
        for (const auto& proof : theirs.proofs)
            write.was.proofs.append(proof.id);
        const auto wanted = [&](const QString& field) { return mine.contains(rowId(i, field)); };
        if (wanted(kVerdict)) {
            write.edit.verdict = clash.mine.verdict;
            write.edit.takenOver = clash.mine.takenOver;
        }
        if (wanted(kNote))
            write.edit.note = clash.mine.note;
        // A verdict of mine that needs its reason takes it along.
        if (wanted(kReason) || (wanted(kVerdict) && clash.mine.naReason && theirs.naReason.isEmpty()))
            write.edit.naReason = clash.mine.naReason;
        if (wanted(kRisk))
            write.edit.highRisk = clash.mine.highRisk;
        if (wanted(kCompensation))
            write.edit.compensation = clash.mine.compensation;
        if (wanted(kProofs)) // evidence of both sides is kept
        {
            QList<qint64> both = write.was.proofs;
            for (const qint64 proof : *clash.mine.proofs)
                if (!both.contains(proof))
                    both.append(proof);
            write.edit.proofs = both;
        }
        const CellEdit& edit = write.edit;
        if (edit.verdict || edit.note || edit.naReason || edit.highRisk || edit.compensation || edit.proofs)
            writes.append(write);
    }
    return writes;
}

} // namespace wardbook::ui
