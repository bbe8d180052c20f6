#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/filing.h"
#include "fields/member.h"
#include "fields/person.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/filing_service.h"
#include "filings/package_verify.h"
#include "ledger/record_fields.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

/// A hospital that files one graded system by a small kind of its own: form of three tables, a sheet, three
/// attachments, checks of most sorts, two signatures. People of several roles; time moves with the tests.
namespace wardbook::filings {

using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

inline const QString kChief = QStringLiteral("陈立群"), kAdministrator = QStringLiteral("周宁"),
                     kPrincipal = QStringLiteral("郑院长"), kAuditor = QStringLiteral("吴审");
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

inline const char kSmallForm[] = R"json({
 "kind": "filing_form", "id": "small-form", "version": "1", "title": "小备案表", "source": "测试",
 "sections": [
  {"id": "table1", "title": "表一　单位基本情况", "blocks": [
   {"kind": "table", "widths": [1, 2, 1, 2], "rows": [
    {"cells": [{"text": "单位名称", "label": true}, "{{unit.name}}", {"text": "信用代码", "label": true}, "{{unit.credit_code}}"]},
    {"cells": [{"text": "单位类型", "label": true}, {"text": "{{?unit.kind}}", "columns": 3}]},
    {"cells": [{"text": "联系电话", "label": true}, {"text": "{{unit.duty_phone}}", "columns": 3}]}]}]},
  {"id": "table3", "title": "表三　定级情况", "blocks": [
   {"kind": "table", "widths": [1, 3], "rows": [
    {"cells": [{"text": "定级对象", "label": true}, "{{system.name}}"]},
    {"cells": [{"text": "等级", "label": true}, "{{?system.grade}}"]},
    {"cells": [{"text": "定级时间", "label": true}, "{{system.graded_on}}"]},
    {"cells": [{"text": "评审意见", "label": true}, "{{expert.opinion}}"]},
    {"cells": [{"text": "拓扑图", "label": true}, "{{?part.topology}}"]}]}]},
  {"id": "table6", "title": "表六　数据摸底调查表", "each": "assets", "blocks": [
   {"kind": "table", "widths": [1, 3], "rows": [
    {"cells": [{"text": "数据名称", "label": true}, "{{name}}"]},
    {"cells": [{"text": "责任人", "label": true}, "{{owner.name}}"]}]}]}]})json";

inline const char kSmallSheet[] = R"json({
 "kind": "filing_table", "id": "small-sheet", "version": "1", "title": "数据清单", "list": "assets",
 "columns": [{"title": "编号", "text": "{{code}}"}, {"title": "名称", "text": "{{name}}", "width": 30}]})json";

