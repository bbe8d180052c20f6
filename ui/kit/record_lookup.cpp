#include "ui/kit/record_lookup.h"

namespace wardbook::ui {

constexpr int kChoicesOffered = 60;

static QList<Choice> findChoices(ledger::Reader& reader, const QString& registerId, const QString& text,
                                 LookupKey key)
{
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    const ledger::FieldDef* title = definition.field(definition.titleField);
    const ledger::FieldDef* code = definition.field(QStringLiteral("code"));
    const ledger::FieldDef* department = definition.field(definition.departmentField);
    ledger::ListQuery query;
    query.registerId = registerId;
    query.find = text.trimmed();
    const QList<qint64> ids = query.find.isEmpty() ? reader.firstIds(query, kChoicesOffered)
                                                   : reader.search(registerId, query.find, kChoicesOffered);
    QList<Choice> choices;
    for (const ledger::Record& record :
         reader.fetch(registerId, std::span<const qint64>(ids.constData(), size_t(ids.size())))) {
        const QString name = title ? record.text(*title) : record.uid;
        const QString number = code ? record.text(*code) : QString();
        const QString where =
            department && department->type == ledger::FieldType::Ref && department->ref != registerId
                ? reader.nameOf(department->ref, record.value(*department).toLongLong())
                : number;
        const QString stored = key == LookupKey::Id ? QString::number(record.id)
                               : number.isEmpty()   ? name
                                                    : number;
        choices.append({stored, name, where, 0});
    }
    return choices;
}

std::function<void(const QString&, const QString&, const ChoiceEdit::Answer&)>
makeLookup(RecordSource& source, LookupKey key)
{
    return [&source, key](const QString& registerId, const QString& text, const ChoiceEdit::Answer& answer) {
        auto choices = std::make_shared<QList<Choice>>();
        source.read(
            &source,
            [registerId, text, key, choices](ledger::Reader& reader) {
                *choices = findChoices(reader, registerId, text, key);
            },
            [answer, choices] { answer(*choices); });
    };
}

FieldContext makeFieldContext(RecordSource& source)
{
    FieldContext context;
    context.registers = source.registers();
    context.definition = &context.registers->at(source.registerId());
    context.lookup = makeLookup(source, LookupKey::Id);
    return context;
}

} // namespace wardbook::ui
