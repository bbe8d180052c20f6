#include "exchange/export_columns.h"
#include "import_fixture.h"
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace importing;

/// What goes out comes back the same, and never without its act.
class TstExport : public QObject
{
    Q_OBJECT

    static void fill(Unit& unit)
    {
        unit.import(
            unit.plan(unit.csv(QStringLiteral(
                          "资产名称,责任部门,责任人,保管人,级别,类别,数据量,更新频率,含个人信息,最近确认日期,"
                          "备注,保护措施\n"
                          "电子病历文书,病案室,李敏,王静,3,医疗应用,3640万份,每日,是,2026-06-05,\"一\n二\",\n"
                          "检验结果,检验科,王静,王静,四级,健康状况,1.28亿条,每5分钟,是,,=1+1,\n"
                          "影像,放射科,王静,,4,健康状况,412 TB,不定期,否,,\"引号\"\"和,逗号\",\n"
                          "床位,护理部,,,1,卫生资源,,,否,,'00123,\n")),
                      creating()));
    }
    static ExportOptions assets()
    {
        ExportOptions options;
        options.registerId = kAsset;
        return options;
    }
    static QStringList filesIn(const QString& dir) { return QDir(dir).entryList(QDir::Files | QDir::Hidden); }

private Q_SLOTS:
    void comesBackUnchanged_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("codes");
        QTest::newRow("xlsx") << "out.xlsx" << false;
        QTest::newRow("xlsx with codes") << "out.xlsx" << true;
        QTest::newRow("csv") << "out.csv" << false;
        QTest::newRow("tsv") << "out.tsv" << true;
        QTest::newRow("json") << "out.json" << false;
    }
    void comesBackUnchanged()
    {
        QFETCH(QString, file);
        QFETCH(bool, codes);
        Unit unit;
        fill(unit);
        for (const QString& registerId : {kAsset, QStringLiteral("person"), QStringLiteral("department")}) {
            ExportOptions options;
            options.registerId = registerId;
            options.codes = codes;
            const QString path = unit.path(registerId + file);
            const qint64 count = exportRecords(unit.reader(), options, path);
            QCOMPARE(count, qint64(unit.titles(registerId).size()));
            ImportOptions keeping;
            keeping.keepUnmapped = true;
            const ImportPlan plan = unit.plan(path, keeping, registerId);
            for (const PlannedRow& row : rowsOf(plan, RowResult::Changed) + rowsOf(plan, RowResult::Error))
                qWarning().noquote() << row.row << row.reason;
            QCOMPARE(counts(plan), QStringLiteral("new 0, changed 0, duplicate %1, error 0").arg(count));
        }
    }

    void exactlyTheEditedCells()
    {
        Unit unit;
        fill(unit);
        const QString path = unit.path(QStringLiteral("out.csv"));
        exportRecords(unit.reader(), assets(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.replace(QStringLiteral("电子病历文书"), QStringLiteral("电子病历"));
        text.replace(QStringLiteral("128000000"), QStringLiteral("1.5亿"));
        text.replace(QStringLiteral("2026-06-05"), QString()); // emptied on purpose
        const ImportPlan plan = unit.plan(unit.csv(text, QStringLiteral("edited.csv")));
        QCOMPARE(counts(plan), QStringLiteral("new 0, changed 2, duplicate 2, error 0"));
        unit.import(plan);
        unit.reader().forgetNames();
        QVERIFY(unit.value(QStringLiteral("电子病历"), "last_confirmed").isNull());
        QCOMPARE(unit.value(QStringLiteral("检验结果"), "volume_records").toLongLong(), 150'000'000);
        QCOMPARE(unit.titles(kAsset).size(), 4);
        const QList<ledger::HistoryEntry> history =
            unit.reader().history(kAsset, unit.record(QStringLiteral("检验结果")).id);
        QCOMPARE(history.last().changes.size(), 1);
    }

    void chosenRecordsAndColumns()
    {
        Unit unit;
        fill(unit);
        ExportOptions options = assets();
        options.ids = {unit.record(QStringLiteral("影像")).id, unit.record(QStringLiteral("床位")).id};
        options.columns = QStringList{QStringLiteral("name"), QStringLiteral("department")};
        const QString path = unit.path(QStringLiteral("some.json"));
        QCOMPARE(exportRecords(unit.reader(), options, path), qint64(2));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json[QLatin1String("register")].toString(), kAsset);
        const QJsonArray records = json[QLatin1String("records")].toArray();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.at(0)[QLatin1String("name")].toString(), QStringLiteral("影像"));
        QCOMPARE(records.at(0)[QLatin1String("department")].toString(), QStringLiteral("放射科"));
        QVERIFY(!records.at(0).toObject().contains(QStringLiteral("level")));

        options.ids.clear();
        ledger::ListQuery query;
        query.filters = {{QStringLiteral("level"), {QStringLiteral("4")}}};
        options.query = query;
        QCOMPARE(exportRecords(unit.reader(), options, path), qint64(2));
        options.query->filters = {{QStringLiteral("level"), {QStringLiteral("5")}}};
        QCOMPARE(exportRecords(unit.reader(), options, path), qint64(0));
    }

    void theFileComesWithItsAct()
    {
        Unit unit;
        fill(unit);
        const qint64 acts = unit.reader().actCount();
        const QString path = unit.path(QStringLiteral("out.xlsx"));
        const ExportResult result =
            exportWithAct(unit.ledger(), unit.actor(), assets(), path, QStringLiteral("报卫健委"));
        QVERIFY(QFile::exists(path));
        QCOMPARE(result.records, qint64(4));
        QCOMPARE(unit.reader().actCount(), acts + 1);
        const auto act = unit.reader().act(result.actSeq);
        QVERIFY(act);
        QCOMPARE(act->kind, QStringLiteral("export"));
        QCOMPARE(act->reason, QStringLiteral("报卫健委"));
        QVERIFY(act->subject.contains(QStringLiteral("out.xlsx")));
        // Over an older file.
        exportWithAct(unit.ledger(), unit.actor(), assets(), path, QStringLiteral("again"));
        QCOMPARE(filesIn(QFileInfo(path).path()).filter(QStringLiteral("xlsx")),
                 QStringList{QStringLiteral("out.xlsx")});
    }

    void failureLeavesNeitherFileNorAct()
    {
        Unit unit;
        fill(unit);
        const QString path = unit.path(QStringLiteral("out.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
        old.close();
        const qint64 acts = unit.reader().actCount();
        const QStringList files = filesIn(QFileInfo(path).path());

        ledger::Actor coordinator = unit.actor();
        coordinator.role = QStringLiteral("drill_coordinator");
        QCOMPARE(kindOf([&] { exportWithAct(unit.ledger(), coordinator, assets(), path, {}); }),
                 ErrorKind::Denied);
        const Progress stopped;
        stopped.cancel();
        QCOMPARE(kindOf([&] { exportWithAct(unit.ledger(), unit.actor(), assets(), path, {}, stopped); }),
                 ErrorKind::Cancelled);
        QVERIFY(kindOf([&] {
            exportWithAct(unit.ledger(), unit.actor(), assets(), unit.path(QStringLiteral("none/out.csv")),
                          {});
        }));
        ledger::Actor stranger = unit.actor();
        stranger.key = nullptr; // the act can't be signed
        QVERIFY(kindOf([&] { exportWithAct(unit.ledger(), stranger, assets(), path, {}); }));

        QCOMPARE(unit.reader().actCount(), acts);
        QCOMPARE(filesIn(QFileInfo(path).path()), files);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("before"));
    }

    void aRoleOfOneDepartmentExportsItsOwn()
    {
        Unit unit;
        fill(unit);
        ExportOptions options = assets();
        options.onlyDepartment = unit.record(QStringLiteral("检验科"), QStringLiteral("department")).id;
        QCOMPARE(exportRecords(unit.reader(), options, unit.path(QStringLiteral("own.json"))), qint64(1));
    }

    void aCatalogue()
    {
        Unit unit;
        fill(unit);
        ExportOptions options = assets();
        options.dcat = true;
        const QString path = unit.path(QStringLiteral("data.json"));
        QCOMPARE(exportRecords(unit.reader(), options, path), qint64(4));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray datasets =
            QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("dataset")].toArray();
        QCOMPARE(datasets.size(), 4);
        QCOMPARE(datasets.at(0)[QLatin1String("accrualPeriodicity")].toString(), QStringLiteral("R/P1D"));
        QCOMPARE(datasets.at(0)[QLatin1String("publisher")][QLatin1String("name")].toString(),
                 QStringLiteral("病案室"));
        QCOMPARE(datasets.at(0)[QLatin1String("contactPoint")][QLatin1String("fn")].toString(),
                 QStringLiteral("李敏"));
        // And into another unit's vault.
        Unit other;
        const ImportPlan plan = other.plan(path, creating());
        QCOMPARE(counts(plan), QStringLiteral("new 4, changed 0, duplicate 0, error 0"));
        options.registerId = QStringLiteral("person");
        QCOMPARE(kindOf([&] { exportRecords(unit.reader(), options, path); }), ErrorKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TstExport)
#include "tst_export.moc"
