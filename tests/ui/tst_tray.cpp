#include "ui/calendar/locked_notices.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/tray_settings.h"
#include "ui/settings/notices_section.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/tray_clock.h"
#include "ui/shell_fixture.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace wardbook;
using namespace wardbook::shelltest;
using ui::TrayFace;
using Mark = TrayFace::Mark;

namespace {

constexpr qint64 kNow = 1'780'000'000'000;
constexpr qint64 kHour = 3600 * 1000;

ui::DeskClock limit(qint64 inMs)
{
    ui::DeskClock clock;
    clock.title = QStringLiteral("省网信报告");
    clock.tip = QStringLiteral("INC-0007 张三");
    clock.startedMs = kNow - kHour;
    clock.countsToMs = kNow + inMs;
    clock.statutory = true;
    return clock;
}

ui::Program clockProgram()
{
    ui::Program parts = program();
    parts.pages = [](const ledger::RegisterSet&) {
        ui::PageEntry entry{
            QStringLiteral("first"), QString(), QStringLiteral("database"), QStringLiteral("事件"),
            [](ui::Services&, QWidget* parent) { return new NotePage(QStringLiteral("first"), parent); }};
        entry.clock = [](ledger::Reader&, qint64 nowMs) {
            ui::DeskClock clock = limit(0);
            clock.countsToMs = nowMs + 2 * kHour;
            return std::optional(clock);
        };
        return QList<ui::PageEntry>{entry};
    };
    return parts;
}

} // namespace

