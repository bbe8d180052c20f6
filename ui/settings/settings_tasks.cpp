#include "base/clock.h"
#include "ledger/verify.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/settings/custom_field_dialog.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_tr.h"
#include <QFormLayout>
#include <QTemporaryDir>

// What the settings page does: backup, trial restore, the unit's own fields.
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
                                              "afterwards. Enter the passphrase again."),
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

void SettingsPage::addFieldSection(QVBoxLayout* column)
{
    addSection(column, SettingsTr::tr("Custom fields"),
               SettingsTr::tr("Fields of this unit's own, kept in the vault with history, search, import and "
                              "export like any other. A "
                              "field can't be removed once it is there, as its history refers to it."));
    m_fields = new QVBoxLayout;
    column->addLayout(m_fields);
    showFields();
    const auto& session = m_services.workspace().session();
    if (m_services.workspace().ledger().rights().role(session.role).managesVault && !session.readOnly) {
        auto* add = new Button(SettingsTr::tr("Add a field…"), "plain", QStringLiteral("plus"));
        add->setObjectName(QStringLiteral("addField"));
        connect(add, &QPushButton::clicked, this, &SettingsPage::addField);
        auto* row = new QHBoxLayout;
        row->addWidget(add);
        row->addStretch(1);
        column->addLayout(row);
    }
}

void SettingsPage::showFields()
{
    while (QLayoutItem* item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto registers = m_services.workspace().ledger().registers();
    for (const QString& id : registers->ids())
        for (const ledger::FieldDef& field : registers->at(id).fields)
            if (field.custom)
                m_fields->addWidget(
                    makeLabel(SettingsTr::tr("%1: %2 (%3)")
                                  .arg(registers->at(id).label.text(), field.label.text(), field.id)));
    if (m_fields->count() == 0)
        m_fields->addWidget(makeLabel(SettingsTr::tr("None yet"), FontRole::Body, "text2"));
}

void SettingsPage::addField()
{
    auto* dialog = new CustomFieldDialog(*m_services.workspace().ledger().registers(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CustomFieldDialog::accepted, this,
            [this, dialog](const QString& registerId, const QJsonObject& field) {
                try {
                    people::Workspace& workspace = m_services.workspace();
                    workspace.ledger().addCustomField(workspace.actor(), registerId, field,
                                                      SettingsTr::tr("Custom field"));
                } catch (const Error& error) {
                    dialog->setError(error.text());
                    return;
                }
                dialog->close();
                showFields();
                m_services.message(
                    Services::Tone::Ok,
                    SettingsTr::tr("The field was added; pages show it after the next unlock"));
            });
    dialog->open();
}

} // namespace wardbook::ui
