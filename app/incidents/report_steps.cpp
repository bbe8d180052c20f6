// Signing, sending, receipts.
#include "base/error.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "exchange/file_export.h"
#include "exchange/proofs.h"
#include "fields/clock_mark.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/proof.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_records.h"
#include "ledger/permissions.h"
#include <QBuffer>
#include <QDir>
#include <QFileInfo>

namespace wardbook::incidents {

namespace field = fields::notice;
namespace markField = fields::clock_mark;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

QString noticeRegister()
{
    return id(field::kRegister);
}

QString recipientOf(const RecordFields& fields)
{
    return fields.has(field::recipient_name) ? fields.text(field::recipient_name)
                                             : fields.label(field::recipient);
}

const char* laneOf(const RecordFields& fields)
{
    const QString kind = fields.text(field::kind);
    return kind == QLatin1String("individual") || kind == QLatin1String("public") ? "inform" : "report";
}

qint64 keep(people::Workspace& workspace, QByteArray bytes, const QString& name, const QString& type)
{
    QBuffer content(&bytes);
    content.open(QIODevice::ReadOnly);
    return exchange::addProof(workspace, content, name, type);
}

/// The mark “does not apply” of this notice's rule that waits for approval.
std::optional<Record> waitingWaiver(ledger::Reader& reader, const RecordFields& notice)
{
    std::optional<Record> waiting;
    for (const Record& record :
         partsOf(reader, markField::kRegister, markField::incident, notice.number(field::incident))) {
        const RecordFields mark(reader, markField::kRegister, record);
        if (mark.text(markField::rule) == notice.text(field::rule) &&
            mark.text(markField::action) == QLatin1String("not_applicable") &&
            record.state == QLatin1String("recorded"))
            waiting = record;
    }
    return waiting;
}

} // namespace

void askWaiver(ActWriter& writer, const Report& report, qint64 nowMs)
{
    const RecordFields fields(writer.reader(), field::kRegister, report.notice);
    if (!fields.has(field::not_notified_reason) || !fields.has(field::rule) ||
        waitingWaiver(writer.reader(), fields))
        return;
    writer.create(id(markField::kRegister),
                  {{id(markField::incident), fields.number(field::incident)},
                   {id(markField::rule), fields.text(field::rule)},
                   {id(markField::action), QStringLiteral("not_applicable")},
                   {id(markField::at), nowMs},
                   {id(markField::notice), report.notice.id},
                   {id(markField::reason), fields.text(field::not_notified_reason)}});
}

void approveWaiver(ActWriter& writer, const Record& notice)
{
    const RecordFields fields(writer.reader(), field::kRegister, notice);
    if (!fields.has(field::not_notified_reason))
        return;
    if (const auto mark = waitingWaiver(writer.reader(), fields))
        writer.transition(id(markField::kRegister), mark->id, mark->rev, QStringLiteral("approve"));
}

void ReportService::requireStep(qint64 notice, qint64 rev, const char* step)
{
    const auto reader = m_workspace.ledger().reader(1024);
    const Record record = reader->record(noticeRegister(), notice);
    const ledger::RegisterDef& definition = reader->registers().at(noticeRegister());
    const ledger::TransitionDef& transition = *definition.transition(id(step));
    // asked before the document is stored, so that a refusal leaves nothing behind
    ledger::permissions::require(ledger::permissions::transitionRefusal(
        m_workspace.ledger().rights(), m_workspace.actor(), definition, transition, record));
    if (transition.notByAuthors) {
        const QHash<QString, Record> items = itemsOf(*reader, notice);
        for (const Record& item : items)
            if (item.authors.contains(m_workspace.session().member))
                ledger::permissions::require(
                    Tr::tr("“%1” needs a second person: you wrote in this report yourself.")
                        .arg(transition.label.text()));
    }
    if (record.rev != rev)
        throw Error(
            ErrorKind::Conflict,
            Tr::tr("%1 was changed by somebody else meanwhile. Nothing was done; read it again first.")
                .arg(RecordFields(*reader, field::kRegister, record).text(field::code)));
}

