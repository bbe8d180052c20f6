#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/drill_support.h"
#include "commands/record_json.h"
#include "fields/department.h"
#include "fields/obligation.h"
#include "fields/person.h"
#include "oversight/compliance_report.h"

namespace wardbook::commands {

namespace {

using oversight::Compliance;
using oversight::Obligation;
using oversight::ObligationChange;
using oversight::ObligationReader;
using oversight::Obligations;
using oversight::ObligationService;

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject proofJson(const oversight::ProofFound& proof)
{
    return {{QStringLiteral("label"), proof.label},
            {QStringLiteral("register"), proof.registerId},
            {QStringLiteral("found"), proof.found},
            {QStringLiteral("least"), proof.least},
            {QStringLiteral("holds"), proof.holds()}};
}

QJsonObject obligationJson(const Obligation& each, QDate today)
{
    QJsonArray proof;
    for (const oversight::ProofFound& one : each.proof)
        proof.append(proofJson(one));
    return {{QStringLiteral("id"), each.id},
            {QStringLiteral("law"), each.group},
            {QStringLiteral("article"), each.article},
            {QStringLiteral("title"), each.title},
            {QStringLiteral("duty"), each.duty},
            {QStringLiteral("bound"), each.bound},
            {QStringLiteral("state"), oversight::complianceId(each.state)},
            {QStringLiteral("computed"), oversight::complianceId(each.computed)},
            {QStringLiteral("own_judgement"), each.own},
            {QStringLiteral("reason"), each.reason},
            {QStringLiteral("proof"), proof},
            {QStringLiteral("checks"), QJsonArray::fromStringList(each.checks)},
            {QStringLiteral("open_findings"), each.openFindings},
            {QStringLiteral("owner"), each.ownerName},
            {QStringLiteral("department"), each.departmentName},
            {QStringLiteral("next_on"), dayJson(each.nextOn)},
            {QStringLiteral("checked_on"), dayJson(each.checkedOn)},
            {QStringLiteral("overdue"), each.overdue(today)},
            {QStringLiteral("note"), each.note},
            {QStringLiteral("verified"), each.verified}};
}

QJsonObject countsJson(const Obligations& found)
{
    QJsonObject counts;
    for (const Compliance state : {Compliance::Met, Compliance::Partly, Compliance::Open, Compliance::ToJudge,
                                   Compliance::NotApplicable, Compliance::Informative})
        counts.insert(oversight::complianceId(state), found.count(state));
    return counts;
}

QString lineOf(const Obligation& each)
{
    const QString next = each.nextOn.isValid() ? each.nextOn.toString(Qt::ISODate) : QString();
    QString line =
        QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6")
            .arg(each.id, each.article, each.title, oversight::standing(each), each.ownerName, next);
    return each.verified ? line : line + QLatin1Char('\t') + documents::unverifiedBadge();
}

struct ListOptions
{
    std::string law, state;
    bool overdue = false;
};

void list(const Context& context, const ListOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireView(*workspace, reader->registers().at(QString::fromLatin1(fields::obligation::kRegister)));
    const QDate today = clock::now().date();
    const Obligations found = ObligationReader::readAll(*reader, today, context.progress(Tr::tr("Checking")));
    const QString law = fromStd(options.law), state = fromStd(options.state);
    if (!law.isEmpty() && !found.pack->group(law)) {
        QStringList known;
        for (const auto& group : found.pack->groups)
            known << group.id;
        throw Error(ErrorKind::NotFound, Tr::tr("There is no law “%1” in the list of obligations, only %2.")
                                             .arg(law, known.join(QStringLiteral(", "))));
    }
    QJsonArray all;
    for (const Obligation& each : found.all) {
        if ((!law.isEmpty() && each.group != law) ||
            (!state.isEmpty() && oversight::complianceId(each.state) != state) ||
            (options.overdue && !each.overdue(today)))
            continue;
        all.append(obligationJson(each, today));
        context.say(lineOf(each));
    }
    context.answer({{QStringLiteral("pack"), found.pack->version},
                    {QStringLiteral("verified"), found.pack->verified},
                    {QStringLiteral("counts"), countsJson(found)},
                    {QStringLiteral("obligations"), all}});
}

struct SetOptions
{
    std::vector<std::string> ids;
    std::string owner, department, next, state, reason, note;
};

QDate dayOf(const std::string& text)
{
    const QDate day = QDate::fromString(fromStd(text), Qt::ISODate);
    if (!day.isValid())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is not a date, such as 2026-06-12. Nothing was changed.").arg(fromStd(text)));
    return day;
}

ObligationChange changeOf(ledger::Reader& reader, const SetOptions& options)
{
    ObligationChange change;
    if (!options.owner.empty())
        change.owner = findNamed(reader, fields::person::kRegister, options.owner);
    if (!options.department.empty())
        change.department = findNamed(reader, fields::department::kRegister, options.department);
    if (!options.next.empty())
        change.nextOn = dayOf(options.next);
    if (options.state == "computed")
        change.state = std::optional<Compliance>();
    else if (!options.state.empty())
        change.state = oversight::complianceFromId(fromStd(options.state));
    if (!options.reason.empty())
        change.reason = fromStd(options.reason);
    if (!options.note.empty())
        change.note = fromStd(options.note);
    return change;
}

void set(const Context& context, const SetOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const QStringList ids = fromStd(options.ids);
    ObligationService(*workspace).change(ids, changeOf(*reader, options));
    const QDate today = clock::now().date();
    const Obligations found = ObligationReader::readAll(*reader, today);
    QJsonArray changed;
    for (const QString& id : ids)
        if (const Obligation* each = found.find(id)) {
            changed.append(obligationJson(*each, today));
            context.say(lineOf(*each));
        }
    context.answer({{QStringLiteral("obligations"), changed}});
}

void check(const Context& context)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const QDate today = clock::now().date();
    const Obligations found = ObligationReader::readAll(*reader, today, context.progress(Tr::tr("Checking")));
    const int checked = ObligationService(*workspace).selfCheck(found, today);
    context.say(Tr::tr("%1 obligations marked as checked today.").arg(checked));
    context.answer({{QStringLiteral("checked"), checked}, {QStringLiteral("counts"), countsJson(found)}});
}

struct ReportOptions
{
    std::string file, reason;
    int year = 0;
};

void report(const Context& context, const ReportOptions& options)
{
    const auto workspace = context.openForWriting();
    const QDate today = clock::now().date();
    const int year = options.year == 0 ? today.year() : options.year;
    const QString path = fromStd(options.file);
    oversight::exportComplianceReport(*workspace, path, fromStd(options.reason), year, today,
                                      context.progress(Tr::tr("Writing the report")));
    context.say(Tr::tr("Wrote %1.").arg(path));
    context.answer({{QStringLiteral("file"), path}, {QStringLiteral("year"), year}});
}

void addSet(CLI::App& obligations, Context& context)
{
    auto* command =
        obligations.add_subcommand("set", "Who is in charge, next check, a judgement of one's own");
    auto options = std::make_shared<SetOptions>();
    command->add_option("ID", options->ids, "One or more, as “obligations list” names them")->required();
    command->add_option("--owner", options->owner, "Person: code or name");
    command->add_option("--department", options->department, "Code or name");
    command->add_option("--next", options->next, "Date of the next check: 2026-06-12");
    command
        ->add_option("--state", options->state,
                     "met, partly, open, not_applicable; computed: the registers decide again")
        ->check(CLI::IsMember({"met", "partly", "open", "not_applicable", "computed"}));
    command->add_option("--reason", options->reason, "Of a judgement of one's own");
    command->add_option("--note", options->note, "What the self-check found");
    command->callback([&context, options] { set(context, *options); });
}

} // namespace

