#include "import_fixture.h"
#include <QJsonArray>
#include <QJsonObject>

using namespace importing;

namespace {

const QString kHead = QStringLiteral("资产名称,责任部门,责任人,级别,数据量,备注\n");

} // namespace

/// From rows to records: dry run, fixes, one act, nothing by half.
class TstImport : public QObject
{
    Q_OBJECT

    static PlannedRow rowAt(const ImportPlan& plan, qint64 number)
    {
        for (qsizetype i = 0; i < plan.size(); ++i) {
            if (plan.rowNumberAt(i) == number)
                return plan.at(i);
        }
        return {};
    }

private Q_SLOTS:
    void eachKindOfRow()
    {
        Unit unit;
        const QString first = unit.csv(kHead + QStringLiteral("电子病历文书,病案室,李敏,3,3640万,\n"
                                                              "检验结果,检验科,何敏,四级,1.28亿条,全部\n"));
        unit.import(unit.plan(first, creating()));
        QCOMPARE(unit.value(QStringLiteral("检验结果"), "volume_records").toLongLong(), 128'000'000);
        QCOMPARE(unit.value(QStringLiteral("检验结果"), "level").toString(), QStringLiteral("4"));
        QCOMPARE(unit.record(QStringLiteral("检验结果")).state, QStringLiteral("draft"));

        const ImportPlan plan =
            unit.plan(unit.csv(kHead + QStringLiteral("电子病历文书,病案室,李敏,4,3640万,\n" // level
                                                      "检验结果,检验科,何敏,4,,\n"           // nothing new
                                                      "麻醉记录,麻醉科,周强,3,5 TB,\n"
                                                      "麻醉 记录,麻醉科,周强,3,,\n"
                                                      "麻醉记录,麻醉科,周强,2,,\n"
                                                      "门诊发票,财务处,吴敏,三+,,\n"
                                                      ",财务处,吴敏,3,,\n")),
                      creating());
        QCOMPARE(counts(plan), QStringLiteral("new 2, changed 1, duplicate 2, error 2"));
        QCOMPARE(plan.counts().rows, qint64(7));

        const PlannedRow changed = rowAt(plan, 2);
        QCOMPARE(changed.result, RowResult::Changed);
        QCOMPARE(changed.code, QStringLiteral("ZC-0001"));
        QCOMPARE(changed.changes.size(), 1);
        QCOMPARE(changed.changes.first().field, QStringLiteral("level"));
        QVERIFY(changed.reason.contains(changed.changes.first().before));

        const PlannedRow same = rowAt(plan, 3);
        QCOMPARE(same.result, RowResult::Duplicate);
        QCOMPARE(same.sameAsRow, qint64(0));
        QVERIFY(same.reason.contains(QStringLiteral("ZC-0002")));

        const PlannedRow repeated = rowAt(plan, 6);
        QCOMPARE(repeated.result, RowResult::Duplicate);
        QCOMPARE(repeated.sameAsRow, qint64(4));

        const PlannedRow level = rowAt(plan, 7);
        QCOMPARE(level.result, RowResult::Error);
        QCOMPARE(level.cell, QStringLiteral("D7"));
        QVERIFY(level.reason.contains(QStringLiteral("三+")));
        QCOMPARE(level.problems.first().suggestion, QStringLiteral("3"));
        QCOMPARE(rowAt(plan, 8).cell, QStringLiteral("A8"));
    }

    void aLaterGoodRowIsNotADuplicateOfABadOne()
    {
        Unit unit;
        const ImportPlan plan = unit.plan(
            unit.csv(kHead +
                     QStringLiteral("处方,药学部,杨涛,高,,\n处方,药学部,杨涛,3,,\n处方,药学部,杨涛,4,,\n")),
            creating());
        QCOMPARE(rowAt(plan, 2).result, RowResult::Error);
        QCOMPARE(rowAt(plan, 3).result, RowResult::New);
        QCOMPARE(rowAt(plan, 4).result, RowResult::Duplicate);
        QCOMPARE(rowAt(plan, 4).sameAsRow, qint64(3));
    }

