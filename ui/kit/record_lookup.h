#pragma once
#include "ui/kit/field_editor.h"
#include "ui/kit/record_source.h"

namespace wardbook::ui {

/// What a stored choice of a lookup is: the record's id, or a text that a file could hold (its code, else its
/// title).
enum class LookupKey { Id, Text };

/// Asks the source's row worker for records of any register whose code, name or initials match. The source
/// outlives the provider's use.
std::function<void(const QString&, const QString&, const ChoiceEdit::Answer&)>
makeLookup(RecordSource& source, LookupKey key);
FieldContext makeFieldContext(RecordSource& source);

} // namespace wardbook::ui
