#include "bench_support.h"
#include "fields/check_object.h"
#include "fields/system.h"
#include "grading/questionnaire.h"
#include "grading/scoring.h"
#include <QFileInfo>

namespace wardbook::bench {

namespace {

using grading::CellEdit;
using grading::Round;
using grading::RoundService;
using grading::Verdict;

constexpr int kObjects = 250; ///< boundary devices: 41 items of level 3 each, a little more than 10,000 cells
constexpr double kLimit = 3000;

qint64 create(ledger::ActWriter& writer, const char* registerId, const ledger::FieldValues& values)
{
    return writer.create(QString::fromLatin1(registerId), values);
}

QList<CellEdit> everyCell(const Round& round, Verdict verdict)
{
    QList<CellEdit> edits;
    for (int row = 0; row < round.items.size(); ++row)
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.applies(row, column)) {
                CellEdit edit;
                edit.item = round.item(row).id;
                edit.object = round.objects.at(column).id;
                edit.rev = round.cell(row, column).rev;
                edit.verdict = verdict;
                edit.note = QStringLiteral("现场核对了配置与记录，见附件。");
                edits << edit;
            }
    return edits;
}

/// 211 items of level 3 on 474 objects, every cell judged: 100,014 cells.
void benchScore()
{
    Round round;
    round.pack = grading::RequirementPack::builtIn();
    round.sLevel = round.aLevel = round.level = 3;
    round.items = round.pack->itemsFor(3, 3, {});
    const QStringList kinds{QStringLiteral("server"), QStringLiteral("database"),
                            QStringLiteral("application"), QStringLiteral("management")};
    for (int i = 0; i < 474; ++i)
        round.objects.append({i + 1, QString::number(i), QString::number(i), kinds.at(i % 4), false});
    round.prepare();
    for (int row = 0; row < round.items.size(); ++row)
        for (int column = 0; column < round.objects.size(); ++column)
            round.cell(row, column).verdict = static_cast<Verdict>(1 + (row * 7 + column) % 4);
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(milliseconds([&] { grading::score(round, QStringLiteral("rate-2025"), {}); }));
    report({QStringLiteral("score of 211 items × 474 objects"), ms(median(times)), QStringLiteral("< 100 ms"),
            median(times) < 100});
}

} // namespace

/// A questionnaire of 10,000 cells out, read back, compared and taken over in one act.
void benchSheets()
{
    benchScore();
    const auto workspace = newVault(QStringLiteral("sheets"));
    qint64 system = 0;
    workspace->perform(QStringLiteral("objects"), {}, [&](ledger::ActWriter& writer) {
        system = create(writer, fields::system::kRegister,
                        {{QString::fromLatin1(fields::system::name), QStringLiteral("医院信息系统")},
                         {QString::fromLatin1(fields::system::s_level), QStringLiteral("3")},
                         {QString::fromLatin1(fields::system::a_level), QStringLiteral("3")},
                         {QString::fromLatin1(fields::system::grade), QStringLiteral("3")}});
        for (int i = 1; i <= kObjects; ++i)
            create(writer, fields::check_object::kRegister,
                   {{QString::fromLatin1(fields::check_object::name), QStringLiteral("防火墙 %1").arg(i)},
                    {QString::fromLatin1(fields::check_object::kind), QStringLiteral("boundary_device")},
                    {QString::fromLatin1(fields::check_object::system), system}});
    });
    RoundService service(*workspace);
    grading::NewRound wanted;
    wanted.system = system;
    const qint64 id = service.start(wanted);
    const auto reader = workspace->ledger().reader();
    const auto load = [&] { return service.load(*reader, id); };
    service.apply(load(), everyCell(load(), Verdict::Met)); // so that the file comes with answers …
    const QString path = folder() + QStringLiteral("/questionnaire.xlsx");
    qint64 cells = 0;
    const double out = milliseconds([&] { cells = grading::writeQuestionnaire(*reader, load(), {}, path); });
    service.apply(load(), everyCell(load(), Verdict::Partial)); // … and each of them differs
    grading::FilledSheet filled;
    const double in = milliseconds([&] { filled = grading::readQuestionnaire(*reader, load(), path); });
    const double taken = milliseconds([&] { service.apply(load(), grading::editsOf(filled)); });
    const bool whole = filled.count(grading::FilledCell::Outcome::Differs) == cells;
    report({QStringLiteral("questionnaire, %1 cells: out + back + taken over").arg(cells),
            QStringLiteral("%1 + %2 + %3").arg(ms(out), ms(in), ms(taken)), ms(kLimit),
            whole && out + in + taken < kLimit});
}

} // namespace wardbook::bench
