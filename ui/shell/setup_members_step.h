#pragma once
#include "ui/shell/setup_step.h"

class QLabel;

namespace wardbook::ui {

class Button;
class MemberRow;

/// The members beside the first one, with what each role may do, and a warning where nobody could approve
/// what another wrote.
class SetupMembersStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupMembersStep(QWidget* parent = nullptr);
    QString problem() const override;
    void load(const SetupDraft& draft) override;
    void save(SetupDraft& draft) const override;
    void enter(const SetupDraft& draft) override;
    QWidget* first() const override;

private:
    MemberRow* addRow(const people::FirstMember& member);
    void removeRow(MemberRow* row);
    void explain(const MemberRow* row);
    void check();
    QList<people::FirstMember> members() const;
    SetupDraft m_draft; ///< what earlier steps said
    QVBoxLayout* m_list;
    QList<MemberRow*> m_rows;
    Button* m_add;
    QLabel *m_problem, *m_role, *m_explained, *m_eyes;
    QWidget* m_warning;
};

} // namespace wardbook::ui
