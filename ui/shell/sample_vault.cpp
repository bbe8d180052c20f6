#include "ui/shell/sample_vault.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/task_runner.h"
#include "ui/shell/shell_tr.h"
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace wardbook::ui {

QString sampleVaultDir()
{
    QString folder = qEnvironmentVariable("WARDBOOK_STATE_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                 QStringLiteral("/wardbook");
    return folder + QStringLiteral("/sample.wardbook");
}

void makeSampleVault(QWidget* parent, const Program& program, const std::function<void(const QString&)>& done)
{
    const QString dir = sampleVaultDir();
    if (QFileInfo::exists(dir + QStringLiteral("/vault.json")))
        return done(dir);
    auto* dialog = new PromptDialog(
        {ShellTr::tr("Preparing the sample unit"),
         ShellTr::tr("A fictitious hospital, in a vault of its own. This takes a few seconds."),
         {},
         false},
        parent);
    dialog->actButton()->hide();
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    dialog->body()->addWidget(bar);
    Task* task = Task::start(
        dialog, {},
        [dir, create = program.createSample](const Progress& progress) {
            QDir().mkpath(QFileInfo(dir).path());
            try {
                create(dir, progress);
            } catch (...) {
                QDir(dir).removeRecursively(); // ours alone, and half made
                throw;
            }
        },
        [dialog, dir, done] {
            dialog->accept();
            done(dir);
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

} // namespace wardbook::ui
