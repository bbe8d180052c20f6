#include "incidents/incident_rules.h"
#include "base/error.h"
#include "base/shared_by_key.h"
#include "incidents/incidents_tr.h"
#include "ledger/unit_packs.h"
#include "resources/resources.h"
#include <QFile>

namespace wardbook::incidents {

namespace {

using Rules = std::shared_ptr<const IncidentRules>;

const QString kKind = QStringLiteral("incident_rules");

QByteArray builtInJson()
{
    initResources();
    QFile file(QStringLiteral(":/packs/incident_rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SharedByKey<IncidentRules>& openRules()
{
    static SharedByKey<IncidentRules> rules;
    return rules;
}

Rules read(const ledger::UnitPack& stored)
{
    if (Rules open = openRules().find(stored.digest))
        return open;
    try {
        if (!stored.intact())
            throw Error(ErrorKind::Damaged, {}, QStringLiteral("digest"));
        const auto rules = std::make_shared<const IncidentRules>(IncidentRules::parse(stored.content));
        openRules().add(stored.digest, rules);
        return rules;
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The incident rules “%1 %2” of this unit can't be read from the vault, so limits "
                           "and grades can't be counted by them. What was recorded is unharmed. Load the "
                           "same rules again under another version, or take the vault from a backup.")
                        .arg(stored.id, stored.version),
                    error.detail());
    }
}

} // namespace

int gradeRank(const QString& grade)
{
    return static_cast<int>(kGrades.indexOf(grade)) + 1;
}

QString gradeText(const QString& grade)
{
    return ledger::RegisterSet::builtIn()->codes(QStringLiteral("incident_grade")).labelOf(grade);
}

const ClockRule* IncidentRules::clock(const QString& wanted) const
{
    for (const ClockRule& rule : clocks)
        if (rule.id == wanted)
            return &rule;
    return nullptr;
}

std::shared_ptr<const IncidentRules> IncidentRules::builtIn()
{
    static const Rules rules = [] {
        try {
            return std::make_shared<const IncidentRules>(parse(builtInJson()));
        } catch (const Error& error) {
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The incident rules that come with the program are damaged. The vault is "
                               "unharmed. Install the program again."),
                        error.text());
        }
    }();
    return rules;
}

std::shared_ptr<const IncidentRules> IncidentRules::current(ledger::Reader& reader)
{
    const QList<ledger::UnitPack> stored = ledger::unitPacks(reader, {kKind});
    return stored.isEmpty() ? builtIn() : read(stored.last());
}

std::shared_ptr<const IncidentRules> IncidentRules::byKey(ledger::Reader& reader, const QString& key)
{
    const QList<ledger::UnitPack> stored = ledger::unitPacks(reader, {kKind});
    for (const ledger::UnitPack& each : stored)
        if (each.id + u'@' + each.version == key)
            return read(each);
    return builtIn()->key() == key ? builtIn() : nullptr;
}

void storeIncidentRules(people::Workspace& workspace, const QByteArray& json)
{
    const IncidentRules rules = IncidentRules::parse(json);
    ledger::UnitPack pack = ledger::packOf(json);
    pack.kind = kKind;
    pack.id = rules.id;
    pack.version = rules.version;
    pack.title = rules.label.text();
    pack.source = rules.source;
    pack.items = static_cast<qint64>(rules.thresholds.size() + rules.clauses.size() + rules.clocks.size());
    const auto reader = workspace.ledger().reader(2048);
    if (!ledger::isNewPack(*reader, pack))
        return;
    if (IncidentRules::builtIn()->key() == rules.key()) {
        if (ledger::packOf(builtInJson()).digest == pack.digest)
            return;
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There are incident rules “%1 %2” with other content already. Nothing was "
                           "changed. Give the new ones another version.")
                        .arg(rules.id, rules.version),
                    rules.key());
    }
    workspace.perform(Tr::tr("Load incident rules"), {},
                      [&](ledger::ActWriter& writer) { ledger::storePack(writer, pack); });
}

} // namespace wardbook::incidents
