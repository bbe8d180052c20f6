#include "fields/quality_check.h"
#include "fields/revenue.h"
#include "fields/valuation.h"
#include "ledger/formula.h"
#include "ledger_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ledger {

namespace fq = fields::quality_check;
namespace fr = fields::revenue;
namespace fv = fields::valuation;

class TestFormula : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void computes_data();
    void computes();
    void refuses_data();
    void refuses();
    void registersAreChecked();
    void tellsItsSteps();
    void scoreIsWorkedOut();
    void undistributedFollowsEveryWay();
    void threeMethods();
    void returnedChangePutsItBack();
    void manyAtOnce();

private:
    static QJsonObject box(const QString& formula, const QString& more);
    static std::shared_ptr<const RegisterSet>
    boxes(const QString& formula, const QString& more = QStringLiteral("\"read_only\": true"));
    static QString str(const char* text) { return QString::fromUtf8(text); }
    static QVariant scored(const LedgerFixture& f, qint64 id)
    {
        return f.value(str(fq::kRegister), id, fq::score);
    }
};

void TestFormula::initTestCase()
{
    initResources();
}

QJsonObject TestFormula::box(const QString& formula, const QString& more)
{
    QByteArray text = R"({
      "id": "box", "order": 1, "label": {"zh": "盒子", "en": "Boxes"}, "icon": "box", "title_field": "name",
      "identity": ["name"], "facets": ["_state"], "default_sort": "name",
      "sections": [{"id": "basic", "label": {"zh": "基本", "en": "Basics"}}],
      "fields": [
        {"id": "name", "label": {"zh": "名称", "en": "Name"}, "type": "text", "section": "basic", "sort": true},
        {"id": "aa", "label": {"zh": "甲", "en": "A"}, "type": "count", "section": "basic"},
        {"id": "bb", "label": {"zh": "乙", "en": "B"}, "type": "integer", "section": "basic"},
        {"id": "factor", "label": {"zh": "系数", "en": "Factor"}, "type": "text", "section": "basic"},
        {"id": "flows", "label": {"zh": "收益", "en": "Flows"}, "type": "long_text", "section": "basic"},
        {"id": "colour", "label": {"zh": "颜色", "en": "Colour"}, "type": "code", "codes": "colour", "section": "basic"},
        {"id": "out", "label": {"zh": "结果", "en": "Out"}, "type": "integer", "section": "basic", %MORE%, "formula": "%FORMULA%"}
      ],
      "states": [{"id": "draft", "label": {"zh": "草稿", "en": "Draft"}, "tone": "neutral", "initial": true}],
      "transitions": [], "rules": []})";
    text.replace("%MORE%", more.toUtf8()).replace("%FORMULA%", formula.toUtf8());
    return QJsonDocument::fromJson(text).object();
}

std::shared_ptr<const RegisterSet> TestFormula::boxes(const QString& formula, const QString& more)
{
    const auto colours = QJsonDocument::fromJson(
        R"({"id": "colour", "source": "GB", "verified": true, "codes": [
        {"id": "red", "zh": "红", "en": "Red"}, {"id": "blue", "zh": "蓝", "en": "Blue"}]})");
    return RegisterSet::parse({box(formula, more)}, {colours.object()});
}

