#include "survey/patterns.h"
#include "survey/column_words.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

const QList<Pattern>& patterns()
{
    static const QList<Pattern> all{
        {QStringLiteral("resident_id"), Tr::tr("Resident identity number"), true, true},
        {QStringLiteral("passport"), Tr::tr("Passport or travel permit"), true, true},
        {QStringLiteral("mobile"), Tr::tr("Mobile number"), true, false},
        {QStringLiteral("landline"), Tr::tr("Telephone number"), true, false},
        {QStringLiteral("email"), Tr::tr("E-mail address"), true, false},
        {QStringLiteral("bank_card"), Tr::tr("Bank card number"), true, true},
        {QStringLiteral("insurance_no"), Tr::tr("Insurance number"), true, true},
        {QStringLiteral("medical_record_no"), Tr::tr("Medical record number"), true, true},
        {QStringLiteral("clinical_text"), Tr::tr("Clinical narrative"), true, true},
        {QStringLiteral("person_name"), Tr::tr("Name of a person"), true, false},
        {QStringLiteral("address"), Tr::tr("Address"), true, false},
        {QStringLiteral("birth_date"), Tr::tr("Date of birth"), true, false},
        {QStringLiteral("plate"), Tr::tr("Number plate"), true, false},
        {QStringLiteral("gender"), Tr::tr("Sex"), true, false},
        // A list of diagnoses names nobody; beside one of the above it says what they suffer from.
        {QStringLiteral("diagnosis"), Tr::tr("Diagnosis code (ICD)"), false, true},
        {QStringLiteral("unit_code"), Tr::tr("Unified social credit code"), false, false},
    };
    return all;
}

bool isPersonal(const Column& column)
{
    for (const PatternHit& hit : column.hits)
        for (const Pattern& pattern : patterns())
            if (pattern.id == hit.pattern && pattern.personal)
                return true;
    return ColumnWords(column.name, column.comment).isPersonal();
}

} // namespace wardbook::survey
