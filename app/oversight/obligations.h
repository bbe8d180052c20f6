#pragma once
#include "base/progress.h"
#include "oversight/check_engine.h"
#include "oversight/obligation_pack.h"
#include "people/workspace.h"
#include <QDate>

/// How a unit stands by its duties: what the registers prove, joined with what people said (register
/// obligation).
namespace wardbook::oversight {

/// Codes of obligation_state, and two that are nobody's to choose.
enum class Compliance {
    Met,
    Partly,
    Open,
    NotApplicable,
    ToJudge,     ///< no register proves it, and nobody has said how it stands
    Informative, ///< binds nobody
};
QString complianceId(Compliance state); ///< "met" …
QString complianceText(Compliance state);
std::optional<Compliance> complianceFromId(const QString& id); ///< what a person may say

/// What the registers hold of one proof.
struct ProofFound
{
    QString label, registerId;
    qint64 found = 0, least = 1;
    bool holds() const { return found >= least; }
};

/// One duty and how the unit stands to it.
struct Obligation
{
    QString id, group, article, title, duty, bound; ///< in the program's language
    Compliance computed = Compliance::Open;         ///< what the registers say
    Compliance state = Compliance::Open;            ///< the person's own judgement, where there is one
    bool own = false;                               ///< a person judged
    QString reason;                                 ///< of the own judgement
    QList<ProofFound> proof;
    QStringList checks;      ///< rules with open findings
    qint64 openFindings = 0; ///< of all its rules
    bool verified = false;
    std::optional<int> cycleMonths;
    bool cycleOfArticle = false;

    qint64 record = 0, rev = 0; ///< of the register obligation; 0 while nobody has said anything
    qint64 owner = 0, department = 0;
    QString ownerName, departmentName, note;
    QDate nextOn; ///< as set; else a cycle after the last check; invalid: none
    QDate checkedOn;
    qsizetype proofHeld() const;
    bool counts() const { return state != Compliance::Informative; }
    bool overdue(QDate today) const;
};

/// Every duty that binds the unit, as of a day.
struct Obligations
{
    std::shared_ptr<const ObligationPack> pack;
    QList<Obligation> all; ///< in the order of the laws
    QDate day;
    int count(Compliance state, const QString& group = {}) const;
    const Obligation* find(const QString& id) const;
};

/// Asks the registers: every register is read once, however many duties ask about it, and what was answered
/// is kept. Belongs to one thread (with its reader); cheap to make.
class ObligationReader
{
public:
    ObligationReader(std::shared_ptr<const ObligationPack> pack, const ledger::RegisterSet& registers);
    /// After an act that changed this register: what was answered from it is asked again. Empty: everything.
    /// On another day everything is, by itself.
    void forget(const QString& registerId = {});
    /// With the findings that the caller holds; accepted ones don't count. Throws Cancelled.
    Obligations read(ledger::Reader& reader, QDate today, const CheckRules& rules, const Findings& findings,
                     const Progress& progress = {});
    /// The same for one-off answers: runs the checks as well.
    static Obligations readAll(ledger::Reader& reader, QDate today, const Progress& progress = {});

private:
    void answer(ledger::Reader& reader, QDate today, const Progress& progress);
    qint64 answerTo(const ObligationPack::Proof& proof) const;

    std::shared_ptr<const ObligationPack> m_pack;
    std::map<QString, ledger::RecordQuery> m_questions; ///< by a key that is equal for equal questions
    QHash<QString, qint64> m_answers;                   ///< by the same
    QDate m_day;
};

/// What a person says about a duty; what isn't set stays.
struct ObligationChange
{
    std::optional<qint64> owner, department; ///< 0: nobody
    std::optional<QDate> nextOn;             ///< invalid: by the cycle again
    /// A judgement of one's own with its reason; the inner one unset: the registers decide again.
    std::optional<std::optional<Compliance>> state;
    std::optional<QString> reason, note;
};

/// Each call is one act of the signed-in member; any thread, one at a time. Throws NotFound for an id that
/// the pack doesn't have, Invalid for a judgement without reason or of what binds nobody, Denied.
class ObligationService
{
public:
    explicit ObligationService(people::Workspace& workspace);
    /// Returns the record.
    qint64 change(const QString& id, const ObligationChange& change);
    /// The same for several duties, such as all of one law.
    void change(const QStringList& ids, const ObligationChange& change);
    /// The yearly self-check: every duty that binds is marked as checked on `on`, with how it stood as its
    /// note (or what `notes` says), and is due again after its cycle. Returns how many.
    int selfCheck(const Obligations& found, QDate on, const QMap<QString, QString>& notes = {});

private:
    people::Workspace& m_workspace;
    std::shared_ptr<const ObligationPack> m_pack;
};

/// How a duty stands in one sentence: "部分落实：证明 2/3；未处理问题 4 项".
QString standing(const Obligation& obligation);

} // namespace wardbook::oversight
