#include "commands/commands.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "version.h"

namespace wardbook::commands {

namespace {

void addAll(CLI::App& root, Context& context)
{
    context.addCommonOptions(root);
    addVaultCommands(root, context);
    addRecordCommands(root, context);
    addExchangeCommands(root, context);
    addMemberCommands(root, context);
    addSampleCommand(root, context);
    addAssessCommands(root, context);
    addPackCommands(root, context);
    addIncidentCommands(root, context);
    addDrillCommands(root, context);
    addFileCommand(root, context);
    addFilingCommands(root, context);
    addCheckCommand(root, context);
    addObligationsCommand(root, context);
    addCalendarCommand(root, context);
    addOutboxCommand(root, context);
    addCensusCommand(root, context);
    addSurveyCommand(root, context);
    addOwnRegisterCommands(root, context);
    root.require_subcommand(1);
    root.set_version_flag("--version", WARDBOOK_VERSION);
}

std::vector<std::string> reversed(const QStringList& arguments)
{
    std::vector<std::string> list; // CLI11 takes the arguments from the end
    for (auto it = arguments.crbegin(); it != arguments.crend(); ++it)
        list.push_back(it->toStdString());
    return list;
}

} // namespace

bool isCommand(const QString& word)
{
    CLI::App root;
    Context context;
    addAll(root, context);
    const std::string name = word.toStdString();
    const auto commands = root.get_subcommands([](CLI::App*) { return true; });
    return name == "--help" || name == "--version" ||
           std::any_of(commands.begin(), commands.end(),
                       [&](CLI::App* command) { return command->get_name() == name; });
}

bool needsGraphics(const QStringList& arguments)
{
    const auto has = [&](const char* word) { return arguments.contains(QLatin1String(word)); };
    // reports of incidents are fixed as pages when they are signed
    return (has("assess") && has("report")) || has("drill") || has("sample") || has("file") ||
           has("filing") || (has("obligations") && has("report")) ||
           (has("incident") && (has("report") || has("report-step")));
}

int run(const QStringList& arguments)
{
    CLI::App root{"Wardbook: data-asset inventory, encrypted and verifiable"};
    Context context;
    addAll(root, context);
    try {
        root.parse(reversed(arguments));
        return context.exitCode();
    } catch (const CLI::ParseError& error) {
        return root.exit(error) == 0 ? 0 : 2;
    } catch (const Error& error) {
        context.fail(error);
        return Error::exitCode(error.kind());
    } catch (const std::exception& error) {
        context.fail(Error(ErrorKind::Io, Tr::tr("Something unexpected failed. Nothing more was changed."),
                           QString::fromUtf8(error.what())));
        return 1;
    }
}

} // namespace wardbook::commands
