#pragma once
#include "ui/calendar/agenda_model.h"
#include <QListView>

namespace wardbook::ui {

/// The list beside the month. Enter opens the record, or opens and closes a group of several; J and K move.
class AgendaView : public QListView
{
    Q_OBJECT
public:
    /// `icons`: of a register, for its lines. The model outlives the view.
    AgendaView(AgendaModel& model, std::function<QString(const QString& registerId)> icons,
               QWidget* parent = nullptr);
    /// Replaces the lines; what was current stays so, otherwise the first line.
    void show(const QList<calendar::DutyGroup>& groups, QDate today, bool headings);
    void choose(int row);

Q_SIGNALS:
    void openRequested(const wardbook::calendar::Duty& duty);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void act(int row);
    void toggle(int row, bool open);
    void step(int by);
    AgendaModel& m_model;
};

} // namespace wardbook::ui
