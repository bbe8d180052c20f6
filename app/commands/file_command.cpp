#include "commands/commands_tr.h"
#include "commands/filing_support.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/filing_part.h"
#include "fields/incident.h"
#include "fields/member.h"
#include "fields/person.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "filings/filing_service.h"
#include "filings/vault_witness.h"
#include <QFileInfo>

namespace wardbook::commands {

namespace {

using filings::FilingKind;
using filings::FilingService;

struct FileOptions
{
    std::string kind, system, incident, drill, assessment, variant, recipient, preparer, title, out, opinion,
        reason;
    std::vector<std::string> attach, issued, set, confirm, exempt, templates, signers;
    int year = 0;
    bool check = false;
    ProtectionOptions protection;
};

qint64 resolved(ledger::Reader& reader, const char* registerId, const std::string& text)
{
    if (text.empty())
        return 0;
    const qint64 id = reader.resolve(QString::fromLatin1(registerId), fromStd(text));
    if (id == 0)
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("There is no record “%1” in “%2”. Nothing was changed.")
                .arg(fromStd(text), reader.registers().at(QString::fromLatin1(registerId)).label.text()));
    return id;
}

filings::NewFiling newFiling(ledger::Reader& reader, const FileOptions& options)
{
    filings::NewFiling filing;
    filing.kind = fromStd(options.kind);
    filing.variant = fromStd(options.variant);
    filing.title = fromStd(options.title);
    filing.subject.system = resolved(reader, fields::system::kRegister, options.system);
    filing.subject.incident = resolved(reader, fields::incident::kRegister, options.incident);
    filing.subject.drill = resolved(reader, fields::drill::kRegister, options.drill);
    filing.subject.assessment = resolved(reader, fields::assessment::kRegister, options.assessment);
    filing.subject.year = options.year;
    filing.preparer = resolved(reader, fields::person::kRegister, options.preparer);
    if (!options.recipient.empty()) {
        filing.recipient =
            reader.resolve(QString::fromLatin1(fields::recipient::kRegister), fromStd(options.recipient));
        if (filing.recipient == 0)
            filing.recipientName = fromStd(options.recipient);
    }
    for (const std::string& signer : options.signers)
        filing.signers.append(resolved(reader, fields::member::kRegister, signer));
    return filing;
}

ledger::FieldValues detailsOf(const FileOptions& options, const QString& part)
{
    ledger::FieldValues details;
    for (const QString& text : fromStd(options.issued))
        if (const auto [name, date] = pairOf(text); name == part)
            details.insert(QString::fromLatin1(fields::filing_part::issued_on), date);
    return details;
}

/// What was given with the command goes into the draft.
void fill(const Context& context, FilingService& service, qint64 filing, const FileOptions& options)
{
    for (const QString& text : fromStd(options.attach)) {
        const auto [part, path] = pairOf(text);
        const auto file = openToRead(path);
        service.attach(filing, part, *file, QFileInfo(path).fileName(), detailsOf(options, part),
                       context.progress(Tr::tr("Attaching")));
    }
    for (const QString& text : fromStd(options.templates)) {
        const auto [part, path] = pairOf(text);
        const auto file = openToRead(path);
        service.setTemplate(filing, part, file.get(), QFileInfo(path).fileName());
    }
    const QString reason = fromStd(options.reason);
    for (const QString& text : fromStd(options.set)) {
        const auto [key, value] = pairOf(text);
        service.setValue(filing, key, value, reason);
    }
    for (const QString& text : fromStd(options.exempt)) {
        const auto [part, why] = pairOf(text);
        service.exempt(filing, part, why);
    }
    for (const QString& text : fromStd(options.confirm)) {
        const auto [rule, why] = pairOf(text);
        service.confirm(filing, rule, why);
    }
}

bool allSigned(const filings::FilingFile& file)
{
    return std::all_of(file.signers.begin(), file.signers.end(),
                       [](const filings::Signer& signer) { return signer.signedMs != 0; });
}

/// A complete one is signed, and sealed when nobody else has to sign: then the package is there.
void finish(Context& context, people::Workspace& workspace, qint64 filing, const FileOptions& options)
{
    FilingService service(workspace);
    const auto file = [&] {
        const auto reader = workspace.ledger().reader();
        return filings::readFiling(workspace, *reader, filing, QDate::currentDate());
    };
    if (options.check || !file().completeness.complete())
        return answerFiling(context, workspace, filing);
    const filings::PackageProtection protection = options.protection.read();
    service.freeze(filing, filingRev(workspace, filing), context.progress(Tr::tr("Making the documents")));
    if (file().signRefusal.isEmpty())
        service.sign(filing, filingRev(workspace, filing), fromStd(options.opinion));
    if (!allSigned(file()))
        return answerFiling(context, workspace, filing);
    service.seal(filing, filingRev(workspace, filing), fromStd(options.out), protection,
                 context.progress(Tr::tr("Sealing")));
    answerFiling(context, workspace, filing, fromStd(options.out));
}

void fileKind(Context& context, const FileOptions& options)
{
    if (options.out.empty() && !options.check)
        throw Error(ErrorKind::Invalid, Tr::tr("Say where the package goes (--out FILE.zip), or --check."));
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    FilingService service(*workspace);
    const qint64 filing = service.create(newFiling(*reader, options));
    fill(context, service, filing, options);
    finish(context, *workspace, filing, options);
}

void verify(Context& context, const std::string& path, const std::string& passwordFile,
            const std::string& key, const std::string& unpackTo)
{
    filings::VerifyOptions options;
    if (!passwordFile.empty())
        options.password = crypto::passwordSecret(Context::readPassword(passwordFile, {}));
    if (!key.empty())
        options.receiver = filings::receiverPrivateKey(openToRead(fromStd(key))->readAll());
    std::unique_ptr<people::Workspace> workspace;
    std::unique_ptr<ledger::Reader> reader;
    if (context.hasVault()) {
        workspace = context.openForReading();
        reader = workspace->ledger().reader();
        options.member = filings::memberWitness(*workspace, *reader);
        options.actHash = filings::actWitness(*reader);
    }
    const Progress progress = context.progress(Tr::tr("Verifying"));
    printPackageReport(context, unpackTo.empty() ? filings::verifyPackage(fromStd(path), options, progress)
                                                 : filings::unpackPackage(fromStd(path), fromStd(unpackTo),
                                                                          options, progress));
}

} // namespace

