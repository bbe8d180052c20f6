#include "base/error.h"
#include "documents/chart_painter.h"
#include "documents/fonts.h"
#include "documents/page_layout.h"
#include "documents/table_widths.h"
#include "sample_document.h"
#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <numeric>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

/// Where things come to stand on pages.
class TstLayout : public QObject
{
    Q_OBJECT

    static QString textOf(const PageLayout& layout, int page)
    {
        return layout.pageLines(page).join(QString());
    }
    static QString allText(const PageLayout& layout)
    {
        QString all;
        for (int page = 0; page < layout.pageCount(); ++page)
            all += textOf(layout, page);
        return all;
    }
    /// Whether anything is painted within this many pixels of the paper's edges.
    static bool touchesEdge(const QImage& image, int margin)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const bool inside =
                    x >= margin && y >= margin && x < image.width() - margin && y < image.height() - margin;
                if (!inside && qGray(image.pixel(x, y)) < 250)
                    return true;
            }
        return false;
    }
    static int inkIn(const QImage& image)
    {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += qGray(image.pixel(x, y)) < 250;
        return ink;
    }

private Q_SLOTS:
    void longTablesRepeatTheirHeader()
    {
        Document document;
        document.heading(1, QStringLiteral("逐项判定")).table(itemTable(500));
        const PageLayout layout(document);
        QVERIFY(layout.pageCount() > 20);
        const auto all = allText(layout);
        for (int page = 0; page < layout.pageCount(); ++page)
            QCOMPARE(textOf(layout, page).count(QStringLiteral("检查问题")), 1);
        for (int i = 1; i <= 500; ++i)
            QCOMPARE(all.count(QStringLiteral("第 %1 项：").arg(i)), 1);
    }

    void nothingLeavesThePaper()
    {
        auto document = sampleDocument();
        document.table(formTable());
        const PageLayout layout(document);
        for (int page = 0; page < layout.pageCount(); ++page)
            QVERIFY2(!touchesEdge(layout.pageImage(page, 48), 20), qPrintable(QString::number(page)));
    }

    void longWordsAreBroken()
    {
        const QString word(400, QLatin1Char('x'));
        Document document;
        document.headerLeft = word;
        document.headerRight = word;
        document.heading(1, word).paragraph(word).keyValues({{word, word}}, 2);
        document.bullets({word});
        document.note(word, Tone::Bad, QStringLiteral("待核对"));
        document.table({.columns = {{word, 1}, {QStringLiteral("乙"), 5}}, .rows = {Row{word, word}}});
        const PageLayout layout(document);
        for (int page = 0; page < layout.pageCount(); ++page)
            QVERIFY(!touchesEdge(layout.pageImage(page, 48), 20));
        QVERIFY(allText(layout).count(QLatin1Char('x')) >= 400 * 8);
    }

    void emptyTables()
    {
        Document document;
        document.table({});
        document.table({.columns = {{QStringLiteral("甲")}, {QStringLiteral("乙")}}});
        document.table({.columns = {{QStringLiteral("丙")}, {QStringLiteral("丁")}},
                        .empty = QStringLiteral("没有未关闭的整改")});
        document.table({.columns = {{QStringLiteral("戊")}}, .rows = {Row{}, Row{Cell()}}});
        document.keyValues({}).bullets({}).paragraph({});
        const PageLayout layout(document);
        QCOMPARE(layout.pageCount(), 1);
        const auto text = textOf(layout, 0);
        for (const auto* words : {"甲", "丁", "没有未关闭的整改", "戊"})
            QVERIFY(text.contains(QString::fromUtf8(words)));
    }

    void anEmptyDocumentIsOnePage()
    {
        QCOMPARE(PageLayout(Document()).pageCount(), 1);
        QVERIFY(inkIn(PageLayout(Document()).pageImage(0)) > 0); // its page number
    }

    void rowsTallerThanAPageAreContinued()
    {
        QStringList sentences;
        for (int i = 1; i <= 400; ++i)
            sentences.append(QStringLiteral("句%1完").arg(i));
        Document document;
        document.table({.columns = {{QStringLiteral("项"), 1}, {QStringLiteral("说明"), 1}},
                        .rows = {Row{QStringLiteral("前"), QStringLiteral("短")},
                                 Row{QStringLiteral("甲"), sentences.join(QLatin1Char('\n'))},
                                 Row{QStringLiteral("后"), QStringLiteral("短")}}});
        const PageLayout layout(document);
        QVERIFY(layout.pageCount() > 5);
        const auto all = allText(layout);
        for (const auto& sentence : sentences)
            QCOMPARE(all.count(sentence), 1);
        QVERIFY(all.indexOf(QStringLiteral("句400完")) < all.indexOf(QStringLiteral("后")));
    }

    void spansOverPageBreaksAreContinued()
    {
        Table table;
        table.columns = {{QStringLiteral("层面")}, {QStringLiteral("要求项"), 3}};
        for (int i = 1; i <= 120; ++i) {
            Row row;
            if (i == 1) {
                Cell layer(QStringLiteral("安全计算环境"));
                layer.rows = 120;
                row.append(layer);
            }
            row.append(Cell(QStringLiteral("第 %1 项；").arg(i)));
            table.rows.append(row);
        }
        Document document;
        document.table(table);
        const PageLayout layout(document);
        QVERIFY(layout.pageCount() >= 3);
        for (int page = 0; page < layout.pageCount(); ++page)
            QCOMPARE(textOf(layout, page).count(QStringLiteral("安全计算环境")), 1);
        const auto all = allText(layout);
        for (int i = 1; i <= 120; ++i)
            QCOMPARE(all.count(QStringLiteral("第 %1 项；").arg(i)), 1);
    }

    void aSpanWithMoreTextThanItsRows()
    {
        QStringList words;
        for (int i = 1; i <= 60; ++i)
            words.append(QStringLiteral("行%1止").arg(i));
        Cell tall(words.join(QLatin1Char('\n')));
        tall.rows = 2;
        Document document;
        document.table({.columns = {{QStringLiteral("甲")}, {QStringLiteral("乙")}},
                        .rows = {Row{tall, QStringLiteral("一")}, Row{QStringLiteral("二")},
                                 Row{QStringLiteral("三"), QStringLiteral("四")}}});
        const auto all = allText(PageLayout(document));
        for (const auto& word : words)
            QCOMPARE(all.count(word), 1);
    }

    void headingsStayWithWhatFollows()
    {
        // Whatever the height above, the last line of a page is never a heading.
        for (int lines = 20; lines < 48; ++lines) {
            Document document;
            for (int i = 0; i < lines; ++i)
                document.paragraph(QStringLiteral("一行正文"));
            document.heading(1, QStringLiteral("章")).heading(2, QStringLiteral("节")).table(itemTable(2));
            const PageLayout layout(document);
            const auto places = layout.headings();
            QCOMPARE(places.size(), 2);
            QCOMPARE(places[0].page, places[1].page);
            QVERIFY(textOf(layout, places[1].page).contains(QStringLiteral("第 1 项")));
        }
    }

    void contentsTellThePage()
    {
        auto document = sampleDocument();
        const PageLayout layout(document);
        const auto places = layout.headings();
        QCOMPARE(places.size(), 5);
        QCOMPARE(places[1].text, QStringLiteral("1.1  十个层面得分"));
        const auto contents = layout.pageLines(1);
        for (const auto& place : places) {
            const auto at = contents.indexOf(place.text);
            QVERIFY2(at >= 0, qPrintable(place.text));
            QCOMPARE(contents.value(at + 1), QString::number(place.page + 1));
            QVERIFY(layout.pageLines(place.page).contains(place.text));
            QVERIFY(place.top > 0 && place.top < 1);
        }
    }

    void punctuationStandsAtNoLineBeginning()
    {
        QString text;
        for (int i = 0; i < 300; ++i)
            text += QString(i % 7 + 1, QChar(0x6587)) +
                    (i % 2 ? QStringLiteral("，") : QStringLiteral("（注）。"));
        Document document;
        document.paragraph(text);
        const PageLayout layout(document);
        int lines = 0;
        for (int page = 0; page < layout.pageCount(); ++page)
            for (const auto& line : layout.pageLines(page)) {
                QVERIFY2(!QStringLiteral("，。）、；：？！”》").contains(line.left(1)) || line.isEmpty(),
                         qPrintable(line));
                QVERIFY2(!QStringLiteral("（“《").contains(line.right(1)) || line.isEmpty(),
                         qPrintable(line));
                ++lines;
            }
        QVERIFY(lines > 20);
    }

    void boxesStandWithTheirWords()
    {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("☐") + QString(i % 5 + 1, QChar(0x7C7B)) + QChar(0x3000);
        Document document;
        document.paragraph(text).table({.rows = {Row{Cell(text), Cell(text)}}});
        const PageLayout layout(document);
        QString all;
        for (int page = 0; page < layout.pageCount(); ++page)
            for (const auto& line : layout.pageLines(page)) {
                QVERIFY2(!line.endsWith(QChar(0x2610)), qPrintable(line));
                all += line;
            }
        QCOMPARE(all.count(QChar(0x2610)), 600);
    }

    void shortWordsAreNotBroken()
    {
        Table table;
        table.columns = {{QStringLiteral("层面"), 1},
                         {QStringLiteral("不符合"), 0.3},
                         {QStringLiteral("不适用"), 0.3},
                         {QStringLiteral("得分"), 0.2},
                         {QStringLiteral("说明"), 9}};
        table.rows = {Row{QStringLiteral("物理环境"), "1", "2", "100.0", QStringLiteral("无")}};
        const auto widths = columnWidths(checkedTable(table), 9000);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 9000);
        Document document;
        document.table(table);
        const auto lines = PageLayout(document).pageLines(0);
        for (const auto* word : {"不符合", "不适用", "得分", "物理环境", "100.0"})
            QVERIFY2(lines.contains(QString::fromUtf8(word)), word);
        // Columns that are all too narrow still add up.
        table.columns.fill({QStringLiteral("长标题四字")}, 30);
        table.rows = {Row()};
        const auto narrow = columnWidths(checkedTable(table), 9000);
        QCOMPARE(std::accumulate(narrow.begin(), narrow.end(), 0), 9000);
        QVERIFY(*std::min_element(narrow.begin(), narrow.end()) > 250);
    }

    void filledValuesAreMarkedOnlyWhereAsked()
    {
        Document document;
        document.paragraph(Text().add(QStringLiteral("医院信息系统"), Run::Look::Filled));
        const PageLayout layout(document);
        const auto plain = layout.pageImage(0, 96), marked = layout.pageImage(0, 96, {.showFilled = true});
        QVERIFY(inkIn(marked) > inkIn(plain));
    }

    void chartsArePainted_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("radar") << 0;
        QTest::newRow("bars") << 1;
        QTest::newRow("trend") << 2;
    }

    /// At any size, with holes, without series, with one category: painted within the picture, never a crash.
    void chartsArePainted()
    {
        QFETCH(int, kind);
        const auto sample = kind == 0 ? radar() : kind == 1 ? bars() : trend();
        QVERIFY(inkIn(chartImage(sample, {160, 80}, 96)) > 2000);
        auto holes = sample;
        holes.series[0].values[2] = NAN;
        QVERIFY(inkIn(chartImage(holes, {160, 80}, 96)) > 1000);
        QVERIFY(chartImage(holes, {160, 80}, 96) != chartImage(sample, {160, 80}, 96));
        auto none = sample;
        none.series.clear();
        chartImage(none, {160, 80});
        auto empty = none;
        empty.categories.clear();
        chartImage(empty, {160, 80});
        auto one = sample;
        one.categories = {QStringLiteral("只有一项")};
        for (auto& series : one.series)
            series.values = {40};
        QVERIFY(inkIn(chartImage(one, {160, 80}, 96)) > 300);
        auto flat = sample;
        flat.minimum = flat.maximum = 5;
        chartImage(flat, {160, 80});
        chartImage(sample, {5, 5});
        auto wide = sample;
        for (auto& category : wide.categories)
            category += QString(60, QChar(0x957F));
        QImage image = chartImage(wide, {160, 90}, 96);
        QVERIFY(!image.isNull());
    }

    void equalInputGivesEqualPages()
    {
        const PageLayout a(sampleDocument()), b(sampleDocument());
        for (int page = 0; page < a.pageCount(); ++page)
            QCOMPARE(a.pageImage(page, 60), b.pageImage(page, 60));
    }

    void cancel()
    {
        Document document;
        for (int i = 0; i < 5; ++i)
            document.table(itemTable(5));
        Progress stopped;
        stopped.cancel();
        QVERIFY_THROWS_EXCEPTION(Error, PageLayout(document, stopped));
    }
};

QTEST_MAIN(TstLayout)
#include "tst_layout.moc"
