#include "gui_test.h"
#include "outbox/log_server.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/kit/prompts.h"
#include "ui/settings/courier_companion.h"
#include "ui/settings/log_server_dialog.h"
#include "ui/settings/mail_dialog.h"
#include "ui/settings/outbox_section.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::outbox;

namespace {

/// The section in a window of its own.
struct Screen
{
    explicit Screen(people::Workspace& workspace) : services(workspace)
    {
        window.resize(900, 700);
        section = new OutboxSection(services, &window);
        section->resize(window.size());
        window.show();
    }
    ~Screen() { delete section; }
    template<typename Widget = QWidget>
    Widget* find(const char* name) const
    {
        return section->findChild<Widget*>(QLatin1String(name));
    }
    QString state(const char* name) const { return find<QLabel>(name)->text(); }

    gui::FakeServices services;
    QWidget window;
    OutboxSection* section;
};

} // namespace

/// 对外发送 in the settings, with a log server on this machine.
class TestOutboxSettings : public QObject
{
    Q_OBJECT

    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<gui::Hospital> m_hospital;

    template<typename Widget>
    static Widget* inDialog(const char* name)
    {
        QWidget* dialog = gui::dialog();
        return dialog ? dialog->findChild<Widget*>(QLatin1String(name)) : nullptr;
    }
    static QString dialogSays(const char* name)
    {
        auto* label = inDialog<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    QString certificateFile()
    {
        const QString path = m_hospital->dir.filePath(QStringLiteral("ca.pem"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(m_authority->pem().toLatin1());
        return path;
    }
    qint64 head() const { return m_hospital->workspace->vault().header().head.seq; }
    void addAct() const
    {
        m_hospital->workspace->perform(QStringLiteral("新建"), {}, [this](ledger::ActWriter& writer) {
            writer.create(QStringLiteral("asset"), m_hospital->asset(7));
        });
    }
    void sendTo(int port) const
    {
        LogServer server;
        server.enabled = true;
        server.endpoint = at(port, m_authority->pem());
        save(*m_hospital->workspace, server, {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        m_authority = std::make_unique<Authority>();
    }
    void init() { m_hospital = std::make_unique<gui::Hospital>(); }
    void cleanup() { m_hospital.reset(); }

    void aLogServerIsTriedSetAndServed()
    {
        TlsLogServer server(m_authority->server("localhost"));
        Screen screen(*m_hospital->workspace);
        QTRY_VERIFY(!screen.state("outboxLogState").isEmpty());
        QVERIFY(!screen.find("outboxLogSend")->isVisible());
        GUI_CLICK(screen.find("outboxLogSet"));
        QVERIFY(gui::dialog());
        // nothing entered: said under the field, nothing kept
        GUI_CLICK(inDialog<QPushButton>("promptAct"));
        QVERIFY(gui::dialog());
        GUI_TYPE(inDialog<QLineEdit>("outletHost"), QStringLiteral("localhost"));
        inDialog<QSpinBox>("outletPort")->setValue(server.port());
        // without the unit's certificate the server is a stranger
        GUI_CLICK(inDialog<QPushButton>("outletTry"));
        QTRY_COMPARE(dialogSays("promptError"),
                     explain(Problem::Untrusted, QStringLiteral("localhost:%1").arg(server.port())));
        QVERIFY(server.bytes().isEmpty());
        prompts::nextFileName(certificateFile());
        GUI_CLICK(inDialog<QPushButton>("outletAuthority"));
        GUI_CLICK(inDialog<QPushButton>("outletTry"));
        QTRY_VERIFY(!dialogSays("outletResult").isEmpty());
        QVERIFY(server.bytes().contains(" TRIAL "));
        const qint64 before = head();
        GUI_CLICK(inDialog<QPushButton>("promptAct"));
        QTRY_VERIFY(!gui::dialog());
        QCOMPARE(head(), before + 1);
        QTRY_VERIFY(screen.find("outboxLogSend")->isVisible());
        QVERIFY(screen.state("outboxLogState").contains(QString::number(head())));
        GUI_CLICK(screen.find("outboxLogSend"));
        QTRY_COMPARE(server.messages().size(), head() + 1); // and the trial
        QTRY_VERIFY(!screen.find("outboxLogSend")->isVisible());
        QVERIFY2(screen.services.errors.isEmpty(), qPrintable(screen.services.errors.join(u' ')));
    }

    void whatFailedLastIsShown()
    {
        int port = 0;
        {
            TlsLogServer gone(m_authority->server("localhost"));
            port = gone.port();
        }
        sendTo(port);
        Screen screen(*m_hospital->workspace);
        QTRY_VERIFY(screen.find("outboxLogSend")->isVisible());
        GUI_CLICK(screen.find("outboxLogSend"));
        QTRY_COMPARE(screen.services.errors.size(), 1);
        QVERIFY(screen.services.errors.first().contains(QString::number(port)));
        // shown again whenever the page is
        screen.section->hide();
        screen.section->show();
        QTRY_VERIFY(screen.find("outboxLogProblem")->isVisible());
        QVERIFY(screen.state("outboxLogProblem").contains(screen.services.errors.first()));
    }

    void mailAsksForThePasswordOnce()
    {
        Screen screen(*m_hospital->workspace);
        GUI_CLICK(screen.find("outboxMailSet"));
        GUI_TYPE(inDialog<QLineEdit>("outletHost"), QStringLiteral("mail.example.org"));
        GUI_TYPE(inDialog<QLineEdit>("outletAccount"), QStringLiteral("anquan@example.org"));
        GUI_TYPE(inDialog<QLineEdit>("outletSender"), QStringLiteral("anquan@example.org"));
        inDialog<QPlainTextEdit>("outletRecipients")
            ->setPlainText(QStringLiteral(" a@example.org\n\nb@example.org "));
        auto* security = inDialog<QComboBox>("outletSecurity");
        security->setCurrentIndex(1);
        Q_EMIT security->activated(1);
        QCOMPARE(inDialog<QSpinBox>("outletPort")->value(), 587);
        GUI_CLICK(inDialog<QPushButton>("promptAct")); // no password yet
        QVERIFY(gui::dialog());
        QCOMPARE(gui::dialog()->focusWidget(), inDialog<QWidget>("outletPassword"));
        GUI_TYPE(inDialog<QLineEdit>("outletPassword"), QStringLiteral("shouquanma42"));
        GUI_CLICK(inDialog<QPushButton>("promptAct"));
        QTRY_VERIFY(!gui::dialog());
        const auto kept = [this] { return mailServer(*m_hospital->workspace->ledger().reader()); };
        QCOMPARE(kept().recipients,
                 QStringList({QStringLiteral("a@example.org"), QStringLiteral("b@example.org")}));
        QVERIFY(kept().security == MailServer::Security::StartTls);
        const QString secret = kept().secret;
        QVERIFY(!secret.isEmpty());
        // another time it need not be typed, and isn't shown
        GUI_CLICK(screen.find("outboxMailSet"));
        QVERIFY(inDialog<QLineEdit>("outletPassword")->text().isEmpty());
        inDialog<QSpinBox>("outletDaysAhead")->setValue(14);
        GUI_CLICK(inDialog<QPushButton>("promptAct"));
        QTRY_VERIFY(!gui::dialog());
        QCOMPARE(kept().daysAhead, 14);
        QCOMPARE(kept().secret, secret);
    }

    void escapeEndsATrialThatHangs()
    {
        TlsLogServer silent(m_authority->server("localhost"), TlsLogServer::Manner::Silent);
        Screen screen(*m_hospital->workspace);
        GUI_CLICK(screen.find("outboxLogSet"));
        GUI_TYPE(inDialog<QLineEdit>("outletHost"), QStringLiteral("localhost"));
        inDialog<QSpinBox>("outletPort")->setValue(silent.port());
        GUI_CLICK(inDialog<QPushButton>("outletTry"));
        QTRY_COMPARE(silent.connections(), 1);
        QTest::keyClick(gui::dialog(), Qt::Key_Escape);
        QTRY_VERIFY(inDialog<QPushButton>("outletTry")->isEnabled()); // the dialog is as it was
        QCOMPARE(inDialog<QLineEdit>("outletHost")->text(), QStringLiteral("localhost"));
        QTest::keyClick(gui::dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!gui::dialog());
    }

    void whoMayNotSeesWhy()
    {
        m_hospital->signInAs(QStringLiteral("罗静"), QStringLiteral("auditor"), 0);
        auto audited = std::make_unique<Screen>(*m_hospital->workspace);
        Screen& screen = *audited;
        QVERIFY(!screen.find("outboxLogSet")->isVisible()); // who audits changes nothing
        QVERIFY(screen.find("outboxRefusal")->isVisible());
        audited.reset();
        m_hospital = std::make_unique<gui::Hospital>();
        m_hospital->signInAs(QStringLiteral("何敏"), QStringLiteral("privacy_officer"), 0);
        Screen other(*m_hospital->workspace);
        QVERIFY(other.find("outboxMailSet")->isVisible());
        QVERIFY(!other.find("outboxMailSet")->isEnabled());
        QVERIFY(other.find("outboxRefusal")->isVisible());
    }

    void theCompanionSendsEveryAct()
    {
        TlsLogServer server(m_authority->server("localhost"));
        gui::FakeServices services(*m_hospital->workspace);
        const std::unique_ptr<QObject> courier(makeCourier(services, nullptr));
        QCOMPARE(server.connections(), 0); // off until it is set
        sendTo(server.port());
        QTRY_COMPARE(server.messages().size(), head());
        addAct();
        QTRY_COMPARE_WITH_TIMEOUT(server.messages().size(), head(), 15'000);
    }
};

QTEST_MAIN(TestOutboxSettings)
#include "tst_outbox_settings.moc"
