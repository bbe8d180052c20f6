#pragma once
#include "ui/calendar/agenda_model.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// Paints the lines of AgendaModel: what is due and when, below it of what kind, law, and what to be careful
/// about.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AgendaDelegate(const AgendaModel& model, std::function<QString(const QString&)> icons, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& box, const AgendaLine& line) const;
    void paintGroup(QPainter& painter, const QRect& box, const AgendaLine& line) const;
    void paintMember(QPainter& painter, const QRect& box, const AgendaLine& line) const;
    int paintWhen(QPainter& painter, const QRect& box, const calendar::Duty& duty) const;
    int paintChips(QPainter& painter, QRect box, bool statutory, bool verified) const;

    const AgendaModel& m_model;
    std::function<QString(const QString&)> m_icons;
};

} // namespace wardbook::ui
