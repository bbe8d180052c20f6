#include "fields/incident.h"
#include "incidents/grade_suggestion.h"
#include "incidents/incident_impacts.h"
#include "ledger/record_fields.h"
#include <QJsonArray>
#include <algorithm>
#include <array>

namespace wardbook::incidents {

namespace fi = fields::incident;
using ledger::RecordFields;

namespace {

struct NamedFact
{
    const char* name;
    std::optional<qint64> GradeFacts::*value;
};

constexpr std::array kNamed{NamedFact{"loss", &GradeFacts::loss},
                            NamedFact{"outage_whole", &GradeFacts::outageWhole},
                            NamedFact{"outage_main", &GradeFacts::outageMain},
                            NamedFact{"portal", &GradeFacts::portal},
                            NamedFact{"people", &GradeFacts::people},
                            NamedFact{"region_share", &GradeFacts::regionShare},
                            NamedFact{"defaced", &GradeFacts::defaced},
                            NamedFact{"reposts", &GradeFacts::reposts},
                            NamedFact{"views", &GradeFacts::views}};

void atLeast(std::optional<qint64>& longest, qint64 minutes)
{
    longest = std::max(longest.value_or(0), minutes);
}

/// The longest single outage; where critical infrastructure is down, only its outages count.
void countOutages(const QList<IncidentImpacts::Outage>& outages, qint64 nowMs, GradeFacts& facts)
{
    const bool anyCritical =
        std::any_of(outages.begin(), outages.end(), [](const auto& outage) { return outage.critical; });
    for (const auto& outage : outages) {
        if (anyCritical && !outage.critical)
            continue;
        const qint64 minutes = ((outage.toMs != 0 ? outage.toMs : nowMs) - outage.fromMs) / (60 * 1000);
        if (minutes < 0)
            continue;
        if (outage.scope == QLatin1String("whole"))
            atLeast(facts.outageWhole, minutes);
        // What is down as a whole is down with its main function.
        if (outage.scope == QLatin1String("whole") || outage.scope == QLatin1String("main"))
            atLeast(facts.outageMain, minutes);
    }
}

} // namespace

std::optional<qint64> GradeFacts::value(const QString& fact) const
{
    if (fact == QLatin1String("persons"))
        return persons.assets == 0 && !persons.confirmed ? std::nullopt
                                                         : std::optional<qint64>(persons.exposed);
    for (const NamedFact& named : kNamed)
        if (fact == QLatin1String(named.name))
            return this->*named.value;
    return {};
}

QJsonObject GradeFacts::toJson() const
{
    QJsonObject counted{{QStringLiteral("counted"), persons.counted},
                        {QStringLiteral("at_least"), persons.atLeast},
                        {QStringLiteral("at_most"), persons.atMost},
                        {QStringLiteral("exposed"), persons.exposed},
                        {QStringLiteral("leaked"), persons.leaked},
                        {QStringLiteral("minors"), persons.minors},
                        {QStringLiteral("sensitive"), persons.sensitive},
                        {QStringLiteral("confirmed"), persons.confirmed},
                        {QStringLiteral("confidence"), persons.confidence},
                        {QStringLiteral("assets"), persons.assets},
                        {QStringLiteral("without_number"), persons.withoutNumber}};
    QJsonObject json{{QStringLiteral("persons"), counted},
                     {QStringLiteral("critical"), critical},
                     {QStringLiteral("clauses"), QJsonArray::fromStringList(clauses)}};
    for (const NamedFact& named : kNamed)
        if (const std::optional<qint64>& value = this->*named.value)
            json.insert(QLatin1String(named.name), *value);
    return json;
}

GradeFacts gradeFacts(ledger::Reader& reader, qint64 incident, qint64 nowMs)
{
    const ledger::Record record = reader.record(QLatin1String(fi::kRegister), incident);
    const RecordFields fields(reader, fi::kRegister, record);
    const auto number = [&](const char* field) {
        return fields.has(field) ? std::optional(fields.number(field)) : std::nullopt;
    };
    GradeFacts facts;
    const IncidentImpacts impacts = readImpacts(reader, record);
    facts.persons =
        countPersons(impacts.persons, number(fi::persons_confirmed), fields.text(fi::persons_confidence));
    facts.loss = number(fi::direct_loss);
    facts.portal = number(fi::portal_hours); // minutes, whatever the field is called
    facts.people = number(fi::people_affected);
    facts.regionShare = number(fi::region_share);
    facts.defaced = number(fi::defaced_minutes);
    facts.reposts = number(fi::reposts);
    facts.views = number(fi::views);
    facts.critical = impacts.critical;
    facts.clauses = fields.text(fi::qualitative).split(u',', Qt::SkipEmptyParts);
    countOutages(impacts.outages, nowMs, facts);
    return facts;
}

} // namespace wardbook::incidents
