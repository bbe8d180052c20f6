#pragma once
#include <QString>
#include <QStringList>

namespace wardbook::people {

/// A password that nobody thought of: four groups of four letters and digits without look-alikes (about 78
/// bits), for those who would otherwise take their birthday, and for the first password of a member.
QString makePassword();

/// How long a password would hold against guessing, roughly: from what its characters could be, less what
/// repeats, runs on (abcd, 1234), is on every list, or is one of `known` (the name, the unit).
enum class PasswordStrength { Weak, Fair, Strong };
double passwordBits(const QString& password, const QStringList& known);
PasswordStrength passwordStrength(const QString& password, const QStringList& known);

} // namespace wardbook::people
