#pragma once
#include "grading/round.h"
#include <QDate>
#include <QHash>
#include <QStringList>
#include <optional>

namespace wardbook::oversight {

/// resources/packs/remediation_rules.json: what an action is filled in with. Immutable.
struct RemediationRules
{
    struct Risk
    {
        std::optional<bool> highRisk, compensated;
        std::optional<grading::Verdict> verdict;
        QString risk; ///< code of risk_level
        Label reason;
    };
    QList<Risk> risks;        ///< the first that holds counts
    QHash<QString, int> days; ///< by risk
    int soonDays = 7;         ///< "due soon" reaches this far
    QStringList repeatStates; ///< an action in one of these that comes back is a repeat

    static const RemediationRules& builtIn(); ///< parsed once; throws Damaged when the file is broken
    const Risk* riskOf(const grading::Cell& cell) const; ///< null: nothing to remedy
    QDate due(const QString& risk, QDate today) const;   ///< null for an unknown risk
};

/// 3 high, 2 medium, 1 low, 0 none.
int riskRank(const QString& risk);

} // namespace wardbook::oversight
