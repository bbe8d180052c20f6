#pragma once
#include "base/progress.h"
#include "survey/catalogue.h"
#include <QStringView>

namespace wardbook::survey {

/// Tables and views of CREATE statements with what comments and keys say of them. Tolerant: what can't be
/// read is named in `problems` by table and line; rows of a dump are passed over and nothing of them is kept.
Catalogue parseDdl(QStringView text, const Progress& progress = {});

} // namespace wardbook::survey
