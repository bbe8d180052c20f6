#pragma once
#include "ledger/field_values.h"

/// What parseField() is made of, one function per kind of value. Texts come trimmed and not empty.
namespace wardbook::ledger::field_parsers {

/// What a parser of one field's text is given.
struct Input
{
    const RegisterDef& definition;
    const FieldDef& field;
    const RegisterSet& registers;
    const QString& text;
};

void parseText(const Input& in, ParsedField& out);
void parseCode(const Input& in, ParsedField& out);
void parseCodes(const Input& in, ParsedField& out);
void parseInteger(const Input& in, ParsedField& out);
void parseCount(const Input& in, ParsedField& out);
void parseBytes(const Input& in, ParsedField& out);
void parseBool(const Input& in, ParsedField& out);
void parseDate(const Input& in, ParsedField& out);
void parseDateTime(const Input& in, ParsedField& out);
void parseInstant(const Input& in, ParsedField& out);
void parseRef(const Input& in, const RefResolver& resolve, ParsedField& out);
void parseRefs(const Input& in, const RefResolver& resolve, ParsedField& out);

/// Parts between 、，,;； / and line ends; separators inside brackets belong to the part.
QStringList splitParts(const QString& text, bool atSlash = true);
/// The text in quotation marks of a problem, shortened to a line.
QString quoted(const QString& text);

} // namespace wardbook::ledger::field_parsers
