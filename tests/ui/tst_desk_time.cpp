#include "ui/shell/clock_chip.h"
#include "ui/shell/drill_band.h"
#include "ui/shell/rail.h"
#include "ui/shell_fixture.h"

using namespace wardbook;
using namespace wardbook::shelltest;

namespace {

/// A page that shows a drill when it is told to.
class DrillPage : public ui::Page
{
public:
    using ui::Page::Page;
    QString drillTitle() const override { return m_title; }
    void show(const QString& title)
    {
        m_title = title;
        Q_EMIT drillTitleChanged();
    }

private:
    QString m_title;
};

constexpr qint64 kMinute = 60 * 1000, kHour = 60 * kMinute;
constexpr qint64 kNow = 1'781'398'800'000; // 2026-06-14

ui::DeskClock due(const QString& title, qint64 inMs, bool exercise = false)
{
    ui::DeskClock clock;
    clock.title = title;
    clock.startedMs = kNow - kHour;
    clock.countsToMs = kNow + inMs;
    clock.statutory = true;
    clock.exercise = exercise;
    clock.target = title;
    return clock;
}

} // namespace

/// What the window shows of time on every page: the nearest legal clock, the drill band, a wrong clock.
class TestDeskTime : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;
    QHash<QString, ui::DeskClock> m_clocks; ///< by page; read on the worker, set before unlocking
    qint64 m_now = kNow;

    void open(const QString& id, const std::function<void(ui::Program&)>& change = {})
    {
        Q_UNUSED(id)
        m_scratch = std::make_unique<Scratch>();
        m_scratch->create();
        ui::Program made = program();
        const auto pages = made.pages;
        made.pages = [this, pages](const ledger::RegisterSet& registers) {
            QList<ui::PageEntry> entries = pages(registers);
            for (ui::PageEntry& entry : entries) {
                if (!m_clocks.contains(entry.id))
                    continue;
                entry.clock = [clock = m_clocks.value(entry.id)](ledger::Reader&, qint64) {
                    return std::optional<ui::DeskClock>(clock);
                };
            }
            return entries;
        };
        if (change)
            change(made);
        m_window = std::make_unique<ui::MainWindow>(made);
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        QVERIFY(unlock(*m_window));
    }
    ui::ClockChip* chip() { return m_window->findChild<ui::ClockChip*>(); }

private Q_SLOTS:
    void init()
    {
        m_now = kNow;
        m_clocks.clear();
        clock::setSource([this] { return m_now; });
    }
    void cleanup()
    {
        m_window.reset();
        m_scratch.reset();
        clock::setSource({});
    }

    void aRealClockGoesBeforeADrill()
    {
        m_clocks.insert(QStringLiteral("second"), due(QStringLiteral("演练报告"), kMinute, true));
        m_clocks.insert(QStringLiteral("third"),
                        due(QStringLiteral("省网信报告"), 3 * kHour + kMinute - 1000));
        open({});
        QTRY_VERIFY(chip()->isVisible());
        // the window goes by the time that really passes: some seconds are gone
        QTRY_VERIFY2(chip()->words().startsWith(QStringLiteral("省网信报告 剩 3:00:")),
                     qPrintable(chip()->words()));
        QTest::mouseClick(chip(), Qt::LeftButton);
        QCOMPARE(m_window->desk()->currentPageId(), QStringLiteral("third"));
        QCOMPARE(notePage(*m_window)->targets().constLast(), QStringLiteral("省网信报告"));
    }

    void countsUpWhenLate()
    {
        m_clocks.insert(QStringLiteral("second"), due(QStringLiteral("省网信报告"), -kMinute));
        open({});
        QTRY_VERIFY2(chip()->words().startsWith(QStringLiteral("省网信报告 逾期 0:01:")),
                     qPrintable(chip()->words()));
    }

    void nothingWithoutAClock()
    {
        open({});
        QVERIFY(!chip()->isVisible());
    }

    /// The computer's clock is set back: what is left does not grow.
    void aClockSetBackGivesNoTime()
    {
        m_clocks.insert(QStringLiteral("second"),
                        due(QStringLiteral("省网信报告"), 3 * kHour + kMinute - 1000));
        open({});
        // the window goes by the time that really passes: some seconds are gone
        QTRY_VERIFY2(chip()->words().startsWith(QStringLiteral("省网信报告 剩 3:00:")),
                     qPrintable(chip()->words()));
        m_now = kNow - 2 * kHour;
        QVERIFY(m_window->desk()->nowMs() >= kNow);
    }

    void aDrillMarksTheWholeWindow()
    {
        DrillPage* page = nullptr;
        open({}, [&page](ui::Program& made) {
            const auto pages = made.pages;
            made.pages = [pages, &page](const ledger::RegisterSet& registers) {
                QList<ui::PageEntry> entries = pages(registers);
                entries[1].create = [&page](ui::Services&, QWidget* parent) -> ui::Page* {
                    return page = new DrillPage(parent);
                };
                return entries;
            };
        });
        auto* band = m_window->findChild<ui::DrillBand*>();
        auto* rail = m_window->findChild<ui::Rail*>();
        QVERIFY(!band->isVisible());
        m_window->desk()->openPage(QStringLiteral("second"));
        page->show(QStringLiteral("勒索病毒应急演练"));
        QVERIFY(band->isVisible());
        QVERIFY(rail->closed());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("【演练】勒索病毒应急演练")));
        m_window->desk()->openPage(QStringLiteral("first"));
        QVERIFY(!band->isVisible());
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("演练")));
        m_window->desk()->openPage(QStringLiteral("second"));
        QVERIFY(band->isVisible());
    }
};

QTEST_MAIN(TestDeskTime)
#include "tst_desk_time.moc"
