#include "crypto/bytes.h"
#include "crypto/sealing.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_page.h"
#include "ui/memory_search.h"
#include "ui/pages/every_page.h"
#include "ui/shell/password_field.h"
#include "ui/shell_fixture.h"
#include "vault/vault_keys.h"
#include <QProcess>
#include <cstdio>
#include <sys/inotify.h>

using namespace wardbook;
using namespace wardbook::shelltest;

/// After locking, nothing of the vault is in the process's memory: not its keys, not the password, not a
/// record that was on screen. A second process shows a vault like a person would; this one, which knows what
/// to look for, reads that one's memory.
namespace {

const QString kKnownTitle = QStringLiteral("雾凇检验台账 canary 58213");
const QString kKnownWords = QStringLiteral("只有这条记录说的话 heron-quill-9942");
const QString kTyped = QStringLiteral("quartz-Vellum-58-tundra");

ui::Program realPages()
{
    ui::Program result;
    result.pages = ui::everyPage;
    result.shownBy = ui::registersShownByPages();
    result.setLanguage = installTranslations;
    return result;
}

/// The next line from the other process; wiped by whoever takes it.
QByteArray line()
{
    QByteArray read;
    for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';)
        read.append(c);
    return read;
}

void tell(const char* word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

bool waitFor(const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, 60'000))
        tell("stuck");
    return condition();
}

/// The other process: opens, shows, locks, and waits each time until it was looked at.
int showVault(int argc, char** argv)
{
    QApplication app(argc, argv);
    initResources();
    installTranslations(Language::Chinese);
    ui::setTheme(ui::ThemeName::Light);
    ui::MainWindow window(realPages());
    window.start(QString::fromLocal8Bit(qgetenv("WARDBOOK_SECRETS_VAULT")));
    window.show();
    {
        auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        field->setFocus();
        QByteArray typed = line();
        for (const char c : std::as_const(typed))
            QTest::keyClick(field, c);
        crypto::wipe(typed);
    }
    gui::click(window.findChild<QAbstractButton*>(QStringLiteral("unlockOpen")));
    if (!waitFor([&] { return window.desk() != nullptr; }))
        return 1;
    auto* desk = window.desk();
    const auto pages = ui::everyPage(*desk->services().workspace().ledger().registers());
    for (const auto& page : pages)
        desk->openPage(page.id);
    desk->openPage(QStringLiteral("assets"));
    auto* records = desk->currentPage()->findChild<ui::RecordPage*>();
    if (records == nullptr || !waitFor([&] {
            return records->model().complete() && records->model().rowCount() == 1 &&
                   records->inspector().recordId() > 0;
        }))
        return 1;
    window.grab(); // painted, with its letters laid out
    tell("shown");
    line();
    desk->services().lock();
    if (!waitFor([&] { return window.desk() == nullptr; }))
        return 1;
    window.grab();
    tell("locked");
    line();
    return 0;
}

} // namespace

class TestMemorySecrets : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    QList<memory::Needle> m_needles;
    QByteArray m_said; ///< by the other process, on stderr, with every kind of message on
    int m_temporary = -1;

    QString temporaryFolder() const { return m_scratch->path(QStringLiteral("tmp")); }
    /// Names of everything that was made among temporary files, also if it is gone.
    QByteArrayList temporaryFiles() const
    {
        QByteArrayList names;
        alignas(inotify_event) char buffer[16 * 1024];
        for (ssize_t got = 0; (got = ::read(m_temporary, buffer, sizeof buffer)) > 0;)
            for (ssize_t at = 0; at < got;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                names.append(QByteArray(event->name));
                at += ssize_t(sizeof(inotify_event) + event->len);
            }
        return names;
    }

    /// The 32 bytes of the private number in PKCS#8.
    static QByteArray scalarOf(const crypto::SigningKey& key)
    {
        const auto der = crypto::toBytes(key.der());
        const auto mark = QByteArray::fromHex("0201010420");
        return der.mid(der.indexOf(mark) + mark.size(), 32);
    }

