#pragma once
#include "ledger/definitions.h"

/// JSON → definitions. Throws Invalid naming file, place and reason.
namespace wardbook::ledger::definition_parser {

using CodeLists = QHash<QString, std::shared_ptr<const CodeList>>;

CodeList codeList(const QJsonObject& json);
FieldDef field(const QJsonObject& json, const QString& file, const QString& place);

/// A register file that was read.
struct ParsedRegister
{
    RegisterDef definition;
    qint64 order = 0;
};
ParsedRegister registerDef(const QJsonObject& json);

/// What messages call a definition's file.
QString fileOf(const QString& registerId);
QString placeOf(const FieldDef& field);

/// Everything within one register that must fit together: fields, sections, states, transitions, rules,
/// headings.
void checkRegister(const RegisterDef& definition, const CodeLists& codeLists);
void checkField(const RegisterDef& definition, const FieldDef& field, const CodeLists& codeLists);
/// That what the register's references name is there.
void checkReferences(const RegisterDef& definition, const QHash<QString, RegisterDef>& registers);
/// Two fields under one heading would make an import guess.
void checkHeadings(const RegisterDef& definition);

} // namespace wardbook::ledger::definition_parser
