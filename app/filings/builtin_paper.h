#pragma once
#include "filings/part_maker.h"

/// Documents that other rooms write, as files of a part.
namespace wardbook::filings {

using MakeDocument = std::function<documents::Document()>;

/// The document in the formats that the part's definition names (docx and pdf if it names none); made once,
/// when the first file is written, and the docx is read back. `name`: without suffix; empty: the part's.
QList<MadeFile> paperFiles(const PartRequest& request, const MakeDocument& make, const QString& name = {});

/// The part's file name with its placeholders filled, without suffix; its label when it has none.
QString partFileName(const PartRequest& request);

} // namespace wardbook::filings
