#pragma once
#include "ui/filings/checklist_model.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// Paints headings and lines of the checklist: mark, title, what it rests on at the right; below what is
/// wrong.
class ChecklistDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ChecklistDelegate(const ChecklistModel& model, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& rect, int row) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option,
                   const filings::CheckLine& line) const;
    const ChecklistModel& m_model;
};

} // namespace wardbook::ui
