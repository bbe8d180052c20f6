#pragma once
#include "survey/catalogue.h"

namespace wardbook::survey {

/// What the name, the comment and the samples of a column say of persons. A hospital has columns by the
/// hundred thousand, most of them called alike: what names say is remembered.
struct ColumnFacts
{
    bool personal = false;
    bool sensitive = false; ///< by what samples looked like
    bool direct = false;    ///< says who somebody is, or how to reach them
    QStringList ruleWords;  ///< how the rules of classification call it
};
ColumnFacts factsOf(const Column& column);

} // namespace wardbook::survey
