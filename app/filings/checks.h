#pragma once
#include "filings/facts.h"
#include "filings/filing_kind.h"

/// Completeness and consistency of a filing. Pure; any thread.
namespace wardbook::filings {

enum class CheckState { Present, Missing, Doubtful, Confirmed, NotNeeded };

/// One line of the checklist.
struct CheckLine
{
    QString id;        ///< "form/PART/SECTION", "part/PART", "rule/ID"
    QString group;     ///< heading: 备案表, 定级报告, 附件, 一致性
    QString groupNote; ///< beside the heading: "第三级必须 7 件"; the same in every line of the group
    QString title;     ///< "表三　定级情况"
    CheckState state = CheckState::Present;
    QString detail; ///< right side when all is well ("取自单位信息", "2 页"), else what is wrong
    QString part, section; ///< for linked selection
    /// What is wrong in it, each leading somewhere.
    struct Problem
    {
        QString rule; ///< key for confirming: "RULE", of a list "RULE#CODE"
        CheckState state = CheckState::Missing;
        QString text;
        QString entry{};   ///< name of the list's entry that it is about; empty: about no entry
        QString key;       ///< fact; may be empty
        FactSource source; ///< where to mend it
        QString law;
        bool verified = true;
        QString confirmedBy, reason; ///< state Confirmed
    };
    QList<Problem> problems{};
};

/// A file that was attached to a part of a filing.
struct GivenFile
{
    QString part, name;
    qint64 record = 0, proof = 0; ///< filing_part, proof
    qint64 size = 0;
    QDate issuedOn, expiresOn;
    int pages = 0;
    bool lost = false; ///< the evidence store doesn't have it
};

/// Why somebody lets a problem stand.
struct Confirmation
{
    QString key, reason, by; ///< CheckLine::Problem::rule: rule id, with "#entry" for entries of a list; or
                             ///< part id
    bool exempt = false;     ///< the part doesn't apply
};

QList<CheckLine> checkFiling(const FilingKind& kind, const FilingKinds& kinds, const FactSet& facts,
                             const QList<GivenFile>& files, const QList<Confirmation>& confirmations,
                             QDate today);

/// How far a filing is, in lines of its checklist.
struct Completeness
{
    int present = 0, missing = 0, doubtful = 0;
    int total() const { return present + missing + doubtful; }
    bool complete() const { return missing == 0 && doubtful == 0; }
};
Completeness completenessOf(const QList<CheckLine>& lines);

bool holds(const QList<Condition>& conditions, const FactSet& facts);
bool validCreditCode(const QString& code); ///< GB 32100-2015: 18 characters, mod 31 check character
bool validPhone(
    const QString& text); ///< mainland mobile, landline with or without area code, short service numbers

} // namespace wardbook::filings