void TestFormula::computes_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<FieldValues>("values");
    QTest::addColumn<QVariant>("result");
    const QVariant none;
    const auto row = [](const char* name, const char* formula, const FieldValues& values,
                        const QVariant& result) { QTest::newRow(name) << str(formula) << values << result; };
    const auto n = [](qint64 number) { return QVariant(number); };
    const QString a = str("aa"), b = str("bb"), factor = str("factor"), flows = str("flows"),
                  colour = str("colour");
    row("before lines", "2 + 3 * 4 - 10 / 4 * 2", {}, n(9));
    row("parentheses", "-(2 + 3) * (4 - 1)", {}, n(-15));
    row("fields", "aa - bb", {{a, n(7)}, {b, n(9)}}, n(-2));
    row("empty is empty", "aa - bb", {{a, n(7)}}, none);
    row("by zero", "aa / bb", {{a, n(7)}, {b, n(0)}}, none);
    row("sum of filled", "aa - sum(bb, factor)", {{a, n(7)}, {b, n(2)}}, n(5));
    row("sum of none", "aa - sum(bb, factor)", {{a, n(7)}}, n(7));
    row("sum with words", "sum(aa, factor)", {{a, n(7)}, {factor, str("about 3")}}, none);
    row("mean of filled", "round(mean(aa, bb, factor))", {{a, n(90)}, {b, n(85)}}, n(88));
    row("mean of none", "mean(aa, bb)", {}, none);
    row("or", "aa * or(factor, 1)", {{a, n(7)}}, n(7));
    row("or filled", "aa * or(factor, 1)", {{a, n(70)}, {factor, str("1.5")}}, n(105));
    row("or with words", "aa * or(factor, 1)", {{a, n(70)}, {factor, str("high")}}, none);
    row("half up", "round(bb / 2)", {{b, n(5)}}, n(3));
    row("half away", "round(bb / 2)", {{b, n(-5)}}, n(-3));
    row("decimal half", "round(aa * factor)", {{a, n(100)}, {factor, str("1.005")}}, n(101));
    row("percent", "aa * factor", {{a, n(200)}, {factor, str("8.5%")}}, n(17));
    row("wide percent", "aa * factor", {{a, n(200)}, {factor, str("８.５％")}}, n(17));
    row("separators", "or(factor, 0)", {{factor, str("1,200")}}, n(1200));
    row("ten thousands", "or(factor, 0)", {{factor, str("12万")}}, n(120000));
    row("beyond the largest", "aa + 1", {{a, n(4611686018427387903)}}, none);
    row("large stays exact", "aa - 1", {{a, n(4611686018427387903)}}, n(4611686018427387902));
    row("present value", "round(present_value(flows, factor))",
        {{flows, str("100,000\n\n110000\n12.1万\n")}, {factor, str("10%")}}, n(272727));
    row("years in front", "round(present_value(flows, factor))",
        {{flows, str("第 1 年 110000\n2028年：121000\nYear 3: 133,100")}, {factor, str("10%")}}, n(300000));
    row("one line is no number", "present_value(flows, factor)",
        {{flows, str("100\nunknown")}, {factor, str("10%")}}, none);
    row("no rate", "present_value(flows, factor)", {{flows, str("100")}}, none);
    row("rate of -100%", "present_value(flows, factor)", {{flows, str("100")}, {factor, str("-100%")}}, none);
    row("chosen", "choose(colour, 'red', aa, 'blue', bb * 2)", {{colour, str("blue")}, {b, n(4)}}, n(8));
    row("not chosen", "choose(colour, 'red', aa)", {{colour, str("blue")}, {a, n(4)}}, none);
}

void TestFormula::computes()
{
    QFETCH(QString, formula);
    QFETCH(FieldValues, values);
    QFETCH(QVariant, result);
    const auto set = boxes(formula);
    const RegisterDef& definition = set->at(str("box"));
    Record record;
    record.values.resize(definition.fields.size());
    for (auto it = values.begin(); it != values.end(); ++it)
        record.values[definition.fieldAt(it.key()).position] = it.value();
    Formulas(definition).workOut(record);
    QCOMPARE(record.value(definition.fieldAt(str("out"))), result);
}

void TestFormula::refuses_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* formula, const char* named) {
        QTest::newRow(formula) << str(formula) << str(named);
    };
    row("aa - missing", "missing");
    row("aa +", "5");
    row("aa bb", "“b”");
    row("(aa", "“)”");
    row("round(aa, bb)", "round");
    row("or(aa)", "or");
    row("median(aa)", "median");
    row("aa * out", "out");
    row("aa * name(bb)", "name");
    row("aa * flows", "flows");
    row("aa * colour", "colour");
    row("choose(aa, 'red', bb)", "aa");
    row("choose(colour, 'green', aa)", "green");
    row("choose(colour)", "choose");
    row("present_value(aa, 1)", "aa");
    row("1.2.3", "1.2.3");
}

void TestFormula::refuses()
{
    QFETCH(QString, formula);
    QFETCH(QString, named);
    const QString said = errorText([&] { boxes(formula); });
    QVERIFY2(!said.isEmpty(), "accepted");
    QVERIFY2(said.contains(named), qPrintable(said));
    QVERIFY2(said.contains(str("box")) && said.contains(str("out")), qPrintable(said));
}

