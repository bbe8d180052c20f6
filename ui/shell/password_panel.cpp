#include "ui/shell/password_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/shell/password_field.h"
#include "ui/shell/people_list.h"
#include "ui/shell/shell_tr.h"
#include <QSysInfo>
#include <QVBoxLayout>

namespace wardbook::ui {

PasswordPanel::PasswordPanel(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, FontRole::PageTitle)),
      m_role(makeLabel({}, FontRole::Body, "text2")),
      m_caps(makeLabel(ShellTr::tr("Caps Lock is on"), FontRole::Caption, "warn")),
      m_capsIcon(makeIconLabel(QStringLiteral("caps-lock"), "warn", metric::kSmallIcon)),
      m_sample(makeLabel({}, FontRole::Caption, "text2")), m_notice(makeLabel({}, FontRole::Body, "warn")),
      m_passwordLabel(makeLabel(ShellTr::tr("Password"))), m_nameLabel(makeLabel(ShellTr::tr("Name"))),
      m_wait(makeLabel({}, FontRole::Body, "warn")), m_name(new QLineEdit),
      m_password(new PasswordField(ShellTr::tr("Password"))), m_problem(new ProblemBlock),
      m_open(new Button(ShellTr::tr("Open"), "primary")), m_quit(new Button(ShellTr::tr("Quit"))),
      m_recover(new Button(ShellTr::tr("Forgot it: use recovery material…"), "link")), m_last(new QWidget),
      m_lastLine(new ElideLabel), m_lastAdvice(new ElideLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(metric::kGap);
    m_title->setObjectName(QStringLiteral("unlockTitle"));
    column->addWidget(m_title);
    m_role->setWordWrap(true);
    column->addWidget(m_role);
    m_notice->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("unlockNotice"));
    m_notice->hide();
    column->addWidget(m_notice);
    column->addSpacing(8);
    m_name->setAccessibleName(ShellTr::tr("Name"));
    m_name->setObjectName(QStringLiteral("unlockName"));
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    auto* caps = new QHBoxLayout;
    caps->setSpacing(6);
    m_caps->setObjectName(QStringLiteral("capsWarning"));
    caps->addWidget(m_capsIcon);
    caps->addWidget(m_caps, 1);
    column->addLayout(caps);
    m_sample->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sample->setObjectName(QStringLiteral("samplePassword"));
    column->addWidget(m_sample);
    column->addWidget(m_problem);
    column->addStretch(1);

    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    m_open->setObjectName(QStringLiteral("unlockOpen"));
    m_open->setKeyCap(QStringLiteral("Enter"));
    m_open->setDefault(true);
    m_recover->setObjectName(QStringLiteral("unlockRecover"));
    m_quit->setObjectName(QStringLiteral("unlockQuit"));
    m_wait->setObjectName(QStringLiteral("unlockWait"));
    row->addWidget(m_recover);
    row->addStretch(1);
    row->addWidget(m_wait);
    row->addWidget(m_quit);
    row->addWidget(m_open);
    column->addLayout(row);

    auto* lastColumn = new QVBoxLayout(m_last);
    lastColumn->setContentsMargins(0, 12, 0, 0);
    lastColumn->setSpacing(2);
    lastColumn->addWidget(makeLine("h"));
    lastColumn->addSpacing(10);
    auto* lastRow = new QHBoxLayout;
    lastRow->setSpacing(metric::kGap);
    lastRow->addWidget(makeIconLabel(QStringLiteral("history"), "text"));
    m_lastLine->setObjectName(QStringLiteral("lastOpened"));
    lastRow->addWidget(m_lastLine, 1);
    lastColumn->addLayout(lastRow);
    auto* adviceRow = new QHBoxLayout;
    adviceRow->setContentsMargins(24, 0, 0, 0);
    m_lastAdvice->setFont(ui::font(FontRole::Caption));
    setTone(m_lastAdvice, "text3");
    adviceRow->addWidget(m_lastAdvice, 1);
    lastColumn->addLayout(adviceRow);
    column->addWidget(m_last);

    m_caps->hide();
    m_capsIcon->hide();
    m_wait->hide();
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        setWrong(m_password, false);
        updateOpen();
    });
    connect(m_password, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_password, &PasswordField::capsLockChanged, this, [this](bool on) {
        m_caps->setVisible(on);
        m_capsIcon->setVisible(on);
        Q_EMIT capsLockChanged();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        updateOpen();
        Q_EMIT nameChanged();
    });
    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_open, &QPushButton::clicked, this, &PasswordPanel::openWanted);
    connect(m_quit, &QPushButton::clicked, this, &PasswordPanel::quitWanted);
    connect(m_recover, &QPushButton::clicked, this, &PasswordPanel::recoveryWanted);
    connect(m_problem, &ProblemBlock::remedyChosen, this, &PasswordPanel::remedyChosen);
    updateOpen();
}

