#pragma once
#include "ledger/ledger.h"

/// Who may do what, as sentences: empty means allowed. The one place that the write path and the buttons ask.
namespace wardbook::ledger::permissions {

/// Right of the role on the register alone.
QString verbRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const QString& verb);
/// A role of one department works on that department's records only.
QString departmentRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                          const Record& record);
QString createRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                      const Record& record);
QString editRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const Record& record);
QString transitionRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                          const TransitionDef& transition, const Record& record);
QString voidRefusal(const Rights& rights, const Actor& actor, const RegisterDef& definition,
                    const Record& record);

/// Throws Denied unless the role manages the vault, whose own registers and fields `definition` keeps.
void requireManager(const Actor& actor, const RegisterDef& definition);
/// The refusal as an error says it: that nothing was changed.
QString unharmed(const QString& refusal);
/// Throws Denied unless `refusal` is empty.
void require(const QString& refusal);

} // namespace wardbook::ledger::permissions
