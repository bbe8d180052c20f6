#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "fields/notice.h"

namespace wardbook::commands {

namespace {

using incidents::ReportService;

struct ReportOptions
{
    std::string incident, kind, rule, recipient, recipientName, channel, cohort, notNotified, out, reason;
    std::vector<std::string> items, later;
    std::int64_t count = -1;
    bool submit = false;
};

void answerReport(const Context& context, people::Workspace& workspace, qint64 notice)
{
    const auto reader = workspace.ledger().reader();
    const incidents::Report report = incidents::readReport(*reader, notice);
    context.say(Tr::tr("%1: %2 items filled, %3 to follow.")
                    .arg(report.number)
                    .arg(report.filled())
                    .arg(report.toFollow()));
    for (const incidents::ReportLine& line : report.lines)
        if (!line.lacks.isEmpty())
            context.say(QStringLiteral("%1 %2").arg(line.item.number.text(), line.lacks));
    for (const QString& problem : report.problems)
        context.say(problem);
    context.answer(reportJson(report));
}

void writeReport(const Context& context, const ReportOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 incident = findIncident(*reader, fromStd(options.incident));
    incidents::ReportPlan plan;
    plan.kind = codeOf(*reader, "notice_kind", options.kind);
    plan.rule = fromStd(options.rule);
    plan.recipient = codeOf(*reader, "notice_recipient", options.recipient);
    plan.recipientName = fromStd(options.recipientName);
    plan.channel = codeOf(*reader, "communication_channel", options.channel);
    plan.cohort = fromStd(options.cohort);
    plan.notNotifiedReason = fromStd(options.notNotified);
    if (options.count >= 0)
        plan.cohortCount = options.count;
    ReportService service(*workspace);
    const qint64 notice = service.create(incident, plan);
    for (const QString& text : fromStd(options.items)) {
        const auto at = text.indexOf(QLatin1Char('='));
        if (at < 1)
            throw Error(ErrorKind::Invalid, Tr::tr("“%1” is no ITEM=TEXT. The draft is kept.").arg(text));
        service.setItem(notice, text.left(at), text.mid(at + 1), false);
    }
    for (const QString& item : fromStd(options.later))
        service.setItem(notice, item, {}, true);
    if (options.submit)
        service.submit(
            notice,
            workspace->ledger().reader()->record(QString::fromLatin1(fields::notice::kRegister), notice).rev);
    if (!options.out.empty())
        service.exportDocument(notice, fromStd(options.out), fromStd(options.reason),
                               context.progress(Tr::tr("Writing the report")));
    answerReport(context, *workspace, notice);
}

struct StepOptions
{
    std::string report, step, at, channel, receipt, reason, opinion, out;
};

void stepReport(const Context& context, const StepOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 notice = findNotice(*reader, fromStd(options.report));
    const qint64 rev = reader->record(QString::fromLatin1(fields::notice::kRegister), notice).rev;
    const QString step = fromStd(options.step);
    const qint64 at = instantOf(*reader, options.at);
    const incidents::Sending sending{at, codeOf(*reader, "communication_channel", options.channel),
                                     fromStd(options.receipt), fromStd(options.reason)};
    ReportService service(*workspace);
    if (step == QLatin1String("submit"))
        service.submit(notice, rev);
    else if (step == QLatin1String("return"))
        service.sendBack(notice, rev, fromStd(options.reason));
    else if (step == QLatin1String("sign"))
        service.sign(notice, rev, fromStd(options.opinion));
    else if (step == QLatin1String("send"))
        service.registerSent(notice, rev, sending);
    else if (step == QLatin1String("send-unsigned"))
        service.sendUnsigned(notice, rev, sending);
    else if (step == QLatin1String("sign-later"))
        service.signLater(notice, rev, fromStd(options.opinion));
    else if (step == QLatin1String("receipt"))
        service.registerReceipt(notice, rev, fromStd(options.receipt), at == 0 ? clock::nowMs() : at);
    if (!options.out.empty())
        service.exportDocument(notice, fromStd(options.out), fromStd(options.reason),
                               context.progress(Tr::tr("Writing the report")));
    answerReport(context, *workspace, notice);
}

} // namespace

void addIncidentReport(CLI::App& incident, Context& context)
{
    auto* command = incident.add_subcommand("report", "Draft a report or notice, filled from the record");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("INCIDENT", options->incident, "Code or title")->required();
    command->add_option("KIND", options->kind, "first, follow_up, final, individual, public, police, health")
        ->required();
    command->add_option("--rule", options->rule, "Clock rule it answers");
    command->add_option("--to", options->recipient, "Code of notice_recipient");
    command->add_option("--to-name", options->recipientName, "Name of the recipient");
    command->add_option("--channel", options->channel, "phone, web, hotline, …");
    command->add_option("--item", options->items, "ITEM=TEXT");
    command->add_option("--later", options->later, "Items that follow")->delimiter(',');
    command->add_option("--cohort", options->cohort, "Who is told");
    command->add_option("--count", options->count, "How many are told");
    command->add_option("--not-notified", options->notNotified, "Why individuals are not told");
    command->add_flag("--submit", options->submit, "Hand it in for signing");
    command->add_option("--out", options->out, "FILE.docx or FILE.pdf");
    command->add_option("--reason", options->reason, "Why it leaves the vault");
    command->callback([&context, options] { writeReport(context, *options); });

    auto* stepCommand =
        incident.add_subcommand("report-step", "Hand in, sign, return, send or receipt a report");
    auto stepOptions = std::make_shared<StepOptions>();
    stepCommand->add_option("REPORT", stepOptions->report, "Number: BS-2026-0001")->required();
    stepCommand->add_option("STEP", stepOptions->step)
        ->required()
        ->check(CLI::IsMember(
            {"submit", "return", "sign", "send", "send-unsigned", "sign-later", "receipt", "export"}));
    stepCommand->add_option("--at", stepOptions->at, "When; now if not given");
    stepCommand->add_option("--channel", stepOptions->channel, "phone, web, hotline, …");
    stepCommand->add_option("--receipt", stepOptions->receipt, "Receipt number");
    stepCommand->add_option("--reason", stepOptions->reason, "Why");
    stepCommand->add_option("--opinion", stepOptions->opinion, "Of who signs");
    stepCommand->add_option("--out", stepOptions->out, "FILE.docx or FILE.pdf");
    stepCommand->callback([&context, stepOptions] { stepReport(context, *stepOptions); });
}

} // namespace wardbook::commands
