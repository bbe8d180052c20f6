#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "exchange/proofs.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "grading/round_service.h"
#include "oversight/remediation_service.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

/// A graded system with three objects and a catalogue of three items of our own, for tests of remediation.
namespace wardbook::oversight {

namespace action = fields::remediation;
using ledger::FieldValues;

inline const QString kChief = QStringLiteral("陈立群"), kSecond = QStringLiteral("何敏");
inline const QString kPassword = QStringLiteral("correct horse 42");
inline const QDate kToday(2026, 6, 11);

inline QString id(const char* name)
{
    return QString::fromLatin1(name);
}

inline QByteArray smallPack()
{
    return R"({"id":"small","kind":"requirements","version":"1","label":{"zh":"小目录","en":"Small"},
"source":"测试","verified":false,
"layers":[{"id":"CES","label":{"zh":"安全计算环境","en":"Computing"}},{"id":"SMC","label":{"zh":"安全管理中心","en":"Centre"}}],
"points":[{"id":"CES.1","layer":"CES","label":{"zh":"身份鉴别","en":"Identity"}},
          {"id":"SMC.1","layer":"SMC","label":{"zh":"审计管理","en":"Audit"}}],
"checks":[
 {"id":"C1","question":{"zh":"登录是否两种鉴别？","en":"Two factors?"},"remedy":{"zh":"启用双因素。","en":"Use two factors."},
  "methods":["test"],"objects":["server","database"],"high_risk":null},
 {"id":"C2","question":{"zh":"日志是否留存六个月？","en":"Logs for six months?"},"remedy":{"zh":"扩容日志平台。","en":"Enlarge."},
  "methods":["look"],"objects":["server","database"],"high_risk":null},
 {"id":"C3","question":{"zh":"是否有备库？","en":"A spare?"},"methods":["look"],"objects":["database"],"high_risk":null}],
"items":[
 {"id":"X-CES-01","level":2,"scope":"general","point":"CES.1","check":"C1","clause":"1.1","letter":"a",
  "topic":{"zh":"双因素登录","en":"Two-factor login"},"kind":"G","kind_verified":false,"weight":null,"verified":false},
 {"id":"X-SMC-01","level":2,"scope":"general","point":"SMC.1","check":"C2","clause":"2.1","letter":"a",
  "topic":{"zh":"日志留存","en":"Log retention"},"kind":"G","kind_verified":false,"weight":null,"verified":false},
 {"id":"X-CES-02","level":2,"scope":"general","point":"CES.1","check":"C3","clause":"1.2","letter":"a",
  "topic":{"zh":"备库","en":"Spare"},"kind":"G","kind_verified":false,"weight":null,"verified":false}]})";
}

