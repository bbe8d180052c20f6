#include "incidents/incident_rules.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "incidents/incidents_tr.h"
#include "ledger/record_fields.h"
#include "register_fields.h"
#include "resources/resources.h"
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <mutex>

namespace wardbook::incidents {

namespace fp = fields::requirement_pack;

namespace {

using Rules = std::shared_ptr<const IncidentRules>;

const QString kKind = QStringLiteral("incident_rules");

QByteArray builtInJson()
{
    initResources();
    QFile file(QStringLiteral(":/packs/incident_rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The canonical bytes: white space and the order of keys make no other rules.
QByteArray compact(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

QString digestOf(const QByteArray& compactJson)
{
    return QString::fromLatin1(crypto::sm3(compactJson).toHex());
}

/// Rules in use, by digest: parsed once. Holds none alive, so that nothing of a vault stays when it is
/// locked.
class OpenRules
{
public:
    Rules find(const QString& digest)
    {
        const std::scoped_lock lock(m_mutex);
        return m_rules.value(digest).lock();
    }
    void add(const QString& digest, const Rules& rules)
    {
        const std::scoped_lock lock(m_mutex);
        m_rules.insert(digest, rules);
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const IncidentRules>> m_rules;
};

OpenRules& openRules()
{
    static OpenRules rules;
    return rules;
}

struct Stored
{
    QString id, version, digest;
    QByteArray json;
};

/// What the unit loaded, in the order of loading.
QList<Stored> storedRules(ledger::Reader& reader)
{
    QList<Stored> found;
    reader.forEachWith(QLatin1String(fp::kRegister), QLatin1String(fp::kind), kKind,
                       [&](const ledger::Record& record) {
                           const ledger::RecordFields fields(reader, fp::kRegister, record);
                           found << Stored{fields.text(fp::pack), fields.text(fp::version),
                                           fields.text(fp::digest), fields.text(fp::content).toUtf8()};
                       });
    return found;
}

Rules read(const Stored& stored)
{
    if (Rules open = openRules().find(stored.digest))
        return open;
    try {
        if (digestOf(stored.json) != stored.digest)
            throw Error(ErrorKind::Damaged, {}, QStringLiteral("digest"));
        const auto rules = std::make_shared<const IncidentRules>(IncidentRules::parse(stored.json));
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
    const QList<Stored> stored = storedRules(reader);
    return stored.isEmpty() ? builtIn() : read(stored.last());
}

std::shared_ptr<const IncidentRules> IncidentRules::byKey(ledger::Reader& reader, const QString& key)
{
    const QList<Stored> stored = storedRules(reader);
    for (const Stored& each : stored)
        if (each.id + u'@' + each.version == key)
            return read(each);
    return builtIn()->key() == key ? builtIn() : nullptr;
}

void storeIncidentRules(people::Workspace& workspace, const QByteArray& json)
{
    const IncidentRules rules = IncidentRules::parse(json);
    const QByteArray content = compact(json);
    const QString digest = digestOf(content);
    const auto reader = workspace.ledger().reader(2048);
    QString known;
    for (const Stored& each : storedRules(*reader))
        if (each.id == rules.id && each.version == rules.version)
            known = each.digest;
    if (known == digest)
        return;
    if (known.isEmpty() && IncidentRules::builtIn()->key() == rules.key()) {
        if (digestOf(compact(builtInJson())) == digest)
            return;
        known = digest;
    }
    if (!known.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There are incident rules “%1 %2” with other content already. Nothing was "
                           "changed. Give the new ones another version.")
                        .arg(rules.id, rules.version),
                    rules.key());
    workspace.perform(Tr::tr("Load incident rules"), {}, [&](ledger::ActWriter& writer) {
        writer.create(
            QLatin1String(fp::kRegister),
            {{QLatin1String(fp::pack), rules.id},
             {QLatin1String(fp::version), rules.version},
             {QLatin1String(fp::title), rules.label.text()},
             {QLatin1String(fp::source), rules.source},
             {QLatin1String(fp::items),
              static_cast<qint64>(rules.thresholds.size() + rules.clauses.size() + rules.clocks.size())},
             {QLatin1String(fp::digest), digest},
             {QLatin1String(fp::kind), kKind},
             {QLatin1String(fp::content), QString::fromUtf8(content)}});
    });
}

} // namespace wardbook::incidents
