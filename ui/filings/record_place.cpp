#include "ui/filings/record_place.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/filing.h"
#include "fields/grading.h"
#include "fields/incident.h"
#include "fields/plan.h"
#include "fields/system.h"
#include "ledger/record_fields.h"
#include "ui/filings/filing_data.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

namespace {

bool is(const QString& registerId, const char* name)
{
    return registerId == QLatin1String(name);
}

/// Registers whose own pages take a record's uid, though they have no page in the way of the others.
bool hasPage(const ledger::RegisterDef& definition)
{
    if (!definition.internal)
        return true;
    return is(definition.id, fields::drill::kRegister) ||
           is(definition.id, fields::drill_programme::kRegister) ||
           is(definition.id, fields::filing::kRegister);
}

/// Pages of files and consoles: they show the record, not a form with fields.
bool showsFields(const ledger::RegisterDef& definition)
{
    return !definition.internal && !is(definition.id, fields::incident::kRegister) &&
           !is(definition.id, fields::plan::kRegister);
}

} // namespace

RecordPlace placeOf(ledger::Reader& reader, const filings::FactSource& source)
{
    const ledger::RegisterDef* definition = reader.registers().find(source.registerId);
    const auto record =
        definition && source.record != 0 ? reader.find(source.registerId, source.record) : std::nullopt;
    if (!record)
        return {};
    RecordPlace place;
    place.title = QStringLiteral("%1 %2").arg(definition->label.text(),
                                              reader.nameOf(source.registerId, source.record));
    const ledger::FieldDef* field = definition->field(source.field);
    if (field)
        place.title = FilingsPageTr::tr("%1 · %2").arg(place.title, field->label.text());
    if (is(source.registerId, fields::assessment::kRegister)) {
        place.page = QStringLiteral("grading");
        place.target = QStringLiteral("round:%1").arg(record->id);
    } else if (is(source.registerId, fields::grading::kRegister)) {
        namespace f = fields::grading;
        const ledger::RecordFields own(*definition, *record);
        const auto system = reader.find(fieldId(fields::system::kRegister), own.number(f::system));
        place.page = QStringLiteral("grading");
        place.target = system ? system->uid : QString();
    } else if (hasPage(*definition)) {
        place.page = is(source.registerId, fields::filing::kRegister) ? QStringLiteral("filings")
                                                                      : pageOfRegister(source.registerId);
        place.target = record->uid;
        if (field && showsFields(*definition))
            place.target += QLatin1Char('#') + source.field;
    } else if (const ledger::FieldDef* owner = definition->field(definition->ownerField)) {
        const QString title = place.title;
        place = placeOf(reader, {owner->ref, record->value(*owner).toLongLong(), {}});
        place.title = title;
    }
    return place;
}

} // namespace wardbook::ui
