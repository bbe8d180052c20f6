#pragma once
#include "ledger/record_query.h"

namespace wardbook::ledger {

/// Stands for the next of the days in a condition. Everything else is written into the SQL itself: what a
/// rule names is checked against the definitions, and texts are quoted.
inline constexpr QChar kDayMark{u'\x01'};

/// Collects SQL with its days, so that several questions make one statement.
class AskedDays
{
public:
    QString one(const QueryPart& part);
    QString all(const QList<QueryPart>& parts); ///< joined by AND
    void bind(storage::Statement& statement, QDate today) const;

private:
    QList<DayParameter> m_days;
    int m_marks = 0;
};

/// SQL whose value has one bit for each question that a row answers with yes. What several questions share is
/// judged once for all of them, and nothing is judged behind a part that doesn't hold.
class QueryBits
{
public:
    struct Question
    {
        qint64 bit;
        const QList<QueryPart>* parts;
    };
    explicit QueryBits(AskedDays& asked) : m_asked(asked) {}
    QString sql(const std::vector<Question>& questions);

private:
    struct Rest ///< of a question: what isn't judged yet
    {
        qint64 bit;
        QList<const QueryPart*> parts;
    };
    QString bitsOf(std::vector<Rest> questions);
    /// The part to judge next; null when no two of the questions share one that they may begin with.
    static const QueryPart* shared(const std::vector<Rest>& questions);
    static QList<const QueryPart*> beginnings(const Rest& question);
    AskedDays& m_asked;
};

} // namespace wardbook::ledger
