#include "gui_test.h"
#include "oversight/remediation_fixture.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/duty_notices.h"
#include "ui/calendar/locked_notices.h"
#include "ui/kit/notice_settings.h"
#include <QMainWindow>
#include <QSignalSpy>
#ifdef QT_DBUS_LIB
#include "notice_bus.h"
#endif

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;

#ifdef QT_DBUS_LIB

namespace {

qint64 s_nowMs = 0;

qint64 at(int days, int hour, int minute = 0)
{
    return QDateTime(kToday.addDays(days), QTime(hour, minute)).toMSecsSinceEpoch();
}

/// What works beside the pages while the vault is open.
struct Open
{
    Open(GradedUnit& unit, LockedNotices* locked)
        : services(*unit.workspace),
          notices(static_cast<DutyNotices*>(makeDutyNotices(services, nullptr, locked)))
    {
        QSignalSpy read(notices.get(), &DutyNotices::readAnew);
        ready = read.wait(30000);
    }
    void goOn(qint64 ms)
    {
        s_nowMs = ms;
        notices->look();
    }
    gui::FakeServices services;
    std::unique_ptr<DutyNotices> notices;
    bool ready = false;
};

} // namespace

/// Against a session bus and a desktop of the test's own.
class TestDutyNotices : public QObject
{
    Q_OBJECT

    noticetest::Bus m_bus;
    std::unique_ptr<noticetest::Desktop> m_desktop;
    std::unique_ptr<GradedUnit> m_unit;
    std::unique_ptr<LockedNotices> m_locked;

