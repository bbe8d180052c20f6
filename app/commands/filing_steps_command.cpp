#include "commands/commands_tr.h"
#include "commands/filing_support.h"
#include "commands/incident_support.h"
#include "exchange/proofs.h"
#include "fields/filing_part.h"
#include "filings/filing_service.h"
#include <QFileInfo>

namespace wardbook::commands {

namespace {

using filings::FilingService;

struct PartOptions
{
    std::string filing, part, value, reason, issued, expires, out;
    int pages = 0;
};

using PartWork = std::function<void(FilingService&, qint64 filing, const PartOptions&)>;

void withFiling(Context& context, const std::string& name,
                const std::function<void(people::Workspace&, FilingService&, qint64)>& work,
                const QString& package = {})
{
    const auto workspace = context.openForWriting();
    const qint64 filing = findFiling(*workspace->ledger().reader(), fromStd(name));
    FilingService service(*workspace);
    work(*workspace, service, filing);
    answerFiling(context, *workspace, filing, package);
}

void attach(const Context& context, FilingService& service, qint64 filing, const PartOptions& options)
{
    namespace fp = fields::filing_part;
    ledger::FieldValues details;
    if (!options.issued.empty())
        details.insert(QString::fromLatin1(fp::issued_on), fromStd(options.issued));
    if (!options.expires.empty())
        details.insert(QString::fromLatin1(fp::expires_on), fromStd(options.expires));
    if (options.pages > 0)
        details.insert(QString::fromLatin1(fp::pages), qint64(options.pages));
    const auto file = openToRead(fromStd(options.value));
    service.attach(filing, fromStd(options.part), *file, QFileInfo(file->fileName()).fileName(), details,
                   context.progress(Tr::tr("Attaching")));
}

void setTemplate(FilingService& service, qint64 filing, const PartOptions& options)
{
    if (options.value.empty())
        return service.setTemplate(filing, fromStd(options.part), nullptr, {});
    const auto file = openToRead(fromStd(options.value));
    service.setTemplate(filing, fromStd(options.part), file.get(), QFileInfo(file->fileName()).fileName());
}

struct StepOptions
{
    std::string filing, step, reason, opinion, at, channel, receipt, certificate, certificateOn, validUntil,
        file, certificateFile, note, out, variant;
    ProtectionOptions protection;
};

qint64 proofOf(people::Workspace& workspace, const std::string& path)
{
    if (path.empty())
        return 0;
    const auto file = openToRead(fromStd(path));
    return exchange::addProof(workspace, *file, QFileInfo(file->fileName()).fileName(), {});
}

filings::Receipt receiptOf(people::Workspace& workspace, ledger::Reader& reader, const StepOptions& options)
{
    filings::Receipt receipt;
    receipt.number = fromStd(options.receipt);
    receipt.certificate = fromStd(options.certificate);
    receipt.atMs = instantOf(reader, options.at);
    receipt.certificateOn = QDate::fromString(fromStd(options.certificateOn), Qt::ISODate);
    receipt.validUntil = QDate::fromString(fromStd(options.validUntil), Qt::ISODate);
    receipt.file = proofOf(workspace, options.file);
    receipt.certificateFile = proofOf(workspace, options.certificateFile);
    return receipt;
}

void requireOut(const StepOptions& options)
{
    if (options.out.empty())
        throw Error(ErrorKind::Invalid, Tr::tr("Say where the package goes (--out FILE.zip)."));
}

void runStep(Context& context, const StepOptions& options)
{
    const QString step = fromStd(options.step), reason = fromStd(options.reason);
    qint64 shown = 0;
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 filing = findFiling(*reader, fromStd(options.filing));
    const qint64 rev = filingRev(*workspace, filing);
    FilingService service(*workspace);
    const Progress progress = context.progress(Tr::tr("Making the documents"));
    if (step == QLatin1String("freeze")) {
        service.freeze(filing, rev, progress);
    } else if (step == QLatin1String("reopen")) {
        service.reopen(filing, rev, reason);
    } else if (step == QLatin1String("sign")) {
        service.sign(filing, rev, fromStd(options.opinion));
    } else if (step == QLatin1String("seal")) {
        requireOut(options);
        service.seal(filing, rev, fromStd(options.out), options.protection.read(), progress);
    } else if (step == QLatin1String("write")) {
        requireOut(options);
        service.writeAgain(filing, fromStd(options.out), options.protection.read(), reason, progress);
    } else if (step == QLatin1String("send")) {
        service.registerSent(filing, rev,
                             {instantOf(*reader, options.at),
                              codeOf(*reader, "filing_channel", options.channel), fromStd(options.note),
                              fromStd(options.receipt)});
    } else if (step == QLatin1String("receive")) {
        service.registerReceipt(filing, rev, receiptOf(*workspace, *reader, options));
    } else if (step == QLatin1String("return")) {
        service.registerReturn(filing, rev, instantOf(*reader, options.at), fromStd(options.note));
    } else if (step == QLatin1String("void")) {
        service.voidFiling(filing, rev, reason);
    } else {
        shown = service.again(filing, codeOf(*reader, "filing_variant", options.variant));
    }
    answerFiling(context, *workspace, shown == 0 ? filing : shown, fromStd(options.out));
}

} // namespace

void addFilingParts(CLI::App& filing, Context& context)
{
    const auto add = [&](const char* name, const char* help, const char* target, const char* value,
                         bool valueRequired, const PartWork& work) {
        auto* command = filing.add_subcommand(name, help);
        auto options = std::make_shared<PartOptions>();
        command->add_option("FILING", options->filing, "Number or title")->required();
        command->add_option(target, options->part)->required();
        auto* last = command->add_option(value, options->value);
        if (valueRequired)
            last->required();
        command->add_option("--reason", options->reason, "Why");
        command->callback([&context, options, work] {
            withFiling(context, options->filing, [&](people::Workspace&, FilingService& service, qint64 id) {
                work(service, id, *options);
            });
        });
        return std::pair(command, options);
    };
    const auto [attachCommand, attachOptions] =
        add("attach", "Put a file into a part", "PART", "FILE", true,
            [&context](FilingService& service, qint64 id, const PartOptions& options) {
                attach(context, service, id, options);
            });
    attachCommand->add_option("--issued", attachOptions->issued, "Date of the file: 2026-05-01");
    attachCommand->add_option("--expires", attachOptions->expires, "Valid until");
    attachCommand->add_option("--pages", attachOptions->pages);
    add("set", "Type in a value instead of what the record says; no TEXT takes it back", "KEY", "TEXT", false,
        [](FilingService& service, qint64 id, const PartOptions& options) {
            service.setValue(id, fromStd(options.part), fromStd(options.value), fromStd(options.reason));
        });
    add("confirm", "A doubtful line stands, with a reason; none takes it back", "RULE", "REASON", false,
        [](FilingService& service, qint64 id, const PartOptions& options) {
            service.confirm(id, fromStd(options.part), fromStd(options.value));
        });
    add("exempt", "A part does not apply, with a reason", "PART", "REASON", false,
        [](FilingService& service, qint64 id, const PartOptions& options) {
            service.exempt(id, fromStd(options.part), fromStd(options.value));
        });
    add("template", "Use a docx of your own for a part; no FILE takes ours again", "PART", "FILE", false,
        [](FilingService& service, qint64 id, const PartOptions& options) {
            setTemplate(service, id, options);
        });
    add("export", "One part as it would be now: docx, pdf, xlsx", "PART", "OUT", true,
        [&context](FilingService& service, qint64 id, const PartOptions& options) {
            service.exportPart(id, fromStd(options.part), fromStd(options.value), fromStd(options.reason),
                               context.progress(Tr::tr("Making the documents")));
        });
}

void addFilingSteps(CLI::App& filing, Context& context)
{
    auto* command =
        filing.add_subcommand("step", "Fix, sign, seal, write, deliver, receipt, return, void, again");
    auto options = std::make_shared<StepOptions>();
    command->add_option("FILING", options->filing, "Number or title")->required();
    command->add_option("STEP", options->step)
        ->required()
        ->check(CLI::IsMember(
            {"freeze", "reopen", "sign", "seal", "write", "send", "receive", "return", "void", "again"}));
    command->add_option("--out", options->out, "FILE.zip of seal and write");
    command->add_option("--reason", options->reason, "Why");
    command->add_option("--opinion", options->opinion, "Of who signs");
    command->add_option("--at", options->at, "When; now if not given");
    command->add_option("--channel", options->channel, "window, platform, mail, …");
    command->add_option("--note", options->note, "About the delivery or the return");
    command->add_option("--receipt", options->receipt, "Receipt number");
    command->add_option("--receipt-file", options->file);
    command->add_option("--certificate", options->certificate, "Certificate number");
    command->add_option("--certificate-on", options->certificateOn, "Its date");
    command->add_option("--certificate-file", options->certificateFile);
    command->add_option("--valid-until", options->validUntil, "As it says; from the rule if not given");
    command->add_option("--variant", options->variant, "Of again: change, renewal, supplement");
    options->protection.addTo(*command);
    command->callback([&context, options] { runStep(context, *options); });
}

} // namespace wardbook::commands
