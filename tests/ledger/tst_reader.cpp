#include "ledger/schema.h"
#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByChineseWordsCodeAndInitials_data();
    void findsByChineseWordsCodeAndInitials();
    void rechecksWhatTheIndexOnlySuspects();
    void resolvesNamesAndForgetsThem();
    void tellsTheHistoryOfARecord();
    void showsARecordAsItWas();
    void listsActsByFilters();
    void listsTheChangesOfAnAct();
    void givesTheFirstPageInOrder();
    void answersListsFromIndexes();
    void writesTablesForBothEngines();
};

void TestReader::findsByChineseWordsCodeAndInitials_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QStringList>("names");
    const QString patients = QStringLiteral("患者基本信息（EMPI）");
    const QString basics = QStringLiteral("职工基本档案");
    const QString his = QStringLiteral("HIS 数据库");
    QTest::newRow("two characters") << QStringLiteral("基本") << QStringList{basics, patients};
    QTest::newRow("three") << QStringLiteral("基本信") << QStringList{patients};
    QTest::newRow("one") << QStringLiteral("库") << QStringList{his};
    QTest::newRow("initials") << QStringLiteral("hzjb") << QStringList{patients};
    QTest::newRow("initials inside") << QStringLiteral("jbxx") << QStringList{patients};
    QTest::newRow("word prefix") << QStringLiteral("emp") << QStringList{patients};
    QTest::newRow("two words") << QStringLiteral("HIS 数据") << QStringList{his};
    QTest::newRow("full width") << QStringLiteral("ＨＩＳ") << QStringList{his};
    QTest::newRow("code prefix") << QStringLiteral("ZC-000") << QStringList{his, basics, patients};
    QTest::newRow("code in lower case") << QStringLiteral("zc-0002") << QStringList{basics};
    QTest::newRow("nothing") << QStringLiteral("不存在") << QStringList{};
    QTest::newRow("empty") << QStringLiteral("  ") << QStringList{};
}

void TestReader::findsByChineseWordsCodeAndInitials()
{
    QFETCH(QString, find);
    QFETCH(QStringList, names);
    static LedgerFixture f;
    static const qint64 department = [] {
        const qint64 id = f.addDepartment(QStringLiteral("信息科"));
        for (const char* name : {"患者基本信息（EMPI）", "职工基本档案", "HIS 数据库"})
            f.addAsset(QString::fromUtf8(name), id);
        return id;
    }();
    QVERIFY(department > 0);
    const auto reader = f.ledger->reader();
    QStringList found;
    for (const qint64 id : reader->search(f.asset(), find, 10))
        found << reader->nameOf(f.asset(), id);
    QCOMPARE(found, names);
}

void TestReader::rechecksWhatTheIndexOnlySuspects()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 real = f.addAsset(QStringLiteral("数据库"), department);
    const qint64 suspect =
        f.addAsset(QStringLiteral("据库与数据"), department); // 数据 and 据库, but no 数据库
    const auto reader = f.ledger->reader();
    QCOMPARE(reader->candidates(f.asset(), QStringLiteral("数据库"), 10), (QList<qint64>{suspect, real}));
    QCOMPARE(reader->search(f.asset(), QStringLiteral("数据库"), 10), QList<qint64>{real});
    QCOMPARE(reader->search(f.asset(), QStringLiteral("数据库"), 1), QList<qint64>{real});
}

void TestReader::resolvesNamesAndForgetsThem()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const auto reader = f.ledger->reader();
    const QString registerId = f.department();
    QCOMPARE(reader->resolve(registerId, QStringLiteral(" 信息科 ")), department);
    QCOMPARE(reader->resolve(registerId, QStringLiteral("检验科")), 0);
    const qint64 laboratory = f.addDepartment(QStringLiteral("检验科"));
    QCOMPARE(reader->resolve(registerId, QStringLiteral("检验科")), 0); // kept until told
    reader->forgetNames();
    QCOMPARE(reader->resolve(registerId, QStringLiteral("检验科")), laboratory);
    f.addDepartment(QStringLiteral("检验科"));
    reader->forgetNames();
    QCOMPARE(reader->resolve(registerId, QStringLiteral("检验科")), 0); // two of them: none is meant
    QCOMPARE(reader->resolve(registerId, QStringLiteral("ks-0002")), laboratory);
    QCOMPARE(reader->resolve(registerId, QString()), 0);
    f.ledger->perform(f.founder, QStringLiteral("内部"), {}, [&](ActWriter& writer) {
        QCOMPARE(writer.reader().resolve(registerId, QStringLiteral("药学部")), 0);
        const qint64 id = writer.create(registerId, {{QLatin1String(fd::name), QStringLiteral("药学部")}});
        QCOMPARE(writer.reader().resolve(registerId, QStringLiteral("药学部")), id);
    });
}

