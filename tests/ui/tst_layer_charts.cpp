#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/grading/layer_radar.h"
#include "ui/grading/layer_table.h"
#include "ui/grading/trend_chart.h"
#include "ui/gui_test.h"
#include "ui/kit/theme.h"
#include <QClipboard>
#include <QLineSeries>
#include <QMenu>
#include <QSignalSpy>

using namespace wardbook;
using namespace wardbook::ui;

/// What the charts hold is what was given to them; what a person may do with a chart.
class TstLayerCharts : public QObject
{
    Q_OBJECT

    static LayerScore layer(const char* name, double score, double previous)
    {
        LayerScore line;
        line.name = QString::fromUtf8(name);
        line.score = score;
        line.previous = previous;
        line.items = 10;
        line.counts.met = 8;
        line.counts.partial = 2;
        return line;
    }
    static QList<LayerScore> layers()
    {
        return {layer("物理环境", 96, 90), layer("通信网络", 80, 82), layer("计算环境", 72, 60),
                layer("管理制度", 75, 70)};
    }
    static TrendView trend()
    {
        TrendView view;
        view.passLine = 60;
        view.own = {{QDate(2025, 3, 1), 71, {}}, {QDate(2025, 9, 1), 80, {}}, {QDate(2026, 3, 1), 87.4, {}}};
        view.licensed = {{QDate(2025, 9, 20), 82.6, {}}};
        return view;
    }
    static QList<double> valuesOf(const QLineSeries* series)
    {
        QList<double> values;
        for (const QPointF& point : series->points())
            values << point.y();
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void theRadarHoldsBothRounds()
    {
        LayerRadar radar;
        radar.setLayers(layers());
        QVERIFY(radar.currentSeries());
        // The first layer closes the figure.
        QCOMPARE(valuesOf(radar.currentSeries()), QList<double>({96, 80, 72, 75, 96}));
        QCOMPARE(valuesOf(radar.previousSeries()), QList<double>({90, 82, 60, 70, 90}));
        QVERIFY(radar.accessibleDescription().contains(QStringLiteral("计算环境 72")));
    }

    void onlyLayersUnder75AreRed()
    {
        LayerRadar radar;
        radar.setLayers(layers());
        const QStringList labels = radar.labels();
        QCOMPARE(labels.size(), 4);
        QCOMPARE(labels.at(0), QStringLiteral("物理环境"));
        QVERIFY(labels.at(2).contains(theme().badText.name()));
        QCOMPARE(labels.at(3), QStringLiteral("管理制度"));
    }

    void aLayerWithNothingToJudgeHasNoPoint()
    {
        QList<LayerScore> some = layers();
        some[0].score = some[1].previous = -1;
        LayerRadar radar;
        radar.setLayers(some);
        QCOMPARE(valuesOf(radar.currentSeries()), QList<double>({80, 72, 75}));
        QCOMPARE(radar.currentSeries()->at(0).x(), 1.0);
        QCOMPARE(valuesOf(radar.previousSeries()), QList<double>({90, 60, 70, 90}));
    }

    void theFirstRoundHasNoDashedLine()
    {
        QList<LayerScore> first = layers();
        for (LayerScore& line : first)
            line.previous = -1;
        LayerRadar radar;
        radar.setLayers(first);
        QVERIFY(radar.currentSeries());
        QVERIFY(!radar.previousSeries());
        radar.setLayers({});
        QVERIFY(!radar.currentSeries());
    }

    void theTrendHoldsOwnAndLicensedResultsAndThePassLine()
    {
        TrendChart chart;
        chart.resize(480, 240);
        chart.setTrend(trend());
        QCOMPARE(valuesOf(chart.ownSeries()), QList<double>({71, 80, 87.4}));
        QCOMPARE(valuesOf(chart.licensedSeries()), QList<double>({82.6}));
        QCOMPARE(valuesOf(chart.passSeries()), QList<double>({60, 60}));
        QCOMPARE(chart.ownSeries()->at(1).x(), double(QDate(2025, 9, 1).toJulianDay()));
        TrendView own = trend();
        own.licensed.clear();
        chart.setTrend(own);
        QVERIFY(!chart.licensedSeries());
    }

    void aChartFollowsTheTheme()
    {
        LayerRadar radar;
        radar.setLayers(layers());
        radar.show();
        const QColor light = radar.currentSeries()->pen().color();
        setTheme(ThemeName::Dark);
        QTRY_COMPARE(radar.currentSeries()->pen().color(), theme().accent);
        QVERIFY(radar.currentSeries()->pen().color() != light);
        QCOMPARE(valuesOf(radar.currentSeries()), QList<double>({96, 80, 72, 75, 96}));
        // Paper stays white whatever the window shows.
        const QImage picture = radar.picture();
        QCOMPARE(picture.pixelColor(1, 1), QColor(Qt::white));
        setTheme(ThemeName::Light);
        QCOMPARE(picture, radar.picture());
    }

    void aChartIsCopiedAndPrintedFromItsMenu()
    {
        TrendChart chart;
        chart.resize(480, 240);
        chart.setTrend(trend());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        gui::mouseComes(chart);
        QGuiApplication::clipboard()->clear();
        QSignalSpy printed(&chart, &TrendChart::printWanted);
        for (const int entry : {0, 1}) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, {40, 40}, chart.mapToGlobal(QPoint(40, 40)));
            QApplication::sendEvent(chart.viewport(), &event);
            auto* menu = chart.findChild<QMenu*>(QStringLiteral("pictureMenu"));
            QVERIFY(menu);
            QTRY_VERIFY(menu->isVisible());
            const QList<QAction*> actions = menu->actions();
            QCOMPARE(actions.size(), 2);
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(actions.at(entry)).center());
            QTRY_VERIFY(!chart.findChild<QMenu*>(QStringLiteral("pictureMenu")));
        }
        QCOMPARE(QGuiApplication::clipboard()->image(), chart.picture());
        QCOMPARE(printed.count(), 1);
    }

    void aBarSharesItsCells()
    {
        grading::Round::Counts counts;
        counts.met = 5;
        counts.partial = 2;
        counts.unmet = 1;
        counts.blank = 3;
        int cells = 0;
        for (const LayerTable::Part& part : LayerTable::partsOf(counts, theme()))
            cells += part.cells;
        QCOMPARE(cells, counts.total());
        QCOMPARE(LayerTable::partsOf(counts, theme()).at(2).colour, theme().badFill);
    }
};

QTEST_MAIN(TstLayerCharts)
#include "tst_layer_charts.moc"
