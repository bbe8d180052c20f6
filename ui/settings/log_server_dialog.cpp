#include "ui/settings/log_server_dialog.h"
#include "fields/outlet.h"
#include "outbox/dispatch.h"
#include "ui/settings/settings_tr.h"
#include <QComboBox>
#include <QSpinBox>

namespace wardbook::ui {

namespace field = fields::outlet;

constexpr int kLargestFacility = 23;

LogServerDialog::LogServerDialog(Services& services, const outbox::LogServer& now, qint64 lastAct,
                                 QWidget* parent)
    : OutletDialog(services,
                   {SettingsTr::tr("Log server"),
                    SettingsTr::tr("Syslog over TLS (RFC 5424, RFC 5425). It gets who did what kind of act "
                                   "when, with its number and workstation; no names of records, no reasons."),
                    SettingsTr::tr("Save"), false},
                   parent),
      m_from(new QComboBox), m_facility(new QSpinBox)
{
    addEndpointRows();
    m_from->setObjectName(QStringLiteral("outletFrom"));
    const bool known = !now.endpoint.host.isEmpty();
    if (known && now.fromAct > 1)
        m_from->addItem(SettingsTr::tr("From act %1 on, as before").arg(now.fromAct), now.fromAct);
    m_from->addItem(SettingsTr::tr("All acts of this vault"), qint64(1));
    m_from->addItem(SettingsTr::tr("Only acts from now on"), lastAct + 1);
    addRow(SettingsTr::tr("Acts"), m_from, field::from_act);
    m_facility->setObjectName(QStringLiteral("outletFacility"));
    m_facility->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_facility->setRange(0, kLargestFacility);
    m_facility->setToolTip(SettingsTr::tr("13 is audit (RFC 5424)"));
    m_facility->setValue(now.facility);
    addRow(SettingsTr::tr("Facility"), m_facility, field::facility);
    addTrial();
    setEndpoint(now.enabled || !known, now.endpoint);
    connect(this, &PromptDialog::acted, this, &LogServerDialog::act);
}

outbox::LogServer LogServerDialog::server() const
{
    outbox::LogServer server;
    server.enabled = isOn();
    server.endpoint = endpoint();
    server.facility = m_facility->value();
    server.fromAct = m_from->currentData().toLongLong();
    return server;
}

void LogServerDialog::tryOut()
{
    const outbox::LogServer tried = server();
    if (holds(outbox::problemsOf(tried)))
        start([tried](outbox::Dispatch& dispatch) { dispatch.tryLogServer(tried); },
              SettingsTr::tr("%1 took a trial message; its certificate is trusted.")
                  .arg(tried.endpoint.shown()));
}

void LogServerDialog::act()
{
    const outbox::LogServer kept = server();
    if (!holds(kept.enabled ? outbox::problemsOf(kept) : QList<outbox::SettingProblem>()))
        return;
    keep([this, kept] { outbox::save(workspace(), kept, {}); });
}

} // namespace wardbook::ui
