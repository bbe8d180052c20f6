#pragma once
#include "survey/catalogue.h"
#include <QHash>
#include <utility>

/// The options of a source: "name=value" separated by ';'. They come from a register that several people may
/// edit, so that only what can't load code or read other files' secrets is passed on.
namespace wardbook::survey::options {

QList<std::pair<QString, QString>> parse(const QString& text);
QString value(const QString& text, QLatin1String name); ///< empty: not given
bool isPasswordName(const QString& name);
bool isAccountName(const QString& name);
/// Throws Invalid for what an ODBC source may not say: a driver by its path, a password, a file to write.
void checkOdbc(const QString& text);
/// Throws Invalid for options that aren't known for the engine, and for names its connector can't carry.
void checkServer(const Source& source);

} // namespace wardbook::survey::options
