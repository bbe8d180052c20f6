#include "base/clock.h"
#include "ledger/verify.h"
#include "ui/kit/prompts.h"
#include "ui/kit/settings_store.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_tr.h"
#include <QLabel>
#include <QTemporaryDir>

// What the settings page does: backup and trial restore.
namespace wardbook::ui {

void SettingsPage::backup()
{
    vault::Vault& vault = m_services.workspace().vault();
    const QString name =
        QStringLiteral("%1-%2.wbbackup")
            .arg(vault.header().displayName, clock::now().toString(QStringLiteral("yyyyMMdd")));
    prompts::saveFile(
        this, SettingsTr::tr("Back up"), SettingsTr::tr("Backup (*.wbbackup)"), name,
        [this, &vault](const QString& file) {
            m_services.run(
                this, SettingsTr::tr("Backing up"),
                [&vault, file](const Progress& progress) { vault.backup(file, progress); },
                [this, &vault, file] {
                    const qint64 now = clock::nowMs();
                    settings().setLastBackup(vault.header().vaultId, now);
                    m_lastBackup->setText(
                        QDateTime::fromMSecsSinceEpoch(now).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
                    m_services.message(Services::Tone::Ok, SettingsTr::tr("Backup written"), file);
                });
        });
}

void SettingsPage::askRestoreTest()
{
    prompts::openFile(this, SettingsTr::tr("Trial restore"), SettingsTr::tr("Backup (*.wbbackup)"),
                      [this](const QString& file) {
                          vault::Vault& vault = m_services.workspace().vault();
                          const auto typed = std::make_shared<QString>();
                          prompts::password(
                              this,
                              {SettingsTr::tr("Trial restore"),
                               SettingsTr::tr("The backup is opened in a private folder that is removed "
                                              "afterwards. Enter the password again."),
                               SettingsTr::tr("Try it"), false},
                              false,
                              [&vault, typed](const QString& password) {
                                  *typed = password;
                                  return vault.checkPassword(password);
                              },
                              [this, file, typed](const QString&) { restoreTest(file, *typed); });
                      });
}

void SettingsPage::restoreTest(const QString& file, const QString& password)
{
    const QString member = m_services.workspace().session().member;
    const auto report = std::make_shared<ledger::VerifyReport>();
    m_services.run(
        this, SettingsTr::tr("Trial restore"),
        [file, password, member, report](const Progress& progress) {
            QTemporaryDir elsewhere;
            if (!elsewhere.isValid())
                throw Error(
                    ErrorKind::Io,
                    SettingsTr::tr("There is no room for a trial restore: %1").arg(elsewhere.errorString()));
            const QString dir = elsewhere.filePath(QStringLiteral("trial.wardbook"));
            vault::restore(file, dir, progress);
            vault::Vault::OpenOptions options;
            options.readOnly = true;
            options.acceptRolledBack = true; // a backup is older than the vault by nature
            const auto workspace = people::Workspace::open(dir, member, password, options);
            *report = ledger::verify(workspace->vault(), progress);
        },
        [this, report] {
            if (report->ok)
                m_services.message(Services::Tone::Ok,
                                   SettingsTr::tr("The backup opens and everything in it holds"),
                                   SettingsTr::tr("%1 acts, %2 records, %3 attachments")
                                       .arg(report->acts)
                                       .arg(report->records)
                                       .arg(report->evidence));
            else
                m_services.message(Services::Tone::Error,
                                   SettingsTr::tr("The backup opens, but something in it does not hold"),
                                   report->problems.value(0).text);
        });
}

} // namespace wardbook::ui
