#include "ui/settings/courier_companion.h"
#include "fields/outlet.h"
#include "outbox/courier.h"
#include "ui/kit/services.h"
#include "ui/settings/settings_tr.h"

namespace wardbook::ui {

namespace {

class CourierCompanion : public QObject
{
public:
    CourierCompanion(Services& services, QObject* parent) : QObject(parent), m_services(services)
    {
        connect(&services.workspace().ledger(), &ledger::Ledger::changed, this,
                [this](const QString& registerId) {
                    if (registerId == QLatin1String(fields::outlet::kRegister))
                        m_courier.settingsChanged();
                    else
                        m_courier.wake();
                });
    }

private:
    /// On the courier's thread.
    void look()
    {
        people::Workspace& workspace = m_services.workspace();
        try {
            const auto reader = workspace.ledger().reader(1024);
            if (!outbox::statusOf(workspace, *reader, clock::now()).late(m_services.nowMs()))
                return;
        } catch (const Error&) {
            return; // asked again after the next try
        }
        QMetaObject::invokeMethod(
            this, [this] { warn(); }, Qt::QueuedConnection);
    }
    void warn()
    {
        if (std::exchange(m_warned, true))
            return;
        m_services.message(
            Services::Tone::Warning,
            SettingsTr::tr("Acts have waited for the log server for more than a day"),
            SettingsTr::tr("Until they arrive they lie on this workstation only."),
            {{SettingsTr::tr("Settings"), [this] { m_services.open(QStringLiteral("settings")); }}});
    }

    Services& m_services;
    bool m_warned = false;
    outbox::Courier m_courier{m_services.workspace(),
                              [this] { look(); }}; ///< last: its thread uses the others
};

} // namespace

QObject* makeCourier(Services& services, QObject* parent)
{
    return new CourierCompanion(services, parent);
}

} // namespace wardbook::ui