void TestReader::tellsTheHistoryOfARecord()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id =
        f.addAsset(QStringLiteral("甲"), department, {{QLatin1String(fa::volume_records), 100}});
    f.update(f.founder, f.asset(), id,
             {{QLatin1String(fa::volume_records), 200},
              {QLatin1String(fa::purpose), QStringLiteral("诊疗\n“引号”\\")}});
    f.step(f.founder, f.asset(), id, "submit");
    const QList<HistoryEntry> history = f.ledger->reader()->history(f.asset(), id);
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.at(0).label, QStringLiteral("新建资产"));
    QCOMPARE(history.at(0).actor, f.founder.name);
    const QList<FieldChange>& changes = history.at(1).changes;
    QCOMPARE(changes.size(), 2);
    const auto& volume = *std::find_if(changes.begin(), changes.end(), [](const FieldChange& change) {
        return change.field == QLatin1String(fa::volume_records);
    });
    QCOMPARE(volume.before, QVariant(qint64(100)));
    QCOMPARE(volume.after, QVariant(qint64(200)));
    const auto& purpose = *std::find_if(changes.begin(), changes.end(), [](const FieldChange& change) {
        return change.field == QLatin1String(fa::purpose);
    });
    QVERIFY(purpose.before.isNull());
    QCOMPARE(purpose.after.toString(), QStringLiteral("诊疗\n“引号”\\"));
    QCOMPARE(history.at(2).changes.size(), 1);
    QCOMPARE(history.at(2).changes.first().field, QStringLiteral("_state"));
    QCOMPARE(history.at(2).changes.first().before.toString(), QStringLiteral("draft"));
}

void TestReader::showsARecordAsItWas()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("一"), department);
    const qint64 made = f.read(f.asset(), id).actSeq;
    const Record first = f.read(f.asset(), id);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("二")}});
    f.addAsset(QStringLiteral("别的"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("三")}});
    const auto reader = f.ledger->reader();
    QVERIFY(!reader->recordAt(f.asset(), id, made - 1).has_value());
    const auto then = reader->recordAt(f.asset(), id, made);
    QCOMPARE(then->values, first.values);
    QCOMPARE(then->rowHash, first.rowHash);
    QCOMPARE(then->authors, first.authors);
    const FieldDef& name = reader->registers().at(f.asset()).fieldAt(QLatin1String(fa::name));
    QCOMPARE(reader->recordAt(f.asset(), id, made + 2)->text(name), QStringLiteral("二"));
    QCOMPARE(reader->recordAt(f.asset(), id, 0)->text(name), QStringLiteral("三"));
    QCOMPARE(reader->recordAt(f.asset(), id, 999)->rowHash, f.read(f.asset(), id).rowHash);
}

void TestReader::listsActsByFilters()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const Actor other = f.addMember(QStringLiteral("林静"), QStringLiteral("security_administrator"));
    const qint64 id = f.addAsset(other, QStringLiteral("甲"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    f.ledger->perform(f.founder, QStringLiteral("打印 100%"), QStringLiteral("检查"),
                      [](ActWriter& writer) { writer.note(QStringLiteral("print"), {}); });
    const auto reader = f.ledger->reader();
    const auto seqs = [&](const ActQuery& query) {
        QList<qint64> list;
        for (const ActEntry& entry : reader->acts(query))
            list << entry.seq;
        return list;
    };
    ActQuery query;
    query.limit = 2;
    QCOMPARE(seqs(query), (QList<qint64>{6, 5}));
    query.beforeSeq = 5;
    QCOMPARE(seqs(query), (QList<qint64>{4, 3}));
    query = {};
    query.members = {other.member};
    QCOMPARE(seqs(query), QList<qint64>{4});
    query = {};
    query.kinds = {QStringLiteral("update"), QStringLiteral("print")};
    QCOMPARE(seqs(query), (QList<qint64>{6, 5}));
    query = {};
    query.onlyWithChanges = true;
    QCOMPARE(seqs(query), (QList<qint64>{5, 4, 3, 2, 1}));
    query = {};
    query.find = QStringLiteral("zc-0001");
    QCOMPARE(seqs(query), (QList<qint64>{5, 4}));
    query.find = QStringLiteral("100%");
    QCOMPARE(seqs(query), QList<qint64>{6});
    query.find = QStringLiteral("1_0");
    QCOMPARE(seqs(query), QList<qint64>{});
    query = {};
    query.toMs = reader->act(1)->at.toMSecsSinceEpoch();
    QCOMPARE(seqs(query), QList<qint64>{});
    QCOMPARE(reader->actCount(), 6);
    QCOMPARE(reader->actKinds(),
             (QStringList{QStringLiteral("create"), QStringLiteral("print"), QStringLiteral("update")}));
}

void TestReader::listsTheChangesOfAnAct()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const ActResult act = f.ledger->perform(f.founder, QStringLiteral("五条"), {}, [&](ActWriter& writer) {
        for (int i = 0; i < 5; ++i)
            writer.create(f.asset(), {{QLatin1String(fa::name), QStringLiteral("资产%1").arg(i)},
                                      {QLatin1String(fa::department), department}});
    });
    const auto reader = f.ledger->reader();
    const QList<ChangeEntry> page = reader->changes(act.seq, 3);
    QCOMPARE(page.size(), 3);
    QVERIFY(page.first().created);
    QCOMPARE(page.first().uid, f.read(f.asset(), page.first().recordId).uid);
    QVERIFY(!page.first().fields.isEmpty());
    QCOMPARE(reader->changes(act.seq, 10, page.last().id).size(), 2);
    QVERIFY(reader->changes(999, 10).isEmpty());
}

