#include "base/error.h"
#include "crypto/digest.h"
#include "grading/grading_tr.h"
#include "grading/pack_part.h"
#include "grading/requirement_pack.h"
#include "ledger/definitions.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonDocument>

namespace wardbook::grading {

namespace {

constexpr int kIdLength = 100;
constexpr int kItemIdLength = 60; ///< of verdict.item
constexpr int kVersionLength = 40;
constexpr int kShortText = 400;

using Index = QHash<QString, int>;

QStringList codes(const char* list)
{
    QStringList ids;
    for (const ledger::Code& code : ledger::RegisterSet::builtIn()->codes(QLatin1String(list)).codes)
        ids << code.id;
    return ids;
}

/// Ids end up in keys of cells ("7/L3-CES1-04/12"), file names and workbooks.
void requireId(const PackPart& part, const QString& id)
{
    const bool good = std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-").contains(c));
    });
    if (!good)
        part.fail(Tr::tr("“%1” is no identifier: letters, digits, dot, hyphen and _ only").arg(id));
}

/// Reads the `id` of the part, which must be new in `index`, and adds it.
QString newId(PackPart& part, Index& index, int maxLength)
{
    const QString id = part.text("id", maxLength);
    part.setId(id);
    requireId(part, id);
    if (index.contains(id))
        part.fail(Tr::tr("the id “%1” is there twice").arg(id));
    index.insert(id, static_cast<int>(index.size()));
    return id;
}

int known(PackPart& part, const char* key, const Index& index)
{
    const QString id = part.text(key, kIdLength);
    const int found = index.value(id, -1);
    if (found < 0)
        part.fail(Tr::tr("“%1” names “%2”, which is not in the pack").arg(QLatin1String(key), id));
    return found;
}

template<typename Each>
void forEachPart(PackPart& root, const QString& source, const char* list, const Each& each)
{
    const QJsonArray array = root.list(list);
    qsizetype number = 0;
    for (const QJsonValue& value : array) {
        PackPart part(value.toObject(), source, QString::fromLatin1(list), ++number);
        if (!value.isObject())
            part.fail(Tr::tr("an object must stand here"));
        each(part);
        part.close();
    }
}

std::optional<HighRisk> readHighRisk(PackPart& check)
{
    auto part = check.part("high_risk");
    if (!part)
        return {};
    HighRisk risk;
    risk.id = part->text("id", kIdLength);
    const auto from = part->number("from_level", 1, 4);
    if (!from)
        part->fail(Tr::tr("“%1” is missing").arg(QLatin1String("from_level")));
    risk.fromLevel = static_cast<int>(*from);
    risk.mitigable = part->flag("mitigable");
    risk.trigger = part->label("trigger");
    risk.annex = part->optionalText("annex", kShortText);
    part->close();
    return risk;
}

QJsonObject document(const QByteArray& json, const QString& source)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = json.left(problem.offset).count('\n') + 1;
        PackPart::fail(source, Tr::tr("line %1").arg(line),
                       Tr::tr("this is no JSON (%1)").arg(problem.errorString()));
    }
    if (!document.isObject())
        PackPart::fail(source, {}, Tr::tr("the file must hold one JSON object"));
    return document.object();
}

} // namespace

/// Fills a pack part by part.
class RequirementPackParser
{
public:
    RequirementPackParser(const QByteArray& json, const QString& source)
        : m_source(source), m_root(document(json, source), source)
    {
        m_pack->digest = QString::fromLatin1(crypto::sm3(json).toHex());
    }

    std::shared_ptr<const RequirementPack> run()
    {
        readHead();
        forEachPart(m_root, m_source, "layers", [&](PackPart& part) {
            const QString id = newId(part, m_layers, kIdLength);
            m_pack->layers << RequirementLayer{id, part.label("label")};
        });
        forEachPart(m_root, m_source, "points", [&](PackPart& part) {
            const QString id = newId(part, m_points, kIdLength);
            const int layer = known(part, "layer", m_layers);
            m_pack->points << ControlPoint{id, layer, part.label("label")};
        });
        forEachPart(m_root, m_source, "checks", [&](PackPart& part) { readCheck(part); });
        forEachPart(m_root, m_source, "items", [&](PackPart& part) { readItem(part); });
        const QJsonObject expected = m_root.optionalObject("counts");
        m_root.close();
        holdCounts(expected);
        return m_pack;
    }

private:
    void readHead()
    {
        m_pack->id = m_root.text("id", kIdLength);
        requireId(m_root, m_pack->id);
        if (const QString kind = m_root.text("kind", kIdLength); kind != QLatin1String("requirements"))
            m_root.fail(Tr::tr("this is a pack of another kind (%1)").arg(kind));
        m_pack->version = m_root.text("version", kVersionLength);
        requireId(m_root, m_pack->version);
        m_pack->label = m_root.label("label");
        m_pack->sourceText = m_root.text("source", kShortText);
        m_pack->verified = m_root.flag("verified");
        m_pack->verifiedOn = m_root.optionalText("verified_on", kShortText);
    }

