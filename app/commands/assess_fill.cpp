#include "commands/assess_support.h"
#include "commands/commands_tr.h"
#include "grading/questionnaire.h"
#include "grading/record_sheet.h"

namespace wardbook::commands {

namespace {

using grading::FilledCell;
using grading::FilledSheet;
using grading::Round;
using grading::RoundService;
using Outcome = FilledCell::Outcome;

struct FillOptions
{
    std::string round, file, object;
    std::vector<std::string> columns;
    bool dryRun = false, keep = false, overwrite = false, guesses = false;
};

QJsonObject cellJson(const Context& context, const ledger::Reader& reader, const FilledCell& cell)
{
    return {{QStringLiteral("result"), outcomeId(cell.outcome)},
            {QStringLiteral("sheet"), cell.sheet},
            {QStringLiteral("cell"), cell.place},
            {QStringLiteral("item"), cell.item},
            {QStringLiteral("object"), cell.objectName},
            {QStringLiteral("before"), verdictJson(context, reader, cell.verdictNow)},
            {QStringLiteral("after"), verdictJson(context, reader, cell.verdict)},
            {QStringLiteral("changed_since"), cell.changedSince},
            {QStringLiteral("confidence"), cell.confidence},
            {QStringLiteral("guess"), cell.guess},
            {QStringLiteral("reason"), cell.reason}};
}

void sayCells(const Context& context, const ledger::Reader& reader, const FilledSheet& filled)
{
    for (const QString& remark : filled.remarks)
        context.say(remark);
    for (const FilledCell& cell : filled.cells) {
        const QString where = Tr::tr("“%1” %2").arg(cell.sheet, cell.place);
        if (cell.outcome == Outcome::Refused)
            context.say(Tr::tr("%1 refused: %2").arg(where, cell.reason));
        else if (cell.outcome == Outcome::Differs)
            context.say(QStringLiteral("%1 %2 × %3: %4 → %5")
                            .arg(where, cell.item, cell.objectName, verdictWord(reader, cell.verdictNow),
                                 verdictWord(reader, cell.verdict)));
        if (cell.outcome == Outcome::Differs && cell.changedSince)
            context.say(Tr::tr("%1 was judged here after the questionnaire was made.").arg(where));
        if (!cell.guess.isEmpty())
            context.say(Tr::tr("%1 guessed (%2 %): %3").arg(where).arg(cell.confidence).arg(cell.guess));
    }
}

/// Which cells are written: what was guessed, and what somebody judged since the file was made, only when
/// asked for.
QList<int> chosen(const FilledSheet& filled, const FillOptions& options)
{
    QList<int> cells;
    for (int i = 0; i < filled.cells.size(); ++i) {
        const FilledCell& cell = filled.cells.at(i);
        const bool usable =
            cell.outcome == Outcome::New ||
            (cell.outcome == Outcome::Differs && !options.keep && (!cell.changedSince || options.overwrite));
        if (usable && (cell.confidence == 100 || options.guesses))
            cells.append(i);
    }
    return cells;
}

/// "verdict=F": a meaning of the list sheet_column and the letters of a column.
std::pair<QString, int> columnChoice(const ledger::RegisterSet& registers, const QString& text)
{
    const QString meaning = text.section(QLatin1Char('='), 0, 0), letters = text.section(QLatin1Char('='), 1);
    const ledger::Code* code = registers.codes(QStringLiteral("sheet_column")).match(meaning);
    int column = 0;
    for (const QChar c : letters.toUpper())
        column = c >= u'A' && c <= u'Z' && column < 1000 ? column * 26 + (c.unicode() - u'A' + 1) : 100000;
    if (!code || column < 1 || column > 16384)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is not MEANING=COLUMN, for example verdict=F. Nothing was changed.").arg(text));
    return {code->id, column - 1};
}

void fill(const Context& context, const FillOptions& options)
{
    const auto workspace = options.dryRun ? context.openForReading() : context.openForWriting();
    const auto reader = workspace->ledger().reader();
    RoundService service(*workspace);
    const Round round = service.load(*reader, findRound(*reader, fromStd(options.round)));
    const QString file = fromStd(options.file);
    const Progress progress = context.progress(Tr::tr("Reading"));
    const bool own = grading::isQuestionnaire(file);
    grading::RecordSheetOptions foreign;
    if (!options.object.empty())
        foreign.object = round.objects.at(findColumn(round, fromStd(options.object))).id;
    for (const QString& text : fromStd(options.columns)) {
        const auto [meaning, column] = columnChoice(reader->registers(), text);
        foreign.columns.insert(meaning, column);
    }
    const FilledSheet filled = own ? readQuestionnaire(*reader, round, file, progress)
                                   : readRecordSheet(*reader, round, file, foreign, progress).filled;
    sayCells(context, *reader, filled);

    const QList<int> cells = chosen(filled, options);
    QList<grading::CellConflict> conflicts;
    if (!options.dryRun && !cells.isEmpty())
        service.apply(round, grading::editsOf(filled, cells), &conflicts,
                      Tr::tr("Filled from %1").arg(QFileInfo(file).fileName()));
    const qint64 written = options.dryRun ? 0 : cells.size() - conflicts.size();
    QJsonArray list, clashes;
    for (const FilledCell& cell : filled.cells)
        list.append(cellJson(context, *reader, cell));
    for (const grading::CellConflict& conflict : conflicts)
        clashes.append(
            QJsonObject{{QStringLiteral("item"), conflict.item}, {QStringLiteral("by"), conflict.theirName}});
    context.say(Tr::tr("%1 new, %2 the same, %3 differ, %4 refused, %5 left empty, %6 guessed; %7 written.")
                    .arg(filled.count(Outcome::New))
                    .arg(filled.count(Outcome::Same))
                    .arg(filled.count(Outcome::Differs))
                    .arg(filled.count(Outcome::Refused))
                    .arg(filled.unanswered)
                    .arg(filled.guessed())
                    .arg(written));
    context.answer(
        {{QStringLiteral("round"), round.code},
         {QStringLiteral("kind"), own ? QStringLiteral("questionnaire") : QStringLiteral("record_sheet")},
         {QStringLiteral("new"), filled.count(Outcome::New)},
         {QStringLiteral("same"), filled.count(Outcome::Same)},
         {QStringLiteral("differs"), filled.count(Outcome::Differs)},
         {QStringLiteral("refused"), filled.count(Outcome::Refused)},
         {QStringLiteral("unanswered"), filled.unanswered},
         {QStringLiteral("guessed"), filled.guessed()},
         {QStringLiteral("written"), written},
         {QStringLiteral("remarks"), QJsonArray::fromStringList(filled.remarks)},
         {QStringLiteral("conflicts"), clashes},
         {QStringLiteral("cells"), list}});
}

} // namespace

void addAssessFill(CLI::App& assess, Context& context)
{
    auto* command = assess.add_subcommand("fill", "Verdicts from a questionnaire or somebody's record sheet");
    auto options = std::make_shared<FillOptions>();
    command->add_option("ROUND", options->round, "Code, name or system")->required();
    command->add_option("FILE", options->file, "xlsx or csv")->required();
    command->add_option("--object", options->object, "Record sheets: everything in it is about this object");
    command
        ->add_option("--column", options->columns,
                     "Record sheets: MEANING=COLUMN (verdict=F, topic=C …) instead of guessing")
        ->delimiter(',');
    command->add_flag("--dry-run", options->dryRun, "Only compare; write nothing");
    command->add_flag("--keep", options->keep, "Leave every cell that the round judges as it is")
        ->excludes(command->add_flag("--overwrite", options->overwrite,
                                     "Also replace what somebody judged after the questionnaire was made"));
    command->add_flag("--accept-guesses", options->guesses, "Also write what had to be guessed");
    command->callback([&context, options] { fill(context, *options); });
}

} // namespace wardbook::commands
