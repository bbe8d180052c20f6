#include "oversight/obligation_pack.h"
#include "base/error.h"
#include "ledger/definition_part.h"
#include "oversight/oversight_tr.h"
#include "resources/resources.h"
#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <mutex>

namespace wardbook::oversight {

using ledger::DefinitionPart;

namespace {

using Pack = ObligationPack;
using Proof = Pack::Proof;
using Duty = Pack::Duty;

constexpr int kLongestId = 60; ///< as the register obligation keeps them

bool isDutyId(const QString& id)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9-]*$"));
    return id.size() <= kLongestId && form.match(id).hasMatch();
}

template<typename Entry>
const Entry* findIn(const QList<Entry>& entries, const QString& id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

void requireNew(DefinitionPart& part, QSet<QString>& seen, const QString& id)
{
    if (seen.contains(id))
        part.fail(Tr::tr("this id is there twice"));
    seen.insert(id);
}

/// A question is prepared once here, so that one that no vault could answer is refused while reading.
Proof readProof(DefinitionPart& part, const ledger::RegisterSet& registers, bool labelled)
{
    Proof proof;
    proof.test = ledger::readRecordTest(part);
    proof.least = part.number("least").value_or(1);
    if (proof.least < 1)
        part.fail(Tr::tr("“least” must be 1 or more"));
    if (labelled)
        proof.label = part.label("label");
    part.close();
    try {
        const ledger::RecordQuery prepared(registers, proof.test);
        Q_UNUSED(prepared)
    } catch (const Error& error) {
        part.fail(error.text());
    }
    return proof;
}

class DutyReader
{
public:
    DutyReader(const Pack& pack, const ledger::RegisterSet& registers) : m_pack(pack), m_registers(registers)
    {
    }

    Duty read(DefinitionPart& part)
    {
        Duty duty;
        duty.id = part.text("id");
        part.setPlace(QStringLiteral("obligations (%1)").arg(duty.id));
        if (!isDutyId(duty.id))
            part.fail(Tr::tr("an id has small letters, digits and - only, at most 60"));
        requireNew(part, m_seen, duty.id);
        duty.group = part.text("group");
        if (!m_pack.group(duty.group))
            part.fail(Tr::tr("there is no group “%1”").arg(duty.group));
        duty.article = part.text("article", {});
        duty.title = part.label("title");
        duty.duty = part.label("duty");
        duty.bound = part.texts("bound");
        for (const QString& bound : duty.bound)
            if (!findIn(m_pack.bounds, bound))
                part.fail(Tr::tr("there is no “%1” among the bounds").arg(bound));
        duty.informative = part.flag("informative");
        duty.applies = proofs(part, "applies", false);
        duty.proof = proofs(part, "proof", true);
        readCycle(part, duty);
        duty.checks = part.texts("checks");
        if (!part.has("verified"))
            part.fail(Tr::tr("“verified” is missing"));
        duty.verified = part.flag("verified");
        part.close();
        if (!duty.informative && duty.bound.isEmpty())
            part.fail(Tr::tr("it binds nobody and is not marked as informative"));
        if (duty.informative && (!duty.proof.isEmpty() || !duty.applies.isEmpty() || !duty.checks.isEmpty()))
            part.fail(Tr::tr("what is informative has no proof"));
        return duty;
    }

private:
    QList<Proof> proofs(DefinitionPart& part, const char* key, bool labelled)
    {
        QList<Proof> all;
        for (DefinitionPart& each : part.parts(key, part.placeOf(QLatin1String(key)), false))
            all << readProof(each, m_registers, labelled);
        return all;
    }
    static void readCycle(DefinitionPart& part, Duty& duty)
    {
        const auto months = part.number("cycle_months");
        const QString source = part.text("cycle_source", {});
        if (months.has_value() != !source.isEmpty())
            part.fail(Tr::tr("a cycle needs its length and where it comes from"));
        if (!months)
            return;
        if (*months < 1 || *months > 120)
            part.fail(Tr::tr("a cycle has 1 to 120 months"));
        if (source != QLatin1String("article") && source != QLatin1String("unit"))
            part.fail(Tr::tr("“cycle_source” must be article or unit"));
        duty.cycleMonths = static_cast<int>(*months);
        duty.cycleOfArticle = source == QLatin1String("article");
    }

    const Pack& m_pack;
    const ledger::RegisterSet& m_registers;
    QSet<QString> m_seen;
};

DefinitionPart openRoot(const QByteArray& json)
{
    const QString file = QStringLiteral("obligations");
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        DefinitionPart::fail(file, {},
                             Tr::tr("line %1 is no JSON (%2)")
                                 .arg(json.left(problem.offset).count('\n') + 1)
                                 .arg(problem.errorString()));
    if (!document.isObject())
        DefinitionPart::fail(file, {}, Tr::tr("the file must hold one JSON object"));
    DefinitionPart root(document.object(), file, {});
    if (const QString kind = root.text("kind"); kind != QLatin1String("obligations"))
        root.fail(Tr::tr("this is a pack of another kind (%1)").arg(kind));
    return root;
}

void readHead(DefinitionPart& root, Pack& pack)
{
    pack.id = root.text("id");
    pack.version = root.text("version");
    pack.label = root.label("label");
    pack.note = root.label("note", false);
    pack.source = root.text("source");
    pack.verified = root.flag("verified");
    pack.verifiedOn = root.text("verified_on", {});
    if (!pack.verifiedOn.isEmpty() && !QDate::fromString(pack.verifiedOn, Qt::ISODate).isValid())
        root.fail(Tr::tr("“%1” is no date").arg(pack.verifiedOn));
    QSet<QString> seen;
    for (DefinitionPart& part : root.parts("bounds", QStringLiteral("bounds"))) {
        pack.bounds << Pack::Bound{part.identifier("id"), part.label("label")};
        requireNew(part, seen, pack.bounds.constLast().id);
        part.close();
    }
    seen.clear();
    for (DefinitionPart& part : root.parts("groups", QStringLiteral("groups"))) {
        pack.groups << Pack::Group{part.identifier("id"), part.label("label"), part.text("source")};
        requireNew(part, seen, pack.groups.constLast().id);
        part.close();
    }
}

std::shared_ptr<const Pack> readBuiltIn(const ledger::RegisterSet& registers)
{
    initResources();
    QFile file(QStringLiteral(":/packs/obligations.json"));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    try {
        return std::make_shared<const Pack>(Pack::parse(json, registers));
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The list of obligations that comes with the program is damaged. The vault is "
                           "unharmed. Install the program again."),
                    error.text());
    }
}

} // namespace

