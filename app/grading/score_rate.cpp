#include "grading/grading_tr.h"
#include "grading/score_parts.h"

/// 2025: 符合率 and 重大风险隐患. Where the rule is silent a setting decides and the step says so.
namespace wardbook::grading::scoring {

namespace {

/// Two digits; more where two would show a limit that isn't reached.
int percentDigits(const Fraction& rate, const ScoringRule& rule)
{
    const Fraction percent = rate.times(100, 1);
    for (const int limit : {rule.basicAbove, rule.conformAbove})
        if (percent.rounded(2) == quint64(limit) * 100 && percent.compare(quint32(limit)) != 0)
            return 6;
    return 2;
}

QString percentText(const Fraction& rate, const ScoringRule& rule)
{
    return rate.times(100, 1).text(percentDigits(rate, rule));
}

class RateRule
{
public:
    RateRule(const Round& round, const ScoringRule& rule, const ScoringSettings& settings)
        : m_round(round), m_rule(rule), m_settings(settings)
    {
    }

    ScoreResult run()
    {
        m_result.rule = m_rule.id;
        const Tally sums = tally(m_round);
        const bool half = option("partial") == QLatin1String("half");
        const Collapse how = collapseFrom(option("collapse"));
        const QList<Item> items = collapse(m_round, sums, how, half ? 1 : 0, m_result);
        addShares(m_round, sums, m_result);
        m_result.triggers = triggers(m_round, option("compensated"), option("major"));
        addIntroduction(m_round, m_rule, m_settings, sums, m_result);
        for (const Verdict verdict : {Verdict::Unmet, Verdict::Partial, Verdict::NotApplicable})
            addItemsStep(m_round, items, verdict, m_result);
        addTriggersStep(m_round, m_result);
        addRate(items, how, half);
        return m_result;
    }

private:
    QString option(const char* question) const { return m_rule.option(m_settings, QLatin1String(question)); }
    void say(const QString& text, const QString& clause, bool verified, int row = -1)
    {
        m_result.steps << ScoreStep{text, clause, verified, row};
    }

    void addRate(const QList<Item>& items, Collapse how, bool half)
    {
        const int counted = m_result.met + m_result.partial + m_result.unmet;
        if (counted == 0) {
            say(Tr::tr("No item is judged and applies: there is no rate and no conclusion."), m_rule.clause,
                m_rule.verified);
            return;
        }
        Fraction met(0);
        for (const Item& item : items) {
            if (!item.counts())
                continue;
            met.add(item.credit, item.of);
            if (how == Collapse::Share && item.credit > 0 && item.credit < item.of)
                say(Tr::tr("%1: its objects make %2 of an item.")
                        .arg(m_round.item(item.row).id, Fraction(item.credit, item.of).text()),
                    {}, false, item.row);
        }
        if (half && how != Collapse::Share)
            say(Tr::tr("Items met and half of those partly met: %1 + %2 × 0.5 %3")
                    .arg(m_result.met)
                    .arg(m_result.partial)
                    .arg(met.result()),
                {}, false);
        const Fraction rate = met.times(1, quint32(counted));
        m_result.rate = rate.times(100, 1).toDouble(2);
        say(Tr::tr("Rate met = %1 ÷ (%2 − %3) × 100% %4%")
                .arg(met.text())
                .arg(counted + m_result.notApplicable)
                .arg(m_result.notApplicable)
                .arg(rate.times(100, 1).result(percentDigits(rate, m_rule))),
            m_rule.clause, m_rule.verified);
        if (m_result.complete)
            conclude(rate);
    }

    void conclude(const Fraction& rate)
    {
        const Fraction percent = rate.times(100, 1);
        const auto high = quint32(m_rule.conformAbove), low = quint32(m_rule.basicAbove);
        const bool major = counting(m_result.triggers) > 0;
        const int toHigh = percent.compare(high), toLow = percent.compare(low);
        if (toHigh == 0 || toLow == 0) {
            atEdge(toHigh == 0, major);
        } else if (toHigh > 0 && major) {
            aboveWithRisk(percentText(rate, m_rule));
        } else {
            m_result.conclusion = QLatin1String(toHigh > 0 ? "conform" : toLow > 0 ? "basic" : "fail");
            const QString text = toHigh > 0  ? Tr::tr("%1% is above %2% and no major hidden risk counts: %3")
                                 : toLow > 0 ? Tr::tr("%1% is between %4% and %2%: %3")
                                             : Tr::tr("%1% is below %4%: %3");
            QString sentence = text;
            sentence.replace(QLatin1String("%1"), percentText(rate, m_rule));
            sentence.replace(QLatin1String("%2"), QString::number(high));
            sentence.replace(QLatin1String("%4"), QString::number(low));
            sentence.replace(QLatin1String("%3"), conclusionLabel(m_result.conclusion));
            say(sentence, m_rule.verdictClause, m_rule.verdictVerified);
        }
    }

    void atEdge(bool upper, bool major)
    {
        m_result.edge = true;
        const QString chosen = option("edge");
        m_result.conclusion = QStringLiteral("basic");
        if (upper && chosen == QLatin1String("up") && !major)
            m_result.conclusion = QStringLiteral("conform");
        if (!upper && chosen == QLatin1String("down"))
            m_result.conclusion = QStringLiteral("fail");
        say(Tr::tr("Exactly %1%: a limit value, for the assessment body to judge; here it counts as “%2” by "
                   "the setting.")
                .arg(upper ? m_rule.conformAbove : m_rule.basicAbove)
                .arg(conclusionLabel(m_result.conclusion)),
            m_rule.verdictClause, false);
    }

    void aboveWithRisk(const QString& percent)
    {
        m_result.presumed = true;
        if (option("risk_above_90") == QLatin1String("open")) {
            say(Tr::tr(
                    "%1% is above %2% with a major hidden risk: the rule doesn't speak of this case, and the "
                    "setting gives no conclusion.")
                    .arg(percent)
                    .arg(m_rule.conformAbove),
                m_rule.verdictClause, false);
            return;
        }
        m_result.conclusion = QStringLiteral("basic");
        say(Tr::tr("%1% is above %2% with a major hidden risk: the rule doesn't speak of this case; "
                   "presumed: %3")
                .arg(percent)
                .arg(m_rule.conformAbove)
                .arg(conclusionLabel(m_result.conclusion)),
            m_rule.verdictClause, false);
    }

    const Round& m_round;
    const ScoringRule& m_rule;
    const ScoringSettings& m_settings;
    ScoreResult m_result;
};

} // namespace

ScoreResult rate(const Round& round, const ScoringRule& rule, const ScoringSettings& settings)
{
    return RateRule(round, rule, settings).run();
}

} // namespace wardbook::grading::scoring
