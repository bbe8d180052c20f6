#pragma once
#include <QStyledItemDelegate>

namespace wardbook::ui {

class InjectModel;

/// Paints headings, injects in two lines, and room for the form.
class InjectDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    InjectDelegate(const InjectModel& model, QObject* parent);
    void setFormHeight(int height) { m_formHeight = height; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSection(QPainter& painter, const QRect& rect, int row, bool current) const;
    void paintInject(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    const InjectModel& m_model;
    int m_formHeight = 40;
};

} // namespace wardbook::ui
