#include "ui/shell/desk_services.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/palette_source.h"
#include "ui/kit/task_runner.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/status_line.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace wardbook::ui {

namespace {

QString titleOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Denied:
        return ShellTr::tr("Not allowed");
    case ErrorKind::Conflict:
        return ShellTr::tr("Changed by somebody else meanwhile");
    case ErrorKind::Invalid:
        return ShellTr::tr("Not accepted");
    case ErrorKind::ReadOnly:
        return ShellTr::tr("Open read-only");
    case ErrorKind::Damaged:
        return ShellTr::tr("Damaged");
    case ErrorKind::WrongPassword:
        return ShellTr::tr("Wrong password");
    case ErrorKind::Busy:
        return ShellTr::tr("In use");
    default:
        return ShellTr::tr("Not done");
    }
}

/// Exports end by naming the file: then people want to see where it lies.
bool isWrittenFile(const QString& text)
{
    const QString path = QDir::fromNativeSeparators(text);
    return QDir::isAbsolutePath(path) && QFileInfo(path).isFile();
}

} // namespace

DeskServices::DeskServices(const Parts& parts, QObject* parent) : Services(parent), m_parts(parts)
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &DeskServices::showProgress);
}

void DeskServices::run(QObject* context, const QString& what, std::function<void(const Progress&)> work,
                       std::function<void()> done)
{
    Task* task = Task::start(context, what, std::move(work), std::move(done), [this](const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            message(Tone::Ok, ShellTr::tr("Cancelled"), ShellTr::tr("Nothing was changed."), {});
        else
            showError(error);
    });
    m_tasks.append(task);
    connect(task, &Task::progressed, this, [this, task](qint64 now, qint64 total) {
        m_seen[task] = {now, total};
    });
    // `ended` comes after done() ran; the context may also take the task with it before that.
    connect(task, &Task::ended, this, [this, task] { taskEnded(task); });
    connect(task, &QObject::destroyed, this, [this, task] { taskEnded(task); });
    m_tick.start();
}

void DeskServices::taskEnded(Task* task)
{
    m_tasks.removeAll(task);
    m_seen.remove(task);
    if (!m_tasks.isEmpty())
        return;
    m_tick.stop();
    m_parts.statusLine->setRunning({});
    m_parts.messages->endProgress();
}

void DeskServices::showProgress()
{
    if (m_tasks.isEmpty())
        return;
    Task* task = m_tasks.constLast();
    const qint64 elapsed = task->elapsedMs();
    if (elapsed < kSayAfterMs)
        return;
    m_parts.statusLine->setRunning(ShellTr::tr("%1…").arg(task->what()));
    if (elapsed < kBarAfterMs)
        return;
    const Seen seen = m_seen.value(task);
    m_parts.messages->showProgress(task->what(), seen.done, seen.total, [target = QPointer<Task>(task)] {
        if (target)
            target->cancel();
    });
}

QString DeskServices::runningTask() const
{
    return m_tasks.isEmpty() ? QString() : m_tasks.constLast()->what();
}

void DeskServices::runAlone(const QString& what, std::function<void(const Progress&)> work,
                            const QString& doneText)
{
    m_parts.alone(what, std::move(work), doneText);
}

bool DeskServices::attempt(const std::function<void()>& command)
{
    if (m_there && !m_there()) {
        message(Tone::Error, ShellTr::tr("Not done"),
                ShellTr::tr("The vault is not in its place. Nothing was changed."), {});
        return false;
    }
    try {
        command();
        return true;
    } catch (const Error& error) {
        showError(error);
        return false;
    }
}

void DeskServices::message(Tone tone, const QString& title, const QString& text, const QList<Action>& actions)
{
    // What was just done speaks of now: an old error must not hide it for ever.
    if (tone == Tone::Ok && m_parts.messages->showing() && m_parts.messages->tone() == Tone::Error)
        m_parts.messages->close();
    QList<Action> offered = actions;
    if (tone == Tone::Ok && isWrittenFile(text))
        offered.append({ShellTr::tr("Show in folder"), [text] {
                            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(text).absolutePath()));
                        }});
    m_parts.messages->show(tone, title, text, offered);
}

void DeskServices::showError(const Error& error)
{
    m_parts.messages->show(Tone::Error, titleOf(error.kind()), error.text(), {});
    if (error.kind() == ErrorKind::Io || error.kind() == ErrorKind::NotFound ||
        error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::ReadOnly)
        Q_EMIT troubleMet();
}

void DeskServices::status(const QString& text)
{
    m_parts.statusLine->setText(text);
}

void DeskServices::open(const QString& pageId, const QString& target)
{
    m_parts.open(pageId, target);
}

void DeskServices::lock()
{
    m_parts.lock();
}

void DeskServices::addCommand(QObject* owner, const Command& command)
{
    m_parts.commands->add(owner, command);
}

void DeskServices::addPaletteSource(QObject* owner, std::shared_ptr<PaletteSource> source)
{
    m_sources.append(source);
    connect(owner, &QObject::destroyed, this, [this, source] { m_sources.removeAll(source); });
}

} // namespace wardbook::ui