void TestFormula::registersAreChecked()
{
    const QString typed = errorText([] { boxes(str("aa"), str("\"required\": false")); });
    QVERIFY2(typed.contains(str("read_only")), qPrintable(typed));
    // and every shipped one holds
    int formulas = 0;
    const auto set = RegisterSet::builtIn();
    for (const QString& id : set->ids())
        for (const FieldDef& field : set->at(id).fields)
            formulas += field.formula.isEmpty() ? 0 : 1;
    QVERIFY(formulas >= 3);
}

void TestFormula::tellsItsSteps()
{
    const auto set = boxes(str(
        "round(choose(colour, 'red', sum(aa, bb) * or(factor, 1), 'blue', present_value(flows, factor)))"));
    const RegisterDef& definition = set->at(str("box"));
    Record record;
    record.values.resize(definition.fields.size());
    record.values[definition.fieldAt(str("colour")).position] = str("red");
    record.values[definition.fieldAt(str("aa")).position] = qint64(12000);
    const Formula formula(definition, definition.fieldAt(str("out")).formula);
    const auto steps = formula.steps(definition, record);
    QStringList told;
    for (const auto& step : steps)
        told << step.value;
    // colour, the two of the sum, the sum, the factor, the result
    QCOMPARE(steps.size(), 6);
    QCOMPARE(told.at(1), str("12,000"));
    QVERIFY(told.at(2).isEmpty());
    QCOMPARE(told.at(3), str("12,000"));
    QVERIFY(steps.at(3).result);
    QVERIFY(told.at(4).startsWith(u'1'));
    QVERIFY(!steps.at(4).result);
    QCOMPARE(told.at(5), str("12,000"));
    QVERIFY(formula.anyFilled(record));
    record.values[definition.fieldAt(str("colour")).position] = str("blue");
    QVERIFY(!formula.anyFilled(record));
    QVERIFY(formula.steps(definition, record).constLast().value.isEmpty());
}

void TestFormula::scoreIsWorkedOut()
{
    LedgerFixture f;
    qint64 id = 0;
    f.ledger->perform(f.founder, str("新建"), {}, [&](ActWriter& writer) {
        id = writer.create(str(fq::kRegister), {{str(fq::name), str("检验结果")},
                                                {str(fq::normative), 90},
                                                {str(fq::accuracy), 81},
                                                {str(fq::score), 7}});
    });
    QCOMPARE(scored(f, id), QVariant(qint64(86))); // 85.5, and not the 7 that somebody wrote
    f.update(f.founder, str(fq::kRegister), id, {{str(fq::timeliness), 30}});
    QCOMPARE(scored(f, id), QVariant(qint64(67)));
    const qint64 rev = f.read(str(fq::kRegister), id).rev;
    const ActResult nothing = f.update(f.founder, str(fq::kRegister), id, {{str(fq::score), 100}});
    QCOMPARE(nothing.changes, 0);
    QCOMPARE(f.read(str(fq::kRegister), id).rev, rev);
    // one change holds the field and what came of it
    const auto history = f.ledger->reader()->history(str(fq::kRegister), id);
    const auto touches = [](const HistoryEntry& entry, const char* field) {
        return std::any_of(entry.changes.begin(), entry.changes.end(),
                           [&](const FieldChange& change) { return change.field == str(field); });
    };
    const auto later = std::find_if(history.begin(), history.end(), [&](const HistoryEntry& entry) {
        return touches(entry, fq::timeliness) && !touches(entry, fq::name);
    });
    QVERIFY(later != history.end());
    QVERIFY(touches(*later, fq::score));
    f.ledger->undo(f.founder, later->actSeq, str("填错"));
    QCOMPARE(scored(f, id), QVariant(qint64(86)));
    QVERIFY(verify(*f.vault).ok);
}

