#include "ui/shell/vault_restore.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/prompts.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include "vault/rescue.h"
#include "vault/vault.h"
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

/// A folder name beside the old one that nobody uses yet.
QString freeFolder(const QString& brokenDir, bool rescued = false)
{
    const QFileInfo info(brokenDir);
    const QString base = info.completeBaseName();
    for (int i = 1;; ++i) {
        const QString number = i == 1 ? QString() : QStringLiteral("-%1").arg(i);
        const QString name =
            (rescued ? ShellTr::tr("%1-rescued%2.wardbook") : ShellTr::tr("%1-restored%2.wardbook"))
                .arg(base, number);
        const QString candidate = info.absoluteDir().filePath(name);
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
}

void run(QWidget* parent, const QString& title, const QString& note,
         const std::function<void(const Progress&)>& work, const std::function<void()>& done)
{
    auto* dialog = new PromptDialog({title, note, ShellTr::tr("Restore"), false}, parent);
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    dialog->body()->addWidget(bar);
    dialog->actButton()->hide();
    Task* task = Task::start(
        dialog, {}, work,
        [dialog, done] {
            dialog->accept();
            done();
        },
        [dialog, bar](const Error& error) {
            bar->hide();
            if (error.kind() == ErrorKind::Cancelled)
                dialog->reject();
            else
                dialog->setError(error.text());
        });
    QObject::connect(task, &Task::progressed, bar, [bar](qint64 now, qint64 total) {
        bar->setRange(0, total > 0 ? 1000 : 0);
        bar->setValue(total > 0 ? int(now * 1000 / total) : 0);
    });
    dialog->open();
}

void runRestore(QWidget* parent, const QString& file, const QString& dir, const QString& note,
                const std::function<void(const QString&)>& done)
{
    run(
        parent, ShellTr::tr("Restoring the backup"), note,
        [file, dir](const Progress& progress) { vault::restore(file, dir, progress); },
        [dir, done] { done(dir); });
}

} // namespace

void restoreFromBackup(QWidget* parent, const QString& brokenDir,
                       const std::function<void(const QString&)>& done)
{
    prompts::openFile(parent, ShellTr::tr("Choose a backup"),
                      ShellTr::tr("Wardbook backups (*.wbbackup);;All files (*)"), [=](const QString& file) {
                          const QString dir = freeFolder(brokenDir);
                          runRestore(parent, file, dir,
                                     ShellTr::tr("Into %1. The damaged folder is left as it is.")
                                         .arg(QDir::toNativeSeparators(dir)),
                                     done);
                      });
}

void rescueVault(QWidget* parent, const QString& brokenDir, const QString& member, const QString& password,
                 const std::function<void(const QString&)>& done)
{
    const QString dir = freeFolder(brokenDir, true);
    run(
        parent, ShellTr::tr("Saving what is readable"),
        ShellTr::tr("Into %1. The damaged folder is left as it is.").arg(QDir::toNativeSeparators(dir)),
        [=](const Progress& progress) { vault::rescue(brokenDir, member, password, dir, progress); },
        [dir, done] { done(dir); });
}

void restoreBackupFile(QWidget* parent, const QString& file, const std::function<void(const QString&)>& done)
{
    prompts::folder(
        parent, ShellTr::tr("Choose the folder in which the restored vault is to lie"),
        [=](const QString& folder) {
            const QString dir = freeFolder(QDir(folder).filePath(QFileInfo(file).completeBaseName()) +
                                           QStringLiteral(".wardbook"));
            runRestore(parent, file, dir,
                       ShellTr::tr("Into %1. The backup stays as it is.").arg(QDir::toNativeSeparators(dir)),
                       done);
        });
}

} // namespace wardbook::ui
