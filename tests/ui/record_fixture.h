#pragma once
#include "base/error.h"
#include "base/language.h"
#include "crypto/password_key.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A small hospital to test pages with, and a shell that remembers what pages say.
namespace wardbook::gui {

inline const QString kPassword = QStringLiteral("correct horse 42");

class FakeServices : public ui::Services
{
public:
    explicit FakeServices(people::Workspace& workspace) : m_workspace(workspace) {}
    ~FakeServices() override { ui::waitForTasks(); }
    people::Workspace& workspace() override { return m_workspace; }
    void run(QObject* context, const QString& what, std::function<void(const Progress&)> work,
             std::function<void()> done) override
    {
        ui::Task::start(context, what, std::move(work), std::move(done),
                        [this](const Error& error) { showError(error); });
    }
    void runAlone(const QString& what, std::function<void(const Progress&)> work, const QString&) override
    {
        run(this, what, std::move(work), {});
    }
    bool attempt(const std::function<void()>& command) override
    {
        try {
            command();
            return true;
        } catch (const Error& error) {
            showError(error);
            return false;
        }
    }
    void message(Tone tone, const QString& title, const QString& text, const QList<Action>& actions) override
    {
        messages.append({tone, title, text});
        lastActions = actions;
    }
    void showError(const Error& error) override { errors.append(error.text()); }
    void status(const QString& text) override { lastStatus = text; }
    void open(const QString& pageId, const QString& target) override
    {
        opened = pageId + QLatin1Char(' ') + target;
    }
    void lock() override {}
    void addCommand(QObject*, const Command&) override {}

    struct Message
    {
        Tone tone;
        QString title, text;
    };
    QList<Message> messages;
    QList<Action> lastActions;
    QStringList errors;
    QString lastStatus, opened;

private:
    people::Workspace& m_workspace;
};

inline ledger::FieldValues values(std::initializer_list<std::pair<const char*, QVariant>> list)
{
    ledger::FieldValues result;
    for (const auto& [field, value] : list)
        result.insert(QString::fromLatin1(field), value);
    return result;
}

/// A vault with three departments, four people and the given number of assets: asset 1 is submitted, asset 2
/// approved with a pending change when there are two members.
class Hospital
{
public:
    explicit Hospital(int assets = 0)
    {
        crypto::useFastPasswordsForTests();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", dir.filePath(QStringLiteral("state")).toUtf8());
        path = dir.filePath(QStringLiteral("h.wardbook"));
        workspace = people::Workspace::create(path, QStringLiteral("江城市第一人民医院"),
                                              QStringLiteral("周宁"), kPassword)
                        .workspace;
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            for (const char* name : {"信息中心", "检验科", "病案室"})
                departments.append(
                    writer.create(QStringLiteral("department"), values({{"name", QString::fromUtf8(name)}})));
            const char* people[] = {"周宁", "何敏", "罗静", "许嘉"};
            for (int i = 0; i < 4; ++i) {
                persons.append(writer.create(
                    QStringLiteral("person"),
                    values({{"name", QString::fromUtf8(people[i])}, {"department", departments.at(i % 3)}})));
            }
            for (int i = 0; i < assets; ++i)
                ids.append(writer.create(QStringLiteral("asset"), asset(i)));
        });
    }
    ledger::FieldValues asset(int i) const
    {
        static const char* names[] = {"患者主索引（EMPI）", "检验结果（LIS）", "电子病历文书", "住院病案首页",
                                      "影像诊断报告"};
        const QString name = QString::fromUtf8(names[i % 5]) + (i < 5 ? QString() : QString::number(i));
        return values({{"name", name},
                       {"category", QStringLiteral("health")},
                       {"level", QString::number(1 + i % 5)},
                       {"department", departments.at(i % 3)},
                       {"owner", persons.at(i % 4)},
                       {"volume_records", qint64(1000) * (i + 1)},
                       {"volume_unit", QStringLiteral("条")},
                       {"storage_place", QStringLiteral("HIS 生产库")}});
    }
    /// Signs in as a second person with this role, in the same vault; the first workspace is closed.
    void signInAs(const QString& name, const QString& role, qint64 department)
    {
        workspace->team().add(name, role, department, kPassword, QStringLiteral("测试"));
        workspace.reset();
        workspace = people::Workspace::open(path, name, kPassword, {});
    }
    ledger::Record record(qint64 id, const char* registerId = "asset")
    {
        return workspace->ledger().reader()->record(QString::fromLatin1(registerId), id);
    }

    QTemporaryDir dir;
    QString path;
    std::unique_ptr<people::Workspace> workspace;
    QList<qint64> departments, persons, ids;
};

} // namespace wardbook::gui
