#pragma once
#include "ui/incidents/case_data.h"
#include "ui/kit/field_editor.h"
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace wardbook::ui {

class Button;
class CaseActs;
class TimelineLanes;

/// The lanes, and the line that Ctrl+L opens to write down what just happened: text, Enter. Lane and time are
/// filled in.
class TimelinePanel : public QWidget
{
    Q_OBJECT
public:
    TimelinePanel(CaseActs& acts, QWidget* parent);
    void show(const CasePtr& facts, const QList<incidents::Clock>& clocks, qint64 nowMs);
    TimelineLanes& lanes() { return *m_lanes; }
    void startEntry();
    QString holdsBack() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEntryLine();
    void write();
    void endEntry();
    void correct(qint64 entry);
    CaseActs& m_acts;
    FieldContext m_context;
    TimelineLanes* m_lanes;
    Button* m_start;
    QWidget* m_line;
    QLineEdit* m_text = nullptr;
    QCheckBox* m_starred = nullptr;
    FieldEditor *m_lane = nullptr, *m_at = nullptr;
    ledger::FieldValues m_values;
    QString m_misread;
    qint64 m_shown = 0; ///< the incident
};

} // namespace wardbook::ui