/// The tray: what it says, what it keeps to itself, what its menu does.
class TstTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const QString& key : {ui::tray::kOn, ui::tray::kCloseTo, ui::notices::kDiscreet})
            ui::settings().setValue(key, {});
        ui::TrayClock::setOfferedForTests(true);
        ui::waitForTasks();
    }

    void initTestCase() { const Scratch scratch; }

    void saysWhatIsNearest()
    {
        const ui::DeskClock near2h = limit(2 * kHour), late = limit(-kHour);
        TrayFace face = ui::trayFace(true, &near2h, kNow, false, false);
        QCOMPARE(face.mark, Mark::Soon);
        QVERIFY(face.tip.contains(QStringLiteral("省网信报告")));
        QVERIFY(face.tip.contains(QStringLiteral("2:00:00")));
        QVERIFY(!face.tip.contains(QStringLiteral("张三")));
        face = ui::trayFace(true, &near2h, kNow, false, true);
        QVERIFY(!face.tip.contains(QStringLiteral("省网信报告")));
        QVERIFY(face.tip.contains(QStringLiteral("2:00:00")));
        face = ui::trayFace(true, &late, kNow, false, false);
        QCOMPARE(face.mark, Mark::Late);
        QVERIFY(face.tip.contains(QStringLiteral("1:00:00")));
        ui::DeskClock drill = limit(kHour);
        drill.exercise = true;
        face = ui::trayFace(true, &drill, kNow, false, false);
        QCOMPARE(face.mark, Mark::Drill);
        QVERIFY(face.tip.contains(QStringLiteral("【演练】")));
        face = ui::trayFace(true, nullptr, kNow, false, false);
        QCOMPARE(face.mark, Mark::None);
    }

    void lockedItKnowsOnlyThatSomethingIsNear()
    {
        const ui::DeskClock late = limit(-kHour);
        const TrayFace quiet = ui::trayFace(false, &late, kNow, false, false);
        QCOMPARE(quiet.mark, Mark::None);
        const TrayFace face = ui::trayFace(false, &late, kNow, true, false);
        QCOMPARE(face.mark, Mark::Soon);
        QVERIFY(face.tip != quiet.tip);
        for (const QString& word : {QStringLiteral("省网信"), QStringLiteral("1:00:00")})
            QVERIFY(!face.tip.contains(word));
    }

    void urgencyIsAShapeToo()
    {
        // Without its colours: as somebody sees it who can't tell them apart.
        const auto grey = [](const TrayFace& face) {
            return ui::trayIcon(face).pixmap(22, 22).toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        QList<QImage> pictures;
        for (const bool unlocked : {false, true})
            for (const Mark mark : {Mark::None, Mark::Soon, Mark::Late, Mark::Drill})
                pictures << grey({unlocked, mark, {}});
        for (qsizetype i = 0; i < pictures.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(pictures[i] != pictures[j], qPrintable(QStringLiteral("%1 = %2").arg(i).arg(j)));
    }

    void isOffUntilItIsWanted()
    {
        ui::TrayClock::setOfferedForTests(true);
        ui::TrayClock tray(nullptr);
        QVERIFY(!tray.shown());
        ui::settings().setValue(ui::tray::kOn, true);
        QVERIFY(tray.shown());
        ui::settings().setValue(ui::tray::kOn, {});
        QVERIFY(!tray.shown());
        ui::TrayClock::setOfferedForTests(false);
        ui::settings().setValue(ui::tray::kOn, true);
        QVERIFY(!tray.shown()); // a setting of another desktop
    }

    void followsTheWindow()
    {
        const Scratch scratch;
        scratch.create();
        ui::TrayClock::setOfferedForTests(true);
        ui::settings().setValue(ui::tray::kOn, true);
        ui::settings().setValue(ui::notices::kDiscreet, false);
        bool something = false;
        ui::Program parts = clockProgram();
        parts.lockedNear = [&] { return something; };
        ui::MainWindow window(parts);
        window.start(scratch.vaultDir());
        window.show();
        auto* tray = window.findChild<ui::TrayClock*>();
        QVERIFY(tray && tray->shown());
        QVERIFY(!tray->face().unlocked);
        QVERIFY2(unlock(window), gui::problem());
        QTRY_COMPARE(tray->face().mark, Mark::Soon);
        QVERIFY(tray->face().tip.contains(QStringLiteral("省网信报告")));
        // Locking from the menu takes what it knew along.
        something = true;
        const auto action = [&](const char* text) {
            for (QAction* candidate : tray->menu()->actions())
                if (candidate->text() == ui::ShellTr::tr(text))
                    return candidate;
            return static_cast<QAction*>(nullptr);
        };
        QVERIFY(action("Lock now") && action("Lock now")->isEnabled());
        action("Lock now")->trigger();
        QTRY_VERIFY(!window.unlocked());
        QVERIFY(!tray->face().tip.contains(QStringLiteral("省网信报告")));
        QCOMPARE(tray->face().mark, Mark::Soon);
        QVERIFY(!action("Lock now")->isEnabled());
        window.showMinimized();
        action("Show the window")->trigger();
        QVERIFY(!window.isMinimized());
    }

    void speaksTheLanguageThatWasChosen()
    {
        const Scratch scratch;
        scratch.create();
        ui::TrayClock::setOfferedForTests(true);
        ui::settings().setValue(ui::tray::kOn, true);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        const auto* tray = window.findChild<ui::TrayClock*>();
        const QString before = tray->menu()->actions().constLast()->text();
        ui::settings().setValue(QStringLiteral("language"),
                                QStringLiteral("en")); // as the settings page does
        QTRY_COMPARE(tray->menu()->actions().constLast()->text(), QStringLiteral("Quit"));
        QVERIFY(before != QStringLiteral("Quit"));
    }

    void closingMayLeaveItInTheTray()
    {
        const Scratch scratch;
        scratch.create();
        ui::TrayClock::setOfferedForTests(true);
        ui::settings().setValue(ui::tray::kOn, true);
        ui::settings().setValue(ui::tray::kCloseTo, true);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
        window.close();
        QVERIFY(!window.isVisible());
        QVERIFY(window.unlocked()); // as it was; idleness locks it
        window.bringUp();
        QVERIFY(window.isVisible());
        // Switched off again, closing ends it.
        ui::settings().setValue(ui::tray::kCloseTo, {});
        window.close();
        QVERIFY(!window.unlocked());
    }

    void theSettingSaysWhyThereIsNone()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("this desktop has a tray");
        QWidget page;
        QFormLayout form(&page);
        ui::addNoticesRows(form);
        page.show();
        for (const char* name : {"tray", "closeToTray"}) {
            auto* box = page.findChild<QCheckBox*>(QLatin1String(name));
            QVERIFY(box && !box->isEnabled());
            QVERIFY(!box->toolTip().isEmpty());
        }
        auto* why = page.findChild<QLabel*>(QStringLiteral("noTray"));
        QVERIFY(why && why->isVisible() && !why->text().isEmpty());
    }

    void theLockedPromiseIsThatOfTheNotices()
    {
        qint64 now = kNow;
        clock::setSource([&] { return now; });
        ui::settings().setValue(ui::notices::kOn, false); // the tray alone is asked here
        ui::LockedNotices locked;
        locked.keep({kNow + kHour});
        QVERIFY(!locked.came());
        now += kHour;
        locked.look();
        QVERIFY(locked.came());
        locked.forget();
        QVERIFY(!locked.came());
        ui::settings().setValue(ui::notices::kOn, {});
        clock::setSource({});
    }
};

QTEST_MAIN(TstTray)
#include "tst_tray.moc"
