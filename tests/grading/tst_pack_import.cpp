#include "base/error.h"
#include "exchange/xlsx_book.h"
#include "grading/pack_import.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace wardbook;
using namespace wardbook::grading;

/// Catalogues that a unit brings along.
class TstPackImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(bytes);
        return file.fileName();
    }
    ImportedPack import(const QString& path, const PackImportOptions& options = {})
    {
        return importPack(path, options, *ledger::RegisterSet::builtIn());
    }
    QString refusal(const QString& path)
    {
        try {
            import(path);
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Invalid ? error.text() : Error::kindName(error.kind());
        }
        return {};
    }
    static QByteArray catalog(const QByteArray& groups)
    {
        return "{\n\"catalog\": {\n\"uuid\": \"74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724\",\n"
               "\"metadata\": {\"title\": \"House *rules*\", \"version\": \"1.1+u4\"},\n\"groups\": [" +
               groups + "]\n}}";
    }
    static QString shared(const char* name)
    {
        return QStringLiteral("/work/shared/data/oscal/") + QString::fromUtf8(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        setLanguage(Language::Chinese);
    }

    void aTableWithHeadingsOfOthers()
    {
        const ImportedPack imported =
            import(write(QStringLiteral("内控要求.csv"),
                         "序号,安全层面,控制点,条款号,测评项,适用对象,权重,保护等级\n"
                         "1,账号管理,账号开通,A1,新员工账号须由科室主任审批,应用系统;数据库,重要,二级\n"
                         "2,,,A2,离职当日停用账号,应用,关键,第三级\n3,,账号复核,A3,每季度复核一次权限,,,\n"));
        const RequirementPack& pack = *imported.pack;
        QCOMPARE(pack.items.size(), 3);
        QCOMPARE(pack.layers.size(), 1);
        QCOMPARE(pack.layers.first().label.zh, QStringLiteral("账号管理"));
        QCOMPARE(pack.points.size(), 2);
        QCOMPARE(pack.items.at(0).id, QStringLiteral("L2-A1"));
        QCOMPARE(pack.items.at(0).level, 2);
        QCOMPARE(pack.items.at(0).weight, 2);
        QCOMPARE(pack.items.at(1).weight, 3);
        QCOMPARE(pack.items.at(1).level, 3);
        QCOMPARE(pack.checkOf(pack.items.at(0)).objects,
                 (QStringList{QStringLiteral("application"), QStringLiteral("database")}));
        QCOMPARE(pack.checkOf(pack.items.at(2)).objects, QStringList{QStringLiteral("management")});
        QVERIFY(!imported.remarks.isEmpty()); // what was assumed for the last
        QVERIFY(!pack.verified);
        QVERIFY(pack.id.startsWith(QLatin1String("own-"))); // the name has no letter of an id
    }

    void mergedCellsAndOwnHead()
    {
        const QString path = m_folder.filePath(QStringLiteral("own.xlsx"));
        {
            exchange::XlsxBook book(path, false);
            lxw_worksheet* sheet = book.addSheet(QStringLiteral("要求"));
            const QList<QStringList> rows{
                {QStringLiteral("市一院网络安全要求 2026")},
                {QStringLiteral("编号"), QStringLiteral("控制点"), QStringLiteral("要求内容"),
                 QStringLiteral("检查方法")},
                {QStringLiteral("1"), QStringLiteral("终端"), QStringLiteral("医生站不得接外设"),
                 QStringLiteral("看")},
                {QStringLiteral("2"), {}, QStringLiteral("离开须锁屏"), QStringLiteral("试")}};
            for (int row = 0; row < rows.size(); ++row)
                for (int column = 0; column < rows.at(row).size(); ++column)
                    if (!rows.at(row).at(column).isEmpty())
                        book.text(sheet, row, column, rows.at(row).at(column), nullptr);
            worksheet_merge_range(sheet, 2, 1, 3, 1, "终端", nullptr);
            book.finish(4);
        }
        PackImportOptions options;
        options.id = QStringLiteral("house-rules");
        options.version = QStringLiteral("3");
        options.objects = QStringList{QStringLiteral("terminal")};
        const ImportedPack imported = import(path, options);
        QCOMPARE(imported.pack->id, QStringLiteral("house-rules"));
        QCOMPARE(imported.pack->version, QStringLiteral("3"));
        QCOMPARE(imported.pack->label.zh, QStringLiteral("市一院网络安全要求 2026"));
        QCOMPARE(imported.pack->points.size(), 1);
        QCOMPARE(imported.pack->items.size(), 2);
        QCOMPARE(imported.pack->checkOf(imported.pack->items.last()).objects,
                 QStringList{QStringLiteral("terminal")});
        QCOMPARE(imported.pack->checkOf(imported.pack->items.last()).how.zh, QStringLiteral("试"));
    }

    void badTablesNameEveryRow()
    {
        const QString text = refusal(write(QStringLiteral("bad.csv"),
                                           "要求编号,要求内容,适用对象,等级,权重\nA,一,外星人,三级,\n"
                                           "A-2,二,,九级,\nA-3,三,,,很重要\nB,四,,,\nB,五,,,\n,,应用,,\n"));
        for (const char* part : {"2", "外星人", "3", "九级", "4", "很重要", "6", "7"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(refusal(write(QStringLiteral("people.csv"), "姓名,电话\n何敏,8025\n")).size() > 10);
        QVERIFY(refusal(write(QStringLiteral("empty.csv"), "要求内容,等级\n")).size() > 10);
    }

    void groupsControlsParamsAndParts()
    {
        const ImportedPack imported = import(write(
            QStringLiteral("rules.json"),
            catalog(
                R"({"id": "g1", "title": "Access", "groups": [{"id": "g1.1", "title": "Inner", "controls": [
{"id": "ac-1", "title": "Accounts", "props": [{"name": "label", "value": "AC-01", "class": "padded"},
 {"name": "label", "value": "AC-1"}],
 "params": [{"id": "p1", "label": "how often"}, {"id": "p2", "values": ["a year"]},
  {"id": "p3", "select": {"choice": ["daily", "every {{ insert: param, p2 }}"]}}],
 "parts": [{"id": "ac-1_smt", "name": "statement", "prose": "The unit shall:", "parts": [
   {"id": "ac-1_smt.a", "name": "item", "props": [{"name": "label", "value": "a."}],
    "prose": "review accounts {{ insert: param, p1 }};",
    "parts": [{"id": "x", "name": "item", "props": [{"name": "label", "value": "1."}], "prose": "keep the list"}]},
   {"id": "ac-1_smt.b", "name": "item", "props": [{"name": "label", "value": "b."}],
    "prose": "lock them {{insert: param, p3}}."}]},
  {"name": "assessment-method", "props": [{"name": "method", "value": "TEST"}],
   "parts": [{"name": "assessment-objects", "prose": "accounts"}]}],
 "controls": [{"id": "ac-1.1", "title": "Old", "props": [{"name": "status", "value": "withdrawn"}]},
  {"id": "ac-1.2", "title": "Say it all in the title"}]}]}]})")));
        const RequirementPack& pack = *imported.pack;
        QCOMPARE(pack.version, QStringLiteral("1.1-u4"));
        QCOMPARE(pack.label.en, QStringLiteral("House rules"));
        QCOMPARE(pack.layers.size(), 1);
        QCOMPARE(pack.layers.first().label.en, QStringLiteral("Access"));
        QCOMPARE(pack.items.size(), 3); // a, b, and the control that has only a title
        QCOMPARE(pack.items.at(0).id, QStringLiteral("ac-1_smt.a"));
        QCOMPARE(pack.items.at(0).clause, QStringLiteral("AC-1"));
        QCOMPARE(pack.items.at(0).letter, QStringLiteral("a"));
        const QString question = pack.checkOf(pack.items.at(0)).question.en;
        QVERIFY(question.contains(QStringLiteral("review accounts [how often]")));
        QVERIFY(question.contains(QStringLiteral("1. keep the list")));
        QVERIFY(question.startsWith(QStringLiteral("The unit shall:")));
        QVERIFY(pack.checkOf(pack.items.at(1))
                    .question.en.contains(QStringLiteral("lock them [daily | every [a year]].")));
        QCOMPARE(pack.checkOf(pack.items.at(0)).methods, QStringList{QStringLiteral("test")});
        QCOMPARE(pack.points.size(), 2);
        QCOMPARE(imported.remarks.size(), 2); // the withdrawn one, and the kinds of object
    }

    void badCatalogsSayWhere()
    {
        const QString twice =
            refusal(write(QStringLiteral("twice.json"), catalog(R"({"title": "G", "controls": [
{"id": "c-1", "title": "One"},
{"id": "c-1", "title": "Two"}]})")));
        QVERIFY2(twice.contains(QStringLiteral("c-1")), qPrintable(twice));
        QVERIFY2(twice.contains(QLatin1Char('6')), qPrintable(twice)); // its line
        const QString nameless = refusal(write(QStringLiteral("nameless.json"),
                                               catalog(R"({"title": "G", "controls": [{"title": "x"}]})")));
        QVERIFY(!nameless.isEmpty());
        QVERIFY(!refusal(write(QStringLiteral("none.json"), catalog(""))).isEmpty());
        QVERIFY(
            refusal(write(QStringLiteral("broken.json"), "{\n\"catalog\": {\n")).contains(QLatin1Char('3')));
        QVERIFY(!refusal(write(QStringLiteral("other.json"), "{\"a\": 1}")).isEmpty());
        QByteArray deep = R"({"id": "c", "title": "t"})";
        for (int i = 0; i < 60; ++i)
            deep =
                "{\"id\": \"g" + QByteArray::number(i) + "\", \"title\": \"g\", \"groups\": [" + deep + "]}";
        QVERIFY(!refusal(write(QStringLiteral("deep.json"), catalog(deep))).isEmpty());
    }

    void ourOwnFormatComesBack()
    {
        const ImportedPack first = import(write(QStringLiteral("a.csv"), "要求内容,控制点\n一,点\n二,点\n"));
        const ImportedPack again = import(write(QStringLiteral("again.json"), first.json));
        QCOMPARE(again.json, first.json);
        QCOMPARE(again.pack->items.size(), 2);
        QCOMPARE(again.pack->digest, first.pack->digest);
    }

    void catalogsOfOthers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("least");
        QTest::newRow("basic") << shared("basic-catalog.json") << 2 << 3;
        QTest::newRow("800-53") << shared(
                                       "NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-min.json")
                                << 18 << 370;
    }
    void catalogsOfOthers()
    {
        QFETCH(QString, file);
        QFETCH(int, layers);
        QFETCH(int, least);
        if (!QFile::exists(file))
            QSKIP("The sample catalogs are not here.");
        const ImportedPack imported = import(file);
        QCOMPARE(imported.pack->layers.size(), layers);
        QVERIFY(imported.pack->items.size() >= least);
        QCOMPARE(imported.pack->itemsFor(3, 3, {}).size(), imported.pack->items.size()); // no levels: all
        for (const RequirementItem& item : imported.pack->items)
            QVERIFY2(!imported.pack->checkOf(item).question.en.contains(QLatin1String("{{")),
                     qPrintable(item.id));
    }
};

QTEST_GUILESS_MAIN(TstPackImport)
#include "tst_pack_import.moc"
