#include "base/error.h"
#include "crypto/digest.h"
#include "ledger/record_fields.h"
#include "oversight/check_rules.h"
#include "oversight/oversight_tr.h"
#include "people/workspace.h"
#include "register_fields.h"
#include "resources/resources.h"
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <mutex>

/// Where rules come from: the program's own file and a unit's records.
namespace wardbook::oversight {

namespace fp = fields::requirement_pack;

namespace {

using Rules = std::shared_ptr<const CheckRules>;

const QString kKind = QStringLiteral("checks");

struct Stored
{
    QString id, version, digest;
    QByteArray json;
};

/// The canonical bytes: white space and the order of keys make no other rules.
QByteArray compact(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

QString digestOf(const QByteArray& compactJson)
{
    return QString::fromLatin1(crypto::sm3(compactJson).toHex());
}

/// What the unit loaded, in the order of loading.
QList<Stored> storedPacks(ledger::Reader& reader)
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

/// Later rules go before what has the same id.
void mergeInto(CheckRules& rules, const CheckRules& own)
{
    for (CheckRule rule : own.rules) {
        rule.own = true;
        const auto same = std::find_if(rules.rules.begin(), rules.rules.end(),
                                       [&](const CheckRule& each) { return each.id == rule.id; });
        if (same != rules.rules.end())
            *same = rule;
        else
            rules.rules << rule;
    }
    rules.version += u'+' + own.id + u' ' + own.version;
}

Rules merged(const ledger::RegisterSet& registers, const QList<Stored>& packs)
{
    CheckRules rules = *CheckRules::builtIn(registers);
    for (const Stored& pack : packs) {
        try {
            if (digestOf(pack.json) != pack.digest)
                throw Error(ErrorKind::Damaged, Tr::tr("its content has changed."));
            mergeInto(rules, CheckRules::parse(pack.json, registers));
        } catch (const Error& error) {
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The check rules “%1 %2” that this unit loaded can't be used: %3 What was "
                               "recorded is unharmed. Load them again, corrected, under another version.")
                            .arg(pack.id, pack.version, error.text()),
                        pack.id);
        }
    }
    return std::make_shared<const CheckRules>(rules);
}

/// Sets in use, by what they consist of. Holds none alive, so that nothing of a vault stays when it is
/// locked.
class OpenRules
{
public:
    Rules find(const QString& key)
    {
        const std::scoped_lock lock(m_mutex);
        return m_rules.value(key).lock();
    }
    void add(const QString& key, const Rules& rules)
    {
        const std::scoped_lock lock(m_mutex);
        m_rules.insert(key, rules);
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const CheckRules>> m_rules;
};

OpenRules& openRules()
{
    static OpenRules rules;
    return rules;
}

Rules readBuiltIn(const ledger::RegisterSet& registers)
{
    initResources();
    QFile file(QStringLiteral(":/packs/checks.json"));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    try {
        return std::make_shared<const CheckRules>(CheckRules::parse(json, registers));
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The check rules that come with the program are damaged. The vault is unharmed. "
                           "Install the program again."),
                    error.text());
    }
}

} // namespace

Rules CheckRules::builtIn(const ledger::RegisterSet& registers)
{
    static std::mutex mutex;
    static Rules rules;
    const std::scoped_lock lock(mutex);
    if (!rules)
        rules = readBuiltIn(registers);
    return rules;
}

Rules CheckRules::current(ledger::Reader& reader)
{
    const QList<Stored> packs = storedPacks(reader);
    if (packs.isEmpty())
        return builtIn(reader.registers());
    QStringList digests;
    for (const Stored& pack : packs)
        digests << pack.digest;
    const QString key = digests.join(u' ');
    if (Rules open = openRules().find(key))
        return open;
    const Rules rules = merged(reader.registers(), packs);
    openRules().add(key, rules);
    return rules;
}

void storeChecks(people::Workspace& workspace, const QByteArray& json)
{
    const auto reader = workspace.ledger().reader(2048);
    const CheckRules rules = CheckRules::parse(json, reader->registers());
    const QByteArray content = compact(json);
    const QString digest = digestOf(content);
    for (const Stored& pack : storedPacks(*reader)) {
        if (pack.id != rules.id || pack.version != rules.version)
            continue;
        if (pack.digest == digest)
            return;
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is “%1 %2” with other content already. Nothing was changed. Give the new "
                           "one another version.")
                        .arg(rules.id, rules.version),
                    rules.id);
    }
    workspace.perform(Tr::tr("Load check rules"), {}, [&](ledger::ActWriter& writer) {
        writer.create(QLatin1String(fp::kRegister),
                      {{QLatin1String(fp::pack), rules.id},
                       {QLatin1String(fp::version), rules.version},
                       {QLatin1String(fp::title), rules.label.text()},
                       {QLatin1String(fp::source), rules.source},
                       {QLatin1String(fp::items), qint64(rules.rules.size())},
                       {QLatin1String(fp::digest), digest},
                       {QLatin1String(fp::kind), kKind},
                       {QLatin1String(fp::content), QString::fromUtf8(content)}});
    });
}

} // namespace wardbook::oversight
