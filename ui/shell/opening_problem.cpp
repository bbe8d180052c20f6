#include "ui/shell/opening_problem.h"
#include "ui/shell/shell_tr.h"

namespace wardbook::ui {

namespace {

QString titleOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongPassword:
        return ShellTr::tr("Wrong password; the vault was not opened");
    case ErrorKind::NotAVault:
        return ShellTr::tr("This is not a vault");
    case ErrorKind::NotFound:
        return ShellTr::tr("The vault was not found");
    case ErrorKind::Damaged:
        return ShellTr::tr("A file of the vault is damaged");
    case ErrorKind::NewerFormat:
        return ShellTr::tr("The vault was written by a newer Wardbook");
    case ErrorKind::Busy:
        return ShellTr::tr("The vault is in use");
    case ErrorKind::ReadOnly:
        return ShellTr::tr("The vault can't be written to here");
    case ErrorKind::RolledBack:
        return ShellTr::tr("The vault is older than what this workstation last saw");
    case ErrorKind::Denied:
        return ShellTr::tr("This person can't open the vault any more");
    default:
        return ShellTr::tr("The vault was not opened");
    }
}

QList<OpeningRemedy> remediesOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongPassword:
    case ErrorKind::Denied:
        return {};
    case ErrorKind::NotAVault:
        return {OpeningRemedy::ChooseOther, OpeningRemedy::CreateNew};
    case ErrorKind::NotFound:
        return {OpeningRemedy::TryAgain, OpeningRemedy::UseBackup, OpeningRemedy::ChooseOther};
    case ErrorKind::Damaged:
        return {OpeningRemedy::UseBackup, OpeningRemedy::Rescue, OpeningRemedy::ChooseOther};
    case ErrorKind::NewerFormat:
        return {OpeningRemedy::ChooseOther};
    case ErrorKind::Busy:
    case ErrorKind::ReadOnly:
        return {OpeningRemedy::OpenReadOnly, OpeningRemedy::TryAgain};
    case ErrorKind::RolledBack:
        return {OpeningRemedy::ChooseOther, OpeningRemedy::UseBackup, OpeningRemedy::AcceptOlder};
    default:
        return {OpeningRemedy::TryAgain};
    }
}

/// The rooms write their texts as sentences; one bullet each reads better in a narrow block.
QStringList sentencesOf(const QString& text)
{
    QStringList result;
    QString current;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        current.append(c);
        const bool stop =
            c == QChar(0x3002) // 。
            || (c == QLatin1Char('.') && (i + 1 == text.size() || text.at(i + 1) == QLatin1Char(' ')));
        if (stop || i + 1 == text.size()) {
            if (!current.trimmed().isEmpty())
                result.append(current.trimmed());
            current.clear();
        }
    }
    return result;
}

} // namespace

OpeningProblem openingProblem(const Error& error)
{
    OpeningProblem problem;
    problem.kind = error.kind();
    problem.title = titleOf(error.kind());
    problem.remedies = remediesOf(error.kind());
    if (error.kind() !=
        ErrorKind::WrongPassword) // the page knows better what to say: Caps Lock, tries, changes
        problem.lines = sentencesOf(error.text());
    return problem;
}

QString remedyText(OpeningRemedy remedy)
{
    switch (remedy) {
    case OpeningRemedy::OpenReadOnly:
        return ShellTr::tr("Open read-only");
    case OpeningRemedy::TryAgain:
        return ShellTr::tr("Try again");
    case OpeningRemedy::UseBackup:
        return ShellTr::tr("Use a backup…");
    case OpeningRemedy::ChooseOther:
        return ShellTr::tr("Choose another…");
    case OpeningRemedy::AcceptOlder:
        return ShellTr::tr("Open this older one");
    case OpeningRemedy::CreateNew:
        return ShellTr::tr("Create a vault…");
    case OpeningRemedy::Rescue:
        return ShellTr::tr("Save what is readable…");
    }
    return {};
}

} // namespace wardbook::ui