void addObligationsCommand(CLI::App& root, Context& context)
{
    auto* obligations =
        root.add_subcommand("obligations", "Duties of the laws and how the unit stands by them");
    obligations->require_subcommand(1);

    auto* listCommand = obligations->add_subcommand("list", "Every duty with its state and proof");
    auto listOptions = std::make_shared<ListOptions>();
    listCommand->add_option("--law", listOptions->law, "dsj, pipl, dsl, ndr, csl, mlcy, dap");
    listCommand
        ->add_option("--state", listOptions->state,
                     "met, partly, open, to_judge, not_applicable, informative")
        ->check(CLI::IsMember({"met", "partly", "open", "to_judge", "not_applicable", "informative"}));
    listCommand->add_flag("--overdue", listOptions->overdue, "Only those whose next check has passed");
    listCommand->callback([&context, listOptions] { list(context, *listOptions); });

    addSet(*obligations, context);

    auto* checkCommand =
        obligations->add_subcommand("check", "The yearly self-check: marks every duty as checked today");
    checkCommand->callback([&context] { check(context); });

    auto* reportCommand = obligations->add_subcommand("report", "The yearly self-check as docx or pdf");
    auto reportOptions = std::make_shared<ReportOptions>();
    reportCommand->add_option("FILE", reportOptions->file, "FILE.docx or FILE.pdf")->required();
    reportCommand->add_option("--year", reportOptions->year, "This year if not given")
        ->check(CLI::Range(2000, 2200));
    reportCommand->add_option("--reason", reportOptions->reason, "Why it leaves the vault");
    reportCommand->callback([&context, reportOptions] { report(context, *reportOptions); });
}

} // namespace wardbook::commands
