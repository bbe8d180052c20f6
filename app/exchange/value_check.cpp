#include "exchange/value_check.h"
#include "exchange/value_reader.h"
#include "exchange/words.h"
#include "ledger/field_values.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;

ValueCheck checkValues(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                       const FieldDef& field, const QStringList& samples, const QList<int>& rows)
{
    ValueCheck check;
    check.codes =
        field.type == FieldType::Code || field.type == FieldType::Codes || field.type == FieldType::Bool;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const QString& sample = samples.at(i);
        const int weight = rows.value(i, 1);
        check.looked += weight;
        bool ok = true;
        switch (field.type) {
        case FieldType::Text:
            ok = !sample.contains(QLatin1Char('\n')) || sample.size() < 200;
            break;
        case FieldType::LongText:
            break;
        case FieldType::Ref:
        case FieldType::Refs:
            ok = words::looksLikeName(sample);
            break;
        default: {
            const ledger::ParsedField parsed = readValue(definition, registers, field, sample);
            ok = parsed.ok();
            // Kept as other words: nothing is refused, but it doesn't speak for this field either.
            if (ok && !parsed.values.value(field.otherField).isNull() &&
                parsed.values.value(field.id).toString().contains(QLatin1String("other")))
                continue;
            break;
        }
        }
        if (ok)
            check.understood += weight;
        else if (check.unknown.size() < 20)
            check.unknown.append(sample);
    }
    return check;
}

QString recordKeyHeading()
{
    // The same in both languages, so that a file exported in one comes back in the other.
    return QStringLiteral("UID");
}

QString stateHeading()
{
    return Label{QStringLiteral("状态"), QStringLiteral("State")}.text();
}

bool isProgramColumn(const QString& heading)
{
    return heading == QLatin1String("_state") || heading == QStringLiteral("状态") ||
           heading == QLatin1String("State");
}

} // namespace wardbook::exchange
