#include "grading/grading_tr.h"
#include "grading/score_parts.h"

namespace wardbook::grading::scoring {

void addIntroduction(const Round& round, const ScoringRule& rule, const ScoringSettings& settings,
                     const Tally& tally, ScoreResult& result)
{
    result.steps << ScoreStep{Tr::tr("Rule: %1. %2 items, %3 objects, %4 cells.")
                                  .arg(rule.label.text())
                                  .arg(result.items)
                                  .arg(round.objects.size())
                                  .arg(tally.cells.total()),
                              rule.source, rule.verified};
    if (result.withoutObject > 0)
        result.steps << ScoreStep{Tr::tr("%1 items are for kinds of object that this round doesn't have; "
                                         "they are in no figure.")
                                      .arg(result.withoutObject),
                                  {},
                                  true};
    if (!result.complete)
        result.steps << ScoreStep{Tr::tr("%1 cells are blank: these are the figures of what is judged so "
                                         "far, and there is no conclusion yet.")
                                      .arg(tally.cells.blank),
                                  {},
                                  true};
    for (const ScoringQuestion& question : rule.questions) {
        const QString chosen = rule.option(settings, question.id);
        for (const ScoringOption& option : question.options)
            if (option.id == chosen)
                result.steps << ScoreStep{
                    Tr::tr("Setting – %1: %2").arg(question.label.text(), option.label.text()),
                    question.source, question.verified};
    }
    result.steps << ScoreStep{
        Tr::tr("Items: %1 met, %2 partly met, %3 not met, %4 not applicable, %5 not judged yet.")
            .arg(result.met)
            .arg(result.partial)
            .arg(result.unmet)
            .arg(result.notApplicable)
            .arg(result.blank),
        {},
        true};
}

void addItemsStep(const Round& round, const QList<Item>& items, Verdict verdict, ScoreResult& result)
{
    QStringList ids;
    for (const Item& item : items)
        if (item.verdict == verdict)
            ids << round.item(item.row).id;
    if (ids.isEmpty())
        return;
    const QString text = verdict == Verdict::Partial         ? Tr::tr("Partly met: %1")
                         : verdict == Verdict::NotApplicable ? Tr::tr("Not applicable: %1")
                                                             : Tr::tr("Not met: %1");
    result.steps << ScoreStep{text.arg(ids.join(Tr::tr(", "))), {}, true};
}

void addTriggersStep(const Round& round, ScoreResult& result)
{
    QStringList counted, left;
    for (const ScoreResult::Trigger& trigger : result.triggers) {
        QString name = round.item(trigger.row).id;
        if (!trigger.annex.isEmpty())
            name += QLatin1Char(' ') + trigger.annex;
        (trigger.counts ? counted : left) << name;
    }
    result.steps << ScoreStep{
        counted.isEmpty()
            ? Tr::tr("No high risk counts.")
            : Tr::tr("High risks that count: %1 (%2)").arg(counted.size()).arg(counted.join(Tr::tr(", "))),
        QStringLiteral("网络安全等级保护测评高风险判定实施指引（试行）"), false};
    if (!left.isEmpty())
        result.steps << ScoreStep{Tr::tr("High risks that don't count under the settings: %1 (%2)")
                                      .arg(left.size())
                                      .arg(left.join(Tr::tr(", "))),
                                  QStringLiteral("网络安全等级保护测评高风险判定实施指引（试行）"), false};
}

} // namespace wardbook::grading::scoring
