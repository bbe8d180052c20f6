#include "ui/shell/recovery_sheet.h"
#include "base/clock.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include "ui/shell/shell_tr.h"
#include <QFile>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTextDocument>

namespace wardbook::ui {

namespace {

QStringList lines(const RecoverySheet& sheet)
{
    return {ShellTr::tr("Unit: %1").arg(sheet.unit), ShellTr::tr("Written for: %1").arg(sheet.member),
            ShellTr::tr("Date: %1").arg(stampText(clock::now())),
            ShellTr::tr("Whoever has this code and the vault's folder can set a new password. Keep it sealed "
                        "and away from "
                        "the computer; when it was used or seen, make a new one.")};
}

} // namespace

void printRecoverySheet(QWidget* parent, const RecoverySheet& sheet)
{
    const auto printer = std::make_shared<QPrinter>();
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent, [printer, sheet](QPrinter*) {
            QString html =
                QStringLiteral("<h2>%1</h2>").arg(ShellTr::tr("Recovery code of the Wardbook vault"));
            for (const QString& line : lines(sheet))
                html += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
            html += QStringLiteral("<p style=\"font-size:18pt\"><code>%1</code></p>")
                        .arg(sheet.code.toHtmlEscaped());
            QTextDocument page;
            page.setDefaultFont(font(FontRole::Body));
            page.setHtml(html);
            page.print(printer.get());
        });
    dialog->open();
}

void saveRecoverySheet(QWidget* parent, const RecoverySheet& sheet,
                       const std::function<void(const QString&)>& done)
{
    prompts::saveFile(
        parent, ShellTr::tr("Save the recovery code"), ShellTr::tr("Text (*.txt)"),
        ShellTr::tr("recovery-code.txt"), [sheet, done](const QString& name) {
            QFile file(name);
            const QString text = ShellTr::tr("Recovery code of the Wardbook vault") + QLatin1String("\n\n") +
                                 sheet.code + QLatin1String("\n\n") + lines(sheet).join(QLatin1Char('\n')) +
                                 QLatin1Char('\n');
            // Readable by nobody else on this computer, from the first byte on.
            bool ok = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            ok = ok && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            ok = ok && file.write(text.toUtf8()) >= 0 && file.flush();
            done(ok ? QString()
                    : ShellTr::tr("The code could not be written to %1. Choose another place, or print it.")
                          .arg(name));
        });
}

QString lastGroup(const QString& code)
{
    static const QRegularExpression notCode(QStringLiteral("[^0-9A-Z]+"));
    const QStringList groups = code.toUpper().split(notCode, Qt::SkipEmptyParts);
    return groups.isEmpty() ? QString() : groups.constLast();
}

} // namespace wardbook::ui
