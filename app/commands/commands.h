#pragma once
#include <QStringList>

namespace wardbook::commands {

/// The command line: the same services without a window. `arguments` without the program's name. Answers on
/// stdout (one JSON document with --json), errors on stderr; returns the exit code: 0, 2 bad usage, 3 denied,
/// 4 invalid input, 5 damaged, 6 busy, 1 other. Needs a QCoreApplication, no display.
int run(const QStringList& arguments);

/// Whether the command draws text or charts: then it needs a QGuiApplication, for which the platform
/// "offscreen" is enough. Everything else gets along with a QCoreApplication.
bool needsGraphics(const QStringList& arguments);

/// Words that run() understands; anything else opens the window.
bool isCommand(const QString& word);

} // namespace wardbook::commands
