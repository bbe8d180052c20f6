#pragma once
#include "ui/kit/prompt_dialog.h"
#include "ui/shell/vault_watch.h"

namespace wardbook::ui {

/// Stands over everything while the vault's folder is away or replaced, so that nothing is done meanwhile;
/// what was typed stays in its fields behind it. Goes by itself when the right folder is back.
class VanishedDialog : public PromptDialog
{
    Q_OBJECT
public:
    /// `window`: whose typed text can be copied.
    VanishedDialog(const QString& dir, VaultPlace place, QWidget* window, QWidget* over);
    void show(VaultPlace place);
    void reject() override; ///< looks again

Q_SIGNALS:
    void lookWanted();
    void lockWanted();

private:
    void copyTyped();
    QString m_dir;
    QWidget* m_window;
    QLabel *m_what, *m_safe;
    Button* m_copy;
};

/// What was typed into the fields of `window` and not saved yet, each under its name; no passwords.
QString typedText(const QWidget* window);

} // namespace wardbook::ui
