#include "ui/grading/fill_acts.h"

namespace wardbook::ui {

using grading::Verdict;

FillActs::FillActs(RoundEditor& editor, VerdictModel& model, RoundSource& source,
                   people::Workspace& workspace, QObject* parent)
    : QObject(parent), m_editor(editor), m_model(model), m_source(source), m_workspace(workspace)
{
}

QList<int> FillActs::shownRows() const
{
    QList<int> rows;
    for (int i = 0; i < m_model.rowCount(); ++i)
        if (!m_model.line(i).heading)
            rows.append(m_model.line(i).row);
    return rows;
}

void FillActs::right(const Cells& marked, CellAt current)
{
    QList<Copy> copies;
    if (marked.size() > 1) {
        QHash<int, CellAt> first; // of a row; marked cells come in the order of their columns
        for (const CellAt at : marked) {
            const auto known = first.constFind(at.row);
            if (known == first.constEnd())
                first.insert(at.row, at);
            else
                copies.append({*known, at});
        }
    } else if (current.valid()) {
        const QList<int>& columns = m_model.columns();
        for (qsizetype i = columns.indexOf(current.column) + 1; i < columns.size(); ++i) {
            const CellAt to{current.row, columns.at(i)};
            if (m_editor.applies(to) && m_editor.cell(to).verdict == Verdict::Blank)
                copies.append({current, to});
        }
    }
    copy(copies);
}

void FillActs::down(const Cells& marked, CellAt current)
{
    QList<Copy> copies;
    if (marked.size() > 1) {
        QHash<int, CellAt> first; // of a column
        for (const CellAt at : marked) {
            const auto known = first.constFind(at.column);
            if (known == first.constEnd())
                first.insert(at.column, at);
            else
                copies.append({*known, at});
        }
    } else if (current.valid()) {
        const QList<int> rows = shownRows();
        const int point = m_editor.round().item(current.row).point;
        for (qsizetype i = rows.indexOf(current.row) + 1; i < rows.size(); ++i) {
            const CellAt to{rows.at(i), current.column};
            if (m_editor.round().item(to.row).point != point)
                break;
            if (m_editor.applies(to) && m_editor.cell(to).verdict == Verdict::Blank)
                copies.append({current, to});
        }
    }
    copy(copies);
}

void FillActs::copyColumn(int column)
{
    QList<Copy> copies;
    const grading::Round& round = m_editor.round();
    for (const int row : m_model.rowsOfLayer()) {
        const CellAt from{row, column};
        if (!m_editor.applies(from) || m_editor.cell(from).verdict == Verdict::Blank)
            continue;
        for (const int other : m_model.columns()) {
            const CellAt to{row, other};
            if (other != column && round.objects.at(other).kind == round.objects.at(column).kind &&
                m_editor.applies(to) && m_editor.cell(to).verdict == Verdict::Blank)
                copies.append({from, to});
        }
    }
    copy(copies);
}

/// "Not applicable" goes with its reason, which may have to be read first.
void FillActs::copy(const QList<Copy>& copies)
{
    Cells reasons;
    for (const Copy& one : copies)
        if (m_editor.cell(one.from).verdict == Verdict::NotApplicable && !reasons.contains(one.from))
            reasons.append(one.from);
    if (reasons.isEmpty())
        write(copies, {});
    else
        m_editor.texts(reasons, [this, copies](const auto& texts) { write(copies, texts); });
}

void FillActs::write(const QList<Copy>& copies, const QHash<quint64, grading::CellText>& texts)
{
    QList<RoundEditor::Write> writes;
    for (const Copy& one : copies) {
        const grading::Cell& from = m_editor.cell(one.from);
        const grading::Cell& to = m_editor.cell(one.to);
        if (from.verdict == Verdict::Blank || (from.verdict == to.verdict && from.highRisk == to.highRisk))
            continue;
        RoundEditor::Write write;
        write.at = one.to;
        write.edit.verdict = from.verdict;
        if (from.verdict == Verdict::NotApplicable) {
            write.edit.naReason = texts.value(one.from.key()).naReason;
            if (write.edit.naReason->isEmpty())
                continue;
        }
        // The flag is about the item: it goes along a row, not down to other items.
        if (from.highRisk && one.from.row == one.to.row)
            write.edit.highRisk = true;
        writes.append(write);
    }
    Q_EMIT filled(m_editor.write(writes));
}

Cells FillActs::blanksOfGroup(int group) const
{
    Cells cells;
    for (const int row : m_model.group(group).rows)
        for (const int column : m_model.columns())
            if (const CellAt at{row, column};
                m_editor.applies(at) && m_editor.cell(at).verdict == Verdict::Blank)
                cells.append(at);
    return cells;
}

Cells FillActs::blanksOfLayer() const
{
    Cells cells;
    for (int group = 0; group < m_model.groupCount(); ++group)
        cells += blanksOfGroup(group);
    return cells;
}

void FillActs::takeOver(const Cells& cells)
{
    if (!m_editor.previous() || !m_editor.readOnlyReason().isEmpty())
        return;
    QList<std::pair<int, int>> pairs;
    QList<qint64> records;
    for (const CellAt at : cells) {
        pairs.append({at.row, at.column});
        if (m_editor.cell(at).record > 0)
            records.append(m_editor.cell(at).record);
    }
    struct Found
    {
        QList<grading::CellEdit> edits;
        QHash<qint64, grading::CellText> texts;
    };
    auto found = std::make_shared<Found>();
    m_source.read(
        [found, pairs, records, round = m_editor.snapshot(), this](ledger::Reader& reader) {
            found->edits = grading::RoundService(m_workspace).previousOf(reader, *round, pairs);
            found->texts = readTexts(reader, records);
        },
        [this, found] {
            QList<RoundEditor::Write> writes;
            for (const grading::CellEdit& edit : std::as_const(found->edits)) {
                const CellAt at{m_editor.round().rowOf(edit.item), m_editor.round().columnOf(edit.object)};
                if (at.valid())
                    writes.append({at, edit, found->texts.value(m_editor.cell(at).record)});
            }
            Q_EMIT filled(m_editor.write(writes));
        });
}

} // namespace wardbook::ui
