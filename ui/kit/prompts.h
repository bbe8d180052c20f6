#pragma once
#include <QString>
#include <functional>

class QWidget;

/// Questions to the person: window-modal dialogs that call back; nothing here blocks or nests an event loop.
/// The callbacks run only on yes, and only while `parent` lives. GUI thread.
namespace wardbook::ui::prompts {

/// A question that only the named act or Cancel answers.
struct Question
{
    QString title;
    QString text;
    QString act;         ///< the button names the act: 核定, 停用钥匙 …
    bool danger = false; ///< red button
};

/// Focus starts on 取消.
void confirm(QWidget* parent, const Question& question, const std::function<void()>& yes);
/// A reason of at least two characters; the button stays disabled until it is there.
void reason(QWidget* parent, const Question& question,
            const std::function<void(const QString& reason)>& then);
/// Long enough to be a reason.
bool isReason(const QString& text);
/// One line of text; `label` stands above the field.
void text(QWidget* parent, const Question& question, const QString& label, const QString& initial,
          const std::function<void(const QString& text)>& then);
/// The own password again (and a reason), before something leaves the vault. `check` is slow: it runs on a
/// worker; it may throw Error. The dialog stays open with a sentence under the field when it says no.
void password(QWidget* parent, const Question& question, bool withReason,
              const std::function<bool(const QString& password)>& check,
              const std::function<void(const QString& reason)>& then);
/// Shows something to keep (a recovery code, shares) with 复制 and 打印; `done` when the person says it is
/// kept.
void showSecret(QWidget* parent, const Question& question, const QString& secret,
                const std::function<void()>& done);

/// Native dialogs, opened without waiting.
void openFile(QWidget* parent, const QString& title, const QString& filter,
              const std::function<void(const QString& file)>& then);
void saveFile(QWidget* parent, const QString& title, const QString& filter, const QString& suggested,
              const std::function<void(const QString& file)>& then);
void folder(QWidget* parent, const QString& title, const std::function<void(const QString& dir)>& then);

/// Test seams: answer the next question of that kind at once, without a dialog. An empty name or text means
/// cancel.
void nextFileName(const QString& name);
void nextAnswer(bool yes);
void nextText(const QString& text); ///< also password(): first the password, then the reason

} // namespace wardbook::ui::prompts
