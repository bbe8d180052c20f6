#include "commands/commands_tr.h"
#include "commands/context.h"
#include "fields/department.h"
#include "people/team.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

struct MemberOptions
{
    std::string name, role, department, newPasswordFile, reason;
};

qint64 departmentId(people::Workspace& workspace, const std::string& text)
{
    if (text.empty())
        return 0;
    const qint64 id = workspace.ledger().reader()->resolve(QString::fromLatin1(fields::department::kRegister),
                                                           fromStd(text));
    if (id == 0)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("There is no department “%1”. Nothing was changed.").arg(fromStd(text)));
    return id;
}

QString memberUid(people::Workspace& workspace, const QString& name)
{
    for (const people::Member& member : workspace.team().members())
        if (member.name == name || member.uid == name)
            return member.uid;
    throw Error(ErrorKind::NotFound, Tr::tr("There is no member “%1”. Nothing was changed.").arg(name));
}

QJsonObject memberJson(const people::Member& member)
{
    return {{QStringLiteral("uid"), member.uid},
            {QStringLiteral("name"), member.name},
            {QStringLiteral("role"), member.role},
            {QStringLiteral("department"), member.departmentName},
            {QStringLiteral("key"), member.keyFingerprint},
            {QStringLiteral("disabled"), member.disabled}};
}

void listMembers(const Context& context)
{
    const auto workspace = context.openForReading();
    QJsonArray list;
    for (const people::Member& member : workspace->team().members()) {
        list.append(memberJson(member));
        context.say(QStringLiteral("%1\t%2\t%3%4")
                        .arg(member.name, workspace->ledger().rights().role(member.role).label.text(),
                             member.departmentName, member.disabled ? Tr::tr(" (disabled)") : QString()));
    }
    context.answer({{QStringLiteral("members"), list}});
}

void addMember(const Context& context, const MemberOptions& options)
{
    const auto workspace = context.openForWriting();
    const QString password = Context::readPassword(
        options.newPasswordFile, Tr::tr("First password of %1: ").arg(fromStd(options.name)));
    const QString uid = workspace->team().add(fromStd(options.name), fromStd(options.role),
                                              departmentId(*workspace, options.department), password,
                                              fromStd(options.reason));
    context.say(Tr::tr("%1 can now open the vault.").arg(fromStd(options.name)));
    context.answer({{QStringLiteral("member"), uid}, {QStringLiteral("name"), fromStd(options.name)}});
}

void setRole(const Context& context, const MemberOptions& options)
{
    const auto workspace = context.openForWriting();
    const QString uid = memberUid(*workspace, fromStd(options.name));
    workspace->team().setRole(uid, fromStd(options.role), departmentId(*workspace, options.department),
                              fromStd(options.reason));
    context.say(Tr::tr("The role of %1 was changed.").arg(fromStd(options.name)));
    context.answer({{QStringLiteral("member"), uid}, {QStringLiteral("role"), fromStd(options.role)}});
}

void disable(const Context& context, const MemberOptions& options)
{
    const auto workspace = context.openForWriting();
    const QString uid = memberUid(*workspace, fromStd(options.name));
    workspace->team().disable(uid, fromStd(options.reason),
                              context.progress(Tr::tr("Rotating the vault key")));
    context.say(Tr::tr("%1 can no longer open the vault; its key was changed.").arg(fromStd(options.name)));
    context.answer({{QStringLiteral("member"), uid}, {QStringLiteral("disabled"), true}});
}

void changePassword(const Context& context, const std::string& newPasswordFile)
{
    const auto workspace = context.openForWriting();
    const QString password = Context::readPassword(newPasswordFile, Tr::tr("New password: "));
    workspace->team().changePassword(context.password(), password);
    context.say(Tr::tr("The password was changed."));
    context.answer({{QStringLiteral("changed"), true}});
}

struct RecoveryOptions
{
    int threshold = 2;
    std::vector<std::string> holders, shares;
    std::string code, member, newPasswordFile, reason;
};

