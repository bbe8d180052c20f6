#include "log_server.h"
#include "outbox/courier.h"
#include "outbox_fixture.h"

using namespace wardbook;
using namespace wardbook::outbox;
using Manner = TlsLogServer::Manner;

/// The thread that sends while a vault is open.
class TstCourier : public QObject
{
    Q_OBJECT

    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<SmallUnit> m_unit;

    /// So that retries and pauses are a matter of milliseconds here.
    static Courier::Pace quick()
    {
        using std::chrono::milliseconds;
        return {milliseconds(5), milliseconds(20), milliseconds(10), milliseconds(40)};
    }

private Q_SLOTS:
    void initTestCase() { m_authority = std::make_unique<Authority>(); }
    void init() { m_unit = std::make_unique<SmallUnit>(); }
    void cleanup() { m_unit.reset(); }

    void whatWaitsIsSentAtOnceAndEveryActAfterwards()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        std::atomic<int> news{0};
        Courier courier(
            *m_unit->workspace, [&] { ++news; }, quick());
        QTRY_COMPARE(server.messages().size(), m_unit->head());
        m_unit->addAct();
        courier.wake();
        QTRY_COMPARE(server.messages().size(), m_unit->head());
        QTRY_VERIFY(news.load() >= 2);
    }

    void triesAgainUntilTheServerIsBack()
    {
        int port = 0;
        {
            TlsLogServer gone(m_authority->server("localhost"));
            port = gone.port();
        }
        m_unit->sendTo(port, m_authority->pem());
        Courier courier(*m_unit->workspace, {}, quick());
        QTRY_VERIFY(m_unit->status().acts.failures >= 3);
        TlsLogServer back(m_authority->server("localhost"), Manner::Proper, port);
        QTRY_COMPARE(back.messages().size(), m_unit->head());
        QTRY_COMPARE(m_unit->status().acts.failures, 0);
    }

    void changedSettingsAreTriedAtOnce()
    {
        TlsLogServer server(m_authority->server("localhost"));
        Authority wrong;
        m_unit->sendTo(server.port(), wrong.pem());
        Courier::Pace patient = quick();
        patient.firstRetry = patient.longestRetry = std::chrono::hours(1);
        Courier courier(*m_unit->workspace, {}, patient);
        QTRY_COMPARE(m_unit->status().acts.problem, Problem::Untrusted);
        m_unit->sendTo(server.port(), m_authority->pem());
        courier.wake(); // an act alone doesn't end the pause
        courier.settingsChanged();
        QTRY_COMPARE(server.messages().size(), m_unit->head());
    }

    void lockingDoesNotWaitForASilentServer()
    {
        TlsLogServer server(m_authority->server("localhost"), Manner::Silent);
        m_unit->sendTo(server.port(), m_authority->pem());
        auto courier = std::make_unique<Courier>(*m_unit->workspace, nullptr);
        QTRY_COMPARE(server.connections(), 1);
        courier.reset(); // the server never answers: this returns only because the line is cut
        QCOMPARE(m_unit->status().acts.problem, Problem::None);
        m_unit->workspace.reset();
    }

    void whoOnlyReadsSendsNothing()
    {
        TlsLogServer server(m_authority->server("localhost"));
        m_unit->sendTo(server.port(), m_authority->pem());
        m_unit->reopen(true);
        {
            Courier courier(*m_unit->workspace, {}, quick());
            courier.wake();
        }
        QCOMPARE(server.connections(), 0);
    }

    /// The vault's key can be changed while a server keeps the courier waiting: nothing of the vault is open
    /// then.
    void membersCanBeDisabledMeanwhile()
    {
        TlsLogServer server(m_authority->server("localhost"), Manner::Silent);
        m_unit->sendTo(server.port(), m_authority->pem());
        const QString member = m_unit->workspace->team().add(
            QStringLiteral("罗静"), QStringLiteral("auditor"), 0, m_unit->kPassword, {});
        Courier courier(*m_unit->workspace, nullptr);
        QTRY_COMPARE(server.connections(), 1);
        m_unit->workspace->team().disable(member, QStringLiteral("离职"));
        QVERIFY(m_unit->head() > 0);
    }
};

QTEST_GUILESS_MAIN(TstCourier)
#include "tst_courier.moc"
