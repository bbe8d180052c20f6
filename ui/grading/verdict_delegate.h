#pragma once
#include "ui/grading/verdict_model.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// One cell: verdict, evidence corner, flag of a high risk, and small beside it what the previous round said
/// when that was something else.
class VerdictDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    VerdictDelegate(const VerdictModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const VerdictModel& m_model;
};

/// The frozen column: headings that fold, items with letter, topic and flag.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ItemDelegate(const VerdictModel& model, QObject* parent = nullptr);
    void setCurrentLine(int line) { m_current = line; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const VerdictModel& m_model;
    int m_current = -1;
};

} // namespace wardbook::ui
