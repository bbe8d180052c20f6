#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "drills/drill_console.h"
#include "drills/drill_service.h"
#include "drills/evaluation.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/drill_score.h"
#include "fields/person.h"
#include "ledger/record_fields.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QtTest>

namespace wardbook::drills {

/// A scenario of four injects: two objectives, one contingency, one action that names a legal clock.
inline QByteArray smallScenario()
{
    return R"({"id":"small","kind":"drill_scenario","version":"1","verified":false,
"title":{"zh":"小演练","en":"Small drill"},"summary":{"zh":"检验值班。","en":"Tests the watch."},
"background":{"zh":"夜里。","en":"At night."},"safety":{"zh":"不动真实系统。","en":"No real system."},
"plan_hint":{"zh":"勒索预案","en":"Ransom plan"},"category":"MP07","form":"tabletop","systems":["HIS"],
"story_start":"02:10","ratio":4,"duration":60,"stop_word":{"zh":"红灯","en":"Red light"},
"roles":[{"zh":"值班护士","en":"Nurse"}],
"objectives":[{"id":"o1","text":{"zh":"十分钟内上报","en":"Report in ten minutes"},"capability":{"zh":"报告","en":"Reporting"},"measure":{"zh":"看用时","en":"By time"}},
 {"id":"o2","text":{"zh":"隔离受害主机","en":"Isolate"}}],
"injects":[
 {"no":"01","phase":"start","offset":0,"title":{"zh":"医嘱打不开","en":"Orders fail"},"content":{"zh":"护士站打不开医嘱。","en":"The ward can't open orders."},
  "from":{"zh":"护士站","en":"Ward"},"to":{"zh":"信息中心值班","en":"Watch"},"delivery":"phone","objective":"o1",
  "expected":[{"text":{"zh":"记录来电","en":"Note the call"},"within":5,"role":{"zh":"值班","en":"Watch"}},
   {"text":{"zh":"报首席网络安全官","en":"Tell the chief"},"within":10,"role":{"zh":"值班","en":"Watch"}}]},
 {"no":"02","phase":"run","offset":10,"title":{"zh":"勒索信","en":"Ransom note"},"content":{"zh":"屏幕出现勒索信。","en":"A note appears."},
  "to":{"zh":"信息中心","en":"IT"},"delivery":"screenshot","objective":"o2","parent":"01",
  "expected":[{"text":{"zh":"向网信部门首报","en":"First report"},"within":30,"role":{"zh":"首席网络安全官","en":"Chief"},"clock":"cac_first"}]},
 {"no":"03","phase":"run","offset":20,"title":{"zh":"记者来电","en":"Press calls"},"content":{"zh":"记者问停诊。","en":"A reporter asks."},
  "to":{"zh":"宣传科","en":"Press office"},"delivery":"phone"},
 {"no":"90","phase":"run","offset":30,"title":{"zh":"值班不在","en":"Nobody on watch"},"content":{"zh":"值班人不接。","en":"No answer."},
  "to":{"zh":"信息中心","en":"IT"},"delivery":"spoken","contingency":true,"condition":{"zh":"十分钟无人应答","en":"No answer for ten minutes"}}],
"questions":[{"zh":"什么做得好？","en":"What went well?"},{"zh":"什么要改？","en":"What must change?"}]})";
}

