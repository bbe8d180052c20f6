#pragma once
#include "grading/round_service.h"
#include "grading/round_texts.h"

/// What a file that somebody filled in says about the cells of a round, held against what the round has now.
/// Nothing is written before a person has seen it.
namespace wardbook::grading {

/// What a filled sheet says of one cell of the round.
struct FilledCell
{
    enum class Outcome : quint8 {
        New,     ///< nobody judged the cell yet
        Same,    ///< the round says so already
        Differs, ///< the round says something else now
        Refused, ///< can't be used; `reason` says why
    };
    Outcome outcome = Outcome::Refused;
    QString sheet;
    QString place; ///< "F12": where the reason or the verdict stands
    QString item;  ///< id in the round's pack; empty when refused for it
    qint64 object = 0;
    QString objectName;
    Verdict verdict = Verdict::Blank, verdictNow = Verdict::Blank;
    QString note, noteNow, naReason, naReasonNow;
    qint64 rev = 0;            ///< of the cell as it was compared
    bool changedSince = false; ///< somebody wrote in the cell after the file was made
    int confidence = 100;      ///< 0–100: below 100 something was guessed, and `guess` says what
    QString guess;
    QString reason;
};

/// "new", "same", "differs", "refused": for answers of commands and for tests.
QString outcomeId(FilledCell::Outcome outcome);

/// What a filled sheet says, before anything is taken over.
struct FilledSheet
{
    QList<FilledCell> cells;
    int unanswered = 0;  ///< rows of the round that the file leaves empty; they stay as they are
    QStringList remarks; ///< about the file as a whole: sheets left out, columns that were guessed
    int count(FilledCell::Outcome outcome) const;
    int guessed() const; ///< usable cells below full confidence
};

/// Compares what was read with the round, cell by cell. Empty texts never clear anything.
class CellComparer
{
public:
    CellComparer(ledger::Reader& reader, const Round& round) : m_round(round), m_texts(reader, round) {}
    /// `cell` has what the file says; sets outcome, reason, rev and what the round has now. A second row for
    /// the same cell is refused unless it says the same, and then it is left out: false.
    bool add(FilledCell cell, FilledSheet& to);

private:
    const Round& m_round;
    RoundTexts m_texts;
    QHash<std::pair<QString, qint64>, qsizetype> m_seen; ///< index in FilledSheet::cells
};

/// The edits of these cells, for one RoundService::apply; `cells` empty: every new and differing one.
QList<CellEdit> editsOf(const FilledSheet& filled, const QList<int>& cells = {});

} // namespace wardbook::grading
