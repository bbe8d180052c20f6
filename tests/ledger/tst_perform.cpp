#include "ledger/list_index.h"
#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

class TestPerform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsNumbersAndReadsBack();
    void chainsAndSigns();
    void refusesInvalidValuesAndWritesNothing();
    void refusesTakenCodesAndUnknownReferences();
    void numbersOnAfterAGivenCode();
    void rollsBackWhenTheBodyThrows();
    void writesNoActWithoutContentButNotes();
    void tellsWhatChangedAfterTheCommit();
    void keepsUnitsOwnFields();
    void survivesReopening();
    void refusesWhoIsNoMemberAnyMore();
    void refusesWritingReadOnly();
    void writesManyInOneActAndCancels();
    void keepsAnActWhoseClockWentBack();
    void saysWhenTheDiskIsFull();
    void bringsAnOlderVaultUpAndLeavesANewerAlone();
};

void TestPerform::createsNumbersAndReadsBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 first =
        f.addAsset(QStringLiteral("患者基本信息"), department,
                   {{QLatin1String(fa::volume_records), 128000000}, {QLatin1String(fa::remarks), QString()}});
    const qint64 second = f.addAsset(QStringLiteral("检验结果"), department);
    QCOMPARE(f.value(f.asset(), first, fa::code).toString(), QStringLiteral("ZC-0001"));
    QCOMPARE(f.value(f.asset(), second, fa::code).toString(), QStringLiteral("ZC-0002"));
    QCOMPARE(f.value(f.asset(), first, fa::volume_records), QVariant(qint64(128000000)));
    QVERIFY(f.value(f.asset(), first, fa::remarks).isNull());
    const Record record = f.read(f.asset(), first);
    QCOMPARE(record.state, QStringLiteral("draft"));
    QCOMPARE(record.rev, 1);
    QCOMPARE(record.authors, QStringList{f.founderId});
    QCOMPARE(record.uid.size(), 26);
    const auto reader = f.ledger->reader();
    QCOMPARE(reader->findByUid(f.asset(), record.uid)->id, first);
    QCOMPARE(reader->findByText(f.asset(), QStringLiteral("zc-0002"))->id, second);
    QCOMPARE(reader->nameOf(f.department(), department), QStringLiteral("信息科"));
}

void TestPerform::chainsAndSigns()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("患者基本信息"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("患者主索引")}});
    const auto reader = f.ledger->reader();
    const QList<ActEntry> acts = reader->acts({});
    QCOMPARE(acts.size(), 4);
    QCOMPARE(acts.first().seq, 4);
    for (qsizetype i = 0; i + 1 < acts.size(); ++i)
        QCOMPARE(acts.at(i).prevHash, acts.at(i + 1).hash);
    QVERIFY(acts.last().prevHash.isEmpty());
    for (const ActEntry& act : acts)
        QVERIFY(f.vault->signingKey().publicKey().verify(act.hash, act.signature));
    QCOMPARE(acts.first().kind, QStringLiteral("update"));
    QCOMPARE(acts.first().subject, QStringLiteral("ZC-0001"));
    QCOMPARE(f.vault->header().head.seq, 4);
    QCOMPARE(f.vault->header().head.hash, acts.first().hash);
}

void TestPerform::refusesInvalidValuesAndWritesNothing()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 before = f.ledger->reader()->actCount();
    try {
        f.addAsset(QString(), department, {{QLatin1String(fa::level), QStringLiteral("9")}});
        QFAIL("an asset without a name was written");
    } catch (const ValidationError& error) {
        QStringList fields;
        for (const FieldProblem& problem : error.problems())
            fields << problem.field;
        QVERIFY(fields.contains(QLatin1String(fa::name)));
        QVERIFY(fields.contains(QLatin1String(fa::level)));
    }
    QCOMPARE(errorKind([&] {
                 f.addAsset(QStringLiteral("甲"), department, {{QStringLiteral("no_such_field"), 1}});
             }),
             QStringLiteral("invalid"));
    QCOMPARE(f.ledger->reader()->actCount(), before);
    QCOMPARE(f.ledger->reader()->count(f.asset()), 0);
}