ObligationPack ObligationPack::parse(const QByteArray& json, const ledger::RegisterSet& registers)
{
    DefinitionPart root = openRoot(json);
    ObligationPack pack;
    readHead(root, pack);
    DutyReader reader(pack, registers);
    QList<Duty> duties;
    for (DefinitionPart& part : root.parts("obligations", QStringLiteral("obligations")))
        duties << reader.read(part);
    pack.duties = duties;
    root.close();
    return pack;
}

std::shared_ptr<const ObligationPack> ObligationPack::builtIn(const ledger::RegisterSet& registers)
{
    static std::mutex mutex;
    static std::shared_ptr<const ObligationPack> pack;
    const std::scoped_lock lock(mutex);
    if (!pack)
        pack = readBuiltIn(registers);
    return pack;
}

const ObligationPack::Duty* ObligationPack::find(const QString& wanted) const
{
    return findIn(duties, wanted);
}

const ObligationPack::Group* ObligationPack::group(const QString& wanted) const
{
    return findIn(groups, wanted);
}

QString ObligationPack::boundText(const Duty& duty) const
{
    QStringList words;
    for (const QString& each : duty.bound)
        if (const Bound* bound = findIn(bounds, each))
            words << bound->label.text();
    return words.join(language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace wardbook::oversight
