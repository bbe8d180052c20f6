#pragma once
#include "ledger/record_query.h"

namespace wardbook::ledger {

/// What must not be so when a step of a record is taken, across registers, as data
/// (resources/packs/step_conditions.json; format: resources/packs/README.md): nothing with state secrets is
/// made public, nobody witnesses what they destroyed themselves. Immutable; any thread.
class StepConditions
{
public:
    /// Strict: throws Invalid with place and reason.
    static StepConditions parse(const QByteArray& json, const RegisterSet& registers);
    static StepConditions shipped(const RegisterSet& registers); ///< throws Damaged
    /// Throws Invalid with the sentence of the first condition that stands against the step. `record`: as it
    /// is in the vault, before the step.
    void require(Reader& reader, const QString& registerId, const QString& transition, qint64 record,
                 QDate today) const;
    qsizetype count() const { return static_cast<qsizetype>(m_bars.size()); }

private:
    struct Bar
    {
        QString transition;
        RecordQuery query;
        Label text;
        QString law, article;
    };
    std::vector<Bar> m_bars;
};

} // namespace wardbook::ledger
