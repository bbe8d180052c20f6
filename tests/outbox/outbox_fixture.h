#pragma once
#include "crypto/password_key.h"
#include "outbox/dispatch.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QTest>

namespace wardbook::outbox {

inline Problem problemOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const SendError& error) {
        return error.problem();
    }
    return Problem::None;
}

/// A vault with a few acts whose labels, reasons and records must not leave it.
class SmallUnit
{
public:
    static constexpr char kSecretName[] = "互联网医院患者主索引";
    SmallUnit()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", folder.filePath(QStringLiteral("state")).toUtf8());
        open(people::Workspace::create(path(), QStringLiteral("江城市第一人民医院"), QStringLiteral("周宁"),
                                       kPassword)
                 .workspace);
        department = put("department", {{QStringLiteral("name"), QStringLiteral("检验科")}});
        addAct();
    }
    QString path() const { return folder.filePath(QStringLiteral("u.wardbook")); }
    void open(std::unique_ptr<people::Workspace> opened) { workspace = std::move(opened); }
    void reopen(bool readOnly = false)
    {
        workspace.reset();
        vault::Vault::OpenOptions options;
        options.readOnly = readOnly;
        open(people::Workspace::open(path(), QStringLiteral("周宁"), kPassword, options));
    }
    qint64 put(const char* registerId, const ledger::FieldValues& values)
    {
        qint64 made = 0;
        workspace->perform(QStringLiteral("登记 %1").arg(QString::fromUtf8(kSecretName)),
                           QStringLiteral("因 %1 调整").arg(QString::fromUtf8(kSecretName)),
                           [&](ledger::ActWriter& writer) {
                               made = writer.create(QString::fromLatin1(registerId), values);
                           });
        return made;
    }
    void addAct()
    {
        put("asset", {{QStringLiteral("name"), QString::fromUtf8(kSecretName) + QString::number(++m_assets)},
                      {QStringLiteral("department"), department}});
    }
    void sendTo(int port, const QString& authority, qint64 fromAct = 1)
    {
        LogServer server;
        server.enabled = true;
        server.endpoint = {QStringLiteral("localhost"), port, authority};
        server.fromAct = fromAct;
        save(*workspace, server, QStringLiteral("启用"));
    }
    qint64 head() const { return workspace->vault().header().head.seq; }
    Status status(const QDateTime& now = QDateTime::currentDateTime()) const
    {
        return statusOf(*workspace, *workspace->ledger().reader(), now);
    }

    const QString kPassword = QStringLiteral("correct horse 42");
    QTemporaryDir folder;
    std::unique_ptr<people::Workspace> workspace;
    qint64 department = 0;

private:
    int m_assets = 0;
};

} // namespace wardbook::outbox
