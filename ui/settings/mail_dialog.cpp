#include "ui/settings/mail_dialog.h"
#include "fields/outlet.h"
#include "outbox/dispatch.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace wardbook::ui {

namespace field = fields::outlet;
using Security = outbox::MailServer::Security;

namespace {

constexpr Length kRecipientsHeight{60};
constexpr int kMostDaysAhead = 90;

template<typename Input>
Input* named(Input* input, const char* name)
{
    input->setObjectName(QLatin1String(name));
    return input;
}

} // namespace

MailDialog::MailDialog(Services& services, const outbox::MailServer& now, QWidget* parent)
    : OutletDialog(
          services,
          {SettingsTr::tr("Mail reminders"),
           SettingsTr::tr("Once a day, how many duties are overdue, due today and due soon; no names of "
                          "records. Only over TLS."),
           SettingsTr::tr("Save"), false},
          parent),
      m_before(now), m_security(named(new QComboBox, "outletSecurity")),
      m_account(named(new QLineEdit, "outletAccount")), m_password(named(new QLineEdit, "outletPassword")),
      m_sender(named(new QLineEdit, "outletSender")),
      m_recipients(named(new QPlainTextEdit, "outletRecipients")),
      m_toOwners(
          named(new QCheckBox(SettingsTr::tr("Also to each person in charge, with just their own counts")),
                "outletToOwners")),
      m_daysAhead(named(new QSpinBox, "outletDaysAhead")), m_at(named(new QTimeEdit, "outletAt"))
{
    addEndpointRows();
    addServerRows();
    addReminderRows();
    addTrial();
    setEndpoint(now.enabled || now.endpoint.host.isEmpty(), now.endpoint);
    connect(this, &PromptDialog::acted, this, &MailDialog::act);
}

void MailDialog::addServerRows()
{
    m_security->addItem(SettingsTr::tr("TLS from the start (465)"), int(Security::Tls));
    m_security->addItem(SettingsTr::tr("STARTTLS (587)"), int(Security::StartTls));
    m_security->setCurrentIndex(m_security->findData(int(m_before.security)));
    addRow(SettingsTr::tr("Encryption"), m_security, field::security);
    connect(m_security, &QComboBox::activated, this, [this] {
        // a port that somebody chose stays
        if (port() == outbox::kSubmissionsPort || port() == outbox::kSubmissionPort)
            setPort(m_security->currentData().toInt() == int(Security::Tls) ? outbox::kSubmissionsPort
                                                                            : outbox::kSubmissionPort);
    });
    m_account->setText(m_before.account);
    addRow(SettingsTr::tr("Account"), m_account, field::account);
    m_password->setEchoMode(QLineEdit::Password);
    if (!m_before.secret.isEmpty())
        m_password->setPlaceholderText(SettingsTr::tr("Kept; empty leaves it as it is"));
    addRow(SettingsTr::tr("Password"), m_password, field::secret);
    m_sender->setText(m_before.sender);
    addRow(SettingsTr::tr("From"), m_sender, field::sender);
}

void MailDialog::addReminderRows()
{
    m_recipients->setTabChangesFocus(true);
    m_recipients->setFixedHeight(kRecipientsHeight);
    m_recipients->setPlaceholderText(SettingsTr::tr("One address a line"));
    m_recipients->setPlainText(m_before.recipients.join(u'\n'));
    addRow(SettingsTr::tr("To"), m_recipients, field::recipients);
    m_toOwners->setChecked(m_before.toOwners);
    addRow({}, m_toOwners, field::to_owners);
    m_daysAhead->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_daysAhead->setRange(0, kMostDaysAhead);
    m_daysAhead->setSuffix(SettingsTr::tr(" days"));
    m_daysAhead->setValue(m_before.daysAhead);
    addRow(SettingsTr::tr("Due within"), m_daysAhead, field::days_ahead);
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_at->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_at->setTime(m_before.at);
    addRow(SettingsTr::tr("Every day at"), m_at, field::send_time);
}

outbox::MailServer MailDialog::server() const
{
    outbox::MailServer server;
    server.enabled = isOn();
    server.endpoint = endpoint();
    server.security = Security(m_security->currentData().toInt());
    server.account = m_account->text().trimmed();
    server.sender = m_sender->text().trimmed();
    for (const QString& each : m_recipients->toPlainText().split(u'\n', Qt::SkipEmptyParts))
        if (!each.trimmed().isEmpty())
            server.recipients.append(each.trimmed());
    server.toOwners = m_toOwners->isChecked();
    server.daysAhead = m_daysAhead->value();
    server.at = m_at->time();
    server.secret = outbox::keepsPassword(m_before, server) ? m_before.secret : QString();
    return server;
}

/// As it was typed: what a mail server compares it with is not ours to normalise.
crypto::Secret MailDialog::typedPassword() const
{
    QByteArray typed = m_password->text().toUtf8();
    const crypto::Secret secret = crypto::toSecret(typed);
    crypto::wipe(typed);
    return secret;
}

bool MailDialog::hasPassword() const
{
    return !m_password->text().isEmpty() || !server().secret.isEmpty();
}

void MailDialog::tryOut()
{
    const outbox::MailServer tried = server();
    if (!holds(outbox::problemsOf(tried, hasPassword())))
        return;
    const QString to = tried.recipients.value(0, tried.sender);
    people::Workspace& unit = workspace();
    const crypto::Secret typed = typedPassword();
    start(
        [tried, to, typed, &unit](outbox::Dispatch& dispatch) {
            dispatch.tryMail(tried, typed.empty() ? outbox::passwordOf(unit.vault(), tried) : typed, to);
        },
        SettingsTr::tr("%1 took a trial mail to %2.").arg(tried.endpoint.shown(), to));
}

void MailDialog::act()
{
    const outbox::MailServer kept = server();
    if (!holds(kept.enabled ? outbox::problemsOf(kept, hasPassword()) : QList<outbox::SettingProblem>()))
        return;
    const crypto::Secret typed = typedPassword();
    keep([this, kept, typed] { outbox::save(workspace(), kept, typed, {}); });
}

} // namespace wardbook::ui