void TestFormula::undistributedFollowsEveryWay()
{
    LedgerFixture f;
    qint64 id = 0;
    f.ledger->perform(f.founder, str("新建"), {}, [&](ActWriter& writer) {
        id = writer.create(str(fr::kRegister), {{str(fr::name), str("数据服务")}, {str(fr::amount), 100000}});
    });
    const auto left = [&] { return f.value(str(fr::kRegister), id, fr::undistributed); };
    QCOMPARE(left(), QVariant(qint64(100000)));
    f.update(f.founder, str(fr::kRegister), id,
             {{str(fr::unit_share), 60000}, {str(fr::public_share), 50000}});
    QCOMPARE(left(), QVariant(qint64(-10000)));
    f.update(f.founder, str(fr::kRegister), id, {{str(fr::public_share), 40000}});
    QCOMPARE(left(), QVariant(qint64(0)));
    f.update(f.founder, str(fr::kRegister), id, {{str(fr::amount), QVariant()}});
    QVERIFY(left().isNull());
}

void TestFormula::threeMethods()
{
    LedgerFixture f;
    const qint64 asset = f.addAsset(str("病案首页"), f.addDepartment(str("病案室")));
    qint64 id = 0;
    f.ledger->perform(f.founder, str("新建"), {}, [&](ActWriter& writer) {
        id = writer.create(str(fv::kRegister), {{str(fv::name), str("病案首页估算")},
                                                {str(fv::asset), asset},
                                                {str(fv::method), str("cost")},
                                                {str(fv::cost_direct), 300000},
                                                {str(fv::cost_tax), 20000},
                                                {str(fv::cost_factor), str("1.25")}});
    });
    const auto result = [&] { return f.value(str(fv::kRegister), id, fv::result); };
    QCOMPARE(result(), QVariant(qint64(400000)));
    f.update(f.founder, str(fv::kRegister), id,
             {{str(fv::method), str("income")},
              {str(fv::income_flows), str("110000\n121000")},
              {str(fv::discount_rate), str("10%")},
              {str(fv::income_share), str("0.5")}});
    QCOMPARE(result(), QVariant(qint64(100000)));
    f.update(f.founder, str(fv::kRegister), id,
             {{str(fv::method), str("market")},
              {str(fv::market_price), 500000},
              {str(fv::market_quality), str("90%")}});
    QCOMPARE(result(), QVariant(qint64(450000)));
    // what comes out is held against the field's own limits
    QCOMPARE(errorKind([&] {
                 f.update(f.founder, str(fv::kRegister), id, {{str(fv::market_quality), str("-1")}});
             }),
             str("invalid"));
}

/// No shipped register has both a formula and a change that waits for approval; a unit's own may.
void TestFormula::returnedChangePutsItBack()
{
    LedgerFixture f;
    const RegisterDef& definition = f.ledger->registers()->at(str(fq::kRegister));
    const Formulas formulas(definition);
    QVERIFY(!formulas.none());
    QVERIFY(Formulas(f.ledger->registers()->at(LedgerFixture::asset())).none());
    Record before, after;
    before.values.resize(definition.fields.size());
    before.values[definition.fieldAt(str(fq::accuracy)).position] = qint64(50);
    formulas.workOut(before);
    after = before;
    after.values[definition.fieldAt(str(fq::accuracy)).position] = qint64(70);
    formulas.workOut(after);
    QList<const FieldDef*> changed;
    formulas.collectChanged(definition, before, after, changed);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first()->id, str(fq::score));
}

void TestFormula::manyAtOnce()
{
    LedgerFixture f;
    constexpr qint64 kRows = 300; // more than one batch
    f.ledger->perform(f.founder, str("导入"), {}, [&](ActWriter& writer) {
        writer.expectMany(kRows, {});
        writer.createMany(
            str(fq::kRegister), kRows,
            [](qint64 i) {
                return FieldValues{{str(fq::name), QStringLiteral("第 %1 项").arg(i)},
                                   {str(fq::accuracy), i % 101}};
            },
            [](qint64, const ValidationError&) {});
    });
    qint64 rows = 0, wrong = 0;
    const RegisterDef& definition = f.ledger->registers()->at(str(fq::kRegister));
    f.ledger->reader()->forEach(str(fq::kRegister), [&](const Record& record) {
        ++rows;
        wrong += record.value(definition.fieldAt(str(fq::score))) !=
                 record.value(definition.fieldAt(str(fq::accuracy)));
    });
    QCOMPARE(rows, kRows);
    QCOMPARE(wrong, 0);
    QVERIFY(verify(*f.vault).ok);
}

} // namespace wardbook::ledger

QTEST_GUILESS_MAIN(wardbook::ledger::TestFormula)
#include "tst_formula.moc"
