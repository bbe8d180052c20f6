#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace wardbook::ui {

/// The page with the recovery code that goes into an envelope.
struct RecoverySheet
{
    QString unit, member, code;
};

void printRecoverySheet(QWidget* parent, const RecoverySheet& sheet);
/// Asks where to, and calls back with what went wrong, or with an empty text.
void saveRecoverySheet(QWidget* parent, const RecoverySheet& sheet,
                       const std::function<void(const QString& problem)>& done);
/// The last group of a code, upper case; "" for an empty code.
QString lastGroup(const QString& code);

} // namespace wardbook::ui