/// A unit with a drill coordinator (吴思远, who is signed in), a chief (周宁) and a clock that stands still
/// until a test moves it: 2026-06-12 14:00 in Beijing.
class DrillFixture
{
public:
    DrillFixture()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(folder.filePath(QStringLiteral("state"))));
        clock::setSource([this] { return now; });
        workspace =
            people::Workspace::create(path(), QStringLiteral("江城市第一人民医院"), chief(), password())
                .workspace;
        workspace->team().add(coordinator(), QStringLiteral("drill_coordinator"), 0, password(),
                              QStringLiteral("入职"));
        person = create(fields::person::kRegister, {{QStringLiteral("name"), coordinator()}});
        as(coordinator());
    }
    ~DrillFixture()
    {
        workspace.reset();
        clock::setSource({});
    }

    static QString chief() { return QStringLiteral("周宁"); }
    static QString coordinator() { return QStringLiteral("吴思远"); }
    static QString password() { return QStringLiteral("correct horse 42"); }
    QString path() const { return folder.filePath(QStringLiteral("v.wardbook")); }
    void as(const QString& name)
    {
        workspace.reset();
        workspace = people::Workspace::open(path(), name, password(), {});
    }
    void pass(int minutes, int seconds = 0) { now += minutes * 60'000LL + seconds * 1000LL; }

    DrillService service()
    {
        return DrillService(*workspace, [this] { return now; });
    }
    DrillConsole console()
    {
        return DrillConsole(*workspace, [this] { return now; });
    }
    std::unique_ptr<ledger::Reader> reader() const { return workspace->ledger().reader(); }
    DrillRun run(qint64 drill) const { return readRun(*reader(), drill); }

    qint64 create(const char* registerId, const ledger::FieldValues& values)
    {
        qint64 id = 0;
        workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            id = writer.create(QLatin1String(registerId), values);
        });
        return id;
    }
    void update(const char* registerId, qint64 id, const ledger::FieldValues& changes)
    {
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            const QString name = QString::fromLatin1(registerId);
            writer.update(name, id, writer.reader().record(name, id).rev, changes);
        });
    }
    ledger::Record record(const char* registerId, qint64 id) const
    {
        return reader()->record(QLatin1String(registerId), id);
    }
    QString text(const char* registerId, qint64 id, const char* field) const
    {
        const auto source = reader();
        const ledger::Record found = source->record(QLatin1String(registerId), id);
        return ledger::RecordFields(*source, registerId, found).text(field);
    }
    qint64 rev(qint64 drill) const { return record(fields::drill::kRegister, drill).rev; }
    QList<ledger::Record> parts(const char* registerId, const char* owner, qint64 of) const
    {
        QList<ledger::Record> found;
        reader()->forEachWith(QLatin1String(registerId), QLatin1String(owner), of,
                              [&](const ledger::Record& each) { found << each; });
        return found;
    }
    qint64 acts() const { return reader()->actCount(); }

    /// Made from the small scenario, with whatever approval asks for when `complete`.
    qint64 plan(const QString& title = QStringLiteral("小演练"), bool complete = true,
                const QString& pace = {})
    {
        static const Scenario scenario = Scenario::parse(smallScenario());
        NewDrill wanted;
        wanted.title = title;
        wanted.scenario = scenario.id;
        wanted.plannedOn = QDate(2026, 6, 12);
        wanted.pace = pace;
        if (complete)
            wanted.director = person;
        const qint64 drill = service().create(wanted, &scenario);
        if (complete)
            participant = create(fields::drill_participant::kRegister,
                                 {{QStringLiteral("drill"), drill}, {QStringLiteral("name"), chief()}});
        return drill;
    }
    /// Planned, submitted by the coordinator, approved by the chief; the coordinator sits there again.
    qint64 approved(const QString& title = QStringLiteral("小演练"), const QString& pace = {})
    {
        const qint64 drill = plan(title, true, pace);
        service().submit(drill, rev(drill));
        as(chief());
        service().approve(drill, rev(drill));
        as(coordinator());
        return drill;
    }
    qint64 started(const QString& title = QStringLiteral("小演练"), const QString& pace = {})
    {
        const qint64 drill = approved(title, pace);
        console().start(drill, rev(drill));
        return drill;
    }
    qint64 injectOf(qint64 drill, const char* no) const
    {
        const DrillRun current = run(drill);
        const RunInject* found = current.byNo(QString::fromLatin1(no));
        return found ? found->id : 0;
    }
    qint64 actionOf(qint64 drill, const char* no, int index) const
    {
        return run(drill).byNo(QString::fromLatin1(no))->actions.at(index).id;
    }
    /// Rates every objective and scores all nine items.
    void judge(qint64 drill, const QString& rating = QStringLiteral("p"),
               const QString& score = QStringLiteral("5"))
    {
        namespace fo = fields::drill_objective;
        const QList<ledger::Record> objectives = parts(fo::kRegister, fo::drill, drill);
        for (const ledger::Record& each : objectives)
            update(fo::kRegister, each.id, {{QLatin1String(fo::rating), rating}});
        const auto source = reader();
        const auto& items = source->registers().codes(QStringLiteral("evaluation_item")).codes;
        for (const ledger::Code& each : items)
            this->score(drill, each.id, score, coordinator());
    }
    void score(qint64 drill, const QString& item, const QString& score, const QString& evaluator)
    {
        namespace fs = fields::drill_score;
        create(fs::kRegister, {{QLatin1String(fs::drill), drill},
                               {QLatin1String(fs::item), item},
                               {QLatin1String(fs::score), score},
                               {QLatin1String(fs::evaluator), evaluator}});
    }

    QTemporaryDir folder;
    std::unique_ptr<people::Workspace> workspace;
    qint64 now = QDateTime(QDate(2026, 6, 12), QTime(14, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
    qint64 person = 0, participant = 0;
};

/// Text of the Error that `call` throws; empty when it throws none.
template<typename Call>
QString refusal(const Call& call, ErrorKind* kind = nullptr)
{
    try {
        call();
    } catch (const Error& error) {
        if (kind)
            *kind = error.kind();
        return error.text();
    }
    return {};
}

} // namespace wardbook::drills
