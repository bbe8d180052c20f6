#include "commands/commands_tr.h"
#include "commands/filing_support.h"
#include "commands/report.h"
#include "vault/evidence_store.h"
#include "vault/new_folder.h"
#include "vault/rescue.h"
#include <QJsonArray>
#include <QTemporaryDir>

namespace wardbook::commands {

namespace {

struct CreateOptions
{
    std::string dir, unit, member;
};

void create(const Context& context, const CreateOptions& options)
{
    const QString dir = fromStd(options.dir);
    const QString& password = context.password(); // asked for before anything is made
    vault::NewFolder folder(dir, vault::kCreating, vault::creationPlaceTaken(dir));
    auto created =
        people::Workspace::create(folder.dir(), fromStd(options.unit), fromStd(options.member), password);
    const QJsonObject answer{{QStringLiteral("vault"), dir},
                             {QStringLiteral("id"), created.workspace->vault().header().vaultId},
                             {QStringLiteral("member"), created.workspace->session().name},
                             {QStringLiteral("recovery_code"), created.recoveryCode}};
    created.workspace.reset(); // what moves must be closed
    // The code first: no vault is ever there whose code nobody saw.
    context.say(Tr::tr("Recovery code, shown only this once; print it and lock it away:"));
    context.say(QStringLiteral("  ") + created.recoveryCode);
    folder.appear();
    context.say(Tr::tr("Created %1. %2 is its chief security officer.").arg(dir, fromStd(options.member)));
    context.answer(answer);
}

void verifyVault(Context& context, const QString& dir)
{
    const auto workspace = context.openForReading(dir);
    const auto report = ledger::verify(workspace->vault(), context.progress(Tr::tr("Verifying")));
    printReport(context, report);
}

void backup(const Context& context, const QString& file)
{
    const auto workspace = context.openForReading();
    workspace->vault().backup(file, context.progress(Tr::tr("Backing up")));
    const qint64 size = QFileInfo(file).size();
    context.say(Tr::tr("Backup written: %1 (%2 bytes). Try it with restore-test.").arg(file).arg(size));
    context.answer({{QStringLiteral("backup"), file}, {QStringLiteral("bytes"), size}});
}

void restoreTo(const Context& context, const QString& file, const QString& dir)
{
    vault::restore(file, dir, context.progress(Tr::tr("Restoring")));
    context.say(Tr::tr("Restored to %1. It opens with the passwords of the day of the backup.").arg(dir));
    context.answer({{QStringLiteral("vault"), dir}});
}

/// Opens the backup somewhere else, verifies everything, and leaves nothing there.
void restoreTest(Context& context, const QString& file)
{
    QTemporaryDir elsewhere;
    if (!elsewhere.isValid())
        throw Error(ErrorKind::Io, Tr::tr("No room for a trial restore: %1").arg(elsewhere.errorString()));
    const QString dir = elsewhere.filePath(QStringLiteral("trial.wardbook"));
    vault::restore(file, dir, context.progress(Tr::tr("Restoring")));
    vault::Vault::OpenOptions options;
    options.readOnly = true;
    options.acceptRolledBack = true; // a backup is older than the vault by nature
    const auto workspace = people::Workspace::open(dir, context.member(), context.password(), options);
    context.say(Tr::tr("The backup opens."));
    printReport(context, ledger::verify(workspace->vault(), context.progress(Tr::tr("Verifying"))));
}

QJsonArray tablesJson(const vault::RescueReport& report)
{
    QJsonArray tables;
    for (const auto& table : report.tables) {
        QJsonArray gaps;
        for (const auto& [first, last] : table.rows.gaps)
            gaps.append(QJsonArray{first, last});
        tables.append(QJsonObject{{QStringLiteral("table"), table.name},
                                  {QStringLiteral("rows"), table.rows.rows},
                                  {QStringLiteral("gaps"), gaps}});
    }
    return tables;
}

/// Saves what can be read of a damaged vault, then says what of it still holds.
void rescueTo(Context& context, const QString& dir)
{
    const auto report = vault::rescue(context.vaultDir(), context.member(), context.password(), dir,
                                      context.progress(Tr::tr("Rescuing")));
    for (const auto& table : report.tables)
        for (const auto& [first, last] : table.rows.gaps)
            context.say(
                last == 0
                    ? Tr::tr("%1: nothing could be read from number %2 on.").arg(table.name).arg(first)
                    : Tr::tr("%1: numbers %2 to %3 could not be read.").arg(table.name).arg(first).arg(last));
    for (const QString& name : report.lostAttachments)
        context.say(Tr::tr("Attachment lost: %1").arg(name));
    if (report.evidenceLost)
        context.say(Tr::tr("evidence.db could not be opened: the rescued vault has no attachments."));
    if (report.actsLostAtEnd > 0)
        context.say(Tr::tr("The last %1 acts could not be read.").arg(report.actsLostAtEnd));
    context.say(Tr::tr("Rescued to %1, with %2 attachments. The damaged folder is as it was.")
                    .arg(dir)
                    .arg(report.attachments));
    // Opened for writing once, so that indexes and search are there again.
    auto workspace = people::Workspace::open(dir, context.member(), context.password(), {});
    const auto verified = ledger::verify(workspace->vault(), context.progress(Tr::tr("Verifying")));
    // An attachment that was lost leaves nothing behind that would not verify.
    if (!verified.ok || !report.complete())
        context.setExitCode(Error::exitCode(ErrorKind::Damaged));
    if (!context.json())
        return printReport(context, verified);
    context.answer({{QStringLiteral("vault"), dir},
                    {QStringLiteral("complete"), report.complete()},
                    {QStringLiteral("tables"), tablesJson(report)},
                    {QStringLiteral("attachments"), report.attachments},
                    {QStringLiteral("evidence_lost"), report.evidenceLost},
                    {QStringLiteral("lost_attachments"), QJsonArray::fromStringList(report.lostAttachments)},
                    {QStringLiteral("acts_lost_at_end"), report.actsLostAtEnd},
                    {QStringLiteral("verified"), verified.ok}});
}

} // namespace

void addVaultCommands(CLI::App& root, Context& context)
{
    auto* createCommand = root.add_subcommand("create", "New vault; prints the recovery code once");
    auto createOptions = std::make_shared<CreateOptions>();
    createCommand->add_option("DIR", createOptions->dir, "Folder to create")->required();
    createCommand->add_option("--unit", createOptions->unit, "Name of the unit")->required();
    createCommand->add_option("--member", createOptions->member, "First member, its chief security officer")
        ->required();
    createCommand->callback([&context, createOptions] {
        if (!context.hasMember())
            context.setMember(createOptions->member);
        create(context, *createOptions);
    });

    const auto withPath = [&root](const char* name, const char* help, const char* argument, bool required) {
        auto* command = root.add_subcommand(name, help);
        auto path = std::make_shared<std::string>();
        auto* option = command->add_option(argument, *path);
        if (required)
            option->required();
        return std::pair(command, path);
    };
    const auto [verifyCommand, verifyPath] =
        withPath("verify", "Recompute everything; exit 0 only if it all holds", "VAULT|PACKAGE.zip", false);
    auto locks = std::make_shared<std::pair<std::string, std::string>>();
    verifyCommand->add_option("--zip-password-file", locks->first,
                              "Of a locked package: first line of a file");
    verifyCommand->add_option("--key", locks->second,
                              "SM2 private key that a package was locked for (PKCS#8)");
    verifyCommand->callback([&context, path = verifyPath, locks] {
        if (QFileInfo(fromStd(*path)).isFile())
            verifyPackageFile(context, *path, locks->first, locks->second);
        else
            verifyVault(context, path->empty() ? context.vaultDir() : fromStd(*path));
    });
    const auto [backupCommand, backupPath] =
        withPath("backup", "Back up to one file, while others work", "FILE", true);
    backupCommand->callback([&context, path = backupPath] { backup(context, fromStd(*path)); });
    const auto [testCommand, testPath] =
        withPath("restore-test", "Open a backup elsewhere and verify everything", "FILE", true);
    testCommand->callback([&context, path = testPath] { restoreTest(context, fromStd(*path)); });

    const auto [rescueCommand, rescuePath] =
        withPath("rescue", "Save what is readable of a damaged vault into a new one", "DIR", true);
    rescueCommand->callback([&context, path = rescuePath] { rescueTo(context, fromStd(*path)); });

    const auto [restoreCommand, restorePath] =
        withPath("restore", "Restore a backup to a new folder", "FILE", true);
    auto target = std::make_shared<std::string>();
    restoreCommand->add_option("DIR", *target, "Folder to create")->required();
    restoreCommand->callback(
        [&context, path = restorePath, target] { restoreTo(context, fromStd(*path), fromStd(*target)); });
}

} // namespace wardbook::commands
