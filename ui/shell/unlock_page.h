#pragma once
#include "ui/shell/program.h"
#include "ui/shell/start_frame.h"
#include "ui/shell/vault_opener.h"
#include "ui/shell/wrong_tries.h"
#include "vault/header.h"
#include <QTimer>

namespace wardbook::ui {

class PasswordPanel;
class PeoplePanel;
enum class OpeningRemedy;

/// Opens one vault. Only this page exists while a vault is locked. Names and times come from the plain
/// header.
class UnlockPage : public StartFrame
{
    Q_OBJECT
public:
    /// `tries` outlives the page: locking and choosing the vault again must not reset the count.
    UnlockPage(const Program& program, WrongTries& tries, const Opened& opened, QWidget* parent = nullptr);
    void setVault(const QString& dir);
    const QString& vaultDir() const { return m_dir; }
    /// Why the vault was locked; shown until somebody types.
    void setNotice(const QString& text);
    void selectPerson(const QString& member);

Q_SIGNALS:
    void otherVaultWanted();
    void vaultWanted(const QString& dir); ///< one that was opened before
    void createWanted();
    void quitWanted();

private:
    void readVault();
    void waitForVault();
    void updatePerson();
    void open(const vault::Vault::OpenOptions& options);
    void failed(const Error& error, const QString& member);
    void updateWrongLines();
    void updateWait();
    void applyRemedy(OpeningRemedy remedy);
    QString memberOrName() const;
    QString triesKey() const;

    const Program& m_program;
    WrongTries& m_tries;
    Opened m_opened;
    QString m_dir;
    vault::Header m_header;
    PeoplePanel* m_people;
    PasswordPanel* m_form;
    QTimer m_waitTimer; ///< 1 s while a wait runs
    QTimer m_backTimer; ///< while there is no vault in the place
    bool m_looking = false;
    bool m_wrongShown = false;
    bool m_opening = false;
};

} // namespace wardbook::ui