qint64 ReportService::fix(qint64 notice, const QString& signedBy, const QString& opinion, qint64 atMs)
{
    documents::Document document;
    QString name;
    {
        const auto reader = m_workspace.ledger().reader();
        const Report report = readReport(*reader, notice);
        document = reportDocument(*reader, report, {signedBy, opinion, atMs});
        name = markedTitle(report.number, report.exercise);
    }
    const qint64 docx =
        keep(m_workspace, documents::docxBytes(document), name + QStringLiteral(".docx"),
             QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    // a limit does not wait for somebody to install a Chinese font
    if (!documents::fontsAvailable())
        return docx;
    return keep(m_workspace, documents::pdfBytes(document), name + QStringLiteral(".pdf"),
                QStringLiteral("application/pdf"));
}

void ReportService::signWith(qint64 notice, qint64 rev, const QString& opinion, const char* step)
{
    const qint64 now = m_nowMs();
    requireStep(notice, rev, step);
    const QString by = m_workspace.session().name;
    const qint64 pdf = fix(notice, by, opinion.trimmed(), now);
    m_workspace.perform(Tr::tr("Report signed"), opinion.trimmed(), [&](ActWriter& writer) {
        FieldValues carried{{id(field::document), pdf}, {id(field::approved_by), by}};
        if (!opinion.trimmed().isEmpty())
            carried.insert(id(field::opinion), opinion.trimmed());
        writer.guardedTransition(noticeRegister(), notice, rev, id(step), carried);
        const Record after = writer.reader().record(noticeRegister(), notice);
        approveWaiver(writer, after);
        const RecordFields fields(writer.reader(), field::kRegister, after);
        writeLine(writer, fields.number(field::incident), laneOf(fields),
                  Tr::tr("%1 %2 signed").arg(fields.label(field::kind), fields.text(field::code)), now);
    });
}

void ReportService::sign(qint64 notice, qint64 rev, const QString& opinion)
{
    signWith(notice, rev, opinion, "approve");
}

void ReportService::signLater(qint64 notice, qint64 rev, const QString& opinion)
{
    signWith(notice, rev, opinion, "sign_later");
}

void ReportService::send(qint64 notice, qint64 rev, const Sending& sending, bool isSigned)
{
    const qint64 now = m_nowMs();
    const qint64 at = sending.atMs != 0 ? sending.atMs : now;
    const char* step = isSigned ? "send" : "send_unsigned";
    {
        const auto reader = m_workspace.ledger().reader(1024);
        const Record record = reader->record(noticeRegister(), notice);
        const RecordFields fields(*reader, field::kRegister, record);
        const ledger::RegisterDef& definition = reader->registers().at(noticeRegister());
        const QString sentAt = definition.fieldAt(id(field::sent_at)).label.text();
        requirePast(sentAt, at, now);
        const Record incident = reader->record(incidentRegister(), fields.number(field::incident));
        const RecordFields about(*reader, fields::incident::kRegister, incident);
        if (const qint64 start = startOf(about); start != 0)
            requireOrder(reader->registers()
                             .at(incidentRegister())
                             .fieldAt(id(fields::incident::became_aware_at))
                             .label.text(),
                         start, sentAt, at);
    }
    requireStep(notice, rev, step);
    FieldValues carried{{id(field::sent_at), at}, {id(field::sent_by), m_workspace.session().name}};
    if (!sending.channel.isEmpty())
        carried.insert(id(field::channel), sending.channel);
    if (!sending.receipt.trimmed().isEmpty())
        carried.insert(id(field::receipt_no), sending.receipt.trimmed());
    if (!isSigned)
        carried.insert(id(field::document), fix(notice, {}, {}, 0));
    m_workspace.perform(
        isSigned ? Tr::tr("Report registered as sent") : Tr::tr("Report sent before signing"),
        sending.reason.trimmed(), [&](ActWriter& writer) {
            writer.guardedTransition(noticeRegister(), notice, rev, id(step), carried);
            const Record after = writer.reader().record(noticeRegister(), notice);
            const RecordFields fields(writer.reader(), field::kRegister, after);
            const QString what =
                Tr::tr("%1 %2 sent to %3")
                    .arg(fields.label(field::kind), fields.text(field::code), recipientOf(fields));
            writeLine(writer, fields.number(field::incident), laneOf(fields),
                      isSigned
                          ? what
                          : Tr::tr("%1, to be signed afterwards: %2").arg(what, sending.reason.trimmed()),
                      at);
        });
}

void ReportService::registerSent(qint64 notice, qint64 rev, const Sending& sending)
{
    send(notice, rev, sending, true);
}

void ReportService::sendUnsigned(qint64 notice, qint64 rev, const Sending& sending)
{
    requireText(sending.reason, Tr::tr("It was not registered: say why it goes out before it is signed."));
    send(notice, rev, sending, false);
}

void ReportService::registerReceipt(qint64 notice, qint64 rev, const QString& receipt, qint64 atMs,
                                    qint64 file)
{
    const qint64 now = m_nowMs();
    const qint64 at = atMs != 0 ? atMs : now;
    if (receipt.trimmed().isEmpty() && file == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("No receipt was registered: give its number, or attach it as a file."));
    m_workspace.perform(Tr::tr("Receipt registered"), {}, [&](ActWriter& writer) {
        const ledger::RegisterDef& definition = writer.reader().registers().at(noticeRegister());
        const Record before = writer.reader().record(noticeRegister(), notice);
        const RecordFields fields(writer.reader(), field::kRegister, before);
        const QString label = definition.fieldAt(id(field::receipt_at)).label.text();
        requirePast(label, at, now);
        if (fields.has(field::sent_at))
            requireOrder(definition.fieldAt(id(field::sent_at)).label.text(), fields.number(field::sent_at),
                         label, at);
        FieldValues carried{{id(field::receipt_at), at}};
        if (!receipt.trimmed().isEmpty())
            carried.insert(id(field::receipt_no), receipt.trimmed());
        if (file != 0)
            carried.insert(id(field::receipt_file), file);
        writer.guardedTransition(noticeRegister(), notice, rev, QStringLiteral("receive"), carried);
        writeLine(writer, fields.number(field::incident), laneOf(fields),
                  Tr::tr("Receipt of %1: %2").arg(fields.text(field::code), receipt.trimmed()), at);
    });
}

/// What was kept when the report was signed, in this format; 0: it was signed without it.
static qint64 signedFile(ledger::Reader& reader, const RecordFields& fields, bool docx)
{
    const QString name =
        markedTitle(fields.text(field::code), isExercise(reader, fields.number(field::incident))) +
        (docx ? QStringLiteral(".docx") : QStringLiteral(".pdf"));
    const auto found = reader.findByText(QLatin1String(fields::proof::kRegister), name);
    return found ? found->id : 0;
}

void ReportService::exportDocument(qint64 notice, const QString& path, const QString& reason,
                                   const Progress& progress)
{
    const bool docx = QFileInfo(path).suffix().compare(QLatin1String("docx"), Qt::CaseInsensitive) == 0;
    const bool pdf = QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
    if (!docx && !pdf)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("A report is written as .docx or .pdf. Nothing was exported; choose another name."));
    const auto reader = m_workspace.ledger().reader();
    const Record record = reader->record(noticeRegister(), notice);
    const RecordFields fields(*reader, field::kRegister, record);
    const qint64 fixed = fields.has(field::document) ? signedFile(*reader, fields, docx) : 0;
    const auto write = [&](const QString& temporary) {
        if (fixed != 0) { // the very bytes that were signed
            QFile file(temporary);
            if (!file.open(QIODevice::WriteOnly))
                throw Error(
                    ErrorKind::Io,
                    Tr::tr("The file can't be written here: %1. Nothing was exported: choose another place.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
            exchange::readProof(m_workspace, *reader, fixed, file, progress);
        } else if (pdf) {
            documents::writePdf(document(*reader, notice), temporary, progress);
        } else {
            documents::writeDocx(document(*reader, notice), temporary, progress);
        }
        return fields.text(field::code);
    };
    exchange::exportFileWithAct(m_workspace.ledger(), m_workspace.actor(),
                                {noticeRegister(), path, Tr::tr("Export report"), reason}, write, progress);
}

} // namespace wardbook::incidents