class GradedUnit
{
public:
    GradedUnit()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        path = dir.filePath(QStringLiteral("u.wardbook"));
        workspace = people::Workspace::create(path, QStringLiteral("江城市第一人民医院"), kChief, kPassword)
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            centre =
                writer.create(id(fields::department::kRegister), {{id("name"), QStringLiteral("信息中心")}});
            lab = writer.create(id(fields::department::kRegister), {{id("name"), QStringLiteral("检验科")}});
            keeper = writer.create(id(fields::person::kRegister),
                                   {{id("name"), QStringLiteral("周宁")}, {id("department"), centre}});
            const FieldValues graded{{id("s_level"), QStringLiteral("2")},
                                     {id("a_level"), QStringLiteral("2")},
                                     {id("grade"), QStringLiteral("2")},
                                     {id("department"), lab}};
            FieldValues first = graded, second = graded;
            first.insert(id("name"), QStringLiteral("检验信息系统"));
            second.insert(id("name"), QStringLiteral("集成平台"));
            system = writer.create(id(fields::system::kRegister), first);
            otherSystem = writer.create(id(fields::system::kRegister), second);
            const auto object = [&](const char* name, const char* kind, const FieldValues& more) {
                FieldValues values{{id("name"), QString::fromUtf8(name)}, {id("kind"), id(kind)}};
                values.insert(more);
                return writer.create(id(fields::check_object::kRegister), values);
            };
            app = object("应用服务器", "server",
                         {{id("system"), system}, {id("department"), centre}, {id("owner"), keeper}});
            web = object("前置机", "server",
                         {{id("system"), system}, {id("department"), centre}, {id("owner"), keeper}});
            database = object("共用数据库", "database", {{id("system"), system}, {id("shared"), 1}});
        });
        grading::RoundService rounds(*workspace);
        rounds.loadPack(smallPack(), QStringLiteral("small.json"));
    }

    /// Begins a round of all objects on the small catalogue; the one before must be signed or void.
    qint64 start(const QString& name, qint64 of = 0)
    {
        grading::NewRound wanted;
        wanted.system = of == 0 ? system : of;
        wanted.name = name;
        wanted.pack = QStringLiteral("small");
        wanted.objects = {app, web, database};
        return grading::RoundService(*workspace).start(wanted);
    }
    grading::Round load(qint64 round) { return grading::RoundService(*workspace).load(*reader(), round); }
    /// One verdict, with what is noted; `flagged` high-risk.
    void judge(qint64 round, const char* item, qint64 object, grading::Verdict verdict,
               const QString& note = {}, bool flagged = false, const QString& compensation = {})
    {
        const grading::Round now = load(round);
        grading::CellEdit edit;
        edit.item = id(item);
        edit.object = object;
        edit.rev = now.cell(now.rowOf(edit.item), now.columnOf(object)).rev;
        edit.verdict = verdict;
        if (!note.isEmpty())
            edit.note = note;
        if (flagged)
            edit.highRisk = true;
        if (!compensation.isEmpty())
            edit.compensation = compensation;
        grading::RoundService(*workspace).apply(now, {edit});
    }
    /// The round is given up, so that the system can begin another one.
    void giveUp(qint64 round)
    {
        workspace->perform(QStringLiteral("作废"), QStringLiteral("测试"), [&](ledger::ActWriter& writer) {
            writer.voidRecord(id(fields::assessment::kRegister), round,
                              writer.reader().record(id(fields::assessment::kRegister), round).rev);
        });
    }
    /// Judges everything, and has it submitted, reviewed and signed; ends as the first member.
    void sign(qint64 round)
    {
        grading::RoundService mine(*workspace);
        grading::Round now = load(round);
        QList<grading::CellEdit> edits;
        for (int row = 0; row < now.items.size(); ++row) {
            for (int column = 0; column < now.objects.size(); ++column) {
                if (!now.applies(row, column) || now.cell(row, column).verdict != grading::Verdict::Blank)
                    continue;
                grading::CellEdit edit;
                edit.item = now.item(row).id;
                edit.object = now.objects.at(column).id;
                edit.verdict = grading::Verdict::Met;
                edits.append(edit);
            }
        }
        if (!edits.isEmpty())
            mine.apply(now, edits);
        mine.step(load(round), QStringLiteral("submit"), {});
        signIn(kSecond);
        grading::RoundService(*workspace).step(load(round), QStringLiteral("review"), {});
        grading::RoundService(*workspace).step(load(round), QStringLiteral("sign"), {});
        signIn(kChief);
    }
    /// Somebody else sits down; a new member becomes a security administrator.
    void signIn(const QString& name, const QString& role = QStringLiteral("security_administrator"),
                qint64 department = 0)
    {
        if (name != kChief && !known.contains(name)) {
            workspace->team().add(name, role, department, kPassword, QStringLiteral("测试"));
            known.append(name);
        }
        workspace.reset();
        workspace = people::Workspace::open(path, name, kPassword, {});
    }
    std::unique_ptr<ledger::Reader> reader() { return workspace->ledger().reader(); }
    ledger::Record record(qint64 of) { return reader()->record(id(action::kRegister), of); }
    QString text(qint64 of, const char* field)
    {
        const auto source = reader();
        return source->record(id(action::kRegister), of)
            .text(source->registers().at(id(action::kRegister)).fieldAt(id(field)));
    }
    qint64 number(qint64 of, const char* field) { return text(of, field).toLongLong(); }
    qint64 make(FieldValues values, const QString& state = {})
    {
        qint64 made = 0;
        if (!values.contains(id(action::title)))
            values.insert(id(action::title), QStringLiteral("问题 %1").arg(++m_serial));
        workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(action::kRegister), values, state);
        });
        return made;
    }
    void step(qint64 of, const char* transition, const QString& reason = {})
    {
        workspace->perform(QStringLiteral("推进"), reason, [&](ledger::ActWriter& writer) {
            writer.transition(id(action::kRegister), of, record(of).rev, id(transition));
        });
    }

    QTemporaryDir dir;
    QString path;
    std::unique_ptr<people::Workspace> workspace;
    qint64 centre = 0, lab = 0, keeper = 0, system = 0, otherSystem = 0, app = 0, web = 0, database = 0;
    QStringList known;

private:
    int m_serial = 0;
};

} // namespace wardbook::oversight
