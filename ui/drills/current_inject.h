#pragma once
#include "drills/drill_run.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class Button;
class DrillQuote;
class ElideLabel;

/// One expected action: a check box, how long it may take, and what is left of that.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget* parent);
    void show(const drills::RunAction& action, qint64 releasedMs, qint64 nowMs, bool mayAct);
    void setNow(qint64 nowMs);
    QCheckBox* box() const { return m_box; }
    QString timeText() const;

Q_SIGNALS:
    void ticked(qint64 action, bool done);
    void missed(qint64 action);

private:
    drills::RunAction m_action;
    qint64 m_released = 0;
    QCheckBox* m_box;
    ElideLabel* m_text;
    QLabel *m_within, *m_left;
    class QToolButton* m_miss;
};

/// What is on the table now: the words that are read out, and what should follow from them.
class CurrentInject : public QWidget
{
    Q_OBJECT
public:
    explicit CurrentInject(QWidget* parent = nullptr);
    void show(const drills::DrillRun& run, qint64 inject, qint64 nowMs, bool mayAct);
    void setNow(qint64 nowMs);
    qint64 inject() const { return m_inject; }
    QList<ActionRow*> rows() const { return m_rows; }
    DrillQuote& quote() { return *m_quote; }

Q_SIGNALS:
    void ticked(qint64 action, bool done);
    void missed(qint64 action);
    void attachmentWanted(qint64 proof);

private:
    void readAgain();
    void fitRows(int count);
    qint64 m_inject = 0;
    drills::RunInject m_shown;
    QString m_way;
    QLabel *m_no, *m_hint, *m_none, *m_note, *m_actionsTitle;
    ElideLabel* m_title;
    chips::Chip* m_state;
    Button *m_again, *m_attachment;
    DrillQuote* m_quote;
    QVBoxLayout* m_lines;
    QList<ActionRow*> m_rows;
};

} // namespace wardbook::ui
