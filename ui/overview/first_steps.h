#pragma once
#include "ledger/reader.h"
#include "ui/overview/places.h"

namespace wardbook::people {
class Workspace;
}

namespace wardbook::ui {

/// What a new vault needs, in the order in which a unit does it.
enum class FirstStep { UnitFacts, Departments, Import, Systems, Members, Backup, RecoveryTest, Survey };

/// What the vault itself says of the first steps; read on a worker.
struct FirstStepFacts
{
    QString unitUid;
    QStringList missing; ///< facts of the unit that forms and limits ask for, as labels
    qint64 departments = 0, people = 0, assets = 0, systems = 0, surveys = 0; ///< counted up to 100
    int members = 0, approvers = 0; ///< who can still open it; of those, who may approve assets
    bool recoveryTested = false;    ///< and no newer sheet since
};
FirstStepFacts readFirstSteps(people::Workspace& workspace, ledger::Reader& reader);

/// One line of the list.
struct FirstStepLine
{
    FirstStep step;
    QString icon, title, detail;
    bool done = false;
    Place place; ///< empty: the page knows what to do
};
/// Those that this role can do something about; empty: none, and there is no list.
QList<FirstStepLine> firstStepLines(const FirstStepFacts& facts, people::Workspace& workspace, bool backedUp);

/// Whether the list is shown for this vault on this workstation. It appears by itself in an empty vault and
/// stays until it is put away.
enum class FirstStepsShown { Undecided, Shown, Away };
FirstStepsShown firstStepsShown(const QString& vaultId);
void setFirstStepsShown(const QString& vaultId, bool shown);

} // namespace wardbook::ui
