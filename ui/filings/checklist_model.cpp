#include "ui/filings/checklist_model.h"
#include "documents/rich_text.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"

namespace wardbook::ui {

using filings::CheckLine;
using filings::CheckState;

namespace {

QString tipOf(const CheckLine& line)
{
    QStringList tip{line.title};
    if (line.problems.isEmpty() && !line.detail.isEmpty())
        tip << line.detail;
    for (const CheckLine::Problem& problem : line.problems) {
        QString text = QStringLiteral("• ") + problem.text;
        if (!problem.law.isEmpty())
            text += FilingsPageTr::tr(" (%1)").arg(problem.law);
        if (!problem.verified)
            text += QLatin1Char(' ') + documents::unverifiedBadge();
        if (problem.state == CheckState::Confirmed)
            text += FilingsPageTr::tr(" – confirmed by %1: %2").arg(problem.confirmedBy, problem.reason);
        tip << text;
    }
    return tip.join(QLatin1Char('\n'));
}

} // namespace

QString problemText(const CheckLine& line)
{
    if (!isProblem(line.state))
        return {};
    int open = 0;
    QString worst;
    for (const CheckLine::Problem& problem : line.problems) {
        open += isProblem(problem.state);
        if (worst.isEmpty() && problem.state == line.state)
            worst = problem.text;
    }
    if (worst.isEmpty())
        return line.detail;
    return open == 1 ? worst : FilingsPageTr::tr("%1; %n more", nullptr, open - 1).arg(worst);
}

void ChecklistModel::setLines(const QList<CheckLine>& lines)
{
    beginResetModel();
    m_lines = lines;
    m_rows.clear();
    // lines of one group stand together, groups in the order they first appear
    QStringList groups;
    for (const CheckLine& line : lines)
        if (!groups.contains(line.group))
            groups << line.group;
    for (const QString& group : groups) {
        m_rows.append(Row{group, -1});
        for (int i = 0; i < m_lines.size(); ++i)
            if (m_lines.at(i).group == group)
                m_rows.append(Row{{}, i});
    }
    endResetModel();
}

const CheckLine* ChecklistModel::lineAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).line < 0)
        return nullptr;
    return &m_lines.at(m_rows.at(row).line);
}

QString ChecklistModel::headingAt(int row) const
{
    return m_rows.value(row).heading;
}

QString ChecklistModel::headingNote(int row) const
{
    int missing = 0, doubtful = 0;
    for (const CheckLine& line : m_lines) {
        if (line.group != headingAt(row))
            continue;
        missing += line.state == CheckState::Missing;
        doubtful += line.state == CheckState::Doubtful;
    }
    QStringList note;
    if (missing > 0)
        note << FilingsPageTr::tr("%n missing", nullptr, missing);
    if (doubtful > 0)
        note << FilingsPageTr::tr("%n to confirm", nullptr, doubtful);
    return note.join(FilingsPageTr::tr(", "));
}

int ChecklistModel::rowOf(const QString& lineId) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (const CheckLine* line = lineAt(row); line && line->id == lineId)
            return row;
    return -1;
}

int ChecklistModel::rowOfPlace(const QString& part, const QString& section) const
{
    int ofPart = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const CheckLine* line = lineAt(row);
        if (!line || line->part != part || part.isEmpty())
            continue;
        if (line->section == section)
            return row;
        if (ofPart < 0)
            ofPart = row;
    }
    return ofPart;
}

int ChecklistModel::nextProblem(int row) const
{
    const int count = int(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (qMax(row, 0) + step) % count;
        const CheckLine* line = lineAt(next);
        if (line && isProblem(line->state))
            return next;
    }
    return -1;
}

int ChecklistModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const
{
    const CheckLine* line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line ? line->title : headingAt(index.row());
    case Qt::ToolTipRole:
        return line ? tipOf(*line) : QVariant();
    case Qt::AccessibleTextRole:
        if (!line)
            return headingAt(index.row());
        return QStringList{line->title, checkWord(line->state),
                           isProblem(line->state) ? problemText(*line) : line->detail}
            .join(FilingsPageTr::tr(", "));
    default:
        return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex& index) const
{
    return lineAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace wardbook::ui
