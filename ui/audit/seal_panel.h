#pragma once
#include "ledger/verify_act.h"
#include <QWidget>

class QFormLayout;
class QLabel;

namespace wardbook::ui {

class Button;
class ElideLabel;

/// 签名与链: who signed the chosen act, with which key, and where it stands in the chain.
class SealPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SealPanel(QWidget* parent = nullptr);
    void showAct(const ledger::ActEntry& act, const ledger::ActCheck* check);
    void showCheck(const ledger::ActCheck& check);
    /// Empty: the act can be undone; otherwise why not.
    void setUndoRefusal(const QString& refusal, bool offered);

Q_SIGNALS:
    void checkWanted();
    void undoWanted();

private:
    QLabel* addLine(const QString& label, bool mono = false);
    QFormLayout* m_form;
    QLabel *m_person, *m_state, *m_key, *m_time, *m_hash, *m_previous, *m_station, *m_reason;
    Button *m_check, *m_undo;
};

} // namespace wardbook::ui
