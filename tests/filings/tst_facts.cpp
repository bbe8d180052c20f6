#include "fields/asset.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "fields/grading.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "filings/facts_fixture.h"
#include "filings/form_document.h"
#include <QElapsedTimer>

using namespace wardbook;
using namespace wardbook::filings;

class TestFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { hospital = std::make_unique<FiledHospital>(); }
    void cleanup() { hospital.reset(); }

    void sourcesAreTokens()
    {
        const FactSource source{id("system"), 12, id("name")};
        QCOMPARE(source.token(), id("system:12:name"));
        QCOMPARE(FactSource::fromToken(source.token()), source);
        QCOMPARE((FactSource{id("system"), 0, id("name")}).token(), QString());
        for (const char* wrong : {"", "system", "system:x:name", "system:0:name", "a:1:b:c"})
            QCOMPARE(FactSource::fromToken(id(wrong)), FactSource());
    }

    void fieldsArePrintedAsFormsDo()
    {
        const FactSet facts = hospital->facts();
        QCOMPARE(facts.text(id("unit.name")), QStringLiteral("江城市第一人民医院"));
        QCOMPARE(facts.text(id("unit.full_address")), QStringLiteral("湖北省江城市中山路 1 号"));
        const Fact* kind = facts.find(id("unit.kind"));
        QCOMPARE(kind->codes, QStringList{id("3")});
        QCOMPARE(kind->text, QStringLiteral("事业单位"));
        QCOMPARE(kind->options.size(), 5);
        QCOMPARE(kind->source, (FactSource{id("unit"), 1, id("kind")}));
        QCOMPARE(kind->label, QStringLiteral("单位类型"));
        QCOMPARE(facts.text(id("system.online_on")), QStringLiteral("2019 年 3 月 1 日"));
        QCOMPARE(facts.raw(id("system.online_on")), id("2019-03-01"));
        QCOMPARE(facts.text(id("system.technologies")), QStringLiteral("云计算、物联网"));
        QCOMPARE(facts.find(id("system.technologies"))->codes, (QStringList{id("cloud"), id("iot")}));
        QCOMPARE(facts.text(id("system.grade_text")), QStringLiteral("第三级（S3A2G3）"));
        QCOMPARE(facts.find(id("system.uses_iot"))->codes, QStringList{id("yes")});
        QCOMPARE(facts.text(id("system.uses_mobile")), QStringLiteral("否"));
        QCOMPARE(facts.text(id("today")), QStringLiteral("2026 年 6 月 11 日"));
        QCOMPARE(facts.raw(id("year")), id("2026"));
        QCOMPARE(facts.text(id("system")), QStringLiteral("影像归档系统"));
    }

    void referencesAreFollowedOneStep()
    {
        const FactSet facts = hospital->facts();
        QCOMPARE(facts.text(id("unit.security_contact")), QStringLiteral("周宁"));
        QCOMPARE(facts.text(id("unit.security_contact.mobile")), id("13800000001"));
        QCOMPARE(facts.find(id("unit.security_contact.mobile"))->source,
                 (FactSource{id("person"), hospital->officer, id("mobile")}));
        QCOMPARE(facts.text(id("unit.security_contact.department")), QStringLiteral("信息中心"));
        QVERIFY(!facts.find(id("unit.security_contact.department.name")));
        // Known although nobody is named there.
        const Fact* nobody = facts.find(id("unit.data_contact.mobile"));
        QVERIFY(nobody && nobody->isEmpty());
        QVERIFY(!facts.find(id("unit.no_such_field")));
        QCOMPARE(facts.lists.value(id("assets")).first().text(id("owner.mobile")), id("13800000001"));
    }

    void listsHoldTheSubjectsOwn()
    {
        const FactSet facts = hospital->facts();
        const QList<FactSet> assets = facts.lists.value(id("assets"));
        QCOMPARE(assets.size(), 2);
        const FactSet& images = assets.first();
        QCOMPARE(images.text(id("name")), QStringLiteral("医学影像原始文件"));
        QCOMPARE(images.text(id("number")), id("1"));
        QCOMPARE(images.find(id("important"))->codes, QStringList{id("important")});
        QCOMPARE(images.text(id("volume_records")), QStringLiteral("864 万份"));
        QCOMPARE(images.text(id("size")), id("412 TB"));
        QCOMPARE(images.text(id("volume")), QStringLiteral("412 TB；个人信息 86.4 万条"));
        QCOMPARE(images.text(id("contains_pi")), QStringLiteral("是"));
        QCOMPARE(assets.last().text(id("size")), id("0.34 GB"));
        QCOMPARE(assets.last().text(id("important")), QStringLiteral("一般数据"));
        QCOMPARE(assets.last().text(id("contains_pi")), QStringLiteral("否"));
        QCOMPARE(facts.text(id("counts.assets")), id("2"));
        QCOMPARE(facts.raw(id("sums.assets.volume_records")), id("8640000"));
        QCOMPARE(facts.text(id("counts.systems_3")), id("1"));
        QCOMPARE(facts.text(id("counts.this_filing")), id("1"));
        QCOMPARE(facts.text(id("counts.this_filing_2")), id("0"));
        QVERIFY(facts.blanks.value(id("assets")).find(id("owner.mobile")));

        hospital->remove(fields::asset::kRegister, hospital->images);
        QCOMPARE(hospital->facts().lists.value(id("assets")).size(), 1);
    }

    void whatIsNotRecordedIsKnownAndEmpty()
    {
        FactSet facts = hospital->facts();
        QVERIFY(facts.find(id("grading"))->isEmpty());
        const Fact* damage = facts.find(id("grading.s_case"));
        QVERIFY(damage->isEmpty());
        QCOMPARE(damage->options.size(), 9);
        QVERIFY(facts.find(id("filing.preparer.phone")));

        const auto grade = [&](const char* code, const char* on, const char* object) {
            return hospital->make(fields::grading::kRegister, {{id("code"), id(code)},
                                                               {id("system"), hospital->system},
                                                               {id("matrix"), id("filing2025")},
                                                               {id("s_object"), id(object)},
                                                               {id("s_degree"), id("serious")},
                                                               {id("level"), id("3")},
                                                               {id("graded_on"), id(on)}});
        };
        grade("DJ-9", "2026-05-20", "society");
        grade("DJ-8", "2024-01-02", "citizens");
        facts = hospital->facts();
        QCOMPARE(facts.text(id("grading.code")), id("DJ-9"));
        QCOMPARE(facts.find(id("grading.s_case"))->codes, QStringList{id("society/serious")});
        QCOMPARE(facts.text(id("grading.reviewed")), QStringLiteral("未评审"));
    }

    void documentsKeepTheirOwnLanguage()
    {
        setLanguage(Language::English);
        const FactSet facts = hospital->facts();
        setLanguage(Language::Chinese);
        QCOMPARE(facts.text(id("unit.kind")), QStringLiteral("事业单位"));
        QCOMPARE(facts.lists.value(id("assets")).first().text(id("volume_records")),
                 QStringLiteral("864 万份"));
        hospital->kind.language = Language::English;
        const FactSet english = hospital->facts();
        QCOMPARE(english.text(id("today")), id("11 June 2026"));
        QCOMPARE(english.lists.value(id("assets")).first().text(id("contains_pi")), id("Yes"));
    }

    void typedValuesStandInPlaceOfRecords()
    {
        hospital->kind.typed << TypedValue{id("expert.place"), {QStringLiteral("评审地点"), id("Place")}, {}};
        hospital->kind.typed << TypedValue{
            id("expert.on"), {QStringLiteral("评审日期"), id("Day")}, {}, true};
        const qint64 filing = hospital->make(fields::filing::kRegister,
                                             {{id("title"), QStringLiteral("备案")},
                                              {id("kind"), id("small")},
                                              {id("recipient_name"), QStringLiteral("江城市公安局")}});
        const auto type = [&](const char* key, const QString& text) {
            hospital->make(fields::filing_entry::kRegister, {{id("filing"), filing},
                                                             {id("key"), id(key)},
                                                             {id("purpose"), id("value")},
                                                             {id("text"), text}});
        };
        type("unit.security_contact.mobile", id("13900000009"));
        type("unit.kind", QStringLiteral("企业"));
        type("unit.affiliation", QStringLiteral("校办"));
        type("system.online_on", id("2020/5/6"));
        type("expert.on", id("2026-06-01"));
        const QByteArray images =
            "assets#" + hospital->facts().lists.value(id("assets")).first().text(id("code")).toLatin1();
        type(images + ".volume", QStringLiteral("500 TB"));
        type(images + ".volume_records", QStringLiteral("900万份"));
        type("assets#ZC-9999.volume", QStringLiteral("1 TB"));
        const FactSet facts = hospital->facts(filing);
        const Fact* mobile = facts.find(id("unit.security_contact.mobile"));
        QCOMPARE(mobile->text, id("13900000009"));
        QVERIFY(mobile->typed && mobile->source.token().isEmpty());
        QCOMPARE(facts.find(id("unit.kind"))->codes, QStringList{id("4")});
        QCOMPARE(facts.text(id("unit.affiliation")), QStringLiteral("校办"));
        QVERIFY(facts.find(id("unit.affiliation"))->codes.isEmpty());
        QCOMPARE(facts.raw(id("system.online_on")), id("2020-05-06"));
        QCOMPARE(facts.text(id("system.online_on")), QStringLiteral("2020 年 5 月 6 日"));
        QCOMPARE(facts.text(id("expert.on")), QStringLiteral("2026 年 6 月 1 日"));
        QVERIFY(facts.find(id("expert.place"))->isEmpty());
        const FactSet first = facts.lists.value(id("assets")).first();
        QCOMPARE(first.text(id("volume")), QStringLiteral("500 TB"));
        QCOMPARE(first.raw(id("volume_records")), id("9000000"));
        QCOMPARE(facts.text(id("filing.to")), QStringLiteral("江城市公安局"));
        // Only this filing says so.
        QCOMPARE(hospital->facts().text(id("unit.security_contact.mobile")), id("13800000001"));
    }

    void partsSayWhetherTheyAreGiven()
    {
        PartDefinition topology, report, opinion;
        topology.id = id("topology");
        topology.label = {QStringLiteral("网络拓扑"), id("Topology")};
        report.id = id("report");
        report.label = {QStringLiteral("定级报告"), id("Report")};
        report.make = PartDefinition::Make::Form;
        opinion = report;
        opinion.id = id("opinion");
        opinion.when = {{id("system.grade"), {id("4")}}};
        hospital->kind.parts = {topology, report, opinion};
        const qint64 filing = hospital->make(
            fields::filing::kRegister, {{id("title"), QStringLiteral("备案")}, {id("kind"), id("small")}});
        QCOMPARE(hospital->facts(filing).find(id("part.topology"))->codes, QStringList{id("none")});
        const auto attach = [&](const char* name, int position, const char* expires) {
            hospital->make(fields::filing_part::kRegister, {{id("filing"), filing},
                                                            {id("part"), id("topology")},
                                                            {id("name"), id(name)},
                                                            {id("pages"), 2},
                                                            {id("position"), position},
                                                            {id("expires_on"), id(expires)}});
        };
        attach("b.pdf", 2, "2027-01-01");
        attach("a.pdf", 1, "2026-09-01");
        const FactSet facts = hospital->facts(filing);
        QCOMPARE(facts.text(id("part.topology")), QStringLiteral("有"));
        QCOMPARE(facts.text(id("part.topology.files")), QStringLiteral("a.pdf、b.pdf"));
        QCOMPARE(facts.raw(id("part.topology.expires_on")), id("2026-09-01"));
        QCOMPARE(facts.text(id("part.topology.pages")), id("4"));
        QCOMPARE(facts.text(id("part.report.files")), QStringLiteral("定级报告"));
        QCOMPARE(facts.find(id("part.opinion"))->codes, QStringList{id("none")});
    }

    void exercisesAreLeftOut()
    {
        const auto log = [&](const char* title, bool exercise, const char* at) {
            return hospital->make(
                fields::incident::kRegister,
                {{id("title"), id(title)},
                 {id("exercise"), exercise ? 1 : 0},
                 {id("discovered_at"), QDateTime::fromString(id(at), Qt::ISODate).toMSecsSinceEpoch()}});
        };
        const qint64 real = log("real", false, "2026-02-03T10:00:00");
        const qint64 drilled = log("drilled", true, "2026-02-04T10:00:00");
        log("older", false, "2025-12-31T23:00:00");
        for (const qint64 incident : {real, drilled})
            hospital->make(fields::impact::kRegister,
                           {{id("incident"), incident}, {id("title"), QStringLiteral("影像")}});
        FactQuery incidents{
            id("incidents"), id("incident"), {{id("discovered_at"), {id("@year")}}}, true, {}, {}};
        const FactQuery impacts{id("impacts"), id("impact"), {}, true, {}, {}};
        hospital->kind.lists << incidents << impacts;
        hospital->kind.counts << FactCount{id("year_incidents"), incidents};
        const FactSet facts = hospital->facts();
        QCOMPARE(facts.lists.value(id("incidents")).size(), 1);
        QCOMPARE(facts.lists.value(id("incidents")).first().text(id("title")), id("real"));
        QCOMPARE(facts.lists.value(id("impacts")).size(), 1);
        QCOMPARE(facts.text(id("counts.year_incidents")), id("1"));
        // A filing about the exercise itself does see it.
        FilingSubject subject;
        subject.incident = drilled;
        const FactSet own = readFacts(*hospital->reader(), hospital->kind, subject, hospital->today());
        QCOMPARE(own.text(id("incident.title")), id("drilled"));
        QVERIFY(own.lists.value(id("assets")).isEmpty()); // of no system
    }

    void snapshotsReadBack()
    {
        const FactSet facts = hospital->facts();
        const QJsonObject json = facts.toJson();
        const FactSet again = FactSet::fromJson(json);
        QCOMPARE(again.toJson(), json);
        QCOMPARE(again.text(id("unit.security_contact.mobile")), id("13800000001"));
        QCOMPARE(again.find(id("unit.kind"))->codes, QStringList{id("3")});
        QCOMPARE(again.raw(id("system.online_on")), id("2019-03-01"));
        QCOMPARE(again.lists.value(id("assets")).size(), 2);
        QVERIFY(again.find(id("unit.kind"))->options.isEmpty());
        // The department that both assets, the system and its owner name is written once.
        QCOMPARE(QJsonDocument(json).toJson().count(QByteArray("\"name\": \"信息中心\"")), 1);
        for (const char* wrong :
             {R"({"values":[]})", R"({"values":{"a":1}})", R"({"values":{"a":{"text":2}}})",
              R"({"lists":{"a":{}}})", R"({"refs":{"a":3},"records":[]})"})
            QVERIFY_THROWS_EXCEPTION(Error, FactSet::fromJson(QJsonDocument::fromJson(wrong).object()));
    }

    void shippedKindsFindEveryKey()
    {
        const auto reader = hospital->reader();
        const auto kinds = FilingKinds::builtIn(reader->registers());
        QVERIFY(kinds->kinds().size() >= 9);
        for (const FilingKind& kind : kinds->kinds()) {
            FilingSubject subject;
            if (kind.subject == FilingKind::Subject::System)
                subject.system = hospital->system;
            const FactSet facts = readFacts(*reader, kind, subject, hospital->today());
            for (const PartDefinition& part : kind.parts)
                if (const Form* form = kinds->form(part.form))
                    QCOMPARE(unknownPlaceholders(*form, facts), QStringList());
            for (const CheckRule& rule : kind.checks)
                for (const QString& key : rule.keys) {
                    const FactSet* in = rule.list.isEmpty() ? &facts : nullptr;
                    const auto blank = facts.blanks.constFind(rule.list);
                    if (!in && blank != facts.blanks.cend())
                        in = &*blank;
                    QVERIFY2(in && (in->find(key) || facts.find(key) || facts.lists.contains(key)),
                             qPrintable(kind.id + u' ' + rule.id + u' ' + key));
                }
            for (const QString& pattern : kind.refileOn)
                QVERIFY2(facts.find(pattern) || pattern.endsWith(QLatin1String(".*")), qPrintable(pattern));
        }
    }

    void thousandsOfAssetsShareWhatTheyName()
    {
        hospital->workspace->perform(QStringLiteral("导入"), {}, [&](ledger::ActWriter& writer) {
            writer.createMany(
                id("asset"), 2000,
                [&](qint64 i) {
                    return FieldValues{{id("name"), QStringLiteral("数据 %1").arg(i)},
                                       {id("department"), hospital->centre},
                                       {id("owner"), hospital->officer},
                                       {id("volume_records"), i},
                                       {id("storage_system"), hospital->system}};
                },
                [](qint64, const auto&) { QFAIL("refused"); });
        });
        QElapsedTimer timer;
        timer.start();
        const FactSet facts = hospital->facts();
        qInfo() << "2,002 assets read in" << timer.elapsed() << "ms";
        const QList<FactSet> assets = facts.lists.value(id("assets"));
        QCOMPARE(assets.size(), 2002);
        QCOMPARE(assets.last().text(id("number")), id("2002"));
        QCOMPARE(assets.first().find(id("owner.mobile")), assets.last().find(id("owner.mobile")));
        timer.restart();
        const QByteArray json = QJsonDocument(facts.toJson()).toJson(QJsonDocument::Compact);
        const FactSet again = FactSet::fromJson(QJsonDocument::fromJson(json).object());
        qInfo() << "kept and read again in" << timer.elapsed() << "ms," << json.size() / 1024 << "KiB";
        timer.restart();
        QVERIFY(factChanges(hospital->kind, again, facts).isEmpty());
        qInfo() << "compared in" << timer.elapsed() << "ms";
        Progress cancelled;
        cancelled.cancel();
        QVERIFY_THROWS_EXCEPTION(
            Error, readFacts(*hospital->reader(), hospital->kind, {}, hospital->today(), cancelled));
    }

private:
    std::unique_ptr<FiledHospital> hospital;
};

QTEST_MAIN(TestFacts)
#include "tst_facts.moc"