void verifyPackageFile(Context& context, const std::string& path, const std::string& passwordFile,
                       const std::string& key)
{
    verify(context, path, passwordFile, key, {});
}

void addFileCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("file", "Build a filing package: check, make, sign, seal");
    auto options = std::make_shared<FileOptions>();
    command->add_option("KIND", options->kind, "mlps-filing, asset-ledger, …: see filing kinds")->required();
    command->add_option("--system", options->system, "Code or name");
    command->add_option("--incident", options->incident, "Code or title");
    command->add_option("--drill", options->drill, "Code or title");
    command->add_option("--assessment", options->assessment, "Code or name");
    command->add_option("--year", options->year, "For summaries of a year");
    command->add_option("--variant", options->variant,
                        "first, change, renewal, supplement, follow_up, final");
    command->add_option("--recipient", options->recipient, "A recipient's code or name");
    command->add_option("--preparer", options->preparer,
                        "Who fills it in: code or name; else who is signed in");
    command->add_option("--title", options->title, "Instead of the usual one");
    command->add_option("--attach", options->attach, "PART=FILE");
    command->add_option("--issued", options->issued, "PART=DATE of what is attached to it");
    command->add_option("--set", options->set, "KEY=TEXT: typed in instead of what the record says");
    command->add_option("--confirm", options->confirm, "RULE=REASON: a doubtful line stands");
    command->add_option("--exempt", options->exempt, "PART=REASON: it does not apply");
    command->add_option("--template", options->templates, "PART=FILE.docx of your own");
    command->add_option("--signer", options->signers, "Members in the order in which they sign");
    command->add_option("--opinion", options->opinion, "Of who signs");
    command->add_option("--reason", options->reason, "Why values are typed in");
    command->add_option("--out", options->out, "FILE.zip");
    command->add_flag("--check", options->check, "Only keep a draft and say what it lacks");
    options->protection.addTo(*command);
    command->callback([&context, options] { fileKind(context, *options); });

    auto* unpack = root.add_subcommand("unpack", "Verify a filing package and unpack it into a new folder");
    auto paths = std::make_shared<std::array<std::string, 4>>();
    unpack->add_option("PACKAGE", (*paths)[0])->required();
    unpack->add_option("DIR", (*paths)[1], "Folder to create")->required();
    unpack->add_option("--zip-password-file", (*paths)[2], "First line of a file");
    unpack->add_option("--key", (*paths)[3], "SM2 private key that it was locked for (PKCS#8)");
    unpack->callback(
        [&context, paths] { verify(context, (*paths)[0], (*paths)[2], (*paths)[3], (*paths)[1]); });
}

} // namespace wardbook::commands
