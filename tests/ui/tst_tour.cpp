#include "fields/asset.h"
#include "ui/shell/tour.h"
#include "ui/shell/tour_card.h"
#include "ui/shell_fixture.h"
#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>

using namespace wardbook;
using namespace wardbook::shelltest;

/// The tour over a window that has a page for each stop, and a vault with one asset.
class TstTour : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_asset;

    static ui::Program programOfStops()
    {
        ui::Program result = program();
        result.pages = [](const ledger::RegisterSet&) {
            QList<ui::PageEntry> entries;
            QStringList ids;
            for (const ui::TourStop& stop : ui::tourStops()) {
                if (stop.page.isEmpty() || ids.contains(stop.page))
                    continue;
                ids << stop.page;
                entries << ui::PageEntry{stop.page,
                                         {},
                                         QStringLiteral("database"),
                                         stop.page,
                                         [id = stop.page](ui::Services&, QWidget* parent) -> ui::Page* {
                                             return new NotePage(id, parent);
                                         }};
            }
            return entries;
        };
        return result;
    }
    ui::Tour& tour() { return m_window->desk()->tour(); }
    template<class T>
    T* part(const char* name)
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }
    void start(const QString& role = {})
    {
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        if (!role.isEmpty()) {
            const QString name = QStringLiteral("someone");
            m_window->enter(people::Workspace::open(m_scratch->vaultDir(), name, kPassword, {}));
        } else {
            m_window->enter(people::Workspace::open(m_scratch->vaultDir(), kFounder, kPassword, {}));
        }
        QVERIFY(QTest::qWaitFor([this] { return m_window->desk() != nullptr; }, 30000));
        QApplication::setActiveWindow(m_window.get());
        // From the Help menu, as a person starts it.
        auto* action = m_window->desk()->findChild<QAction*>(QStringLiteral("tour"));
        QVERIFY(action);
        action->trigger();
        QVERIFY(QTest::qWaitFor([this] { return tour().running(); }, 30000));
    }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<Scratch>();
        auto made = people::Workspace::create(m_scratch->vaultDir(), kUnit, kFounder, kPassword);
        qint64 department = 0;
        made.workspace->perform(QStringLiteral("test"), {}, [&](ledger::ActWriter& writer) {
            const auto create = [&](const char* name) {
                return writer.create(QStringLiteral("department"),
                                     {{QStringLiteral("name"), QString::fromUtf8(name)}});
            };
            department = create("检验科");
            const qint64 id =
                writer.create(QStringLiteral("asset"),
                              {{QString::fromLatin1(fields::asset::name), QStringLiteral("病案首页")},
                               {QString::fromLatin1(fields::asset::department), create("病案室")}});
            m_asset = writer.reader().record(QStringLiteral("asset"), id).uid;
        });
        made.workspace->team().add(QStringLiteral("someone"), QStringLiteral("liaison"), department,
                                   kPassword, {});
        made.workspace.reset();
        m_window = std::make_unique<ui::MainWindow>(programOfStops());
        m_window->resize(1440, 869);
    }

    void cleanup()
    {
        m_window.reset();
        ui::waitForTasks();
        m_scratch.reset();
    }

    void everyStopSaysWhatAndWhereInBothLanguages()
    {
        QVERIFY(ui::tourStops().size() >= 10);
        for (const ui::TourStop& stop : ui::tourStops()) {
            QVERIFY2(!stop.title.zh.isEmpty() && !stop.text.en.isEmpty() && !stop.at.isEmpty(),
                     qPrintable(stop.id));
            QVERIFY2(stop.text.zh.size() < 140 && stop.text.en.size() < 320, qPrintable(stop.id));
        }
        const auto parse = [](const char* json) {
            return ui::parseTour(QJsonDocument::fromJson(json).object());
        };
        QVERIFY_THROWS_EXCEPTION(Error, parse(R"({"stops":[{"id":"x","at":["a"],"title":{"zh":"一"}}]})"));
        QVERIFY_THROWS_EXCEPTION(
            Error,
            parse(
                R"({"stops":[{"id":"x","at":["a"],"target":"%1","title":{"zh":"一","en":"a"},"text":{"zh":"一","en":"a"}}]})"));
    }

    void walksThroughEveryStop()
    {
        start();
        const qsizetype count = tour().stops().size();
        QCOMPARE(count, ui::tourStops().size());
        QStringList seen;
        for (qsizetype i = 0; i < count; ++i) {
            QVERIFY(tour().running());
            auto* card = part<ui::TourCard>("tourCard");
            QVERIFY2(gui::usable(card), gui::problem());
            QVERIFY(m_window->desk()->rect().contains(card->geometry()));
            const QString title = part<QLabel>("tourTitle")->text();
            QVERIFY(!seen.contains(title));
            seen << title;
            QVERIFY(part<QLabel>("tourCount")->text().contains(QString::number(i + 1)));
            const ui::TourStop& stop = tour().stops().at(i);
            if (!stop.page.isEmpty())
                QCOMPARE(m_window->desk()->currentPageId(), stop.page);
            if (stop.id == QLatin1String("hint"))
                QCOMPARE(notePage(*m_window)->targets().constLast(), m_asset);
            if (stop.id == QLatin1String("pending")) // there is none in this vault
                QCOMPARE(notePage(*m_window)->targets().constLast(), QString());
            QTest::keyClick(QApplication::focusWidget(),
                            Qt::Key_Space); // the button that goes on has the focus
        }
        QTRY_VERIFY(!part<ui::TourCard>("tourCard"));
        QVERIFY(!tour().running());
    }

    void pointsAtTheRealThingAndBlocksNothing()
    {
        start();
        auto* list = m_window->desk()->currentPage()->findChild<QWidget*>(QStringLiteral("noteList"));
        auto* ring = part<ui::TourRing>("tourRing");
        QTRY_VERIFY(ring->isVisible());
        const QRect target(list->mapTo(m_window->desk(), QPoint()), list->size());
        QVERIFY(
            ring->geometry().adjusted(-1, -1, 1, 1).contains(target.intersected(m_window->desk()->rect())));
        QVERIFY(ring->testAttribute(Qt::WA_TransparentForMouseEvents));
        // Another size of the window: the ring goes along.
        m_window->resize(1280, 720);
        QTRY_VERIFY(QRect(list->mapTo(m_window->desk(), QPoint()), list->size()).right() <=
                    ring->geometry().right());
        QVERIFY(m_window->desk()->rect().contains(part<ui::TourCard>("tourCard")->geometry()));
    }

    void goesBackAndEnds()
    {
        start();
        auto* back = part<QAbstractButton>("tourBack");
        QVERIFY(!back->isEnabled());
        QVERIFY(!back->toolTip().isEmpty());
        GUI_CLICK(part<QAbstractButton>("tourNext"));
        QCOMPARE(tour().current(), 1);
        GUI_CLICK(back);
        QCOMPARE(tour().current(), 0);
        // F6 comes to it from the page, Esc ends it.
        auto* field = m_window->desk()->currentPage()->findChild<QLineEdit*>(QStringLiteral("noteField"));
        field->setFocus();
        for (int i = 0; i < 3 && !tour().card()->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(tour().card()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!tour().running());
        QTRY_VERIFY(!part<ui::TourRing>("tourRing"));
    }

    void passesByWhatARoleMayNotSee()
    {
        start(QStringLiteral("liaison"));
        QStringList ids;
        for (const ui::TourStop& stop : tour().stops())
            ids << stop.id;
        QVERIFY(ids.contains(QStringLiteral("hint")));
        QVERIFY(!ids.contains(QStringLiteral("findings")));
        QVERIFY(!ids.contains(QStringLiteral("filing")));
        // Nor a record of another department.
        for (const ui::TourStop& stop : tour().stops())
            QVERIFY(stop.target.isEmpty());
    }

    void endsWithLocking()
    {
        start();
        const QPointer<QWidget> card = tour().card();
        m_window->lock();
        QVERIFY(!card);
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("unlockPage")));
    }

    void beginsInTheSampleFromTheFirstPage()
    {
        ui::Program program = programOfStops();
        program.createSample = [](const QString& dir, const Progress&) {
            people::Workspace::create(dir, kUnit, kFounder, kPassword, true);
        };
        ui::settings().setValue(QStringLiteral("recentVaults"), {});
        m_window = std::make_unique<ui::MainWindow>(program);
        m_window->resize(1280, 720);
        m_window->start();
        m_window->show();
        GUI_CLICK(part<QAbstractButton>("firstTour"));
        QVERIFY(QTest::qWaitFor([this] { return m_window->desk() && tour().running(); }, 60000));
        QVERIFY2(gui::usable(part<ui::TourCard>("tourCard")), gui::problem());
    }
};

QTEST_MAIN(TstTour)
#include "tst_tour.moc"
