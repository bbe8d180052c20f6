#include "ui/grading/filled_dialog.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/theme.h"

namespace wardbook::ui {

using grading::FilledCell;
using Outcome = FilledCell::Outcome;

namespace {

QString remarkOf(const FilledCell& cell)
{
    if (cell.outcome == Outcome::Refused)
        return cell.reason;
    QStringList parts;
    if (cell.changedSince)
        parts << GradingPageTr::tr("judged here after the file was made");
    if (!cell.guess.isEmpty())
        parts << GradingPageTr::tr("guessed (%1 %): %2").arg(cell.confidence).arg(cell.guess);
    const QString note = cell.note.isEmpty() ? cell.naReason : cell.note;
    if (!note.isEmpty())
        parts << note;
    return parts.join(GradingPageTr::tr(", ")).simplified();
}

} // namespace

FilledModel::FilledModel(const grading::Round& round, grading::FilledSheet filled, QObject* parent)
    : QAbstractTableModel(parent), m_round(round), m_filled(std::move(filled))
{
    for (const FilledCell& cell : m_filled.cells)
        m_ticked << ((cell.outcome == Outcome::New ||
                      (cell.outcome == Outcome::Differs && !cell.changedSince)) &&
                     cell.confidence == 100);
    setShown({});
}

void FilledModel::setShown(const QStringList& outcomes)
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_filled.cells.size(); ++i)
        if (outcomes.isEmpty() || outcomes.contains(outcomeId(m_filled.cells.at(i).outcome)))
            m_shown << i;
    endResetModel();
}

bool FilledModel::usable(int row) const
{
    return at(row).outcome == Outcome::New || at(row).outcome == Outcome::Differs;
}

void FilledModel::toggle(int row)
{
    if (!usable(row))
        return;
    bool& on = m_ticked[m_shown.at(row)];
    on = !on;
    Q_EMIT dataChanged(index(row, 0), index(row, Count - 1));
}

QList<int> FilledModel::ticked() const
{
    QList<int> cells;
    for (int i = 0; i < m_ticked.size(); ++i)
        if (m_ticked.at(i))
            cells << i;
    return cells;
}

int FilledModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FilledModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QString FilledModel::topicOf(const FilledCell& cell) const
{
    const int row = m_round.rowOf(cell.item);
    return row < 0 ? cell.item : cell.item + QLatin1Char(' ') + m_round.item(row).topic.text();
}

QVariant FilledModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FilledCell& cell = at(index.row());
    const bool on = m_ticked.at(m_shown.at(index.row()));
    if (role == PlainTable::kGlyphRole && index.column() == Take)
        return !usable(index.row()) ? QString()
               : on                 ? QStringLiteral("check-circle")
                                    : QStringLiteral("circle");
    if (role == Qt::ForegroundRole) {
        const Theme& t = theme();
        if (index.column() == Take)
            return on ? t.accent : t.text3;
        if (index.column() == Remark && (cell.outcome == Outcome::Refused))
            return t.badText;
        if (index.column() == Remark && (cell.changedSince || !cell.guess.isEmpty()))
            return t.warnText;
        return usable(index.row()) ? t.text : t.text2;
    }
    if (role == Qt::AccessibleTextRole && index.column() == Take)
        return on ? GradingPageTr::tr("will be written") : GradingPageTr::tr("left out");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Place:
        return cell.sheet.isEmpty() ? cell.place : cell.sheet + QLatin1Char(' ') + cell.place;
    case Item:
        return topicOf(cell);
    case Object:
        return cell.objectName;
    case Now:
        return verdictWord(cell.verdictNow);
    case File:
        return cell.verdict == grading::Verdict::Blank ? QString() : verdictWord(cell.verdict);
    case Remark:
        return remarkOf(cell);
    default:
        return {};
    }
}

QVariant FilledModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList names{QString(),
                            GradingPageTr::tr("Place in the file"),
                            GradingPageTr::tr("Requirement item"),
                            GradingPageTr::tr("Assessed object"),
                            GradingPageTr::tr("Here"),
                            GradingPageTr::tr("In the file"),
                            GradingPageTr::tr("Note or remark")};
    return names.at(section);
}

} // namespace wardbook::ui
