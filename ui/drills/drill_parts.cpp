#include "ui/drills/drill_parts.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/hot_wash.h"
#include "fields/inject.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"
#include "ui/drills/drills_page_tr.h"

namespace wardbook::ui {

PartSpec objectiveParts(bool rating)
{
    namespace f = fields::drill_objective;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::drill;
    spec.orderField = f::no;
    if (rating) {
        spec.columns = {
            {f::no, 48}, {f::text, 0}, {f::measure, 240}, {f::rating, 150}, {f::rating_note, 240}};
        return spec;
    }
    spec.columns = {{f::no, 48}, {f::text, 0}, {f::capability, 180}, {f::measure, 280}};
    spec.addField = f::text;
    spec.addPlaceholder = DrillsPageTr::tr("A new objective, Enter");
    spec.movable = true;
    return spec;
}

/// Behind the last one, with the next number.
static ledger::FieldValues nextInject(const ledger::RegisterDef& definition,
                                      const QList<ledger::Record>& records)
{
    namespace f = fields::inject;
    constexpr int kMinutesBetween = 5;
    int number = 0;
    qint64 offset = -kMinutesBetween;
    for (const ledger::Record& record : records) {
        number = qMax(number, record.text(definition.fieldAt(QLatin1String(f::no))).toInt());
        offset = qMax(offset, record.value(definition.fieldAt(QLatin1String(f::offset))).toLongLong());
    }
    return {{QLatin1String(f::no), QStringLiteral("%1").arg(number + 1, 2, 10, QLatin1Char('0'))},
            {QLatin1String(f::offset), offset + kMinutesBetween}};
}

PartSpec injectParts()
{
    namespace f = fields::inject;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::drill;
    spec.orderField = f::offset;
    spec.columns = {{f::no, 52},       {f::offset, 112},  {f::title, 0},       {f::from_role, 110},
                    {f::to_role, 110}, {f::delivery, 88}, {f::contingency, 56}};
    spec.addField = f::title;
    spec.addPlaceholder = DrillsPageTr::tr("A new inject, Enter");
    spec.fresh = nextInject;
    return spec;
}

PartSpec participantParts()
{
    namespace f = fields::drill_participant;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::drill;
    spec.columns = {{f::name, 120}, {f::organisation, 160}, {f::group, 120},
                    {f::role, 0},   {f::phone, 130},        {f::backup, 110}};
    spec.addField = f::name;
    spec.addPlaceholder = DrillsPageTr::tr("Name or initials, Enter");
    spec.personField = f::person;
    spec.organisationField = f::organisation;
    return spec;
}

PartSpec hotWashParts()
{
    namespace f = fields::hot_wash;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::drill;
    spec.orderField = f::no;
    spec.columns = {{f::no, 48}, {f::question, 440}, {f::answer, 0}, {f::respondent, 110}};
    spec.addField = f::question;
    spec.addPlaceholder = DrillsPageTr::tr("A new question, Enter");
    spec.movable = true;
    return spec;
}

PartSpec stepParts()
{
    namespace f = fields::plan_step;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::plan;
    spec.orderField = f::no;
    spec.columns = {{f::no, 48},        {f::phase, 88},          {f::role, 130},
                    {f::action, 0},     {f::target_minutes, 96}, {f::mandatory, 56},
                    {f::reference, 140}};
    spec.addField = f::action;
    spec.addPlaceholder = DrillsPageTr::tr("A new step: what is done, Enter");
    spec.movable = true;
    return spec;
}

PartSpec contactParts()
{
    namespace f = fields::plan_contact;
    PartSpec spec;
    spec.registerId = f::kRegister;
    spec.ownerField = f::plan;
    spec.orderField = f::no;
    spec.columns = {{f::no, 48},     {f::role, 130},         {f::name, 100},   {f::organisation, 0},
                    {f::phone, 130}, {f::backup_phone, 130}, {f::deputy, 100}, {f::checked_on, 110}};
    spec.addField = f::name;
    spec.addPlaceholder = DrillsPageTr::tr("Name or initials, Enter");
    spec.personField = f::person;
    spec.organisationField = f::organisation;
    spec.movable = true;
    return spec;
}

} // namespace wardbook::ui
