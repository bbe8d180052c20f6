#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/incident.h"
#include "fields/plan.h"
#include "fields/plan_step.h"
#include "fields/system.h"
#include "fields/timeline_entry.h"
#include "fields/unit.h"
#include "incidents/custody_service.h"
#include "incidents/incident_file.h"
#include "incidents/incident_service.h"
#include "incidents/report_service.h"
#include "ledger/record_fields.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

/// A hospital with people of several roles, two assets and a plan, at a time that only the tests move.
namespace wardbook::incidents {

using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

inline const QString kChief = QStringLiteral("陈立群"), kAdministrator = QStringLiteral("周宁"),
                     kPrincipal = QStringLiteral("郑院长"), kAuditor = QStringLiteral("吴审"),
                     kLiaison = QStringLiteral("罗静");
inline const QString kPassword = QStringLiteral("correct horse 42");

inline QString name(const char* text)
{
    return QString::fromLatin1(text);
}

/// The kind of what `body` throws ("" when nothing) and, through `text`, its sentence.
template<class Body>
QString refused(Body&& body, QString* text = nullptr)
{
    try {
        body();
    } catch (const Error& error) {
        if (text)
            *text = error.text();
        return Error::kindName(error.kind());
    }
    return {};
}

class Hospital
{
public:
    Hospital()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        now = QDateTime(QDate(2026, 6, 14), QTime(8, 52)).toMSecsSinceEpoch();
        clock::setSource([this] { return now; });
        path = dir.filePath(QStringLiteral("u.wardbook"));
        workspace = people::Workspace::create(path, QStringLiteral("江城市第一人民医院"), kChief, kPassword)
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) { prepare(writer); });
        const auto add = [&](const QString& who, const char* role, qint64 department = 0) {
            workspace->team().add(who, name(role), department, kPassword, QStringLiteral("测试"));
        };
        add(kAdministrator, "security_administrator");
        add(kPrincipal, "principal");
        add(kAuditor, "auditor");
        add(kLiaison, "liaison", lab);
        signIn(kAdministrator);
    }
    ~Hospital() { clock::setSource({}); }

    void signIn(const QString& who)
    {
        workspace.reset();
        workspace = people::Workspace::open(path, who, kPassword, {});
    }
    void pass(int minutes) { now += minutes * 60'000LL; }
    IncidentService incidents() { return IncidentService(*workspace); }
    ReportService reports() { return ReportService(*workspace); }
    CustodyService custody() { return CustodyService(*workspace); }
    std::unique_ptr<ledger::Reader> reader() { return workspace->ledger().reader(); }
    Record record(const char* registerId, qint64 of) { return reader()->record(name(registerId), of); }
    qint64 rev(const char* registerId, qint64 of) { return record(registerId, of).rev; }
    qint64 rev(qint64 incident) { return rev(fields::incident::kRegister, incident); }
    QString state(qint64 incident) { return record(fields::incident::kRegister, incident).state; }
    QVariant value(const char* registerId, qint64 of, const char* field)
    {
        const auto source = reader();
        return source->record(name(registerId), of)
            .value(source->registers().at(name(registerId)).fieldAt(name(field)));
    }
    QString text(const char* registerId, qint64 of, const char* field)
    {
        return value(registerId, of, field).toString();
    }
    QString own(qint64 incident, const char* field)
    {
        return text(fields::incident::kRegister, incident, field);
    }
    IncidentFile file(qint64 incident) { return readIncidentFile(*reader(), incident, now); }
    QStringList lines(qint64 incident)
    {
        QStringList all;
        const auto source = reader();
        for (const Record& entry : readIncidentFile(*source, incident, now).entries)
            all << RecordFields(*source, fields::timeline_entry::kRegister, entry)
                       .text(fields::timeline_entry::text);
        return all;
    }
    qint64 log(const char* words) { return incidents().log({QString::fromUtf8(words), 0, {}, 0, 0}); }
    void set(qint64 incident, const FieldValues& values)
    {
        incidents().edit(incident, rev(incident), values);
    }
    /// Logged, graded by the administrator, handled.
    qint64 graded(const char* grade = "larger")
    {
        const qint64 made = log("影像归档存储遭勒索加密");
        pass(30);
        incidents().decide(made, {name(grade), QStringLiteral("影像归档停用，急诊改走胶片"), {}, 0});
        incidents().step(made, rev(made), QStringLiteral("handle"));
        return made;
    }
    void put(const QString& file, const QByteArray& bytes)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }

    QTemporaryDir dir;
    QString path;
    qint64 now = 0;
    std::unique_ptr<people::Workspace> workspace;
    qint64 centre = 0, lab = 0, system = 0, images = 0, visitors = 0, plan = 0, draftPlan = 0;

private:
    void prepare(ledger::ActWriter& writer)
    {
        const auto make = [&](const char* registerId, const FieldValues& values, const QString& as = {}) {
            return writer.create(name(registerId), values, as);
        };
        const Record unit = writer.reader().record(name(fields::unit::kRegister), 1);
        writer.update(name(fields::unit::kRegister), 1, unit.rev,
                      {{name(fields::unit::operator_role), QStringLiteral("other")},
                       {name(fields::unit::duty_phone), QStringLiteral("027-6000 0119")}});
        centre = make(fields::department::kRegister, {{name("name"), QStringLiteral("信息中心")}});
        lab = make(fields::department::kRegister, {{name("name"), QStringLiteral("检验科")}});
        system = make(fields::system::kRegister, {{name("name"), QStringLiteral("影像归档系统")},
                                                  {name("department"), centre},
                                                  {name("grade"), QStringLiteral("3")}});
        images = make(fields::asset::kRegister, {{name("name"), QStringLiteral("医学影像原始文件")},
                                                 {name("department"), centre},
                                                 {name("level"), QStringLiteral("4")},
                                                 {name("storage_system"), system},
                                                 {name("persons"), 864000},
                                                 {name("volume_records"), 8640000},
                                                 {name("volume_unit"), QStringLiteral("份")},
                                                 {name("contains_pi"), 1},
                                                 {name("data_items"), QStringLiteral("姓名、检查号、影像")},
                                                 {name("pi_flags"), QStringLiteral("sensitive")}});
        visitors = make(fields::asset::kRegister, {{name("name"), QStringLiteral("影像检查预约")},
                                                   {name("department"), centre},
                                                   {name("volume_records"), 217000},
                                                   {name("volume_unit"), QStringLiteral("人")}});
        const auto planOf = [&](const char* words, const char* as) {
            return make(fields::plan::kRegister,
                        {{name("name"), QString::fromUtf8(words)}, {name("version"), QStringLiteral("2.0")}},
                        name(as));
        };
        plan = planOf("勒索病毒专项预案", "");
        draftPlan = planOf("旧预案", "");
        const auto step = [&](int no, const char* action, int minutes, bool mandatory) {
            FieldValues values{{name("plan"), plan},
                               {name("no"), no},
                               {name("action"), QString::fromUtf8(action)},
                               {name("phase"), QStringLiteral("contain")},
                               {name("mandatory"), mandatory ? 1 : 0}};
            if (minutes > 0)
                values.insert(name("target_minutes"), minutes);
            make(fields::plan_step::kRegister, values);
        };
        step(2, "保全日志与镜像", 60, false);
        step(1, "断开受感染主机的网络", 15, true);
        step(3, "通知值班领导", 0, false);
    }
};

} // namespace wardbook::incidents
