#include "ui/settings/definition_notice.h"
#include "ledger/custom_definitions.h"
#include "ui/kit/services.h"
#include "ui/settings/settings_tr.h"

namespace wardbook::ui {

QObject* makeDefinitionNotice(Services& services, QObject* parent)
{
    auto* notice = new QObject(parent);
    people::Workspace& workspace = services.workspace();
    if (!workspace.ledger().rights().role(workspace.session().role).managesVault)
        return notice;
    const auto problems = std::make_shared<QList<ledger::OwnDefinition>>();
    services.run(
        notice, SettingsTr::tr("Reading"),
        [problems, &workspace](const Progress&) {
            const auto reader = workspace.ledger().reader();
            *problems =
                ledger::ownDefinitions(reader->connection(), ledger::RegisterSet::builtIn()).problems();
        },
        [problems, &services] {
            if (problems->isEmpty())
                return;
            services.message(
                Services::Tone::Warning,
                SettingsTr::tr("%1 own registers or fields don't fit this version").arg(problems->size()),
                problems->first().note,
                {{SettingsTr::tr("Look at them"),
                  [&services] { services.open(QStringLiteral("settings"), QStringLiteral("own")); }}});
        });
    return notice;
}

} // namespace wardbook::ui
