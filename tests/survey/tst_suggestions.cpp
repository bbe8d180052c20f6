#include "base/language.h"
#include "resources/resources.h"
#include "survey/column_json.h"
#include "survey/drift.h"
#include "survey/survey_service.h"
#include "survey/table_words.h"
#include <QFile>
#include <QTest>

using namespace wardbook;
using namespace wardbook::survey;

/// What is set aside, how tables are grouped, what is suggested for them and why.
class TstSuggestions : public QObject
{
    Q_OBJECT

    static Column column(const QString& name, const QString& comment = {}, const QString& pattern = {})
    {
        Column column{name, QStringLiteral("varchar(40)"), comment, true, false, {}};
        if (!pattern.isEmpty())
            column.hits << PatternHit{pattern, 196, 200};
        return column;
    }
    static Table table(const QString& name, const QString& comment = {}, const QList<Column>& columns = {},
                       std::optional<qint64> rows = 5000)
    {
        Table table;
        table.name = name;
        table.comment = comment;
        table.columns = columns;
        table.rows = rows;
        table.rowsExact = true;
        table.bytes = 4096;
        return table;
    }
    static const Suggestion& of(const QList<Suggestion>& all, const QString& tableName)
    {
        static const Suggestion none;
        for (const Suggestion& suggestion : all)
            if (suggestion.tables.contains(tableName))
                return suggestion;
        return none;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        setLanguage(Language::Chinese);
    }