void TestPerform::refusesTakenCodesAndUnknownReferences()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    f.addAsset(QStringLiteral("甲"), department, {{QLatin1String(fa::code), QStringLiteral("A-7")}});
    QCOMPARE(
        errorKind([&] {
            f.addAsset(QStringLiteral("乙"), department, {{QLatin1String(fa::code), QStringLiteral("A-7")}});
        }),
        QStringLiteral("invalid"));
    QCOMPARE(errorKind([&] { f.addAsset(QStringLiteral("乙"), 999); }), QStringLiteral("invalid"));
    QCOMPARE(errorKind([&] {
                 f.addAsset(QStringLiteral("乙"), department,
                            {{QLatin1String(fa::processors), QStringLiteral("1,2")}});
             }),
             QStringLiteral("invalid"));
}

void TestPerform::numbersOnAfterAGivenCode()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    f.addAsset(QStringLiteral("甲"), department, {{QLatin1String(fa::code), QStringLiteral("ZC-9999")}});
    const qint64 id = f.addAsset(QStringLiteral("乙"), department);
    QCOMPARE(f.value(f.asset(), id, fa::code).toString(), QStringLiteral("ZC-10000"));
}

void TestPerform::rollsBackWhenTheBodyThrows()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 acts = f.ledger->reader()->actCount();
    QCOMPARE(errorKind([&] {
                 f.ledger->perform(f.founder, QStringLiteral("两条"), {}, [&](ActWriter& writer) {
                     writer.create(f.asset(), {{QLatin1String(fa::name), QStringLiteral("甲")},
                                               {QLatin1String(fa::department), department}});
                     writer.create(f.asset(), {});
                 });
             }),
             QStringLiteral("invalid"));
    QCOMPARE(f.ledger->reader()->count(f.asset()), 0);
    QCOMPARE(f.ledger->reader()->actCount(), acts);
    const qint64 id = f.addAsset(QStringLiteral("乙"), department);
    QCOMPARE(f.value(f.asset(), id, fa::code).toString(), QStringLiteral("ZC-0001"));
    QVERIFY(verify(*f.vault).ok);
}

void TestPerform::writesNoActWithoutContentButNotes()
{
    LedgerFixture f;
    const qint64 acts = f.ledger->reader()->actCount();
    QCOMPARE(f.ledger->perform(f.founder, QStringLiteral("什么也没做"), {}, [](ActWriter&) {}).seq, 0);
    QCOMPARE(f.ledger->reader()->actCount(), acts);
    const ActResult noted = f.ledger->perform(
        f.founder, QStringLiteral("导出明文"), QStringLiteral("年度检查"),
        [](ActWriter& writer) { writer.note(QStringLiteral("export"), QStringLiteral("asset:3")); });
    QCOMPARE(noted.seq, acts + 1);
    const auto entry = f.ledger->reader()->act(noted.seq);
    QCOMPARE(entry->kind, QStringLiteral("export"));
    QCOMPARE(entry->subject, QStringLiteral("asset:3"));
    QCOMPARE(entry->reason, QStringLiteral("年度检查"));
    QVERIFY(verify(*f.vault).ok);
}

void TestPerform::tellsWhatChangedAfterTheCommit()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    QStringList heard;
    QObject::connect(f.ledger.get(), &Ledger::changed, f.ledger.get(),
                     [&](const QString& registerId, const QList<qint64>& ids, qint64 seq) {
                         // Committed already, and the ledger is free again: a listener may act.
                         heard << QStringLiteral("%1 %2 %3").arg(registerId).arg(ids.size()).arg(seq);
                         QVERIFY(f.ledger->reader()->act(seq).has_value());
                         if (heard.size() == 1)
                             f.ledger->perform(f.founder, QStringLiteral("记"), {}, [](ActWriter& writer) {
                                 writer.note(QStringLiteral("print"), {});
                             });
                     });
    f.addAsset(QStringLiteral("甲"), department);
    QCOMPARE(heard, QStringList{QStringLiteral("asset 1 3")});
    QCOMPARE(f.ledger->reader()->actCount(), 4);
}

