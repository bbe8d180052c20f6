#pragma once
#include <QString>
#include <QStringList>

/// Words of dataset catalogues (DCAT, DCAT-US, open-data listings) and the asset fields that mean the same.
namespace wardbook::exchange::catalogue {

bool isCatalogueHeading(const QString& heading);
/// Candidate field ids, best first; a register without any of them ignores the heading.
QStringList fieldsFor(const QString& heading);

} // namespace wardbook::exchange::catalogue
