#include "base/error.h"
#include "fields/requirement_pack.h"
#include "tests/incidents/rules_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace wardbook;
using namespace wardbook::incidents;
namespace fp = fields::requirement_pack;

class TstIncidentRules : public QObject
{
    Q_OBJECT

    static QJsonObject shipped()
    {
        initResources();
        QFile file(QStringLiteral(":/packs/incident_rules.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    static QByteArray bytes(const QJsonObject& pack) { return QJsonDocument(pack).toJson(); }
    /// The unit's own: the limit of cac_first is 3 hours.
    static QJsonObject own(const QString& version = QStringLiteral("own-1"))
    {
        QJsonObject pack = shipped();
        pack[QStringLiteral("version")] = version;
        return withClock(pack, "cac_first", "limit", QJsonObject{{QStringLiteral("hours"), 3}});
    }
    static QJsonObject withClock(QJsonObject pack, const char* rule, const char* key, const QJsonValue& value)
    {
        QJsonArray clocks = pack[QStringLiteral("clocks")].toArray();
        for (QJsonValueRef each : clocks)
            if (QJsonObject clock = each.toObject(); clock[QStringLiteral("id")] == QLatin1String(rule)) {
                clock[QLatin1String(key)] = value;
                each = clock;
            }
        pack[QStringLiteral("clocks")] = clocks;
        return pack;
    }
    static QString refusal(const std::function<void()>& call, ErrorKind kind = ErrorKind::Invalid)
    {
        try {
            call();
        } catch (const Error& error) {
            return error.kind() == kind ? error.text()
                                        : QStringLiteral("other kind: ") + Error::kindName(error.kind());
        }
        return {};
    }
    static QString refusedParse(const QJsonObject& pack)
    {
        return refusal([&] { IncidentRules::parse(bytes(pack)); });
    }
    static const GradeThreshold* threshold(const IncidentRules& rules, const char* id)
    {
        for (const GradeThreshold& each : rules.thresholds)
            if (each.id == QLatin1String(id))
                return &each;
        return nullptr;
    }

private Q_SLOTS:
    void everyShippedRuleNamesItsSource()
    {
        const auto rules = IncidentRules::builtIn();
        QVERIFY(!rules->verified); // the official annex was not seen as a whole
        const auto sourced = [](const RuleSource& source) {
            return !source.law.isEmpty() && !source.source.isEmpty() &&
                   source.verifiedOn == QDate(2026, 11, 22);
        };
        for (const GradeThreshold& each : rules->thresholds)
            for (const auto& step : each.steps)
                QVERIFY2(sourced(step.source), qPrintable(each.id));
        for (const GradeClause& clause : rules->clauses)
            QVERIFY2(sourced(clause.source), qPrintable(clause.id));
        for (const ClockRule& clock : rules->clocks)
            QVERIFY2(sourced(clock.source), qPrintable(clock.id));
        QStringList clauses;
        for (const GradeClause& clause : rules->clauses)
            clauses << clause.id;
        for (const auto& code : ledger::RegisterSet::builtIn()->codes(QStringLiteral("grade_clause")).codes)
            QVERIFY2(clauses.contains(code.id), qPrintable(code.id));
    }

    void limitsOfTheLaw_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QString>("minGrade");
        const auto row = [](const char* rule, qint64 limit, const char* recipient, const char* role,
                            const char* grade) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << limit << QString::fromLatin1(recipient)
                                << (*role ? QStringList{QString::fromLatin1(role)} : QStringList())
                                << QString::fromLatin1(grade);
        };
        row("cac_first", 4 * kHourMs, "cac", "other", "larger");
        row("organ_first", 2 * kHourMs, "organ", "central", "larger");
        row("protection_first", kHourMs, "protection", "cii", "larger");
        row("police_first", kHourMs, "police", "cii", "larger");
        row("police", 0, "police", "", "");
        row("health", 0, "health", "", "larger");
        row("individuals", 0, "individuals", "", "");
        row("final", 30 * kDayMs, "", "", "larger");
    }
    void limitsOfTheLaw()
    {
        QFETCH(QString, rule);
        const ClockRule* clock = IncidentRules::builtIn()->clock(rule);
        QVERIFY(clock);
        QTEST(clock->limitMs, "limit");
        QTEST(clock->recipient, "recipient");
        QTEST(clock->roles, "roles");
        QTEST(clock->minGrade, "minGrade");
    }

    void immediatelyIsNoFigure()
    {
        const auto rules = IncidentRules::builtIn();
        const ClockRule* individuals = rules->clock(QStringLiteral("individuals"));
        QVERIFY(individuals->statutory);
        QCOMPARE(individuals->targetMs, 30 * kMinuteMs);
        QCOMPARE(individuals->limitText.zh, QStringLiteral("立即"));
        const ClockRule* health = rules->clock(QStringLiteral("health"));
        QVERIFY(!health->statutory && !health->source.verified && health->source.article.isEmpty());
    }

    void figuresOfTheDraftAreNotThere()
    {
        const auto rules = IncidentRules::builtIn();
        const GradeThreshold* whole = threshold(*rules, "outage_whole");
        QCOMPARE(whole->steps.size(), 2); // nobody found the figure of "major": it is left out
        QCOMPARE(whole->steps.first().from, 10);
        QCOMPARE(whole->steps.last().grade, QStringLiteral("grave"));
        QVERIFY(whole->criticalOnly && !whole->note.zh.isEmpty());
        QCOMPARE(threshold(*rules, "region_share")->steps.first().from, 30);
        const GradeThreshold* persons = threshold(*rules, "persons");
        QCOMPARE(persons->steps.first().from, 1000000);
        QVERIFY(persons->steps.first().source.verified);
        QVERIFY(!threshold(*rules, "people")->steps.first().source.verified);
        QVERIFY(!threshold(*rules, "portal")->steps.first().source.verified);
    }

    void brokenRulesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("pack");
        QTest::addColumn<QString>("says");
        const auto changed = [](const char* key, const QJsonValue& value) {
            QJsonObject pack = shipped();
            pack[QLatin1String(key)] = value;
            return pack;
        };
        QTest::newRow("other kind") << changed("kind", "requirements") << "requirements";
        QTest::newRow("unknown key") << changed("colour", "red") << "colour";
        QTest::newRow("no clocks") << changed("clocks", QJsonArray()) << "clocks";
        QTest::newRow("version with @") << changed("version", "1@2") << "1@2";
        QTest::newRow("no source") << withClock(shipped(), "final", "source", QJsonValue())
                                   << "clocks 8 (final)";
        QTest::newRow("no law") << withClock(shipped(), "final", "law", "") << "law";
        QTest::newRow("verified, nobody knows when")
            << withClock(shipped(), "police", "verified_on", QJsonValue()) << "verified_on";
        QTest::newRow("limit of the unit's own")
            << withClock(shipped(), "health", "limit", QJsonObject{{"hours", 2}}) << "clocks 6 (health)";
        QTest::newRow("period in weeks")
            << withClock(shipped(), "final", "limit", QJsonObject{{"weeks", 2}}) << "limit";
        QTest::newRow("unknown role")
            << withClock(shipped(), "final", "roles", QJsonArray{"mayor"}) << "mayor";
        QTest::newRow("ends before it starts")
            << withClock(shipped(), "final", "to", "2024-01-01") << "2024-01-01";
        QTest::newRow("id twice") << withClock(shipped(), "final", "id", "police") << "clocks 8 (police)";
        QJsonObject falling = shipped();
        QJsonArray thresholds = falling[QStringLiteral("thresholds")].toArray();
        QJsonObject persons = thresholds[0].toObject();
        QJsonArray steps = persons[QStringLiteral("steps")].toArray();
        QJsonObject second = steps[1].toObject();
        second[QStringLiteral("from")] = 5;
        steps[1] = second;
        persons[QStringLiteral("steps")] = steps;
        thresholds[0] = persons;
        falling[QStringLiteral("thresholds")] = thresholds;
        QTest::newRow("figures fall") << falling << "thresholds 1 (persons) steps 2";
    }
    void brokenRulesAreRefused()
    {
        QFETCH(QJsonObject, pack);
        QFETCH(QString, says);
        const QString text = refusedParse(pack);
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void whatIsNoJsonIsRefusedWithItsLine()
    {
        const QString text = refusal([] { IncidentRules::parse("{\n\"id\": \"x\",\n oops }"); });
        QVERIFY2(text.contains(u'3'), qPrintable(text));
        QVERIFY(!refusal([] { IncidentRules::parse("[1]"); }).isEmpty());
    }

    void aUnitLoadsItsOwn()
    {
        RulesFixture f;
        QCOMPARE(IncidentRules::current(*f.reader())->key(), IncidentRules::builtIn()->key());
        storeIncidentRules(*f.workspace, bytes(own()));
        f.as(RulesFixture::chief()); // also after a restart
        const auto rules = IncidentRules::current(*f.reader());
        QCOMPARE(rules->key(), QStringLiteral("incident_rules@own-1"));
        QCOMPARE(rules->clock(QStringLiteral("cac_first"))->limitMs, 3 * kHourMs);

        storeIncidentRules(*f.workspace, bytes(own(QStringLiteral("own-2"))));
        const auto reader = f.reader();
        QCOMPARE(IncidentRules::current(*reader)->version, QStringLiteral("own-2"));
        // A decision of then still finds what it was judged by.
        QCOMPARE(IncidentRules::byKey(*reader, rules->key())->version, QStringLiteral("own-1"));
        QVERIFY(IncidentRules::byKey(*reader, IncidentRules::builtIn()->key()));
        QVERIFY(!IncidentRules::byKey(*reader, QStringLiteral("incident_rules@gone")));
    }

    void theSameAgainChangesNothing()
    {
        RulesFixture f;
        storeIncidentRules(*f.workspace, bytes(own()));
        const qint64 acts = f.reader()->actCount();
        storeIncidentRules(*f.workspace, QJsonDocument(own()).toJson(QJsonDocument::Compact));
        storeIncidentRules(*f.workspace, bytes(shipped()));
        QCOMPARE(f.reader()->actCount(), acts);
    }

    void otherContentNeedsAnotherVersion()
    {
        RulesFixture f;
        storeIncidentRules(*f.workspace, bytes(own()));
        const QJsonObject other =
            withClock(own(), "cac_first", "limit", QJsonObject{{QStringLiteral("hours"), 2}});
        QVERIFY(refusal([&] {
                    storeIncidentRules(*f.workspace, bytes(other));
                }).contains(QStringLiteral("own-1")));
        QJsonObject asShipped = other;
        asShipped[QStringLiteral("version")] = IncidentRules::builtIn()->version;
        QVERIFY(!refusal([&] { storeIncidentRules(*f.workspace, bytes(asShipped)); }).isEmpty());
        QCOMPARE(IncidentRules::current(*f.reader())->clock(QStringLiteral("cac_first"))->limitMs,
                 3 * kHourMs);
    }

    void aBrokenFileLeavesTheRulesInForce()
    {
        RulesFixture f;
        QVERIFY(!refusal([&] { storeIncidentRules(*f.workspace, "{}"); }).isEmpty());
        QCOMPARE(IncidentRules::current(*f.reader())->key(), IncidentRules::builtIn()->key());
    }

    void voidedRulesGiveWayToTheFormer()
    {
        RulesFixture f;
        storeIncidentRules(*f.workspace, bytes(own()));
        qint64 id = 0;
        f.reader()->forEach(QLatin1String(fp::kRegister),
                            [&](const ledger::Record& record) { id = record.id; });
        const qint64 rev = f.reader()->record(QLatin1String(fp::kRegister), id).rev;
        f.workspace->perform(QStringLiteral("作废"), QStringLiteral("误装"), [&](ledger::ActWriter& writer) {
            writer.voidRecord(QLatin1String(fp::kRegister), id, rev);
        });
        QCOMPARE(IncidentRules::current(*f.reader())->key(), IncidentRules::builtIn()->key());
    }

    void gradesRise()
    {
        QCOMPARE(gradeRank(QString()), 0);
        QCOMPARE(gradeRank(QStringLiteral("ordinary")), 1);
        QCOMPARE(gradeRank(QStringLiteral("grave")), 4);
        QCOMPARE(gradeText(QStringLiteral("larger")), QStringLiteral("较大"));
    }
};

QTEST_GUILESS_MAIN(TstIncidentRules)
#include "tst_incident_rules.moc"
