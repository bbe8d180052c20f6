#pragma once
#include "ledger/definitions.h"
#include <QWidget>

class QLabel;
class QScrollArea;

namespace wardbook::ui {

/// The form of a register that is being made, as it will look. What is typed in it goes nowhere.
class RegisterPreview : public QWidget
{
    Q_OBJECT
public:
    RegisterPreview(std::shared_ptr<const ledger::RegisterSet> registers, QWidget* parent = nullptr);
    ~RegisterPreview() override;
    /// A definition, complete or not; `stored` is the id that the vault has it under, empty for a new one.
    /// Returns why it can't be used yet; empty when it can.
    QString show(const QJsonObject& definition, const QString& stored);

private:
    std::shared_ptr<const ledger::RegisterSet> m_registers, m_shown;
    QLabel* m_title;
    QLabel* m_states;
    QScrollArea* m_scroll;
};

} // namespace wardbook::ui
