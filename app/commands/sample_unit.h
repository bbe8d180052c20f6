#pragma once
#include "base/progress.h"
#include <QString>
#include <QStringList>

/// The sample unit: a fictitious hospital with its people, systems and about 350 assets in every state, made
/// through the same services that everybody uses. Its passwords are public.
namespace wardbook::commands {

/// Creates the vault in `dir` (must not exist). About ten key derivations long: worker thread. Leaves nothing
/// behind when it fails or is cancelled.
void createSampleUnit(const QString& dir, const Progress& progress = {});
QString samplePassword();    ///< the same for every member
QStringList sampleMembers(); ///< names; the first is the chief security officer

} // namespace wardbook::commands
