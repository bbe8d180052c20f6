#pragma once
#include "ui/kit/page.h"
#include "ui/kit/services.h"
#include "ui/people/member_dialogs.h"

class QLabel;

namespace wardbook::ui {

class Button;
class MemberModel;
class PageHeader;
class PlainTable;

/// 人员与密钥: who may open the vault, in which role, with which key; recovery; the own password.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(Services& services, QWidget* parent = nullptr);
    void activate(const QString& target) override;
    bool command(const QString& name) override;

private:
    void reload();
    void updateButtons();
    const people::Member* chosen() const;
    QList<MemberDialog::Department> departments() const;
    void addMember();
    void changeRole();
    void disable();
    void changePassword();
    void newCode();
    void newShares();
    void showShares(const QStringList& shares, const QStringList& holders, int index);
    void finish(PromptDialog* dialog, const QString& what, std::function<void(people::Team&)> work,
                std::function<void()> done);

    Services& m_services;
    bool m_manages;
    PageHeader* m_header;
    MemberModel* m_model;
    PlainTable* m_table;
    Button *m_add, *m_role, *m_disable, *m_code, *m_shares, *m_password;
};

} // namespace wardbook::ui
