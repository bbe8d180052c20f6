#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/sample_unit.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

struct SampleOptions
{
    std::string dir;
    bool password = false, member = false;
};

void sample(const Context& context, const SampleOptions& options)
{
    if (options.password)
        context.say(samplePassword());
    if (options.member)
        context.say(sampleMembers().first());
    if (options.password || options.member)
        return;
    if (options.dir.empty())
        throw Error(ErrorKind::Invalid, Tr::tr("Where? Give the folder to create."));
    createSampleUnit(fromStd(options.dir), context.progress(Tr::tr("Making the sample unit")));
    context.say(Tr::tr("Made the sample unit in %1. Members: %2. Password of all of them: %3")
                    .arg(fromStd(options.dir), sampleMembers().join(Tr::tr(", ")), samplePassword()));
    context.answer({{QStringLiteral("vault"), fromStd(options.dir)},
                    {QStringLiteral("members"), QJsonArray::fromStringList(sampleMembers())},
                    {QStringLiteral("password"), samplePassword()}});
}

} // namespace

void addSampleCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("sample", "A vault with the sample unit, every register filled");
    auto options = std::make_shared<SampleOptions>();
    command->add_option("DIR", options->dir, "Folder to create");
    command->add_flag("--password", options->password, "Print the sample's public password");
    command->add_flag("--member", options->member, "Print the name of its first member");
    command->callback([&context, options] { sample(context, *options); });
}

} // namespace wardbook::commands
