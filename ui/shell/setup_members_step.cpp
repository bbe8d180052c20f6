#include "ui/shell/setup_members_step.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/member_row.h"
#include "ui/shell/setup_me_step.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace wardbook::ui {

SetupMembersStep::SetupMembersStep(QWidget* parent)
    : SetupStep(
          ShellTr::tr("Members"), ShellTr::tr("Who else works with it?"),
          ShellTr::tr("Each member opens the vault with a password of their own; hand the first one over in "
                      "person, to be changed at the first opening. More can be admitted at any time."),
          parent),
      m_list(new QVBoxLayout),
      m_add(new Button(ShellTr::tr("Add a member"), "plain", QStringLiteral("person-plus"))),
      m_problem(makeLabel({}, FontRole::Caption, "bad")), m_role(makeLabel({}, FontRole::BodyBold)),
      m_explained(makeLabel({}, FontRole::Caption, "text2")), m_eyes(makeLabel({}, FontRole::Body)),
      m_warning(new QFrame)
{
    m_list->setSpacing(6);
    column()->addLayout(m_list);
    m_problem->setObjectName(QStringLiteral("createMemberProblem"));
    m_problem->setWordWrap(true);
    column()->addWidget(m_problem);
    m_add->setObjectName(QStringLiteral("createAddMember"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    column()->addSpacing(6);
    auto* role = new QFrame;
    setSurface(role, "hint");
    auto* words = new QVBoxLayout(role);
    words->setContentsMargins(12, 8, 12, 8);
    words->setSpacing(3);
    words->addWidget(m_role);
    m_explained->setWordWrap(true);
    m_explained->setObjectName(QStringLiteral("createRoleExplained"));
    words->addWidget(m_explained);
    column()->addWidget(role);
    column()->addSpacing(6);
    setSurface(m_warning, "warnBlock");
    auto* inside = new QHBoxLayout(m_warning);
    inside->setContentsMargins(12, 8, 12, 8);
    inside->setSpacing(metric::kGap);
    inside->addWidget(makeIconLabel(QStringLiteral("warning"), "warn"), 0, Qt::AlignTop);
    m_eyes->setWordWrap(true);
    m_eyes->setObjectName(QStringLiteral("createFourEyes"));
    m_eyes->setText(ShellTr::tr(
        "Four eyes can’t work yet: only you could approve, and nobody approves their own changes. Add "
        "another chief security officer or a security administrator, now or later."));
    inside->addWidget(m_eyes, 1);
    column()->addWidget(m_warning);
    column()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        MemberRow* row = addRow({{}, QStringLiteral("security_administrator"), {}, {}});
        row->first()->setFocus();
        QTimer::singleShot(0, row, [this, row] { scrollTo(row); }); // after the layout has placed it
    });
    explain(nullptr);
    check();
}

MemberRow* SetupMembersStep::addRow(const people::FirstMember& member)
{
    auto* row = new MemberRow(int(m_rows.size()) + 1);
    row->setDepartments(m_draft.setup.departments);
    row->setMember(member);
    m_rows.append(row);
    m_list->addWidget(row);
    QWidget::setTabOrder(row, m_add);
    connect(row, &MemberRow::changed, this, &SetupMembersStep::check);
    connect(row, &MemberRow::entered, this, [this, row] { explain(row); });
    // Queued: the row must not be deleted inside its own button's click.
    connect(
        row, &MemberRow::removeWanted, this, [this, row] { removeRow(row); }, Qt::QueuedConnection);
    explain(row);
    check();
    return row;
}

void SetupMembersStep::removeRow(MemberRow* row)
{
    m_rows.removeAll(row);
    delete row;
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setNumber(i + 1);
    explain(m_rows.isEmpty() ? nullptr : m_rows.constLast());
    m_add->setFocus();
    check();
}

void SetupMembersStep::explain(const MemberRow* row)
{
    const QString role = row ? row->member().role : QStringLiteral("security_administrator");
    m_role->setText(ledger::Rights::builtIn().role(role).label.text());
    m_explained->setText(roleExplained(role));
}

QList<people::FirstMember> SetupMembersStep::members() const
{
    QList<people::FirstMember> members;
    for (const MemberRow* row : m_rows)
        members.append(row->member());
    return members;
}

QString SetupMembersStep::problem() const
{
    people::FirstSetup setup = m_draft.setup;
    setup.members = members();
    return people::membersProblem(setup, ledger::Rights::builtIn());
}

void SetupMembersStep::check()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_warning->setVisible(people::approvers(members(), ledger::Rights::builtIn()) < 2);
    Q_EMIT changed();
}

void SetupMembersStep::load(const SetupDraft& draft)
{
    m_draft = draft;
    for (const people::FirstMember& member : draft.setup.members)
        addRow(member);
}

void SetupMembersStep::save(SetupDraft& draft) const
{
    draft.setup.members = members();
}

void SetupMembersStep::enter(const SetupDraft& draft)
{
    m_draft = draft;
    for (MemberRow* row : std::as_const(m_rows))
        row->setDepartments(draft.setup.departments);
    check();
}

QWidget* SetupMembersStep::first() const
{
    return m_rows.isEmpty() ? static_cast<QWidget*>(m_add) : m_rows.constFirst()->first();
}

} // namespace wardbook::ui
