#pragma once
#include "ui/overview/work_model.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// Paints headings, lines of work, and running clocks with their bar and button.
class WorkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr Length kLine{36}, kClock{60};
    static constexpr Length kSection{32};
    WorkDelegate(const WorkModel& model, bool mayReport, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the button of a clock lies in its row; null: it has none.
    QRect buttonRect(const QRect& row, int at, bool current) const;

private:
    void paintSection(QPainter& painter, const QRect& rect, int row) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintKind(QPainter& painter, const QRect& upper, const WorkWords& words) const;
    void paintText(QPainter& painter, QRect text, const overview::Work& work, bool bold) const;
    void paintBar(QPainter& painter, const QRect& row, const WorkWords& words) const;
    void paintButton(QPainter& painter, const QRect& rect, bool current) const;
    int endWidth(const QRect& row, int at) const;
    QString middle(const QRect& row, int at, bool current) const;
    const WorkModel& m_model;
    bool m_mayReport;
};

} // namespace wardbook::ui
