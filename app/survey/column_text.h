#pragma once
#include "survey/catalogue.h"

namespace wardbook::survey {

/// What the samples of a column looked like: "居民身份证号 196/200". Empty: like nothing that is known.
QString matchesText(const Column& column);
/// One line a column, for people: name, comment, type, key, matches.
QString columnsText(const QList<Column>& columns);

} // namespace wardbook::survey
