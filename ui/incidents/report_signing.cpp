// Signing, sending and receipts of a report.
#include "fields/notice.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/report_acts.h"
#include "ui/kit/prompts.h"

namespace wardbook::ui {

namespace field = fields::notice;
using incidents::Report;

void ReportActs::submit(const Report& report)
{
    if (!report.problems.isEmpty())
        return services().message(Services::Tone::Warning, IncidentsPageTr::tr("Not ready to be signed"),
                                  report.problems.join(QLatin1Char(' ')));
    m_acts.run([notice = report.notice.id,
                rev = report.notice.rev](const ActTools& tools) { tools.reports().submit(notice, rev); },
               [this, number = report.number] {
                   services().message(
                       Services::Tone::Ok,
                       IncidentsPageTr::tr("%1 waits for another person’s signature").arg(number));
               });
}

void ReportActs::sign(const Report& report, bool later)
{
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {later ? IncidentsPageTr::tr("Sign afterwards") : IncidentsPageTr::tr("Sign the report"),
         IncidentsPageTr::tr("%1. The document is fixed as evidence as it stands now.").arg(titleOf(report)),
         IncidentsPageTr::tr("Sign"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("signReport"));
    dialog->addField(field::opinion);
    dialog->setWork([notice = report.notice.id, rev = report.notice.rev,
                     later](const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        const QString opinion = values.value(fieldId(fields::notice::opinion)).toString();
        if (later)
            tools.reports().signLater(notice, rev, opinion);
        else
            tools.reports().sign(notice, rev, opinion);
    });
    dialog->start();
}

void ReportActs::sendBack(const Report& report)
{
    prompts::reason(
        m_parent,
        {IncidentsPageTr::tr("Return the report"), titleOf(report), IncidentsPageTr::tr("Return"), false},
        [this, notice = report.notice.id, rev = report.notice.rev](const QString& reason) {
            m_acts.run([notice, rev, reason](const ActTools& tools) {
                tools.reports().sendBack(notice, rev, reason);
            });
        });
}

/// The limit goes before the signature: what is sent unsigned is signed afterwards, with the reason in it.
void ReportActs::registerSent(const Report& report, bool isSigned)
{
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {isSigned ? IncidentsPageTr::tr("Register as sent") : IncidentsPageTr::tr("Send before signing"),
         isSigned ? titleOf(report)
                  : IncidentsPageTr::tr(
                        "%1. When the limit is near, the report goes first; another person signs it "
                        "afterwards.")
                        .arg(titleOf(report)),
         isSigned ? IncidentsPageTr::tr("Register as sent") : IncidentsPageTr::tr("Sent"), !isSigned},
        m_parent);
    dialog->setObjectName(QStringLiteral("sendReport"));
    const qint64 now = services().nowMs();
    const ledger::RecordFields own = data().of(field::kRegister, report.notice);
    dialog->addField(field::sent_at, {now, ledger::instantText(now), true, {}});
    dialog->addField(field::channel, {own.value(field::channel), own.label(field::channel), true, {}});
    dialog->addField(field::receipt_no);
    if (!isSigned)
        dialog->askReason();
    dialog->setWork([notice = report.notice.id, rev = report.notice.rev, isSigned](
                        const ActTools& tools, const ledger::FieldValues& values, const QString& reason) {
        const incidents::Sending sending{values.value(fieldId(fields::notice::sent_at)).toLongLong(),
                                         values.value(fieldId(fields::notice::channel)).toString(),
                                         values.value(fieldId(fields::notice::receipt_no)).toString(),
                                         reason};
        if (isSigned)
            tools.reports().registerSent(notice, rev, sending);
        else
            tools.reports().sendUnsigned(notice, rev, sending);
    });
    dialog->start();
}

void ReportActs::registerReceipt(const Report& report)
{
    auto* dialog = new FormDialog(services(), m_acts.source(), field::kRegister,
                                  {IncidentsPageTr::tr("Register the receipt"), titleOf(report),
                                   IncidentsPageTr::tr("Register"), false},
                                  m_parent);
    dialog->setObjectName(QStringLiteral("receiptOfReport"));
    const qint64 now = services().nowMs();
    dialog->addField(field::receipt_no,
                     {data().of(field::kRegister, report.notice).value(field::receipt_no), {}, true, {}});
    dialog->addField(field::receipt_at, {now, ledger::instantText(now), true, {}});
    dialog->setWork([notice = report.notice.id, rev = report.notice.rev](
                        const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        tools.reports().registerReceipt(notice, rev,
                                        values.value(fieldId(fields::notice::receipt_no)).toString(),
                                        values.value(fieldId(fields::notice::receipt_at)).toLongLong());
    });
    dialog->start();
}

} // namespace wardbook::ui