    void setsAsideWhatHoldsNoBusinessData_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* code) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(code);
        };
        row("ACT_RU_TASK", "workflow");
        row("act_hi_procinst", "workflow");
        row("QRTZ_TRIGGERS", "workflow");
        row("flyway_schema_history", "system");
        row("sys_user", "system");
        row("pg_stat_statements", "system");
        row("sms_role_permission_relation", "system");
        row("pat_master_bak", "copy");
        row("pat_master_20240101", "copy");
        row("pat_master_备份", "copy");
        row("fee_old", "copy");
        row("tmp_fee", "temporary");
        row("fee_temp2", "temporary");
        row("sms_login_log", "log");
        row("lis_report", "");
        row("orders_2024", "");   // a part by year is business data
        row("catalog", "");       // no "log" in it
        row("act_register", "");  // not of the workflow engine
        row("his_template", "");  // not temporary
        row("sysmex_result", ""); // a laboratory device
        row("fee_20241399", "");  // no date
    }
    void setsAsideWhatHoldsNoBusinessData()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QCOMPARE(setAside(table(name)), code);
    }

    void emptyTablesAndViewsAreSetAside()
    {
        QCOMPARE(setAside(table(QStringLiteral("lis_x"), {}, {}, 0)), QStringLiteral("empty"));
        Table estimated = table(QStringLiteral("lis_x"), {}, {}, 0);
        estimated.rowsExact = false; // never analysed: says nothing
        QCOMPARE(setAside(estimated), QString());
        QCOMPARE(setAside(table(QStringLiteral("lis_x"), {}, {}, std::nullopt)), QString());
        Table view = table(QStringLiteral("lis_x"));
        view.kind = TableKind::View;
        QCOMPARE(setAside(view), QStringLiteral("view"));
        QCOMPARE(setAside(table(QStringLiteral("lis_x"), QStringLiteral("登录日志表"))),
                 QStringLiteral("log"));
    }

    void wordsOfNames()
    {
        const auto of = [](const char* name) { return words::of(QString::fromLatin1(name)).join(u' '); };
        QCOMPARE(of("T_LIS_REPORT"), QStringLiteral("t lis report"));
        QCOMPARE(of("PatientVisits2024"), QStringLiteral("patient visit 2024"));
        QCOMPARE(of("LISReport"), QStringLiteral("lis report"));
        QCOMPARE(of("diagnoses_icd"), QStringLiteral("diagnosis icd"));
        QCOMPARE(of("icd10_codes"), QStringLiteral("icd10 code"));
        const auto title = [](const char* comment) { return words::titleOf(QString::fromUtf8(comment)); };
        QCOMPARE(title("病人基本信息表"), QStringLiteral("病人基本信息"));
        QCOMPARE(title("就诊(门诊)信息表，多次就诊\n等"), QStringLiteral("就诊"));
        QCOMPARE(title("收费员日结表"), QStringLiteral("收费员日结"));
        QCOMPARE(title("退药项记录表"), QStringLiteral("退药项记录"));
        QCOMPARE(title("表"), QStringLiteral("表"));
    }

    void familiesByPrefixStemAndPart()
    {
        const QList<Suggestion> found =
            suggestions({table(QStringLiteral("poe")), table(QStringLiteral("poe_detail")),
                         table(QStringLiteral("orders_2023")), table(QStringLiteral("orders_2024")),
                         table(QStringLiteral("T_FEE_ITEM")), table(QStringLiteral("t_fee_main")),
                         table(QStringLiteral("tmp_fee"))});
        QCOMPARE(found.size(), 3);
        QCOMPARE(of(found, QStringLiteral("poe")).tables.size(), 2);
        QCOMPARE(of(found, QStringLiteral("orders_2023")).tables.size(), 2);
        QCOMPARE(of(found, QStringLiteral("orders_2023")).rows, 10000);
        QCOMPARE(of(found, QStringLiteral("T_FEE_ITEM")).tables,
                 (QStringList{QStringLiteral("T_FEE_ITEM"), QStringLiteral("t_fee_main")}));
        QVERIFY(of(found, QStringLiteral("tmp_fee")).tables.isEmpty());
    }

    void aLargeModuleIsSplit_andTheNameOfTheSystemSaysNothing()
    {
        QList<Table> tables;
        for (const char* name : {"his_dms_case", "his_dms_case_model", "his_dms_drug", "his_dms_drug_item",
                                 "his_dms_herbal_item", "his_dms_herbal_model", "his_dms_dise",
                                 "his_dms_dise_catalog", "his_dms_dosage", "his_pat_card"})
            tables << table(QString::fromLatin1(name));
        const QList<Suggestion> found = suggestions(tables);
        QCOMPARE(of(found, QStringLiteral("his_dms_case")).family, QStringLiteral("dms_case"));
        QCOMPARE(of(found, QStringLiteral("his_dms_case")).tables.size(), 2);
        QCOMPARE(of(found, QStringLiteral("his_dms_herbal_item")).tables.size(), 2);
        QCOMPARE(of(found, QStringLiteral("his_pat_card")).family, QStringLiteral("pat"));
    }

    void chineseCommentsNameTheAsset()
    {
        const QList<Suggestion> found =
            suggestions({table(QStringLiteral("lis_report"), QStringLiteral("检验结果主表")),
                         table(QStringLiteral("lis_report_item"), QStringLiteral("检验结果明细表")),
                         table(QStringLiteral("pms_patient"), QStringLiteral("病人基本信息表"))});
        QCOMPARE(of(found, QStringLiteral("lis_report")).name, QStringLiteral("检验结果"));
        QCOMPARE(of(found, QStringLiteral("pms_patient")).name, QStringLiteral("病人基本信息"));
        const Suggestion& results = of(found, QStringLiteral("lis_report"));
        QCOMPARE(results.category, QStringLiteral("health_exam"));
        QCOMPARE(results.level, QStringLiteral("4"));
        QVERIFY2(results.reason.contains(QStringLiteral("lis_report_item")), qPrintable(results.reason));
        QVERIFY2(results.reason.contains(QStringLiteral("GB/T 39725-2020")), qPrintable(results.reason));
    }

    void abbreviationsNameTheAssetWhereThereAreNoComments()
    {
        const QList<Suggestion> found =
            suggestions({table(QStringLiteral("T_JYJG_2024"), {}, {column(QStringLiteral("brid"))}),
                         table(QStringLiteral("zyjl"))});
        QCOMPARE(of(found, QStringLiteral("T_JYJG_2024")).name, QStringLiteral("检验结果"));
        QCOMPARE(of(found, QStringLiteral("T_JYJG_2024")).category, QStringLiteral("health_exam"));
        setLanguage(Language::English);
        QCOMPARE(
            of(suggestions({table(QStringLiteral("visit_occurrence"))}), QStringLiteral("visit_occurrence"))
                .name,
            QStringLiteral("Visit occurrence"));
        setLanguage(Language::Chinese);
    }

    void samplesDecideWhereNamesSayNothing()
    {
        const Table plain = table(QStringLiteral("x1"), {}, {column(QStringLiteral("c1"))});
        const Table telling = table(QStringLiteral("x2"), {},
                                    {column(QStringLiteral("c1"), {}, QStringLiteral("resident_id"))});
        const QList<Suggestion> found = suggestions({plain, telling});
        QVERIFY(of(found, QStringLiteral("x1")).level.isEmpty());
        QVERIFY(!of(found, QStringLiteral("x1")).reason.isEmpty());
        const Suggestion& personal = of(found, QStringLiteral("x2"));
        QCOMPARE(personal.level, QStringLiteral("4"));
        QCOMPARE(personal.category, QStringLiteral("personal_identity"));
        QVERIFY2(personal.reason.contains(QStringLiteral("196/200")), qPrintable(personal.reason));
    }

    void listsOfCodesAreNobodysData()
    {
        const QList<Suggestion> found =
            suggestions({table(QStringLiteral("d_icd_diagnoses"), {},
                               {column(QStringLiteral("icd_code")), column(QStringLiteral("long_title"))})});
        QCOMPARE(found.constFirst().level, QStringLiteral("1"));
        QCOMPARE(found.constFirst().category, QStringLiteral("resource_basic"));
    }

    void driftNeedsAFifthAndAThousandRows()
    {
        const auto drift = [](qint64 before, qint64 now) {
            return driftOf(table(QStringLiteral("a"), {}, {}, before),
                           table(QStringLiteral("a"), {}, {}, now));
        };
        QVERIFY(!drift(10000, 11999).grown);
        QVERIFY(drift(10000, 12000).grown);
        QVERIFY(!drift(100, 900).grown);
        QVERIFY(drift(0, 1000).grown);
        QVERIFY(drift(12000, 10000).shrunk);
        QVERIFY(!drift(11999, 10000).shrunk);
        const Table before = table(QStringLiteral("a"), {}, {column(QStringLiteral("c1"))});
        const Table now =
            table(QStringLiteral("a"), {},
                  {column(QStringLiteral("c1"), {}, QStringLiteral("mobile")), column(QStringLiteral("c2"))});
        QVERIFY(driftOf(before, now).columns);
        QCOMPARE(driftOf(before, now).personal, QStringList{QStringLiteral("c1")});
        QVERIFY(driftOf(now, now).personal.isEmpty());
        QVERIFY(!driftOf(now, now).columns);
    }

    void columnsAreKeptAsJson()
    {
        QList<Column> columns{
            column(QStringLiteral("sfzh"), QStringLiteral("身份证号"), QStringLiteral("resident_id"))};
        columns.first().key = true;
        columns.first().nullable = false;
        const QList<Column> back = columnsFromJson(columnsToJson(columns));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().name, QStringLiteral("sfzh"));
        QCOMPARE(back.first().comment, QStringLiteral("身份证号"));
        QVERIFY(back.first().key && !back.first().nullable);
        QCOMPARE(back.first().hits.first().matched, 196);
        QVERIFY(columnsFromJson(QStringLiteral("{nonsense")).isEmpty());
        QList<Column> many;
        for (int i = 0; i < 4000; ++i)
            many << column(QStringLiteral("column_%1").arg(i), QString(300, u'说'));
        QVERIFY(columnsToJson(many).size() < 1'000'000);
        QCOMPARE(columnsFromJson(columnsToJson(many)).size(), 4000);
    }

    void aRealHospitalSystem()
    {
        const QString file = QStringLiteral(WARDBOOK_SHARED_DIR "/data/schemas/ZainZhao_HIS.mysql.ddl.sql");
        if (!QFile::exists(file))
            QSKIP("the shared schemas are not here");
        const Catalogue catalogue = readCatalogue(Source::fromUri(QStringLiteral("ddl:") + file), {}, {});
        QVERIFY(catalogue.tables.size() >= 37);
        const QList<Suggestion> found = suggestions(catalogue.tables);
        for (const Suggestion& each : found)
            qInfo().noquote() << each.family << each.name << each.category << each.level
                              << each.tables.size();
        QCOMPARE(of(found, QStringLiteral("pms_patient")).level, QStringLiteral("4"));
        QCOMPARE(of(found, QStringLiteral("dms_case_history")).name, QStringLiteral("病历"));
        QCOMPARE(of(found, QStringLiteral("dms_case_history")).category, QStringLiteral("medical"));
        QCOMPARE(of(found, QStringLiteral("bms_invoice_record")).category, QStringLiteral("payment"));
        QVERIFY(of(found, QStringLiteral("sms_login_log")).tables.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstSuggestions)
#include "tst_suggestions.moc"
