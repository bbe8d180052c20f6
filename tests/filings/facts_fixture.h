#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "exchange/proofs.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/filing.h"
#include "fields/person.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/fact_reader.h"
#include "ledger/record_fields.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

/// A hospital with one graded system and three assets of which two lie in it, and a kind of filing made by
/// hand, at a time that only the tests move.
namespace wardbook::filings {

using ledger::FieldValues;
using ledger::Record;

inline QString id(const char* text)
{
    return QString::fromLatin1(text);
}

class FiledHospital
{
public:
    FiledHospital()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        now = QDateTime(QDate(2026, 6, 11), QTime(9, 0)).toMSecsSinceEpoch();
        clock::setSource([this] { return now; });
        workspace = people::Workspace::create(dir.filePath(QStringLiteral("u.wardbook")),
                                              QStringLiteral("江城市第一人民医院"), QStringLiteral("陈立群"),
                                              QStringLiteral("correct horse 42"))
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {},
                           [this](ledger::ActWriter& writer) { prepare(writer); });
        kind = smallKind();
    }
    ~FiledHospital() { clock::setSource({}); }

    QDate today() const { return QDateTime::fromMSecsSinceEpoch(now).date(); }
    void pass(int days) { now += days * 86'400'000LL; }
    std::unique_ptr<ledger::Reader> reader() { return workspace->ledger().reader(); }
    qint64 make(const char* registerId, const FieldValues& values, const char* state = "")
    {
        qint64 made = 0;
        workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(registerId), values, id(state));
        });
        return made;
    }
    void set(const char* registerId, qint64 record, const FieldValues& values)
    {
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(id(registerId), record, writer.reader().record(id(registerId), record).rev, values);
        });
    }
    void remove(const char* registerId, qint64 record)
    {
        workspace->perform(QStringLiteral("作废"), QStringLiteral("重复"), [&](ledger::ActWriter& writer) {
            writer.voidRecord(id(registerId), record, writer.reader().record(id(registerId), record).rev);
        });
    }
    FactSet facts(qint64 filing = 0)
    {
        FilingSubject subject;
        subject.system = system;
        subject.filing = filing;
        return readFacts(*reader(), kind, subject, today());
    }
    qint64 lastAct() { return reader()->actCount(); }
    /// A filing of the system as everything stands now, delivered.
    qint64 filed(const FieldValues& more = {}, const char* state = "sent")
    {
        QBuffer json;
        json.setData(QJsonDocument(facts().toJson()).toJson(QJsonDocument::Compact));
        json.open(QIODevice::ReadOnly);
        const qint64 snapshot = exchange::addProof(*workspace, json, QStringLiteral("facts-%1.json").arg(now),
                                                   QStringLiteral("application/json"));
        FieldValues values{{id("title"), QStringLiteral("影像归档系统备案")},
                           {id("kind"), kind.id},
                           {id("system"), system},
                           {id("facts"), snapshot},
                           {id("content_act"), lastAct()},
                           {id("sent_at"), now}};
        values.insert(more);
        return make(fields::filing::kRegister, values, state);
    }

    QTemporaryDir dir;
    qint64 now = 0;
    std::unique_ptr<people::Workspace> workspace;
    qint64 centre = 0, officer = 0, deputy = 0, system = 0, images = 0, visits = 0, elsewhere = 0;
    FilingKind kind;

private:
    static FilingKind smallKind()
    {
        FilingKind kind;
        kind.id = id("small");
        kind.label = {QStringLiteral("小备案"), id("Small filing")};
        kind.subject = FilingKind::Subject::System;
        kind.records << FactQuery{
            id("grading"), id("grading"), {{id("system"), {id("@system")}}}, false, id("graded_on")};
        kind.lists << FactQuery{id("assets"), id("asset"), {{id("storage_system"), {id("@system")}}},
                                true,         {},          {}};
        kind.refileOn = {id("system.name"), id("system.department"), id("grading.level"),
                         id("unit.full_address"), id("assets.*")};
        kind.refileDays = 30;
        kind.refileSource = QStringLiteral("测试规则");
        kind.renewMonthsBefore = 3;
        kind.source = QStringLiteral("测试来源");
        return kind;
    }
    void prepare(ledger::ActWriter& writer)
    {
        const auto make = [&](const char* registerId, const FieldValues& values) {
            return writer.create(id(registerId), values);
        };
        centre = make(fields::department::kRegister, {{id("name"), QStringLiteral("信息中心")}});
        officer = make(fields::person::kRegister, {{id("name"), QStringLiteral("周宁")},
                                                   {id("mobile"), id("13800000001")},
                                                   {id("department"), centre}});
        deputy = make(fields::person::kRegister,
                      {{id("name"), QStringLiteral("罗静")}, {id("mobile"), id("13800000002")}});
        writer.update(id(fields::unit::kRegister), 1,
                      writer.reader().record(id(fields::unit::kRegister), 1).rev,
                      {{id("province"), QStringLiteral("湖北省")},
                       {id("city"), QStringLiteral("江城市")},
                       {id("address"), QStringLiteral("江城市中山路 1 号")},
                       {id("kind"), id("3")},
                       {id("security_contact"), officer}});
        system = make(fields::system::kRegister, {{id("name"), QStringLiteral("影像归档系统")},
                                                  {id("department"), centre},
                                                  {id("owner"), officer},
                                                  {id("technologies"), id("cloud,iot")},
                                                  {id("online_on"), id("2019-03-01")},
                                                  {id("s_level"), id("3")},
                                                  {id("a_level"), id("2")},
                                                  {id("grade"), id("3")},
                                                  {id("graded_on"), id("2026-05-20")}});
        images = make(fields::asset::kRegister, {{id("name"), QStringLiteral("医学影像原始文件")},
                                                 {id("department"), centre},
                                                 {id("owner"), officer},
                                                 {id("storage_system"), system},
                                                 {id("national_class"), id("important")},
                                                 {id("volume_records"), 8640000},
                                                 {id("volume_unit"), QStringLiteral("份")},
                                                 {id("volume_bytes"), 412LL << 40},
                                                 {id("contains_pi"), 1},
                                                 {id("persons"), 864000},
                                                 {id("pi_flags"), id("sensitive,minors")}});
        visits = make(fields::asset::kRegister, {{id("name"), QStringLiteral("影像检查预约")},
                                                 {id("department"), centre},
                                                 {id("owner"), officer},
                                                 {id("storage_system"), system},
                                                 {id("national_class"), id("general")},
                                                 {id("contains_pi"), 0},
                                                 {id("volume_bytes"), 350LL << 20}});
        elsewhere = make(fields::asset::kRegister,
                         {{id("name"), QStringLiteral("门诊排班")}, {id("department"), centre}});
    }
};

} // namespace wardbook::filings
