#include "commands/cli_fixture.h"
#include "outbox/log_server.h"
#include "outbox/outbox_fixture.h"

using namespace wardbook;
using namespace wardbook::outbox;
using clitest::Answer;

/// The outbox as a script uses it, with a log server on this machine.
class TstOutboxCommand : public QObject
{
    Q_OBJECT

    clitest::Cli m_cli;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<SmallUnit> m_unit;

    QJsonObject log(const Answer& answer) const
    {
        return answer.json()[QLatin1String("log_server")].toObject();
    }
    Answer outbox(const char* what) const
    {
        return m_cli.as("周宁", QByteArray("outbox ").append(what).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.hasProgram())
            QSKIP("WARDBOOK_PROGRAM is not set");
        m_authority = std::make_unique<Authority>();
        m_unit = std::make_unique<SmallUnit>();
        m_cli.setVault(m_unit->path());
        m_cli.write("password", m_unit->kPassword.toUtf8() + "\n");
    }

    void offItSendsNothing()
    {
        m_unit->workspace.reset();
        const Answer status = outbox("status");
        QVERIFY2(status.code == 0, status.said());
        QCOMPARE(log(status)[QLatin1String("on")].toBool(true), false);
        QCOMPARE(outbox("send").number("acts"), 0);
        QCOMPARE(outbox("test").errorKind(), QStringLiteral("invalid"));
        m_unit->reopen();
    }

    void sendsWhatWaitsAndSaysSo()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        const qint64 head = m_unit->head();
        // a window has the vault open: looking and trying go beside it, sending is its own business
        QCOMPARE(log(outbox("status"))[QLatin1String("waiting")].toInteger(), head);
        QCOMPARE(outbox("test").code, 0);
        QVERIFY(server.bytes().contains(" TRIAL "));
        QCOMPARE(outbox("send").errorKind(), QStringLiteral("busy"));
        m_unit->workspace.reset();
        const Answer sent = outbox("send");
        QVERIFY2(sent.code == 0, sent.said());
        QCOMPARE(sent.json()[QLatin1String("acts")].toInteger(), head);
        QCOMPARE(server.messages().size(), head + 1);
        QCOMPARE(log(sent)[QLatin1String("waiting")].toInteger(-1), 0);
        QCOMPARE(log(sent)[QLatin1String("sent_to")].toInteger(), head);
        m_unit->reopen();
    }

    void whatFailedIsAnErrorAndIsRemembered()
    {
        Authority another;
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), another.pem());
        m_unit->workspace.reset();
        const Answer failed = outbox("send");
        QCOMPARE(failed.code, 1);
        QCOMPARE(failed.errorText(), log(outbox("status"))[QLatin1String("problem_text")].toString());
        QCOMPARE(log(outbox("status"))[QLatin1String("problem")].toString(), QStringLiteral("untrusted"));
        m_unit->reopen();
    }
};

QTEST_GUILESS_MAIN(TstOutboxCommand)
#include "tst_outbox_command.moc"
