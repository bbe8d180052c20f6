#pragma once
#include <QJsonObject>
#include <QStringList>

/// States that a unit chooses for a register of its own, by name.
namespace wardbook::ledger::own_templates {

/// "none": a record is there. "life": draft, in use, retired. "review": entered, submitted, approved by a
/// second person, changes approved again.
QStringList names();
/// Puts states and transitions of the template into the definition; an unknown name stays for the parser.
void apply(QJsonObject& definition, const QString& name);
/// The template whose states these are; empty: none of them.
QString nameOf(const QJsonObject& definition);

} // namespace wardbook::ledger::own_templates
