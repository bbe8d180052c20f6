#include "ui/kit/prompts.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/row_text.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <optional>

namespace wardbook::ui::prompts {

namespace {

constexpr int kShortestReason = 2;

QStringList s_fileNames, s_texts;
QList<bool> s_answers;

std::optional<QString> takeText()
{
    if (s_texts.isEmpty())
        return {};
    return s_texts.takeFirst();
}

void fileDialog(QFileDialog* dialog, const std::function<void(const QString&)>& then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog->parentWidget(), then);
    dialog->open();
}

bool answeredFile(const std::function<void(const QString&)>& then)
{
    if (s_fileNames.isEmpty())
        return false;
    const QString name = s_fileNames.takeFirst();
    if (!name.isEmpty())
        then(name);
    return true;
}

/// Checks on a worker, then goes on or says why not.
void checkThen(PromptDialog* dialog, QLineEdit* field, const std::function<bool(const QString&)>& check,
               const std::function<void()>& yes)
{
    dialog->setBusy(true, KitTr::tr("Checking the password…"));
    field->setEnabled(false);
    const auto holds = std::make_shared<bool>(false);
    const auto again = [dialog, field](const QString& sentence) {
        dialog->setBusy(false, sentence);
        field->setEnabled(true);
        setWrong(field, true);
        field->selectAll();
        field->setFocus();
    };
    Task::start(
        dialog, {}, [holds, check, typed = field->text()](const Progress&) { *holds = check(typed); },
        [holds, yes, again] {
            if (*holds)
                yes();
            else
                again(KitTr::tr("That is not your password. Nothing has left the vault."));
        },
        [again](const Error& error) { again(error.text()); });
}

void printSecret(QWidget* parent, const Question& question, const QString& secret)
{
    auto printer = std::make_shared<QPrinter>();
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [printer, question, secret](QPrinter*) {
                         QTextDocument page;
                         page.setDefaultFont(font(FontRole::Body));
                         page.setHtml(
                             QStringLiteral("<h2>%1</h2><p>%2</p><pre style=\"font-size:16pt\">%3</pre>")
                                 .arg(question.title.toHtmlEscaped(), question.text.toHtmlEscaped(),
                                      secret.toHtmlEscaped()));
                         page.print(printer.get());
                     });
    dialog->open();
}

} // namespace

bool isReason(const QString& text)
{
    return text.trimmed().size() >= kShortestReason;
}

void confirm(QWidget* parent, const Question& question, const std::function<void()>& yes)
{
    if (!s_answers.isEmpty()) {
        if (s_answers.takeFirst())
            yes();
        return;
    }
    auto* dialog = new PromptDialog(question, parent);
    QObject::connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, yes);
    dialog->open();
    dialog->cancelButton()->setFocus();
}

void reason(QWidget* parent, const Question& question, const std::function<void(const QString&)>& then)
{
    if (const auto given = takeText()) {
        if (isReason(*given))
            then(given->trimmed());
        return;
    }
    auto* dialog = new PromptDialog(question, parent);
    QPlainTextEdit* edit = dialog->addReason();
    QObject::connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [then, edit] { then(edit->toPlainText().trimmed()); });
    dialog->open();
    edit->setFocus();
}

void text(QWidget* parent, const Question& question, const QString& label, const QString& initial,
          const std::function<void(const QString&)>& then)
{
    if (const auto given = takeText()) {
        if (!given->isEmpty())
            then(*given);
        return;
    }
    auto* dialog = new PromptDialog(question, parent);
    auto* edit = new QLineEdit(initial);
    edit->setObjectName(QStringLiteral("promptText"));
    edit->setAccessibleName(label);
    dialog->body()->addWidget(makeLabel(label, FontRole::Body, "text2"));
    dialog->body()->addWidget(edit);
    const auto ready = [dialog, edit] { dialog->actButton()->setEnabled(!edit->text().trimmed().isEmpty()); };
    ready();
    QObject::connect(edit, &QLineEdit::textChanged, dialog, ready);
    QObject::connect(edit, &QLineEdit::returnPressed, dialog->actButton(), &QPushButton::click);
    QObject::connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [then, edit] { then(edit->text().trimmed()); });
    dialog->open();
    edit->selectAll();
    edit->setFocus();
}