void TestReader::givesTheFirstPageInOrder()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    QList<qint64> ids;
    for (const char* name : {"c", "a", "d", "b"})
        ids << f.addAsset(QString::fromLatin1(name), department);
    f.ledger->perform(f.founder, QStringLiteral("作废"), QStringLiteral("错"),
                      [&](ActWriter& writer) { writer.voidRecord(f.asset(), ids.at(1), 1); });
    const auto reader = f.ledger->reader();
    ListQuery query;
    query.registerId = f.asset();
    QCOMPARE(reader->firstIds(query, 10), (QList<qint64>{ids.at(0), ids.at(2), ids.at(3)})); // by code
    query.sort = QLatin1String(fa::name);
    QCOMPARE(reader->firstIds(query, 2), (QList<qint64>{ids.at(3), ids.at(0)}));
    query.descending = true;
    QCOMPARE(reader->firstIds(query, 1), QList<qint64>{ids.at(2)});
    query.withVoid = true;
    query.descending = false;
    QCOMPARE(reader->firstIds(query, 1), QList<qint64>{ids.at(1)});
    query.filters = {{QStringLiteral("_state"), {QLatin1String(kVoidState)}}};
    QCOMPARE(reader->firstIds(query, 10), QList<qint64>{ids.at(1)});
    const QList<qint64> wanted{ids.at(3), 999, ids.at(0)};
    const QList<Record> fetched = reader->fetch(f.asset(), wanted);
    QCOMPARE(fetched.size(), 2);
    QCOMPARE(fetched.first().id, ids.at(3));
}

/// Whatever a list asks of a table must be answered from an index: under encryption a page takes seconds
/// otherwise.
void TestReader::answersListsFromIndexes()
{
    LedgerFixture f;
    const auto raw = f.raw();
    const auto plan = [&](const QString& sql) {
        storage::Statement statement(*raw, QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        QStringList lines;
        while (statement.step())
            lines << statement.text(3);
        return lines.join(QLatin1Char('|'));
    };
    const auto registers = f.ledger->registers();
    for (const QString& id : registers->ids()) {
        const RegisterDef& definition = registers->at(id);
        const QString facets =
            plan(QStringLiteral("SELECT id, %1 FROM %2")
                     .arg(schema::facetColumns(definition).join(QStringLiteral(", ")), definition.table()));
        QVERIFY2(facets.contains(QStringLiteral("COVERING INDEX ") + schema::facetIndexName(definition)),
                 qPrintable(facets));
        for (const FieldDef& field : definition.fields) {
            if (!field.sortable)
                continue;
            for (const char* direction : {"", " DESC"}) {
                const QString order =
                    plan(QStringLiteral("SELECT id FROM %1 ORDER BY %2%3, id%3")
                             .arg(definition.table(), field.column(), QLatin1String(direction)));
                QVERIFY2(order.contains(QStringLiteral("COVERING INDEX")) &&
                             !order.contains(QStringLiteral("TEMP B-TREE")),
                         qPrintable(order));
            }
        }
    }
    const QString history =
        plan(QStringLiteral("SELECT * FROM change WHERE register = 'asset' AND record_id = 1 ORDER BY id"));
    QVERIFY2(history.contains(QStringLiteral("ix_change_record")) &&
                 !history.contains(QStringLiteral("TEMP B-TREE")),
             qPrintable(history));
}

void TestReader::writesTablesForBothEngines()
{
    const auto registers = RegisterSet::builtIn();
    const storage::Dialect postgres(storage::Dialect::Engine::PostgreSql);
    const QString table = schema::tableSql(registers->at(LedgerFixture::asset()), postgres);
    QVERIFY(table.contains(QStringLiteral("row_hash BYTEA")));
    QVERIFY(table.startsWith(QStringLiteral("CREATE TABLE r_asset (id BIGINT PRIMARY KEY")));
    for (const QString& sql :
         schema::coreSql(postgres) + schema::indexSql(registers->at(LedgerFixture::asset()), postgres)) {
        QVERIFY(!sql.contains(QStringLiteral("BLOB")));
        QVERIFY(!sql.contains(QStringLiteral("AUTOINCREMENT")));
    }
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
