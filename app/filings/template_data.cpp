#include "filings/form_text.h"

namespace wardbook::filings {

namespace {

using documents::TemplateData;

/// A name of a unit's template: "key", "?key" or "?key=code".
std::optional<QString> valueOf(const QString& name, const FactScope& scope)
{
    const QString asText = QStringLiteral("{{%1}}").arg(name);
    const QList<Placeholder> placeholders = placeholdersIn(asText);
    if (placeholders.size() != 1 || placeholders[0].kind == Placeholder::Kind::Number)
        return std::nullopt;
    QStringList unknown;
    const QString value = filledPlain(asText, scope, &unknown);
    return unknown.isEmpty() ? std::optional(value) : std::nullopt;
}

/// The names that an entry answers itself; others are looked up outside of it.
TemplateData entryData(const QStringList& names, const FactSet& entry)
{
    TemplateData data;
    const FactScope scope(entry);
    for (const QString& name : names)
        if (const auto value = valueOf(name, scope))
            data.values.insert(name, *value);
    return data;
}

} // namespace

TemplateData templateData(const QStringList& names, const FactSet& facts, QStringList* unknown)
{
    QStringList valueNames, listNames;
    for (const QString& name : names)
        (name.startsWith(u'#') ? listNames : valueNames) << name;
    const FactScope scope(facts);
    TemplateData data;
    QStringList inEntries;
    for (const QString& tag : std::as_const(listNames)) {
        const QString name = tag.mid(1);
        const QList<FactSet>* entries = scope.list(name);
        if (!entries) { // a section that stands when a value is filled
            if (const auto value = valueOf(name, scope))
                data.values.insert(name, *value);
            else if (unknown)
                unknown->append(tag);
            continue;
        }
        QList<TemplateData>& made = data.lists[name];
        for (const FactSet& entry : *entries)
            made << entryData(valueNames, entry);
        if (const auto blank = facts.blanks.constFind(name); blank != facts.blanks.constEnd())
            inEntries += entryData(valueNames, *blank).values.keys();
        else if (!made.isEmpty())
            inEntries += made.first().values.keys();
    }
    for (const QString& name : std::as_const(valueNames)) {
        if (const auto value = valueOf(name, scope))
            data.values.insert(name, *value);
        else if (unknown && !inEntries.contains(name))
            unknown->append(name);
    }
    return data;
}

} // namespace wardbook::filings
