#include "import_fixture.h"
#include <QJsonObject>

using namespace importing;

/// What a column means, by heading, values and memory.
class TstColumnMapping : public QObject
{
    Q_OBJECT

    static QString fieldOf(const ColumnMapping& mapping, int column)
    {
        const MappedColumn& each = mapping.columns.at(column);
        return each.use == MappedColumn::Use::Field  ? each.field
               : each.use == MappedColumn::Use::Note ? QStringLiteral("note")
                                                     : QString();
    }

private Q_SLOTS:
    void headings_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("field");
        const QStringList words{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")};
        const QStringList levels{QStringLiteral("三级"), QStringLiteral("L4"), QStringLiteral("第2级")};
        const QStringList frequencies{QStringLiteral("每日"), QStringLiteral("T+1"), QStringLiteral("每月")};
        QTest::newRow("label") << "责任部门" << words << "department";
        QTest::newRow("English label") << "Responsible department" << words << "department";
        QTest::newRow("field id") << "storage_place" << words << "storage_place";
        QTest::newRow("synonym") << "所属科室" << words << "department";
        QTest::newRow("traditional") << "責任部門" << words << "department";
        QTest::newRow("punctuation") << "★ 责任 部门：" << words << "department";
        QTest::newRow("brackets") << "责任部门（必填）" << words << "department";
        QTest::newRow("inside a longer heading") << "本表填报人所在责任部门" << words << "department";
        QTest::newRow("levels") << "敏感级别" << levels << "level";
        QTest::newRow("level heading, other values") << "级别" << words << "";
        QTest::newRow("frequencies") << "多久更新" << frequencies << "update_frequency";
        QTest::newRow("line numbers are no codes") << "编号" << QStringList{"1", "2", "3"} << "";
        QTest::newRow("codes") << "资产编号" << QStringList{"ZC-0007", "ZC-0008", "ZC-0009"} << "code";
        QTest::newRow("nothing known") << "天气" << words << "";
        QTest::newRow("values speak for themselves")
            << "天气" << QStringList{"健康状况数据", "公共卫生", "医疗支付数据"} << "category";
        QTest::newRow("catalogue word")
            << "accrualPeriodicity" << QStringList{"R/P1M", "R/P1D", "R/P1Y"} << "update_frequency";
    }
    void headings()
    {
        QFETCH(QString, heading);
        QFETCH(QStringList, values);
        QFETCH(QString, field);
        QString text = QStringLiteral("资产名称,") + heading + u'\n';
        for (const QString& value : values)
            text += QStringLiteral("患者基本信息%1,%1\n").arg(value);
        const ColumnMapping mapping = m_unit.mapping(m_unit.csv(text));
        QCOMPARE(fieldOf(mapping, 0), QStringLiteral("name"));
        QCOMPARE(fieldOf(mapping, 1), field);
    }

    void aFieldGoesToOneColumn()
    {
        const ColumnMapping mapping = m_unit.mapping(m_unit.csv(
            QStringLiteral("name,title,科室\n,患者基本信息,检验科\n,医嘱,检验科\nx,处方,药学部\n")));
        QCOMPARE(fieldOf(mapping, 1), QStringLiteral("name"));
        QCOMPARE(fieldOf(mapping, 0), QString());
        QCOMPARE(mapping.mappedCount(), 2);
    }

    void assignTakesTheFieldAway()
    {
        ColumnMapping mapping =
            m_unit.mapping(m_unit.csv(QStringLiteral("资产名称,科室,天气\n甲,检验科,晴\n乙,药学部,雨\n")));
        mapping.assign(2, QStringLiteral("department"));
        QCOMPARE(fieldOf(mapping, 1), QString());
        QCOMPARE(fieldOf(mapping, 2), QStringLiteral("department"));
        mapping.setUse(2, MappedColumn::Use::Note);
        QCOMPARE(fieldOf(mapping, 2), QStringLiteral("note"));
        QVERIFY(!mapping.forField(QStringLiteral("department")));
    }

