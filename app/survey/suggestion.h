#pragma once
#include "assets/classification_hints.h"
#include "survey/survey_service.h"
#include "survey/table_families.h"

namespace wardbook::survey {

/// What the rules of classification say about tables together: by their names and comments, by those of their
/// columns, and by what samples looked like.
assets::Hint hintFor(const QString& name, const QList<const Table*>& tables);
/// suggestions() of tables that the caller chose.
QList<Suggestion> suggestionsFor(const QList<const Table*>& tables);

} // namespace wardbook::survey
