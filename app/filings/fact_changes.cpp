// What differs between what was filed and what is recorded now.
#include "fields/asset.h"
#include "fields/person.h"
#include "filings/fact_reader.h"
#include "filings/fact_reader_values.h"
#include <QSet>

namespace wardbook::filings {

namespace {

const QString kTitle = QStringLiteral("_title"), kState = QStringLiteral("_state"),
              kNumber = QStringLiteral("number");

/// Facts of the filing itself, of the day and of its files, and sums of what is compared one by one anyway.
bool isPassing(const QString& key)
{
    static const QStringList kPrefixes{QStringLiteral("filing."), QStringLiteral("part."),
                                       QStringLiteral("sums.")};
    static const QStringList kKeys{QStringLiteral("filing"), QStringLiteral("today"), QStringLiteral("year")};
    return kKeys.contains(key) || std::any_of(kPrefixes.begin(), kPrefixes.end(),
                                              [&](const QString& prefix) { return key.startsWith(prefix); });
}

/// What somebody is reached by stands in the forms, so that a new telephone number is a change; of other
/// followed records it is only which one.
bool isContact(const QString& key)
{
    static const QSet<QString> kKeys{
        QLatin1String(fields::person::position), QLatin1String(fields::person::phone),
        QLatin1String(fields::person::mobile), QLatin1String(fields::person::email)};
    return kKeys.contains(key);
}

/// When somebody looked at a record is no change of what it says: confirming an asset asks for no filing.
bool isUpkeep(const QString& key)
{
    static const QSet<QString> kKeys{QLatin1String(fields::asset::last_confirmed),
                                     QLatin1String(fields::asset::next_review),
                                     QLatin1String(fields::asset::remarks)};
    return kKeys.contains(key);
}

bool same(const Fact& before, const Fact& after)
{
    // A rounded number is filed as it is printed; a code whose label was reworded is still the same code.
    return before.codes == after.codes &&
           (before.text == after.text || (!before.raw.isEmpty() && before.raw == after.raw));
}

class Comparing
{
public:
    Comparing(const FilingKind& kind, const FactSet& before, const FactSet& after)
        : m_kind(kind), m_before(before), m_after(after)
    {
    }
    QList<FactChange> all();

private:
    void compareValues();
    void compareContacts();
    void compareList(const QString& name);
    void compareEntries(const QString& list, const FactSet& before, const FactSet& after);
    void add(const QString& key, const QString& inFront, const Fact& before, const Fact& after, bool refile);
    void addEntry(const QString& list, const FactSet& entry, FactChange::What what);
    bool isRenamed(const QString& list, const QString& key, const FactSet& before, const FactSet& after);
    bool asks(const QString& key) const;
    bool asks(const QString& list, const QString& field) const;
    QString named(const QString& inFront, const QString& label) const;

