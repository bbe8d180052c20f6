#pragma once
#include "filings/facts.h"
#include "ledger/reader.h"

namespace wardbook::ui {

/// Where a fact's record is shown, and what it is called. Empty page: nowhere to go.
struct RecordPlace
{
    QString page, target;
    QString title; ///< "定级对象 HIS · 名称"
    bool isEmpty() const { return page.isEmpty(); }
};
/// A part of something else (a notice of an incident) leads to what it belongs to. Worker.
RecordPlace placeOf(ledger::Reader& reader, const filings::FactSource& source);

} // namespace wardbook::ui
