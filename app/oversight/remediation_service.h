#pragma once
#include "grading/round.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include <QDate>
#include <QIODevice>
#include <optional>

/// Remediation 整改: everything that must be fixed, whatever found it. Records of the register `remediation`;
/// what they look like, their states and rights are that register's file.
namespace wardbook::oversight {

/// An action before it exists, as the dialog shows it for editing.
struct RemediationDraft
{
    QString title, description, plan;
    QString risk;   ///< code of risk_level
    QString source; ///< code of finding_source
    QString layer;
    QString item;  ///< ids of requirement items, separated by spaces
    QString check; ///< rule and record of a check across registers
    qint64 system = 0, assessment = 0, department = 0, owner = 0;
    qint64 incident = 0, drill = 0, inspection = 0;
    qint64 improvement = 0; ///< what it was made from, if anything: it then names the action
    QList<qint64> objects;  ///< check_object
    QList<qint64> verdicts; ///< the cells
    QDate due;
    std::optional<qint64> cost; ///< yuan

    /// Found while making the draft.
    QString departmentName, ownerName;
    QString riskReason; ///< the rule that gave the risk, as a sentence
    qint64 repeats = 0; ///< an earlier action on the same item that was closed or accepted
    QString repeatsCode;
    QStringList openCodes; ///< open actions that name one of these cells already
};

/// How judged cells become actions.
enum class Split {
    One,     ///< all cells in one action
    PerItem, ///< one action for each requirement item
};

/// What a later round says about an action.
struct Reassessment
{
    enum class Result { NotYet, Met, Partial, Unmet };
    Result result = Result::NotYet;
    qint64 round = 0; ///< assessment
    QString roundName;
    bool signedOff = false;    ///< the round is signed; otherwise its verdicts may still change
    bool afterClosing = false; ///< closed (or accepted), and judged partly met or not met again
};

/// Lists that people work from; which actions are in them is resources/packs/remediation_rules.json and
/// today's date.
enum class RemediationView {
    All,        ///< everything, closed ones too
    Open,       ///< open or to be verified
    Overdue,    ///< open, and the date has passed
    DueSoon,    ///< open, due today or within the days of the rules (7)
    ThisMonth,  ///< open, due in this calendar month
    ToVerify,   ///< reported done
    HighRisk,   ///< open or to be verified, high
    Repeated,   ///< open or to be verified and repeated, or closed and judged not met again
    Unassigned, ///< open, without owner or date
};
QString viewId(RemediationView view); ///< "overdue": for links
std::optional<RemediationView> viewFromId(const QString& id);

/// Ids by view, each in ascending order of the date (none last), then id.
struct RemediationOverview
{
    QHash<RemediationView, QList<qint64>> ids; ///< All is not filled
    int count(RemediationView view) const { return static_cast<int>(ids.value(view).size()); }
};

/// Reads take a reader of the caller's thread; writes are acts of the signed-in member, any thread, one at a
/// time.
class RemediationService
{
public:
    explicit RemediationService(people::Workspace& workspace);

    /// One action for these cells (row, column of `round`). Cells that are judged partly met or not met, or
    /// flagged high-risk, count; throws Invalid when there is none. Verdicts typed a moment ago must be
    /// written first.
    RemediationDraft fromCells(ledger::Reader& reader, const grading::Round& round,
                               const QList<std::pair<int, int>>& cells, QDate today) const;
    /// The same, one draft or one for each item, in clause order.
    QList<RemediationDraft> fromCells(ledger::Reader& reader, const grading::Round& round,
                                      const QList<std::pair<int, int>>& cells, Split split,
                                      QDate today) const;
    /// Date that the rules suggest for a risk.
    static QDate suggestedDue(const QString& risk, QDate today);

    /// Writes the drafts in one act and returns their ids. Throws Denied, ValidationError. `act`: for undoing
    /// it.
    QList<qint64> create(const QList<RemediationDraft>& drafts, qint64* act = nullptr);
    /// Moves the date; the reason is kept with the action. Throws Invalid without a reason.
    void postpone(qint64 action, qint64 rev, QDate due, const QString& reason);
    /// Reports it done: `result` says what was done, the date is today's unless one is set.
    void finish(qint64 action, qint64 rev, const QString& result, QDate today);
    /// What postpone() and finish() do inside an act, for whoever queues acts (ui/kit/record_editor).
    static ledger::Ledger::Body postponing(qint64 action, qint64 rev, QDate due, const QString& reason);
    static ledger::Ledger::Body finishing(qint64 action, qint64 rev, const QString& result, QDate today);
    /// What a step says in the record: an opinion when it is verified, the reason when it is returned or the
    /// risk is accepted. For ActWriter::transition().
    static ledger::FieldValues saidBy(const QString& step, const QString& words);
    /// Stores a file in the evidence store and names it as a proof of the action. Returns the proof's id.
    qint64 addProof(qint64 action, QIODevice& content, const QString& name, const QString& mediaType,
                    const Progress& progress = {});
    /// Takes a proof from the action; the file stays in the evidence store.
    void removeProof(qint64 action, qint64 rev, qint64 proof);

    Reassessment reassess(ledger::Reader& reader, const ledger::Record& action) const;
    /// All views at once. `department`: only its actions (0: everybody's).
    RemediationOverview overview(ledger::Reader& reader, QDate today, qint64 department = 0) const;
    /// How many are open or to be verified: for the rail.
    static int openCount(ledger::Reader& reader, qint64 department = 0);
    /// Open actions of a system as a short list, late ones first.
    QList<ledger::Record> openOf(ledger::Reader& reader, qint64 system) const;

private:
    people::Workspace& m_workspace;
};

} // namespace wardbook::oversight
