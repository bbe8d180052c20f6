#include "ui/shell/unlock_page.h"
#include "base/clock.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/shell/aside.h"
#include "ui/shell/password_panel.h"
#include "ui/shell/people_panel.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/vault_restore.h"
#include <QHBoxLayout>

namespace wardbook::ui {

namespace {
constexpr int kLookEveryMs = 3000;
}

UnlockPage::UnlockPage(const Program& program, WrongTries& tries, const Opened& opened, QWidget* parent)
    : StartFrame(parent), m_program(program), m_tries(tries), m_opened(opened), m_people(new PeoplePanel),
      m_form(new PasswordPanel)
{
    setObjectName(QStringLiteral("unlockPage"));
    setSurface(m_people, "sunken");
    card()->addWidget(m_people);
    card()->addWidget(makeLine("v2"));
    card()->addWidget(m_form, 1);
    m_waitTimer.setInterval(1000);
    connect(&m_waitTimer, &QTimer::timeout, this, &UnlockPage::updateWait);
    m_backTimer.setInterval(kLookEveryMs);
    connect(&m_backTimer, &QTimer::timeout, this, &UnlockPage::waitForVault);
    connect(m_people, &PeoplePanel::personChanged, this, &UnlockPage::updatePerson);
    connect(m_people, &PeoplePanel::personActivated, m_form, &PasswordPanel::focusPassword);
    connect(m_people, &PeoplePanel::otherVaultWanted, this, &UnlockPage::otherVaultWanted);
    connect(m_people, &PeoplePanel::vaultWanted, this, &UnlockPage::vaultWanted);
    connect(m_form, &PasswordPanel::openWanted, this, [this] { open({}); });
    connect(m_form, &PasswordPanel::quitWanted, this, &UnlockPage::quitWanted);
    connect(m_form, &PasswordPanel::capsLockChanged, this, &UnlockPage::updateWrongLines);
    connect(m_form, &PasswordPanel::nameChanged, this, &UnlockPage::updateWait);
    connect(m_form, &PasswordPanel::remedyChosen, this, &UnlockPage::applyRemedy);
    connect(m_form, &PasswordPanel::recoveryWanted, this, [this] {
        auto* dialog = new RecoveryDialog(m_dir, m_header, m_people->current(), this);
        connect(dialog, &RecoveryDialog::passwordReplaced, this, [this](const QString& member) {
            readVault();
            selectPerson(member);
            m_form->setNotice(ShellTr::tr("The password was replaced. Open the vault with the new one."));
        });
        dialog->open();
    });
}

void UnlockPage::setVault(const QString& dir)
{
    m_dir = dir;
    m_form->clearPassword();
    readVault();
}

void UnlockPage::readVault()
{
    m_form->clearProblem();
    m_wrongShown = false;
    m_backTimer.stop();
    try {
        m_header = vault::readHeader(m_dir);
    } catch (const Error& error) {
        // A torn vault.json: the vault itself may still open, from the copy that is kept beside it.
        bool previous = false;
        if (error.kind() == ErrorKind::Damaged) {
            try {
                m_header = vault::readHeader(m_dir, true);
                previous = true;
            } catch (const Error&) {
            }
        }
        if (!previous) {
            m_header = {};
            m_people->showBroken(m_dir);
            m_form->showNothingToOpen();
            OpeningProblem problem = openingProblem(error);
            problem.remedies.removeAll(OpeningRemedy::Rescue); // reads with a password, whose key is in there
            m_form->showProblem(problem);
            if (error.kind() == ErrorKind::NotFound)
                m_backTimer.start(); // a stick is plugged in, a network folder comes back
            return;
        }
    }
    m_people->showVault(m_dir, m_header);
    m_form->showLast(m_header);
    updatePerson();
    m_form->focusPassword();
}

void UnlockPage::waitForVault()
{
    if (std::exchange(m_looking, true))
        return; // a drive that does not answer is asked once
    lookAside<bool>(
        this,
        [dir = m_dir] {
            try {
                vault::readHeader(dir);
                return true;
            } catch (const Error& error) {
                return error.kind() != ErrorKind::NotFound; // something is there: the page says what
            }
        },
        [this](bool there) {
            m_looking = false;
            if (there && m_backTimer.isActive())
                readVault();
        });
}

void UnlockPage::setNotice(const QString& text)
{
    m_form->setNotice(text);
}

void UnlockPage::selectPerson(const QString& member)
{
    m_people->select(member);
    m_form->focusPassword();
}

QString UnlockPage::memberOrName() const
{
    const vault::KeySlot* person = m_people->current();
    return m_header.hideNames ? m_form->typedName() : person ? person->member : QString();
}

QString UnlockPage::triesKey() const
{
    return m_header.vaultId + QLatin1Char('/') + memberOrName();
}

void UnlockPage::updatePerson()
{
    const vault::KeySlot* person = m_header.hideNames ? nullptr : m_people->current();
    const QString sample = person && m_header.sample && m_program.samplePassword
                               ? m_program.samplePassword(person->name)
                               : QString();
    m_form->showPerson(person, m_header.hideNames, sample);
    m_form->clearPassword();
    m_form->clearProblem();
    m_wrongShown = false;
    updateWait();
}

void UnlockPage::open(const vault::Vault::OpenOptions& options)
{
    const QString member = memberOrName();
    if (m_opening || member.isEmpty() || m_tries.waitMs(triesKey(), clock::nowMs()) > 0)
        return;
    m_opening = true;
    m_form->setBusy(true);
    const QString key = triesKey();
    openVault(
        this, m_dir, member, m_form->password(), options,
        [this, key](std::unique_ptr<people::Workspace> workspace) {
            m_tries.right(key);
            m_form->clearPassword();
            m_opened(std::move(workspace)); // may destroy this page
        },
        [this, key](const Error& error) { failed(error, key); });
}

void UnlockPage::failed(const Error& error, const QString& key)
{
    m_opening = false;
    m_form->setBusy(false);
    m_wrongShown = error.kind() == ErrorKind::WrongPassword;
    if (m_wrongShown)
        m_tries.wrong(key, clock::nowMs());
    m_form->showProblem(openingProblem(error));
    if (m_wrongShown) {
        m_form->clearPassword();
        updateWrongLines();
        updateWait();
    }
    m_form->focusPassword();
}

void UnlockPage::updateWrongLines()
{
    if (!m_wrongShown)
        return;
    const QString key = triesKey();
    QStringList lines;
    if (m_form->capsLock())
        lines.append(ShellTr::tr("Turn off Caps Lock first, then enter it again"));
    const vault::KeySlot* person = m_people->current();
    if (person && person->passwordChanged.isValid())
        lines.append(ShellTr::tr("The password was last changed on %1; use the one from then on")
                         .arg(dayText(person->passwordChanged.toLocalTime().date())));
    const int wrong = m_tries.count(key), left = m_tries.left(key);
    const int seconds = int(WrongTries::kDelayMs / 1000);
    const QString counted = ShellTr::tr("Wrong %n time(s)", nullptr, wrong);
    lines.append(
        left > 0 ? ShellTr::tr("%1; after %2 more, each try waits %3 s").arg(counted).arg(left).arg(seconds)
                 : ShellTr::tr("%1; each further try waits %2 s").arg(counted).arg(seconds));
    m_form->setProblemLines(lines);
}

void UnlockPage::updateWait()
{
    const qint64 wait = m_tries.waitMs(triesKey(), clock::nowMs());
    m_form->setWaiting(int((wait + 999) / 1000));
    if (wait > 0 && !m_waitTimer.isActive())
        m_waitTimer.start();
    else if (wait == 0)
        m_waitTimer.stop();
}

void UnlockPage::applyRemedy(OpeningRemedy remedy)
{
    switch (remedy) {
    case OpeningRemedy::OpenReadOnly:
        return open({.readOnly = true, .acceptRolledBack = false});
    case OpeningRemedy::AcceptOlder:
        return open({.readOnly = false, .acceptRolledBack = true});
    case OpeningRemedy::TryAgain:
        return m_form->password().isEmpty() ? readVault() : open({});
    case OpeningRemedy::UseBackup:
        return restoreFromBackup(this, m_dir, [this](const QString& newDir) {
            settings().addRecentVault(newDir);
            setVault(newDir);
            m_form->setNotice(
                ShellTr::tr("Restored from the backup. The passwords are those of the backup."));
        });
    case OpeningRemedy::ChooseOther:
        return Q_EMIT otherVaultWanted();
    case OpeningRemedy::CreateNew:
        return Q_EMIT createWanted();
    case OpeningRemedy::Rescue:
        if (memberOrName().isEmpty() || m_form->password().isEmpty()) {
            m_form->setNotice(ShellTr::tr(
                "Choose your name and enter your password first: what is saved is read with it."));
            return m_form->focusPassword();
        }
        return rescueVault(this, m_dir, memberOrName(), m_form->password(), [this](const QString& newDir) {
            settings().addRecentVault(newDir);
            setVault(newDir);
            m_form->setNotice(
                ShellTr::tr("What is readable was saved here. Unlock it and run a full verification: "
                            "that names what is missing."));
        });
    }
}

} // namespace wardbook::ui
