#include "ui/shell/create_vault_page.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/stepper.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/shell/password_field.h"
#include "ui/shell/recovery_sheet.h"
#include "ui/shell/shell_tr.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

enum Step { Names, Password, Code };

void addField(QVBoxLayout* column, const QString& label, QWidget* field, QLabel* note = nullptr)
{
    column->addWidget(makeLabel(label, FontRole::Body, "text2"));
    column->addWidget(field);
    if (note) {
        note->setWordWrap(true);
        column->addWidget(note);
    }
    column->addSpacing(6);
}

QString defaultFolder(const QString& unit)
{
    QString name = unit.trimmed();
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.replace(bad, QLatin1Char(' '));
    if (name.isEmpty())
        name = QStringLiteral("vault");
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(name.simplified() + QStringLiteral(".wardbook"));
}

} // namespace

CreateVaultPage::CreateVaultPage(const Opened& opened, QWidget* parent)
    : StartFrame(parent), m_opened(opened),
      m_stepper(new Stepper(
          {ShellTr::tr("Unit and person"), ShellTr::tr("Password and place"), ShellTr::tr("Recovery code")})),
      m_steps(new QStackedWidget), m_unit(new QLineEdit), m_name(new QLineEdit), m_folder(new QLineEdit),
      m_typed(new QLineEdit), m_password(new PasswordField(ShellTr::tr("Password"))),
      m_again(new PasswordField(ShellTr::tr("Password, again"))),
      m_rule(makeLabel({}, FontRole::Caption, "text2")),
      m_folderNote(makeLabel({}, FontRole::Caption, "bad")), m_shownCode(makeLabel({}, FontRole::Mono)),
      m_typedNote(makeLabel({}, FontRole::Caption, "text2")), m_error(makeLabel({}, FontRole::Body, "bad")),
      m_back(new Button(ShellTr::tr("Back"))), m_next(new Button(ShellTr::tr("Next"), "primary")),
      m_cancel(new Button(ShellTr::tr("Cancel"), "quiet"))
{
    setObjectName(QStringLiteral("createVaultPage"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(metric::kSection);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(ShellTr::tr("Create the unit's vault"), FontRole::PageTitle));
    head->addStretch(1);
    head->addWidget(m_stepper);
    column->addLayout(head);
    column->addWidget(makeLine("h"));
    m_steps->addWidget(makeNamesStep());
    m_steps->addWidget(makePasswordStep());
    m_steps->addWidget(makeCodeStep());
    column->addWidget(m_steps, 1);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("createError"));
    m_error->hide();
    column->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    m_cancel->setObjectName(QStringLiteral("createCancel"));
    m_back->setObjectName(QStringLiteral("createBack"));
    m_next->setObjectName(QStringLiteral("createNext"));
    foot->addWidget(m_cancel);
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    column->addLayout(foot);
    card()->addWidget(page);
    connect(m_cancel, &QPushButton::clicked, this, &CreateVaultPage::cancelled);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &CreateVaultPage::next);
    for (QLineEdit* edit : {m_unit, m_name, m_folder, m_typed, static_cast<QLineEdit*>(m_password),
                            static_cast<QLineEdit*>(m_again)}) {
        connect(edit, &QLineEdit::textChanged, this, &CreateVaultPage::updateButtons);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_next->isEnabled())
                next();
        });
    }
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_folderTouched = true; });
    goTo(Names);
}

QWidget* CreateVaultPage::makeNamesStep()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 8, 0, 0);
    m_unit->setAccessibleName(ShellTr::tr("Unit"));
    m_unit->setObjectName(QStringLiteral("createUnit"));
    m_unit->setPlaceholderText(ShellTr::tr("Full name, as on its seal"));
    m_name->setAccessibleName(ShellTr::tr("Your name"));
    m_name->setObjectName(QStringLiteral("createName"));
    addField(column, ShellTr::tr("Unit"), m_unit);
    QLabel* note = makeLabel(
        ShellTr::tr("You become the vault's chief security officer: you admit the other members and give "
                    "them their roles. Signatures carry this name."),
        FontRole::Caption, "text2");
    addField(column, ShellTr::tr("Your name"), m_name, note);
    column->addStretch(1);
    return step;
}

