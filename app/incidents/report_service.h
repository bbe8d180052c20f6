#pragma once
#include "documents/document.h"
#include "incidents/report_forms.h"
#include "people/workspace.h"

namespace wardbook::incidents {

enum class ItemState { Filled, ToFollow, Missing, Empty };

/// One item of a report as it stands.
struct ReportLine
{
    qint64 record = 0, rev = 0; ///< notice_item
    ReportItem item;
    QString text;
    QString filledFrom; ///< what it was filled from: "单位信息、ZC-0031"
    bool later = false;
    ItemState state = ItemState::Empty;
    QString lacks;        ///< "缺：赎金要求的金额、方式、日期"
    QString before;       ///< the item in the report before this one
    bool changed = false; ///< differs from it
};

/// A report as it is filled from the record at present.
struct Report
{
    ledger::Record notice;
    const ReportForm* form = nullptr;
    QString kind, number, incidentTitle; ///< number: BS-2026-0031
    bool exercise = false;
    int seq = 1;
    QList<ReportLine> lines;
    int filled() const;
    int toFollow() const;
    QStringList problems; ///< why it can't be submitted yet: sentences
};
Report readReport(ledger::Reader& reader, qint64 notice);

/// What a report begins with.
struct ReportPlan
{
    QString kind; ///< code of notice_kind
    QString rule, recipient, recipientName, channel;
    QString cohort;
    std::optional<qint64> cohortCount;
    QString notNotifiedReason;
};

/// That a report went out, and how.
struct Sending
{
    qint64 atMs = 0; ///< 0: now
    QString channel, receipt;
    QString reason; ///< of sending before signing
};

/// Reports and notices: filled from the record, signed by another person, sent, receipted; every one a
/// document. Any thread, one at a time.
class ReportService
{
public:
    explicit ReportService(people::Workspace& workspace, std::function<qint64()> nowMs = {});
    /// A draft with every item filled as far as the record goes. A follow-up takes over what the report
    /// before it said where nothing is newer.
    qint64 create(qint64 incident, const ReportPlan& plan);
    /// Recipient's name, channel, cohort and count, or why people are not told; kind, rule and recipient
    /// stay.
    void change(qint64 notice, qint64 rev, const ReportPlan& plan);
    /// Fills items again that nobody edited.
    void refill(qint64 notice);
    void setItem(qint64 notice, const QString& item, const QString& text, bool later, qint64 rev = 0);
    void submit(qint64 notice, qint64 rev); ///< refused when a required item is missing
    void sign(qint64 notice, qint64 rev,
              const QString& opinion); ///< four eyes; fixes the document as evidence
    void sendBack(qint64 notice, qint64 rev, const QString& reason);
    void registerSent(qint64 notice, qint64 rev, const Sending& sending); ///< answers its clock
    void sendUnsigned(qint64 notice, qint64 rev, const Sending& sending); ///< 先报后签: the limit goes first
    void signLater(qint64 notice, qint64 rev, const QString& opinion);
    void registerReceipt(qint64 notice, qint64 rev, const QString& receipt, qint64 atMs, qint64 file = 0);

    /// The document as it would be now. 【演练】 when exercised.
    static documents::Document document(ledger::Reader& reader, qint64 notice);
    /// docx or pdf by the suffix, with its act.
    void exportDocument(qint64 notice, const QString& path, const QString& reason,
                        const Progress& progress = {});

private:
    /// Pdf and docx as they are signed, in the evidence store; the pdf's proof.
    qint64 fix(qint64 notice, const QString& signedBy, const QString& opinion, qint64 atMs);
    void send(qint64 notice, qint64 rev, const Sending& sending, bool isSigned);
    void signWith(qint64 notice, qint64 rev, const QString& opinion, const char* step);
    void requireStep(qint64 notice, qint64 rev, const char* step);
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

} // namespace wardbook::incidents