void newShares(const Context& context, const RecoveryOptions& options)
{
    const auto workspace = context.openForWriting();
    const QStringList holders = fromStd(options.holders);
    const QStringList shares =
        workspace->team().newRecoveryShares(options.threshold, holders, fromStd(options.reason));
    QJsonArray list;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        context.say(QStringLiteral("%1\n  %2").arg(holders.value(i), shares.at(i)));
        list.append(QJsonObject{{QStringLiteral("holder"), holders.value(i)},
                                {QStringLiteral("share"), shares.at(i)}});
    }
    context.answer({{QStringLiteral("threshold"), options.threshold}, {QStringLiteral("shares"), list}});
}

void resetPassword(const Context& context, const RecoveryOptions& options)
{
    const QString password = Context::readPassword(options.newPasswordFile, Tr::tr("New password: "));
    if (options.shares.empty())
        vault::Vault::resetPasswordByCode(context.vaultDir(), fromStd(options.member), fromStd(options.code),
                                          password);
    else
        vault::Vault::resetPasswordByShares(context.vaultDir(), fromStd(options.member),
                                            fromStd(options.shares), password);
    context.say(Tr::tr("%1 has a new password. Make a new recovery code now: this one was used.")
                    .arg(fromStd(options.member)));
    context.answer({{QStringLiteral("member"), fromStd(options.member)}});
}

void addRecoveryCommands(CLI::App& root, Context& context)
{
    auto* recovery = root.add_subcommand("recovery", "Recovery code and shares");
    recovery->require_subcommand(1);
    auto options = std::make_shared<RecoveryOptions>();
    auto* code = recovery->add_subcommand("code", "New recovery code; the former one no longer works");
    code->add_option("--reason", options->reason);
    code->callback([&context, options] {
        const auto workspace = context.openForWriting();
        const QString text = workspace->team().newRecoveryCode(fromStd(options->reason));
        context.say(text);
        context.answer({{QStringLiteral("recovery_code"), text}});
    });
    auto* shares =
        recovery->add_subcommand("shares", "New shares, one per holder; some of them together recover");
    shares->add_option("--threshold", options->threshold, "How many together")->required();
    shares->add_option("--holder", options->holders, "Name of a holder; repeat")->required();
    shares->add_option("--reason", options->reason);
    shares->callback([&context, options] { newShares(context, *options); });
    auto* reset = recovery->add_subcommand("reset", "Set a member's password with the code or with shares");
    reset->add_option("MEMBER", options->member)->required();
    reset->add_option("--code", options->code);
    reset->add_option("--share", options->shares, "One share; repeat");
    reset->add_option("--new-password-file", options->newPasswordFile);
    reset->callback([&context, options] { resetPassword(context, *options); });
}

} // namespace

void addMemberCommands(CLI::App& root, Context& context)
{
    auto* member = root.add_subcommand("member", "Members of the team");
    member->require_subcommand(1);
    auto options = std::make_shared<MemberOptions>();
    const auto sub = [&](const char* name, const char* help, auto run) {
        auto* command = member->add_subcommand(name, help);
        command->callback([&context, options, run] { run(context, *options); });
        return command;
    };
    sub("list", "Members, roles, keys", [](const Context& c, const MemberOptions&) { listMembers(c); });
    auto* add = sub("add", "New member with a first password", addMember);
    auto* role = sub("role", "Change a member's role or department", setRole);
    auto* off = sub("disable", "Disable a member and change the vault key", disable);
    for (auto* command : {add, role, off}) {
        command->add_option("NAME", options->name)->required();
        command->add_option("--reason", options->reason);
    }
    for (auto* command : {add, role}) {
        command->add_option("--role", options->role)->required();
        command->add_option("--department", options->department);
    }
    add->add_option("--new-password-file", options->newPasswordFile);

    auto* password = root.add_subcommand("password", "Change one's own password");
    auto file = std::make_shared<std::string>();
    password->add_option("--new-password-file", *file);
    password->callback([&context, file] { changePassword(context, *file); });
    addRecoveryCommands(root, context);
}

} // namespace wardbook::commands
