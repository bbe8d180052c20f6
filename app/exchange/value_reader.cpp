#include "exchange/value_reader.h"
#include "exchange/words.h"

namespace wardbook::exchange {

using ledger::FieldType;
using ledger::ParsedField;

ParsedField readValue(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                      const ledger::FieldDef& field, const QString& text)
{
    ParsedField first = ledger::parseField(definition, field, registers, text, {});
    if (first.ok() || field.type == FieldType::Text || field.type == FieldType::LongText)
        return first;
    if (const QString simple = words::simplified(text); simple != text) {
        if (ParsedField second = ledger::parseField(definition, field, registers, simple, {}); second.ok())
            return second;
    }
    for (const QChar opening : QStringView(u"(（")) {
        if (const qsizetype at = text.indexOf(opening); at > 0) {
            if (ParsedField third = ledger::parseField(definition, field, registers, text.left(at), {});
                third.ok())
                return third;
        }
    }
    return first;
}

} // namespace wardbook::exchange
