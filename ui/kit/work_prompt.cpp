#include "ui/kit/work_prompt.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include <QBoxLayout>
#include <QProgressBar>

namespace wardbook::ui {

WorkPrompt::WorkPrompt(const prompts::Question& question, QWidget* parent) : PromptDialog(question, parent) {}

void WorkPrompt::run(const QString& what, Task::Work work, Task::Done done, Cancel cancel)
{
    if (working())
        return;
    m_what = what;
    m_endable = cancel == Cancel::Possible;
    setBusy(true, KitTr::tr("%1…").arg(what));
    cancelButton()->setEnabled(m_endable);
    const auto over = [this] {
        m_task.clear();
        if (m_bar)
            m_bar->hide();
        cancelButton()->setEnabled(true);
    };
    m_task = Task::start(
        this, what, std::move(work),
        [over, done = std::move(done)] {
            over();
            if (done)
                done();
        },
        [this, over](const Error& error) {
            over();
            setBusy(false);
            settled();
            setError(error.kind() == ErrorKind::Cancelled ? KitTr::tr("Cancelled; nothing was changed.")
                                                          : error.text());
        });
    connect(m_task, &Task::progressed, this, &WorkPrompt::show);
}

void WorkPrompt::show(qint64 done, qint64 total, const QString& step)
{
    if (!working())
        return;
    if (!m_bar) {
        m_bar = new QProgressBar(this);
        m_bar->setObjectName(QStringLiteral("promptProgress"));
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(m_what);
        body()->addWidget(m_bar);
    }
    m_bar->show();
    // a range of ints: gigabytes are told in thousandths
    constexpr int kParts = 1000;
    m_bar->setRange(0, total > 0 ? kParts : 0);
    if (total > 0)
        m_bar->setValue(int(done * double(kParts) / double(total)));
    setError(step.isEmpty() ? KitTr::tr("%1…").arg(m_what) : KitTr::tr("%1: %2").arg(m_what, step));
}

void WorkPrompt::reject()
{
    if (!working())
        return PromptDialog::reject();
    if (!m_endable)
        return;
    cancelButton()->setEnabled(false);
    m_task->cancel();
}

} // namespace wardbook::ui
