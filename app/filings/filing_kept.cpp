// Values as a filing kept them, seen with what the records know about them now.
#include "filings/filing_records.h"

namespace wardbook::filings {

namespace {

void keep(Fact& fact, const Fact* kept)
{
    fact.text = kept ? kept->text : QString();
    fact.raw = kept ? kept->raw : QString();
    fact.codes = kept ? kept->codes : QStringList();
}

QMap<QString, Fact> valuesAsKept(QMap<QString, Fact> now, const QMap<QString, Fact>& kept)
{
    for (auto it = now.begin(); it != now.end(); ++it) {
        const auto found = kept.constFind(it.key());
        keep(*it, found == kept.cend() ? nullptr : &*found);
    }
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        if (!now.contains(it.key()))
            now.insert(it.key(), *it);
    return now;
}

QMap<QString, FactSet> refsAsKept(const QMap<QString, FactSet>& now, const QMap<QString, FactSet>& kept)
{
    QMap<QString, FactSet> refs;
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        refs.insert(it.key(), asKept(*it, kept.value(it.key())));
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        if (!refs.contains(it.key()))
            refs.insert(it.key(), *it);
    return refs;
}

} // namespace

FactSet asKept(const FactSet& now, const FactSet& kept)
{
    FactSet facts;
    facts.blanks = now.blanks;
    facts.values = valuesAsKept(now.values, kept.values);
    facts.refs = refsAsKept(now.refs, kept.refs);
    QStringList names = now.lists.keys() + kept.lists.keys();
    names.removeDuplicates();
    for (const QString& name : std::as_const(names)) {
        const QList<FactSet> nowEntries = now.lists.value(name);
        QHash<QString, const FactSet*> byName;
        for (const FactSet& entry : nowEntries)
            byName.insert(entryName(entry), &entry);
        const FactSet blank = now.blanks.value(name);
        QList<FactSet>& entries = facts.lists[name];
        for (const FactSet& entry : kept.lists.value(name)) {
            const FactSet* same = byName.value(entryName(entry), nullptr);
            entries.append(asKept(same ? *same : blank, entry));
        }
    }
    return facts;
}

} // namespace wardbook::filings
