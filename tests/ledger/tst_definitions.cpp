#include "base/error.h"
#include "base/text_keys.h"
#include "fields/asset.h"
#include "ledger/definitions.h"
#include "ledger/rights.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

QJsonObject fromText(const char* json)
{
    QJsonParseError problem{};
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        qFatal("%s in %s", qPrintable(problem.errorString()), json);
    return object;
}

/// A small register that holds; each bad one differs from it in one place.
constexpr char kRegister[] = R"({
  "id": "box", "order": 1, "label": {"zh": "盒子", "en": "Boxes"}, "icon": "box", "code_prefix": "HZ",
  "title_field": "name", "identity": ["name"], "facets": ["_state", "colour"], "default_sort": "code",
  "sections": [{"id": "basic", "label": {"zh": "基本", "en": "Basics"}}],
  "fields": [
    {"id": "code", "label": {"zh": "编号", "en": "Code"}, "type": "text", "section": "basic", "identifier": true, "unique": true, "sort": true},
    {"id": "name", "label": {"zh": "名称", "en": "Name"}, "type": "text", "section": "basic", "required": true, "search": true, "list": 100, "synonyms": ["title"]},
    {"id": "colour", "label": {"zh": "颜色", "en": "Colour"}, "type": "code", "codes": "colour", "section": "basic", "other_field": "note"},
    {"id": "count", "label": {"zh": "数量", "en": "Number"}, "type": "count", "section": "basic", "min": 0, "max": 9, "bytes_field": "size", "unit_field": "note"},
    {"id": "size", "label": {"zh": "大小", "en": "Size"}, "type": "bytes", "section": "basic"},
    {"id": "note", "label": {"zh": "说明", "en": "Note"}, "type": "text", "section": "basic", "max_length": 10},
    {"id": "inside", "label": {"zh": "套在", "en": "Inside"}, "type": "ref", "ref": "box", "section": "basic"}
  ],
  "states": [
    {"id": "draft", "label": {"zh": "草稿", "en": "Draft"}, "tone": "neutral", "initial": true},
    {"id": "done", "label": {"zh": "完成", "en": "Done"}, "tone": "ok", "on_edit": "draft"}
  ],
  "transitions": [{"id": "finish", "label": {"zh": "完成", "en": "Finish"}, "from": ["draft"], "to": "done", "right": "review"}],
  "rules": [{"id": "red_small", "field": "colour", "any_of": ["red"], "empty": ["size"], "text": {"zh": "红盒没有大小", "en": "Red boxes have no size"}}]
})";
constexpr char kCodes[] = R"({"id": "colour", "source": "GB", "verified": true, "codes": [
    {"id": "red", "zh": "红", "en": "Red", "synonyms": ["赤"]},
    {"id": "crimson", "zh": "绯", "en": "Crimson", "parent": "red"},
    {"id": "other", "zh": "其他", "en": "Other"}]})";

std::shared_ptr<const RegisterSet> parse(const QJsonObject& definition,
                                         const QJsonObject& codes = fromText(kCodes))
{
    return RegisterSet::parse({definition}, {codes});
}

/// What parsing says; empty when it is accepted.
QString refusal(const std::function<void()>& body)
{
    try {
        body();
    } catch (const Error& e) {
        return e.kind() == ErrorKind::Invalid ? e.text() : QStringLiteral("wrong kind: ") + e.text();
    }
    return {};
}

/// Replaces one text of a definition's JSON, which must be there once.
QJsonObject changed(const char* json, const QByteArray& from, const QByteArray& to)
{
    QByteArray text(json);
    if (text.count(from) != 1)
        qFatal("\"%s\" is there %d times", from.constData(), int(text.count(from)));
    text.replace(from, to);
    return fromText(text.constData());
}

bool hasHan(const QString& text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint c) { return keys::isHan(c); });
}

void checkLabel(const Label& label, const QString& where)
{
    QVERIFY2(hasHan(label.zh), qPrintable(QString(where + u' ' + label.zh)));
    QVERIFY2(!label.en.isEmpty() && !hasHan(label.en), qPrintable(QString(where + u' ' + label.en)));
}

} // namespace

