#pragma once
#include "survey/catalogue.h"

namespace wardbook::survey {

/// Columns as data_table keeps them: names, types, comments, which patterns matched how often; never a value.
QString columnsToJson(const QList<Column>& columns);
/// Understands what an older program wrote; what it doesn't understand is left out.
QList<Column> columnsFromJson(const QString& json);

} // namespace wardbook::survey
