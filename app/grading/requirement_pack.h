#pragma once
#include "base/language.h"
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

/// Requirement catalogues as data: format and meaning in resources/packs/README.md.
namespace wardbook::grading {

/// A finding that counts as high risk by itself, from a level on.
struct HighRisk
{
    QString id;
    int fromLevel = 2;
    bool mitigable = false; ///< a compensating measure may lower it
    Label trigger;
    QString annex; ///< "A-18": trigger of the 2025 report template's annex; may be empty
};

/// How one requirement is checked; shared by the levels that ask the same.
struct RequirementCheck
{
    QString id;
    Label question, how, evidence, remedy;
    QStringList methods; ///< interview, look, test
    QStringList objects; ///< codes of object_kind it applies to
    std::optional<HighRisk> highRisk;
};

/// A layer of a catalogue: physical environment, communication network …
struct RequirementLayer
{
    QString id; ///< "PES"
    Label label;
};

/// A control point of a layer.
struct ControlPoint
{
    QString id; ///< unique in the pack
    int layer = 0;
    Label label;
};

/// One requirement in our words, with how it is checked and mended.
struct RequirementItem
{
    QString id;                          ///< "L3-CES1-04"; what verdicts refer to
    int level = 0;                       ///< 1–4; 0 in catalogues without levels
    QString scope;                       ///< code of requirement_scope
    int layer = 0, point = 0, check = 0; ///< indexes into the pack
    QString clause, letter;              ///< "8.1.4.1", "d"
    Label topic;
    char kind = 'G'; ///< S business information, A system service, G both
    bool kindVerified = false;
    int weight = 0; ///< 1 ordinary, 2 important, 3 key; 0 unknown
    bool verified = false;
};

/// One version of a catalogue; immutable, shared between threads.
class RequirementPack
{
public:
    /// Throws Invalid naming `source`, place (line, or list, number and id) and reason.
    static std::shared_ptr<const RequirementPack> parse(const QByteArray& json, const QString& source);
    /// GB/T 22239-2019 as shipped; parsed once.
    static std::shared_ptr<const RequirementPack> builtIn();

    /// The JSON of builtIn(): what start() keeps in the vault, so that a round outlives the program's
    /// version.
    static QByteArray builtInJson();

    QString id, version, sourceText; ///< sourceText: law or standard
    QString digest;                  ///< hex SM3 of the JSON: its address in the evidence store
    Label label;
    bool verified = false;
    QString verifiedOn;
    QList<RequirementLayer> layers;
    QList<ControlPoint> points;
    QList<RequirementCheck> checks;
    QList<RequirementItem> items; ///< in the order of the clauses

    int indexOf(const QString& itemId) const; ///< -1 if none
    const RequirementCheck& checkOf(const RequirementItem& item) const { return checks.at(item.check); }
    /// Items that count for a system SxAy with these scopes ("general" is always in): those of kind S at the
    /// S level, of kind A at the A level, the rest at the higher (GB/T 22239-2019 annex A). A catalogue
    /// without levels gives all. Grouped by layer, general requirements first, then in the order of the
    /// clauses.
    QList<int> itemsFor(int sLevel, int aLevel, const QStringList& scopes) const;
    /// Items per level and scope, for `wardbook packs`: {"L3": 211, "L3 cloud": 46}; without
    /// levels {"all": 37}.
    QMap<QString, int> counts() const;

private:
    friend class RequirementPackParser;
    QHash<QString, int> m_index;
};

} // namespace wardbook::grading
