#pragma once
#include "grading/requirement_pack.h"
#include <QDate>
#include <QHash>
#include <vector>

namespace wardbook::grading {

enum class Verdict : quint8 { Blank, Met, Partial, Unmet, NotApplicable };
QString verdictCode(Verdict verdict);         ///< code of the list `verdict`; "" for Blank
Verdict verdictFromCode(const QString& code); ///< Blank when unknown

/// One cell of the grid as a table needs it; note, reason and evidence are read on demand.
struct Cell
{
    qint64 record = 0; ///< id in the register `verdict`; 0: nobody wrote in it yet
    qint64 rev = 0;
    Verdict verdict = Verdict::Blank;
    bool highRisk = false;
    bool compensated = false; ///< a compensating measure is written down
    bool hasNote = false;
    bool takenOver = false;
    quint8 proofs = 0; ///< pieces of evidence, 255 = many
    bool operator==(const Cell&) const = default;
};

/// What is judged in a round: a server, a system, a post …
struct RoundObject
{
    qint64 id = 0; ///< check_object
    QString code, name;
    QString kind; ///< code of object_kind
    bool shared = false;
};

/// A snapshot of one round of self-assessment: which items, which objects, what was judged. A value: safe to
/// copy between threads.
class Round
{
public:
    qint64 id = 0, rev = 0, system = 0, previous = 0;
    QString code, name, systemName, state;
    int sLevel = 0, aLevel = 0, level = 0;  ///< as the system was graded when the round began
    int systemSLevel = 0, systemALevel = 0; ///< as it is graded now
    bool gradeChanged = false;              ///< regraded since: the round goes on with the old grade
    QStringList scopes;
    QDate startedOn;
    QString scoringRule, scoringSettings; ///< id of a scoring pack, its settings as JSON
    std::shared_ptr<const RequirementPack> pack;
    QList<int> items;           ///< indexes into pack->items: the rows
    QList<RoundObject> objects; ///< the columns, like kinds together
    bool editable() const { return state == QLatin1String("draft"); }

    const RequirementItem& item(int row) const { return pack->items.at(items.at(row)); }
    const RequirementCheck& check(int row) const { return pack->checkOf(item(row)); }
    bool applies(int row, int column) const; ///< the item is for this kind of object
    const Cell& cell(int row, int column) const { return m_cells[index(row, column)]; }
    Cell& cell(int row, int column) { return m_cells[index(row, column)]; }
    int rowOf(const QString& itemId) const; ///< -1 if not in this round
    int columnOf(qint64 objectId) const;    ///< -1 if not in this round
    QList<int> rowsOfLayer(int layer) const;
    QList<int> rowsWithoutObject() const; ///< items for which the round has no object of a fitting kind
    /// Call once after items and objects are set.
    void prepare();

    struct Counts
    {
        int met = 0, partial = 0, unmet = 0, notApplicable = 0, blank = 0, highRisk = 0;
        int total() const { return met + partial + unmet + notApplicable + blank; }
        int judged() const { return total() - blank; }
        void add(const Cell& cell);
    };
    Counts counts(int layer = -1) const; ///< of cells that apply; -1: the whole round

private:
    size_t index(int row, int column) const { return size_t(row) * size_t(objects.size()) + size_t(column); }
    std::vector<Cell> m_cells;
    std::vector<bool> m_applies;
    QHash<QString, int> m_rows;
    QHash<qint64, int> m_columns;
};

} // namespace wardbook::grading
