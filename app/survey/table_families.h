#pragma once
#include "survey/catalogue.h"

namespace wardbook::survey {

/// Tables that are about the same.
struct Family
{
    QString key;                ///< "lis_report", with the schema before it when there are several
    QString name;               ///< what it is about, from comments, else from the words of names
    QList<const Table*> tables; ///< as given
};

/// Groups tables by how they are named: the letters of the module in front ("dms_"), what is built around one
/// thing ("poe", "poe_detail"), parts of one table by year. A module with many tables is split by what comes
/// next. The tables outlive the answer; families in the order of their keys.
QList<Family> families(const QList<const Table*>& tables);

} // namespace wardbook::survey
