#include "ui/settings/outbox_section.h"
#include "ui/kit/buttons.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/settings/log_server_dialog.h"
#include "ui/settings/mail_dialog.h"
#include "ui/settings/settings_tr.h"
#include <QGridLayout>

namespace wardbook::ui {

namespace {

constexpr Length kLabelWidth{168};
constexpr Length kStateWidth{560};
constexpr int kLookMs = 5'000; ///< while the page is shown; what is sent meanwhile tells nobody here

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QString actsState(const outbox::Status::Acts& acts)
{
    if (!acts.enabled)
        return acts.configured ? SettingsTr::tr("Off (%1)").arg(acts.server) : SettingsTr::tr("Off");
    const QString sent = acts.sentTo == 0 ? SettingsTr::tr("nothing sent yet")
                                          : SettingsTr::tr("sent to act #%1").arg(acts.sentTo);
    QString text = SettingsTr::tr("To %1: %2, %3 waiting").arg(acts.server, sent).arg(acts.waiting);
    if (acts.waiting > 0)
        text += SettingsTr::tr(", since %1").arg(whenText(timeOf(acts.waitingSinceMs)));
    return text;
}

QString mailState(const outbox::Status::Reminders& mail, const QDateTime& now)
{
    if (!mail.enabled)
        return mail.configured ? SettingsTr::tr("Off (%1)").arg(mail.server) : SettingsTr::tr("Off");
    const QString last = mail.day.isValid() ? SettingsTr::tr("last for %1").arg(dayText(mail.day))
                                            : SettingsTr::tr("none sent yet");
    if (mail.next <= now)
        return SettingsTr::tr("By %1: %2, waiting to be sent").arg(mail.server, last);
    const QString day = mail.next.date() == now.date()
                            ? whenText(mail.next)
                            : dayText(mail.next.date()) + mail.next.toString(QStringLiteral(" HH:mm"));
    return SettingsTr::tr("By %1: %2, next %3").arg(mail.server, last, day);
}

QString failureText(const outbox::Status::Channel& channel)
{
    if (!channel.enabled || channel.problem == outbox::Problem::None)
        return {};
    return SettingsTr::tr("Failed %1 (%2 in a row): %3")
        .arg(whenText(timeOf(channel.failedAtMs)))
        .arg(channel.failures)
        .arg(channel.failure());
}

} // namespace

QString outboxTitle()
{
    return SettingsTr::tr("Sending out");
}

QString outboxNote()
{
    return SettingsTr::tr(
        "Off until it is set. The law wants network logs kept for at least six months (Cybersecurity Law, "
        "article 23): headlines of acts can go to the unit's log server, so that they lie outside this "
        "workstation too. Reminders tell by mail how much is due. Neither carries any content. Things are "
        "sent while the vault is open; what couldn't be sent is sent later.");
}

OutboxSection::OutboxSection(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_refusal(outbox::settingsRefusal(services.workspace()))
{
    auto* rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(metric::kPage);
    rows->setVerticalSpacing(metric::kSection);
    m_acts = addChannel(*rows, SettingsTr::tr("Log server"), "outboxLog");
    m_mail = addChannel(*rows, SettingsTr::tr("Mail reminders"), "outboxMail");
    connect(m_acts.set, &QPushButton::clicked, this, &OutboxSection::setLogServer);
    connect(m_mail.set, &QPushButton::clicked, this, &OutboxSection::setMail);
    connect(m_acts.send, &QPushButton::clicked, this, [this] { send(true); });
    connect(m_mail.send, &QPushButton::clicked, this, [this] { send(false); });
    if (!m_refusal.isEmpty()) {
        QLabel* why = makeLabel(m_refusal, FontRole::Caption, "text2");
        why->setObjectName(QStringLiteral("outboxRefusal"));
        rows->addWidget(why, rows->rowCount(), 1);
    }
    m_again.setInterval(kLookMs);
    connect(&m_again, &QTimer::timeout, this, &OutboxSection::refresh);
}

OutboxSection::~OutboxSection()
{
    if (m_stop)
        m_stop->stop();
}

OutboxSection::Channel OutboxSection::addChannel(QGridLayout& rows, const QString& name, const char* id)
{
    const QString base = QLatin1String(id);
    Channel channel{makeLabel({}), makeLabel({}, FontRole::Body, "bad"),
                    new Button(SettingsTr::tr("Set…"), "plain", QStringLiteral("settings")),
                    new Button(SettingsTr::tr("Send now"), "plain", QStringLiteral("send"))};
    channel.state->setObjectName(base + QStringLiteral("State"));
    channel.problem->setObjectName(base + QStringLiteral("Problem"));
    channel.set->setObjectName(base + QStringLiteral("Set"));
    channel.set->setAccessibleName(SettingsTr::tr("%1: set").arg(name));
    channel.send->setObjectName(base + QStringLiteral("Send"));
    channel.send->setAccessibleName(SettingsTr::tr("%1: send now").arg(name));
    channel.set->setRefusal(m_refusal);
    // who audits changes nothing, so that there is nothing to explain
    if (m_services.workspace().session().role == QLatin1String("auditor"))
        channel.set->hide();
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kGap / 2);
    for (QLabel* label : {channel.state, channel.problem}) {
        label->setWordWrap(true);
        label->setFixedWidth(kStateWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    channel.problem->hide();
    channel.send->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kGap);
    buttons->addWidget(channel.set);
    buttons->addWidget(channel.send);
    buttons->addStretch(1);
    column->addLayout(buttons);
    QLabel* label = makeLabel(name, FontRole::Body, "text2");
    label->setFixedWidth(kLabelWidth);
    const int row = rows.rowCount();
    rows.addWidget(label, row, 0, Qt::AlignTop);
    rows.addWidget(cell, row, 1);
    return channel;
}

void OutboxSection::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_again.start();
}

void OutboxSection::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

void OutboxSection::refresh()
{
    m_stale = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    people::Workspace& workspace = m_services.workspace();
    const auto status = std::make_shared<outbox::Status>();
    Task::start(
        this, {},
        [&workspace, status](const Progress&) {
            *status = outbox::statusOf(workspace, *workspace.ledger().reader(1024), clock::now());
        },
        [this, status] {
            display(*status);
            ready();
        },
        [this](const Error& error) {
            showProblem(m_acts, error.text(), "bad");
            ready();
        });
}

void OutboxSection::ready()
{
    m_reading = false;
    if (std::exchange(m_stale, false))
        refresh();
}

void OutboxSection::showProblem(const Channel& channel, const QString& text, const char* tone)
{
    setTone(channel.problem, tone);
    channel.problem->setText(text);
    channel.problem->setVisible(!text.isEmpty());
}

void OutboxSection::display(const outbox::Status& status)
{
    m_acts.state->setText(actsState(status.acts));
    QString problem = failureText(status.acts);
    if (status.late(m_services.nowMs()))
        problem.prepend(
            SettingsTr::tr("Some acts have waited for more than a day; until they arrive they lie "
                           "on this workstation only.") +
            (problem.isEmpty() ? QString() : QStringLiteral("\n")));
    showProblem(m_acts, problem, "bad");
    m_acts.send->setVisible(status.acts.enabled && status.acts.waiting > 0 && m_refusal.isEmpty());
    m_mail.state->setText(mailState(status.mail, clock::now()));
    const bool partial = status.mail.enabled && !status.mail.seesAll;
    showProblem(m_mail,
                partial ? SettingsTr::tr("Sent while a member is signed in who sees every department.")
                        : failureText(status.mail),
                partial ? "text2" : "bad");
    m_mail.send->setVisible(status.mail.enabled && m_refusal.isEmpty() && status.mail.next <= clock::now());
}

void OutboxSection::setLogServer()
{
    people::Workspace& workspace = m_services.workspace();
    m_services.attempt([&] {
        auto* dialog = new LogServerDialog(m_services, outbox::logServer(*workspace.ledger().reader(1024)),
                                           workspace.vault().header().head.seq, this);
        connect(dialog, &OutletDialog::saved, this, &OutboxSection::refresh);
        dialog->open();
    });
}

void OutboxSection::setMail()
{
    m_services.attempt([&] {
        auto* dialog = new MailDialog(
            m_services, outbox::mailServer(*m_services.workspace().ledger().reader(1024)), this);
        connect(dialog, &OutletDialog::saved, this, &OutboxSection::refresh);
        dialog->open();
    });
}

void OutboxSection::send(bool acts)
{
    people::Workspace& workspace = m_services.workspace();
    m_stop = std::make_shared<outbox::StopSwitch>();
    m_services.run(
        this, SettingsTr::tr("Sending"),
        [&workspace, acts, stop = m_stop](const Progress& progress) {
            outbox::Dispatch dispatch(workspace, *stop);
            if (acts)
                dispatch.sendActs(progress);
            else
                dispatch.sendReminders(clock::now());
        },
        [this] { refresh(); });
}

} // namespace wardbook::ui
