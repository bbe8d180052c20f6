#include "ui/assets/assets_page_entry.h"
#include "ui/audit/audit_page_entry.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_page.h"
#include "ui/record_fixture.h"
#include "ui/shell/desk_session.h"
#include "ui/shown_window.h"
#include <QFile>
#include <QSplitter>
#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace wardbook;
using namespace wardbook::shelltest;

namespace {

const QString kUid = QStringLiteral("01ARZ3NDEKTSV4RRFFQ69G5FAV");

/// Two panes and a record that is shown.
class PanesPage : public ui::Page
{
public:
    PanesPage(QWidget* parent) : ui::Page(parent), m_splitter(new QSplitter(this))
    {
        auto* column = new QVBoxLayout(this);
        column->addWidget(new ui::PageHeader(QStringLiteral("panes")));
        for (int i = 0; i < 2; ++i)
            m_splitter->addWidget(new QListView);
        m_splitter->setObjectName(QStringLiteral("panes"));
        m_splitter->setChildrenCollapsible(false);
        column->addWidget(m_splitter, 1);
    }
    void activate(const QString& target) override
    {
        m_targets << target;
        if (!target.isEmpty())
            setProperty("place", target);
    }
    QString holdsBack() const override { return m_field ? m_field->text() : QString(); }
    QStringList targets() const { return m_targets; }
    QSplitter* panes() { return m_splitter; }
    QLineEdit* m_field = nullptr;

private:
    QSplitter* m_splitter;
    QStringList m_targets;
};

ui::Program panesProgram()
{
    ui::Program parts = program();
    const auto others = parts.pages;
    parts.pages = [others](const ledger::RegisterSet& registers) {
        QList<ui::PageEntry> all = others(registers);
        all << ui::PageEntry{QStringLiteral("panes"), QString(), QStringLiteral("database"),
                             QStringLiteral("台账"),
                             [](ui::Services&, QWidget* parent) { return new PanesPage(parent); }};
        return all;
    };
    return parts;
}

PanesPage* panesPage(ui::MainWindow& window)
{
    return window.desk() ? dynamic_cast<PanesPage*>(window.desk()->currentPage()) : nullptr;
}

} // namespace