    void missingDepartmentsAndPersons()
    {
        Unit unit;
        unit.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("检验科")}});
        const QString file = unit.csv(
            kHead +
            QStringLiteral("甲,检验科,,3,,\n乙,检验中心,,3,,\n丙,检验中心,,3,,\n丁,检验科,王医生,3,,\n"));
        const ImportPlan strict = unit.plan(file);
        QCOMPARE(counts(strict), QStringLiteral("new 1, changed 0, duplicate 0, error 3"));
        QVERIFY(rowAt(strict, 3).reason.contains(QStringLiteral("检验中心")));
        QCOMPARE(rowAt(strict, 3).problems.first().unresolved, QStringLiteral("检验中心"));
        QCOMPARE(rowAt(strict, 3).problems.first().suggestion, QStringLiteral("检验科"));
        QCOMPARE(rowAt(strict, 5).cell, QStringLiteral("C5"));
        QVERIFY(rowAt(strict, 5).reason.contains(QStringLiteral("王医生")));
        QVERIFY(rowAt(strict, 5).reason.contains(QStringLiteral("检验科")));
        const QList<UnresolvedValue> unresolved = strict.unresolved();
        QCOMPARE(unresolved.size(), 2);
        QCOMPARE(unresolved.first().text, QStringLiteral("检验中心"));
        QCOMPARE(unresolved.first().rows, qint64(2));
        QCOMPARE(strict.resolvedCounts().value(QStringLiteral("department")), qint64(1));

        // Mapped to one that exists: every row that says so is good.
        ColumnMapping mapping = unit.mapping(file);
        mapping.setValue(QStringLiteral("department"), QStringLiteral("检验中心"), QStringLiteral("检验科"));
        const ImportPlan mapped = dryRun(unit.reader(), unit.preview(file), mapping, {});
        QCOMPARE(counts(mapped), QStringLiteral("new 3, changed 0, duplicate 0, error 1"));

        // Or created.
        const ImportPlan creates = unit.plan(file, creating());
        QCOMPARE(counts(creates), QStringLiteral("new 4, changed 0, duplicate 0, error 0"));
        QCOMPARE(creates.missing().size(), 2);
        const ImportResult result = unit.import(creates);
        QCOMPARE(result.createdElsewhere.value(QStringLiteral("department")), qint64(1));
        QCOMPARE(result.createdElsewhere.value(QStringLiteral("person")), qint64(1));
        QCOMPARE(unit.record(QStringLiteral("检验中心"), QStringLiteral("department")).state,
                 QStringLiteral("draft"));
        QCOMPARE(unit.value(QStringLiteral("王医生"), "department", QStringLiteral("person")).toLongLong(),
                 unit.record(QStringLiteral("检验科"), QStringLiteral("department")).id);
    }

    void thePersonOfTheSameNameElsewhereIsAnother()
    {
        Unit unit;
        unit.import(unit.plan(
            unit.csv(kHead + QStringLiteral("甲,检验科,王静,3,,\n乙,输血科,王静,3,,\n丙,检验科,王静,3,,\n")),
            creating()));
        QCOMPARE(unit.titles(QStringLiteral("person")),
                 (QStringList{QStringLiteral("王静"), QStringLiteral("王静")}));
        QVERIFY(unit.value(QStringLiteral("甲"), "owner") != unit.value(QStringLiteral("乙"), "owner"));
        QCOMPARE(unit.value(QStringLiteral("甲"), "owner"), unit.value(QStringLiteral("丙"), "owner"));
        const ImportPlan plan = unit.plan(unit.csv(kHead + QStringLiteral("丁,检验科,王静,3,,\n")));
        QCOMPARE(counts(plan), QStringLiteral("new 1, changed 0, duplicate 0, error 0"));
    }

    void onlyNeededRecordsAreCreated()
    {
        Unit unit;
        const ImportPlan plan = unit.plan(
            unit.csv(kHead + QStringLiteral("甲,检验科,何敏,3,,\n乙,药学部,杨涛,高,,\n")), creating());
        QCOMPARE(plan.missing().size(), 2);
        unit.import(plan);
        QCOMPARE(unit.titles(QStringLiteral("department")), QStringList{QStringLiteral("检验科")});
        QCOMPARE(unit.titles(QStringLiteral("person")), QStringList{QStringLiteral("何敏")});
    }

    void fixedInPlace()
    {
        Unit unit;
        const QString file = unit.csv(
            kHead + QStringLiteral("甲,检验科,何敏,高,,\n乙,检验科,何敏,三+,,\n丙,检验科,何敏,三+,,\n"
                                   "丁,检验科,何敏,6,,\n戊,检验科,何敏,3,,\n己,检验科,何敏,4,,\n"));
        QCOMPARE(counts(unit.plan(file, creating())),
                 QStringLiteral("new 2, changed 0, duplicate 0, error 4"));
        ColumnMapping mapping = unit.mapping(file);
        mapping.setValue(QStringLiteral("level"), QStringLiteral("三+"), QStringLiteral("3"));
        ImportOptions options = creating();
        options.fixes[2].insert(QStringLiteral("level"), QStringLiteral("4"));
        options.excluded.insert(5);
        const ImportPlan plan = dryRun(unit.reader(), unit.preview(file), mapping, options);
        QCOMPARE(counts(plan), QStringLiteral("new 5, changed 0, duplicate 0, error 0"));
        QCOMPARE(plan.counts().excluded, qint64(1));
        QCOMPARE(rowAt(plan, 5).result, RowResult::Excluded);
        unit.import(plan);
        QCOMPARE(unit.value(QStringLiteral("甲"), "level").toString(), QStringLiteral("4"));
        QCOMPARE(unit.value(QStringLiteral("乙"), "level").toString(), QStringLiteral("3"));
    }

    void theRuleOfIdentityCanBeChanged()
    {
        Unit unit;
        const QString file = unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n甲,输血科,,3,,\n"));
        QCOMPARE(counts(unit.plan(file, creating())),
                 QStringLiteral("new 2, changed 0, duplicate 0, error 0"));
        ColumnMapping mapping = unit.mapping(file);
        mapping.identity = QStringList{QStringLiteral("name")};
        const ImportPlan plan = dryRun(unit.reader(), unit.preview(file), mapping, creating());
        QCOMPARE(counts(plan), QStringLiteral("new 1, changed 0, duplicate 1, error 0"));
    }

    void namesAloneMatchWhereTheyAreUnique()
    {
        Unit unit;
        unit.import(
            unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n乙,检验科,,3,,\n乙,输血科,,3,,\n")),
                      creating()));
        const ImportPlan plan = unit.plan(unit.csv(QStringLiteral("资产名称,级别\n甲,4\n乙,4\n")));
        QCOMPARE(rowAt(plan, 2).result, RowResult::Changed);
        QCOMPARE(rowAt(plan, 3).result, RowResult::Error);
    }

    void oneActAndOneUndo()
    {
        Unit unit;
        unit.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("检验科")}});
        unit.import(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,何敏,3,,\n")), creating()));
        const qint64 acts = unit.reader().actCount();
        const ImportResult result = unit.import(unit.plan(
            unit.csv(kHead + QStringLiteral("甲,检验科,何敏,4,,\n乙,输血科,赵艳,3,,\n")), creating()));
        QCOMPARE(unit.reader().actCount(), acts + 1);
        const auto act = unit.reader().act(result.actSeq);
        QVERIFY(act);
        QCOMPARE(act->kind, QStringLiteral("import"));
        QCOMPARE(act->changeCount, qint64(4)); // 甲, 乙, 输血科, 赵艳
        unit.ledger().undo(unit.actor(), result.actSeq, QStringLiteral("wrong file"));
        unit.reader().forgetNames();
        QCOMPARE(unit.value(QStringLiteral("甲"), "level").toString(), QStringLiteral("3"));
        QVERIFY(ledger::verify(unit.workspace().vault()).ok);
    }

    void whatOthersChangedMeanwhileIsNotOverwritten()
    {
        Unit unit;
        unit.import(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,何敏,3,,\n")), creating()));
        const ImportPlan plan = unit.plan(
            unit.csv(kHead + QStringLiteral("甲,检验科,何敏,4,,\n乙,检验科,何敏,3,,\n")), creating());
        const ledger::Record record = unit.record(QStringLiteral("甲"));
        unit.workspace().perform(QStringLiteral("edit"), {}, [&](ledger::ActWriter& writer) {
            writer.update(kAsset, record.id, record.rev, {{QStringLiteral("level"), QStringLiteral("5")}});
        });
        const qint64 acts = unit.reader().actCount();
        QCOMPARE(kindOf([&] { unit.import(plan); }), ErrorKind::Conflict);
        QCOMPARE(unit.reader().actCount(), acts);
        QCOMPARE(unit.titles(kAsset), QStringList{QStringLiteral("甲")});
        QCOMPARE(unit.value(QStringLiteral("甲"), "level").toString(), QStringLiteral("5"));
    }

    void whatOthersCreatedMeanwhileIsNotDoubled()
    {
        Unit unit;
        const ImportPlan plan = unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n")), creating());
        const qint64 department =
            unit.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("检验科")}});
        unit.import(plan); // the department of that name is there now, and is used
        QCOMPARE(unit.value(QStringLiteral("甲"), "department").toLongLong(), department);

        const ImportPlan second = unit.plan(unit.csv(kHead + QStringLiteral("乙,检验科,,3,,\n")), creating());
        unit.create(kAsset, {{QStringLiteral("name"), QStringLiteral("乙")},
                             {QStringLiteral("department"), department}});
        QCOMPARE(kindOf([&] { unit.import(second); }), ErrorKind::Conflict);
        QCOMPARE(unit.titles(kAsset).size(), 2);
    }

    void cancelLeavesNothing()
    {
        Unit unit;
        QString text = kHead;
        for (int i = 0; i < 2000; ++i)
            text += QStringLiteral("资产%1,检验科,何敏,3,,\n").arg(i);
        const QString file = unit.csv(text);
        const Progress stopped;
        stopped.cancel();
        QCOMPARE(kindOf([&] {
                     dryRun(unit.reader(), unit.preview(file), unit.mapping(file), creating(), stopped);
                 }),
                 ErrorKind::Cancelled);
        const ImportPlan plan = unit.plan(file, creating());
        const qint64 acts = unit.reader().actCount();
        Progress* self = nullptr;
        Progress halfway([&self](qint64 done, qint64, const QString&) {
            if (done > 1000)
                self->cancel();
        });
        self = &halfway;
        QCOMPARE(kindOf([&] { writeImport(unit.ledger(), unit.actor(), plan, {}, halfway); }),
                 ErrorKind::Cancelled);
        QCOMPARE(unit.reader().actCount(), acts);
        QVERIFY(unit.titles(kAsset).isEmpty());
        QVERIFY(unit.titles(QStringLiteral("department")).isEmpty());
        unit.import(plan); // and it can still be written
        QCOMPARE(unit.titles(kAsset).size(), 2000);
    }

    void unmappedColumnsAreKeptWhenAskedFor()
    {
        Unit unit;
        const QString file = unit.csv(
            QStringLiteral("序号,资产名称,责任部门,天气,备注\n1,甲,检验科,晴,原有\n2,乙,检验科,,\n"));
        unit.import(unit.plan(file, creating()));
        QCOMPARE(unit.value(QStringLiteral("甲"), "remarks").toString(), QStringLiteral("原有"));
        ImportOptions options = creating();
        options.keepUnmapped = true;
        const ImportPlan plan = unit.plan(file, options);
        QCOMPARE(counts(plan), QStringLiteral("new 0, changed 1, duplicate 1, error 0"));
        unit.import(plan);
        QCOMPARE(unit.value(QStringLiteral("甲"), "remarks").toString(), QStringLiteral("原有\n天气：晴"));
        QCOMPARE(counts(unit.plan(file, options)), QStringLiteral("new 0, changed 0, duplicate 2, error 0"));
    }

    void emptyCellsTakeNothingAway()
    {
        Unit unit;
        unit.import(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,何敏,3,412 TB,x\n")), creating()));
        QCOMPARE(unit.value(QStringLiteral("甲"), "volume_bytes").toLongLong(), qint64(412) << 40);
        QCOMPARE(counts(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,,,/\n")))),
                 QStringLiteral("new 0, changed 0, duplicate 1, error 0"));
    }

    void retiredRecordsAreNotChanged()
    {
        Unit unit;
        unit.import(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n")), creating()));
        const ledger::Record record = unit.record(QStringLiteral("甲"));
        unit.workspace().perform(
            QStringLiteral("void"), QStringLiteral("double"),
            [&](ledger::ActWriter& writer) { writer.voidRecord(kAsset, record.id, record.rev); });
        // A void record is out of the way of a new one of the same name.
        QCOMPARE(counts(unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,4,,\n")))),
                 QStringLiteral("new 1, changed 0, duplicate 0, error 0"));
    }

    void aRoleOfOneDepartmentImportsItsOwn()
    {
        Unit unit;
        unit.import(
            unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n乙,输血科,,3,,\n")), creating()));
        ImportOptions options;
        options.onlyDepartment = unit.record(QStringLiteral("检验科"), QStringLiteral("department")).id;
        const ImportPlan plan = unit.plan(
            unit.csv(kHead + QStringLiteral("丙,检验科,,3,,\n丁,输血科,,3,,\n乙,输血科,,4,,\n")), options);
        QCOMPARE(counts(plan), QStringLiteral("new 1, changed 0, duplicate 0, error 2"));
        ledger::Actor liaison = unit.actor();
        liaison.role = QStringLiteral("liaison");
        liaison.department = options.onlyDepartment;
        QCOMPARE(importOptionsFor(unit.ledger(), liaison).onlyDepartment, options.onlyDepartment);
        QCOMPARE(importOptionsFor(unit.ledger(), unit.actor()).onlyDepartment, qint64(0));
    }

    void errorRowsGoBackInTheirOwnLayout()
    {
        Unit unit;
        const QString text =
            QStringLiteral("检验科数据资产清点表,,,\n") + QStringLiteral("资产名称,责任部门,级别,天气\n") +
            QStringLiteral("甲,检验科,3,晴\n乙,检验科,高,雨\n,检验科,3,风\n丁,检验科,4,雪\n");
        const ImportPlan plan = unit.plan(unit.csv(text), creating());
        QCOMPARE(plan.counts().error, qint64(2));
        const QString back = unit.path(QStringLiteral("back.xlsx"));
        saveErrorRows(plan, back);
        const SourcePreview preview = unit.preview(back);
        QCOMPARE(preview.rowsLookedAt, 2);
        QCOMPARE(preview.columns.at(3).heading, QStringLiteral("天气"));
        QCOMPARE(preview.columns.at(3).samples, (QStringList{QStringLiteral("雨"), QStringLiteral("风")}));
        QCOMPARE(preview.columns.size(), 5); // and the reason
        QVERIFY(preview.columns.at(4).samples.first().contains(QStringLiteral("高")));
    }

    void otherRegistersImportToo()
    {
        Unit unit;
        const QString person = QStringLiteral("person");
        const ImportPlan plan =
            unit.plan(unit.csv(QStringLiteral("姓名,所属科室,工号\n何敏,检验科,0042\n何敏,输血科,0043\n")),
                      creating(), person);
        QCOMPARE(counts(plan), QStringLiteral("new 2, changed 0, duplicate 0, error 0"));
        unit.import(plan);
        QCOMPARE(unit.titles(QStringLiteral("department")).size(), 2);
        QStringList numbers;
        unit.reader().forEach(person, [&](const ledger::Record& record) {
            numbers.append(record.text(unit.definition(person).fieldAt(QStringLiteral("employee_no"))));
        });
        QCOMPARE(numbers, (QStringList{QStringLiteral("0042"), QStringLiteral("0043")}));
    }

    void jsonSaysTheSame()
    {
        Unit unit;
        const ImportPlan plan =
            unit.plan(unit.csv(kHead + QStringLiteral("甲,检验科,,3,,\n甲,检验科,,3,,\n乙,检验科,,高,,\n")),
                      creating());
        const QJsonObject json = planJson(plan);
        QCOMPARE(json[QLatin1String("new")].toInt(), 1);
        QCOMPARE(json[QLatin1String("changed")].toInt(), 0);
        QCOMPARE(json[QLatin1String("duplicate")].toInt(), 1);
        QCOMPARE(json[QLatin1String("error")].toInt(), 1);
        const QJsonArray rows = json[QLatin1String("rows")].toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(2)[QLatin1String("row")].toInt(), 4);
        QCOMPARE(rows.at(2)[QLatin1String("result")].toString(), QStringLiteral("error"));
        QCOMPARE(rows.at(2)[QLatin1String("cell")].toString(), QStringLiteral("D4"));
        QCOMPARE(planJson(plan, false)[QLatin1String("rows")].toArray().size(), 2);
    }

    void withoutANameColumnThereIsNoImport()
    {
        Unit unit;
        const QString file = unit.csv(QStringLiteral("天气,级别\n晴,3\n雨,4\n"));
        QCOMPARE(kindOf([&] { unit.plan(file); }), ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { unit.plan(file, {}, QStringLiteral("import_mapping")); }),
                 ErrorKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TstImport)
#include "tst_import.moc"