    void badValuesAreSaidAtTheColumn()
    {
        const QString file = m_unit.csv(QStringLiteral("资产名称,级别\n甲,3\n乙,4\n丙,三+\n丁,2\n"));
        ColumnMapping mapping = m_unit.mapping(file);
        QCOMPARE(mapping.columns.at(1).status, MappedColumn::Status::Error);
        QVERIFY(mapping.columns.at(1).problem.contains(QStringLiteral("三+")));
        mapping.setValue(QStringLiteral("level"), QStringLiteral("三+"), QStringLiteral("3"));
        recheck(mapping, m_unit.definition(), m_unit.reader().registers(), m_unit.preview(file));
        QCOMPARE(mapping.columns.at(1).status, MappedColumn::Status::Ok);
    }

    void aCorrectedMappingIsRemembered()
    {
        const QString may = m_unit.csv(QStringLiteral("哪个东西,科室,天气\n甲,检验科,晴\n乙,药学部,雨\n"));
        const SourcePreview preview = m_unit.preview(may);
        ColumnMapping mapping = m_unit.mapping(may);
        QVERIFY(!mapping.forField(QStringLiteral("name")));
        mapping.assign(0, QStringLiteral("name"));
        mapping.setUse(2, MappedColumn::Use::Note);
        mapping.setValue(QStringLiteral("department"), QStringLiteral("检验中心"), QStringLiteral("检验科"));
        mapping.identity = QStringList{QStringLiteral("name")};
        rememberMapping(m_unit.ledger(), m_unit.actor(), preview, mapping);
        const qint64 acts = m_unit.reader().actCount();
        rememberMapping(m_unit.ledger(), m_unit.actor(), preview, mapping);
        QCOMPARE(m_unit.reader().actCount(), acts); // nothing new to remember

        // Next half-year's file: other rows, headings written a little differently.
        const ColumnMapping june = m_unit.mapping(
            m_unit.csv(QStringLiteral("哪个 东西,科室：,天气\n丙,病案室,晴\n"), QStringLiteral("june.csv")));
        QCOMPARE(fieldOf(june, 0), QStringLiteral("name"));
        QCOMPARE(fieldOf(june, 2), QStringLiteral("note"));
        QVERIFY(june.columns.at(0).remembered);
        QCOMPARE(june.values, mapping.values);
        QCOMPARE(june.identity, mapping.identity);
        // Another form knows nothing of it.
        QVERIFY(!m_unit.mapping(m_unit.csv(QStringLiteral("哪个东西,科室\n丙,病案室\n")))
                     .forField(QStringLiteral("name")));
    }

    void mappingFilesNameRealFields()
    {
        const QString file = m_unit.csv(QStringLiteral("东西,地方\n甲,检验科\n"));
        ColumnMapping mapping = m_unit.mapping(file);
        const QJsonObject columns{{QStringLiteral("东西"), QStringLiteral("name")},
                                  {QStringLiteral("地方"), QStringLiteral("department")},
                                  {QStringLiteral("没有的列"), QStringLiteral("level")}};
        applyMappingJson({{QStringLiteral("columns"), columns}}, m_unit.definition(), mapping);
        QCOMPARE(fieldOf(mapping, 0), QStringLiteral("name"));
        QCOMPARE(fieldOf(mapping, 1), QStringLiteral("department"));
        const QJsonObject wrong{{QStringLiteral("东西"), QStringLiteral("colour")}};
        QCOMPARE(kindOf([&] {
                     applyMappingJson({{QStringLiteral("columns"), wrong}}, m_unit.definition(), mapping);
                 }),
                 ErrorKind::Invalid);
        // What is written is what is read.
        ColumnMapping again = m_unit.mapping(file);
        applyMappingJson(mappingToJson(mapping), m_unit.definition(), again);
        QCOMPARE(mappingToJson(again), mappingToJson(mapping));
    }

    void programFieldsAreNotOffered()
    {
        const QStringList fields = mappableFields(m_unit.definition());
        QVERIFY(fields.contains(QStringLiteral("code")));
        for (const QString& id : fields) {
            const ledger::FieldDef& field = m_unit.definition().fieldAt(id);
            QVERIFY2(!field.readOnly || id == QLatin1String("code"), qPrintable(id));
        }
    }

private:
    Unit m_unit;
};

QTEST_GUILESS_MAIN(TstColumnMapping)
#include "tst_column_mapping.moc"
