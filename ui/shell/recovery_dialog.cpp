#include "ui/shell/recovery_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/shell/password_field.h"
#include "ui/shell/shell_tr.h"
#include "vault/vault.h"
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wardbook::ui {

RecoveryDialog::RecoveryDialog(const QString& dir, const vault::Header& header, const vault::KeySlot* person,
                               QWidget* parent)
    : PromptDialog(
          {ShellTr::tr("Replace a forgotten password"),
           ShellTr::tr("With the printed recovery code, or with enough shares. The vault's content is not "
                       "touched; the member gets a new signing key, and older signatures stay valid."),
           ShellTr::tr("Replace the password"), false},
          parent),
      m_dir(dir), m_person(new QComboBox), m_kind(new QComboBox), m_material(new QPlainTextEdit),
      m_password(new PasswordField(ShellTr::tr("New password"))),
      m_again(new PasswordField(ShellTr::tr("New password, again")))
{
    setObjectName(QStringLiteral("recoveryDialog"));
    m_person->setEditable(header.hideNames);
    if (!header.hideNames)
        for (const vault::KeySlot& slot : header.slots_)
            if (!slot.disabled)
                m_person->addItem(slot.name, slot.member);
    if (person)
        m_person->setCurrentText(person->name);
    m_kind->addItem(ShellTr::tr("Recovery code"));
    if (header.recoveryShares)
        m_kind->addItem(ShellTr::tr("Shares: %1 of %2")
                            .arg(header.recoveryShares->threshold)
                            .arg(header.recoveryShares->count));
    m_material->setFont(ui::font(FontRole::Mono));
    m_material->setTabChangesFocus(true);
    m_material->setFixedHeight(px(84));
    m_material->setAccessibleName(ShellTr::tr("Recovery code or shares"));
    m_material->setObjectName(QStringLiteral("recoveryMaterial"));
    m_password->setObjectName(QStringLiteral("recoveryPassword"));
    m_again->setObjectName(QStringLiteral("recoveryAgain"));
    const std::pair<QString, QWidget*> rows[] = {{ShellTr::tr("Person"), m_person},
                                                 {ShellTr::tr("Material"), m_kind},
                                                 {ShellTr::tr("As printed; one share per line"), m_material},
                                                 {ShellTr::tr("New password"), m_password},
                                                 {ShellTr::tr("New password, again"), m_again}};
    for (const auto& [label, widget] : rows) {
        body()->addWidget(makeLabel(label, FontRole::Body, "text2"));
        body()->addWidget(widget);
    }
    connect(this, &PromptDialog::acted, this, &RecoveryDialog::replace);
    connect(m_again, &QLineEdit::returnPressed, actButton(), &QPushButton::click);
    m_material->setFocus();
}

bool RecoveryDialog::byShares() const
{
    return m_kind->currentIndex() == 1;
}

QStringList RecoveryDialog::shares() const
{
    return m_material->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void RecoveryDialog::replace()
{
    if (m_password->text() != m_again->text())
        return setError(ShellTr::tr("The two new passwords differ. Enter the same one twice."));
    try {
        vault::checkPasswordRules(m_password->text(), m_person->currentText());
    } catch (const Error& error) {
        return setError(error.text());
    }
    const QString stored = m_person->currentData().toString();
    const QString member = stored.isEmpty() ? m_person->currentText().trimmed() : stored;
    setBusy(true, ShellTr::tr("Checking the recovery material…"));
    Task::start(
        this, {},
        [dir = m_dir, member, byShares = byShares(), shares = shares(), text = m_material->toPlainText(),
         password = m_password->text()](const Progress&) {
            if (byShares)
                vault::Vault::resetPasswordByShares(dir, member, shares, password);
            else
                vault::Vault::resetPasswordByCode(dir, member, text.simplified(), password);
        },
        [this, member] {
            Q_EMIT passwordReplaced(member);
            accept();
        },
        [this](const Error& error) { setBusy(false, error.text()); });
}

} // namespace wardbook::ui
