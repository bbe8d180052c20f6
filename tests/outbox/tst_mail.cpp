#include "mail_server.h"
#include "outbox/mail_sender.h"
#include "outbox/reminder.h"
#include "outbox_fixture.h"
#include "vault/evidence_store.h"
#include <QDirIterator>
#include <QRegularExpression>

using namespace wardbook;
using namespace wardbook::outbox;
using Manner = SmtpServer::Manner;

/// Reminders by mail to SMTP servers on this machine.
class TstMail : public QObject
{
    Q_OBJECT

    static constexpr char kPasswordText[] = "授权码 42";
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<SmallUnit> m_unit;

    static QDateTime at(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 6, day), QTime(hour, minute));
    }
    static crypto::Secret password(const char* text = kPasswordText)
    {
        return crypto::toSecret(QByteArray(text));
    }
    MailServer settings(const SmtpServer& server, bool startTls = false) const
    {
        MailServer mail;
        mail.enabled = true;
        mail.endpoint = {QStringLiteral("localhost"), server.port(), m_authority->pem()};
        mail.security = startTls ? MailServer::Security::StartTls : MailServer::Security::Tls;
        mail.account = mail.sender = QStringLiteral("anquan@example.org");
        mail.recipients = {QStringLiteral("zhouning@example.org"), QStringLiteral("hemin@example.org")};
        return mail;
    }
    std::unique_ptr<SmtpServer> server(const Manner& manner = {})
    {
        return std::make_unique<SmtpServer>(m_authority->server("localhost"), manner);
    }
    /// What is due at these times of June 2026, in charge of a person with this address.
    void addDuties(const QString& address = {})
    {
        const qint64 person =
            m_unit->put("person", {{QStringLiteral("name"), QStringLiteral("何敏")},
                                   {QStringLiteral("email"), address.isEmpty() ? QVariant() : address}});
        const auto due = [&](int day, bool own) {
            m_unit->put("remediation", {{QStringLiteral("title"), QString::fromUtf8(SmallUnit::kSecretName)},
                                        {QStringLiteral("due"), QDate(2026, 6, day).toString(Qt::ISODate)},
                                        {QStringLiteral("owner"), own ? QVariant(person) : QVariant()}});
        };
        due(10, true);
        due(11, false);
        due(12, true);
        due(15, false);
        due(19, false);
        due(20, true); // beyond the seven days
    }
    int remind(const QDateTime& now)
    {
        StopSwitch stop;
        return Dispatch(*m_unit->workspace, stop).sendReminders(now);
    }
    static QByteArray header(const QByteArray& data, const char* name)
    {
        QString unfolded = QString::fromLatin1(data.left(data.indexOf("\r\n\r\n")));
        unfolded.replace(QStringLiteral("\r\n "), QStringLiteral(" "));
        for (const QString& line : unfolded.split(QStringLiteral("\r\n")))
            if (line.startsWith(QLatin1String(name) + u':'))
                return line.mid(qsizetype(qstrlen(name)) + 1).trimmed().toLatin1();
        return {};
    }
    static QString decoded(const QByteArray& words)
    {
        static const QRegularExpression word(QStringLiteral("=\\?UTF-8\\?B\\?([^?]*)\\?="));
        QString text;
        for (auto each = word.globalMatch(QString::fromLatin1(words)); each.hasNext();)
            text += QString::fromUtf8(QByteArray::fromBase64(each.next().captured(1).toLatin1()));
        return text;
    }
    static QString body(const QByteArray& data)
    {
        return QString::fromUtf8(QByteArray::fromBase64(data.mid(data.indexOf("\r\n\r\n") + 4)));
    }

