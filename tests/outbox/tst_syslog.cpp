#include "log_server.h"
#include "outbox/headline.h"
#include "outbox/syslog_sender.h"
#include "outbox_fixture.h"
#include <QRegularExpression>

using namespace wardbook;
using namespace wardbook::outbox;
using Manner = TlsLogServer::Manner;

/// Headlines of acts over real TLS to servers on this machine.
class TstSyslog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<SmallUnit> m_unit;

    qint64 sendActs()
    {
        StopSwitch stop;
        return Dispatch(*m_unit->workspace, stop).sendActs();
    }
    static qint64 actOf(const QByteArray& message)
    {
        static const QRegularExpression act(QStringLiteral("act=(\\d+)"));
        return act.match(QString::fromUtf8(message)).captured(1).toLongLong();
    }
    static QList<qint64> actsOf(const TlsLogServer& server)
    {
        QList<qint64> acts;
        for (const QByteArray& message : server.messages())
            acts << actOf(message);
        return acts;
    }
    static QList<qint64> range(qint64 first, qint64 last)
    {
        QList<qint64> list;
        for (qint64 i = first; i <= last; ++i)
            list << i;
        return list;
    }

private Q_SLOTS:
    void initTestCase() { m_authority = std::make_unique<Authority>(); }
    void init() { m_unit = std::make_unique<SmallUnit>(); }
    void cleanup() { m_unit.reset(); }

    void aMessageIsAsTheStandardSays()
    {
        ledger::ActEntry act;
        act.seq = 4711;
        act.at = QDateTime(QDate(2026, 6, 12), QTime(8, 30, 1, 42), Qt::UTC);
        act.actor = QStringLiteral("周\"宁\\\n]");
        act.role = QStringLiteral("security_administrator");
        act.kind = QStringLiteral("approve");
        act.label = QStringLiteral("不得外传");
        act.reason = act.subject = act.label;
        act.workstation = QStringLiteral("XXZX-PC03");
        const QByteArray message =
            headline(act, {QStringLiteral("01J"), QStringLiteral("网安 PC-1"), kAuditFacility});
        QCOMPARE(message, QByteArray("<110>1 2026-06-12T08:30:01.042Z PC-1 wardbook - ACT "
                                     "[meta sequenceId=\"4711\"] \xEF\xBB\xBF"
                                     "act=4711 kind=\"approve\" actor=\"周\\\"宁\\\\ ]\" "
                                     "role=\"security_administrator\" workstation=\"XXZX-PC03\" "
                                     "vault=\"01J\""));
        QCOMPARE(framed("周"), QByteArray("3 周")); // octets, not characters
        act.seq = 2147483648;                       // sequenceId begins anew, act= goes on
        const QByteArray later = headline(act, {});
        QVERIFY(later.contains("sequenceId=\"1\"") && later.contains("act=2147483648 "));
        act.clockBehind = true;
        QVERIFY(headline(act, {}).startsWith("<108>1 "));
    }

    void everyActOnceInOrderAndNothingOfItsContent()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        QCOMPARE(sendActs(), m_unit->head());
        QCOMPARE(actsOf(server), range(1, m_unit->head()));
        QVERIFY(server.bytes().contains("周宁")); // who
        for (const QString& hidden : {QString::fromUtf8(SmallUnit::kSecretName), QStringLiteral("检验科"),
                                      QStringLiteral("江城"), QStringLiteral("登记"), QStringLiteral("因 ")})
            QVERIFY2(!server.bytes().contains(hidden.toUtf8()), qPrintable(hidden));
        // only what is new
        QCOMPARE(sendActs(), 0);
        m_unit->addAct();
        QCOMPARE(sendActs(), 1);
        QCOMPARE(actsOf(server), range(1, m_unit->head()));
        QCOMPARE(m_unit->status().acts.waiting, 0);
        QCOMPARE(m_unit->status().acts.sentTo, m_unit->head());
    }

    void fromTheActThatWasChosen()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->addAct();
        const qint64 first = m_unit->head() + 1; // the act of the setting itself
        m_unit->sendTo(server.port(), m_authority->pem(), first);
        QCOMPARE(sendActs(), 1);
        QCOMPARE(actsOf(server), range(first, first));
        m_unit->sendTo(server.port(), m_authority->pem(), 1); // everything after all
        QCOMPARE(sendActs(), m_unit->head());
    }

    void manyActsGoInPieces()
    {
        m_unit->workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            writer.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("药剂科")}});
        });
        for (int i = 0; i < 1100; ++i)
            m_unit->workspace->perform(QStringLiteral("打印"), {}, [](ledger::ActWriter& writer) {
                writer.note(QStringLiteral("print"), QStringLiteral("不得外传"));
            });
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        QCOMPARE(sendActs(), m_unit->head());
        QCOMPARE(actsOf(server), range(1, m_unit->head()));
        QVERIFY(server.connections() > 1);
        QVERIFY(!server.bytes().contains("不得外传"));
    }

    void whatAnAwayServerMissedComesWhenItIsBack()
    {
        int port = 0;
        {
            TlsLogServer server(m_authority->server("localhost"));
            port = server.port();
            m_unit->sendTo(port, m_authority->pem());
            sendActs();
        }
        const qint64 had = m_unit->head();
        m_unit->addAct();
        m_unit->addAct();
        QCOMPARE(problemOf([&] { sendActs(); }), Problem::Unreachable);
        const Status away = m_unit->status();
        QCOMPARE(away.acts.waiting, 2);
        QCOMPARE(away.acts.problem, Problem::Unreachable);
        QCOMPARE(away.acts.failures, 1);
        QVERIFY(away.acts.failure().contains(QString::number(port)));
        QVERIFY(!away.late(QDateTime::currentMSecsSinceEpoch()));
        QVERIFY(away.late(QDateTime::currentMSecsSinceEpoch() + 25LL * 3600 * 1000));
        m_unit->reopen(); // also after locking
        TlsLogServer back(m_authority->server("localhost"), Manner::Proper, port);
        QCOMPARE(sendActs(), 2);
        QCOMPARE(actsOf(back), range(had + 1, had + 2));
        QCOMPARE(m_unit->status().acts.problem, Problem::None);
    }

    void aServerThatDiesInTheMiddleGetsEverythingAgain()
    {
        TlsLogServer server(m_authority->server("localhost"), Manner::DiesMiddle);
        for (int i = 0; i < 200; ++i)
            m_unit->workspace->perform(QStringLiteral("打印"), {}, [](ledger::ActWriter& writer) {
                writer.note(QStringLiteral("print"), {});
            });
        m_unit->sendTo(server.port(), m_authority->pem());
        QCOMPARE(problemOf([&] { sendActs(); }), Problem::Broken);
        QCOMPARE(m_unit->status().acts.sentTo, 0);
        server.setManner(Manner::Proper);
        QCOMPARE(sendActs(), m_unit->head());
        QCOMPARE(actsOf(server), range(1, m_unit->head()));
    }

    void aServerThatOnlyClosesIsBelieved()
    {
        TlsLogServer server(m_authority->server("localhost"), Manner::Curt);
        m_unit->sendTo(server.port(), m_authority->pem());
        QCOMPARE(sendActs(), m_unit->head());
        QCOMPARE(actsOf(server), range(1, m_unit->head()));
        QCOMPARE(sendActs(), 0);
    }

    void strangersGetNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("own");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("another name") << "logs.example.org" << 30 << true << Problem::WrongHost;
        QTest::newRow("expired") << "localhost" << -1 << true << Problem::Expired;
        QTest::newRow("another authority") << "localhost" << 30 << false << Problem::Untrusted;
    }
    void strangersGetNothing()
    {
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(bool, own);
        QFETCH(Problem, problem);
        TlsLogServer server(m_authority->server(name.toLatin1().constData(), days));
        Authority another;
        m_unit->sendTo(server.port(), own ? m_authority->pem() : another.pem());
        QCOMPARE(problemOf([&] { sendActs(); }), problem);
        QVERIFY(server.bytes().isEmpty());
        QCOMPARE(m_unit->status().acts.sentTo, 0);
        QCOMPARE(m_unit->status().acts.problem, problem);
    }

    void withoutAnAuthorityOnlyTheSystemsAreTrusted()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), {});
        QCOMPARE(problemOf([&] { sendActs(); }), Problem::Untrusted);
        QVERIFY(server.bytes().isEmpty());
    }

    void aServerWithoutTlsGetsNothing()
    {
        LoopbackServer plain([](Poco::Net::StreamSocket& socket) {
            socket.sendBytes("220 hello\r\n", 11);
            char ignored[64];
            socket.receiveBytes(ignored, int(sizeof ignored));
        });
        m_unit->sendTo(plain.port(), m_authority->pem());
        QCOMPARE(problemOf([&] { sendActs(); }), Problem::NoEncryption);
        m_unit->sendTo(plain.port(), m_authority->pem());
    }

    void aSilentServerIsLeftAtOnce()
    {
        TlsLogServer server(m_authority->server("localhost"), Manner::Silent);
        m_unit->sendTo(server.port(), m_authority->pem());
        StopSwitch stop;
        std::thread another([&] {
            while (server.connections() == 0)
                std::this_thread::yield();
            stop.stop();
        });
        const Problem ended = problemOf([&] { Dispatch(*m_unit->workspace, stop).sendActs(); });
        another.join();
        QCOMPARE(ended, Problem::Stopped);
        QCOMPARE(m_unit->status().acts.problem, Problem::None); // nobody's fault
    }

    void anUnknownHostIsSaid()
    {
        StopSwitch stop;
        QCOMPARE(problemOf([&] { SyslogSender(at(6514, {}, "no-such-host.invalid"), stop).send({"x"}); }),
                 Problem::UnknownHost);
    }

    void anOlderCopyOfTheVaultSendsItsActsAgain()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        sendActs();
        const qint64 sent = m_unit->head();
        OutboxState state = readState(m_unit->workspace->vault().dir());
        state.acts.hash = QByteArray(32, 'x');
        writeState(m_unit->workspace->vault().dir(), state);
        QCOMPARE(sendActs(), sent);
    }

    void nothingIsSentWhileItIsOffOrReadOnly()
    {
        QCOMPARE(sendActs(), 0);
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        m_unit->reopen(true);
        QVERIFY_THROWS_EXCEPTION(Error, sendActs());
        QCOMPARE(server.connections(), 0);
    }

    void aTrialSaysWhatItIs()
    {
        TlsLogServer server(m_authority->server("localhost"));
        StopSwitch stop;
        LogServer settings;
        settings.endpoint = at(server.port(), m_authority->pem());
        Dispatch(*m_unit->workspace, stop).tryLogServer(settings);
        QCOMPARE(server.messages().size(), 1);
        QVERIFY(server.bytes().contains(" TRIAL "));
        QVERIFY(!m_unit->status().acts.configured);
    }
};

QTEST_GUILESS_MAIN(TstSyslog)
#include "tst_syslog.moc"
