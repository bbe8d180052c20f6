#include "ui/grading/graded_rights.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/system.h"

namespace wardbook::ui {

GradedRights GradedRights::of(people::Workspace& workspace)
{
    const auto may = [&workspace](const char* registerId, const char* verb) {
        return !workspace.session().readOnly &&
               workspace.ledger().rights().may(workspace.session().role, QString::fromLatin1(registerId),
                                               QString::fromLatin1(verb));
    };
    namespace v = ledger::verb;
    GradedRights rights;
    rights.view = workspace.ledger().rights().may(workspace.session().role,
                                                  QString::fromLatin1(fields::assessment::kRegister),
                                                  QString::fromLatin1(v::kView));
    rights.addSystems = may(fields::system::kRegister, v::kEdit);
    rights.grade = may(fields::grading::kRegister, v::kEdit);
    rights.submitGrade = may(fields::grading::kRegister, v::kSubmit);
    rights.signGrade = may(fields::grading::kRegister, v::kApprove);
    rights.returnGrade = may(fields::grading::kRegister, v::kReview);
    rights.assess = may(fields::assessment::kRegister, v::kEdit);
    rights.reviewRound = may(fields::assessment::kRegister, v::kReview);
    rights.signRound = may(fields::assessment::kRegister, v::kApprove);
    rights.addObjects = may(fields::check_object::kRegister, v::kEdit);
    rights.exportRounds = may(fields::assessment::kRegister, v::kExport);
    rights.recordLicensed = may(fields::licensed_assessment::kRegister, v::kEdit);
    return rights;
}

} // namespace wardbook::ui
