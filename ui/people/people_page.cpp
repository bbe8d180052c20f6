#include "ui/people/people_page.h"
#include "fields/department.h"
#include "fields/member.h"
#include "ui/kit/buttons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/people/member_model.h"
#include "ui/people/people_tr.h"
#include <QHeaderView>

namespace wardbook::ui {

PeoplePage::PeoplePage(Services& services, QWidget* parent)
    : Page(parent), m_services(services),
      m_manages(
          services.workspace().ledger().rights().role(services.workspace().session().role).managesPeople &&
          !services.workspace().session().readOnly),
      m_header(new PageHeader(PeopleTr::tr("People and keys"), this)),
      m_model(new MemberModel(services.workspace().ledger().rights(), this)),
      m_table(new PlainTable(*m_model, this))
{
    const auto button = [&](const QString& text, const char* kind, const char* icon, const char* name,
                            void (PeoplePage::*run)()) {
        auto* made = new Button(text, kind, QString::fromLatin1(icon), this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_password =
        button(PeopleTr::tr("My password…"), "plain", "key", "changePassword", &PeoplePage::changePassword);
    m_code = button(PeopleTr::tr("Recovery code…"), "plain", "print", "recoveryCode", &PeoplePage::newCode);
    m_shares =
        button(PeopleTr::tr("Recovery shares…"), "plain", "users", "recoveryShares", &PeoplePage::newShares);
    m_role = button(PeopleTr::tr("Change role…"), "plain", "pencil", "changeRole", &PeoplePage::changeRole);
    m_disable = button(PeopleTr::tr("Disable…"), "danger", "lock", "disableMember", &PeoplePage::disable);
    m_add = button(PeopleTr::tr("Add member"), "primary", "plus", "addMember", &PeoplePage::addMember);
    m_add->setKeyCap(QStringLiteral("Ctrl+N"));
    for (Button* b : {m_password, m_code, m_shares, m_add})
        m_header->addWidget(b);
    for (Button* b : {m_code, m_shares, m_role, m_disable, m_add})
        b->setVisible(m_manages);

    m_table->setAccessibleName(PeopleTr::tr("People and keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeLine("h", this));
    auto* strip = new QWidget(this);
    setSurface(strip, "surface");
    strip->setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->addWidget(makeLabel(
        m_manages
            ? PeopleTr::tr(
                  "Disabling a member changes the key of the whole vault. Acts signed before stay valid.")
            : PeopleTr::tr("Members and keys are managed by the chief security officer."),
        FontRole::Body, "text2"));
    row->addStretch(1);
    row->setSpacing(metric::kGap);
    row->addWidget(m_role);
    row->addWidget(m_disable);
    column->addWidget(strip);
    column->addWidget(makeLine("h", this));
    column->addWidget(m_table, 1);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto& [section, width] :
         {std::pair(MemberModel::Name, 120), std::pair(MemberModel::Role, 168),
          std::pair(MemberModel::Department, 144), std::pair(MemberModel::State, 88),
          std::pair(MemberModel::PasswordChanged, 152), std::pair(MemberModel::LastOpened, 152)})
        m_table->setColumnWidth(section, px(width));
    markPane(m_header, Pane::Header);
    markPane(m_table, Pane::List);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeoplePage::updateButtons);
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (registerId == QLatin1String(fields::member::kRegister))
                reload();
        },
        Qt::QueuedConnection);
    reload();
}

void PeoplePage::activate(const QString&)
{
    reload();
}

bool PeoplePage::command(const QString& name)
{
    if (name == QLatin1String("new") && m_manages)
        addMember();
    else if (name == QLatin1String("refresh"))
        reload();
    else
        return false;
    return true;
}

/// Members are few (tens), so they are read at once.
void PeoplePage::reload()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_services.attempt([this] { m_model->setMembers(m_services.workspace().team().members()); });
    m_header->setSubtitle(PeopleTr::tr("%n members", nullptr, m_model->rowCount()));
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    updateButtons();
}

const people::Member* PeoplePage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void PeoplePage::updateButtons()
{
    const people::Member* member = chosen();
    const bool self = member && member->uid == m_services.workspace().session().member;
    const QString none = member ? QString() : PeopleTr::tr("Choose a member first");
    const QString gone = member && member->disabled ? PeopleTr::tr("This member is disabled") : none;
    m_role->setRefusal(gone);
    m_disable->setRefusal(self ? PeopleTr::tr("Nobody can disable themselves") : gone);
}

QList<MemberDialog::Department> PeoplePage::departments() const
{
    QList<MemberDialog::Department> list;
    const QString registerId = QString::fromLatin1(fields::department::kRegister);
    const auto reader = m_services.workspace().ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(registerId);
    reader->forEach(registerId, [&](const ledger::Record& record) {
        if (record.state != QLatin1String(ledger::kVoidState))
            list.append({record.id, record.text(definition.fieldAt(definition.titleField))});
    });
    return list;
}

