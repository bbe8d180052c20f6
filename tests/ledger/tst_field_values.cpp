#include "base/clock.h"
#include "fields/asset.h"
#include "ledger/field_values.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

const RegisterSet& registers()
{
    return *RegisterSet::builtIn();
}

const RegisterDef& definition(const QString& id = QStringLiteral("asset"))
{
    return registers().at(id);
}

qint64 resolve(const QString& registerId, const QString& text)
{
    static const QHash<QString, qint64> known{{QStringLiteral("department/检验科"), 7},
                                              {QStringLiteral("department/门诊/急诊办"), 8},
                                              {QStringLiteral("person/何敏"), 12},
                                              {QStringLiteral("provider/甲公司"), 1},
                                              {QStringLiteral("provider/乙（北京、上海）"), 2},
                                              {QStringLiteral("provider/丙/丁公司"), 3}};
    return known.value(registerId + u'/' + text);
}

QString nameOf(const QString& registerId, qint64 id)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("department7"), QStringLiteral("检验科")},
        {QStringLiteral("provider1"), QStringLiteral("甲公司")},
        {QStringLiteral("provider2"), QStringLiteral("乙（北京、上海）")},
        {QStringLiteral("provider3"), QStringLiteral("丙/丁公司")}};
    return known.value(registerId + QString::number(id));
}

ParsedField parse(const char* field, const QString& text)
{
    return parseField(definition(), definition().fieldAt(QString::fromLatin1(field)), registers(), text,
                      resolve);
}

/// What the field itself got, as text; "∅" for null, "!" for a problem.
QString parsed(const char* field, const QString& text)
{
    const ParsedField result = parse(field, text);
    if (!result.ok())
        return QStringLiteral("!");
    if (!result.values.contains(QString::fromLatin1(field)))
        return QStringLiteral("nothing");
    const QVariant value = result.values.value(QString::fromLatin1(field));
    return value.isNull() ? QStringLiteral("∅") : value.toString();
}

struct Case
{
    const char *field, *text, *value;
};

void addCases(std::initializer_list<Case> cases)
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    for (const Case& c : cases)
        QTest::addRow("%s: %s", c.field, c.text)
            << QByteArray(c.field) << QString::fromUtf8(c.text) << QString::fromUtf8(c.value);
}

void checkCase()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(parsed(field.constData(), text), value);
    QCOMPARE(parsed(field.constData(), QStringLiteral(" \u3000%1\u00A0\n").arg(text)), value);
}

Record record(std::initializer_list<std::pair<const char*, QVariant>> values)
{
    Record r;
    r.id = 1;
    r.state = QStringLiteral("draft");
    r.values.resize(definition().fields.size());
    for (const auto& [field, value] : values)
        r.values[definition().fieldAt(QString::fromLatin1(field)).position] = value;
    return r;
}

class InLanguage
{
public:
    explicit InLanguage(Language wanted) : m_before(language()) { setLanguage(wanted); }
    ~InLanguage() { setLanguage(m_before); }

private:
    Language m_before;
};

} // namespace

class TestFieldValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes_data()
    {
        addCases({{"level", "四级", "4"},
                  {"level", "L4", "4"},
                  {"level", "第4级", "4"},
                  {"level", "4", "4"},
                  {"level", "4级", "4"},
                  {"level", "Ⅳ", "4"},
                  {"level", "四", "4"},
                  {"level", "IV级", "4"},
                  {"level", "level 4", "4"},
                  {"level", "S4", "4"},
                  {"level", "Ｌ４", "4"},
                  {"level", "□1级 □2级 ☑3级 □4级", "3"},
                  {"level", "", "∅"},
                  {"level", "-", "∅"},
                  {"level", "——", "∅"},
                  {"level", "三+", "!"},
                  {"level", "高", "!"},
                  {"level", "机密", "!"},
                  {"level", "6", "!"},
                  {"level", "0", "!"},
                  {"level", "3、4", "!"},
                  {"category", "健康状况数据", "health"},
                  {"category", "医疗支付", "payment"},
                  {"national_class", "1一般数据", "general"},
                  {"national_class", "核心", "core"},
                  {"cloud_type", "4政务云", "government"},
                  {"region", "境内", "domestic"},
                  {"openness", "restricted public", "controlled"}});
    }
    void codes() { checkCase(); }

    void frequencies_data()
    {
        addCases({{"update_frequency", "实时", "realtime"},
                  {"update_frequency", "T+1", "daily"},
                  {"update_frequency", "每日", "daily"},
                  {"update_frequency", "每天", "daily"},
                  {"update_frequency", "日更", "daily"},
                  {"update_frequency", "每周", "weekly"},
                  {"update_frequency", "每週", "weekly"},
                  {"update_frequency", "每月", "monthly"},
                  {"update_frequency", "每季度", "quarterly"},
                  {"update_frequency", "每年", "annual"},
                  {"update_frequency", "不定期", "irregular"},
                  {"update_frequency", "real-time", "realtime"},
                  {"update_frequency", "Daily", "daily"},
                  {"update_frequency", "weekly", "weekly"},
                  {"update_frequency", "R/P1D", "daily"},
                  {"update_frequency", "R/P1W", "weekly"},
                  {"update_frequency", "R/P1M", "monthly"},
                  {"update_frequency", "R/P3M", "quarterly"},
                  {"update_frequency", "R/P1Y", "annual"},
                  {"update_frequency", "irregular", "irregular"},
                  {"update_frequency", "R/P10Y", "multiyear"},
                  {"update_frequency", "R/PT1S", "realtime"},
                  {"update_frequency", "R/P2M", "other"},
                  {"update_frequency", "Annual (R/P1Y)", "annual"},
                  {"update_frequency", "每3个月", "quarterly"},
                  {"update_frequency", "3個月", "quarterly"},
                  {"update_frequency", "每年2次", "semiannual"},
                  {"update_frequency", "每三年", "multiyear"},
                  {"update_frequency", "每5分鐘", "realtime"},
                  {"update_frequency", "每月下旬", "monthly"},
                  {"update_frequency", "每周一次", "weekly"},
                  {"update_frequency", "每月更新1次", "monthly"},
                  {"update_frequency", "1 Month Cycle", "monthly"},
                  {"update_frequency", "Data is updated hourly", "hourly"},
                  {"update_frequency", "No longer updated (dataset archived)", "never"},
                  {"update_frequency", "yearly or biannually", "other"},
                  {"update_frequency", "俟有新年度檢討報告完成後更新", "other"},
                  {"update_frequency", "", "∅"}});
    }
    void frequencies() { checkCase(); }

    void frequencyKeepsWordsThatAreNoCode()
    {
        const QString note = QString::fromLatin1(fields::asset::update_note);
        QVERIFY(!parse(fields::asset::update_frequency, QStringLiteral("每月")).values.contains(note));
        for (const QString& words :
             {QStringLiteral("每月下旬"), QStringLiteral("R/P10Y"), QStringLiteral("看情况")})
            QCOMPARE(parse(fields::asset::update_frequency, words).values.value(note).toString(), words);
    }

    void severalCodes_data()
    {
        addCases({{"source_ways", "系统采集", "collected"},
                  {"source_ways", "人工填报、系统采集", "collected,manual"},
                  {"source_ways", "系统采集,系统产生；共享交换/其他", "collected,generated,shared,other"},
                  {"source_ways", "系统采集\n人工填报", "collected,manual"},
                  {"source_ways", "系统采集 人工填报", "collected,manual"},
                  {"source_ways", "☑系统采集 ☐系统产生 ☑人工填报", "collected,manual"},
                  {"source_ways", "采集、采集", "collected"},
                  {"source_ways", "采集、偷来", "!"},
                  {"source_ways", "、", "∅"},
                  {"pi_flags", "涉及敏感个人信息；涉及未成年人的个人信息", "sensitive,minors"},
                  {"pi_flags", "不涉及", "none"},
                  {"measures", "脱敏、日志审计", "deidentify,audit"}});
    }
    void severalCodes() { checkCase(); }

    void measuresKeepWordsThatAreNoCode()
    {
        const ParsedField p = parse(fields::asset::measures, QStringLiteral("脱敏、门口有保安、夜间巡查"));
        QVERIFY(p.ok());
        QCOMPARE(p.values.value(QStringLiteral("measures")).toString(), QStringLiteral("deidentify,other"));
        QCOMPARE(p.values.value(QStringLiteral("protection_note")).toString(),
                 QStringLiteral("门口有保安、夜间巡查"));
    }

    void yesAndNo_data()
    {
        addCases(
            {{"contains_pi", "是", "1"},      {"contains_pi", "否", "0"},     {"contains_pi", "有", "1"},
             {"contains_pi", "无", "0"},      {"contains_pi", "無", "0"},     {"contains_pi", "Y", "1"},
             {"contains_pi", "N", "0"},       {"contains_pi", "yes", "1"},    {"contains_pi", "No", "0"},
             {"contains_pi", "√", "1"},       {"contains_pi", "×", "0"},      {"contains_pi", "1", "1"},
             {"contains_pi", "0", "0"},       {"contains_pi", "TRUE", "1"},   {"contains_pi", "false", "0"},
             {"contains_pi", "涉及", "1"},    {"contains_pi", "不涉及", "0"}, {"contains_pi", "含", "1"},
             {"contains_pi", "不含", "0"},    {"contains_pi", "Ｙ", "1"},     {"contains_pi", "☑是 □否", "1"},
             {"contains_pi", "□是 ☑否", "0"}, {"contains_pi", "/", "∅"},      {"contains_pi", "", "∅"},
             {"contains_pi", "不清楚", "!"},  {"contains_pi", "部分", "!"},   {"contains_pi", "2", "!"}});
    }
    void yesAndNo() { checkCase(); }

    void dates_data()
    {
        addCases({{"last_confirmed", "2026-06-05", "2026-06-05"},
                  {"last_confirmed", "2026-6-5", "2026-06-05"},
                  {"last_confirmed", "2026/6/5", "2026-06-05"},
                  {"last_confirmed", "2026.6.5", "2026-06-05"},
                  {"last_confirmed", "2026年6月5日", "2026-06-05"},
                  {"last_confirmed", "2026 年 6 月 5 日", "2026-06-05"},
                  {"last_confirmed", "２０２６－６－５", "2026-06-05"},
                  {"last_confirmed", "20260605", "2026-06-05"},
                  {"last_confirmed", "2026-06", "2026-06-01"},
                  {"last_confirmed", "2026年6月", "2026-06-01"},
                  {"last_confirmed", "2026-06-05T16:42:08", "2026-06-05"},
                  {"last_confirmed", "2018-07-06 22:28:04", "2018-07-06"},
                  {"last_confirmed", "25/6/2026", "2026-06-25"},
                  {"last_confirmed", "6/25/2026", "2026-06-25"},
                  {"last_confirmed", "Jun 5, 2026", "2026-06-05"},
                  {"last_confirmed", "5 June 2026", "2026-06-05"},
                  {"last_confirmed", "2024-02-29", "2024-02-29"},
                  {"last_confirmed", "", "∅"},
                  {"last_confirmed", "2026-13-40", "!"},
                  {"last_confirmed", "2026-02-29", "!"},
                  {"last_confirmed", "5/6/2026", "!"},
                  {"last_confirmed", "26-6-5", "!"},
                  {"last_confirmed", "2026", "!"},
                  {"last_confirmed", "20261340", "!"},
                  {"last_confirmed", "2026-06-05 25:00", "!"},
                  {"last_confirmed", "2026-06-05 后", "!"},
                  {"last_confirmed", "去年", "!"}});
    }
    void dates() { checkCase(); }

    void counts_data()
    {
        addCases({{"volume_records", "9295251", "9295251"},
                  {"volume_records", "1407896 条", "1407896"},
                  {"volume_records", "658,567,678条", "658567678"},
                  {"volume_records", "1.42亿条", "142000000"},
                  {"volume_records", "1092.0万条", "10920000"},
                  {"volume_records", "9,260万", "92600000"},
                  {"volume_records", "0", "0"},
                  {"volume_records", "", "∅"},
                  {"volume_records", "-5", "!"},
                  {"volume_records", "约", "!"},
                  {"volume_records", "很多", "!"},
                  {"volume_records", "约3000条", "!"},
                  {"persons", "312万人", "3120000"},
                  {"persons", "412 TB", "!"},
                  {"volume_bytes", "412 TB", "452998790643712"},
                  {"volume_bytes", "1024", "1024"},
                  {"volume_bytes", "300条", "!"}});
    }
    void counts() { checkCase(); }

    void sizeInACountGoesToItsSibling()
    {
        const ParsedField size = parse(fields::asset::volume_records, QStringLiteral("412 TB"));
        QVERIFY(size.ok());
        QVERIFY(size.values.contains(QStringLiteral("volume_records")));
        QVERIFY(size.values.value(QStringLiteral("volume_records")).isNull());
        QCOMPARE(size.values.value(QStringLiteral("volume_bytes")).toLongLong(), 412LL << 40);
        const ParsedField count = parse(fields::asset::volume_records, QStringLiteral("41万台次"));
        QCOMPARE(count.values.value(QStringLiteral("volume_unit")).toString(), QStringLiteral("台次"));
        QVERIFY(!count.values.contains(QStringLiteral("volume_bytes")));
    }

    void problemsQuoteTheTextAndSuggest()
    {
        const std::pair<const char*, QStringList> cases[] = {
            {"level", {QStringLiteral("三+"), QStringLiteral("3")}},
            {"level", {QStringLiteral("4级以上"), QStringLiteral("4")}},
            {"level", {QStringLiteral("高"), QString()}},
            {"volume_records", {QStringLiteral("约3000条"), QStringLiteral("3000条")}},
            {"volume_records", {QStringLiteral("很多"), QString()}},
            {"contains_pi", {QStringLiteral("是，含敏感信息"), QStringLiteral("1")}},
            {"last_confirmed", {QStringLiteral("2026-13-40"), QString()}}};
        for (const auto& [field, texts] : cases) {
            const ParsedField p = parse(field, texts.at(0));
            QVERIFY2(p.problem.contains(texts.at(0)), qPrintable(texts.at(0)));
            QCOMPARE(p.suggestion, texts.at(1));
            QVERIFY(p.suggestion.isEmpty() || parse(field, p.suggestion).ok());
            QVERIFY(p.unresolvedRef.isEmpty());
        }
    }

    void textsAreCleaned()
    {
        QCOMPARE(parsed(fields::asset::name, QStringLiteral("  患者\r\n主索引\t（EMPI） ")),
                 QStringLiteral("患者 主索引 （EMPI）"));
        QCOMPARE(parsed(fields::asset::remarks, QStringLiteral("含历史数据\r\n2015年前迁移\u0007")),
                 QStringLiteral("含历史数据\n2015年前迁移"));
        QCOMPARE(parsed(fields::asset::name, QStringLiteral("\u3000 ")), QStringLiteral("∅"));
        QCOMPARE(parsed(fields::asset::name, QStringLiteral("-")), QStringLiteral("-"));
        QCOMPARE(parsed(fields::asset::name, QString(501, u'长')), QStringLiteral("!"));
        QCOMPARE(parsed(fields::asset::name, QString(500, u'长')).size(), 500);
    }

    void references()
    {
        QCOMPARE(parsed(fields::asset::department, QStringLiteral("检验科 ")), QStringLiteral("7"));
        QCOMPARE(parsed(fields::asset::department, QStringLiteral("门诊/急诊办")), QStringLiteral("8"));
        const ParsedField unknown = parse(fields::asset::department, QStringLiteral(" 输血科"));
        QVERIFY(!unknown.ok());
        QCOMPARE(unknown.unresolvedRef, QStringLiteral("输血科"));
        QVERIFY(unknown.problem.contains(QStringLiteral("输血科")));
        QCOMPARE(
            parsed(fields::asset::processors, QStringLiteral("甲公司；乙（北京、上海）,丙/丁公司、甲公司")),
            QStringLiteral("1,2,3"));
        QCOMPARE(parsed(fields::asset::processors, QStringLiteral("乙（北京、上海）")), QStringLiteral("2"));
        QCOMPARE(parse(fields::asset::processors, QStringLiteral("甲公司、戊公司、己公司")).unresolvedRef,
                 QStringLiteral("戊公司"));
        QVERIFY(!parseField(definition(), definition().fieldAt(QStringLiteral("owner")), registers(),
                            QStringLiteral("何敏"), {})
                     .ok());
    }

    void integersOfOtherRegisters()
    {
        const RegisterDef& unit = definition(QStringLiteral("unit"));
        const auto beds = [&](const QString& text) {
            return parseField(unit, unit.fieldAt(QStringLiteral("beds")), registers(), text, resolve);
        };
        QCOMPARE(beds(QStringLiteral("1,200张")).values.value(QStringLiteral("beds")).toLongLong(), 1200);
        QVERIFY(!beds(QStringLiteral("-3")).ok());
        QVERIFY(!beds(QStringLiteral("99999999")).ok());
        QVERIFY(!beds(QStringLiteral("3 GB")).ok());
    }

    void showsValues()
    {
        const auto shown = [](const char* field,
                              std::initializer_list<std::pair<const char*, QVariant>> values) {
            return displayValue(definition().fieldAt(QString::fromLatin1(field)), definition(), registers(),
                                record(values).values, nameOf);
        };
        const InLanguage chinese(Language::Chinese);
        QCOMPARE(
            shown("volume_records", {{"volume_records", 128000000LL}, {"volume_unit", QStringLiteral("条")}}),
            QStringLiteral("1.28 亿条"));
        QCOMPARE(shown("volume_records", {{"volume_bytes", 412LL << 40}}), QStringLiteral("412 TB"));
        QCOMPARE(shown("level", {{"level", QStringLiteral("4")}}), QStringLiteral("第 4 级"));
        QCOMPARE(shown("pi_flags", {{"pi_flags", QStringLiteral("sensitive,minors")}}),
                 QStringLiteral("涉及敏感个人信息、涉及未成年人的个人信息"));
        QCOMPARE(shown("contains_pi", {{"contains_pi", 1LL}}), QStringLiteral("是"));
        QCOMPARE(shown("department", {{"department", 7LL}}), QStringLiteral("检验科"));
        QCOMPARE(shown("department", {{"department", 99LL}}), QStringLiteral("#99"));
        QCOMPARE(shown("processors", {{"processors", QStringLiteral("1,2")}}),
                 QStringLiteral("甲公司、乙（北京、上海）"));
        QCOMPARE(shown("update_frequency", {{"update_frequency", QStringLiteral("other")},
                                            {"update_note", QStringLiteral("看情况")}}),
                 QStringLiteral("看情况"));
        QCOMPARE(shown("name", {}), QString());
        const InLanguage english(Language::English);
        QCOMPARE(shown("level", {{"level", QStringLiteral("4")}}), QStringLiteral("Level 4"));
        QCOMPARE(shown("contains_pi", {{"contains_pi", 0LL}}), QStringLiteral("No"));
    }

    void whatIsShownReadsBack()
    {
        for (const Language wanted : {Language::Chinese, Language::English}) {
            const InLanguage inLanguage(wanted);
            for (const FieldDef& f : definition().fields) {
                if (f.codes.isEmpty())
                    continue;
                QStringList all;
                for (const Code& code : registers().codes(f.codes).codes) {
                    all << code.id;
                    const QString label = displayValue(f, registers(), code.id, nameOf);
                    QCOMPARE(parsed(qPrintable(f.id), label), code.id);
                    QCOMPARE(parsed(qPrintable(f.id), plainValue(f, code.id, nameOf)), code.id);
                }
                if (f.type == FieldType::Codes) {
                    const QString together = all.join(u',');
                    QCOMPARE(parsed(qPrintable(f.id), displayValue(f, registers(), together, nameOf)),
                             together);
                    QCOMPARE(parsed(qPrintable(f.id), together), together);
                }
            }
        }
        const FieldDef& processors = definition().fieldAt(QStringLiteral("processors"));
        QCOMPARE(parsed("processors", plainValue(processors, QStringLiteral("1,2,3"), nameOf)),
                 QStringLiteral("1,2,3"));
        const FieldDef& bytes = definition().fieldAt(QStringLiteral("volume_bytes"));
        QCOMPARE(parsed("volume_bytes", plainValue(bytes, 123456789LL, nameOf)), QStringLiteral("123456789"));
    }

    void timesKeepTheirPlace()
    {
        const QJsonObject json{
            {QStringLiteral("id"), QStringLiteral("seen_at")},
            {QStringLiteral("label"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("看到时间")},
                                                  {QStringLiteral("en"), QStringLiteral("Seen at")}}},
            {QStringLiteral("type"), QStringLiteral("datetime")},
            {QStringLiteral("section"), QStringLiteral("basic")}};
        const auto wider = registers().withCustomFields({{QStringLiteral("asset"), json}});
        const RegisterDef& d = wider->at(QStringLiteral("asset"));
        const FieldDef& f = d.fieldAt(QStringLiteral("seen_at"));
        const auto read = [&](const QString& text) {
            return parseField(d, f, *wider, text, {}).values.value(f.id).toString();
        };
        QCOMPARE(read(QStringLiteral("2026年6月5日 16时42分")), QStringLiteral("2026-06-05T16:42:00"));
        QCOMPARE(read(QStringLiteral("2026-06-05T16:42:08.123")), QStringLiteral("2026-06-05T16:42:08"));
        QCOMPARE(read(QStringLiteral("2026-06-05")), QStringLiteral("2026-06-05T00:00:00"));
        QCOMPARE(read(QStringLiteral("2026-06-05 16:42:61")), QString());
        const QDateTime utc(QDate(2026, 6, 5), QTime(16, 42), Qt::UTC);
        const QString local = utc.toLocalTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
        QCOMPARE(read(QStringLiteral("2026-06-05T16:42:00Z")), local);
        QCOMPARE(read(QStringLiteral("2026-06-06T00:42:00+08:00")), local);
        QCOMPARE(read(displayValue(f, *wider, local, {})), local);
    }

    void instantsAreTheSameInEveryZone()
    {
        const RegisterDef& d = registers().at(QStringLiteral("incident"));
        const FieldDef& f = d.fieldAt(QStringLiteral("became_aware_at"));
        const auto read = [&](const QString& text) {
            return parseField(d, f, registers(), text, {}).values.value(f.id);
        };
        const qint64 ms = QDateTime(QDate(2026, 6, 14), QTime(0, 52, 10), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(read(QStringLiteral("2026-06-14T08:52:10+08:00")), QVariant(ms));
        QCOMPARE(read(plainValue(f, ms, {})), QVariant(ms));
        QCOMPARE(read(displayValue(f, registers(), ms, {})), QVariant(ms));
        QVERIFY(!parseField(d, f, registers(), QStringLiteral("晚上"), {}).ok());
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        tzset();
        QCOMPARE(displayValue(f, registers(), ms, {}), QStringLiteral("2026-06-13 20:52:10"));
        QCOMPARE(read(displayValue(f, registers(), ms, {})), QVariant(ms));
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
        clock::setSource([ms] { return ms + 321; });
        QCOMPARE(read(QStringLiteral("现在")), QVariant(ms)); // to the second, as it is shown and exported
        clock::setSource({});
    }
};

QTEST_GUILESS_MAIN(TestFieldValues)
#include "tst_field_values.moc"
