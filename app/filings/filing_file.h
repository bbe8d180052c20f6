#pragma once
#include "filings/checks.h"
#include "filings/fact_reader.h"
#include "filings/form_document.h"
#include "filings/package_manifest.h"

/// Everything of one filing that a page shows, as values.
namespace wardbook::filings {

/// A line of the package panel: a file that is there, will be made, or is missing.
struct PackageFile
{
    QString name, part;
    qint64 size = -1; ///< -1: not made yet
    enum class State { Made, Attached, ToBeMade, Missing, Automatic } state = State::ToBeMade;
    qint64 record = 0, proof = 0;
};

/// Who signs a filing, in which place, and whether it is done.
struct Signer
{
    QString member, name, role;
    int position = 1;
    qint64 signedMs = 0;   ///< 0: not yet
    bool disabled = false; ///< the member's key is no longer in force
    bool turn = false;     ///< the next one
    QString opinion;
};

/// Everything the filing desk shows of one filing.
struct FilingFile
{
    ledger::Record filing;
    QString code, title, state, kindId, variant, recipientName;
    std::shared_ptr<const FilingKinds> kinds;
    const FilingKind* kind = nullptr; ///< of `kinds`; null: of a later version
    FilingSubject subject;
    FactSet facts;
    QList<GivenFile> files;
    QList<Confirmation> confirmations;
    QMap<QString, qint64> templates; ///< the unit's own: part → proof
    bool fixed = false;              ///< contents no longer change: facts are those that were kept
    QString damage; ///< what was fixed can't be read back, in words; then facts are those of now
    QList<CheckLine> lines;
    Completeness completeness;
    QList<PackageFile> package;
    QString packageName;     ///< proposed for the zip: "单位名称-系统名称-备案材料.zip"
    qint64 packageBytes = 0; ///< of those known
    QList<Signer> signers;
    QList<FactChange> changes; ///< since the last filing of the same subject; empty when there is none
    qint64 previous = 0;       ///< that filing
    qint64 dueMs = 0;
    QString dueSource;
    bool dueVerified = true;
    /// Why it can't be signed, sealed … now; empty: it can. By right, order, completeness.
    QString freezeRefusal, signRefusal, sealRefusal;
};
FilingFile readFiling(people::Workspace& workspace, ledger::Reader& reader, qint64 filing, QDate today);

/// How forms of this filing are printed: attached pictures and, `marked`, what is doubtful framed. Lives no
/// longer than workspace, reader and file.
FormOptions formOptions(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file,
                        bool marked);

/// A line of the list of filings; cheap.
struct FilingEntry
{
    qint64 id = 0;
    QString code, title, kindLabel, state, stateLabel, recipient, systemName;
    qint64 dueMs = 0, sentMs = 0;
    QDate validUntil, nextOn;
    QString nextDuty;
};
QList<FilingEntry> filingEntries(ledger::Reader& reader);

/// Dates of filings that are open or in force, the nearest first, for the rail and reminders. What changed
/// since is asked of refilingDuties().
struct FilingDuty
{
    qint64 filing = 0;
    QString text;
    QDate on;
};
QList<FilingDuty> filingDuties(ledger::Reader& reader, QDate today);

} // namespace wardbook::filings
