#pragma once
#include "grading/round.h"
#include "ledger/reader.h"

namespace wardbook::grading {

/// What a cell says in words; the grid itself keeps only the verdict.
struct CellText
{
    QString note, naReason, compensation;
    QList<qint64> proofs; ///< ids of the register `proof`
    qint64 actSeq = 0;    ///< the act that wrote it last
};

/// The words of every judged cell of a round, read in one pass: what exports and reports need.
class RoundTexts
{
public:
    RoundTexts() = default;
    RoundTexts(ledger::Reader& reader, const Round& round);
    const CellText& of(const QString& item, qint64 object) const; ///< empty texts when nobody wrote

private:
    QHash<std::pair<QString, qint64>, CellText> m_texts;
};

/// "8.1.4.1 d": how people cite an item.
QString citation(const RequirementItem& item);

} // namespace wardbook::grading
