#pragma once
#include "ui/grading/verdict_model.h"

namespace wardbook::ui {

/// Verdicts that go to many cells at once: along rows, down columns, to like objects, from the previous
/// round. Each is one step of undo; `filled` says how many cells changed.
class FillActs : public QObject
{
    Q_OBJECT
public:
    FillActs(RoundEditor& editor, VerdictModel& model, RoundSource& source, people::Workspace& workspace,
             QObject* parent = nullptr);

    /// Marked cells take the verdict of the first marked cell of their row; a single cell goes to the blank
    /// cells right of it.
    void right(const Cells& marked, CellAt current);
    /// The same down the columns; a single cell goes to the blank cells below it, of its control point.
    void down(const Cells& marked, CellAt current);
    /// The verdicts of an object to the blank cells of the other objects of its kind, in this layer.
    void copyColumn(int column);
    /// What the previous round said, unchanged; cells that it did not judge stay.
    void takeOver(const Cells& cells);
    Cells blanksOfGroup(int group) const;
    Cells blanksOfLayer() const;

Q_SIGNALS:
    void filled(int cells);

private:
    struct Copy
    {
        CellAt from, to;
    };
    void copy(const QList<Copy>& copies);
    void write(const QList<Copy>& copies, const QHash<quint64, grading::CellText>& texts);
    QList<int> shownRows() const;
    RoundEditor& m_editor;
    VerdictModel& m_model;
    RoundSource& m_source;
    people::Workspace& m_workspace;
};

} // namespace wardbook::ui
