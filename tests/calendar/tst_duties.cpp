#include "calendar/calendar_export.h"
#include "calendar/duties.h"
#include "oversight/checked_unit.h"

using namespace wardbook;
using namespace wardbook::oversight;
using calendar::Duty;

/// Records of a small unit and what of them is due.
class TstDuties : public QObject
{
    Q_OBJECT

    std::unique_ptr<Checked> m_unit;

    static qint64 at(int days, int hour)
    {
        return QDateTime(kToday.addDays(days), QTime(hour, 0)).toMSecsSinceEpoch();
    }
    QList<Duty> all(int days = 365) const
    {
        return calendar::duties(*m_unit->workspace, *m_unit->reader(), kToday, at(0, 10),
                                kToday.addDays(days));
    }
    QList<Duty> of(const char* registerId, qint64 record, int days = 365) const
    {
        QList<Duty> list = all(days);
        list.removeIf([&](const Duty& duty) {
            return duty.registerId != QLatin1String(registerId) || duty.record != record;
        });
        return list;
    }
    QString uidOf(const char* registerId, qint64 record) const
    {
        return m_unit->reader()->record(id(registerId), record).uid;
    }
    qint64 incident(const char* title, bool exercise, const char* state = "handling",
                    const char* grade = "larger")
    {
        FieldValues values{{id("title"), words(title)},
                           {id("discovered_at"), at(0, 8)},
                           {id("became_aware_at"), at(0, 8)},
                           {id("grade"), *grade ? QVariant(id(grade)) : QVariant()}};
        if (exercise)
            values.insert(id("exercise"), 1);
        return m_unit->put("incident", values, state);
    }

private Q_SLOTS:
    void init() { m_unit = std::make_unique<Checked>(); }
    void cleanup() { m_unit.reset(); }

    void datesOfRegistersBecomeDuties()
    {
        const qint64 test = m_unit->put(
            "backup_test", {{id("name"), words("影像归档恢复")}, {id("next_on"), day(20)}}, "active");
        const qint64 provider = m_unit->put(
            "provider",
            {{id("name"), words("某云服务商")}, {id("contract_to"), day(-3)}, {id("next_review"), day(40)}},
            "active");
        const QList<Duty> tests = of("backup_test", test);
        QCOMPARE(tests.size(), 1);
        QCOMPARE(tests.first().on, kToday.addDays(20));
        QVERIFY(tests.first().text.contains(QStringLiteral("影像归档恢复")));
        QVERIFY(!tests.first().kind.contains(QStringLiteral("影像归档恢复")));
        QCOMPARE(tests.first().uid, uidOf("backup_test", test) + QStringLiteral("-next_on"));
        QVERIFY(!tests.first().overdue);
        const QList<Duty> contracts = of("provider", provider);
        QCOMPARE(contracts.size(), 2);
        QVERIFY(contracts.first().overdue);
        QCOMPARE(contracts.first().on, kToday.addDays(-3));
        // what lies behind the last day stays out, what is overdue never does
        QVERIFY(of("backup_test", test, 19).isEmpty());
        QCOMPARE(of("backup_test", test, 20).size(), 1);
        QCOMPARE(of("provider", provider, 0).size(), 1);
    }

