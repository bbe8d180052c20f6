#pragma once
#include "outbox/outlet_settings.h"
#include "ui/kit/services.h"
#include "ui/kit/work_prompt.h"
#include <QHash>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace wardbook::outbox {
class Dispatch;
}

namespace wardbook::ui {

/// What both kinds of sending ask for: whether, which server, whose certificate. A trial can be made before
/// anything is kept; it ends with the dialog.
class OutletDialog : public WorkPrompt
{
    Q_OBJECT
public:
    OutletDialog(Services& services, const prompts::Question& question, QWidget* parent);
    ~OutletDialog() override;
    void reject() override;

Q_SIGNALS:
    void saved();

protected:
    /// `field`: of the register, where a problem is shown.
    QLabel* addRow(const QString& label, QWidget* input, const char* field);
    void addEndpointRows();
    void addTrial(); ///< the button and what came of it; last
    void setEndpoint(bool enabled, const outbox::Endpoint& endpoint);
    outbox::Endpoint endpoint() const;
    bool isOn() const;
    void setPort(int port);
    int port() const;
    /// Marks the fields; false when there are any.
    bool holds(const QList<outbox::SettingProblem>& problems);
    void keep(const std::function<void()>& save); ///< on a worker; then closes
    /// `sent`: what is said when it arrived.
    void start(const std::function<void(outbox::Dispatch&)>& trial, const QString& sent);
    virtual void tryOut() = 0;
    people::Workspace& workspace() { return m_services.workspace(); }

private:
    void chooseAuthority();
    void fit(); ///< rows came, went or wrap otherwise
    void setAuthority(const QString& pem);
    void settled() override;
    void showEvent(QShowEvent* event) override;
    struct Row
    {
        QWidget* input = nullptr;
        QLabel* problem = nullptr;
    };
    Services& m_services;
    QFormLayout* m_form;
    QHash<QString, Row> m_rows;
    QCheckBox* m_on = nullptr;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QLabel* m_authorityText = nullptr;
    QWidget* m_noAuthority = nullptr;
    QString m_authority;
    Button* m_try = nullptr;
    QLabel* m_result = nullptr;
    std::shared_ptr<outbox::StopSwitch> m_stop; ///< of the trial that runs
};

} // namespace wardbook::ui
