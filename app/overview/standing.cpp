#include "overview/standing.h"
#include "drills/drill_run.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/drill.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "grading/scoring.h"
#include "ledger/record_fields.h"
#include "storage/statement.h"
#include <QRegularExpression>
#include <numeric>

namespace wardbook::overview {

namespace {

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

/// As the check "asset-unconfirmed-year" has it: asked here of the index of dates, so that it costs nothing.
constexpr int kConfirmedDays = 365;

/// "state <> 'void'", and the department's own only.
QString visible(const ledger::RegisterDef& definition, qint64 department)
{
    QString sql = QStringLiteral("state <> '%1'").arg(QLatin1String(ledger::kVoidState));
    if (department != 0)
        sql += QStringLiteral(" AND %1 = %2")
                   .arg(definition.fieldAt(definition.departmentField).column())
                   .arg(department);
    return sql;
}

double figure(QString text)
{
    text.remove(u'%');
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? value : -1;
}

/// "HIS" of "医院信息系统（HIS）": what people call it.
QString shortened(const QString& name)
{
    static const QRegularExpression inBrackets(QStringLiteral("[（(]([A-Za-z0-9 -]{2,10})[)）]\\s*$"));
    const auto found = inBrackets.match(name);
    return found.hasMatch() ? found.captured(1) : name;
}

/// The broadest category that a code belongs to.
QString broadest(const ledger::CodeList& codes, const QString& code)
{
    QString found = code;
    for (const ledger::Code* each = codes.find(code); each && !each->parent.isEmpty();
         each = codes.find(each->parent))
        found = each->parent;
    return found;
}

} // namespace

qint64 departmentOf(people::Workspace& workspace)
{
    const people::Session& session = workspace.session();
    if (!workspace.ledger().rights().role(session.role).ownDepartmentOnly)
        return 0;
    return session.department != 0 ? session.department : -1;
}

int Remediations::total() const
{
    return std::accumulate(risks.begin(), risks.end(), 0,
                           [](int sum, const RiskShare& share) { return sum + share.open; });
}

Remediations readRemediations(ledger::Reader& reader, QDate today, qint64 department)
{
    namespace f = fields::remediation;
    const ledger::RegisterDef& definition = reader.registers().at(name(f::kRegister));
    const ledger::FieldDef& risk = definition.fieldAt(name(f::risk));
    Remediations found;
    for (const ledger::Code& code : risk.codeList->codes)
        found.risks << RiskShare{code.id, code.label.text(), 0, 0};
    RiskShare without;
    storage::Statement query(reader.connection(),
                             QStringLiteral("SELECT %1, count(*), sum(state = 'open' AND %2 < $1) FROM %3 "
                                            "WHERE state IN ('open', 'done') AND %4 GROUP BY 1")
                                 .arg(risk.column(), definition.fieldAt(name(f::due)).column(),
                                      definition.table(), visible(definition, department)));
    query.bindText(1, today.toString(Qt::ISODate));
    while (query.step()) {
        const QString code = query.text(0);
        const auto share = std::find_if(found.risks.begin(), found.risks.end(),
                                        [&](const RiskShare& each) { return each.risk == code; });
        RiskShare& place = share == found.risks.end() ? without : *share;
        place.open += int(query.integer(1));
        place.overdue += int(query.integer(2));
    }
    if (without.open > 0)
        found.risks << without;
    return found;
}

ScoreTrend readScores(ledger::Reader& reader, qint64 department)
{
    namespace fa = fields::assessment;
    namespace fs = fields::system;
    const ledger::RegisterDef& rounds = reader.registers().at(name(fa::kRegister));
    const ledger::RegisterDef& systems = reader.registers().at(name(fs::kRegister));
    struct Line : ScoreLine
    {
        int grade = 0;
    };
    QHash<qint64, Line> bySystem;
    ScoreTrend trend;
    storage::Statement all(
        reader.connection(),
        QStringLiteral("SELECT id, uid, %1, %2, %3 FROM %4 WHERE %5 AND state <> 'retired'")
            .arg(systems.fieldAt(name(fs::name)).column(), systems.fieldAt(name(fs::code)).column(),
                 systems.fieldAt(name(fs::grade)).column(), systems.table(), visible(systems, department)));
    while (all.step()) {
        Line line;
        line.uid = all.text(1);
        line.system = all.text(2).isEmpty() ? all.text(3) : shortened(all.text(2));
        line.grade = all.text(4).toInt();
        bySystem.insert(all.integer(0), line);
        ++trend.systems;
    }
    storage::Statement signedOff(
        reader.connection(),
        QStringLiteral("SELECT %1, %2, %3, %4, %5 FROM %6 WHERE state = 'signed' ORDER BY %2, id")
            .arg(rounds.fieldAt(name(fa::system)).column(), rounds.fieldAt(name(fa::started_on)).column(),
                 rounds.fieldAt(name(fa::score)).column(), rounds.fieldAt(name(fa::rate)).column(),
                 rounds.fieldAt(name(fa::scoring)).column(), rounds.table()));
    QString newestRule;
    while (signedOff.step()) {
        const auto line = bySystem.find(signedOff.integer(0));
        const QDate on = QDate::fromString(signedOff.text(1), Qt::ISODate);
        const double value = figure(signedOff.text(2).isEmpty() ? signedOff.text(3) : signedOff.text(2));
        if (line == bySystem.end() || !on.isValid() || value < 0)
            continue;
        line->points.append({on, value});
        newestRule = signedOff.text(4);
    }
    QList<Line> drawn;
    for (const Line& line : std::as_const(bySystem))
        if (!line.points.isEmpty())
            drawn << line;
    // The most protected systems, and of these the weakest.
    const auto latest = [](const Line& line) { return line.points.constLast().second; };
    std::sort(drawn.begin(), drawn.end(), [&](const Line& left, const Line& right) {
        if (left.grade != right.grade)
            return left.grade > right.grade;
        return std::pair(latest(left), left.uid) < std::pair(latest(right), right.uid);
    });
    drawn = drawn.mid(0, ScoreTrend::kLines);
    std::sort(drawn.begin(), drawn.end(),
              [&](const Line& left, const Line& right) { return latest(left) > latest(right); });
    for (const Line& line : std::as_const(drawn))
        trend.lines << line;
    const QList<grading::ScoringRule> rules = grading::scoringRules();
    for (const grading::ScoringRule& rule : rules) {
        if (rule.id != newestRule && !(newestRule.isEmpty() && &rule == &rules.constFirst()))
            continue;
        trend.passLine = rule.bands.size() < 2 ? rule.basicAbove : rule.bands.at(rule.bands.size() - 2).from;
        trend.passVerified = rule.verdictVerified;
    }
    return trend;
}

qint64 Inventory::Row::total() const
{
    return std::accumulate(byLevel.begin(), byLevel.end(), qint64(0));
}

qint64 Inventory::ofLevel(int level) const
{
    return std::accumulate(rows.begin(), rows.end(), qint64(0),
                           [level](qint64 sum, const Row& row) { return sum + row.byLevel[size_t(level)]; });
}

Inventory readInventory(ledger::Reader& reader, QDate today, qint64 department)
{
    namespace f = fields::asset;
    const ledger::RegisterDef& definition = reader.registers().at(name(f::kRegister));
    const ledger::FieldDef& category = definition.fieldAt(name(f::category));
    Inventory found;
    QHash<QString, Inventory::Row> byCategory;
    QStringList order;
    for (const ledger::Code& code : category.codeList->codes) {
        const QString broad = broadest(*category.codeList, code.id);
        Inventory::Row& row = byCategory[broad];
        row.codes << code.id;
        if (!order.contains(broad))
            order << broad;
    }
    storage::Statement query(
        reader.connection(),
        QStringLiteral("SELECT state, %1, %2, count(*) FROM %3 WHERE %4 GROUP BY 1, 2, 3")
            .arg(category.column(), definition.fieldAt(name(f::level)).column(), definition.table(),
                 visible(definition, department)));
    while (query.step()) {
        const qint64 count = query.integer(3);
        const QString state = query.text(0), broad = broadest(*category.codeList, query.text(1));
        const int level = query.text(2).toInt();
        if (!order.contains(broad))
            order << broad;
        byCategory[broad].byLevel[size_t(level >= 1 && level <= Inventory::kLevels ? level : 0)] += count;
        found.total += count;
        found.submitted += state == QLatin1String("submitted") ? count : 0;
        found.changing += state == QLatin1String("changing") ? count : 0;
    }
    for (const QString& broad : std::as_const(order)) {
        Inventory::Row row = byCategory.value(broad);
        row.category = broad;
        row.word = broad.isEmpty() ? QString() : category.codeList->labelOf(broad);
        if (row.codes.isEmpty())
            row.codes = {broad};
        found.rows << row;
    }
    // The plus signs keep the database from looking up every live record by its state instead of the few old
    // ones by their date: 1 ms instead of 1 s on 100,000 assets.
    QString sql = QStringLiteral("SELECT id FROM %1 WHERE %2 < $1 AND +state IN ('submitted', 'reviewed', "
                                 "'approved', 'changing')")
                      .arg(definition.table(), definition.fieldAt(name(f::last_confirmed)).column());
    if (department != 0)
        sql += QStringLiteral(" AND +%1 = %2")
                   .arg(definition.fieldAt(definition.departmentField).column())
                   .arg(department);
    storage::Statement old(reader.connection(), sql + QStringLiteral(" ORDER BY +id"));
    old.bindText(1, today.addDays(-kConfirmedDays).toString(Qt::ISODate));
    while (old.step())
        found.unconfirmed << old.integer(0);
    return found;
}

QList<LawShare> lawShares(const oversight::Obligations& obligations)
{
    using oversight::Compliance;
    QList<LawShare> shares;
    if (!obligations.pack)
        return shares;
    for (const auto& group : obligations.pack->groups) {
        LawShare share{group.id, group.label.text()};
        share.met = obligations.count(Compliance::Met, group.id);
        share.partly = obligations.count(Compliance::Partly, group.id);
        share.open = obligations.count(Compliance::Open, group.id);
        share.toJudge = obligations.count(Compliance::ToJudge, group.id);
        share.notApplicable = obligations.count(Compliance::NotApplicable, group.id);
        if (share.counting() + share.notApplicable > 0)
            shares << share;
    }
    return shares;
}

Drills readDrills(people::Workspace& workspace, ledger::Reader& reader)
{
    ledger::ListQuery ready;
    ready.registerId = name(fields::drill::kRegister);
    ready.filters = {{QStringLiteral("_state"), {QStringLiteral("ready")}}};
    if (!workspace.ledger().rights().may(workspace.session().role, ready.registerId,
                                         name(ledger::verb::kView)))
        return {};
    constexpr int kMost = 100;
    return {drills::activeDrill(reader), int(reader.firstIds(ready, kMost).size())};
}

bool isEmpty(ledger::Reader& reader)
{
    for (const char* id :
         {fields::asset::kRegister, fields::system::kRegister, fields::remediation::kRegister, "incident"}) {
        ledger::ListQuery query;
        query.registerId = name(id);
        if (!reader.firstIds(query, 1).isEmpty())
            return false;
    }
    return true;
}

} // namespace wardbook::overview
