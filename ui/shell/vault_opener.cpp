#include "ui/shell/vault_opener.h"
#include "people/team.h"
#include "ui/kit/task_runner.h"
#include "ui/shell/shell_tr.h"
#include <QThread>

namespace wardbook::ui {

void adoptOnGuiThread(people::Workspace& workspace)
{
    workspace.ledger().moveToThread(QCoreApplication::instance()->thread());
}

void openVault(QObject* context, const QString& dir, const QString& member, const QString& password,
               const vault::Vault::OpenOptions& options, const Opened& opened,
               const std::function<void(const Error&)>& failed)
{
    const auto result = std::make_shared<std::unique_ptr<people::Workspace>>();
    Task::start(
        context, ShellTr::tr("Opening the vault"),
        [=](const Progress&) {
            *result = people::Workspace::open(dir, member, password, options);
            adoptOnGuiThread(**result);
        },
        [result, opened] { opened(std::move(*result)); }, failed);
}

} // namespace wardbook::ui