inline const char kSmallKind[] = R"json({
 "kind": "filing_kind", "id": "small", "version": "1", "label": {"zh": "小备案", "en": "Small filing"},
 "source": "测试", "subject": "system", "variants": ["first", "change"], "recipient": "police",
 "package_name": "{{unit.name}}-{{system.name}}-备案材料", "signatures": 2,
 "due_days": 30, "due_from": "system.graded_on", "due_source": "测试规定第一条",
 "valid_months": 36, "renew_months_before": 3, "next_duty": "申请换证",
 "records": [{"name": "system", "register_id": "system", "where": [{"field": "_id", "any_of": ["@system"]}]}],
 "lists": [{"name": "assets", "register_id": "asset", "where": [{"field": "storage_system", "any_of": ["@system"]}]}],
 "typed": [{"key": "expert.opinion", "label": {"zh": "评审意见", "en": "Opinion"}, "lines": true}],
 "parts": [
  {"id": "form", "label": {"zh": "备案表", "en": "Form"}, "make": "form", "form": "small-form", "file_name": "备案表"},
  {"id": "sheet", "label": {"zh": "数据清单", "en": "Data"}, "make": "table", "form": "small-sheet", "file_name": "数据清单"},
  {"id": "topology", "label": {"zh": "拓扑结构及说明", "en": "Topology"}, "hint": {"zh": "盖章的拓扑图", "en": "Drawing"},
   "make": "attachment", "formats": ["pdf", "png"], "file_name": "附件/拓扑结构及说明",
   "required": [{"key": "system.grade", "any_of": ["3", "4", "5"]}], "source": "测试规定第二条"},
  {"id": "licences", "label": {"zh": "许可证明", "en": "Licences"}, "make": "attachment", "several": true, "optional": true},
  {"id": "approval", "label": {"zh": "主管部门审核意见", "en": "Approval"}, "make": "attachment",
   "when": [{"key": "unit.superior", "filled": true}]}],
 "checks": [
  {"id": "unit-filled", "part": "form", "section": "table1", "test": "filled", "keys": ["unit.credit_code", "unit.duty_phone"],
   "text": {"zh": "单位信息未填", "en": "Not filled"}},
  {"id": "credit", "part": "form", "section": "table1", "test": "credit_code", "keys": ["unit.credit_code"],
   "doubtful": true, "text": {"zh": "信用代码 {0} 校验不符", "en": "Bad code {0}"}, "source": "GB 32100-2015"},
  {"id": "phone", "part": "form", "section": "table1", "test": "phone", "keys": ["unit.duty_phone"],
   "doubtful": true, "text": {"zh": "电话“{0}”不像能打通的号码", "en": "Bad phone"}},
  {"id": "future", "part": "form", "section": "table3", "test": "not_future", "keys": ["system.graded_on"],
   "text": {"zh": "定级时间在将来", "en": "Future"}},
  {"id": "order", "part": "form", "section": "table3", "test": "not_before", "keys": ["system.online_on", "system.graded_on"],
   "doubtful": true, "text": {"zh": "投运时间早于定级时间", "en": "Too early"}, "verified": false},
  {"id": "owner", "part": "form", "section": "table6", "test": "filled", "keys": ["owner.name"], "list": "assets",
   "text": {"zh": "数据缺责任人", "en": "No owner"}},
  {"id": "persons", "part": "form", "section": "table6", "test": "filled", "keys": ["persons"], "list": "assets",
   "doubtful": true, "when": [{"key": "contains_pi", "any_of": ["yes"]}],
   "text": {"zh": "涉及个人信息却没有人数", "en": "No persons"}},
  {"id": "grades", "label": {"zh": "级别取高", "en": "Grade is the higher"}, "part": "form", "test": "grade_is_higher",
   "keys": ["system.grade", "system.s_level", "system.a_level"], "text": {"zh": "{0} 不是两者中较高的", "en": "Not higher"}},
  {"id": "names", "label": {"zh": "名称三处相同", "en": "Names are the same"}, "part": "form", "section": "table3", "test": "same",
   "keys": ["unit.name", "unit.short_name"], "doubtful": true, "text": {"zh": "{0} 与 {1} 不同", "en": "Differ"}}]})json";

