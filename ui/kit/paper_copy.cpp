#include "ui/kit/paper_copy.h"
#include "base/error.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include <QPrintDialog>
#include <QPrinter>

namespace wardbook::ui {

namespace {

QString s_testFile;

QString refusalOf(people::Workspace& workspace, const QString& registerId)
{
    const ledger::Rights& rights = workspace.ledger().rights();
    const QString role = workspace.session().role;
    if (registerId.isEmpty() || rights.may(role, registerId, QLatin1String(ledger::verb::kExport)))
        return {};
    return KitTr::tr("The role “%1” may not export this, and paper is a copy in clear.")
        .arg(rights.role(role).label.text());
}

} // namespace

QString paperRefusal(Services& services, const QString& registerId)
{
    return refusalOf(services.workspace(), registerId);
}

void askForPaper(Services& services, QWidget* parent, const std::function<void(const QString& reason)>& then)
{
    vault::Vault* vault = &services.workspace().vault();
    prompts::password(
        parent,
        {KitTr::tr("Print in clear"),
         KitTr::tr("Paper leaves the vault unencrypted. Who printed it, when and why is kept in the "
                   "trail."),
         KitTr::tr("Continue"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); }, then);
}

void printWithAct(Services& services, QWidget* parent, const PaperCopy& paper, const QString& reason,
                  const std::function<void()>& paint)
{
    Services* shell = &services;
    shell->run(
        parent, KitTr::tr("Printing %1").arg(paper.title),
        [workspace = &services.workspace(), paper, reason](const Progress&) {
            if (const QString refusal = refusalOf(*workspace, paper.registerId); !refusal.isEmpty())
                throw Error(ErrorKind::Denied, refusal);
            workspace->perform(
                KitTr::tr("Printed: %1").arg(paper.title), reason,
                [&](ledger::ActWriter& writer) { writer.note(QStringLiteral("print"), paper.subject); });
        },
        [shell, paper, paint] {
            paint();
            shell->message(Services::Tone::Ok, KitTr::tr("Sent to the printer: %1").arg(paper.title));
        });
}

void printInClear(Services& services, QWidget* parent, const PaperCopy& paper,
                  const std::shared_ptr<QPrinter>& printer,
                  const std::function<void(QPrinter& printer)>& paint)
{
    if (const QString refusal = paperRefusal(services, paper.registerId); !refusal.isEmpty())
        return services.message(Services::Tone::Warning, KitTr::tr("Not printed"), refusal);
    Services* shell = &services;
    askForPaper(services, parent, [=](const QString& reason) {
        const auto print = [=] {
            printWithAct(*shell, parent, paper, reason, [printer, paint] { paint(*printer); });
        };
        printer->setDocName(paper.title);
        if (!s_testFile.isEmpty()) {
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(std::exchange(s_testFile, {}));
            return print();
        }
        auto* dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                         [print, printer](QPrinter*) { print(); });
        dialog->open();
    });
}

void nextPaperTo(const QString& pdfFile)
{
    s_testFile = pdfFile;
}

} // namespace wardbook::ui
