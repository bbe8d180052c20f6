#include "grading/cell_verdicts.h"
#include "grading/round_records.h"

namespace wardbook::grading {

struct CellVerdicts::Private
{
    explicit Private(ledger::Reader& reader) : finder(reader) {}
    records::CellFinder finder;
};

CellVerdicts::CellVerdicts(ledger::Reader& reader) : d(std::make_unique<Private>(reader)) {}

CellVerdicts::~CellVerdicts() = default;

Verdict CellVerdicts::of(qint64 assessment, const QString& item, qint64 object)
{
    return d->finder.find(assessment, item, object).verdict;
}

} // namespace wardbook::grading
