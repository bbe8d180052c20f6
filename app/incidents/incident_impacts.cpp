#include "incidents/incident_impacts.h"
#include "fields/asset.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/system.h"
#include "ledger/record_fields.h"

namespace wardbook::incidents {

namespace fi = fields::impact;
namespace fa = fields::asset;
namespace fs = fields::system;
using ledger::RecordFields;

namespace {

bool criticalSystem(ledger::Reader& reader, qint64 id)
{
    if (id == 0)
        return false;
    const auto system = reader.find(QLatin1String(fs::kRegister), id);
    return system && RecordFields(reader, fs::kRegister, *system).flag(fs::critical_infrastructure);
}

struct AssetFacts
{
    std::optional<bool> personal; ///< empty: the register doesn't say
    bool critical = false;
};

AssetFacts assetFacts(ledger::Reader& reader, qint64 id)
{
    AssetFacts facts;
    if (id == 0)
        return facts;
    const auto asset = reader.find(QLatin1String(fa::kRegister), id);
    if (!asset)
        return facts;
    const RecordFields fields(reader, fa::kRegister, *asset);
    if (fields.has(fa::contains_pi))
        facts.personal = fields.flag(fa::contains_pi);
    facts.critical = criticalSystem(reader, fields.number(fa::storage_system));
    return facts;
}

void read(ledger::Reader& reader, const ledger::Record& record, IncidentImpacts& impacts)
{
    const RecordFields fields(reader, fi::kRegister, record);
    PersonsAt at;
    at.asset = fields.number(fi::asset);
    at.effect = fields.text(fi::effect);
    at.population = fields.text(fi::population);
    if (fields.has(fi::persons))
        at.persons = fields.number(fi::persons);
    at.minors = fields.number(fi::minors);
    at.sensitive = fields.flag(fi::sensitive);
    at.confidence = fields.text(fi::confidence);

    const AssetFacts asset = assetFacts(reader, at.asset);
    const bool said = at.persons.value_or(0) > 0 || at.minors > 0 || at.sensitive;
    const bool mayHoldPersons = said || asset.personal.value_or(at.asset != 0);
    if (at.persons || (at.asset != 0 && mayHoldPersons))
        impacts.persons << at;
    if (exposesData(at.effect) && (said || asset.personal.value_or(false)))
        impacts.personalInformation = true;

    const bool hit = at.effect != QLatin1String("none") && at.effect != QLatin1String("isolated");
    const bool critical = hit && (fields.flag(fi::critical) || asset.critical ||
                                  criticalSystem(reader, fields.number(fi::system)));
    impacts.critical = impacts.critical || critical;
    if (fields.has(fi::outage_from))
        impacts.outages << IncidentImpacts::Outage{fields.text(fi::function_scope),
                                                   fields.number(fi::outage_from),
                                                   fields.number(fi::outage_to), critical};
}

} // namespace

IncidentImpacts readImpacts(ledger::Reader& reader, const ledger::Record& incident)
{
    IncidentImpacts impacts;
    reader.forEachWith(QLatin1String(fi::kRegister), QLatin1String(fi::incident), incident.id,
                       [&](const ledger::Record& record) { read(reader, record, impacts); });
    const RecordFields of(reader, fields::incident::kRegister, incident);
    for (const qint64 system : of.ids(fields::incident::systems))
        impacts.critical = impacts.critical || criticalSystem(reader, system);
    impacts.personalInformation =
        impacts.personalInformation || of.number(fields::incident::persons_confirmed) > 0;
    return impacts;
}

} // namespace wardbook::incidents