void PasswordPanel::showPerson(const vault::KeySlot* person, bool namesHidden, const QString& samplePassword)
{
    m_form = person || namesHidden;
    m_title->setText(person        ? ShellTr::tr("%1, enter your password").arg(person->name)
                     : namesHidden ? ShellTr::tr("Enter your name and password")
                                   : ShellTr::tr("Choose a person"));
    m_role->setText(person ? ShellTr::tr("%1. After unlocking, you sign and leave your trail as this person")
                                 .arg(roleText(person->role))
                    : namesHidden ? ShellTr::tr("This vault does not list its members before it is opened")
                                  : QString());
    for (QWidget* widget : {static_cast<QWidget*>(m_nameLabel), static_cast<QWidget*>(m_name)})
        widget->setVisible(namesHidden);
    for (QWidget* widget : {static_cast<QWidget*>(m_passwordLabel), static_cast<QWidget*>(m_password)})
        widget->setVisible(m_form);
    m_recover->setVisible(m_form);
    m_open->show();
    m_sample->setVisible(!samplePassword.isEmpty());
    m_sample->setText(ShellTr::tr("Sample unit; the password is %1").arg(samplePassword));
    updateOpen();
}

void PasswordPanel::showLast(const vault::Header& header)
{
    m_last->setVisible(header.lastOpened.isValid());
    QString auditor;
    for (const vault::KeySlot& slot : header.slots_)
        if (!slot.disabled && slot.role == QLatin1String("auditor") && auditor.isEmpty())
            auditor = slot.name;
    const QString who = header.hideNames ? QString() : header.lastOpenedBy;
    const QString where = header.lastWorkstation == QSysInfo::machineHostName()
                              ? ShellTr::tr("this computer %1").arg(header.lastWorkstation)
                              : header.lastWorkstation;
    const QString when = whenText(header.lastOpened);
    m_lastLine->setText(who.isEmpty() ? ShellTr::tr("Last opened: %1, on %2").arg(when, where)
                                      : ShellTr::tr("Last opened: %1, by %2, on %3").arg(when, who, where));
    m_lastAdvice->setText(
        header.hideNames || auditor.isEmpty()
            ? ShellTr::tr("Not you? Don't enter a password; tell the chief security officer")
            : ShellTr::tr("Not you? Don't enter a password; tell the auditor, %1").arg(auditor));
}

void PasswordPanel::showNothingToOpen()
{
    showPerson(nullptr, false, {});
    m_title->setText(ShellTr::tr("This vault can't be opened"));
    m_last->hide();
    m_open->hide();
}

void PasswordPanel::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void PasswordPanel::showProblem(const OpeningProblem& problem)
{
    m_notice->hide();
    m_problem->show(problem);
    setWrong(m_password, problem.kind == ErrorKind::WrongPassword);
}

void PasswordPanel::setProblemLines(const QStringList& lines)
{
    m_problem->setLines(lines);
}

void PasswordPanel::clearProblem()
{
    m_problem->clear();
    setWrong(m_password, false);
}

void PasswordPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_open->setText(busy ? ShellTr::tr("Opening…") : ShellTr::tr("Open"));
    m_password->setReadOnly(busy);
    m_name->setReadOnly(busy);
    updateOpen();
}

void PasswordPanel::setWaiting(int seconds)
{
    m_waiting = seconds;
    m_wait->setVisible(seconds > 0);
    m_wait->setText(ShellTr::tr("Try again in %n s", nullptr, seconds));
    updateOpen();
}

void PasswordPanel::updateOpen()
{
    const bool named = !m_name->isVisibleTo(this) || !m_name->text().trimmed().isEmpty();
    m_open->setEnabled(m_form && !m_busy && m_waiting == 0 && named && !m_password->text().isEmpty());
}

QString PasswordPanel::typedName() const
{
    return m_name->text().trimmed();
}

QString PasswordPanel::password() const
{
    return m_password->text();
}

bool PasswordPanel::capsLock() const
{
    return m_password->capsLock();
}

void PasswordPanel::clearPassword()
{
    m_password->clear();
    m_password->hideText();
    updateOpen();
}

void PasswordPanel::focusPassword()
{
    if (m_name->isVisibleTo(this) && m_name->text().isEmpty())
        m_name->setFocus();
    else
        m_password->setFocus();
}

} // namespace wardbook::ui
