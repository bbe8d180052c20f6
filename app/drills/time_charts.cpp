#include "drills/drill_forms.h"
#include "drills/drills_tr.h"

namespace wardbook::drills {

using documents::Chart;
using documents::Tone;

/// More bars than this can't be read on one page.
static constexpr qsizetype kBarsPerChart = 28;
/// Height of a bar with its gap, and of title, legend and edges, in millimetres.
static constexpr double kBarHeight = 6.8, kFrame = 18;

void addTimeCharts(documents::Document& document, const DrillFacts& facts)
{
    QList<ActionTiming> timed;
    for (const ActionTiming& action : facts.evaluation.actions)
        if (action.tookMs != 0 || action.withinMinutes > 0)
            timed << action;
    double longest = 0;
    for (const ActionTiming& action : std::as_const(timed))
        longest = std::max({longest, double(action.tookMs) / 60'000, double(action.withinMinutes)});
    const auto parts = (timed.size() + kBarsPerChart - 1) / kBarsPerChart;
    for (qsizetype part = 0; part < parts; ++part) {
        // as long as each other, rather than a last one with a single bar
        const qsizetype from = timed.size() * part / parts, until = timed.size() * (part + 1) / parts;
        Chart chart;
        chart.kind = Chart::Kind::Targets;
        chart.title = Tr::tr("Minutes against target, by expected action");
        chart.maximum = longest; // the same scale in every part
        chart.decimals = 1;
        chart.series = {{Tr::tr("minutes taken"), {}, Tone::Accent}, {Tr::tr("target"), {}, Tone::Normal}};
        for (qsizetype i = from; i < until; ++i) {
            const ActionTiming& action = timed.at(i);
            chart.categories << QStringLiteral("%1 %2").arg(action.injectNo, action.text);
            chart.series[0].values << (action.tookMs != 0 ? double(action.tookMs) / 60'000 : qQNaN());
            chart.series[1].values << (action.withinMinutes > 0 ? double(action.withinMinutes) : qQNaN());
        }
        document.chart(chart, Tr::tr("Red: later than the target. “–”: not done. Pauses are taken out."),
                       kFrame + kBarHeight * double(until - from));
    }
}

} // namespace wardbook::drills
