#include "ui/shell/member_row.h"
#include "people/new_password.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/password_field.h"
#include "ui/shell/shell_tr.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace wardbook::ui {

MemberRow::MemberRow(int number, QWidget* parent)
    : QFrame(parent), m_name(new QLineEdit), m_role(new QComboBox), m_department(new QComboBox),
      m_password(new PasswordField({})),
      m_make(makeIconButton(QStringLiteral("key"), ShellTr::tr("Make a first password"))),
      m_remove(makeIconButton(QStringLiteral("trash"), ShellTr::tr("Take this member out")))
{
    m_name->setObjectName(QStringLiteral("memberName"));
    m_name->setPlaceholderText(ShellTr::tr("Name"));
    m_role->setObjectName(QStringLiteral("memberRole"));
    const ledger::Rights& rights = ledger::Rights::builtIn();
    for (const QString& id : rights.roleIds())
        m_role->addItem(rights.role(id).label.text(), id);
    m_role->setCurrentIndex(std::max(0, m_role->findData(QStringLiteral("security_administrator"))));
    m_department->setObjectName(QStringLiteral("memberDepartment"));
    m_password->setObjectName(QStringLiteral("memberPassword"));
    m_password->setPlaceholderText(ShellTr::tr("First password"));
    m_make->setObjectName(QStringLiteral("memberMake"));
    m_remove->setObjectName(QStringLiteral("memberRemove"));
    for (QComboBox* combo : {m_role, m_department}) {
        combo->setMinimumContentsLength(7);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_name, 4);
    row->addWidget(m_role, 5);
    row->addWidget(m_department, 4);
    row->addWidget(m_password, 6);
    row->addWidget(m_make);
    row->addWidget(m_remove);
    setDepartments({});
    setNumber(number);
    connect(m_name, &QLineEdit::textChanged, this, &MemberRow::changed);
    connect(m_password, &QLineEdit::textChanged, this, &MemberRow::changed);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        m_role->setToolTip(m_role->currentText());
        Q_EMIT changed();
        Q_EMIT entered();
    });
    connect(m_department, &QComboBox::currentIndexChanged, this, [this] {
        m_department->setToolTip(m_department->currentText());
        Q_EMIT changed();
    });
    connect(m_make, &QToolButton::clicked, this, [this] {
        m_password->setText(people::makePassword());
        m_password->showText(true);
    });
    connect(m_remove, &QToolButton::clicked, this, &MemberRow::removeWanted);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_role, m_department, m_password})
        widget->installEventFilter(this);
}

bool MemberRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    return QFrame::eventFilter(watched, event);
}

void MemberRow::setNumber(int number)
{
    m_name->setAccessibleName(ShellTr::tr("Name of member %1").arg(number));
    m_role->setAccessibleName(ShellTr::tr("Role of member %1").arg(number));
    m_department->setAccessibleName(ShellTr::tr("Department of member %1").arg(number));
    m_password->setAccessibleName(ShellTr::tr("First password of member %1").arg(number));
}

people::FirstMember MemberRow::member() const
{
    return {m_name->text().simplified(), m_role->currentData().toString(),
            m_department->currentData().toString(), m_password->text()};
}

void MemberRow::setMember(const people::FirstMember& member)
{
    m_name->setText(member.name);
    m_role->setCurrentIndex(std::max(0, m_role->findData(member.role)));
    m_department->setCurrentIndex(std::max(0, m_department->findData(member.department)));
    m_password->setText(member.password);
}

void MemberRow::setDepartments(const QStringList& names)
{
    const QString chosen = m_department->currentData().toString();
    const QSignalBlocker quiet(m_department);
    m_department->clear();
    m_department->addItem(ShellTr::tr("(no department)"), QString());
    for (const QString& name : names)
        m_department->addItem(name, name);
    m_department->setCurrentIndex(std::max(0, m_department->findData(chosen)));
}

QWidget* MemberRow::first() const
{
    return m_name;
}

} // namespace wardbook::ui
