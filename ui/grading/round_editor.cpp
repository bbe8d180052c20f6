#include "ui/grading/round_editor.h"
#include "fields/verdict.h"
#include "ui/grading/grading_page_tr.h"

namespace wardbook::ui {

using grading::Cell;
using grading::CellEdit;
using grading::CellText;
using grading::Verdict;

constexpr qsizetype kUndoSteps = 500;

static bool hasRisk(Verdict verdict)
{
    return verdict == Verdict::Partial || verdict == Verdict::Unmet;
}

RoundEditor::RoundEditor(people::Workspace& workspace, RoundSource& source, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_source(source), m_registers(workspace.ledger().registers()),
      m_saver(workspace)
{
    connect(&m_saver, &StrokeSaver::saved, this, &RoundEditor::showSaved);
}

void RoundEditor::setRound(std::shared_ptr<LoadedRound> loaded)
{
    const bool another = !m_loaded || m_loaded->round.id != loaded->round.id;
    m_loaded = std::move(loaded);
    if (another) {
        m_undo.clear();
        m_redo.clear();
    }
    m_saver.start(snapshot());
    m_counts = round().counts();
    Q_EMIT roundChanged();
}

std::shared_ptr<const grading::Round> RoundEditor::snapshot() const
{
    return std::make_shared<const grading::Round>(m_loaded->round);
}

Verdict RoundEditor::before(CellAt at) const
{
    const size_t index = size_t(at.row) * size_t(m_loaded->round.objects.size()) + size_t(at.column);
    return index < m_loaded->before.size() ? m_loaded->before[index] : Verdict::Blank;
}

QString RoundEditor::readOnlyReason() const
{
    const people::Session& session = m_workspace.session();
    if (m_workspace.ledger().readOnly() || session.readOnly)
        return GradingPageTr::tr("The vault is open for reading only.");
    if (!m_workspace.ledger().rights().may(session.role, QString::fromLatin1(fields::verdict::kRegister),
                                           QString::fromLatin1(ledger::verb::kEdit)))
        return GradingPageTr::tr("Your role reads self-assessments and does not judge.");
    if (m_loaded && m_loaded->round.state == QLatin1String("signed"))
        return GradingPageTr::tr("This round is signed and stays as it is.");
    if (m_loaded && !m_loaded->round.editable())
        return GradingPageTr::tr("This round was submitted. To change it, have it returned first.");
    return {};
}

bool RoundEditor::put(CellAt at, CellEdit edit, const CellText& was, QList<Undo>& step)
{
    if (!at.valid() || !applies(at))
        return false;
    Cell& cell = mutableCell(at);
    edit.item = round().item(at.row).id;
    edit.object = round().objects.at(at.column).id;
    edit.rev = cell.rev;
    if (edit.verdict && !hasRisk(*edit.verdict) && cell.highRisk)
        edit.highRisk = false;
    Undo undo{at, cell, {}, edit};
    if (edit.note)
        undo.back.note = was.note;
    if (edit.compensation)
        undo.back.compensation = was.compensation;
    if (edit.naReason)
        undo.back.naReason = was.naReason;
    if (edit.proofs)
        undo.back.proofs = was.proofs;
    applyEdit(cell, edit);
    m_saver.add(at, edit);
    step.append(undo);
    return true;
}

int RoundEditor::finish(QList<Undo> step)
{
    if (step.isEmpty())
        return 0;
    Cells changed;
    for (const Undo& undo : std::as_const(step))
        changed.append(undo.at);
    m_typing.reset();
    m_redo.clear();
    m_undo.append(std::move(step));
    if (m_undo.size() > kUndoSteps)
        m_undo.removeFirst();
    tell(changed);
    return int(changed.size());
}

void RoundEditor::tell(const Cells& changed)
{
    m_counts = round().counts();
    Q_EMIT cellsChanged(changed);
}

int RoundEditor::judge(const Cells& cells, Verdict verdict, const QString& naReason)
{
    QList<Undo> step;
    if (!readOnlyReason().isEmpty())
        return 0;
    for (const CellAt at : cells) {
        if (!at.valid() || !applies(at) || (cell(at).verdict == verdict && !cell(at).takenOver))
            continue;
        CellEdit edit;
        edit.verdict = verdict;
        if (verdict == Verdict::NotApplicable)
            edit.naReason = naReason;
        put(at, edit, {}, step);
    }
    return finish(std::move(step));
}

int RoundEditor::toggleHighRisk(const Cells& cells)
{
    if (!readOnlyReason().isEmpty())
        return 0;
    Cells possible;
    bool all = true;
    for (const CellAt at : cells) {
        if (!at.valid() || !applies(at) || !hasRisk(cell(at).verdict))
            continue;
        possible.append(at);
        all = all && cell(at).highRisk;
    }
    if (possible.isEmpty())
        return -1;
    QList<Undo> step;
    for (const CellAt at : std::as_const(possible)) {
        if (cell(at).highRisk != all)
            continue;
        CellEdit edit;
        edit.highRisk = !all;
        put(at, edit, {}, step);
    }
    return finish(std::move(step));
}

int RoundEditor::writeText(CellAt at, std::optional<QString> CellEdit::*field, QString CellText::*text,
                           const QString& value, const QString& was)
{
    if (value == was || !readOnlyReason().isEmpty())
        return 0;
    // Typing on in one text is one step of undo: the step before keeps what stood there at first.
    const bool typingOn = m_typing && m_typing->first == at && m_typing->second == field && !m_undo.isEmpty();
    Write write;
    write.at = at;
    write.edit.*field = value;
    write.was.*text = was;
    const int changed = this->write({write});
    if (typingOn && changed > 0)
        m_undo.removeLast();
    m_typing = {at, field};
    return changed;
}

int RoundEditor::setNote(CellAt at, const QString& note, const QString& was)
{
    return writeText(at, &CellEdit::note, &CellText::note, note, was);
}

int RoundEditor::setNaReason(CellAt at, const QString& reason, const QString& was)
{
    return writeText(at, &CellEdit::naReason, &CellText::naReason, reason, was);
}

int RoundEditor::setCompensation(CellAt at, const QString& text, const QString& was)
{
    return writeText(at, &CellEdit::compensation, &CellText::compensation, text, was);
}

int RoundEditor::setProofs(CellAt at, const QList<qint64>& proofs, const QList<qint64>& was)
{
    if (proofs == was)
        return 0;
    Write write;
    write.at = at;
    write.edit.proofs = proofs;
    write.was.proofs = was;
    return this->write({write});
}

int RoundEditor::write(const QList<Write>& writes)
{
    if (!readOnlyReason().isEmpty())
        return 0;
    QList<Undo> step;
    for (const Write& one : writes)
        put(one.at, one.edit, one.was, step);
    return finish(std::move(step));
}

void RoundEditor::takeTheirs(const QList<CellClash>& clashes)
{
    Cells changed;
    for (const CellClash& clash : clashes) {
        if (!clash.at.valid())
            continue;
        mutableCell(clash.at) = clash.conflict.theirs.cell;
        changed.append(clash.at);
    }
    tell(changed);
}

void RoundEditor::texts(const Cells& cells, std::function<void(const QHash<quint64, CellText>&)> done)
{
    QList<qint64> records;
    for (const CellAt at : cells)
        if (cell(at).record > 0)
            records.append(cell(at).record);
    m_source.texts(records, [this, loaded = m_loaded, cells,
                             done = std::move(done)](const QHash<qint64, CellText>& read) {
        if (loaded != m_loaded)
            return; // rows and columns may be others now
        QHash<quint64, CellText> found;
        for (const CellAt at : cells) {
            CellText text = read.value(cell(at).record);
            const auto edits = m_saver.unsavedOf(at);
            for (const CellEdit& edit : edits) {
                text.note = edit.note.value_or(text.note);
                text.naReason = edit.naReason.value_or(text.naReason);
                text.compensation = edit.compensation.value_or(text.compensation);
                text.proofs = edit.proofs.value_or(text.proofs);
            }
            found.insert(at.key(), text);
        }
        done(found);
    });
}

void RoundEditor::overlay(CellAt at, grading::CellDetail& detail) const
{
    detail.cell = cell(at);
    const auto edits = m_saver.unsavedOf(at);
    for (const CellEdit& edit : edits) {
        detail.note = edit.note.value_or(detail.note);
        detail.naReason = edit.naReason.value_or(detail.naReason);
        detail.compensation = edit.compensation.value_or(detail.compensation);
        if (edit.proofs)
            detail.proofs.removeIf([&](const auto& proof) { return !edit.proofs->contains(proof.id); });
    }
}

Cells RoundEditor::undo()
{
    Cells changed;
    if (m_undo.isEmpty() || !readOnlyReason().isEmpty())
        return changed;
    m_typing.reset();
    const QList<Undo> step = m_undo.takeLast();
    for (const Undo& undo : step) {
        Cell& cell = mutableCell(undo.at);
        CellEdit edit = undo.back;
        edit.item = round().item(undo.at.row).id;
        edit.object = round().objects.at(undo.at.column).id;
        edit.rev = cell.rev;
        if (undo.before.verdict != cell.verdict || undo.before.takenOver != cell.takenOver) {
            edit.verdict = undo.before.verdict;
            edit.takenOver = undo.before.takenOver;
        }
        if (undo.before.highRisk != cell.highRisk)
            edit.highRisk = undo.before.highRisk;
        if (edit.verdict && *edit.verdict != Verdict::NotApplicable)
            edit.naReason.reset(); // what it was before stays written; it means nothing without the verdict
        applyEdit(cell, edit);
        m_saver.add(undo.at, edit);
        changed.append(undo.at);
    }
    m_redo.append(step);
    tell(changed);
    return changed;
}

Cells RoundEditor::redo()
{
    if (m_redo.isEmpty() || !readOnlyReason().isEmpty())
        return {};
    m_typing.reset();
    QList<Undo> again;
    for (const Undo& undo : m_redo.takeLast()) {
        grading::CellText was;
        was.note = undo.back.note.value_or(QString());
        was.compensation = undo.back.compensation.value_or(QString());
        was.naReason = undo.back.naReason.value_or(QString());
        was.proofs = undo.back.proofs.value_or(QList<qint64>());
        put(undo.at, undo.forward, was, again);
    }
    Cells changed;
    for (const Undo& undo : std::as_const(again))
        changed.append(undo.at);
    if (!again.isEmpty())
        m_undo.append(again);
    tell(changed);
    return changed;
}

void RoundEditor::showSaved(const Cells& at, const QList<Cell>& cells)
{
    for (qsizetype i = 0; i < at.size(); ++i)
        mutableCell(at.at(i)) = cells.at(i);
}

QString RoundEditor::nameOf(CellAt at) const
{
    const grading::RequirementItem& item = round().item(at.row);
    return QStringLiteral("%1 %2 × %3")
        .arg(round().pack->points.at(item.point).label.text(), item.letter,
             round().objects.at(at.column).name);
}

} // namespace wardbook::ui
