#pragma once
#include "grading/round.h"
#include <QSet>

namespace wardbook::grading {

/// What a row of a foreign sheet says about its item; any of it may be empty.
struct ItemWords
{
    QString id, layer, point, clause, letter, text;
};

/// Which requirement a row of somebody else's sheet means.
struct ItemMatch
{
    int row = -1;
    int confidence = 0; ///< 100: named by id, clause and letter, or control point and letter
    QString guess;      ///< how it was found, when that is less than certain
    QString refusal;    ///< why none was found
};

/// Finds the items of a round that others cite in their own way. Remembers what it found: the same words come
/// again for every object.
class ItemMatcher
{
public:
    explicit ItemMatcher(const Round& round);
    ItemMatch find(const ItemWords& words);
    bool isPoint(const QString& text) const; ///< the name of a control point of the round

private:
    ItemMatch search(const ItemWords& words) const;
    QList<int> rowsOf(const ItemWords& words) const; ///< those of the control point; all when it says none
    ItemMatch byWords(const QList<int>& rows, const QString& text) const;
    double likeness(const QSet<QString>& pairs, int row) const;
    const Round& m_round;
    QList<QSet<QString>> m_pairs;          ///< by row: pairs of characters of the topic
    QHash<QString, QList<int>> m_byPoint;  ///< folded name → rows
    QHash<QString, QList<int>> m_byClause; ///< "8.1.4.1d", and "8.1.4.1" for all of it
    QHash<QString, ItemMatch> m_found;
};

/// Which object a column of somebody else's sheet means.
struct ObjectMatch
{
    int column = -1;
    int confidence = 0;
    QString guess;
};

/// By code, by name, or by a name that is much alike.
ObjectMatch matchObject(const Round& round, const QString& text);

/// "a", "b" … at the beginning of "a) 应…" or "（a）应…", or alone; taken off the text. Empty if there is
/// none.
QString takeLetter(QString& text);

} // namespace wardbook::grading
