#include "import_fixture.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace importing;

/// Ledgers and catalogues as they were handed in: read from beside the source tree where they are there.
class TstLedgers : public QObject
{
    Q_OBJECT

    static QString shared(const QString& name)
    {
        const QString path = QStringLiteral(WARDBOOK_SHARED_DIR) + QStringLiteral("/data/") + name;
        return QFile::exists(path) ? path : QString();
    }
    static QString fieldOf(const ColumnMapping& mapping, const QString& heading)
    {
        for (const MappedColumn& column : mapping.columns) {
            if (column.source.heading == heading)
                return column.use == MappedColumn::Use::Field ? column.field : QStringLiteral("-");
        }
        return QStringLiteral("?");
    }

private Q_SLOTS:
    void hospitalLedger_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        QFile file(shared(QStringLiteral("ledgers/expected.json")));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the ledgers are not beside the source tree");
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        const QJsonArray all = document.isArray() ? document.array() : QJsonArray{document.object()};
        for (const QJsonValue& each : all)
            QTest::newRow(qPrintable(each[QLatin1String("file")].toString()))
                << each[QLatin1String("file")].toString() << each[QLatin1String("result")].toObject();
    }
    void hospitalLedger()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        Unit unit;
        const ImportPlan plan = unit.plan(shared(QStringLiteral("ledgers/") + file), creating());
        QCOMPARE(plan.counts().rows, expected[QLatin1String("rows")].toInteger());
        QCOMPARE(counts(plan), QStringLiteral("new %1, changed 0, duplicate %2, error %3")
                                   .arg(expected[QLatin1String("good")].toInt())
                                   .arg(expected[QLatin1String("duplicate")].toInt())
                                   .arg(expected[QLatin1String("wrong")].toInt()));
        for (const PlannedRow& row : rowsOf(plan, RowResult::Error))
            QVERIFY2(!row.cell.isEmpty() && !row.reason.isEmpty(), qPrintable(QString::number(row.row)));

        const ImportResult result = unit.import(plan);
        QVERIFY(result.actSeq > 0);
        QCOMPARE(qint64(unit.titles(kAsset).size()), plan.counts().created);
        QVERIFY(ledger::verify(unit.workspace().vault()).ok);

        // The same file again: nothing to do, the same errors.
        const ImportPlan again = unit.plan(shared(QStringLiteral("ledgers/") + file), creating());
        QCOMPARE(counts(again), QStringLiteral("new 0, changed 0, duplicate %1, error %2")
                                    .arg(plan.counts().created + plan.counts().duplicate)
                                    .arg(plan.counts().error));
        QVERIFY(again.missing().isEmpty());

        // The error rows go back in their own layout.
        const QString returned = unit.path(QStringLiteral("errors.xlsx"));
        saveErrorRows(plan, returned);
        const ImportPlan back = unit.plan(returned, creating());
        QCOMPARE(back.counts().rows, plan.counts().error);
        QCOMPARE(back.counts().error, plan.counts().error);

        unit.ledger().undo(unit.actor(), result.actSeq, QStringLiteral("wrong file"));
        const ImportPlan afterUndo = unit.plan(shared(QStringLiteral("ledgers/") + file), creating());
        QCOMPARE(counts(afterUndo), counts(plan));
    }

    /// Whatever people hand in: rows, or a sentence; never anything else.
    void anyFile_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& folder : {QStringLiteral("xlsx"), QStringLiteral("csv")}) {
            const QDir dir(shared(folder));
            for (const QString& name : dir.entryList(QDir::Files))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
        if (!QTest::currentDataTag() && shared(QStringLiteral("xlsx")).isEmpty())
            QSKIP("the files are not beside the source tree");
    }
    void anyFile()
    {
        QFETCH(QString, path);
        try {
            const SourcePreview preview = m_unit.preview(path);
            ColumnMapping mapping = m_unit.mapping(path);
            if (!mapping.forField(QStringLiteral("name")) && !mapping.columns.isEmpty())
                mapping.assign(0, QStringLiteral("name"));
            ImportOptions options = creating();
            options.keepUnmapped = true;
            mapping.defaults.insert(QStringLiteral("department"), QStringLiteral("信息中心"));
            const ImportPlan plan = dryRun(m_unit.reader(), preview, mapping, options);
            const PlanCounts& all = plan.counts();
            QCOMPARE(all.created + all.changed + all.duplicate + all.error + all.excluded, all.rows);
            QCOMPARE(planJson(plan)[QLatin1String("rows")].toArray().size(), plan.size());
        } catch (const Error& error) {
            QVERIFY(!error.text().isEmpty());
        }
    }

    void catalogue_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("department");
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("healthdata.gov") << "us_healthdata_flat.csv"
                                        << "title"
                                        << "publisher"
                                        << "accrualPeriodicity"
                                        << "" << qint64(2517);
        QTest::newRow("HDR UK") << "hdruk_datasets.v2.csv"
                                << "title"
                                << "publisher"
                                << "periodicity"
                                << "" << qint64(605);
        QTest::newRow("Taipei") << "tw_out_raw_01_taipei.csv"
                                << "資料名稱"
                                << "資料集提供機關"
                                << "更新頻率"
                                << "資料集提供機關聯絡人" << qint64(1127);
        QTest::newRow("Taichung") << "tw_out_raw_08_Taichung.csv"
                                  << "資料集名稱"
                                  << "資料集提供機關"
                                  << "更新頻率"
                                  << "資料集提供機關聯絡人" << qint64(1136);
        QTest::newRow("OPM") << "us_opm_data.json"
                             << "title"
                             << "publisher.name"
                             << ""
                             << "" << qint64(134);
        QTest::newRow("FirstData") << "FirstData_all-sources.json"
                                   << ""
                                   << ""
                                   << "update_frequency"
                                   << "" << qint64(768);
    }
    void catalogue()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QFETCH(QString, department);
        QFETCH(QString, frequency);
        QFETCH(QString, owner);
        QFETCH(qint64, rows);
        const QString path = shared(QStringLiteral("catalogues/") + file);
        if (path.isEmpty())
            QSKIP("the catalogues are not beside the source tree");
        Unit unit;
        const SourcePreview preview = unit.preview(path);
        ColumnMapping mapping = unit.mapping(path);
        if (!name.isEmpty())
            QCOMPARE(fieldOf(mapping, name), QStringLiteral("name"));
        if (!department.isEmpty())
            QCOMPARE(fieldOf(mapping, department), QStringLiteral("department"));
        if (!frequency.isEmpty())
            QCOMPARE(fieldOf(mapping, frequency), QStringLiteral("update_frequency"));
        if (!owner.isEmpty())
            QCOMPARE(fieldOf(mapping, owner), QStringLiteral("owner"));
        else
            QVERIFY(!mapping.forField(QStringLiteral("owner")));
        if (!mapping.forField(QStringLiteral("department")))
            mapping.defaults.insert(QStringLiteral("department"), QStringLiteral("信息中心"));
        ImportOptions options = creating();
        options.keepUnmapped = true;
        const ImportPlan plan = dryRun(unit.reader(), preview, mapping, options);
        QCOMPARE(plan.counts().rows, rows);
        QVERIFY(plan.counts().error * 50 <= rows); // a catalogue has odd values, but they don't stop it
        unit.import(plan);
        QCOMPARE(qint64(unit.titles(kAsset).size()), plan.counts().created);
        const ImportPlan again = dryRun(unit.reader(), preview, mapping, options);
        QCOMPARE(again.counts().created, qint64(0));
        QCOMPARE(again.counts().changed, qint64(0));
    }

private:
    Unit m_unit;
};

QTEST_GUILESS_MAIN(TstLedgers)
#include "tst_ledgers.moc"
