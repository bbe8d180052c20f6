#include "ledger/query_bits.h"

namespace wardbook::ledger {

QString AskedDays::one(const QueryPart& part)
{
    QString sql;
    sql.reserve(part.sql.size() + part.days.size() * 3);
    for (const QChar c : part.sql) {
        if (c == kDayMark)
            sql += u'$' + QString::number(++m_marks);
        else
            sql += c;
    }
    m_days << part.days;
    return sql;
}

QString AskedDays::all(const QList<QueryPart>& parts)
{
    QStringList sql;
    for (const QueryPart& part : parts)
        sql << one(part);
    return sql.join(QStringLiteral(" AND "));
}

void AskedDays::bind(storage::Statement& statement, QDate today) const
{
    for (int i = 0; i < m_days.size(); ++i)
        statement.bind(i + 1, m_days.at(i).value(today));
}

QString QueryBits::sql(const std::vector<Question>& questions)
{
    std::vector<Rest> all;
    for (const Question& question : questions) {
        Rest rest{question.bit, {}};
        for (const QueryPart& part : *question.parts)
            rest.parts << &part;
        all.push_back(std::move(rest));
    }
    return bitsOf(std::move(all));
}

/// Reading another table is left for those that pass everything about the record itself.
QList<const QueryPart*> QueryBits::beginnings(const Rest& question)
{
    QList<const QueryPart*> cheap;
    for (const QueryPart* part : question.parts)
        if (part->rank < QueryPart::kLooksElsewhere)
            cheap << part;
    return cheap.isEmpty() ? question.parts : cheap;
}

const QueryPart* QueryBits::shared(const std::vector<Rest>& questions)
{
    QHash<QString, int> uses;
    const QueryPart* best = nullptr;
    int most = 1;
    for (const Rest& question : questions)
        for (const QueryPart* part : beginnings(question))
            if (const int count = ++uses[part->sql]; count > most && part->days.isEmpty()) {
                most = count;
                best = part;
            }
    return best;
}

QString QueryBits::bitsOf(std::vector<Rest> questions)
{
    QStringList bits;
    while (const QueryPart* part = shared(questions)) {
        std::vector<Rest> with, without;
        for (Rest& question : questions) {
            const auto same = [&](const QueryPart* p) { return p->sql == part->sql; };
            const QList<const QueryPart*> first = beginnings(question);
            if (std::none_of(first.begin(), first.end(), same)) {
                without.push_back(std::move(question));
                continue;
            }
            question.parts.removeIf(same);
            with.push_back(std::move(question));
        }
        const QString judged = m_asked.one(*part);
        bits << QStringLiteral("(CASE WHEN %1 THEN %2 ELSE 0 END)").arg(judged, bitsOf(std::move(with)));
        questions = std::move(without);
    }
    for (const Rest& question : questions) {
        if (question.parts.isEmpty()) {
            bits << QString::number(question.bit);
            continue;
        }
        QStringList sql;
        for (const QueryPart* part : question.parts)
            sql << m_asked.one(*part);
        bits << QStringLiteral("(CASE WHEN %1 THEN %2 ELSE 0 END)")
                    .arg(sql.join(QStringLiteral(" AND ")))
                    .arg(question.bit);
    }
    return bits.join(QStringLiteral(" | "));
}

} // namespace wardbook::ledger
