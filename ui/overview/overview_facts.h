#pragma once
#include "overview/standing.h"
#include "overview/work.h"
#include <optional>

namespace wardbook::ui {

/// What the page shows, as values that cross from the reading thread. A part that wasn't read yet, or that
/// this role may not see, is empty.
struct OverviewFacts
{
    overview::Moment moment;
    bool bare = false; ///< nothing was entered yet
    overview::Drills drills;
    std::optional<QList<overview::Work>> work;
    std::optional<overview::Remediations> remediations;
    std::optional<overview::ScoreTrend> scores;
    std::optional<overview::Inventory> inventory;
    std::optional<QList<overview::LawShare>> laws;
    std::optional<oversight::FindingCounts> findings;
};

/// Parts that are read on their own, after a change that concerns them.
enum OverviewPart {
    WorkPart = 1,
    RemediationPart = 2,
    ScorePart = 4,
    InventoryPart = 8,
    CompliancePart = 16, ///< findings and duties of the laws
    AllParts = 31
};

} // namespace wardbook::ui
