#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "ledger/verify.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include "support/folders.h"
#include "vault/evidence_store.h"
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// A small unit whose vault is broken on purpose, and what must hold of it afterwards.
namespace wardbook::faults {

inline const QString kChief = QStringLiteral("陈立群");
inline const QString kPassword = QStringLiteral("correct horse 42");
using support::copyFolder;
using support::filesOf;

inline const QString kAsset = QString::fromLatin1(fields::asset::kRegister);

/// Every place, or a sample of them that fits into a test run: WARDBOOK_LONG_FAULTS=1.
inline bool longRun()
{
    return qEnvironmentVariableIntValue("WARDBOOK_LONG_FAULTS") != 0;
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// Words that compress badly and repeat nowhere within a seed.
inline QByteArray someBytes(qint64 size, quint64 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 x = seed * 0x9E3779B97F4A7C15ULL + 1;
    for (char& byte : bytes) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        byte = char(x >> 32);
    }
    return bytes;
}

/// What a call threw; an empty kind when it threw nothing.
struct Outcome
{
    std::optional<ErrorKind> kind;
    QString text, detail;
    bool failed() const { return kind.has_value(); }
    bool is(ErrorKind wanted) const { return kind == wanted; }
    QByteArray said() const
    {
        return (kind ? Error::kindName(*kind) + QStringLiteral(": ") + text + QStringLiteral(" | ") + detail
                     : QStringLiteral("no error"))
            .toUtf8();
    }
};

template<class Call>
Outcome outcome(Call&& call)
{
    try {
        call();
        return {};
    } catch (const Error& error) {
        return {error.kind(), error.text(), error.detail()};
    }
}

class FaultyUnit
{
public:
    explicit FaultyUnit(const QString& place = {}) : m_place(place)
    {
        crypto::useFastPasswordsForTests();
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(path("state")));
        m_workspace =
            people::Workspace::create(dir(), QStringLiteral("江城市第一人民医院"), kChief, kPassword)
                .workspace;
        m_workspace->perform(QStringLiteral("准备"), {}, [this](ledger::ActWriter& writer) {
            m_department = writer.create(QString::fromLatin1(fields::department::kRegister),
                                         {{QStringLiteral("name"), QStringLiteral("检验科")}});
        });
    }
    QString path(const char* name) const
    {
        return (m_place.isEmpty() ? m_dir.path() : m_place) + u'/' + QString::fromUtf8(name);
    }
    QString dir() const { return path("unit.wardbook"); }
    QString file(const char* name) const { return dir() + u'/' + QLatin1String(name); }
    people::Workspace& workspace() const { return *m_workspace; }
    vault::Vault& vault() const { return m_workspace->vault(); }
    bool isOpen() const { return m_workspace != nullptr; }
    void close() { m_workspace.reset(); }
    void open(bool readOnly = false)
    {
        close();
        vault::Vault::OpenOptions options;
        options.readOnly = readOnly;
        m_workspace = people::Workspace::open(dir(), kChief, kPassword, options);
    }

    ledger::FieldValues asset(const QString& name) const
    {
        return {{QStringLiteral("name"), name}, {QStringLiteral("department"), m_department}};
    }
    ledger::ActResult addAsset(const QString& name)
    {
        return m_workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            m_lastAsset = writer.create(kAsset, asset(name));
        });
    }
    qint64 lastAsset() const { return m_lastAsset; }
    ledger::ActResult importAssets(int count)
    {
        return m_workspace->perform(QStringLiteral("导入"), {}, [&](ledger::ActWriter& writer) {
            writer.expectMany(count, {});
            for (int i = 0; i < count; ++i)
                writer.create(kAsset, asset(QStringLiteral("导入 %1").arg(i)));
        });
    }
    vault::Evidence addEvidence(qint64 size, quint64 seed) const
    {
        QByteArray bytes = someBytes(size, seed);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return vault().evidence().add(buffer, QStringLiteral("证据 %1").arg(seed), {});
    }
    QString addMember(const QString& name) const
    {
        return m_workspace->team().add(name, QStringLiteral("auditor"), 0, kPassword, QStringLiteral("测试"));
    }

    qint64 acts() const { return m_workspace->ledger().reader(256)->acts({}).first().seq; }
    qint64 assets() const { return m_workspace->ledger().reader(256)->count(kAsset); }
    qsizetype evidence() const { return vault().evidenceReader()->list().size(); }
    /// Empty when everything holds; else the first sentence that verify says.
    QByteArray broken() const
    {
        const auto report = ledger::verify(vault());
        return report.ok ? QByteArray() : report.problems.first().text.toUtf8();
    }

private:
    QTemporaryDir m_dir;
    QString m_place;
    std::unique_ptr<people::Workspace> m_workspace;
    qint64 m_department = 0, m_lastAsset = 0;
};

} // namespace wardbook::faults
