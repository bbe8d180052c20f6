#include "ui/people/member_dialogs.h"
#include "base/error.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/people/people_tr.h"
#include "vault/vault.h"
#include <QRegularExpression>
#include <QSpinBox>

namespace wardbook::ui {

namespace {

QLineEdit* line(QVBoxLayout* body, const QString& label, const char* name, bool password)
{
    body->addWidget(makeLabel(label, FontRole::Body, "text2"));
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    if (password)
        edit->setEchoMode(QLineEdit::Password);
    body->addWidget(edit);
    return edit;
}

/// The rule that a new password breaks; empty when it is fine.
QString passwordProblem(const QString& password, const QString& again, const QString& name)
{
    try {
        vault::checkPasswordRules(password, name);
    } catch (const Error& error) {
        return error.text();
    }
    return password == again ? QString() : PeopleTr::tr("The two passwords differ.");
}

} // namespace

MemberDialog::MemberDialog(const ledger::Rights& rights, const QList<Department>& departments,
                           const people::Member* member, QWidget* parent)
    : PromptDialog(
          {member ? PeopleTr::tr("Change the role of %1").arg(member->name) : PeopleTr::tr("Add a member"),
           member
               ? QString()
               : PeopleTr::tr(
                     "Hand over the first password in person; it should be changed at the first opening."),
           member ? PeopleTr::tr("Change role") : PeopleTr::tr("Add member"), false},
          parent),
      m_rights(rights), m_new(member == nullptr)
{
    if (m_new)
        m_name = addField(PeopleTr::tr("Name"), "memberName", false);
    body()->addWidget(makeLabel(PeopleTr::tr("Role"), FontRole::Body, "text2"));
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("memberRole"));
    m_role->setAccessibleName(PeopleTr::tr("Role"));
    for (const QString& id : rights.roleIds())
        m_role->addItem(rights.role(id).label.text(), id);
    body()->addWidget(m_role);
    body()->addWidget(makeLabel(PeopleTr::tr("Department"), FontRole::Body, "text2"));
    m_department = new QComboBox(this);
    m_department->setObjectName(QStringLiteral("memberDepartment"));
    m_department->setAccessibleName(PeopleTr::tr("Department"));
    m_department->addItem(PeopleTr::tr("(none)"), qint64{0});
    for (const Department& department : departments)
        m_department->addItem(department.name, department.id);
    body()->addWidget(m_department);
    if (member) {
        m_role->setCurrentIndex(m_role->findData(member->role));
        m_department->setCurrentIndex(std::max(0, m_department->findData(member->department)));
    } else {
        m_password =
            addField(PeopleTr::tr("First password, at least 10 characters"), "memberPassword", true);
        m_again = addField(PeopleTr::tr("The same again"), "memberPasswordAgain", true);
    }
    m_reason = addField(PeopleTr::tr("Reason"), "memberReason", false);
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textChanged, this, &MemberDialog::check);
    for (QComboBox* combo : {m_role, m_department})
        connect(combo, &QComboBox::currentIndexChanged, this, &MemberDialog::check);
    connect(this, &PromptDialog::acted, this, [this] { Q_EMIT accepted(values()); });
    check();
}

QLineEdit* MemberDialog::addField(const QString& label, const char* name, bool password)
{
    return line(body(), label, name, password);
}

MemberDialog::Values MemberDialog::values() const
{
    return {m_name ? m_name->text().trimmed() : QString(), m_role->currentData().toString(),
            m_password ? m_password->text() : QString(), m_reason->text().trimmed(),
            m_department->currentData().toLongLong()};
}

void MemberDialog::check()
{
    const Values now = values();
    QString problem;
    if (m_new && now.name.isEmpty())
        problem = PeopleTr::tr("A name is missing.");
    else if (m_rights.role(now.role).ownDepartmentOnly && now.department == 0)
        problem = PeopleTr::tr("This role works for one department: choose it.");
    else if (m_new)
        problem = passwordProblem(now.password, m_again->text(), now.name);
    setError(m_new && now.name.isEmpty() && now.password.isEmpty() ? QString() : problem);
    actButton()->setEnabled(problem.isEmpty());
}

PasswordDialog::PasswordDialog(const QString& name, QWidget* parent)
    : PromptDialog({PeopleTr::tr("Change the own password"),
                    PeopleTr::tr("At least 10 characters, and not the name."),
                    PeopleTr::tr("Change password"), false},
                   parent),
      m_name(name), m_old(line(body(), PeopleTr::tr("Present password"), "oldPassword", true)),
      m_new(line(body(), PeopleTr::tr("New password"), "newPassword", true)),
      m_again(line(body(), PeopleTr::tr("The same again"), "newPasswordAgain", true))
{
    for (QLineEdit* edit : {m_old, m_new, m_again})
        connect(edit, &QLineEdit::textChanged, this, &PasswordDialog::check);
    connect(this, &PromptDialog::acted, this, [this] { Q_EMIT accepted(m_old->text(), m_new->text()); });
    check();
}

void PasswordDialog::check()
{
    const QString problem = passwordProblem(m_new->text(), m_again->text(), m_name);
    setError(m_new->text().isEmpty() ? QString() : problem);
    actButton()->setEnabled(problem.isEmpty() && !m_old->text().isEmpty());
}

SharesDialog::SharesDialog(QWidget* parent)
    : PromptDialog(
          {PeopleTr::tr("Recovery shares"),
           PeopleTr::tr(
               "Each holder keeps one share; so many of them together can set a new password for a "
               "member. Former shares stop working."),
           PeopleTr::tr("Make shares"), false},
          parent),
      m_threshold(new QSpinBox(this)), m_holders(nullptr)
{
    body()->addWidget(makeLabel(PeopleTr::tr("How many together"), FontRole::Body, "text2"));
    m_threshold->setRange(2, 9);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    body()->addWidget(m_threshold);
    m_holders = line(body(), PeopleTr::tr("Holders, separated by commas"), "holders", false);
    const auto names = [this] {
        return m_holders->text().split(QRegularExpression(QStringLiteral("[,，、;；]")), Qt::SkipEmptyParts);
    };
    connect(m_holders, &QLineEdit::textChanged, this, &SharesDialog::check);
    m_threshold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(m_threshold, &QSpinBox::valueChanged, this, &SharesDialog::check);
    connect(this, &PromptDialog::acted, this, [this, names] {
        QStringList holders;
        for (const QString& name : names())
            holders << name.trimmed();
        Q_EMIT accepted(m_threshold->value(), holders);
    });
    check();
}

void SharesDialog::check()
{
    const auto holders =
        m_holders->text().split(QRegularExpression(QStringLiteral("[,，、;；]")), Qt::SkipEmptyParts);
    const bool enough = holders.size() >= m_threshold->value();
    setError(enough || holders.isEmpty() ? QString()
                                         : PeopleTr::tr("There are fewer holders than are needed together."));
    actButton()->setEnabled(enough);
}

} // namespace wardbook::ui