class TestDefinitions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingHasBothLanguages()
    {
        const auto set = RegisterSet::builtIn();
        const QStringList ids = set->ids();
        for (const QString& id : ids) {
            const RegisterDef& d = set->at(id);
            checkLabel(d.label, id);
            for (const SectionDef& s : d.sections)
                checkLabel(s.label, id + u' ' + s.id);
            for (const FieldDef& f : d.fields) {
                checkLabel(f.label, id + u' ' + f.id);
                if (!f.help.zh.isEmpty() || !f.help.en.isEmpty())
                    QVERIFY2(!f.help.zh.isEmpty() && !f.help.en.isEmpty(), qPrintable(id + u' ' + f.id));
            }
            for (const StateDef& s : d.states)
                checkLabel(s.label, id + u' ' + s.id);
            for (const TransitionDef& t : d.transitions)
                checkLabel(t.label, id + u' ' + t.id);
            for (const RuleDef& r : d.rules)
                checkLabel(r.text, id + u' ' + r.id);
        }
        const QStringList lists = set->codeListIds();
        QVERIFY(lists.size() > 20);
        for (const QString& id : lists) {
            const CodeList& list = set->codes(id);
            QVERIFY2(!list.source.isEmpty(), qPrintable(id));
            for (const Code& c : list.codes)
                checkLabel(c.label, id + u' ' + c.id);
        }
        for (const QString& id : Rights::builtIn().roleIds())
            checkLabel(Rights::builtIn().role(id).label, id);
        checkLabel(set->at(QStringLiteral("asset")).state(QStringLiteral("void"))->label,
                   QStringLiteral("void"));
    }

    void registersThatPeopleKeep()
    {
        const auto set = RegisterSet::builtIn();
        // each has a page of its own or a place among the other registers
        const CodeList& groups = set->codes(QStringLiteral("register_group"));
        int kept = 0;
        for (const QString& id : set->ids()) {
            const RegisterDef& definition = set->at(id);
            if (definition.internal)
                continue;
            ++kept;
            QVERIFY2(groups.find(definition.group), qPrintable(id));
        }
        QVERIFY(kept >= 36);
        for (const char* id : {"unit", "asset", "system", "census", "right", "valuation", "consent", "policy",
                               "backup_test", "crossborder", "pia", "inspection", "recipient"})
            QVERIFY2(!set->at(QLatin1String(id)).internal, id);
        QVERIFY(set->at(QStringLiteral("member")).internal);
        QVERIFY(set->at(QStringLiteral("custom_field")).internal);
        QVERIFY(!set->find(QStringLiteral("nothing")));
        QVERIFY_THROWS_EXCEPTION(Error, set->at(QStringLiteral("nothing")));
        QVERIFY_THROWS_EXCEPTION(Error, set->codes(QStringLiteral("nothing")));
    }

    void assetAsDrawn()
    {
        const RegisterDef& d = RegisterSet::builtIn()->at(QStringLiteral("asset"));
        QStringList columns, required;
        for (const FieldDef& f : d.fields) {
            if (f.inList)
                columns << f.id;
            if (f.required)
                required << f.id;
        }
        QCOMPARE(columns,
                 (QStringList{QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("category"),
                              QStringLiteral("level"), QStringLiteral("department"),
                              QStringLiteral("storage_place"), QStringLiteral("volume_records"),
                              QStringLiteral("update_frequency")}));
        QCOMPARE(required, (QStringList{QStringLiteral("name"), QStringLiteral("department")}));
        QCOMPARE(d.identity, (QStringList{QStringLiteral("name"), QStringLiteral("department")}));
        QCOMPARE(d.initialState().id, QStringLiteral("draft"));
        QCOMPARE(d.state(QStringLiteral("approved"))->onEdit, QStringLiteral("changing"));
        QVERIFY(d.state(QStringLiteral("changing"))->keepsBaseline);
        QVERIFY(!d.state(QStringLiteral("void"))->editable);
        QVERIFY(!d.state(QStringLiteral("gone")));
        for (const char* id : {"review", "approve", "approve_change"})
            QVERIFY2(d.transition(QString::fromLatin1(id))->notByAuthors, id);
        for (const char* id : {"return", "return_change", "retire"})
            QVERIFY2(d.transition(QString::fromLatin1(id))->reasonRequired, id);
    }

    void headingsOfRealLedgers_data()
    {
        QTest::addColumn<QString>("field");
        const std::pair<const char*, const char*> headings[] = {{"数据资产名称", "name"},
                                                                {"資料名稱", "name"},
                                                                {"資料集名稱", "name"},
                                                                {"title", "name"},
                                                                {"责任部门", "department"},
                                                                {"科室", "department"},
                                                                {"資料集提供機關", "department"},
                                                                {"publisher", "department"},
                                                                {"责任人", "owner"},
                                                                {"資料集提供機關聯絡人", "owner"},
                                                                {"数据来源", "source_system"},
                                                                {"資料來源", "source_system"},
                                                                {"用途", "purpose"},
                                                                {"系统/库", "storage_database"},
                                                                {"地点", "storage_place"},
                                                                {"存在哪", "storage_place"},
                                                                {"数据量级", "volume_records"},
                                                                {"資料量", "volume_records"},
                                                                {"更新频率", "update_frequency"},
                                                                {"更新頻率", "update_frequency"},
                                                                {"多久更新", "update_frequency"},
                                                                {"accrualPeriodicity", "update_frequency"},
                                                                {"periodicity", "update_frequency"},
                                                                {"类别", "category"},
                                                                {"敏感级别", "level"},
                                                                {"敏感度", "level"},
                                                                {"是否含个人信息", "contains_pi"},
                                                                {"有没有个人信息", "contains_pi"},
                                                                {"备注", "remarks"},
                                                                {"備註", "remarks"},
                                                                {"description", "description"},
                                                                {"資料集說明", "description"},
                                                                {"keyword", "keywords"},
                                                                {"標籤/關鍵字", "keywords"},
                                                                {"identifier", "external_id"},
                                                                {"主要欄位說明", "data_items"}};
        for (const auto& [heading, field] : headings)
            QTest::newRow(heading) << QString::fromLatin1(field);
    }

    void headingsOfRealLedgers()
    {
        QFETCH(QString, field);
        const QString heading = QString::fromUtf8(QTest::currentDataTag());
        const FieldDef& f = RegisterSet::builtIn()->at(QStringLiteral("asset")).fieldAt(field);
        QVERIFY(f.label.zh == heading || f.label.en == heading || f.synonyms.contains(heading));
    }

    void rolesAreOffered()
    {
        QStringList codes;
        for (const Code& c : RegisterSet::builtIn()->codes(QStringLiteral("role")).codes) {
            codes << c.id;
            QCOMPARE(c.label, Rights::builtIn().role(c.id).label);
        }
        QCOMPARE(codes, Rights::builtIn().roleIds());
    }

    void acceptsTheSmallRegister()
    {
        const auto set = parse(fromText(kRegister));
        const RegisterDef& d = set->at(QStringLiteral("box"));
        QCOMPARE(d.fieldAt(QStringLiteral("size")).position, 4);
        QCOMPARE(d.field(QStringLiteral("count"))->maximum, 9);
        QCOMPARE(d.field(QStringLiteral("note"))->maxLength, 10);
        QCOMPARE(d.field(QStringLiteral("name"))->listWidth, 100);
        QVERIFY(!d.field(QStringLiteral("nothing")));
        QVERIFY_THROWS_EXCEPTION(Error, d.fieldAt(QStringLiteral("nothing")));
        QCOMPARE(set->codes(QStringLiteral("colour")).labelOf(QStringLiteral("blue")),
                 QStringLiteral("blue"));
    }

    void refusesBadRegisters_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const char* name, const char* from, const char* to, const QStringList& says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says;
        };
        row("unknown key", R"("icon": "box")", R"("icon": "box", "colour": 1)", {QStringLiteral("colour")});
        row("unknown key of a field", R"("type": "bytes")", R"("type": "bytes", "requird": true)",
            {QStringLiteral("field size"), QStringLiteral("requird")});
        row("bad id", R"("id": "size")", R"("id": "Size")", {QStringLiteral("Size")});
        row("label without English", R"({"zh": "大小", "en": "Size"})", R"({"zh": "大小"})",
            {QStringLiteral("field size"), QStringLiteral("label")});
        row("label with empty Chinese", R"({"zh": "大小", "en": "Size"})", R"({"zh": " ", "en": "Size"})",
            {QStringLiteral("field size")});
        row("rule without English", R"({"zh": "红盒没有大小", "en": "Red boxes have no size"})",
            R"({"zh": "红盒"})", {QStringLiteral("rule red_small")});
        row("no order", R"("order": 1, )", "", {QStringLiteral("order")});
        row("unknown type", R"("type": "bytes")", R"("type": "byte")", {QStringLiteral("field size")});
        row("unknown section", R"("type": "bytes", "section": "basic")",
            R"("type": "bytes", "section": "other")",
            {QStringLiteral("field size"), QStringLiteral("other")});
        row("duplicate field", R"("id": "size")", R"("id": "note")", {QStringLiteral("note")});
        row("unknown code list", R"("codes": "colour")", R"("codes": "colours")",
            {QStringLiteral("field colour"), QStringLiteral("colours")});
        row("codes on a text", R"("type": "text", "section": "basic", "max_length": 10)",
            R"("type": "text", "section": "basic", "codes": "colour")", {QStringLiteral("field note")});
        row("unknown register", R"("ref": "box")", R"("ref": "crate")",
            {QStringLiteral("field inside"), QStringLiteral("crate")});
        row("reference without register", R"("ref": "box", )", "", {QStringLiteral("field inside")});
        row("flag that is a text", R"("required": true)", R"("required": "yes")",
            {QStringLiteral("field name"), QStringLiteral("required")});
        row("number that is a text", R"("max_length": 10)", R"("max_length": "10")",
            {QStringLiteral("max_length")});
        row("fraction", R"("max": 9)", R"("max": 9.5)", {QStringLiteral("field count")});
        row("min above max", R"("min": 0)", R"("min": 10)", {QStringLiteral("field count")});
        row("min on a text", R"("max_length": 10)", R"("min": 10)", {QStringLiteral("field note")});
        row("length of a number", R"("type": "bytes")", R"("type": "bytes", "max_length": 5)",
            {QStringLiteral("field size")});
        row("bytes_field of a wrong type", R"("bytes_field": "size")", R"("bytes_field": "note")",
            {QStringLiteral("field count"), QStringLiteral("note")});
        row("unit_field that isn't there", R"("unit_field": "note")", R"("unit_field": "unit")",
            {QStringLiteral("field count"), QStringLiteral("unit")});
        row("other_field of a wrong type", R"("other_field": "note")", R"("other_field": "size")",
            {QStringLiteral("field colour")});
        row("searched number", R"("type": "bytes")", R"("type": "bytes", "search": true)",
            {QStringLiteral("field size")});
        row("two fields under one heading", R"(["title"])", R"(["Col our"])",
            {QStringLiteral("Colour"), QStringLiteral("name")});
        row("facet of a wrong type", R"(["_state", "colour"])", R"(["_state", "name"])",
            {QStringLiteral("facet name")});
        row("facet that isn't there", R"(["_state", "colour"])", R"(["level"])", {QStringLiteral("level")});
        row("identity that isn't there", R"("identity": ["name"])", R"("identity": ["nam"])",
            {QStringLiteral("nam")});
        row("no identity", R"("identity": ["name"])", R"("identity": [])", {QStringLiteral("identity")});
        row("title that isn't there", R"("title_field": "name")", R"("title_field": "nam")",
            {QStringLiteral("nam")});
        row("department that is a text", R"("title_field": "name")",
            R"("title_field": "name", "department_field": "note")", {QStringLiteral("note")});
        row("sort without index", R"("default_sort": "code")", R"("default_sort": "name")",
            {QStringLiteral("default_sort")});
        row("numbered without code", R"("identifier": true, "unique": true)", R"("identifier": true)",
            {QStringLiteral("code_prefix")});
        row("no initial state", R"(, "initial": true)", "", {QStringLiteral("box.json")});
        row("two initial states", R"("tone": "ok")", R"("tone": "ok", "initial": true)",
            {QStringLiteral("box.json")});
        row("unknown tone", R"("tone": "ok")", R"("tone": "green")", {QStringLiteral("green")});
        row("own void state", R"("id": "done")", R"("id": "void")", {QStringLiteral("void")});
        row("edit to an unknown state", R"("on_edit": "draft")", R"("on_edit": "drafts")",
            {QStringLiteral("state done"), QStringLiteral("drafts")});
        row("transition to an unknown state", R"("to": "done")", R"("to": "gone")",
            {QStringLiteral("transition finish"), QStringLiteral("gone")});
        row("transition from an unknown state", R"("from": ["draft"])", R"("from": ["new"])",
            {QStringLiteral("transition finish"), QStringLiteral("new")});
        row("a step that fills a field which isn't there", R"("to": "done")",
            R"("to": "done", "carries": ["opinion"])",
            {QStringLiteral("transition finish"), QStringLiteral("opinion")});
        row("a step that fills what says which record it is", R"("to": "done")",
            R"("to": "done", "carries": ["note", "name"])",
            {QStringLiteral("transition finish"), QStringLiteral("name")});
        row("a step that fills a field twice", R"("to": "done")",
            R"("to": "done", "carries": ["note", "note"])",
            {QStringLiteral("transition finish"), QStringLiteral("note")});
        row("unknown right", R"("right": "review")", R"("right": "check")", {QStringLiteral("check")});
        row("rule on an unknown field", R"("field": "colour")", R"("field": "color")",
            {QStringLiteral("rule red_small"), QStringLiteral("color")});
        row("rule with an unknown value", R"("any_of": ["red"])", R"("any_of": ["blue"])",
            {QStringLiteral("rule red_small"), QStringLiteral("blue")});
        row("rule that asks nothing", R"("empty": ["size"], )", "", {QStringLiteral("rule red_small")});
        row("unknown severity", R"("empty": ["size"])", R"("empty": ["size"], "severity": "fatal")",
            {QStringLiteral("severity")});
    }

    void refusesBadRegisters()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, says);
        const QString text = refusal([&] { parse(changed(kRegister, from, to)); });
        QVERIFY(!text.isEmpty());
        says << QStringLiteral("registers/");
        for (const QString& part : says)
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void refusesBadCodeLists_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* from, const char* to, const char* says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
        };
        row("unknown key", R"("source": "GB")", R"("source": "GB", "sauce": "GB")", "sauce");
        row("no source", R"("source": "GB", )", "", "source");
        row("no verified", R"("verified": true, )", "", "verified");
        row("duplicate", R"("id": "crimson")", R"("id": "red")", "red");
        row("comma", R"("id": "crimson")", R"("id": "red,dark")", "red,dark");
        row("no English", R"(, "en": "Crimson")", "", "crimson");
        row("unknown parent", R"("parent": "red")", R"("parent": "blue")", "blue");
        row("one word, two codes", R"(["赤"])", R"(["绯"])", "绯");
        row("one word but for a blank", R"(["赤"])", R"(["OTHER"])", "other");
    }

    void refusesBadCodeLists()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        const QString text = refusal([&] { parse(fromText(kRegister), changed(kCodes, from, to)); });
        QVERIFY2(text.contains(says) && text.contains(QStringLiteral("codes/colour.json")), qPrintable(text));
    }

    void refusesTheSameIdTwice()
    {
        const QJsonObject box = fromText(kRegister), colour = fromText(kCodes);
        QVERIFY(!refusal([&] { RegisterSet::parse({box, box}, {colour}); }).isEmpty());
        QVERIFY(!refusal([&] { RegisterSet::parse({box}, {colour, colour}); }).isEmpty());
    }

    void mayReferToALaterRegister()
    {
        QJsonObject first = changed(kRegister, R"("ref": "box")", R"("ref": "crate")");
        QJsonObject second = changed(kRegister, R"("id": "box")", R"("id": "crate")");
        second[QStringLiteral("order")] = 2;
        const auto set = RegisterSet::parse({second, first}, {fromText(kCodes)});
        QCOMPARE(set->ids(), (QStringList{QStringLiteral("box"), QStringLiteral("crate")}));
    }

    void customFieldsAreAppended()
    {
        const QJsonObject field =
            fromText(R"({"id": "shelf", "label": {"zh": "货架", "en": "Shelf"}, "type": "code",
                                               "codes": "colour", "section": "basic"})");
        const auto plain = parse(fromText(kRegister));
        const auto wider = plain->withCustomFields({{QStringLiteral("box"), field}});
        const FieldDef& f = wider->at(QStringLiteral("box")).fieldAt(QStringLiteral("shelf"));
        QVERIFY(f.custom);
        QCOMPARE(f.position, 7);
        QCOMPARE(f.column(), QStringLiteral("f_shelf"));
        QVERIFY(!plain->at(QStringLiteral("box")).field(QStringLiteral("shelf")));
        QVERIFY(wider->codes(QStringLiteral("colour")).match(QStringLiteral("赤")));
    }

    void refusesBadCustomFields_data()
    {
        QTest::addColumn<QString>("registerId");
        QTest::addColumn<QByteArray>("field");
        const QByteArray good = R"({"id": "shelf", "label": {"zh": "货架", "en": "Shelf"}, "type": "text",
                                    "section": "basic"})";
        const auto with = [&](const char* from, const char* to) {
            QByteArray text = good;
            return text.replace(from, to);
        };
        const QString box = QStringLiteral("box");
        QTest::newRow("unknown register") << QStringLiteral("crate") << good;
        QTest::newRow("id taken") << box << with("\"shelf\"", "\"name\"");
        QTest::newRow("label taken") << box << with("货架", "名称");
        QTest::newRow("unknown section") << box << with("basic", "basics");
        QTest::newRow("unknown code list") << box << with("\"text\"", "\"code\", \"codes\": \"shape\"");
        QTest::newRow("unknown reference") << box << with("\"text\"", "\"ref\", \"ref\": \"crate\"");
        QTest::newRow("read-only") << box << with("\"text\"", "\"text\", \"read_only\": true");
        QTest::newRow("unknown key") << box << with("\"text\"", "\"text\", \"colour\": 1");
    }

    void refusesBadCustomFields()
    {
        QFETCH(QString, registerId);
        QFETCH(QByteArray, field);
        const auto set = parse(fromText(kRegister));
        QVERIFY(!refusal([&] {
                     set->withCustomFields({{registerId, fromText(field.constData())}});
                 }).isEmpty());
    }

    void programKeepsInternalRegistersItself()
    {
        const QJsonObject field = fromText(
            R"({"id": "shelf", "label": {"zh": "货架", "en": "Shelf"}, "type": "text", "section": "basic"})");
        QVERIFY(!refusal([&] {
                     RegisterSet::builtIn()->withCustomFields({{QStringLiteral("member"), field}});
                 }).isEmpty());
    }

    void generatedConstantsNameFields()
    {
        const auto set = RegisterSet::builtIn();
        QCOMPARE(QString::fromLatin1(fields::asset::kRegister), QStringLiteral("asset"));
        QVERIFY(set->at(QString::fromLatin1(fields::asset::kRegister))
                    .field(QString::fromLatin1(fields::asset::volume_records)));
    }
};

QTEST_GUILESS_MAIN(TestDefinitions)
#include "tst_definitions.moc"
