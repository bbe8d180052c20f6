#pragma once
#include "base/language.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include <QDate>
#include <memory>
#include <optional>

/// resources/packs/incident_rules.json: what makes an incident how grave, and who must be told by when.
/// Versioned, every rule with law, article, source and whether it was verified; a unit may load its own
/// version (format: resources/packs/README.md).
namespace wardbook::incidents {

/// Codes of incident_grade, rising.
inline const QStringList kGrades{QStringLiteral("ordinary"), QStringLiteral("larger"),
                                 QStringLiteral("major"), QStringLiteral("grave")};
int gradeRank(const QString& grade); ///< 0 none, 1 ordinary … 4 grave
QString gradeText(const QString& grade);

/// Where a rule stands.
struct RuleSource
{
    QString law, article, source;
    QDate verifiedOn;
    bool verified = false;
};

/// One indicator of the annex and the figure from which on each grade is reached ("以上" includes it).
struct GradeThreshold
{
    QString id;   ///< "persons"
    QString fact; ///< persons, loss, outage_whole, outage_main, portal, people, region_share, defaced,
                  ///< reposts, views
    Label title;
    Label note;                ///< what the figures leave open
    bool criticalOnly = false; ///< counts for critical information infrastructure alone
    struct Step
    {
        QString grade;
        qint64 from = 0; ///< in the fact's unit: persons, yuan, minutes, per cent, times
        RuleSource source;
    };
    QList<Step> steps; ///< rising
};

/// A qualitative clause (code of grade_clause) and the grade it gives.
struct GradeClause
{
    QString id, grade;
    Label text;
    RuleSource source;
};

/// A limit as the law has it; resources/packs/incident_rules.json.
struct ClockRule
{
    QString id; ///< "cac_first"
    Label title;
    QString recipient;       ///< code of notice_recipient; empty: whoever got the first report
    QStringList noticeKinds; ///< codes of notice_kind that answer it
    QStringList roles;       ///< codes of operator_role; empty: everybody
    QString minGrade;        ///< code of incident_grade; empty: any
    QStringList needs;       ///< all of: personal_information, crime, health_unit
    QString starts;          ///< aware, discovered, decided, handling_ended
    qint64 limitMs = 0;      ///< 0: the law names no figure ("immediately", "promptly")
    qint64 targetMs = 0;     ///< internal target, labelled so; never a legal figure
    Label limitText;         ///< "4 小时", "立即"
    bool statutory = true;
    Label note;
    QString waiver; ///< fact that suggests "does not apply": harm_avoided
    QDate from, to; ///< in force on the day (of Beijing) on which it starts; null: open
    RuleSource source;
};

/// Thresholds, clauses and limits of one dated pack.
struct IncidentRules
{
    QString id, version;
    Label label, note;
    QString source;
    QDate verifiedOn;
    bool verified = false;
    QList<GradeThreshold> thresholds;
    QList<GradeClause> clauses;
    QList<ClockRule> clocks;

    const ClockRule* clock(const QString& id) const;
    QString key() const { return id + u'@' + version; }

    /// Parsed once; throws Damaged when the shipped file is broken.
    static std::shared_ptr<const IncidentRules> builtIn();
    static IncidentRules parse(const QByteArray& json); ///< strict; throws Invalid with place and reason
    /// The unit's own version when it loaded one (the newest), else the shipped one. Throws Damaged when
    /// what was loaded can't be read.
    static std::shared_ptr<const IncidentRules> current(ledger::Reader& reader);
    /// What a decision of then was judged by; null when neither shipped nor in this vault.
    static std::shared_ptr<const IncidentRules> byKey(ledger::Reader& reader, const QString& key);
};

/// Keeps a unit's own version in the vault, in an act of its own; from then on it is the current one. Invalid
/// when it can't be used, or when there is other content of the same id and version; the same content again
/// changes nothing. Throws Denied without the right to edit requirement packs.
void storeIncidentRules(people::Workspace& workspace, const QByteArray& json);

} // namespace wardbook::incidents
