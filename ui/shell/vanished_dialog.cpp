#include "ui/shell/vanished_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/row_text.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

QString titleOf(VaultPlace place)
{
    switch (place) {
    case VaultPlace::Gone:
    case VaultPlace::There:
        return ShellTr::tr("The vault is not there any more");
    case VaultPlace::Back:
        return ShellTr::tr("The vault is back and has to be unlocked again");
    case VaultPlace::Older:
        return ShellTr::tr("An older copy lies in the vault's place");
    case VaultPlace::Stranger:
        return ShellTr::tr("Something else lies in the vault's place");
    }
    return {};
}

QString textOf(VaultPlace place, const QString& dir)
{
    switch (place) {
    case VaultPlace::Gone:
    case VaultPlace::There:
        return ShellTr::tr(
                   "%1 can't be reached: a stick was pulled, a network folder went, or the folder was "
                   "moved. Plug it in or connect it again: it is looked for all the time, and work "
                   "goes on here once it is back and checked.")
            .arg(dir);
    case VaultPlace::Back:
        return ShellTr::tr("%1 is the same vault, with everything that was confirmed. The system opened its "
                           "files anew, so the password is needed once more.")
            .arg(dir);
    case VaultPlace::Older:
        return ShellTr::tr(
                   "What lies at %1 now is this vault as it was earlier: the last acts are missing in "
                   "it. Nothing was written into it. Put the right folder back, or lock and look for "
                   "it.")
            .arg(dir);
    case VaultPlace::Stranger:
        return ShellTr::tr(
                   "What lies at %1 now is not the vault that is open. Nothing was written into it. Put "
                   "the right folder back, or lock and look for it.")
            .arg(dir);
    }
    return {};
}

void addTyped(QStringList& all, const QWidget* field, const QString& text)
{
    if (text.trimmed().isEmpty() || !field->isVisible())
        return;
    const QString name = field->accessibleName();
    all << (name.isEmpty() ? text : QStringLiteral("%1: %2").arg(name, text));
}

} // namespace

QString typedText(const QWidget* window)
{
    QStringList all;
    const auto lines = window->findChildren<QLineEdit*>();
    for (const QLineEdit* line : lines)
        if (line->isModified() && !line->isReadOnly() && line->echoMode() == QLineEdit::Normal)
            addTyped(all, line, line->text());
    const auto plain = window->findChildren<QPlainTextEdit*>();
    for (const QPlainTextEdit* edit : plain)
        if (edit->document()->isModified() && !edit->isReadOnly())
            addTyped(all, edit, edit->toPlainText());
    const auto rich = window->findChildren<QTextEdit*>();
    for (const QTextEdit* edit : rich)
        if (edit->document()->isModified() && !edit->isReadOnly())
            addTyped(all, edit, edit->toPlainText());
    return all.join(QLatin1Char('\n'));
}

VanishedDialog::VanishedDialog(const QString& dir, VaultPlace place, QWidget* window, QWidget* over)
    : PromptDialog({titleOf(place), {}, ShellTr::tr("Lock"), true}, over),
      m_dir(QDir::toNativeSeparators(dir)), m_window(window), m_what(makeLabel({})),
      m_safe(makeLabel(ShellTr::tr("Everything that was confirmed is safe in the vault. What is being typed "
                                   "stays on the screen until it is locked."),
                       FontRole::Body, "text2")),
      m_copy(new Button(ShellTr::tr("Copy what was typed"), "plain", QStringLiteral("copy")))
{
    setObjectName(QStringLiteral("vanished"));
    setWindowModality(Qt::ApplicationModal); // over whatever question is open
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->setObjectName(QStringLiteral("vanishedText"));
    for (QLabel* text : {m_what, m_safe}) {
        text->setWordWrap(true);
        text->setMinimumWidth(px(440));
        body()->addWidget(text);
    }
    m_copy->setObjectName(QStringLiteral("copyTyped"));
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    cancelButton()->setText(ShellTr::tr("Look again"));
    cancelButton()->setObjectName(QStringLiteral("lookAgain"));
    actButton()->setObjectName(QStringLiteral("lockVanished"));
    connect(m_copy, &QPushButton::clicked, this, &VanishedDialog::copyTyped);
    connect(this, &PromptDialog::acted, this, &VanishedDialog::lockWanted);
    show(place);
}

void VanishedDialog::show(VaultPlace place)
{
    setWindowTitle(titleOf(place));
    setAccessibleName(titleOf(place));
    if (auto* title = findChild<QLabel*>(QStringLiteral("promptTitle")))
        title->setText(titleOf(place));
    m_what->setText(textOf(place, m_dir));
    m_copy->setRefusal(typedText(m_window).isEmpty() ? ShellTr::tr("Nothing was being typed") : QString());
    // A vault that has to be unlocked again is not waited for any longer.
    actButton()->setText(place == VaultPlace::Back ? ShellTr::tr("Unlock again") : ShellTr::tr("Lock"));
    setError({});
}

void VanishedDialog::copyTyped()
{
    copyTextForAfterLock(typedText(m_window));
}

void VanishedDialog::reject()
{
    Q_EMIT lookWanted();
}

} // namespace wardbook::ui
