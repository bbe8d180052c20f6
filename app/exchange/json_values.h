#pragma once
#include "exchange/sheet.h"
#include <functional>

namespace wardbook::exchange {

using FlatHandler = std::function<void(const QString& column, const Cell& cell)>;
/// The members of an object as cells, nested names joined by a dot. A column may be reported several times
/// (lists).
void flattenObject(const QJsonObject& object, const FlatHandler& handler);
/// Whether the JSON-LD type of the object is dcat:Dataset.
bool isDataset(const QJsonObject& object);

} // namespace wardbook::exchange