void TestPerform::keepsUnitsOwnFields()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 before = f.addAsset(QStringLiteral("甲"), department);
    const QJsonObject label{{QStringLiteral("zh"), QStringLiteral("院内编号")},
                            {QStringLiteral("en"), QStringLiteral("Our number")}};
    const QString section = f.ledger->registers()->at(f.asset()).sections.first().id;
    const QJsonObject field{{QStringLiteral("id"), QStringLiteral("our_number")},
                            {QStringLiteral("label"), label},
                            {QStringLiteral("type"), QStringLiteral("text")},
                            {QStringLiteral("section"), section}};
    f.ledger->addCustomField(f.founder, f.asset(), field, QStringLiteral("按院内规定"));
    QVERIFY(f.ledger->registers()->at(f.asset()).field(QStringLiteral("our_number")));
    QCOMPARE(errorKind([&] { f.ledger->addCustomField(f.founder, f.asset(), field, {}); }),
             QStringLiteral("invalid"));
    const Actor auditor = f.addMember(QStringLiteral("审计"), QStringLiteral("auditor"));
    QCOMPARE(errorKind([&] {
                 f.ledger->addCustomField(auditor, f.asset(),
                                          {{QStringLiteral("id"), QStringLiteral("other")},
                                           {QStringLiteral("label"), label},
                                           {QStringLiteral("type"), QStringLiteral("text")},
                                           {QStringLiteral("section"), section}},
                                          {});
             }),
             QStringLiteral("denied"));
    const qint64 id =
        f.addAsset(QStringLiteral("乙"), department, {{QStringLiteral("our_number"), QStringLiteral("N-1")}});
    f.update(f.founder, f.asset(), before, {{QStringLiteral("our_number"), QStringLiteral("N-2")}});
    f.reopen();
    QCOMPARE(f.value(f.asset(), id, "our_number").toString(), QStringLiteral("N-1"));
    QCOMPARE(f.value(f.asset(), before, "our_number").toString(), QStringLiteral("N-2"));
    const VerifyReport report = verify(*f.vault);
    QVERIFY2(report.ok, report.problems.isEmpty() ? "" : qPrintable(report.problems.first().text));
}

void TestPerform::survivesReopening()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("患者基本信息"), department);
    f.reopen();
    QCOMPARE(f.value(f.asset(), id, fa::name).toString(), QStringLiteral("患者基本信息"));
    const qint64 next = f.addAsset(QStringLiteral("检验"), department);
    QCOMPARE(f.value(f.asset(), next, fa::code).toString(), QStringLiteral("ZC-0002"));
    QVERIFY(verify(*f.vault).ok);
}

void TestPerform::refusesWhoIsNoMemberAnyMore()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    Actor administrator = f.addMember(QStringLiteral("管理员"), QStringLiteral("security_administrator"));
    f.addAsset(administrator, QStringLiteral("甲"), department);
    const auto memberId =
        f.ledger->reader()->findByUid(QLatin1String(fm::kRegister), administrator.member)->id;
    Actor pretender = administrator;
    pretender.role = f.chief();
    QCOMPARE(errorKind([&] { f.addAsset(pretender, QStringLiteral("乙"), department); }),
             QStringLiteral("denied"));
    f.update(f.founder, QLatin1String(fm::kRegister), memberId, {{QLatin1String(fm::disabled), 1}});
    QCOMPARE(errorKind([&] { f.addAsset(administrator, QStringLiteral("乙"), department); }),
             QStringLiteral("denied"));
    QCOMPARE(f.ledger->reader()->count(f.asset()), 1);
}

void TestPerform::refusesWritingReadOnly()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    f.reopen(true);
    QVERIFY(f.ledger->readOnly());
    QCOMPARE(errorKind([&] { f.addAsset(QStringLiteral("甲"), department); }), QStringLiteral("read_only"));
    QCOMPARE(f.ledger->reader()->nameOf(f.department(), department), QStringLiteral("信息科"));
}