    void anHourIsKept()
    {
        const qint64 alert = m_unit->put("alert", {{id("name"), words("勒索预警")}, {id("due"), at(0, 9)}});
        QList<Duty> found = of("alert", alert);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().atMs.value_or(0), at(0, 9));
        QVERIFY(found.first().overdue); // an hour ago
        m_unit->change("alert", alert, {{id("due"), at(0, 11)}});
        found = of("alert", alert);
        QVERIFY(!found.first().overdue);
        m_unit->change("alert", alert, {{id("replied_at"), at(0, 9)}});
        QVERIFY(of("alert", alert).isEmpty());
    }

    void whatIsOverStaysOut_data()
    {
        QTest::addColumn<QString>("registerId");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("over");
        const auto row = [](const char* registerId, const char* field, const char* open, const char* over) {
            QTest::newRow(registerId) << id(registerId) << id(field) << id(open) << id(over);
        };
        row("remediation", "due", "open", "closed");
        row("access_grant", "valid_until", "active", "revoked");
        row("policy", "next_review", "approved", "retired");
        row("plan", "next_review", "approved", "retired");
        row("inspection", "due", "open", "closed");
        row("destruction", "planned_on", "approved", "done");
        row("drill", "planned_on", "ready", "cancelled");
        row("census", "due", "running", "done");
    }
    void whatIsOverStaysOut()
    {
        QFETCH(QString, registerId);
        QFETCH(QString, field);
        QFETCH(QString, open);
        QFETCH(QString, over);
        const QByteArray name = registerId.toLatin1(), state = open.toLatin1(), end = over.toLatin1();
        const auto values = [&](const char* title) {
            const auto reader = m_unit->reader();
            const ledger::RegisterDef& definition = reader->registers().at(registerId);
            FieldValues made{{field, day(5)}};
            for (const ledger::FieldDef& each : definition.fields)
                if (each.required && each.type == ledger::FieldType::Text)
                    made.insert(each.id, words(title));
            return made;
        };
        const qint64 first = m_unit->put(name.constData(), values("某事"), state.constData());
        const qint64 second = m_unit->put(name.constData(), values("另一件"), end.constData());
        QCOMPARE(of(name.constData(), first).size(), 1);
        QVERIFY(of(name.constData(), second).isEmpty());
    }

    void keptLongEnoughIsNoDuty()
    {
        const qint64 past =
            m_unit->put("pia", {{id("name"), words("旧评估")}, {id("keep_until"), day(-1)}}, "approved");
        const qint64 kept =
            m_unit->put("pia", {{id("name"), words("新评估")}, {id("keep_until"), day(9)}}, "approved");
        QVERIFY(of("pia", past).isEmpty());
        QCOMPARE(of("pia", kept).size(), 1);
    }

    void clocksOfIncidentsRunAndExercisesDont()
    {
        const qint64 real = incident("影像系统被加密", false);
        const qint64 exercise = incident("桌面推演", true);
        const qint64 closed = incident("已处置", false, "closed");
        const QList<Duty> clocks = of("incident", real);
        QVERIFY(!clocks.isEmpty());
        QVERIFY(std::any_of(clocks.begin(), clocks.end(), [](const Duty& duty) {
            return duty.statutory && duty.atMs && !duty.source.isEmpty();
        }));
        for (const Duty& duty : clocks)
            QVERIFY(!duty.kind.contains(QStringLiteral("影像系统")));
        QVERIFY(of("incident", exercise).isEmpty());
        QVERIFY(of("incident", closed).isEmpty());
        const auto task = [&](qint64 incident) {
            return m_unit->put(
                "incident_task",
                {{id("incident"), incident}, {id("title"), words("隔离主机")}, {id("due_at"), at(1, 8)}});
        };
        QCOMPARE(of("incident_task", task(real)).size(), 1);
        QVERIFY(of("incident_task", task(exercise)).isEmpty());
        // what the exercise taught is put right in earnest
        const qint64 lesson = m_unit->make({{id("incident"), exercise}, {id("due"), day(30)}});
        QCOMPARE(of("remediation", lesson).size(), 1);
    }

    /// The limit runs from awareness, whenever the incident will be graded.
    void anUngradedIncidentIsNotForgotten()
    {
        const qint64 open = incident("还没有定级", false, "assessing", "");
        const qint64 exercise = incident("推演中没有定级", true, "assessing", "");
        const qint64 alarm = incident("误报", false, "false_alarm", "");
        const QList<Duty> clocks = of("incident", open);
        const auto provisional = std::find_if(clocks.begin(), clocks.end(), [](const Duty& duty) {
            return duty.uid.endsWith(QLatin1String("-cac_first"));
        });
        QVERIFY(provisional != clocks.end());
        QVERIFY(provisional->atMs.value_or(0) > at(0, 8));
        QVERIFY(!provisional->statutory);
        QVERIFY(of("incident", exercise).isEmpty());
        QVERIFY(of("incident", alarm).isEmpty());
    }

    void deadlinesOfSystemsNameTheirLaw()
    {
        m_unit->change("system", m_unit->system, {{id("graded_on"), day(-40)}});
        const QList<Duty> found = of("system", m_unit->system);
        const auto filing = std::find_if(found.begin(), found.end(), [](const Duty& duty) {
            return duty.uid.endsWith(QLatin1String("-file"));
        });
        QVERIFY(filing != found.end());
        QCOMPARE(filing->on, kToday.addDays(-10));
        QVERIFY(filing->overdue && filing->verified && filing->statutory);
        QVERIFY(filing->source.contains(QStringLiteral("第十五条")));
    }

    void openFilingsAreDueAtTheirHour()
    {
        const qint64 filing = m_unit->put("filing", {{id("title"), words("年度报告")},
                                                     {id("kind"), id("annual")},
                                                     {id("due"), at(3, 17)},
                                                     {id("due_source"), words("某办法 第三条")}});
        const QList<Duty> found = of("filing", filing);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().atMs.value_or(0), at(3, 17));
        QCOMPARE(found.first().source, QStringLiteral("某办法 第三条"));
        QVERIFY(!found.first().verified); // a kind that nobody knows was compared by nobody
    }

    void obligationsAreCheckedAfterTheirCycle()
    {
        const qint64 set = m_unit->put(
            "obligation",
            {{id("obligation"), id("own-1")}, {id("title"), words("自定义义务")}, {id("next_on"), day(12)}});
        const qint64 away = m_unit->put("obligation", {{id("obligation"), id("own-2")},
                                                       {id("title"), words("不适用的")},
                                                       {id("state"), id("not_applicable")},
                                                       {id("next_on"), day(12)}});
        QCOMPARE(of("obligation", set).size(), 1);
        QVERIFY(of("obligation", away).isEmpty());
    }

    void overdueComesFirstThenTheHours()
    {
        m_unit->put("alert", {{id("name"), words("今天下午")}, {id("due"), at(0, 15)}});
        m_unit->make({{id("due"), day(0)}});
        m_unit->make({{id("due"), day(-2)}});
        m_unit->make({{id("due"), day(-30)}});
        const QList<Duty> found = all();
        QVERIFY(found.size() >= 4);
        for (qsizetype i = 1; i < found.size(); ++i) {
            QVERIFY(found[i - 1].overdue || !found[i].overdue);
            QVERIFY(found[i - 1].overdue != found[i].overdue || found[i - 1].on <= found[i].on);
        }
        QCOMPARE(found[0].on, kToday.addDays(-30));
        QStringList uids;
        for (const Duty& duty : found)
            uids << duty.uid;
        QCOMPARE(QSet<QString>(uids.begin(), uids.end()).size(), uids.size());
    }

    void aRoleSeesItsRegistersOnly()
    {
        m_unit->make({{id("due"), day(4)}, {id("department"), m_unit->lab}});
        m_unit->put("provider", {{id("name"), words("某商")}, {id("contract_to"), day(4)}}, "active");
        m_unit->signIn(QStringLiteral("罗静"), QStringLiteral("liaison"), m_unit->lab);
        QStringList registers;
        for (const Duty& duty : all())
            registers << duty.registerId;
        QVERIFY(registers.contains(QStringLiteral("remediation")));
        QVERIFY(!registers.contains(QStringLiteral("provider")));
    }

    void theFileIsAnActAndNeedsTheRight()
    {
        m_unit->make({{id("due"), day(4)}});
        const QString path = m_unit->dir.filePath(QStringLiteral("a.ics"));
        const auto write = [&](const QString& to, bool discreet) {
            calendar::exportCalendar(*m_unit->workspace, all(), at(0, 10),
                                     {to, QStringLiteral("测试"), discreet});
        };
        const qint64 before = m_unit->reader()->actCount();
        write(path, false);
        QCOMPARE(m_unit->reader()->actCount(), before + 1);
        QCOMPARE(m_unit->reader()->acts({}).first().kind, QStringLiteral("export"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("BEGIN:VCALENDAR\r\n"));
        QCOMPARE(kindOf([&] { write(m_unit->dir.filePath(QStringLiteral("a.txt")), false); }),
                 QStringLiteral("invalid"));
        m_unit->signIn(QStringLiteral("罗静"), QStringLiteral("liaison"), m_unit->lab);
        const QString other = m_unit->dir.filePath(QStringLiteral("b.ics"));
        QCOMPARE(kindOf([&] { write(other, false); }), QStringLiteral("denied"));
        QCOMPARE(kindOf([&] { write(other, true); }), QStringLiteral("denied"));
        QVERIFY(!QFile::exists(other));
    }
};

QTEST_MAIN(TstDuties)
#include "tst_duties.moc"