/// Runs on a worker (Argon2 is slow on purpose); the dialog stays open with the sentence when it fails.
void PeoplePage::finish(PromptDialog* dialog, const QString& what, std::function<void(people::Team&)> work,
                        std::function<void()> done)
{
    dialog->setBusy(true, what);
    people::Team& team = m_services.workspace().team();
    Task::start(
        dialog, what, [&team, work = std::move(work)](const Progress&) { work(team); },
        [dialog, done = std::move(done)] {
            dialog->close();
            done();
        },
        [dialog](const Error& error) {
            dialog->setBusy(false);
            dialog->setError(error.text());
        });
}

void PeoplePage::addMember()
{
    auto* dialog = new MemberDialog(m_services.workspace().ledger().rights(), departments(), nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MemberDialog::accepted, this, [this, dialog](const MemberDialog::Values& v) {
        finish(
            dialog, PeopleTr::tr("Making the key…"),
            [v](people::Team& team) { team.add(v.name, v.role, v.department, v.password, v.reason); },
            [this, v] {
                reload();
                m_services.message(Services::Tone::Ok, PeopleTr::tr("%1 can now open the vault").arg(v.name));
            });
    });
    dialog->open();
}

void PeoplePage::changeRole()
{
    const people::Member* member = chosen();
    if (!member)
        return;
    auto* dialog = new MemberDialog(m_services.workspace().ledger().rights(), departments(), member, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MemberDialog::accepted, this,
            [this, dialog, uid = member->uid](const MemberDialog::Values& v) {
                finish(
                    dialog, PeopleTr::tr("Changing…"),
                    [v, uid](people::Team& team) { team.setRole(uid, v.role, v.department, v.reason); },
                    [this] { reload(); });
            });
    dialog->open();
}

void PeoplePage::disable()
{
    const people::Member* member = chosen();
    if (!member)
        return;
    prompts::reason(
        this,
        {PeopleTr::tr("Disable %1").arg(member->name),
         PeopleTr::tr("The member can no longer open the vault, and the vault's key is changed. Backups made "
                      "before still open with the former password."),
         PeopleTr::tr("Disable"), true},
        [this, uid = member->uid, name = member->name](const QString& reason) {
            people::Team& team = m_services.workspace().team();
            m_services.runAlone(
                PeopleTr::tr("Changing the key of the vault"),
                [&team, uid, reason](const Progress& progress) { team.disable(uid, reason, progress); },
                PeopleTr::tr("%1 is disabled, the key was changed").arg(name));
        });
}

void PeoplePage::changePassword()
{
    auto* dialog = new PasswordDialog(m_services.workspace().session().name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::accepted, this,
            [this, dialog](const QString& before, const QString& after) {
                finish(
                    dialog, PeopleTr::tr("Changing…"),
                    [before, after](people::Team& team) { team.changePassword(before, after); },
                    [this] {
                        reload();
                        m_services.message(Services::Tone::Ok, PeopleTr::tr("The password was changed"));
                    });
            });
    dialog->open();
}

void PeoplePage::newCode()
{
    prompts::reason(
        this,
        {PeopleTr::tr("New recovery code"),
         PeopleTr::tr(
             "Whoever holds it can set a new password for any member. The former code stops working."),
         PeopleTr::tr("Make code"), false},
        [this](const QString& reason) {
            auto code = std::make_shared<QString>();
            people::Team& team = m_services.workspace().team();
            m_services.run(
                this, PeopleTr::tr("Making the recovery code"),
                [&team, reason, code](const Progress&) { *code = team.newRecoveryCode(reason); },
                [this, code] {
                    prompts::showSecret(this,
                                        {PeopleTr::tr("Recovery code"),
                                         PeopleTr::tr("Shown only this once. Print it and lock it away."),
                                         PeopleTr::tr("It is kept"), false},
                                        *code, [] {});
                });
        });
}

void PeoplePage::newShares()
{
    auto* dialog = new SharesDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SharesDialog::accepted, this, [this, dialog](int threshold, const QStringList& holders) {
        auto shares = std::make_shared<QStringList>();
        finish(
            dialog, PeopleTr::tr("Making the shares…"),
            [=](people::Team& team) { *shares = team.newRecoveryShares(threshold, holders, {}); },
            [this, shares, holders] { showShares(*shares, holders, 0); });
    });
    dialog->open();
}

/// One holder after the other: nobody sees the share of another.
void PeoplePage::showShares(const QStringList& shares, const QStringList& holders, int index)
{
    if (index >= shares.size())
        return;
    prompts::showSecret(
        this,
        {PeopleTr::tr("Share of %1").arg(holders.value(index)),
         PeopleTr::tr("Shown only this once, for this holder alone: %1 of %2.")
             .arg(index + 1)
             .arg(shares.size()),
         index + 1 < shares.size() ? PeopleTr::tr("Next holder") : PeopleTr::tr("It is kept"), false},
        shares.at(index), [this, shares, holders, index] { showShares(shares, holders, index + 1); });
}

} // namespace wardbook::ui