void password(QWidget* parent, const Question& question, bool withReason,
              const std::function<bool(const QString&)>& check,
              const std::function<void(const QString&)>& then)
{
    const auto given = takeText();
    const QString givenReason = given && withReason ? takeText().value_or(QString()) : QString();
    auto* dialog = new PromptDialog(question, parent);
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("promptPassword"));
    field->setAccessibleName(KitTr::tr("Your password"));
    field->setEchoMode(QLineEdit::Password);
    QPlainTextEdit* why = withReason ? dialog->addReason() : nullptr;
    dialog->body()->addWidget(makeLabel(KitTr::tr("Your password, again"), FontRole::Body, "text2"));
    dialog->body()->addWidget(field);
    const auto ready = [dialog, field, why] {
        setWrong(field, false);
        dialog->setError({});
        dialog->actButton()->setEnabled(!field->text().isEmpty() && (!why || isReason(why->toPlainText())));
    };
    ready();
    QObject::connect(field, &QLineEdit::textChanged, dialog, ready);
    if (why)
        QObject::connect(why, &QPlainTextEdit::textChanged, dialog, ready);
    QObject::connect(field, &QLineEdit::returnPressed, dialog->actButton(), &QPushButton::click);
    QObject::connect(dialog, &PromptDialog::acted, dialog, [dialog, field, check] {
        checkThen(dialog, field, check, [dialog] { dialog->accept(); });
    });
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [then, why] { then(why ? why->toPlainText().trimmed() : QString()); });
    dialog->open();
    (why ? static_cast<QWidget*>(why) : field)->setFocus();
    if (!given)
        return;
    if (why)
        why->setPlainText(givenReason);
    field->setText(*given);
    given->isEmpty() ? dialog->reject() : dialog->actButton()->click();
}

void showSecret(QWidget* parent, const Question& question, const QString& secret,
                const std::function<void()>& done)
{
    if (!s_answers.isEmpty()) {
        if (s_answers.takeFirst())
            done();
        return;
    }
    auto* dialog = new PromptDialog(question, parent);
    auto* shown = new QPlainTextEdit(secret);
    shown->setObjectName(QStringLiteral("promptSecret"));
    shown->setAccessibleName(question.title);
    shown->setReadOnly(true);
    shown->setFont(font(FontRole::Mono));
    shown->setMinimumWidth(px(480));
    shown->setFixedHeight(24 +
                          20 * int(qBound(qsizetype(2), secret.count(QLatin1Char('\n')) + 1, qsizetype(12))));
    auto* row = new QHBoxLayout;
    auto* copy = new Button(KitTr::tr("Copy"), "plain", QStringLiteral("copy"));
    auto* print = new Button(KitTr::tr("Print…"), "plain", QStringLiteral("print"));
    row->addWidget(copy);
    row->addWidget(print);
    row->addStretch(1);
    dialog->body()->addWidget(shown);
    dialog->body()->addLayout(row);
    dialog->cancelButton()->hide();
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [secret] { copyText(secret); });
    QObject::connect(print, &QPushButton::clicked, dialog,
                     [dialog, question, secret] { printSecret(dialog, question, secret); });
    QObject::connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    // However it is closed, what it showed can't be shown again: going on is the only way.
    QObject::connect(dialog, &QDialog::finished, parent, [done](int) { done(); });
    dialog->open();
}

void openFile(QWidget* parent, const QString& title, const QString& filter,
              const std::function<void(const QString&)>& then)
{
    if (answeredFile(then))
        return;
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    fileDialog(dialog, then);
}

void saveFile(QWidget* parent, const QString& title, const QString& filter, const QString& suggested,
              const std::function<void(const QString&)>& then)
{
    if (answeredFile(then))
        return;
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    fileDialog(dialog, then);
}

void folder(QWidget* parent, const QString& title, const std::function<void(const QString&)>& then)
{
    if (answeredFile(then))
        return;
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    fileDialog(dialog, then);
}

void nextFileName(const QString& name)
{
    s_fileNames.append(name);
}

void nextAnswer(bool yes)
{
    s_answers.append(yes);
}

void nextText(const QString& given)
{
    s_texts.append(given);
}

} // namespace wardbook::ui::prompts
