#pragma once
#include "grading/round_service.h"
#include <QJsonObject>

/// Plausible verdicts of a round: the same every time, worse where the sample asks for a lower score, and
/// mostly better from one round to the next.
namespace wardbook::commands::sample {

/// Judges the rounds of the sample unit, the same each time.
class VerdictMaker
{
public:
    /// `data`: grading.json; `round`: one of its rounds with "targets" (layer → 0–100) and "blank".
    VerdictMaker(const QJsonObject& data, const QJsonObject& round, const grading::Round& basis);
    /// Every cell that is judged; cells that the round names one by one come last and win.
    QList<grading::CellEdit> edits() const;

private:
    struct Judged
    {
        grading::Verdict verdict = grading::Verdict::Blank;
        QString note, naReason;
    };
    Judged judge(int row, int column) const;
    QString naReason(int row, int column) const;
    bool blank(int row, int column) const;
    QString noteFor(int row, int column, grading::Verdict verdict) const;
    /// 0–1, the same for the same words.
    static double chance(const QString& words);

    const QJsonObject& m_data;
    const QJsonObject m_round;
    const grading::Round& m_basis;
};

} // namespace wardbook::commands::sample
