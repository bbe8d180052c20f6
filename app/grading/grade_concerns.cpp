#include "grading/grade_pack.h"
#include "ledger/definitions.h"

namespace wardbook::grading {

namespace {

/// The fact as a number that the rule's `from` is held against.
qint64 measured(const GradeFacts& facts, const QString& fact)
{
    if (fact == QLatin1String("data_level"))
        return facts.highestDataLevel;
    if (fact == QLatin1String("persons"))
        return facts.personsWithData;
    if (fact == QLatin1String("platform_level"))
        return facts.platformLevel;
    if (fact == QLatin1String("critical_infrastructure"))
        return facts.criticalInfrastructure ? 1 : 0;
    if (fact == QLatin1String("national_class"))
        return facts.nationalClass == QLatin1String("core")        ? 3
               : facts.nationalClass == QLatin1String("important") ? 2
               : facts.nationalClass == QLatin1String("general")   ? 1
                                                                   : 0;
    return 0;
}

QString codeLabel(const char* list, const QString& code)
{
    return ledger::RegisterSet::builtIn()->codes(QLatin1String(list)).labelOf(code);
}

QString inWords(const GradeFacts& facts, const QString& fact, qint64 value)
{
    if (fact == QLatin1String("national_class"))
        return codeLabel("national_class", facts.nationalClass);
    if (fact == QLatin1String("platform_level"))
        return codeLabel("protection_grade", QString::number(value));
    return QString::number(value);
}

} // namespace

QList<GradeConcern> concerns(const GradeFacts& facts)
{
    QList<GradeConcern> found;
    if (facts.level < 1)
        return found;
    for (const ConcernRule& rule : gradePack().concerns) {
        const qint64 value = measured(facts, rule.fact);
        const bool aboveHost = rule.fact == QLatin1String("platform_level");
        const bool tooLow = aboveHost ? facts.level > value : facts.level < rule.gradeFrom;
        if (value < rule.from || !tooLow)
            continue;
        QString text = rule.text.text(); // arg() would take a text that names only %2 amiss
        text.replace(QLatin1String("%1"), inWords(facts, rule.fact, value));
        text.replace(QLatin1String("%2"), codeLabel("protection_grade", QString::number(facts.level)));
        found << GradeConcern{rule.id, text, rule.clause, rule.verified};
    }
    return found;
}

} // namespace wardbook::grading
