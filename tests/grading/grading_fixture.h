#pragma once
#include "base/clock.h"
#include "crypto/password_key.h"
#include "fields/check_object.h"
#include "fields/system.h"
#include "grading/round_service.h"
#include "people/team.h"
#include "resources/resources.h"
#include "tests/grading/small_pack.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QtTest>

namespace wardbook::grading {

/// A hospital with a graded system (S3A3), one object of each kind that the small pack asks about, the small
/// pack loaded, and three people: 周宁 (chief, founder), 何敏 and 林涛 (security administrators).
///
/// Rows of a round of the small pack at S3A3: L3-room, L3-login, L3-backup, L3-rules. Columns: 主机房
/// (machine_room), 服务器 (server), 数据库 (database), 安全管理 (management, of the whole unit). Five cells
/// apply.
class GradingFixture
{
public:
    GradingFixture()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(folder.filePath(QStringLiteral("state"))));
        workspace =
            people::Workspace::create(path(), QStringLiteral("江城市第一人民医院"), chief(), password())
                .workspace;
        const QString role = QStringLiteral("security_administrator");
        workspace->team().add(assessor(), role, 0, password(), QStringLiteral("入职"));
        workspace->team().add(reviewer(), role, 0, password(), QStringLiteral("入职"));
        service = std::make_unique<RoundService>(*workspace);
        service->loadPack(toJson(smallPack()), QStringLiteral("small.json"));
        system = addSystem(QStringLiteral("HIS"), 3, 3);
        room = addObject(QStringLiteral("主机房"), "machine_room", system);
        server = addObject(QStringLiteral("服务器"), "server", system);
        database = addObject(QStringLiteral("数据库"), "database", system);
        management = addObject(QStringLiteral("安全管理"), "management", 0);
    }
    ~GradingFixture()
    {
        service.reset();
        workspace.reset();
        clock::setSource({});
    }

    static QString chief() { return QStringLiteral("周宁"); }
    static QString assessor() { return QStringLiteral("何敏"); }
    static QString reviewer() { return QStringLiteral("林涛"); }
    static QString password() { return QStringLiteral("correct horse 42"); }
    QString path() const { return folder.filePath(QStringLiteral("v.wardbook")); }

    /// Locks, and another person unlocks.
    void as(const QString& name)
    {
        service.reset();
        workspace.reset();
        workspace = people::Workspace::open(path(), name, password(), {});
        service = std::make_unique<RoundService>(*workspace);
    }
    std::unique_ptr<ledger::Reader> reader() const { return workspace->ledger().reader(); }
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
        const qint64 rev = reader()->record(QLatin1String(registerId), id).rev;
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(QLatin1String(registerId), id, rev, changes);
        });
    }
    qint64 addSystem(const QString& name, int s, int a)
    {
        namespace fs = fields::system;
        return create(fs::kRegister, {{QLatin1String(fs::name), name},
                                      {QLatin1String(fs::s_level), QString::number(s)},
                                      {QLatin1String(fs::a_level), QString::number(a)},
                                      {QLatin1String(fs::grade), QString::number(std::max(s, a))}});
    }
    qint64 addObject(const QString& name, const char* kind, qint64 ofSystem, bool shared = false)
    {
        namespace fc = fields::check_object;
        return create(fc::kRegister,
                      {{QLatin1String(fc::name), name},
                       {QLatin1String(fc::kind), QLatin1String(kind)},
                       {QLatin1String(fc::system), ofSystem == 0 ? QVariant() : QVariant(ofSystem)},
                       {QLatin1String(fc::shared), shared ? 1 : 0}});
    }
    qint64 addProof(const QByteArray& bytes, const QString& name)
    {
        QByteArray copy = bytes;
        QBuffer content(&copy);
        content.open(QIODevice::ReadOnly);
        return service->addProof(content, name, QStringLiteral("text/plain"));
    }
    NewRound wanted(const QString& name = {}) const
    {
        NewRound round;
        round.system = system;
        round.name = name;
        round.pack = QStringLiteral("small");
        return round;
    }
    Round start(const NewRound& round) { return load(service->start(round)); }
    Round start() { return start(wanted(QStringLiteral("第一轮"))); }
    Round load(qint64 id) const { return service->load(*reader(), id); }
    CellDetail detail(const Round& round, const char* item, qint64 object) const
    {
        return service->detail(*reader(), round, round.rowOf(QLatin1String(item)), round.columnOf(object));
    }
    /// An edit with the revision as `round` has it.
    static CellEdit edit(const Round& round, const char* item, qint64 object, Verdict verdict,
                         const QString& note = {})
    {
        CellEdit edit;
        edit.item = QLatin1String(item);
        edit.object = object;
        edit.rev = round.cell(round.rowOf(edit.item), round.columnOf(object)).rev;
        edit.verdict = verdict;
        if (!note.isEmpty())
            (verdict == Verdict::NotApplicable ? edit.naReason : edit.note) = note;
        return edit;
    }
    Round judge(const Round& round, const char* item, qint64 object, Verdict verdict,
                const QString& note = {})
    {
        service->apply(round, {edit(round, item, object, verdict, note)});
        return load(round.id);
    }
    /// Judges every blank cell alike, in one act.
    Round judgeRest(const Round& round, Verdict verdict = Verdict::Met)
    {
        QList<CellEdit> edits;
        for (int row = 0; row < round.items.size(); ++row)
            for (int column = 0; column < round.objects.size(); ++column)
                if (round.applies(row, column) && round.cell(row, column).verdict == Verdict::Blank)
                    edits << edit(round, round.item(row).id.toLatin1().constData(),
                                  round.objects.at(column).id, verdict,
                                  verdict == Verdict::NotApplicable ? QStringLiteral("没有") : QString());
        service->apply(round, edits);
        return load(round.id);
    }
    Round step(const Round& round, const char* transition, const QString& reason = {})
    {
        service->step(round, QLatin1String(transition), reason);
        return load(round.id);
    }
    /// Judged by whoever is signed in, then reviewed and signed by 林涛, who stays signed in.
    Round finish(Round round)
    {
        round = step(judgeRest(round), "submit");
        as(reviewer());
        return step(step(round, "review"), "sign");
    }

    QTemporaryDir folder;
    std::unique_ptr<people::Workspace> workspace;
    std::unique_ptr<RoundService> service;
    qint64 system = 0, room = 0, server = 0, database = 0, management = 0;
};

/// Text of the Invalid, Denied … that `call` throws; empty when it throws none.
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

} // namespace wardbook::grading
