#pragma once
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

/// What a filing says, before any form: named values, each knowing the record it came from. Forms, templates,
/// checks, the comparison with the last filing and the read-back all speak of the same facts. Plain values.
namespace wardbook::filings {

/// Where a value comes from, so that a click leads there. record 0: computed, or typed into the filing
/// itself.
struct FactSource
{
    QString registerId;
    qint64 record = 0;
    QString field;
    bool operator==(const FactSource&) const = default;
    QString token() const;                             ///< "system:12:name"; empty when nowhere
    static FactSource fromToken(const QString& token); ///< of what token() gave; else nowhere
};

/// A box that a form shows for a value.
struct FactOption
{
    QString code;
    QString label;
};

/// A value that forms ask for, with where it came from.
struct Fact
{
    QString text{}; ///< as forms print it
    /// As stored: "2026-06-11", "412316860416", "3"; of references the title. Compared by checks.
    QString raw{};
    QStringList codes{};         ///< chosen ones of `options`
    QList<FactOption> options{}; ///< every box that a form can print; shared with other facts of the list
    FactSource source{};
    QString label{};    ///< "单位名称"
    bool typed = false; ///< a person put it in place of what the record says (filing_entry)
    bool isEmpty() const { return text.isEmpty() && codes.isEmpty(); }
};

/// Keys are dotted: "unit.name", "system.owner.phone", "counts.systems_3". Lists hold the same for each entry
/// with keys of their own ("name", "owner.name"); a key that an entry doesn't have is looked up outside.
class FactSet
{
public:
    QMap<QString, Fact> values{};
    QMap<QString, QList<FactSet>> lists{};
    /// Facts of the record that a reference leads to, by the key of the reference ("unit.security_contact",
    /// in an entry "owner"). Thousands of entries that name the same person share one set. Look through
    /// find().
    QMap<QString, FactSet> refs{};
    /// An empty entry of every list, so that its keys are known while the list is empty.
    QMap<QString, FactSet> blanks{};

    /// Null: no such fact. An empty one is found when nothing is recorded.
    const Fact* find(const QString& key) const
    {
        if (const auto it = values.find(key); it != values.end())
            return &*it;
        const qsizetype dot = key.lastIndexOf(u'.');
        const auto ref = dot < 0 ? refs.end() : refs.find(key.left(dot));
        return ref == refs.end() ? nullptr : ref->find(key.mid(dot + 1));
    }
    QString text(const QString& key) const
    {
        const Fact* fact = find(key);
        return fact ? fact->text : QString();
    }
    QString raw(const QString& key) const
    {
        const Fact* fact = find(key);
        return fact ? fact->raw : QString();
    }

    /// Texts, raw values and codes only (no options, no sources): what is kept with a sealed filing so that
    /// the next one can be compared with it.
    QJsonObject toJson() const;
    static FactSet fromJson(const QJsonObject& json); ///< throws Damaged
};

/// What an entry of a list is known by in keys ("assets#ZC-0003.persons"): its code, else its title.
QString entryName(const FactSet& entry);

} // namespace wardbook::filings
