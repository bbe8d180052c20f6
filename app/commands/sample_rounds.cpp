#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_grading.h"
#include "commands/sample_support.h"
#include "commands/sample_verdicts.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "grading/round_texts.h"
#include "oversight/remediation_service.h"
#include <QBuffer>

namespace wardbook::commands::sample {

namespace {

using grading::CellEdit;
using grading::Round;
using grading::RoundService;
using ledger::ActWriter;
using ledger::FieldValues;
using people::Workspace;
namespace fa = fields::assessment;
namespace fr = fields::remediation;

QString key(const char* field)
{
    return QString::fromLatin1(field);
}

/// First day of the half-year that lies `back` half-years before today's.
QDate halfYear(int back)
{
    const QDate today = clock::now().date();
    const int halves = today.year() * 2 + (today.month() > 6 ? 1 : 0) - back;
    return QDate(halves / 2, halves % 2 == 0 ? 1 : 7, 1);
}

QString halfYearName(QDate start)
{
    return data("grading")[QLatin1String("half_year_names")][start.month() == 1 ? 0 : 1].toString().arg(
        start.year());
}

QList<qint64> objectIds(ledger::Reader& reader, const QJsonValue& names)
{
    QList<qint64> ids;
    for (const QJsonValue& name : names.toArray())
        ids.append(named(reader, fields::check_object::kRegister, name.toString()).id);
    return ids;
}

QString joined(const QList<qint64>& ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts << QString::number(id);
    return texts.join(QLatin1Char(','));
}

void judge(RoundService& service, Workspace& workspace, qint64 id, const QJsonObject& description)
{
    const Round round = service.load(*workspace.ledger().reader(), id);
    service.apply(round, VerdictMaker(data("grading"), description, round).edits());
}

/// A round of a past half-year. RoundService begins rounds today only, and one after the other is signed:
/// what happened before the unit had the program is entered as it was.
qint64 enterPastRound(Workspace& workspace, const QJsonObject& description, qint64 previous)
{
    qint64 id = 0;
    workspace.perform(Tr::tr("Earlier self-assessment entered"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const ledger::RegisterDef& systems = reader.registers().at(key(fields::system::kRegister));
        const ledger::Record system =
            named(reader, fields::system::kRegister, description[QLatin1String("system")].toString());
        const auto grade = [&](const char* field) { return system.value(systems.fieldAt(key(field))); };
        const QDate start = halfYear(description[QLatin1String("half_years_back")].toInt()).addDays(68);
        const auto pack = grading::RequirementPack::builtIn();
        id = writer.create(
            key(fa::kRegister),
            {{key(fa::name), halfYearName(start.addDays(-68))},
             {key(fa::system), system.id},
             {key(fa::started_on), start.toString(Qt::ISODate)},
             {key(fa::previous), previous == 0 ? QVariant() : QVariant(previous)},
             {key(fa::objects), joined(objectIds(reader, description[QLatin1String("objects")]))},
             {key(fa::s_level), grade(fields::system::s_level)},
             {key(fa::a_level), grade(fields::system::a_level)},
             {key(fa::level), grade(fields::system::grade)},
             {key(fa::scopes), QStringLiteral("general")},
             {key(fa::pack), pack->id},
             {key(fa::pack_version), pack->version},
             {key(fa::scoring), QStringLiteral("rate-2025")}});
    });
    return id;
}

void forEachRound(bool past, const std::function<void(const QJsonObject&)>& each)
{
    for (const QJsonValue& value : data("grading")[QLatin1String("rounds")].toArray())
        if ((value[QLatin1String("half_years_back")].toInt() > 0) == past)
            each(value.toObject());
}

/// Records of actions in the sample's order; `closed`: those of earlier rounds, or the others.
void enterRemediations(Workspace& workspace, bool closed)
{
    const auto rounds = workspace.ledger().reader();
    RoundService service(workspace);
    QHash<qint64, Round> newest; // system → round
    const auto roundOf = [&](qint64 system) -> const Round* {
        if (!newest.contains(system)) {
            qint64 id = 0;
            rounds->forEachWith(key(fa::kRegister), key(fa::system), system,
                                [&](const ledger::Record& record) { id = record.id; });
            newest.insert(system, id == 0 ? Round() : service.load(*rounds, id));
        }
        const Round& round = newest[system];
        return round.id == 0 ? nullptr : &round;
    };
    workspace.perform(Tr::tr("Remediation entered"), {}, [&](ActWriter& writer) {
        for (const QJsonValue& value : data("grading")[QLatin1String("remediations")].toArray()) {
            if ((value[QLatin1String("state")] == QLatin1String("closed")) != closed)
                continue;
            FieldValues values = parse(writer, key(fr::kRegister), value[QLatin1String("record")].toObject());
            const QList<qint64> objects = objectIds(writer.reader(), value[QLatin1String("objects")]);
            QStringList items;
            QList<qint64> cells;
            if (const Round* round = roundOf(values.value(key(fr::system)).toLongLong())) {
                for (int row = 0; row < round->items.size(); ++row) {
                    if (!value[QLatin1String("items")].toArray().contains(
                            grading::citation(round->item(row))))
                        continue;
                    items << round->item(row).id;
                    for (const qint64 object : objects)
                        if (const int column = round->columnOf(object);
                            column >= 0 && round->cell(row, column).record != 0)
                            cells << round->cell(row, column).record;
                }
                values.insert(key(fr::assessment), round->id);
            }
            values.insert(key(fr::item), items.join(QLatin1Char(' ')));
            values.insert(key(fr::objects), joined(objects));
            values.insert(key(fr::verdicts), joined(cells));
            if (const QString earlier = value[QLatin1String("repeats")].toString(); !earlier.isEmpty()) {
                values.insert(key(fr::repeated), 1);
                values.insert(key(fr::repeats), named(writer.reader(), fr::kRegister, earlier).id);
            }
            writer.create(key(fr::kRegister), values);
        }
    });
    // What was done is reported as everybody reports it.
    oversight::RemediationService actions(workspace);
    const auto reader = workspace.ledger().reader();
    for (const QJsonValue& value : data("grading")[QLatin1String("remediations")].toArray()) {
        const QString result = value[QLatin1String("result")].toString();
        if (result.isEmpty() || (value[QLatin1String("state")] == QLatin1String("closed")) != closed)
            continue;
        const ledger::Record record =
            named(*reader, fr::kRegister, value[QLatin1String("record")][QLatin1String("code")].toString());
        actions.finish(record.id, record.rev, result, clock::now().date());
    }
}

qint64 storeProof(RoundService& service, const QString& name)
{
    const QJsonValue proof = data("grading")[QLatin1String("proofs")][name];
    QByteArray bytes = proof[QLatin1String("text")].toString().toUtf8();
    if (bytes.isEmpty())
        bytes = QByteArray::fromBase64(proof[QLatin1String("base64")].toString().toLatin1());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return service.addProof(buffer, name, proof[QLatin1String("media_type")].toString());
}

/// Files for the cells that name some.
void attachProofs(RoundService& service, Workspace& workspace, qint64 id, const QJsonObject& description)
{
    const Round round = service.load(*workspace.ledger().reader(), id);
    QHash<QString, qint64> stored;
    QList<CellEdit> edits;
    for (const QJsonValue& cell : description[QLatin1String("cells")].toArray()) {
        QList<qint64> proofs;
        for (const QJsonValue& name : cell[QLatin1String("proofs")].toArray()) {
            if (!stored.contains(name.toString()))
                stored.insert(name.toString(), storeProof(service, name.toString()));
            proofs << stored.value(name.toString());
        }
        for (int row = 0; row < round.items.size() && !proofs.isEmpty(); ++row)
            for (int column = 0; column < round.objects.size(); ++column)
                if (grading::citation(round.item(row)) == cell[QLatin1String("item")].toString() &&
                    round.objects.at(column).name == cell[QLatin1String("object")].toString()) {
                    CellEdit edit;
                    edit.item = round.item(row).id;
                    edit.object = round.objects.at(column).id;
                    edit.rev = round.cell(row, column).rev;
                    edit.proofs = proofs;
                    edits.append(edit);
                }
    }
    service.apply(round, edits);
}

} // namespace

void enterEarlierRounds(Workspace& administrator)
{
    RoundService service(administrator);
    QHash<QString, qint64> previous;
    forEachRound(true, [&](const QJsonObject& description) {
        qint64& last = previous[description[QLatin1String("system")].toString()];
        last = enterPastRound(administrator, description, last);
        judge(service, administrator, last, description);
        service.step(service.load(*administrator.ledger().reader(), last), QStringLiteral("submit"), {});
    });
    enterRemediations(administrator, true);
}

void signEarlierRounds(Workspace& officer)
{
    RoundService service(officer);
    QList<qint64> waiting;
    officer.ledger().reader()->forEach(key(fa::kRegister),
                                       [&](const ledger::Record& record) { waiting << record.id; });
    for (const qint64 id : waiting)
        for (const char* transition : {"review", "sign"})
            service.step(service.load(*officer.ledger().reader(), id), key(transition), {});
    stepAll(officer, fr::kRegister, QStringLiteral("done"), QStringLiteral("verify"));
}

void enterCurrentRounds(Workspace& administrator)
{
    RoundService service(administrator);
    forEachRound(false, [&](const QJsonObject& description) {
        const auto reader = administrator.ledger().reader();
        grading::NewRound wanted;
        wanted.system =
            named(*reader, fields::system::kRegister, description[QLatin1String("system")].toString()).id;
        wanted.name = halfYearName(halfYear(0));
        wanted.objects = objectIds(*reader, description[QLatin1String("objects")]);
        const qint64 id = service.start(wanted);
        judge(service, administrator, id, description);
        attachProofs(service, administrator, id, description);
    });
    enterRemediations(administrator, false);
}

} // namespace wardbook::commands::sample
