#pragma once
#include "documents/rich_text.h"
#include <optional>

namespace wardbook::documents {

/// The data of a chart. Values may be NaN: nothing known there.
struct Chart
{
    enum class Kind {
        Radar,       ///< categories round the circle; the first series filled, further ones dashed
        StackedBars, ///< one bar per category, the series one behind the other
        Trend,       ///< categories along the foot, a line per series
        Targets,     ///< one bar per category (first series) against a mark (second): beyond it is bad
    };
    struct Series
    {
        QString name{};
        QList<double> values{}; ///< as many as categories
        std::optional<Tone> tone{};
    };
    Kind kind = Kind::Radar;
    QString title{}; ///< above, bold; empty: none
    QStringList categories{};
    QList<Series> series{};
    double minimum = 0, maximum = 100; ///< of the axis; StackedBars: maximum 0 = the longest bar
    bool asShare = false;              ///< StackedBars: every bar as long as the axis
    std::optional<double> limit{};     ///< Trend: a dashed line; Radar: values below are marked as bad
    QString limitLabel{};              ///< e.g. "及格 70"
    bool showValues = true;            ///< figures in the bars, at line ends and behind category names
    int decimals = 0;
};

} // namespace wardbook::documents