private Q_SLOTS:
    void initTestCase() { m_authority = std::make_unique<Authority>(); }
    void init() { m_unit = std::make_unique<SmallUnit>(); }
    void cleanup() { m_unit.reset(); }

    void countsGoToTheListAndNothingElse_data()
    {
        QTest::addColumn<bool>("startTls");
        QTest::addColumn<QByteArray>("methods");
        QTest::newRow("TLS, PLAIN") << false << QByteArray("LOGIN PLAIN");
        QTest::newRow("STARTTLS, PLAIN") << true << QByteArray("PLAIN");
        QTest::newRow("STARTTLS, LOGIN") << true << QByteArray("LOGIN");
    }
    void countsGoToTheListAndNothingElse()
    {
        QFETCH(bool, startTls);
        QFETCH(QByteArray, methods);
        addDuties();
        Manner manner;
        manner.startTls = startTls;
        manner.methods = methods;
        const auto smtp = server(manner);
        save(*m_unit->workspace, settings(*smtp, startTls), password(), QStringLiteral("启用"));
        QCOMPARE(remind(at(12, 8)), 2);
        const QList<SmtpServer::Mail> mails = smtp->mails();
        QCOMPARE(mails.size(), 2);
        QCOMPARE(mails.at(0).recipient, QByteArray("<zhouning@example.org>"));
        QCOMPARE(mails.at(1).recipient, QByteArray("<hemin@example.org>"));
        for (const SmtpServer::Mail& mail : mails) {
            QVERIFY(mail.signedIn);
            QCOMPARE(mail.sender, QByteArray("<anquan@example.org>"));
            QCOMPARE(header(mail.data, "To"), mail.recipient);
            QCOMPARE(header(mail.data, "MIME-Version"), QByteArray("1.0")); // else the text is not decoded
            Reminder expected;
            expected.overdue = 2;
            expected.today = 1;
            expected.soon = 2;
            expected.daysAhead = 7;
            QCOMPARE(decoded(header(mail.data, "Subject")), subjectOf(expected));
            QCOMPARE(body(mail.data), textOf(expected, at(12, 8)).replace(u'\n', QStringLiteral("\n")));
            QVERIFY(!body(mail.data).contains(QString::fromUtf8(SmallUnit::kSecretName)));
            QVERIFY(!mail.data.contains(QSysInfo::machineHostName().toLatin1()));
            for (const QByteArray& line : mail.data.split('\n'))
                QVERIFY2(line.size() <= 77, line.constData()); // with the CR
        }
        // before TLS nothing was said that says anything
        for (const QByteArray& line : smtp->clear())
            QVERIFY2(line.startsWith("EHLO [") || line == "STARTTLS", line.constData());
    }

    void personsInChargeGetTheirOwnCounts()
    {
        addDuties(QStringLiteral("owner@example.org"));
        const auto smtp = server();
        MailServer mail = settings(*smtp);
        mail.toOwners = true;
        mail.recipients = {QStringLiteral("zhouning@example.org")};
        save(*m_unit->workspace, mail, password(), {});
        QCOMPARE(remind(at(12, 9)), 2);
        const SmtpServer::Mail own = smtp->mails().last();
        QCOMPARE(own.recipient, QByteArray("<owner@example.org>"));
        Reminder expected;
        expected.overdue = expected.today = 1;
        expected.daysAhead = 7;
        expected.own = true;
        QCOMPARE(decoded(header(own.data, "Subject")), subjectOf(expected));
        QCOMPARE(body(own.data), textOf(expected, at(12, 9)));
    }

    void onceADayAndMissedDaysOnce()
    {
        addDuties();
        const auto smtp = server();
        save(*m_unit->workspace, settings(*smtp), password(), {}); // at 08:00
        QCOMPARE(remind(at(10, 8)), 2);
        QCOMPARE(remind(at(10, 12)), 0);
        QCOMPARE(remind(at(11, 7, 59)), 0);
        QCOMPARE(remind(at(11, 8)), 2);
        QCOMPARE(remind(at(15, 7)), 2); // three days away: once, before today's
        QCOMPARE(remind(at(15, 7, 30)), 0);
        QCOMPARE(m_unit->status(at(15, 7, 30)).mail.next, at(15, 8));
        QCOMPARE(remind(at(15, 8)), 2);
        QCOMPARE(m_unit->status(at(15, 9)).mail.next, at(16, 8));
        QCOMPARE(m_unit->status(at(15, 9)).mail.day, QDate(2026, 6, 15));
    }

    void withNothingDueNobodyIsBothered()
    {
        const auto smtp = server();
        save(*m_unit->workspace, settings(*smtp), password(), {});
        QCOMPARE(remind(at(12, 8)), 0);
        QCOMPARE(smtp->connections(), 0);
        QCOMPARE(m_unit->status(at(12, 9)).mail.day, QDate(2026, 6, 12));
    }

    void whoRefusesIsSaidAndTheOthersGetTheirs()
    {
        addDuties();
        Manner manner;
        manner.refuses = "zhouning";
        const auto smtp = server(manner);
        save(*m_unit->workspace, settings(*smtp), password(), {});
        QCOMPARE(remind(at(12, 8)), 1);
        QCOMPARE(smtp->mails().size(), 1);
        QCOMPARE(m_unit->status(at(12, 8)).mail.problem, Problem::RecipientRefused);
        QCOMPARE(remind(at(12, 9)), 0); // not the whole day long
    }

    void reasonsOfServers_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("password") << 0 << Problem::LoginRefused;
        QTest::newRow("no way to sign in") << 1 << Problem::NoLogin;
        QTest::newRow("sender") << 2 << Problem::SenderRefused;
        QTest::newRow("no STARTTLS") << 3 << Problem::NoEncryption;
        QTest::newRow("dies in an answer") << 4 << Problem::Broken;
        QTest::newRow("dies after TLS") << 5 << Problem::Broken;
    }
    void reasonsOfServers()
    {
        QFETCH(int, which);
        QFETCH(Problem, problem);
        addDuties();
        Manner manner;
        manner.startTls = which >= 3;
        manner.offersStartTls = which != 3;
        manner.password = which == 0 ? "another" : kPasswordText;
        manner.methods = which == 1 ? "CRAM-MD5" : "PLAIN";
        manner.refusesSender = which == 2;
        manner.diesInAnswer = which == 4 ? 1 : which == 5 ? 2 : 0;
        const auto smtp = server(manner);
        save(*m_unit->workspace, settings(*smtp, manner.startTls), password(), {});
        QCOMPARE(problemOf([&] { remind(at(12, 8)); }), problem);
        QVERIFY(smtp->mails().isEmpty());
        QCOMPARE(m_unit->status(at(12, 8)).mail.problem, problem);
        QVERIFY(!m_unit->status(at(12, 8)).mail.failure().isEmpty());
        QVERIFY(!m_unit->status(at(12, 8)).mail.day.isValid()); // tried again later
        for (const QByteArray& line : smtp->clear())
            QVERIFY(!line.startsWith("AUTH") && !line.startsWith("MAIL"));
    }

    void whatAStrangerSaysBeforeTlsIsNoAnswer()
    {
        addDuties();
        Manner manner;
        manner.startTls = manner.injects = true;
        manner.methods = {}; // AUTH is only in what was injected
        const auto smtp = server(manner);
        save(*m_unit->workspace, settings(*smtp, true), password(), {});
        const Problem problem = problemOf([&] { remind(at(12, 8)); });
        QVERIFY(problem == Problem::NoLogin || problem == Problem::NoEncryption);
        QVERIFY(smtp->mails().isEmpty());
    }

    void anotherNameOrAuthorityGetsNoPassword()
    {
        addDuties();
        SmtpServer wrong(m_authority->server("mail.example.org"), {});
        save(*m_unit->workspace, settings(wrong), password(), {});
        QCOMPARE(problemOf([&] { remind(at(12, 8)); }), Problem::WrongHost);
        Authority other;
        MailServer mail = settings(wrong);
        mail.endpoint.authority = other.pem();
        save(*m_unit->workspace, mail, {}, {});
        QCOMPARE(problemOf([&] { remind(at(12, 8)); }), Problem::Untrusted);
        QVERIFY(wrong.mails().isEmpty());
    }

    void linesCannotBeSmuggledIn()
    {
        const QString evil = QStringLiteral("a@example.org>\r\nRCPT TO:<b@example.org");
        QVERIFY(!isMailAddress(evil));
        QVERIFY(!isMailAddress(QStringLiteral("a@example.org\n")));
        QVERIFY(!isMailAddress(QStringLiteral("\"a b\"@example.org")));
        QVERIFY(isMailAddress(QStringLiteral("an.quan+1@mail-2.example.org")));
        MailServer mail;
        mail.enabled = true;
        mail.endpoint = {QStringLiteral("localhost"), 465, {}};
        mail.sender = evil;
        mail.recipients = {QStringLiteral("a@example.org")};
        QCOMPARE(QLatin1String(problemsOf(mail, true).first().field), QLatin1String("sender"));
        QVERIFY_THROWS_EXCEPTION(Error, save(*m_unit->workspace, mail, {}, {}));
        QVERIFY_THROWS_EXCEPTION(
            Error, mailBytes(QStringLiteral("a@example.org"), {evil, {}, {}}, QDateTime::currentDateTime()));
        const QByteArray bytes =
            mailBytes(QStringLiteral("a@example.org"),
                      {QStringLiteral("b@example.org"), QStringLiteral("x\r\nBcc: c@example.org"),
                       QStringLiteral(".\r\n.\r\nRCPT TO:<c@example.org>")},
                      QDateTime::currentDateTime());
        QVERIFY(!bytes.contains("Bcc") && !bytes.contains("RCPT") && !bytes.contains("\r\n."));
    }

    void thePasswordIsNowhereToBeRead()
    {
        const auto smtp = server();
        save(*m_unit->workspace, settings(*smtp), password(), QStringLiteral("启用"));
        const auto reader = m_unit->workspace->ledger().reader();
        const MailServer kept = mailServer(*reader);
        QCOMPARE(kept.secret.size(), 64);
        QVERIFY(passwordOf(m_unit->workspace->vault(), kept) == password());
        const ledger::ChangeEntry change = reader->changes(m_unit->head(), 10).first();
        for (const ledger::FieldChange& each : change.fields)
            QVERIFY(!each.after.toString().contains(QString::fromUtf8(kPasswordText)));
        // the same password again has another digest: nobody can try passwords against the trail
        save(*m_unit->workspace, settings(*smtp), password(), {});
        QVERIFY(mailServer(*m_unit->workspace->ledger().reader()).secret != kept.secret);
        m_unit->reopen();
        QDirIterator files(m_unit->path(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(kPasswordText), qPrintable(file.fileName()));
        }
    }

    void aPasswordGoesToTheServerItWasEnteredForOnly()
    {
        const auto smtp = server();
        MailServer mail = settings(*smtp);
        save(*m_unit->workspace, mail, password(), {});
        mail.at = QTime(9, 0);
        save(*m_unit->workspace, mail, {}, {}); // kept
        QVERIFY(!mailServer(*m_unit->workspace->ledger().reader()).secret.isEmpty());
        mail.endpoint.host = QStringLiteral("127.0.0.1");
        QVERIFY_THROWS_EXCEPTION(Error, save(*m_unit->workspace, mail, {}, {}));
        mail.enabled = false; // may be unfinished, but the password is gone
        save(*m_unit->workspace, mail, {}, {});
        QVERIFY(mailServer(*m_unit->workspace->ledger().reader()).secret.isEmpty());
        mail.secret.clear();
        QCOMPARE(problemOf([&] { passwordOf(m_unit->workspace->vault(), mail); }), Problem::NoSecret);
    }

    /// The register can be written to past the settings: by the command line, an import, an undo.
    void aServerWrittenIntoTheRegisterGetsNoPassword()
    {
        const auto smtp = server();
        save(*m_unit->workspace, settings(*smtp), password(), {});
        const auto write = [&](const char* field, const QString& value) {
            const QString registerId = QStringLiteral("outlet");
            m_unit->workspace->perform(QStringLiteral("改"), {}, [&](ledger::ActWriter& writer) {
                std::optional<ledger::Record> mail;
                writer.reader().forEach(registerId, [&](const ledger::Record& each) { mail = each; });
                writer.update(registerId, mail->id, mail->rev, {{QLatin1String(field), value}});
            });
            return mailServer(*m_unit->workspace->ledger().reader());
        };
        MailServer written = write("host", QStringLiteral("evil.example"));
        QVERIFY(!written.secret.isEmpty());
        QCOMPARE(problemOf([&] { passwordOf(m_unit->workspace->vault(), written); }), Problem::NoSecret);
        written = write("host", QStringLiteral("localhost"));
        QVERIFY(passwordOf(m_unit->workspace->vault(), written) == password());
        written = write("account", QStringLiteral("another"));
        QCOMPARE(problemOf([&] { passwordOf(m_unit->workspace->vault(), written); }), Problem::NoSecret);
    }

    void settingsAreActsOfWhoManagesTheVault()
    {
        const auto smtp = server();
        const qint64 before = m_unit->head();
        save(*m_unit->workspace, settings(*smtp), password(), QStringLiteral("上线"));
        QCOMPARE(m_unit->head(), before + 1);
        QCOMPARE(m_unit->workspace->ledger().reader()->act(before + 1)->reason, QStringLiteral("上线"));
        m_unit->workspace->team().add(QStringLiteral("罗静"), QStringLiteral("auditor"), 0, m_unit->kPassword,
                                      {});
        m_unit->workspace.reset();
        m_unit->open(people::Workspace::open(m_unit->path(), QStringLiteral("罗静"), m_unit->kPassword, {}));
        try {
            save(*m_unit->workspace, settings(*smtp), password(), {});
            QFAIL("an auditor changed settings");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Denied);
        }
    }

    void aTrialSaysWhatItIs()
    {
        const auto smtp = server();
        StopSwitch stop;
        Dispatch(*m_unit->workspace, stop)
            .tryMail(settings(*smtp), password(), QStringLiteral("zhouning@example.org"));
        QCOMPARE(smtp->mails().size(), 1);
        QVERIFY(!m_unit->status().mail.configured);
    }
};

QTEST_GUILESS_MAIN(TstMail)
#include "tst_mail.moc"
