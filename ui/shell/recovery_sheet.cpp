#include "ui/shell/recovery_sheet.h"
#include "base/clock.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include "ui/shell/shell_tr.h"
#include <QFile>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTextDocument>

namespace wardbook::ui {

namespace {

QString html(const QList<SecretSheet>& sheets)
{
    QString text;
    for (const SecretSheet& sheet : sheets) {
        text += QStringLiteral("<div%1><h2>%2</h2>")
                    .arg(text.isEmpty() ? QString() : QStringLiteral(" style=\"page-break-before:always\""),
                         sheet.title.toHtmlEscaped());
        for (const QString& line : sheet.lines)
            text += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
        text += QStringLiteral("<p style=\"font-size:18pt\"><code>%1</code></p></div>")
                    .arg(sheet.secret.toHtmlEscaped());
    }
    return text;
}

void write(QPagedPaintDevice* device, const QList<SecretSheet>& sheets)
{
    QTextDocument document;
    document.setDefaultFont(font(FontRole::Document));
    document.setHtml(html(sheets));
    document.print(device);
}

QString dated()
{
    return ShellTr::tr("Date: %1").arg(stampText(clock::now()));
}

} // namespace

SecretSheet recoverySheet(const QString& unit, const QString& member, const QString& code)
{
    return {
        ShellTr::tr("Recovery code of the Wardbook vault"),
        code,
        {ShellTr::tr("Unit: %1").arg(unit), ShellTr::tr("Written for: %1").arg(member), dated(),
         ShellTr::tr("Whoever has this code and the vault's folder can set a new password. Keep it sealed "
                     "and away from "
                     "the computer; when it was used or seen, make a new one."),
         ShellTr::tr("To use it: on the unlock page choose “Forgot it: use recovery material…” and enter the "
                     "code.")}};
}

SecretSheet shareSheet(const QString& unit, const QString& holder, const QString& share, int threshold,
                       int count)
{
    return {
        ShellTr::tr("Recovery share of the Wardbook vault"),
        share,
        {ShellTr::tr("Unit: %1").arg(unit), ShellTr::tr("Holder: %1").arg(holder), dated(),
         ShellTr::tr("%1 of these %2 shares together set a new password; fewer tell nothing. Keep it sealed "
                     "and give it to nobody.")
             .arg(threshold)
             .arg(count)}};
}

SecretSheet firstPasswordSheet(const QString& unit, const QString& member, const QString& role,
                               const QString& password)
{
    return {ShellTr::tr("First password for Wardbook"),
            password,
            {ShellTr::tr("Unit: %1").arg(unit), ShellTr::tr("For: %1 (%2)").arg(member, role), dated(),
             ShellTr::tr("Hand it over in person. At the first opening change it under People and keys, then "
                         "destroy this slip.")}};
}

void printSheets(QWidget* parent, const QList<SecretSheet>& sheets, const std::function<void()>& printed)
{
    const auto printer = std::make_shared<QPrinter>();
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [printer, sheets, printed](QPrinter*) {
                         write(printer.get(), sheets);
                         if (printed)
                             printed();
                     });
    dialog->open();
}

void saveSheets(QWidget* parent, const QString& title, const QString& suggested,
                const QList<SecretSheet>& sheets,
                const std::function<void(const QString& problem, const QString& file)>& done)
{
    prompts::saveFile(
        parent, title, ShellTr::tr("PDF (*.pdf)"), suggested, [sheets, done](const QString& name) {
            QFile file(name);
            // Readable by nobody else on this computer, from the first byte on.
            bool ok = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            ok = ok && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            if (ok) {
                QPdfWriter pdf(&file);
                pdf.setPageSize(QPageSize(QPageSize::A4));
                write(&pdf, sheets);
            }
            ok = ok && file.flush() && file.size() > 0;
            done(ok ? QString()
                    : ShellTr::tr("It could not be written to %1. Choose another place, or print "
                                  "it.")
                          .arg(name),
                 name);
        });
}

QStringList groupsOf(const QString& code)
{
    static const QRegularExpression notCode(QStringLiteral("[^0-9A-Z]+"));
    return code.toUpper().split(notCode, Qt::SkipEmptyParts);
}

bool isGroup(const QString& typed, const QString& group)
{
    const auto plain = [](const QString& text) {
        QString folded = text.toUpper().simplified().remove(u' ').remove(u'-');
        return folded.replace(u'I', u'1').replace(u'L', u'1').replace(u'O', u'0');
    };
    return !group.isEmpty() && plain(typed) == plain(group);
}

} // namespace wardbook::ui
