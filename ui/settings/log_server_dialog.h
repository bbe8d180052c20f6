#pragma once
#include "ui/settings/outlet_dialog.h"

class QComboBox;

namespace wardbook::ui {

/// Where headlines of acts go.
class LogServerDialog : public OutletDialog
{
    Q_OBJECT
public:
    LogServerDialog(Services& services, const outbox::LogServer& now, qint64 lastAct, QWidget* parent);

private:
    void tryOut() override;
    void act();
    outbox::LogServer server() const;
    QComboBox* m_from;
    QSpinBox* m_facility;
};

} // namespace wardbook::ui
