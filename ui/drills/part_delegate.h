#pragma once
#include "ui/drills/drill_source.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

class PartModel;

/// Cells as every table has them, and the editors that fields ask for.
class PartDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PartDelegate(PartModel& model, DrillSource& source, std::shared_ptr<const ledger::RegisterSet> registers,
                 QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

Q_SIGNALS:
    void edited(int row, const wardbook::ledger::FieldValues& values) const;
    void misread(const QString& problem) const;

private:
    PartModel& m_model;
    DrillSource& m_source;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
};

/// People and other records by any part of their name; asynchronous.
std::function<void(const QString& text, const std::function<void(const QList<struct Choice>&)>& answer)>
recordChoices(DrillSource& source, QObject* context, const QString& registerId);

} // namespace wardbook::ui
