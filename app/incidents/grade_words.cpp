#include "incidents/grade_words.h"
#include "base/quantity.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace {

bool isOutage(const QString& fact)
{
    return fact == QLatin1String("outage_whole") || fact == QLatin1String("outage_main");
}

QString personsSentence(const PersonsCount& persons)
{
    if (persons.assets == 0 && !persons.confirmed)
        return {};
    if (persons.counted == 0 && persons.withoutNumber > 0)
        return Tr::tr("%1 data assets affected, persons not counted yet").arg(persons.withoutNumber);
    QStringList parts{Tr::tr("%1 concerned").arg(factText(QStringLiteral("persons"), persons.counted))};
    if (persons.confirmed && persons.confidence == QLatin1String("confirmed"))
        parts << Tr::tr("confirmed");
    else if (persons.confidence == QLatin1String("estimated"))
        parts << Tr::tr("estimated");
    else if (persons.confidence != QLatin1String("confirmed"))
        parts << Tr::tr("not deduplicated");
    if (persons.atMost > persons.counted)
        parts << Tr::tr("%1 at most").arg(factText(QStringLiteral("persons"), persons.atMost));
    if (persons.withoutNumber > 0)
        parts << Tr::tr("%1 data assets without a number").arg(persons.withoutNumber);
    if (persons.confirmed)
        return parts.join(Tr::tr(", "));
    if (persons.exposed == 0)
        parts << Tr::tr("no sign of a leak");
    else if (!persons.leaked)
        parts << Tr::tr("a leak is not confirmed");
    return parts.join(Tr::tr(", "));
}

} // namespace

QString minutesText(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    const qint64 rest = minutes % 60;
    if (hours == 0)
        return Tr::tr("%1 min").arg(rest);
    return rest == 0 ? Tr::tr("%1 h").arg(hours) : Tr::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString factText(const QString& fact, qint64 value)
{
    if (fact == QLatin1String("persons") || fact == QLatin1String("people"))
        return formatCount(value, Tr::tr("persons"));
    if (fact == QLatin1String("loss"))
        return formatCount(value, Tr::tr("yuan"));
    if (fact == QLatin1String("region_share"))
        return QStringLiteral("%1%").arg(value);
    if (fact == QLatin1String("reposts") || fact == QLatin1String("views"))
        return formatCount(value, Tr::tr("times"));
    return minutesText(value);
}

QString factSentence(const GradeThreshold& threshold, const GradeFacts& facts)
{
    if (threshold.fact == QLatin1String("persons"))
        return personsSentence(facts.persons);
    const std::optional<qint64> value = facts.value(threshold.fact);
    if (!value)
        return {};
    QString text = factText(threshold.fact, *value);
    if (isOutage(threshold.fact))
        text = Tr::tr("Down for %1").arg(text);
    if (threshold.criticalOnly && !facts.critical)
        text = Tr::tr("%1; no critical information infrastructure, so it doesn't count here").arg(text);
    return text;
}

} // namespace wardbook::incidents
