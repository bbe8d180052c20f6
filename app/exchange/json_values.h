#pragma once
#include "exchange/sheet.h"
#include <QStringList>
#include <functional>

namespace wardbook::exchange {

using FlatHandler = std::function<void(const QString& column, const Cell& cell)>;
/// The members of an object as cells, nested names joined by a dot. A column may be reported several times
/// (lists).
void flattenObject(const QJsonObject& object, const FlatHandler& handler);
/// Column names of the members in the order of the text, which a parsed object forgets; nested ones by their
/// first level.
QStringList memberOrder(const QByteArray& json);
/// Whether the JSON-LD type of the object is dcat:Dataset.
bool isDataset(const QJsonObject& object);

} // namespace wardbook::exchange
