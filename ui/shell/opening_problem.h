#pragma once
#include "base/error.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace wardbook::ui {

/// What a person can do about a vault that did not open.
enum class OpeningRemedy { OpenReadOnly, TryAgain, UseBackup, ChooseOther, AcceptOlder, CreateNew, Rescue };

/// One of the openings that are told apart, as the unlock page says it: calm, with what to do.
struct OpeningProblem
{
    ErrorKind kind = ErrorKind::Io;
    QString title;
    QStringList lines;
    QList<OpeningRemedy> remedies;
};

OpeningProblem openingProblem(const Error& error);
QString remedyText(OpeningRemedy remedy);

} // namespace wardbook::ui
