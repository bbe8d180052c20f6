#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "fields/department.h"
#include "fields/person.h"
#include "ledger/record_fields.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QTest>

/// A unit with three departments; one of them has no data assets.
namespace wardbook::assets {

using ledger::FieldValues;

inline const QString kChief = QStringLiteral("陈立群"), kSecond = QStringLiteral("何敏");
inline const QString kPassword = QStringLiteral("correct horse 42");
inline const QDate kToday(2026, 6, 11);

inline QString id(const char* name)
{
    return QString::fromUtf8(name);
}

class ProcessUnit
{
public:
    ProcessUnit()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        path = dir.filePath(QStringLiteral("u.wardbook"));
        workspace = people::Workspace::create(path, QStringLiteral("江城市第一人民医院"), kChief, kPassword)
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            lab = writer.create(id("department"), {{id("name"), QStringLiteral("检验科")}});
            liaison = writer.create(id("person"),
                                    {{id("name"), QStringLiteral("王海燕")}, {id("department"), lab}});
            records = writer.create(id("department"),
                                    {{id("name"), QStringLiteral("病案室")}, {id("liaison"), liaison}});
            empty = writer.create(id("department"), {{id("name"), QStringLiteral("食堂")}});
        });
    }
    ~ProcessUnit() { clock::setSource({}); }

    qint64 make(const char* registerId, const FieldValues& values, const char* state = "")
    {
        qint64 made = 0;
        workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(registerId), values, id(state));
        });
        return made;
    }
    qint64 asset(const char* name, qint64 department, const char* state = "", FieldValues more = {})
    {
        more.insert(id("name"), id(name));
        more.insert(id("department"), department);
        return make("asset", more, state);
    }
    void update(const char* registerId, qint64 record, const FieldValues& values)
    {
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(id(registerId), record, writer.reader().record(id(registerId), record).rev, values);
        });
    }
    void step(const char* registerId, qint64 record, const char* transition)
    {
        workspace->perform(id(transition), QStringLiteral("理由写明"), [&](ledger::ActWriter& writer) {
            writer.transition(id(registerId), record, writer.reader().record(id(registerId), record).rev,
                              id(transition));
        });
    }
    ledger::Record record(const char* registerId, qint64 which) const
    {
        return workspace->ledger().reader()->record(id(registerId), which);
    }
    QVariant value(const char* registerId, qint64 which, const char* field) const
    {
        const auto reader = workspace->ledger().reader();
        const ledger::RegisterDef& definition = reader->registers().at(id(registerId));
        return reader->record(definition.id, which).value(definition.fieldAt(id(field)));
    }
    void signInAs(const char* role, qint64 department)
    {
        workspace->team().add(kSecond, id(role), department, kPassword, QStringLiteral("测试"));
        workspace.reset();
        workspace = people::Workspace::open(path, kSecond, kPassword, {});
    }

    QTemporaryDir dir;
    QString path;
    std::unique_ptr<people::Workspace> workspace;
    qint64 lab = 0, records = 0, empty = 0, liaison = 0;
};

template<typename Call>
QString errorKind(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return Error::kindName(error.kind());
    }
    return {};
}

} // namespace wardbook::assets
