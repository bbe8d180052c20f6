#include "commands/commands_tr.h"
#include "commands/filing_support.h"
#include "commands/incident_support.h"
#include "commands/record_json.h"
#include "fields/filing.h"

namespace wardbook::commands {

namespace {

using filings::FilingKind;

QString dayOf(qint64 ms)
{
    return ms == 0 ? QString() : isoText(ms).left(10);
}

void requireFilings(people::Workspace& workspace, ledger::Reader& reader)
{
    requireView(workspace, reader.registers().at(QString::fromLatin1(fields::filing::kRegister)));
}

void list(const Context& context)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireFilings(*workspace, *reader);
    QJsonArray filingList;
    for (const filings::FilingEntry& entry : filings::filingEntries(*reader)) {
        filingList.append(QJsonObject{{QStringLiteral("code"), entry.code},
                                      {QStringLiteral("title"), entry.title},
                                      {QStringLiteral("kind"), entry.kindLabel},
                                      {QStringLiteral("state"), entry.state},
                                      {QStringLiteral("recipient"), entry.recipient},
                                      {QStringLiteral("due"), isoText(entry.dueMs)},
                                      {QStringLiteral("sent_at"), isoText(entry.sentMs)},
                                      {QStringLiteral("valid_until"), entry.validUntil.toString(Qt::ISODate)},
                                      {QStringLiteral("next_on"), entry.nextOn.toString(Qt::ISODate)},
                                      {QStringLiteral("next_duty"), entry.nextDuty}});
        context.say(QStringLiteral("%1  %2  %3  %4  %5")
                        .arg(entry.code, entry.stateLabel, entry.title, entry.recipient, dayOf(entry.dueMs)));
    }
    context.answer({{QStringLiteral("filings"), filingList}});
}

QJsonObject kindJson(const FilingKind& kind)
{
    QJsonArray parts;
    for (const filings::PartDefinition& part : kind.parts)
        parts.append(
            QJsonObject{{QStringLiteral("id"), part.id},
                        {QStringLiteral("label"), part.label.text()},
                        {QStringLiteral("attached"), part.make == filings::PartDefinition::Make::Attachment},
                        {QStringLiteral("optional"), part.optional},
                        {QStringLiteral("source"), part.source}});
    return {{QStringLiteral("id"), kind.id},
            {QStringLiteral("version"), kind.version},
            {QStringLiteral("label"), kind.label.text()},
            {QStringLiteral("source"), kind.source},
            {QStringLiteral("verified"), kind.verified},
            {QStringLiteral("own"), kind.own},
            {QStringLiteral("parts"), parts}};
}

/// Without a vault: the shipped ones.
void kinds(const Context& context)
{
    std::shared_ptr<const filings::FilingKinds> all;
    if (context.hasVault()) {
        const auto workspace = context.openForReading();
        const auto reader = workspace->ledger().reader();
        requireFilings(*workspace, *reader);
        all = filings::FilingKinds::current(*reader);
    } else {
        all = filings::FilingKinds::builtIn(*ledger::RegisterSet::builtIn());
    }
    QJsonArray kindList;
    for (const FilingKind& kind : all->kinds()) {
        kindList.append(kindJson(kind));
        context.say(QStringLiteral("%1 %2  %3").arg(kind.id, kind.version, kind.label.text()));
        for (const filings::PartDefinition& part : kind.parts)
            context.say(QStringLiteral("    %1  %2").arg(part.id, part.label.text()));
    }
    context.answer({{QStringLiteral("kinds"), kindList}});
}

void show(Context& context, const std::string& name)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireFilings(*workspace, *reader);
    answerFiling(context, *workspace, findFiling(*reader, fromStd(name)));
}

void changes(const Context& context, const std::string& name)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireFilings(*workspace, *reader);
    const filings::FilingFile file =
        filings::readFiling(*workspace, *reader, findFiling(*reader, fromStd(name)), QDate::currentDate());
    QJsonArray changeList;
    for (const filings::FactChange& change : file.changes) {
        changeList.append(QJsonObject{{QStringLiteral("key"), change.key},
                                      {QStringLiteral("label"), change.label},
                                      {QStringLiteral("before"), change.before},
                                      {QStringLiteral("after"), change.after},
                                      {QStringLiteral("file_again"), change.refile}});
        context.say(QStringLiteral("%1: %2 → %3").arg(change.label, change.before, change.after));
    }
    context.answer({{QStringLiteral("filing"), file.code}, {QStringLiteral("changes"), changeList}});
}

QJsonArray changedJson(const filings::RefilingDuty& duty)
{
    QJsonArray changed;
    for (const filings::FactChange& change : duty.changes)
        changed.append(change.label);
    return changed;
}

/// What was filed and has changed since, and what runs out.
void duties(const Context& context)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireFilings(*workspace, *reader);
    const QDate today = QDate::currentDate();
    QJsonArray again, dates;
    for (const filings::RefilingDuty& duty : filings::refilingDuties(*reader, workspace.get(), today)) {
        const QJsonArray changed = changedJson(duty);
        QStringList words;
        for (const QJsonValue& value : changed)
            words << value.toString();
        again.append(QJsonObject{{QStringLiteral("title"), duty.title},
                                 {QStringLiteral("kind"), duty.kind},
                                 {QStringLiteral("changed_on"), duty.changedOn.toString(Qt::ISODate)},
                                 {QStringLiteral("due"), duty.due.toString(Qt::ISODate)},
                                 {QStringLiteral("source"), duty.source},
                                 {QStringLiteral("verified"), duty.verified},
                                 {QStringLiteral("changes"), changed}});
        context.say(Tr::tr("File again: %1, until %2. %3")
                        .arg(duty.title, duty.due.toString(Qt::ISODate), words.join(Tr::tr(", "))));
    }
    for (const filings::FilingDuty& duty : filings::filingDuties(*reader, today)) {
        dates.append(QJsonObject{{QStringLiteral("text"), duty.text},
                                 {QStringLiteral("on"), duty.on.toString(Qt::ISODate)}});
        context.say(QStringLiteral("%1  %2").arg(duty.on.toString(Qt::ISODate), duty.text));
    }
    context.answer({{QStringLiteral("file_again"), again}, {QStringLiteral("dates"), dates}});
}

} // namespace

void addFilingCommands(CLI::App& root, Context& context)
{
    auto* filing = root.add_subcommand("filing", "Filings: what went to whom, parts, signatures, receipts");
    filing->require_subcommand(1);
    filing->add_subcommand("list", "All filings")->callback([&context] { list(context); });
    filing->add_subcommand("kinds", "What can be filed, with its parts")->callback([&context] {
        kinds(context);
    });
    filing->add_subcommand("duties", "What has to be filed again, and dates to come")->callback([&context] {
        duties(context);
    });
    const auto onFiling = [&](const char* name, const char* help, auto run) {
        auto* command = filing->add_subcommand(name, help);
        auto number = std::make_shared<std::string>();
        command->add_option("FILING", *number, "Number or title")->required();
        command->callback([&context, number, run] { run(context, *number); });
    };
    onFiling("show", "Checklist, parts and signers of a filing", show);
    onFiling("changes", "What changed since the filing before", changes);
    addFilingParts(*filing, context);
    addFilingSteps(*filing, context);
}

} // namespace wardbook::commands