    qint64 action(const char* title, int days)
    {
        return m_unit->make({{id("title"), QString::fromUtf8(title)},
                             {id("due"), kToday.addDays(days).toString(Qt::ISODate)}});
    }
    void alert(const char* name, qint64 due)
    {
        m_unit->workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            writer.create(id("alert"), {{id("name"), QString::fromUtf8(name)}, {id("due"), due}});
        });
    }
    static void say(bool on, bool discreet)
    {
        settings().setValue(notices::kOn, on);
        settings().setValue(notices::kDiscreet, discreet);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_bus.address().isEmpty())
            QSKIP("dbus-daemon is not installed: no session bus to test with");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        installTranslations(Language::Chinese);
        clock::setSource([] { return s_nowMs; });
    }
    void cleanupTestCase() { clock::setSource({}); }
    void init()
    {
        s_nowMs = at(0, 9);
        m_unit = std::make_unique<GradedUnit>();
        m_desktop = std::make_unique<noticetest::Desktop>(m_bus.address());
        m_locked = std::make_unique<LockedNotices>();
        say(true, false);
    }
    void cleanup()
    {
        m_locked.reset();
        m_desktop.reset();
        m_unit.reset();
    }

    void aDayThatCameIsSaidAndOpensItsRecord()
    {
        const qint64 today = action("补 <日志> & 口令", 0);
        action("后天的", 2);
        QMainWindow window;
        window.showMinimized();
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        const noticetest::Notice notice = m_desktop->shown.first();
        QVERIFY(notice.title.contains(QStringLiteral("补 <日志> & 口令"))); // titles are never markup
        QVERIFY(notice.hints.value(QStringLiteral("transient")).toBool());
        QVERIFY(notice.actions.contains(QStringLiteral("default")));
        m_desktop->click(m_desktop->shown.firstKey());
        QTRY_COMPARE(open.services.opened, QStringLiteral("register_remediation ") +
                                               m_unit->reader()->record(id("remediation"), today).uid);
        QVERIFY(!window.isMinimized());
        QTRY_VERIFY(m_desktop->shown.isEmpty());
        // the next morning but one
        open.goOn(at(2, 7, 59));
        QVERIFY(m_desktop->shown.isEmpty());
        open.goOn(at(2, 8));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY(m_desktop->titles().first().contains(QStringLiteral("后天的")));
    }

    void anHourWarnsFirstAndThenComes()
    {
        alert("勒索预警", at(0, 15));
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        open.goOn(at(0, 13, 59));
        QVERIFY(m_desktop->everything.isEmpty());
        open.goOn(at(0, 14));
        QTRY_COMPARE(m_desktop->everything.size(), 1);
        QVERIFY(m_desktop->shown.first().title.contains(QStringLiteral("勒索预警")));
        open.goOn(at(0, 15));
        QTRY_COMPARE(m_desktop->everything.size(), 2);
        QCOMPARE(m_desktop->shown.size(), 1); // the same place on the screen
        QVERIFY(m_desktop->everything[0].text != m_desktop->everything[1].text);
    }

    void discreetSaysThatSomethingIsDueAndNotWhat()
    {
        say(true, true);
        action("秘密项目", 0);
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY(!m_desktop->says(QStringLiteral("秘密项目")));
        m_desktop->click(m_desktop->shown.firstKey());
        QTRY_COMPARE(open.services.opened, QStringLiteral("calendar 2026-06-11"));
    }

    void manyAtOnceAreOneNotice()
    {
        for (const char* title : {"甲", "乙"})
            action(title, 0);
        for (const char* name : {"预警一", "预警二"})
            alert(name, at(0, 8, 30));
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY(m_desktop->titles().first().contains(QChar(u'4'))); // no word of what was near
    }

    void nothingIsSaidTwiceOrWhenTurnedOff()
    {
        action("补日志", 0);
        {
            Open open(*m_unit, m_locked.get());
            QVERIFY(open.ready);
            QTRY_COMPARE(m_desktop->everything.size(), 1);
        }
        QTRY_VERIFY(m_desktop->shown.isEmpty()); // locked: it goes
        {
            Open open(*m_unit, m_locked.get());
            QVERIFY(open.ready);
            say(false, false);
            alert("没人听见", at(0, 15));
            QSignalSpy read(open.notices.get(), &DutyNotices::readAnew);
            open.notices->read();
            QVERIFY(read.wait(30000));
            open.goOn(at(0, 16));
            // a later one, to know that the earlier had its chance
            say(true, false);
            alert("听得见", at(0, 20));
            open.notices->read();
            QVERIFY(read.wait(30000));
            open.goOn(at(0, 20));
            QTRY_VERIFY(m_desktop->says(QStringLiteral("听得见")));
        }
        QVERIFY(!m_desktop->says(QStringLiteral("没人听见")));
        QCOMPARE(m_desktop->everything.first().title.contains(QStringLiteral("补日志")), true);
    }

    void whileLockedOnlyThatSomethingIsNear()
    {
        alert("秘密系统预警", at(0, 15));
        {
            Open open(*m_unit, m_locked.get());
            QVERIFY(open.ready);
            QCOMPARE(open.notices->coming().size(), 2);
        }
        QVERIFY(m_desktop->everything.isEmpty());
        s_nowMs = at(0, 14, 1);
        m_locked->look();
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->titles().first(), CalendarPageTr::tr("Wardbook: a deadline is near"));
        QVERIFY(!m_desktop->says(QStringLiteral("秘密")));
        QMainWindow window;
        window.showMinimized();
        m_desktop->click(m_desktop->shown.firstKey());
        QTRY_VERIFY(!window.isMinimized());
        s_nowMs = at(0, 15, 1);
        m_locked->look();
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        // unlocked again: that notice goes, and what it meant is said
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        QTRY_VERIFY(m_desktop->says(QStringLiteral("秘密系统预警")));
        QVERIFY(!m_desktop->titles().contains(CalendarPageTr::tr("Wardbook: a deadline is near")));
    }

    void aDesktopWithoutNoticesIsNoProblem()
    {
        m_desktop.reset();
        action("补日志", 0);
        Open open(*m_unit, m_locked.get());
        QVERIFY(open.ready);
        open.goOn(at(0, 10));
        QVERIFY(open.services.errors.isEmpty());
    }
};

#else

class TestDutyNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSKIP("built without QtDBus: there are no notices"); }
};

#endif

QTEST_MAIN(TestDutyNotices)
#ifdef QT_DBUS_LIB
#include "moc_notice_bus.cpp"
#endif
#include "tst_duty_notices.moc"
