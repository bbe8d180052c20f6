#pragma once
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/task_runner.h"
#include <QPointer>

class QProgressBar;

namespace wardbook::ui {

/// A question whose act runs on a worker while the dialog stays and says how far it is. 取消 and Esc end the
/// work, or are held back where it can't be ended. What is refused is said in the dialog: nothing that was
/// typed is lost. GUI thread.
class WorkPrompt : public PromptDialog
{
    Q_OBJECT
public:
    enum class Cancel { Possible, Impossible };
    WorkPrompt(const prompts::Question& question, QWidget* parent);
    /// `done` on the GUI thread when the work ended well; the caller closes the dialog.
    void run(const QString& what, Task::Work work, Task::Done done, Cancel cancel = Cancel::Possible);
    bool working() const { return !m_task.isNull(); }
    void reject() override;

protected:
    virtual void settled() {} ///< the work failed: the act may be enabled again as the fields allow

private:
    void show(qint64 done, qint64 total, const QString& step);
    QProgressBar* m_bar = nullptr;
    QPointer<Task> m_task;
    QString m_what;
    bool m_endable = true;
};

} // namespace wardbook::ui