QWidget* CreateVaultPage::makePasswordStep()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 8, 0, 0);
    m_password->setObjectName(QStringLiteral("createPassword"));
    m_again->setObjectName(QStringLiteral("createAgain"));
    m_rule->setObjectName(QStringLiteral("createRule"));
    addField(column, ShellTr::tr("Password"), m_password);
    addField(column, ShellTr::tr("Password, again"), m_again, m_rule);
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    m_folder->setAccessibleName(ShellTr::tr("Folder of the vault"));
    m_folder->setObjectName(QStringLiteral("createFolder"));
    row->addWidget(m_folder, 1);
    auto* choose = new Button(ShellTr::tr("Choose…"), "plain", QStringLiteral("folder-open"));
    row->addWidget(choose);
    m_folderNote->setObjectName(QStringLiteral("createFolderNote"));
    addField(column, ShellTr::tr("Folder of the vault; it is created, and everything lies in it"), place,
             m_folderNote);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, [this] {
        prompts::folder(this, ShellTr::tr("Where to put the vault"), [this](const QString& dir) {
            m_folderTouched = true;
            const QString leaf = QFileInfo(defaultFolder(m_unit->text())).fileName();
            m_folder->setText(QDir::toNativeSeparators(
                dir.endsWith(QLatin1String(".wardbook")) ? dir : QDir(dir).filePath(leaf)));
        });
    });
    return step;
}

QWidget* CreateVaultPage::makeCodeStep()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 8, 0, 0);
    QLabel* text = makeLabel(
        ShellTr::tr("The vault is ready. This code opens the way back when every password is forgotten. "
                    "It is shown once: print it or write it down, seal it, and keep it away from this "
                    "computer."));
    text->setWordWrap(true);
    column->addWidget(text);
    auto* box = new QFrame;
    setSurface(box, "hint");
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(16, 14, 16, 14);
    QFont large = ui::font(FontRole::Mono);
    large.setPointSizeF(15);
    m_shownCode->setFont(large);
    m_shownCode->setObjectName(QStringLiteral("createCode"));
    m_shownCode->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shownCode->setWordWrap(true);
    inside->addWidget(m_shownCode);
    column->addWidget(box);
    auto* row = new QHBoxLayout;
    auto* print = new Button(ShellTr::tr("Print…"), "plain", QStringLiteral("print"));
    auto* save = new Button(ShellTr::tr("Save as a file…"), "plain", QStringLiteral("export"));
    save->setObjectName(QStringLiteral("createSaveCode"));
    row->addWidget(print);
    row->addWidget(save);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(metric::kSection);
    m_typed->setObjectName(QStringLiteral("createTyped"));
    m_typed->setAccessibleName(ShellTr::tr("Last group of the code"));
    m_typed->setFont(ui::font(FontRole::Mono));
    m_typed->setMaximumWidth(160);
    addField(column, ShellTr::tr("To be sure that it was kept: enter the last group of the code"), m_typed,
             m_typedNote);
    column->addStretch(1);
    const auto sheet = [this] {
        return RecoverySheet{m_unit->text().trimmed(), m_name->text().trimmed(), m_code};
    };
    connect(print, &QPushButton::clicked, this, [this, sheet] { printRecoverySheet(this, sheet()); });
    connect(save, &QPushButton::clicked, this, [this, sheet] {
        saveRecoverySheet(this, sheet(), [this](const QString& problem) {
            m_error->setText(problem);
            m_error->setVisible(!problem.isEmpty());
        });
    });
    return step;
}