    void listNeedles(const vault::Header& header)
    {
        namespace keys = vault::keys;
        const auto& slot = header.slots_.first();
        const auto pair = keys::unlock(header, slot, kTyped);
        const auto opened = keys::openHeader(header, slot, slot.member, pair);
        memory::addKey(m_needles, "vault key", crypto::toBytes(opened.current));
        memory::addKey(m_needles, "header key", crypto::toBytes(keys::headerKey(opened.current)));
        memory::addKey(m_needles, "private key", scalarOf(pair));
        memory::addKey(m_needles, "password key",
                       crypto::toBytes(crypto::derivePasswordKey(crypto::passwordSecret(kTyped), slot.kdf)));
        for (const char* name : {"register.db", "evidence.db"})
            memory::addKey(m_needles, "database key", keys::RawKey(opened.current, name).bytes().left(32));
        memory::addText(m_needles, "password", kTyped);
        memory::addText(m_needles, "title", kKnownTitle);
        memory::addText(m_needles, "record", kKnownWords);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scratch = std::make_unique<Scratch>();
        const auto made = people::Workspace::create(m_scratch->vaultDir(), kUnit, kFounder, kTyped);
        made.workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            const auto department = writer.create(QStringLiteral("department"),
                                                  {{QStringLiteral("name"), QStringLiteral("检验科")}});
            const auto person =
                writer.create(QStringLiteral("person"), {{QStringLiteral("name"), QStringLiteral("何敏")},
                                                         {QStringLiteral("department"), department}});
            writer.create(QStringLiteral("asset"), {{QStringLiteral("name"), kKnownTitle},
                                                    {QStringLiteral("description"), kKnownWords},
                                                    {QStringLiteral("category"), QStringLiteral("health")},
                                                    {QStringLiteral("level"), QStringLiteral("3")},
                                                    {QStringLiteral("department"), department},
                                                    {QStringLiteral("owner"), person}});
        });
        listNeedles(made.workspace->vault().header());
    }

    void nothingStaysAfterLocking()
    {
        QProcess other;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WARDBOOK_SECRETS_VAULT"), m_scratch->vaultDir());
        environment.insert(QStringLiteral("TMPDIR"), temporaryFolder());
        // Qt makes one among temporary files where the desktop gave none.
        if (!environment.contains(QStringLiteral("XDG_RUNTIME_DIR")))
            environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_scratch->path(QString()));
        // Qt 6.8 would look through all widgets for each that comes or goes.
        environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                           QStringLiteral("*=true;qt.widgets.focus=false"));
        QVERIFY(QDir().mkpath(temporaryFolder()));
        m_temporary = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(inotify_add_watch(m_temporary, qPrintable(temporaryFolder()), IN_CREATE | IN_MOVED_TO) >= 0);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), QStringList());
        const auto next = [&] {
            while (!other.canReadLine() && other.waitForReadyRead(120'000)) {
            }
            return other.readLine().trimmed();
        };
        other.write(kTyped.toUtf8() + '\n');
        QCOMPARE(next(), QByteArray("shown"));
        // What is to be gone later is there now, or the search proves nothing.
        const auto before = memory::search(other.processId(), m_needles);
        if (before.searched == 0) {
            other.write("\n\n");
            other.waitForFinished();
            QSKIP("this system lets nobody read another process's memory");
        }
        for (const char* what : {"vault key", "private key", "title", "record"})
            QVERIFY2(before.has(what), what);
        other.write("\n");
        QCOMPARE(next(), QByteArray("locked"));
        const auto after = memory::search(other.processId(), m_needles);
        QVERIFY(after.searched > 8'000'000);
        const auto places = after.places.join(u'\n').toUtf8();
        other.write("\n");
        QVERIFY(other.waitForFinished(60'000));
        m_said = other.readAllStandardError();
        QVERIFY2(after.places.isEmpty(), places.constData());
        QCOMPARE(other.exitCode(), 0);
    }

    void nothingInMessagesNorTemporaryFiles()
    {
        if (m_temporary < 0)
            QSKIP("the other process did not run");
        QVERIFY(m_said.size() > 1000); // it does talk
        for (const auto& needle : std::as_const(m_needles))
            QVERIFY2(!m_said.contains(needle.bytes), needle.what);
        const auto made = temporaryFiles();
        QVERIFY2(made.isEmpty(), made.join(' ').constData());
        ::close(m_temporary);
    }
};

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet("WARDBOOK_SECRETS_VAULT"))
        return showVault(argc, argv);
    QApplication app(argc, argv);
    TestMemorySecrets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_memory_secrets.moc"