void TestPerform::writesManyInOneActAndCancels()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 acts = f.ledger->reader()->actCount();
    constexpr int kRows = 3000;
    const auto fill = [&](ActWriter& writer, const Progress& progress) {
        writer.expectMany(kRows, progress);
        for (int i = 0; i < kRows; ++i)
            writer.create(f.asset(), {{QLatin1String(fa::name), QStringLiteral("资产%1").arg(i)},
                                      {QLatin1String(fa::department), department}});
    };
    qint64 steps = 0;
    Progress cancelling([&](qint64, qint64, const QString&) {
        if (++steps == 3)
            cancelling.cancel();
    });
    QCOMPARE(errorKind([&] {
                 f.ledger->perform(f.founder, QStringLiteral("导入"), {},
                                   [&](ActWriter& writer) { fill(writer, cancelling); });
             }),
             QStringLiteral("cancelled"));
    QCOMPARE(f.ledger->reader()->count(f.asset()), 0);
    QCOMPARE(f.ledger->reader()->actCount(), acts);
    QVERIFY(f.ledger->reader()->search(f.asset(), QStringLiteral("资产"), 10).isEmpty());

    qint64 last = 0, total = 0;
    const Progress progress([&](qint64 done, qint64 all, const QString&) {
        last = done;
        total = all;
    });
    const ActResult result = f.ledger->perform(f.founder, QStringLiteral("导入"), {},
                                               [&](ActWriter& writer) { fill(writer, progress); });
    QCOMPARE(result.changes, kRows);
    QCOMPARE(last, kRows);
    QCOMPARE(total, kRows);
    QCOMPARE(f.ledger->reader()->count(f.asset()), kRows);
    QCOMPARE(f.ledger->reader()->search(f.asset(), QStringLiteral("资产"), 10).size(), 10);
    QCOMPARE(f.ledger->reader()->act(result.seq)->subject, QStringLiteral("asset:3000"));
    QVERIFY(verify(*f.vault).ok);
}

void TestPerform::keepsAnActWhoseClockWentBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 now = clock::nowMs();
    clock::setSource([now] { return now - 3600 * 1000; });
    f.addAsset(QStringLiteral("甲"), department);
    clock::setSource({});
    f.addAsset(QStringLiteral("乙"), department);
    QVERIFY(f.ledger->reader()->act(3)->clockBehind);
    QVERIFY(!f.ledger->reader()->act(4)->clockBehind);
    const VerifyReport report = verify(*f.vault);
    QVERIFY(report.ok);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().kind, QStringLiteral("clock"));
    QCOMPARE(report.problems.first().act, 3);
}

void TestPerform::saysWhenTheDiskIsFull()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 kept = f.addAsset(QStringLiteral("甲"), department);
    // The engine's own limit stands for the disk's: the file may not grow beyond what it has now and a
    // little.
    QCOMPARE(errorKind([&] {
                 f.ledger->perform(f.founder, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
                     auto& connection = writer.reader().connection();
                     const qint64 pages = connection.scalar(QStringLiteral("PRAGMA page_count")).toLongLong();
                     connection.scalar(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 4));
                     for (int i = 0; i < 2000; ++i)
                         writer.create(f.asset(), {{QLatin1String(fa::name), QStringLiteral("资产%1").arg(i)},
                                                   {QLatin1String(fa::department), department}});
                 });
             }),
             QStringLiteral("io"));
    f.reopen();
    QCOMPARE(f.ledger->reader()->count(f.asset()), 1);
    QCOMPARE(f.value(f.asset(), kept, fa::name).toString(), QStringLiteral("甲"));
    QVERIFY(verify(*f.vault).ok);
    f.addAsset(QStringLiteral("乙"), department);
    QVERIFY(verify(*f.vault).ok);
}

void TestPerform::bringsAnOlderVaultUpAndLeavesANewerAlone()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    f.addAsset(QStringLiteral("甲"), department);
    f.ledger.reset();
    {
        // As a version that knew one field less would have left it.
        const auto raw = f.raw();
        raw->exec(
            QStringLiteral(
                "ALTER TABLE r_asset DROP COLUMN f_%1; UPDATE meta SET value = 'older' WHERE key = 'layout'")
                .arg(QLatin1String(fa::access_url)));
    }
    f.open();
    QVERIFY(verify(*f.vault).ok);
    f.addAsset(QStringLiteral("乙"), department);
    f.ledger.reset();
    f.raw()->exec(QStringLiteral("UPDATE meta SET value = '999' WHERE key = 'schema_version'"));
    QCOMPARE(errorKind([&] { f.open(); }), QStringLiteral("newer_format"));
}

QTEST_GUILESS_MAIN(TestPerform)
#include "tst_perform.moc"
