#pragma once
#include "filings/filing_file.h"
#include "filings/package_writer.h"
#include "people/workspace.h"
#include <QIODevice>

/// What people do with filings; every step is an act. Any thread, one at a time.
namespace wardbook::filings {

/// What a filing begins with.
struct NewFiling
{
    QString kind, variant, title; ///< title empty: from kind and subject
    FilingSubject subject;
    qint64 recipient = 0, preparer = 0;
    QString recipientName;
    qint64 dueMs = 0; ///< 0: from the kind's rule
    QList<qint64>
        signers; ///< member records in order; empty: the kind's number, beginning with who creates it
};

/// That a package was handed over, and how.
struct Delivery
{
    qint64 atMs = 0; ///< 0: now
    QString channel, note, receiptNo;
};

/// What the recipient gave back.
struct Receipt
{
    QString number, certificate;
    qint64 atMs = 0, file = 0, certificateFile = 0;
    QDate certificateOn, validUntil; ///< validUntil invalid: from the kind's rule
};

/// Everything that can be done with a filing, each as one act. Throws Invalid with what is missing.
class FilingService
{
public:
    explicit FilingService(people::Workspace& workspace, std::function<qint64()> nowMs = {});
    qint64 create(const NewFiling& filing);
    void change(qint64 filing, qint64 rev, const ledger::FieldValues& values);
    /// Stores the file and puts it into the part. Throws Unsupported for a suffix the part doesn't take, Io
    /// when unreadable.
    qint64 attach(qint64 filing, const QString& part, QIODevice& content, const QString& name,
                  const ledger::FieldValues& details = {}, const Progress& progress = {});
    qint64 attachProof(qint64 filing, const QString& part, qint64 proof);
    void detach(qint64 filingPart, qint64 rev);
    /// A value typed in instead of what the record says; empty text takes it back.
    void setValue(qint64 filing, const QString& key, const QString& text, const QString& reason);
    /// A doubtful line was looked at and stands, with a reason; an empty reason takes that back. Throws
    /// Invalid for what is missing.
    void confirm(qint64 filing, const QString& rule, const QString& reason);
    void exempt(qint64 filing, const QString& part, const QString& reason); ///< the part doesn't apply
    /// The unit's own docx for a part; 0 takes ours again. Unknown placeholders are listed and refuse it.
    void setTemplate(qint64 filing, const QString& part, QIODevice* docx, const QString& name);

    /// Makes every document, reads it back, stores it, writes manifest and snapshot: draft → signing. Throws
    /// Invalid listing what is missing, doubtful, or read back differently; then nothing has changed.
    void freeze(qint64 filing, qint64 rev, const Progress& progress = {});
    void reopen(qint64 filing, qint64 rev, const QString& reason); ///< signatures become void
    /// By the signed-in member, when it is their turn.
    void sign(qint64 filing, qint64 rev, const QString& opinion);
    /// Writes the package and registers it. Throws Invalid when signatures are missing, out of order or of a
    /// member who was disabled since (named). A failure leaves neither file nor act.
    WrittenPackage seal(qint64 filing, qint64 rev, const QString& path, const PackageProtection& protection,
                        const Progress& progress = {});
    /// The same package again, of a sealed filing (protected anew if it was).
    WrittenPackage writeAgain(qint64 filing, const QString& path, const PackageProtection& protection,
                              const QString& reason, const Progress& progress = {});
    void registerSent(qint64 filing, qint64 rev, const Delivery& delivery);
    /// Also writes number, date and validity of a certificate into the system.
    void registerReceipt(qint64 filing, qint64 rev, const Receipt& receipt);
    void registerReturn(qint64 filing, qint64 rev, qint64 atMs, const QString& note);
    void voidFiling(qint64 filing, qint64 rev, const QString& reason);
    /// A new draft that takes over what the given one was made of: for filing again after voiding, return,
    /// change.
    qint64 again(qint64 filing, const QString& variant);

    /// One part as it would be now (docx, pdf, xlsx by suffix), in clear, with its act.
    void exportPart(qint64 filing, const QString& part, const QString& path, const QString& reason,
                    const Progress& progress = {});

private:
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

} // namespace wardbook::filings
