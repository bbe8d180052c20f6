#pragma once
#include "ui/grading/round_source.h"
#include "ui/grading/stroke_saver.h"
#include <QVector>

namespace wardbook::ui {

/// A cell that somebody else changed while strokes waited, and what could not be written.
struct CellClash
{
    CellAt at;
    grading::CellConflict conflict;
    grading::CellEdit mine;
};

/// The round on the desk: what people do to its cells, at once in memory and within a second in the vault
/// (StrokeSaver), and how it is undone. Knows no widget. GUI thread.
class RoundEditor : public QObject
{
    Q_OBJECT
public:
    RoundEditor(people::Workspace& workspace, RoundSource& source, QObject* parent = nullptr);

    /// Nothing may be unsaved.
    void setRound(std::shared_ptr<LoadedRound> loaded);
    bool loaded() const { return m_loaded != nullptr; }
    const grading::Round& round() const { return m_loaded->round; }
    /// For other threads: the round as it is now.
    std::shared_ptr<const grading::Round> snapshot() const;
    const grading::Round* previous() const { return m_loaded ? m_loaded->previous.get() : nullptr; }
    const QHash<QString, QString>& refusals() const { return m_loaded->refusals; } ///< see LoadedRound
    const grading::Round::Counts& counts() const { return m_counts; }              ///< of the whole round
    grading::Verdict before(CellAt at) const; ///< of the previous round; Blank: none
    const grading::Cell& cell(CellAt at) const { return m_loaded->round.cell(at.row, at.column); }
    bool applies(CellAt at) const { return m_loaded->round.applies(at.row, at.column); }
    /// Why nothing can be judged here by this person; empty if it can.
    QString readOnlyReason() const;

    // Each of these is one step of undo. Cells that do not apply are left out; they return how many changed.
    int judge(const Cells& cells, grading::Verdict verdict, const QString& naReason = {});
    /// On for all unless all have it; only cells that are partly met or not met. -1: none of them is.
    int toggleHighRisk(const Cells& cells);
    int setNote(CellAt at, const QString& note, const QString& was);
    int setNaReason(CellAt at, const QString& reason, const QString& was);
    int setCompensation(CellAt at, const QString& text, const QString& was);
    void endTyping() { m_typing.reset(); } ///< what is typed next is a step of its own
    int setProofs(CellAt at, const QList<qint64>& proofs, const QList<qint64>& was);
    struct Write
    {
        CellAt at;
        grading::CellEdit edit; ///< item, object and rev are filled in here
        grading::CellText was;  ///< the texts that `edit` replaces
    };
    int write(const QList<Write>& writes);

    /// After a conflict: the cells as the other person wrote them.
    void takeTheirs(const QList<CellClash>& clashes);

    /// Gives the texts of these cells, with what is not saved yet.
    void texts(const Cells& cells, std::function<void(const QHash<quint64, grading::CellText>&)> done);
    /// What is not saved yet, on top of what was read.
    void overlay(CellAt at, grading::CellDetail& detail) const;

    bool canUndo() const { return !m_undo.isEmpty(); }
    /// Takes the last step back and returns its cells; empty if there is none.
    Cells undo();
    /// Does the step again that was taken back last, unless something else was judged since.
    Cells redo();

    StrokeSaver& saver() { return m_saver; }
    const std::shared_ptr<const ledger::RegisterSet>& registers() const { return m_registers; }
    /// "身份鉴别 d × 堡垒机"
    QString nameOf(CellAt at) const;

Q_SIGNALS:
    void cellsChanged(const Cells& cells);
    void roundChanged(); ///< another round, or read again

private:
    struct Undo
    {
        CellAt at;
        grading::Cell before;
        grading::CellEdit back;    ///< texts and proofs as they were, if the step changed them
        grading::CellEdit forward; ///< what the step did
    };
    bool put(CellAt at, grading::CellEdit edit, const grading::CellText& was, QList<Undo>& step);
    int finish(QList<Undo> step);
    void tell(const Cells& changed);
    int writeText(CellAt at, std::optional<QString> grading::CellEdit::*field,
                  QString grading::CellText::*text, const QString& value, const QString& was);
    void showSaved(const Cells& at, const QList<grading::Cell>& cells);
    grading::Cell& mutableCell(CellAt at) { return m_loaded->round.cell(at.row, at.column); }

    people::Workspace& m_workspace;
    RoundSource& m_source;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    std::shared_ptr<LoadedRound> m_loaded;
    grading::Round::Counts m_counts;
    QList<QList<Undo>> m_undo, m_redo;
    /// The text that the last step changed, if nothing else happened since.
    std::optional<std::pair<CellAt, std::optional<QString> grading::CellEdit::*>> m_typing;
    StrokeSaver m_saver;
};

} // namespace wardbook::ui
