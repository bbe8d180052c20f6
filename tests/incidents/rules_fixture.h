#pragma once
#include "base/clock.h"
#include "crypto/password_key.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "incidents/clocks.h"
#include "incidents/grade_suggestion.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QtTest>

namespace wardbook::incidents {

namespace fi = fields::incident;

constexpr qint64 kMinuteMs = 60 * 1000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

/// An instant by the clock of Beijing, whatever zone the test runs in.
inline qint64 beijing(const char* text)
{
    return QDateTime::fromString(QLatin1String(text) + QStringLiteral("+08:00"), Qt::ISODate)
        .toMSecsSinceEpoch();
}

/// A hospital's vault with two people who may approve each other's marks: 周宁 (chief, founder) and 何敏.
class RulesFixture
{
public:
    RulesFixture()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(folder.filePath(QStringLiteral("state"))));
        workspace =
            people::Workspace::create(path(), QStringLiteral("江城市第一人民医院"), chief(), password())
                .workspace;
        workspace->team().add(colleague(), QStringLiteral("chief_security_officer"), 0, password(),
                              QStringLiteral("入职"));
        awareMs = clock::nowMs() - kHourMs;
    }

    static QString chief() { return QStringLiteral("周宁"); }
    static QString colleague() { return QStringLiteral("何敏"); }
    static QString password() { return QStringLiteral("correct horse 42"); }
    QString path() const { return folder.filePath(QStringLiteral("v.wardbook")); }

    /// Locks, and somebody unlocks: as after a restart.
    void as(const QString& name)
    {
        workspace.reset();
        workspace = people::Workspace::open(path(), name, password(), {});
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
    void step(const char* registerId, qint64 id, const char* transition, const QString& reason = {})
    {
        const qint64 rev = reader()->record(QLatin1String(registerId), id).rev;
        workspace->perform(QLatin1String(transition), reason, [&](ledger::ActWriter& writer) {
            writer.guardedTransition(QLatin1String(registerId), id, rev, QLatin1String(transition));
        });
    }
    qint64 addIncident(const QString& title, ledger::FieldValues more = {})
    {
        more.insert(QLatin1String(fi::title), title);
        if (!more.contains(QLatin1String(fi::became_aware_at)))
            more.insert(QLatin1String(fi::became_aware_at), awareMs);
        return create(fi::kRegister, more);
    }
    qint64 addImpact(qint64 incident, const QString& title, ledger::FieldValues more)
    {
        namespace fm = fields::impact;
        more.insert(QLatin1String(fm::incident), incident);
        more.insert(QLatin1String(fm::title), title);
        return create(fm::kRegister, more);
    }
    qint64 addDecision(qint64 incident, const QString& suggested, const QString& decided, qint64 atMs)
    {
        namespace fg = fields::grade_decision;
        update(fi::kRegister, incident, {{QLatin1String(fi::grade), decided}});
        return create(fg::kRegister, {{QLatin1String(fg::incident), incident},
                                      {QLatin1String(fg::pack), IncidentRules::builtIn()->key()},
                                      {QLatin1String(fg::suggested), suggested},
                                      {QLatin1String(fg::decided), decided},
                                      {QLatin1String(fg::reason), QStringLiteral("按事实")},
                                      {QLatin1String(fg::decided_at), atMs}});
    }
    static const Clock* find(const QList<Clock>& clocks, const char* rule)
    {
        for (const Clock& clock : clocks)
            if (clock.rule.id == QLatin1String(rule))
                return &clock;
        return nullptr;
    }

    QTemporaryDir folder;
    std::unique_ptr<people::Workspace> workspace;
    qint64 awareMs = 0;
};

} // namespace wardbook::incidents
