#include "filings/filing_kind_keys.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/member.h"
#include "fields/proof.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/fact_reader_values.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"

namespace wardbook::filings {

namespace {

const QLatin1String kState("_state"), kId("_id"), kTitle("_title");

/// Nothing of what these registers say is printed but the title.
const QStringList kNotFollowed{QLatin1String(fields::proof::kRegister),
                               QLatin1String(fields::member::kRegister)};

const QStringList kSystemCounts = [] {
    QStringList names;
    for (const char* what : {"systems", "this_filing"})
        for (const char* grade : {"", "_1", "_2", "_3", "_4", "_5"})
            names << QLatin1String(what) + QLatin1String(grade);
    return names;
}();

QStringList codesOf(const ledger::CodeList& list)
{
    QStringList ids;
    for (const ledger::Code& code : list.codes)
        ids << code.id;
    return ids;
}

QStringList statesOf(const ledger::RegisterDef& definition)
{
    QStringList ids;
    for (const ledger::StateDef& state : definition.states)
        ids << state.id;
    return ids;
}

/// The boxes of a computed fact are the same for every record.
KnownKey computed(const ledger::RegisterDef& definition, const QString& key)
{
    FactSet facts;
    addComputed(facts, definition, nullptr, FactWords(Language::Chinese));
    const Fact* fact = facts.find(key);
    KnownKey known;
    for (const FactOption& option : fact ? fact->options : QList<FactOption>())
        known.codes << option.code;
    known.boxes = !known.codes.isEmpty();
    return known;
}

} // namespace

bool isQueryField(const ledger::RegisterDef& definition, const QString& field)
{
    return field == kState || field == kId || definition.field(field);
}

KindKeys::KindKeys(const FilingKind& kind, const ledger::RegisterSet& registers)
    : m_kind(kind), m_registers(registers)
{
    m_records.insert(QLatin1String(fields::unit::kRegister), QLatin1String(fields::unit::kRegister));
    m_records.insert(QLatin1String(fields::filing::kRegister), QLatin1String(fields::filing::kRegister));
    // A filing knows what it is about without being told so.
    using Subject = FilingKind::Subject;
    for (const auto& [subject, id] : {std::pair{Subject::System, fields::system::kRegister},
                                      std::pair{Subject::Incident, fields::incident::kRegister},
                                      std::pair{Subject::Drill, fields::drill::kRegister},
                                      std::pair{Subject::Assessment, fields::assessment::kRegister}})
        if (kind.subject == subject)
            m_records.insert(QLatin1String(id), QLatin1String(id));
    for (const FactQuery& query : kind.records)
        m_records.insert(query.name, query.registerId);
    for (const FactQuery& query : kind.lists)
        m_lists.insert(query.name, query.registerId);
    for (const FactCount& count : kind.counts)
        m_counts << count.name;
}

std::optional<KnownKey> KindKeys::field(const QString& registerId, const QString& path, int depth) const
{
    const ledger::RegisterDef* definition = m_registers.find(registerId);
    const qsizetype dot = path.indexOf(u'.');
    const QString id = path.left(dot);
    if (!definition)
        return std::nullopt;
    if (dot < 0 && id == kTitle)
        return KnownKey{};
    if (dot < 0 && id == kState)
        return KnownKey{true, statesOf(*definition)};
    if (dot < 0 && isComputed(registerId, id))
        return computed(*definition, id);
    const ledger::FieldDef* found = definition->field(id);
    if (!found)
        return std::nullopt;
    if (dot >= 0) {
        if (found->type != ledger::FieldType::Ref || depth > 0 || kNotFollowed.contains(found->ref))
            return std::nullopt;
        return field(found->ref, path.mid(dot + 1), depth + 1);
    }
    if (found->codeList)
        return KnownKey{true, codesOf(*found->codeList)};
    if (found->type == ledger::FieldType::Bool)
        return KnownKey{true, {QStringLiteral("yes"), QStringLiteral("no")}};
    return KnownKey{};
}

std::optional<KnownKey> KindKeys::outside(const QString& key) const
{
    if (key == QLatin1String("today") || key == QLatin1String("year"))
        return KnownKey{};
    for (const TypedValue& typed : m_kind.typed)
        if (typed.key == key)
            return typed.codes.isEmpty() ? KnownKey{}
                                         : KnownKey{true, codesOf(m_registers.codes(typed.codes))};
    if (m_records.contains(key) || key == QLatin1String("filing.to"))
        return KnownKey{};
    const qsizetype dot = key.indexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    const QString name = key.left(dot), rest = key.mid(dot + 1);
    const auto plainIf = [](bool known) { return known ? std::optional(KnownKey{}) : std::nullopt; };
    if (name == QLatin1String("counts"))
        return plainIf(m_counts.contains(rest) || m_lists.contains(rest) || kSystemCounts.contains(rest));
    if (name == QLatin1String("sums"))
        return plainIf(isSum(rest));
    if (name == QLatin1String("part"))
        return partKey(rest);
    const auto record = m_records.find(name);
    return record == m_records.end() ? std::nullopt : field(*record, rest);
}

/// "LIST.FIELD" of a number.
bool KindKeys::isSum(const QString& path) const
{
    const ledger::RegisterDef* definition = m_registers.find(m_lists.value(path.section(u'.', 0, 0)));
    const ledger::FieldDef* found = definition ? definition->field(path.section(u'.', 1)) : nullptr;
    using ledger::FieldType;
    return found && (found->type == FieldType::Count || found->type == FieldType::Bytes ||
                     found->type == FieldType::Integer);
}

std::optional<KnownKey> KindKeys::partKey(const QString& path) const
{
    if (hasPart(path))
        return KnownKey{true, {QStringLiteral("given"), QStringLiteral("none")}};
    for (const char* suffix : {".files", ".count", ".pages", ".issued_on", ".expires_on"})
        if (path.endsWith(QLatin1String(suffix)) && hasPart(path.chopped(qsizetype(qstrlen(suffix)))))
            return KnownKey{};
    return std::nullopt;
}

std::optional<KnownKey> KindKeys::find(const QString& key, const QStringList& lists) const
{
    if (!lists.isEmpty() && key == QLatin1String("number"))
        return KnownKey{};
    for (auto it = lists.rbegin(); it != lists.rend(); ++it)
        if (const auto found = field(m_lists.value(*it), key))
            return found;
    return outside(key);
}

QString KindKeys::problemIn(const QString& text, const QStringList& lists) const
{
    for (const Placeholder& placeholder : placeholdersIn(text)) {
        using Kind = Placeholder::Kind;
        if (placeholder.kind == Kind::Number) {
            if (lists.isEmpty())
                return Tr::tr("“%1” stands outside of every list").arg(placeholder.words());
            continue;
        }
        const auto known = find(placeholder.key, lists);
        if (!known)
            return Tr::tr("no fact answers to “%1”").arg(placeholder.words());
        if (placeholder.kind != Kind::Value && !known->boxes)
            return Tr::tr("“%1” asks for boxes of what has none").arg(placeholder.words());
        if (placeholder.kind == Kind::Box && !known->codes.contains(placeholder.code))
            return Tr::tr("“%1” names a code that its list doesn't have").arg(placeholder.words());
    }
    return {};
}

} // namespace wardbook::filings
