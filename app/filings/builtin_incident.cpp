#include "exchange/proofs.h"
#include "fields/notice.h"
#include "fields/proof.h"
#include "filings/builtin_makers.h"
#include "filings/builtin_paper.h"
#include "filings/filings_tr.h"
#include "incidents/report_service.h"
#include "ledger/record_fields.h"
#include <QFileInfo>

namespace wardbook::filings {

namespace {

namespace notice_ = fields::notice;
using ledger::Record;
using ledger::RecordFields;

/// A first report to the police or the health department is a form of its own there.
QStringList kindsOf(const PartRequest& request)
{
    const Fact* variant = request.facts.find(QStringLiteral("filing.variant"));
    const QString wanted = variant && !variant->codes.isEmpty() ? variant->codes.first() : QString();
    if (!wanted.isEmpty() && wanted != QLatin1String("first"))
        return {wanted};
    QStringList kinds{QStringLiteral("first")};
    const Fact* recipient = request.facts.find(QStringLiteral("filing.recipient.kind"));
    for (const char* own : {"police", "health"})
        if (recipient && recipient->codes.contains(QLatin1String(own)))
            kinds.prepend(QLatin1String(own));
    return kinds;
}

bool isSigned(const Record& notice)
{
    return notice.state == QLatin1String("approved") || notice.state == QLatin1String("sent") ||
           notice.state == QLatin1String("received");
}

/// Of the reports of these kinds the one of the first kind that there is; of several a signed one, then the
/// newest. Throws NotFound.
Record chosenReport(const PartRequest& request)
{
    const QStringList kinds = kindsOf(request);
    std::optional<Record> chosen;
    qsizetype chosenRank = 0;
    request.reader.forEachWith(
        QLatin1String(notice_::kRegister), QLatin1String(notice_::incident), request.subject.incident,
        [&](const Record& notice) {
            const QString kind = RecordFields(request.reader, notice_::kRegister, notice).text(notice_::kind);
            const qsizetype rank = kinds.indexOf(kind);
            if (notice.state == QLatin1String(ledger::kVoidState) || rank < 0)
                return;
            const auto order = [](qsizetype rankOf, const Record& one) {
                return std::tuple(-rankOf, isSigned(one), one.id);
            };
            if (!chosen || order(rank, notice) > order(chosenRank, *chosen)) {
                chosen = notice;
                chosenRank = rank;
            }
        });
    if (!chosen)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("The incident has no such report yet. Write and sign it on the "
                           "incident's page first; the filing is unchanged."));
    return *chosen;
}

QString proofName(const PartRequest& request, qint64 proof)
{
    const auto found = request.reader.find(QLatin1String(fields::proof::kRegister), proof);
    return found ? RecordFields(request.reader, fields::proof::kRegister, *found).text(fields::proof::name)
                 : QString();
}

/// The file that was fixed on signing in that format; 0: there is none. The docx is kept just before the pdf,
/// which is the one that the report names.
qint64 fixedFile(const PartRequest& request, qint64 document, const QString& format)
{
    const QString name = proofName(request, document);
    if (QFileInfo(name).suffix() == format)
        return document;
    const QString wanted = QFileInfo(name).completeBaseName() + QLatin1Char('.') + format;
    if (proofName(request, document - 1) == wanted)
        return document - 1;
    return request.reader.resolve(QLatin1String(fields::proof::kRegister), wanted);
}

} // namespace

QList<MadeFile> incidentReport(const PartRequest& request)
{
    const Record notice = chosenReport(request);
    const qint64 document =
        RecordFields(request.reader, notice_::kRegister, notice).number(notice_::document);
    QList<MadeFile> files = paperFiles(request, [&reader = request.reader, id = notice.id] {
        return incidents::ReportService::document(reader, id);
    });
    if (!isSigned(notice) || document == 0)
        return files;
    // What was signed goes out byte for byte, not what the record says since.
    QList<MadeFile> fixed;
    for (MadeFile& file : files) {
        const qint64 proof = fixedFile(request, document, QFileInfo(file.name).suffix());
        if (proof == 0)
            continue;
        file.write = [&workspace = request.workspace, &reader = request.reader,
                      proof](QIODevice& target, const Progress& progress) {
            exchange::readProof(workspace, reader, proof, target, progress);
        };
        file.readBack = nullptr;
        fixed.append(file);
    }
    return fixed;
}

std::optional<documents::Document> incidentReportDocument(const PartRequest& request)
{
    return incidents::ReportService::document(request.reader, chosenReport(request).id);
}

} // namespace wardbook::filings