    const FilingKind& m_kind;
    const FactSet& m_before;
    const FactSet& m_after;
    QList<FactChange> m_changes;
    QSet<QString> m_renamed;
};

/// "system.*" means every key below; of the key itself its name.
bool Comparing::asks(const QString& key) const
{
    return std::any_of(m_kind.refileOn.begin(), m_kind.refileOn.end(), [&](const QString& pattern) {
        return pattern == key ||
               (pattern.endsWith(QLatin1String(".*")) && key.startsWith(pattern.chopped(1)));
    });
}

/// "assets.*" and "assets": whatever happens to an entry; "assets.level": that field of any entry.
bool Comparing::asks(const QString& list, const QString& field) const
{
    const bool any = m_kind.refileOn.contains(list) || m_kind.refileOn.contains(list + QStringLiteral(".*"));
    return (any && !isUpkeep(field)) || (!field.isEmpty() && m_kind.refileOn.contains(list + u'.' + field));
}

QString Comparing::named(const QString& inFront, const QString& label) const
{
    return inFront.isEmpty() ? label : inFront + QStringLiteral(" · ") + label;
}

void Comparing::add(const QString& key, const QString& inFront, const Fact& before, const Fact& after,
                    bool refile)
{
    FactChange change;
    change.key = key;
    change.label = named(inFront, !after.label.isEmpty() ? after.label : key.section(u'.', -1));
    change.before = before.text;
    change.after = after.text;
    change.source = after.source;
    change.what = before.isEmpty()  ? FactChange::What::Added
                  : after.isEmpty() ? FactChange::What::Gone
                                    : FactChange::What::Changed;
    change.refile = refile;
    m_changes << change;
}

void Comparing::addEntry(const QString& list, const FactSet& entry, FactChange::What what)
{
    FactChange change;
    change.key = list + u'#' + entryName(entry);
    const Fact* title = entry.find(kTitle);
    const QString name = title ? title->text : entryName(entry);
    const bool added = what == FactChange::What::Added;
    (added ? change.after : change.before) = name;
    change.label = name;
    if (title)
        change.source = {title->source.registerId, title->source.record, {}};
    change.what = what;
    change.refile = asks(list, {});
    m_changes << change;
}

void Comparing::compareValues()
{
    static const Fact kNone;
    QMap<QString, Fact> all = m_after.values;
    for (auto it = m_before.values.cbegin(); it != m_before.values.cend(); ++it)
        if (!all.contains(it.key()))
            all.insert(it.key(), kNone);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QString& key = it.key();
        const QString last = key.section(u'.', -1);
        const QString list = key.startsWith(QLatin1String("counts.")) ? last : QString();
        const bool named = m_kind.refileOn.contains(key);
        // Said again elsewhere: a record's name, what is computed of its fields, how many entries a list has.
        const bool again = last == kTitle || last == kState || all.contains(key + u'.' + kTitle) ||
                           isComputed(it->source.registerId, last) || m_after.lists.contains(list);
        if (isPassing(key) || (again && !named))
            continue;
        const Fact* before = m_before.find(key);
        if (!same(before ? *before : kNone, *it))
            add(key, {}, before ? *before : kNone, *it, asks(key));
    }
}

void Comparing::compareContacts()
{
    static const Fact kNone;
    for (auto ref = m_after.refs.cbegin(); ref != m_after.refs.cend(); ++ref) {
        if (isPassing(ref.key()))
            continue;
        for (auto it = ref->values.cbegin(); it != ref->values.cend(); ++it) {
            const QString key = ref.key() + u'.' + it.key();
            const bool contact =
                it->source.registerId == QLatin1String(fields::person::kRegister) && isContact(it.key());
            // Typed-in values stand in `values`, before those of the record, and are compared there.
            if ((!contact && !m_kind.refileOn.contains(key)) || m_after.values.contains(key))
                continue;
            const Fact* before = m_before.find(key);
            if (same(before ? *before : kNone, *it))
                continue;
            const Fact* who = m_after.find(ref.key());
            add(key, who ? who->label : QString(), before ? *before : kNone, *it, asks(key));
        }
    }
}

/// The entry names the same record as before, under the record's new name. That is one change however many
/// entries name it, and none of theirs; nothing at all when the record's own facts are compared.
bool Comparing::isRenamed(const QString& list, const QString& key, const FactSet& before,
                          const FactSet& after)
{
    const auto ref = after.refs.constFind(key);
    if (ref == after.refs.cend())
        return false;
    const QString code = ref->text(QStringLiteral("code"));
    const Fact* title = ref->find(kTitle);
    if (code.isEmpty() || !title || before.refs.value(key).text(QStringLiteral("code")) != code)
        return false;
    const Fact* subject = m_after.find(title->source.registerId + u'.' + kTitle);
    const QString known = list + u'.' + key;
    if ((subject && subject->source == title->source) || m_renamed.contains(known + u'#' + code))
        return true;
    m_renamed.insert(known + u'#' + code);
    add(known, {}, before.values.value(key), after.values.value(key), m_kind.refileOn.contains(known));
    return true;
}

void Comparing::compareEntries(const QString& list, const FactSet& before, const FactSet& after)
{
    static const Fact kNone;
    const QString inFront = after.text(kTitle);
    for (auto it = after.values.cbegin(); it != after.values.cend(); ++it) {
        const QString& key = it.key();
        const bool named = m_kind.refileOn.contains(list + u'.' + key);
        const bool again =
            key == kNumber || key == kTitle || key == kState || isComputed(it->source.registerId, key);
        if (again && !named)
            continue;
        const auto known = before.values.constFind(key);
        const Fact& then = known == before.values.cend() ? kNone : *known;
        if (same(then, *it) || isRenamed(list, key, before, after))
            continue;
        add(QStringLiteral("%1#%2.%3").arg(list, entryName(after), key), inFront, then, *it, asks(list, key));
    }
}

void Comparing::compareList(const QString& name)
{
    const QList<FactSet> now = m_after.lists.value(name), then = m_before.lists.value(name);
    QHash<QString, const FactSet*> left;
    for (const FactSet& entry : then)
        left.insert(entryName(entry), &entry);
    for (const FactSet& entry : now) {
        if (const FactSet* before = left.take(entryName(entry)))
            compareEntries(name, *before, entry);
        else
            addEntry(name, entry, FactChange::What::Added);
    }
    for (const FactSet& entry : then) // in the order of the filing
        if (left.contains(entryName(entry)))
            addEntry(name, entry, FactChange::What::Gone);
}

QList<FactChange> Comparing::all()
{
    compareValues();
    compareContacts();
    // A list that only one of the two knows came with another version of the kind.
    for (auto it = m_after.lists.cbegin(); it != m_after.lists.cend(); ++it)
        if (m_before.lists.contains(it.key()))
            compareList(it.key());
    return m_changes;
}

} // namespace

QList<FactChange> factChanges(const FilingKind& kind, const FactSet& before, const FactSet& after)
{
    return Comparing(kind, before, after).all();
}

} // namespace wardbook::filings