    void readCheck(PackPart& part)
    {
        RequirementCheck check;
        check.id = newId(part, m_checks, kIdLength);
        check.question = part.label("question");
        check.how = part.optionalLabel("how");
        check.evidence = part.optionalLabel("evidence");
        check.remedy = part.optionalLabel("remedy");
        check.methods = part.texts("methods", m_methods);
        check.objects = part.texts("objects", m_kinds);
        check.highRisk = readHighRisk(part);
        m_pack->checks << check;
    }

    void readItem(PackPart& part)
    {
        RequirementItem item;
        item.id = newId(part, m_pack->m_index, kItemIdLength);
        item.level = static_cast<int>(part.number("level", 0, 4).value_or(0));
        item.scope = part.text("scope", kIdLength);
        if (!m_scopes.contains(item.scope))
            part.fail(Tr::tr("“%1” may not hold “%2”; possible are %3")
                          .arg(QLatin1String("scope"), item.scope, m_scopes.join(QStringLiteral(", "))));
        item.point = known(part, "point", m_points);
        item.layer = m_pack->points.at(item.point).layer;
        item.check = known(part, "check", m_checks);
        item.clause = part.optionalText("clause", kIdLength);
        item.letter = part.optionalText("letter", kIdLength);
        item.topic = part.label("topic");
        const QString kind = part.text("kind", 1);
        if (!QStringLiteral("SAG").contains(kind))
            part.fail(Tr::tr("“%1” must be S, A or G").arg(QLatin1String("kind")));
        item.kind = kind.at(0).toLatin1();
        item.kindVerified = part.flag("kind_verified");
        item.weight = static_cast<int>(part.number("weight", 1, 3).value_or(0));
        item.verified = part.flag("verified");
        m_pack->items << item;
    }

    /// A pack may say how many items it has; one that lost some on its way is then refused.
    void holdCounts(const QJsonObject& expected) const
    {
        if (expected.isEmpty())
            return;
        const QMap<QString, int> counts = m_pack->counts();
        QStringList keys = expected.keys();
        for (const QString& key : counts.keys())
            if (!keys.contains(key))
                keys << key;
        for (const QString& key : keys)
            if (expected.value(key).toInt() != counts.value(key))
                PackPart::fail(m_source, QStringLiteral("counts"),
                               Tr::tr("%1 should have %2 items, but there are %3")
                                   .arg(key)
                                   .arg(expected.value(key).toInt())
                                   .arg(counts.value(key)));
    }

    const QString m_source;
    PackPart m_root;
    std::shared_ptr<RequirementPack> m_pack = std::make_shared<RequirementPack>();
    const QStringList m_methods{QStringLiteral("interview"), QStringLiteral("look"), QStringLiteral("test")};
    const QStringList m_kinds = codes("object_kind"), m_scopes = codes("requirement_scope");
    Index m_layers, m_points, m_checks;
};

std::shared_ptr<const RequirementPack> RequirementPack::parse(const QByteArray& json, const QString& source)
{
    return RequirementPackParser(json, source).run();
}

QByteArray RequirementPack::builtInJson()
{
    initResources();
    QFile file(QStringLiteral(":/packs/gbt22239-2019.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The program's own requirement pack is missing. The vault is unharmed. Install "
                           "the program again."),
                    file.fileName());
    return file.readAll();
}

std::shared_ptr<const RequirementPack> RequirementPack::builtIn()
{
    static const std::shared_ptr<const RequirementPack> pack =
        parse(builtInJson(), QStringLiteral("gbt22239-2019.json"));
    return pack;
}

} // namespace wardbook::grading
