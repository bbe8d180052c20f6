#include "ui/overview/recovery_test.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/settings_store.h"
#include "ui/overview/overview_page_tr.h"
#include "vault/recovery_check.h"

namespace wardbook::ui {

void testRecoverySheet(Services& services, QWidget* window)
{
    prompts::text(
        window,
        {OverviewPageTr::tr("Try the recovery sheet"),
         OverviewPageTr::tr(
             "Take the sheet out of its envelope and type the whole code. It is only compared: no "
             "password is changed, and the sheet stays valid. Seal it again afterwards."),
         OverviewPageTr::tr("Try the code"), false},
        OverviewPageTr::tr("Code on the sheet"), {}, [&services](const QString& code) {
            people::Workspace& workspace = services.workspace();
            services.run(
                &services, OverviewPageTr::tr("Trying the recovery code"),
                [&workspace, code](const Progress&) {
                    vault::checkRecoveryCode(workspace.vault().header(), code);
                    workspace.perform(OverviewPageTr::tr("Recovery sheet tried"), {},
                                      [](ledger::ActWriter& writer) {
                                          writer.note(QStringLiteral("recovery_test"),
                                                      OverviewPageTr::tr("The code opens this vault"));
                                      });
                },
                [&services] {
                    // Whoever shows the list of first steps looks again; the act itself is what counts.
                    settings().setValue(QStringLiteral("recoveryTest/") +
                                            services.workspace().vault().header().vaultId,
                                        double(services.nowMs()));
                    services.message(
                        Services::Tone::Ok, OverviewPageTr::tr("The recovery sheet opens this vault"),
                        OverviewPageTr::tr("Seal it again and keep it away from this computer."));
                });
        });
}

} // namespace wardbook::ui
