#include "grading/grading_tr.h"
#include "grading/score_parts.h"

/// 2019 and 2021: a score out of 100 and a conclusion by score and highest risk.
namespace wardbook::grading::scoring {

namespace {

class PointsRule
{
public:
    PointsRule(const Round& round, const ScoringRule& rule, const ScoringSettings& settings)
        : m_round(round), m_rule(rule), m_settings(settings)
    {
    }

    ScoreResult run()
    {
        m_result.rule = m_rule.id;
        const Tally sums = tally(m_round);
        const QList<Item> items = collapse(m_round, sums, collapseFrom(option("collapse")), 1, m_result);
        addShares(m_round, sums, m_result);
        m_result.triggers = triggers(m_round, option("compensated"), QStringLiteral("all"));
        addIntroduction(m_round, m_rule, m_settings, sums, m_result);
        addItemsStep(m_round, items, Verdict::NotApplicable, m_result);
        addTriggersStep(m_round, m_result);
        m_counted = m_result.met + m_result.partial + m_result.unmet;
        if (m_counted == 0) {
            say(Tr::tr("No item is judged and applies: there is no score and no conclusion."));
            return m_result;
        }
        addUnknownWeights(items);
        const Fraction points =
            m_rule.formula == QLatin1String("deduct") ? deducted(items) : classMean(items);
        m_result.score = points.toDouble(2);
        if (m_result.complete)
            conclude(points);
        return m_result;
    }

private:
    QString option(const char* question) const { return m_rule.option(m_settings, QLatin1String(question)); }
    void say(const QString& text, int row = -1)
    {
        m_result.steps << ScoreStep{text, m_rule.clause, m_rule.verified, row};
    }
    quint32 weight(int row) const
    {
        const QString chosen = option("weights");
        if (chosen == QLatin1String("equal"))
            return 1;
        const int known = m_round.item(row).weight;
        return known > 0 ? quint32(known) : chosen.toUInt();
    }

    void addUnknownWeights(const QList<Item>& items)
    {
        if (option("weights") == QLatin1String("equal"))
            return;
        int unknown = 0;
        for (const Item& item : items)
            if (item.counts() && m_round.item(item.row).weight == 0)
                ++unknown;
        if (unknown > 0)
            say(Tr::tr("%1 of %2 items have no weight in the pack; each counts with weight %3.")
                    .arg(unknown)
                    .arg(m_counted)
                    .arg(option("weights")));
    }

    /// weight × (1 − credit) of one item, said when there is something to lose.
    Fraction loss(const Item& item)
    {
        const quint32 heavy = weight(item.row);
        const Fraction lost = Fraction(item.of - item.credit, item.of).times(heavy, 1);
        if (!lost.isZero())
            say(Tr::tr("%1: weight %2 × (1 − %3) %4")
                    .arg(m_round.item(item.row).id)
                    .arg(heavy)
                    .arg(Fraction(item.credit, item.of).text(), lost.result()),
                item.row);
        return lost;
    }

    bool isManagement(int row) const
    {
        return m_rule.managementLayers.contains(m_round.pack->layers.at(m_round.item(row).layer).id);
    }

    Fraction deducted(const QList<Item>& items)
    {
        Fraction lost[2] = {Fraction(0), Fraction(0)};
        int judged[2] = {0, 0};
        for (const Item& item : items) {
            if (!item.counts())
                continue;
            const int side = isManagement(item.row) ? 1 : 0;
            ++judged[side];
            loss(item); // says its line
            lost[side].add(quint32((item.of - item.credit) * weight(item.row)), item.of);
        }
        const auto technology = quint32(qRound(option("y").toDouble() * 100)); // 0.3, 0.4 …: exact in percent
        const quint32 full[2] = {technology, 100 - technology};
        const QString names[2] = {Tr::tr("Technology"), Tr::tr("Management")};
        Fraction total(0);
        QString parts[2];
        for (int side = 0; side < 2; ++side) {
            const Fraction deduction = lost[side].times(100, quint32(m_counted));
            const Fraction points = deduction.subtractedFrom(full[side]);
            parts[side] = points.text();
            if (judged[side] == 0)
                say(Tr::tr("%1: no item is judged, so its %2 points stay.").arg(names[side]).arg(full[side]));
            else if (deduction.compare(full[side]) > 0)
                say(Tr::tr("%1: %2 − %3 × 100 ÷ %4 is below 0 and counts as 0")
                        .arg(names[side])
                        .arg(full[side])
                        .arg(lost[side].text())
                        .arg(m_counted));
            else
                say(Tr::tr("%1: %2 − %3 × 100 ÷ %4 %5")
                        .arg(names[side])
                        .arg(full[side])
                        .arg(lost[side].text())
                        .arg(m_counted)
                        .arg(points.result()));
            total.add(points);
        }
        say(Tr::tr("Score = %1 + %2 %3").arg(parts[0], parts[1], total.result(2)));
        return total;
    }

    Fraction classMean(const QList<Item>& items)
    {
        struct Layer
        {
            Fraction lost;
            quint32 weights = 0;
        };
        QMap<int, Layer> layers;
        for (const Item& item : items) {
            if (!item.counts())
                continue;
            Layer& layer = layers[m_round.item(item.row).layer];
            loss(item);
            layer.lost.add(quint32((item.of - item.credit) * weight(item.row)), item.of);
            layer.weights += weight(item.row);
        }
        Fraction sum(0);
        for (auto it = layers.begin(); it != layers.end(); ++it) {
            const Fraction share = it->lost.times(1, it->weights);
            say(Tr::tr("%1: lost %2 of %3 %4")
                    .arg(m_round.pack->layers.at(it.key()).label.text(), it->lost.text())
                    .arg(it->weights)
                    .arg(share.result()));
            sum.add(share);
        }
        const Fraction points = sum.times(100, quint32(layers.size())).subtractedFrom(100);
        say(Tr::tr("Score = 100 − %1 ÷ %2 × 100 %3")
                .arg(sum.text())
                .arg(layers.size())
                .arg(points.result(2)));
        return points;
    }

    void conclude(const Fraction& points)
    {
        const bool high = counting(m_result.triggers) > 0;
        const bool findings = m_result.partial + m_result.unmet > 0;
        const bool medium = !high && findings && option("findings") == QLatin1String("medium");
        for (const ScoreBand& band : m_rule.bands) {
            if (points.compare(quint32(band.from)) < 0)
                continue;
            m_result.conclusion = high ? band.high : medium ? band.medium : band.low;
            const QString risk = high     ? Tr::tr("high risk")
                                 : medium ? Tr::tr("medium risk")
                                          : Tr::tr("low risk");
            // where two digits would show a limit that isn't reached, six show the difference
            const bool looksReached = points.rounded(2) % 1000 == 0;
            m_result.steps << ScoreStep{
                Tr::tr("Score %1 and %2: %3")
                    .arg(points.text(looksReached ? 6 : 2), risk, conclusionLabel(m_result.conclusion)),
                m_rule.verdictClause, m_rule.verdictVerified};
            return;
        }
    }

    const Round& m_round;
    const ScoringRule& m_rule;
    const ScoringSettings& m_settings;
    ScoreResult m_result;
    int m_counted = 0;
};

} // namespace

ScoreResult points(const Round& round, const ScoringRule& rule, const ScoringSettings& settings)
{
    return PointsRule(round, rule, settings).run();
}

} // namespace wardbook::grading::scoring