class FilingDesk
{
public:
    FilingDesk()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        now = QDateTime(QDate(2026, 6, 11), QTime(9, 0)).toMSecsSinceEpoch();
        clock::setSource([this] { return now; });
        path = dir.filePath(QStringLiteral("u.wardbook"));
        workspace = people::Workspace::create(path, QStringLiteral("江城市第一人民医院"), kChief, kPassword)
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {},
                           [this](ledger::ActWriter& writer) { prepare(writer); });
        for (const char* pack : {kSmallForm, kSmallSheet, kSmallKind})
            storeFilingPack(*workspace, pack);
        const auto add = [&](const QString& who, const char* role) {
            workspace->team().add(who, name(role), 0, kPassword, QStringLiteral("测试"));
        };
        add(kAdministrator, "security_administrator");
        add(kPrincipal, "principal");
        add(kAuditor, "auditor");
        signIn(kAdministrator);
    }
    ~FilingDesk() { clock::setSource({}); }

    void signIn(const QString& who)
    {
        workspace.reset();
        workspace = people::Workspace::open(path, who, kPassword, {});
    }
    void pass(int minutes) { now += minutes * 60'000LL; }
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(now).date(); }
    FilingService service() { return FilingService(*workspace); }
    std::unique_ptr<ledger::Reader> reader() { return workspace->ledger().reader(); }
    Record record(const char* registerId, qint64 of) { return reader()->record(name(registerId), of); }
    qint64 rev(qint64 filing) { return record(fields::filing::kRegister, filing).rev; }
    QString state(qint64 filing) { return record(fields::filing::kRegister, filing).state; }
    QVariant value(const char* registerId, qint64 of, const char* field)
    {
        const auto source = reader();
        return source->record(name(registerId), of)
            .value(source->registers().at(name(registerId)).fieldAt(name(field)));
    }
    QString text(qint64 filing, const char* field)
    {
        return value(fields::filing::kRegister, filing, field).toString();
    }
    /// Written by hand into a register, as its own page does it.
    void set(const char* registerId, qint64 of, const FieldValues& values)
    {
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(name(registerId), of, writer.reader().record(name(registerId), of).rev, values);
        });
    }
    FilingFile file(qint64 filing)
    {
        const auto source = reader();
        return readFiling(*workspace, *source, filing, today());
    }
    CheckLine line(qint64 filing, const char* id)
    {
        for (const CheckLine& one : file(filing).lines)
            if (one.id == name(id))
                return one;
        return {};
    }
    qint64 member(const QString& who) { return reader()->resolve(name(fields::member::kRegister), who); }

    qint64 draft()
    {
        NewFiling wanted;
        wanted.kind = QStringLiteral("small");
        wanted.subject.system = system;
        wanted.signers = {member(kAdministrator), member(kChief)};
        return service().create(wanted);
    }
    qint64 attach(qint64 filing, const char* part, const QString& file, const QByteArray& bytes,
                  const FieldValues& details = {})
    {
        QByteArray content = bytes;
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        return service().attach(filing, name(part), buffer, file, details);
    }
    /// Everything given: ready to be fixed.
    qint64 complete()
    {
        const qint64 filing = draft();
        attach(filing, "topology", QStringLiteral("拓扑.pdf"), "%PDF-1.4 topology");
        return filing;
    }
    qint64 frozen()
    {
        const qint64 filing = complete();
        service().freeze(filing, rev(filing));
        return filing;
    }
    /// By the administrator, then by the chief; the administrator is signed in again.
    qint64 signedByAll()
    {
        const qint64 filing = frozen();
        service().sign(filing, rev(filing), QStringLiteral("属实"));
        pass(10);
        signIn(kChief);
        service().sign(filing, rev(filing), {});
        signIn(kAdministrator);
        return filing;
    }
    QString zip(const char* file = "out.zip") const { return dir.filePath(name(file)); }
    qint64 sealed(const char* to = "out.zip")
    {
        const qint64 filing = signedByAll();
        service().seal(filing, rev(filing), zip(to), {});
        return filing;
    }

    QTemporaryDir dir;
    QString path;
    qint64 now = 0;
    std::unique_ptr<people::Workspace> workspace;
    qint64 officer = 0, system = 0, images = 0, visits = 0, police = 0;

private:
    void prepare(ledger::ActWriter& writer)
    {
        const auto make = [&](const char* registerId, const FieldValues& values) {
            return writer.create(name(registerId), values);
        };
        officer = make(fields::person::kRegister, {{name("name"), QStringLiteral("周宁")}});
        writer.update(name(fields::unit::kRegister), 1,
                      writer.reader().record(name(fields::unit::kRegister), 1).rev,
                      {{name("credit_code"), QStringLiteral("91350100M000100Y43")},
                       {name("kind"), QStringLiteral("3")},
                       {name("duty_phone"), QStringLiteral("027-6000 0119")}});
        system = make(fields::system::kRegister, {{name("name"), QStringLiteral("医院信息系统")},
                                                  {name("s_level"), QStringLiteral("3")},
                                                  {name("a_level"), QStringLiteral("2")},
                                                  {name("grade"), QStringLiteral("3")},
                                                  {name("online_on"), QStringLiteral("2026-06-01")},
                                                  {name("graded_on"), QStringLiteral("2026-05-20")}});
        const qint64 centre =
            make(fields::department::kRegister, {{name("name"), QStringLiteral("信息中心")}});
        const auto asset = [&](const char* title) {
            return make(fields::asset::kRegister, {{name("name"), QString::fromUtf8(title)},
                                                   {name("owner"), officer},
                                                   {name("department"), centre},
                                                   {name("storage_system"), system},
                                                   {name("contains_pi"), 1},
                                                   {name("persons"), 864000}});
        };
        images = asset("医学影像");
        visits = asset("门诊预约");
        police = make(fields::recipient::kRegister, {{name("name"), QStringLiteral("江城市公安局网安支队")},
                                                     {name("kind"), QStringLiteral("police")}});
    }
};

} // namespace wardbook::filings
