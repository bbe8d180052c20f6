#pragma once
#include "survey/database.h"

namespace wardbook::survey {

std::unique_ptr<Database> openServer(const Source& source, const Depth& depth);
std::unique_ptr<Database> openSqliteFile(const Source& source, const Depth& depth);
std::unique_ptr<Database> openDdlFile(const Source& source);

} // namespace wardbook::survey
