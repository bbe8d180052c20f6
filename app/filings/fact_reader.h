#pragma once
#include "filings/facts.h"
#include "filings/filing_kind.h"
#include <functional>

/// Facts from the vault.
namespace wardbook::filings {

/// What a filing is about; 0 where it is about no such thing.
struct FilingSubject
{
    qint64 system = 0, incident = 0, drill = 0, assessment = 0;
    int year = 0;
    qint64 filing = 0; ///< its own record, when there is one: "filing.*", parts and typed entries
};

/// Every fact of the kind: the unit, the subject, the records and lists it names (refs followed one step:
/// "system.owner.phone"), counts, sums, attached parts ("part.ID" with codes given/none, "part.ID.files"),
/// "today", "year", what a kind has typed in and what was typed in instead. Keys exist also where nothing is
/// recorded. Void records and those of drills are left out. Belongs to the reader's thread.
FactSet readFacts(ledger::Reader& reader, const FilingKind& kind, const FilingSubject& subject, QDate today,
                  const Progress& progress = {});

/// One difference between what was filed and what is recorded now.
struct FactChange
{
    QString key, label; ///< label in front of a list entry: its name
    QString before, after;
    FactSource source;
    enum class What { Changed, Added, Gone } what = What::Changed;
    bool refile = false; ///< the kind's refileOn names it
};
/// By key; entries of lists by their code ("assets#ZC-0003.persons", of a whole entry "assets#ZC-0003").
/// `before` may come from FactSet::fromJson(). What only says again what fields say (computed facts, sums) is
/// left out unless refileOn names it; of followed records only how a person is reached counts.
QList<FactChange> factChanges(const FilingKind& kind, const FactSet& before, const FactSet& after);

/// A filing in force whose subject has changed since.
struct RefilingDuty
{
    qint64 filing = 0;
    QString kind, title; ///< of the filing
    qint64 system = 0;
    QList<FactChange> changes; ///< only those that ask for filing again
    QDate changedOn;           ///< day of the first such change
    QDate due;                 ///< invalid: no limit known
    QString source;            ///< law and article
    bool verified = false;
};
/// Also filings whose certificate runs out (renewal) count: then `changes` is empty. Reads every filing in
/// force of kinds that know refileOn or a validity. Newest filing per kind and subject only.
/// `evidence` null: only certificates are looked at. Sorted by what is due first. Any thread of the reader.
QList<RefilingDuty> refilingDuties(ledger::Reader& reader, people::Workspace* evidence, QDate today);
/// The same with kinds of the caller's; null: of a later version, left out.
QList<RefilingDuty> refilingDuties(ledger::Reader& reader,
                                   const std::function<const FilingKind*(const QString& id)>& kindOf,
                                   people::Workspace* evidence, QDate today);

} // namespace wardbook::filings