void CreateVaultPage::goTo(int step)
{
    m_step = step;
    m_error->hide();
    m_stepper->setCurrent(step);
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step == Password);
    m_cancel->setVisible(step != Code);
    m_next->setText(step == Names      ? ShellTr::tr("Next")
                    : step == Password ? ShellTr::tr("Create the vault")
                                       : ShellTr::tr("Go to work"));
    if (step == Password && !m_folderTouched)
        m_folder->setText(QDir::toNativeSeparators(defaultFolder(m_unit->text())));
    updateButtons();
    QLineEdit* const first[] = {m_unit, m_password, m_typed};
    first[step]->setFocus();
}

QString CreateVaultPage::passwordProblem() const
{
    if (m_password->text().isEmpty())
        return ShellTr::tr(
            "At least 10 characters; a short sentence is easier to keep than signs and digits");
    try {
        vault::checkPasswordRules(m_password->text(), m_name->text().trimmed());
    } catch (const Error& error) {
        return error.text();
    }
    if (!m_again->text().isEmpty() && m_again->text() != m_password->text())
        return ShellTr::tr("The two passwords differ. Enter the same one twice.");
    return {};
}

QString CreateVaultPage::folderProblem() const
{
    const QDir dir(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    if (m_folder->text().trimmed().isEmpty())
        return ShellTr::tr("Choose a folder for the vault.");
    if (dir.isRelative())
        return ShellTr::tr("Give the whole path of the folder.");
    if (dir.exists() && !dir.isEmpty())
        return ShellTr::tr("This folder has something in it already. Give a new name.");
    return {};
}

void CreateVaultPage::updateButtons()
{
    const QString wrongPassword = passwordProblem(), wrongFolder = folderProblem();
    m_rule->setText(wrongPassword);
    setTone(m_rule, m_password->text().isEmpty() ? "text2" : "bad");
    m_folderNote->setText(wrongFolder);
    bool ready = !m_busy;
    if (m_step == Names)
        ready = ready && !m_unit->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty();
    else if (m_step == Password)
        ready = ready && wrongPassword.isEmpty() && wrongFolder.isEmpty() &&
                m_again->text() == m_password->text();
    else
        ready = ready && lastGroup(m_code) == lastGroup(m_typed->text());
    m_next->setEnabled(ready);
    const bool mistyped =
        m_step == Code && m_typed->text().trimmed().size() >= lastGroup(m_code).size() && !ready;
    m_typedNote->setText(mistyped ? ShellTr::tr("That is not the last group of the code above.") : QString());
    setTone(m_typedNote, "bad");
}

void CreateVaultPage::next()
{
    if (m_step == Names)
        goTo(Password);
    else if (m_step == Password)
        create();
    else
        finish();
}

void CreateVaultPage::create()
{
    m_busy = true;
    m_error->hide();
    m_next->setText(ShellTr::tr("Creating…"));
    m_back->hide();
    updateButtons();
    const QString dir = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    const auto result = std::make_shared<people::Workspace::NewVault>();
    Task::start(
        this, {},
        [=, unit = m_unit->text().trimmed(), name = m_name->text().trimmed(),
         password = m_password->text()](const Progress&) {
            *result = people::Workspace::create(dir, unit, name, password);
            adoptOnGuiThread(*result->workspace);
        },
        [this, result, dir] {
            m_busy = false;
            m_password->clear();
            m_again->clear();
            m_workspace = std::move(result->workspace);
            Q_EMIT created(dir);
            showCode(result->recoveryCode);
        },
        [this](const Error& error) {
            m_busy = false;
            goTo(Password);
            m_error->setText(error.text());
            m_error->show();
        });
}

void CreateVaultPage::showCode(const QString& code)
{
    m_code = code;
    m_shownCode->setText(code);
    goTo(Code);
}

void CreateVaultPage::finish()
{
    m_code.clear();
    m_shownCode->clear();
    m_opened(std::move(m_workspace)); // may destroy this page
}

} // namespace wardbook::ui
