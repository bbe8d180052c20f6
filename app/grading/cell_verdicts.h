#pragma once
#include "grading/round.h"
#include "ledger/reader.h"
#include <memory>

namespace wardbook::grading {

/// Verdicts of single cells, without loading their round: for whoever follows a few cells through many
/// rounds. The reader outlives it; one thread.
class CellVerdicts
{
public:
    explicit CellVerdicts(ledger::Reader& reader);
    ~CellVerdicts();
    Verdict of(qint64 assessment, const QString& item, qint64 object); ///< Blank when nobody judged it

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wardbook::grading
