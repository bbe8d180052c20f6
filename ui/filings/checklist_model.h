#pragma once
#include "filings/checks.h"
#include <QAbstractListModel>

namespace wardbook::ui {

/// The checklist under its headings. A row is a heading or a line.
class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(const QList<filings::CheckLine>& lines);
    const filings::CheckLine* lineAt(int row) const; ///< null: a heading
    QString headingAt(int row) const;
    QString headingNote(int row) const; ///< "缺 2"
    int rowOf(const QString& lineId) const;
    /// The line of a section; of a part, the first that is about it. -1: none.
    int rowOfPlace(const QString& part, const QString& section) const;
    /// The first row after `row` (wrapping) with something missing or doubtful; -1: all is well.
    int nextProblem(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        QString heading;
        int line = -1;
    };
    QList<filings::CheckLine> m_lines;
    QList<Row> m_rows;
};

/// What the second line says: what is wrong, and how much more of it; empty when all is well.
QString problemText(const filings::CheckLine& line);

} // namespace wardbook::ui
