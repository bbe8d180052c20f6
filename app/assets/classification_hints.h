#pragma once
#include "base/language.h"
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace wardbook::assets {

/// What is known about an asset.
struct HintInput
{
    QString name;
    QStringList aliases; ///< and purpose: other words about it
    QStringList fieldNames;
    QStringList samples; ///< looked at, never kept
};

/// Why a rule suggests what it does, with the clause that it rests on.
struct HintReason
{
    QString rule; ///< id
    QString text;
    QString clause;
    bool verified = false;
};

/// A suggestion; a person decides.
struct Hint
{
    QString category;            ///< code; empty: none suggested
    int level = 0;               ///< 0: none suggested
    QString personalInformation; ///< code of pi_flag; may be empty
    QList<HintReason> reasons;   ///< the deciding one first
    QString packVersion;
    bool isEmpty() const { return reasons.isEmpty(); }
    /// What a refusal is remembered by: "level/category/deciding rule". A different suggestion is shown
    /// again.
    QString key() const;
};

/// Rules as data (resources/packs/classification_hints.json). Immutable, any thread.
class ClassificationHints
{
public:
    static const ClassificationHints& builtIn();
    explicit ClassificationHints(const QJsonObject& pack); ///< throws Invalid naming the rule
    Hint suggest(const HintInput& input) const;
    const QString& version() const { return m_version; }

private:
    enum class Bound { From, Typical, Ceiling };
    struct Rule
    {
        QString id, category, pattern, personalInformation, clause;
        QStringList name, notName, field;
        double share = 0;
        int level = 0;
        Bound bound = Bound::From;
        Label reason;
        bool verified = false;
    };
    static Rule parseRule(const QJsonObject& json);
    static bool fires(const Rule& rule, const QString& words, const QString& fields,
                      const QStringList& samples);
    QList<Rule> m_rules;
    QString m_version;
};

} // namespace wardbook::assets
