#include "commands/record_query.h"
#include "base/error.h"
#include "commands/commands_tr.h"

namespace wardbook::commands {

namespace {

/// States by id or by their word in either language.
QString stateId(const ledger::RegisterDef& definition, const QString& text)
{
    for (const ledger::StateDef& state : definition.states)
        if (text == state.id || text == state.label.zh || text == state.label.en)
            return state.id;
    if (text == QLatin1String(ledger::kVoidState))
        return text;
    throw Error(ErrorKind::Invalid, Tr::tr("There is no state “%1” in %2.").arg(text, definition.id));
}

ledger::Filter parseCondition(const ledger::RegisterDef& definition, ledger::Reader& reader,
                              const QString& text)
{
    const auto [name, value] = splitAssignment(text);
    const bool isState = name == QLatin1String("state") || name == QLatin1String("_state");
    ledger::Filter filter{isState ? QStringLiteral("_state") : definition.fieldAt(name).id, {}};
    for (const QString& part : value.split(QLatin1Char(','))) {
        if (isState) {
            filter.anyOf << stateId(definition, part);
            continue;
        }
        const auto parsed = ledger::parseField(definition, definition.fieldAt(name), reader.registers(), part,
                                               reader.resolver());
        if (!parsed.ok())
            throw Error(ErrorKind::Invalid, parsed.problem);
        filter.anyOf << parsed.values.value(filter.field).toString();
    }
    return filter;
}

} // namespace

bool RecordQuery::matches(const ledger::RegisterDef& definition, const ledger::Record& record) const
{
    return std::all_of(others.begin(), others.end(), [&](const ledger::Filter& filter) {
        return filter.anyOf.contains(record.text(definition.fieldAt(filter.field)));
    });
}

std::pair<QString, QString> splitAssignment(const QString& text)
{
    const qsizetype at = text.indexOf(QLatin1Char('='));
    if (at <= 0)
        throw Error(ErrorKind::Invalid, Tr::tr("“%1” is not FIELD=VALUE. Nothing was changed.").arg(text));
    return {text.left(at), text.mid(at + 1)};
}

RecordQuery parseConditions(const ledger::RegisterDef& definition, ledger::Reader& reader,
                            const QStringList& texts)
{
    RecordQuery wanted;
    wanted.query.registerId = definition.id;
    for (const QString& text : texts) {
        ledger::Filter filter = parseCondition(definition, reader, text);
        if (filter.anyOf.contains(QLatin1String(ledger::kVoidState)))
            wanted.query.withVoid = true;
        if (filter.field == QLatin1String("_state") || definition.facets.contains(filter.field))
            wanted.query.filters << filter;
        else
            wanted.others << filter;
    }
    return wanted;
}

} // namespace wardbook::commands
