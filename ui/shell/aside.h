#pragma once
#include <QCoreApplication>
#include <QPointer>
#include <functional>
#include <thread>

namespace wardbook::ui {

/// A look at a place that may not answer: a dead network drive lets it hang for minutes. It runs on a thread
/// that nobody waits for, not when locking and not when quitting, so it must know nothing of an open vault.
/// `done` runs on the GUI thread, only while `context` lives. `look` must not throw.
template<class Answer>
void lookAside(QObject* context, std::function<Answer()> look, std::function<void(const Answer&)> done)
{
    std::thread([to = QPointer<QObject>(context), look = std::move(look), done = std::move(done)] {
        const Answer answer = look();
        // Nobody to tell once the program ends.
        if (QCoreApplication* program = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                program,
                [to, answer, done] {
                    if (to)
                        done(answer);
                },
                Qt::QueuedConnection);
    }).detach();
}

} // namespace wardbook::ui
