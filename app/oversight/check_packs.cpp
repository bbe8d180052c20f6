#include "base/error.h"
#include "base/shared_by_key.h"
#include "ledger/unit_packs.h"
#include "oversight/check_rules.h"
#include "oversight/oversight_tr.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QFile>
#include <mutex>

/// Where rules come from: the program's own file and a unit's records.
namespace wardbook::oversight {

namespace {

using Rules = std::shared_ptr<const CheckRules>;

const QString kKind = QStringLiteral("checks");

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

Rules merged(const ledger::RegisterSet& registers, const QList<ledger::UnitPack>& packs)
{
    CheckRules rules = *CheckRules::builtIn(registers);
    for (const ledger::UnitPack& pack : packs) {
        try {
            if (!pack.intact())
                throw Error(ErrorKind::Damaged, Tr::tr("its content has changed."));
            mergeInto(rules, CheckRules::parse(pack.content, registers));
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

SharedByKey<CheckRules>& openRules()
{
    static SharedByKey<CheckRules> rules;
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
    const QList<ledger::UnitPack> packs = ledger::unitPacks(reader, {kKind});
    if (packs.isEmpty())
        return builtIn(reader.registers());
    const QString key = ledger::keyOf(packs);
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
    ledger::UnitPack pack = ledger::packOf(json);
    pack.kind = kKind;
    pack.id = rules.id;
    pack.version = rules.version;
    pack.title = rules.label.text();
    pack.source = rules.source;
    pack.items = qint64(rules.rules.size());
    if (ledger::isNewPack(*reader, pack))
        workspace.perform(Tr::tr("Load check rules"), {},
                          [&](ledger::ActWriter& writer) { ledger::storePack(writer, pack); });
}

} // namespace wardbook::oversight