/// Where one left off, and how the window ends with the desktop's session.
class TstSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::waitForTasks(); }

    void theNextUnlockingGoesOnThere()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(panesProgram());
        window.resize(1300, 800);
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(!panesPage(window)); // the first page at first
        window.desk()->openPage(QStringLiteral("panes"), kUid);
        QVERIFY(panesPage(window));
        QSplitter* panes = panesPage(window)->panes();
        const int handle = panes->handle(1)->x();
        QTest::mousePress(panes->handle(1), Qt::LeftButton);
        QTest::mouseMove(panes->handle(1), QPoint(-200, 5));
        QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, QPoint(-200, 5));
        const int moved = panes->handle(1)->x();
        QVERIFY(moved < handle - 100);
        window.lock();
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(panesPage(window));
        QCOMPARE(panesPage(window)->targets(), QStringList{kUid});
        QTRY_COMPARE(panesPage(window)->panes()->handle(1)->x(), moved);
        // Another vault begins at its own first page.
        const QString other = scratch.path(QStringLiteral("other.wardbook"));
        people::Workspace::create(other, kUnit, kFounder, kPassword);
        ui::prompts::nextAnswer(true);
        window.openVault(other);
        QTRY_VERIFY(!window.desk());
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(notePage(window));
    }

    void aRealListIsWhereItWas()
    {
        const Scratch scratch;
        gui::Hospital hospital(3);
        const QString uid = hospital.record(hospital.ids.constLast()).uid, dir = hospital.path;
        hospital.workspace.reset();
        ui::Program parts = program();
        parts.pages = [](const ledger::RegisterSet&) {
            return QList<ui::PageEntry>{ui::auditPageEntry(), ui::assetsPageEntry()};
        };
        ui::MainWindow window(parts);
        window.start(dir);
        window.show();
        QVERIFY2(unlock(window, gui::kPassword), gui::problem());
        window.desk()->openPage(QStringLiteral("assets"), uid);
        const auto records = [&] { return window.desk()->currentPage()->findChild<ui::RecordPage*>(); };
        QTRY_COMPARE(ui::shownRecord(window.desk()->currentPage()), uid);
        const qint64 id = records()->inspector().recordId();
        window.lock();
        QVERIFY2(unlock(window, gui::kPassword), gui::problem());
        QCOMPARE(window.desk()->currentPageId(), QStringLiteral("assets"));
        QTRY_COMPARE(records()->inspector().recordId(), id);
        QTRY_COMPARE(records()->table().currentId(), id);
        // Without the panel it stays away, and no record calls it back.
        QVERIFY(records()->inspector().isVisible());
        Q_EMIT records()->inspector().closeRequested();
        QVERIFY(!records()->inspector().isVisible());
        window.lock();
        QVERIFY2(unlock(window, gui::kPassword), gui::problem());
        QVERIFY(!records()->inspector().isVisible());
        ui::settings().setValue(QStringLiteral("inspector/asset"), {});
    }

    void nothingSecretIsKept()
    {
        const Scratch scratch;
        scratch.create();
        {
            ui::MainWindow window(panesProgram());
            window.start(scratch.vaultDir());
            window.show();
            QVERIFY2(unlock(window), gui::problem());
            window.desk()->openPage(QStringLiteral("panes"), kUid);
            panesPage(window)->setProperty("place", QStringLiteral("患者张三的病历"));
            window.lock();
            QFile stored(ui::settings().file());
            QVERIFY(stored.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(stored.readAll());
            QVERIFY(text.contains(QStringLiteral("session/")));
            for (const QString& word : {QStringLiteral("张三"), kUnit, kFounder, kPassword})
                QVERIFY2(!text.contains(word), qPrintable(word));
            // Whatever somebody writes into the file, no page is sent anywhere by it but to a record.
            QVERIFY2(unlock(window), gui::problem());
            QCOMPARE(panesPage(window)->targets(), QStringList{QString()});
        }
    }

    void windowsOfOtherVaultsShareTheSettings()
    {
        const Scratch scratch;
        const QString file = scratch.path(QStringLiteral("settings.json"));
        ui::SettingsStore one(file), other(file); // two processes
        one.addRecentVault(QStringLiteral("/a.wardbook"));
        other.addRecentVault(QStringLiteral("/b.wardbook"));
        one.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        other.setValue(QStringLiteral("idleMinutes"), 5);
        one.addRecentVault(QStringLiteral("/c.wardbook"));
        const ui::SettingsStore later(file);
        QCOMPARE(later.recentVaults(),
                 QStringList({QStringLiteral("/c.wardbook"), QStringLiteral("/b.wardbook"),
                              QStringLiteral("/a.wardbook")}));
        QCOMPARE(other.recentVaults(), later.recentVaults());
        other.forgetVault(QStringLiteral("/c.wardbook")); // which it never saw being added
        QCOMPARE(one.recentVaults(),
                 QStringList({QStringLiteral("/b.wardbook"), QStringLiteral("/a.wardbook")}));
        QCOMPARE(later.text(QStringLiteral("theme")), QStringLiteral("dark"));
        QCOMPARE(later.number(QStringLiteral("idleMinutes"), 0), 5);
    }

    void staysOnTheScreensThatThereAre()
    {
        const QRect left(0, 0, 1920, 1080), right(1920, 0, 2560, 1440);
        const QRect there(2000, 100, 1440, 900);
        QCOMPARE(ui::reachable(there, {left, right}), there);
        // The right screen was unplugged.
        QCOMPARE(ui::reachable(there, {left}), QRect(480, 100, 1440, 900));
        // A screen below that is smaller.
        const QRect below(100, 1200, 1440, 900), small(0, 0, 1280, 720);
        const QRect moved = ui::reachable(below, {small});
        QVERIFY(small.contains(moved));
        QCOMPARE(moved.size(), small.size());
        // Half outside at the side, with enough of its title bar in sight, it is left alone.
        QCOMPARE(ui::reachable(QRect(-900, 50, 1440, 900), {left}), QRect(-900, 50, 1440, 900));
        // Its title bar above the screen can't be taken hold of.
        QVERIFY(ui::reachable(QRect(100, -60, 800, 600), {left}).top() >= 0);
        QCOMPARE(ui::reachable(there, {}), there);
    }

    void theWindowComesBackWhereItWas()
    {
        const Scratch scratch;
        scratch.create();
        ui::settings().setValue(QStringLiteral("window/geometry"), {});
        QPoint place(0, 30);
        {
            ui::MainWindow window(program());
            window.start(scratch.vaultDir());
            window.show();
            // where Qt 6.8 has no reason to move it: whole on the screen
            place.setX(qBound(1, window.screen()->availableGeometry().right() - window.minimumWidth(), 40));
            window.setGeometry(QRect(place, window.minimumSize()));
            window.close();
        }
        ui::MainWindow window(program());
        window.show();
        QCOMPARE(window.geometry().topLeft(), place);
        ui::settings().setValue(QStringLiteral("window/geometry"), {});
    }

    void logoutWaitsForWhatWouldBeLost()
    {
        ShownWindow shown(panesProgram());
        ui::MainWindow& window = shown.window;
        QVERIFY2(unlock(window), gui::problem());
        window.desk()->openPage(QStringLiteral("panes"));
        // A field that saves itself when it loses the focus: then nothing is held back.
        PanesPage* page = panesPage(window);
        auto* field = new QLineEdit(page);
        field->setObjectName(QStringLiteral("half"));
        field->show();
        page->m_field = field;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("12"));
        connect(field, &QLineEdit::editingFinished, field, &QLineEdit::clear);
        QVERIFY(window.endSession(true));
        QVERIFY(!window.unlocked());

        QVERIFY2(unlock(window), gui::problem());
        page = panesPage(window);
        field = new QLineEdit(QStringLiteral("half a report"), page);
        page->m_field = field;
        // The person is asked, and the logout waits.
        ui::prompts::nextAnswer(false);
        QVERIFY(!window.endSession(true));
        QVERIFY(window.unlocked());
        QVERIFY(window.isVisible());
        ui::prompts::nextAnswer(true);
        QVERIFY(!window.endSession(true));
        QTRY_VERIFY(!window.isVisible());
        QVERIFY(!window.unlocked());
    }

    void aSignalLocksAndEnds()
    {
#ifdef Q_OS_UNIX
        const Scratch scratch;
        scratch.create();
        for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
            ui::MainWindow window(panesProgram());
            window.start(scratch.vaultDir());
            window.show();
            QVERIFY2(unlock(window), gui::problem());
            window.desk()->openPage(QStringLiteral("panes"));
            panesPage(window)->m_field = new QLineEdit(QStringLiteral("half a report"), panesPage(window));
            QVERIFY(vault::openedBy(scratch.vaultDir()));
            ::raise(signal);
            QTRY_VERIFY(!window.isVisible()); // nobody is asked: the system does not wait
            QVERIFY(!window.unlocked());
            QVERIFY(!vault::openedBy(scratch.vaultDir()));
        }
        QVERIFY(people::Workspace::open(scratch.vaultDir(), kFounder, kPassword, {}));
#else
        QSKIP("signals are those of Unix");
#endif
    }
};

QTEST_MAIN(TstSession)
#include "tst_session.moc"
