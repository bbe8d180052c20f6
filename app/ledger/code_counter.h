#pragma once
#include <QString>

namespace wardbook::ledger {

/// The numbers that new records of a register get: PREFIX-0001, one more than the largest ever given.
class CodeCounter
{
public:
    CodeCounter() = default;
    CodeCounter(QString prefix, qint64 last) : m_prefix(std::move(prefix)), m_last(last) {}
    QString next();
    /// A code that somebody gave: ours are counted on from it. True when it is the largest so far.
    bool note(const QString& code);
    qint64 last() const { return m_last; }

private:
    qint64 numberIn(const QString& code) const;
    QString m_prefix;
    qint64 m_last = 0;
};

} // namespace wardbook::ledger
