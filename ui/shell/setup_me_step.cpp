#include "ui/shell/setup_me_step.h"
#include "base/error.h"
#include "fields/unit.h"
#include "ledger/rights.h"
#include "people/new_password.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/password_field.h"
#include "ui/shell/password_meter.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wardbook::ui {

SetupMeStep::SetupMeStep(QWidget* parent)
    : SetupStep(
          ShellTr::tr("You"), ShellTr::tr("Who are you?"),
          ShellTr::tr("Signatures carry this name. The password opens the vault and nobody can look it up: "
                      "only the recovery sheet helps when it is forgotten."),
          parent),
      m_name(new QLineEdit), m_password(new PasswordField(ShellTr::tr("Password"))),
      m_again(new PasswordField(ShellTr::tr("Password, again"))), m_meter(new PasswordMeter),
      m_differ(makeLabel({}, FontRole::Caption, "bad")),
      m_caps(makeLabel(ShellTr::tr("Caps Lock is on"), FontRole::Caption, "warn"))
{
    m_name->setAccessibleName(ShellTr::tr("Your name"));
    m_name->setObjectName(QStringLiteral("createName"));
    addField(ShellTr::tr("Your name"), m_name);
    const QString chief = QStringLiteral("chief_security_officer");
    auto* role = new QFrame;
    setSurface(role, "hint");
    auto* words = new QVBoxLayout(role);
    words->setContentsMargins(12, 8, 12, 8);
    words->setSpacing(3);
    words->addWidget(makeLabel(ledger::Rights::builtIn().role(chief).label.text(), FontRole::BodyBold));
    QLabel* text =
        makeLabel(roleExplained(chief) + u' ' +
                      ShellTr::tr("Whoever makes the vault has this role. If somebody else holds the "
                                  "office, add them with it under Members and change your own role "
                                  "afterwards."),
                  FontRole::Caption, "text2");
    text->setWordWrap(true);
    words->addWidget(text);
    addField(ShellTr::tr("Your role"), role);
    m_password->setObjectName(QStringLiteral("createPassword"));
    m_again->setObjectName(QStringLiteral("createAgain"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(m_password, 1);
    auto* make = new Button(ShellTr::tr("Make one"), "plain", QStringLiteral("key"));
    make->setObjectName(QStringLiteral("createMakePassword"));
    make->setToolTip(ShellTr::tr("A random password of four groups, shown so that it can be written down"));
    row->addWidget(make);
    addField(ShellTr::tr("Password"), line, m_meter);
    m_differ->setObjectName(QStringLiteral("createRule"));
    m_differ->setWordWrap(true);
    addField(ShellTr::tr("Password, again"), m_again, m_differ);
    m_caps->hide();
    column()->addWidget(m_caps);
    column()->addStretch(1);
    connect(make, &QPushButton::clicked, this, [this] {
        const QString made = people::makePassword();
        m_password->setText(made);
        m_again->setText(made);
        m_password->showText(true);
        m_again->showText(true);
    });
    for (QLineEdit* edit : {m_name, static_cast<QLineEdit*>(m_password), static_cast<QLineEdit*>(m_again)}) {
        connect(edit, &QLineEdit::textChanged, this, &SetupMeStep::showStrength);
        connect(edit, &QLineEdit::returnPressed, this, &SetupStep::nextWanted);
    }
    for (PasswordField* field : {m_password, m_again})
        connect(field, &PasswordField::capsLockChanged, m_caps, &QWidget::setVisible);
    showStrength();
}

void SetupMeStep::showStrength()
{
    const QString name = m_name->text().simplified();
    m_meter->show(m_password->text(), name, {name, m_unit});
    const bool differ = !m_again->text().isEmpty() && m_again->text() != m_password->text();
    m_differ->setText(differ ? ShellTr::tr("The two passwords differ. Enter the same one twice.")
                             : QString());
    setWrong(m_again, differ);
    Q_EMIT changed();
}

QString SetupMeStep::problem() const
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return ShellTr::tr("Your name is missing.");
    if (m_password->text().isEmpty())
        return ShellTr::tr("The password is missing.");
    try {
        vault::checkPasswordRules(m_password->text(), name);
    } catch (const Error& error) {
        return error.text();
    }
    return m_again->text() == m_password->text()
               ? QString()
               : ShellTr::tr("The two passwords differ. Enter the same one twice.");
}

void SetupMeStep::load(const SetupDraft& draft)
{
    m_name->setText(draft.setup.founder);
    m_password->setText(draft.setup.founderPassword);
    m_again->setText(draft.again);
}

void SetupMeStep::save(SetupDraft& draft) const
{
    draft.setup.founder = m_name->text().simplified();
    draft.setup.founderPassword = m_password->text();
    draft.again = m_again->text();
}

void SetupMeStep::enter(const SetupDraft& draft)
{
    m_unit = draft.setup.unit.value(QString::fromLatin1(fields::unit::name)).toString();
    showStrength();
}

QWidget* SetupMeStep::first() const
{
    return m_name;
}

QString roleExplained(const QString& role)
{
    const std::pair<const char*, QString> roles[] = {
        {"chief_security_officer",
         ShellTr::tr(
             "Admits members and gives roles, sees and edits everything, approves what others wrote, and "
             "decides on incidents and drills.")},
        {"security_administrator",
         ShellTr::tr(
             "Keeps the registers, grades systems, runs self-assessments, imports and exports; approves "
             "changes of the inventory that somebody else wrote. Admits nobody.")},
        {"privacy_officer",
         ShellTr::tr(
             "Sees everything; edits and reviews what concerns personal information: assets, consent, "
             "sharing, impact assessments, incidents. Approves nothing.")},
        {"liaison",
         ShellTr::tr(
             "Works for one department: sees and edits its assets and tasks, logs incidents, and submits "
             "for review. Sees nothing of other departments.")},
        {"drill_coordinator",
         ShellTr::tr(
             "Prepares and runs plans and drills and can log incidents; sees the rest and changes none of "
             "it.")},
        {"auditor",
         ShellTr::tr(
             "Sees everything, checks the trail, verifies and exports. Changes nothing, so that the check "
             "stays independent.")},
        {"principal",
         ShellTr::tr(
             "The head of the unit: sees and exports everything and signs where the law asks for the head. "
             "Edits nothing.")},
    };
    for (const auto& [id, text] : roles)
        if (role == QLatin1String(id))
            return text;
    return {};
}

} // namespace wardbook::ui
