#include "ui/kit/prompts.h"
#include "ui/shell/idle_watch.h"
#include "ui/shown_window.h"
#include <QDir>
#include <QPushButton>
#include <QTimer>

using namespace wardbook;
using namespace wardbook::shelltest;

/// A window that stays open day and night: it locks by the clock, and what it needs does not grow.
class TstIdleDay : public QObject
{
    Q_OBJECT

    struct Held
    {
        qsizetype widgets = 0, objects = 0, timers = 0, files = 0, threads = 0;
        qint64 residentKiB = 0;
    };
    static Held held(ui::MainWindow& window)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        Held now;
        now.widgets = QApplication::allWidgets().size();
        now.objects = window.findChildren<QObject*>().size() + qApp->findChildren<QObject*>().size();
        now.timers = window.findChildren<QTimer*>().size() + qApp->findChildren<QTimer*>().size();
#ifdef Q_OS_LINUX
        now.files = QDir(QStringLiteral("/proc/self/fd"))
                        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                        .size();
        now.threads =
            QDir(QStringLiteral("/proc/self/task")).entryList(QDir::NoDotAndDotDot | QDir::Dirs).size();
        QFile memory(QStringLiteral("/proc/self/statm"));
        if (memory.open(QIODevice::ReadOnly))
            now.residentKiB = memory.readAll().split(' ').value(1).toLongLong() * 4;
#endif
        return now;
    }
    /// As unlock(), without the half second that a person looks at.
    static bool enter(ui::MainWindow& window, const QString& dir)
    {
        window.enter(people::Workspace::open(dir, kFounder, kPassword, {}));
        return QTest::qWaitFor([&] { return window.desk() != nullptr; }, 30000);
    }

private Q_SLOTS:
    void cleanup()
    {
        ui::waitForTasks();
        clock::setSource({});
    }

    void aDayInMinutesLocksOnce()
    {
        const Scratch scratch;
        scratch.create();
        qint64 now = 1'780'000'000'000;
        clock::setSource([&] { return now; });
        ui::settings().setValue(QStringLiteral("idleMinutes"), 10);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        int locked = 0;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            if (!window.desk()) {
                // Every hour somebody comes back to it.
                if (minute % 60 != 0)
                    continue;
                QVERIFY(enter(window, scratch.vaultDir()));
            }
            now += 60 * 1000;
            window.findChild<ui::IdleWatch*>()->check();
            const bool due = minute % 60 == 9; // the tenth minute after coming back
            if (due)
                QTRY_VERIFY(!window.desk());
            locked += due;
            QCOMPARE(window.desk() == nullptr, due);
        }
        QCOMPARE(locked, 24);
        QCOMPARE(window.findChildren<ui::IdleWatch*>().size(), 0);
    }

    void fiveHundredTimesLeaveNothingBehind()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const auto cycle = [&] {
            if (!enter(window, shown.scratch.vaultDir()))
                return false;
            window.desk()->openPage(QStringLiteral("second"));
            window.lock();
            return !window.unlocked();
        };
        for (int i = 0; i < 20; ++i) // caches fill
            QVERIFY(cycle());
        const Held before = held(window);
        for (int i = 0; i < 500; ++i)
            QVERIFY(cycle());
        const Held after = held(window);
        // One that just comes or goes is none that stays: 500 times one would show.
        QVERIFY2(after.widgets <= before.widgets + 2 && after.objects <= before.objects + 2 &&
                     after.timers <= before.timers + 2,
                 qPrintable(QStringLiteral("widgets %1 → %2, objects %3 → %4, timers %5 → %6")
                                .arg(before.widgets)
                                .arg(after.widgets)
                                .arg(before.objects)
                                .arg(after.objects)
                                .arg(before.timers)
                                .arg(after.timers)));
        QVERIFY2(after.files <= before.files + 2,
                 qPrintable(QStringLiteral("%1 → %2").arg(before.files).arg(after.files)));
        QVERIFY2(after.threads <= before.threads + 2,
                 qPrintable(QStringLiteral("%1 → %2").arg(before.threads).arg(after.threads)));
        // 500 times 16 KiB would show.
        QVERIFY2(after.residentKiB <= before.residentKiB + 8 * 1024,
                 qPrintable(QStringLiteral("%1 → %2 KiB").arg(before.residentKiB).arg(after.residentKiB)));
    }

    void lockingTakesNestedQuestionsAlong()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        QVERIFY2(unlock(window), gui::problem());
        // A dialog that asks for a file has another one inside.
        auto* outer = new QDialog(&window);
        QPointer<QDialog> inner = new QDialog(outer);
        outer->open();
        inner->open();
        window.lock();
        QVERIFY(!inner);
        QVERIFY(!window.unlocked());
    }
};

QTEST_MAIN(TstIdleDay)
#include "tst_idle_day.moc"
