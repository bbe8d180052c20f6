#include "documents/page_layout.h"
#include "sample_document.h"
#include <QTest>

using namespace wardbook::documents;
using namespace documents_testing;

/// What a preview needs beside the picture: where values came to stand and where sections begin.
class TstPreview : public QObject
{
    Q_OBJECT

    static QList<PageLayout::Box> boxesOf(const PageLayout& layout, int page, const char* source)
    {
        auto all = layout.boxes(page);
        all.removeIf([&](const PageLayout::Box& box) { return box.source != QLatin1String(source); });
        return all;
    }
    /// The darkest of what stands in this part of the page.
    static QColor mean(const QImage& image, const QRectF& part)
    {
        const QRect area = QRectF(part.x() * image.width(), part.y() * image.height(),
                                  part.width() * image.width(), part.height() * image.height())
                               .toAlignedRect();
        qint64 red = 0, green = 0, blue = 0, count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x, ++count) {
                const auto pixel = image.pixel(x, y);
                red += qRed(pixel);
                green += qGreen(pixel);
                blue += qBlue(pixel);
            }
        return QColor(int(red / count), int(green / count), int(blue / count));
    }

private Q_SLOTS:
    void filledWordsAreFoundOnThePage()
    {
        Document document;
        document.paragraph(Text(QStringLiteral("名称："))
                               .addFilled(QStringLiteral("医院信息系统"), QStringLiteral("system:1:name"))
                               .add(QStringLiteral("，等级："))
                               .addFilled(QStringLiteral("第三级"), QStringLiteral("system:1:level")));
        const PageLayout layout(document);
        const auto name = boxesOf(layout, 0, "system:1:name"), level = boxesOf(layout, 0, "system:1:level");
        QCOMPARE(name.size(), 1);
        QCOMPARE(level.size(), 1);
        QVERIFY(name[0].rect.right() < level[0].rect.left());
        // Six characters of a size against three.
        QVERIFY(qAbs(name[0].rect.width() / level[0].rect.width() - 2) < 0.01);
        // Ink of the letters lies in the box, and none above or below it in its columns.
        const auto image = layout.pageImage(0, 150);
        QVERIFY(mean(image, name[0].rect).lightness() < 240);
        const auto height = name[0].rect.height();
        QCOMPARE(mean(image, name[0].rect.translated(0, -height)), QColor(Qt::white));
        QCOMPARE(mean(image, name[0].rect.translated(0, height)), QColor(Qt::white));
        QVERIFY(layout.boxes(1).isEmpty() && layout.boxes(-1).isEmpty());
    }

    void wordsBrokenOverLinesHaveABoxPerLine()
    {
        Document document;
        document.paragraph(
            Text(QStringLiteral("说明："))
                .addFilled(QStringLiteral("门诊挂号收费住院电子病历").repeated(10), QStringLiteral("a")));
        const PageLayout layout(document);
        const auto boxes = boxesOf(layout, 0, "a");
        QVERIFY(boxes.size() >= 3);
        for (qsizetype i = 1; i < boxes.size(); ++i) {
            QVERIFY(boxes[i].rect.top() >= boxes[i - 1].rect.bottom() - 0.001);
            QVERIFY(boxes[i].rect.left() < boxes[0].rect.left() - 0.01); // not behind the first words
        }
    }

    void inTablesCentredAndOnEveryPage()
    {
        Table table;
        table.columns = {{QStringLiteral("资产"), 1}, {QStringLiteral("数量"), 1, Align::Right}};
        for (int i = 0; i < 120; ++i)
            table.rows.append(
                Row{Text().addFilled(QStringLiteral("患者主索引"), QStringLiteral("n%1").arg(i)),
                    Text().addFilled(QString::number(i), QStringLiteral("q%1").arg(i))});
        Document document;
        document.table(table);
        const PageLayout layout(document);
        QVERIFY(layout.pageCount() > 1);
        QStringList seen;
        for (int page = 0; page < layout.pageCount(); ++page)
            for (const auto& box : layout.boxes(page)) {
                seen.append(box.source);
                const QRectF sheet(0.05, 0.05, 0.9, 0.9);
                QVERIFY(sheet.contains(box.rect));
                QCOMPARE(box.rect.center().x() > 0.5, box.source.startsWith(QLatin1Char('q')));
            }
        QCOMPARE(seen.size(), 240);
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 240);
    }

    void headingsCarryTheirAnchors()
    {
        Document document;
        document.cover = true;
        document.contents = true;
        document.title = QStringLiteral("备案表");
        for (const char* id : {"table_1", "table_2"}) {
            document.blocks.append(Heading{1, QStringLiteral("单位基本情况"), true, QLatin1String(id)});
            document.table(itemTable(3));
            document.pageBreak();
        }
        const auto places = PageLayout(document).headings();
        QCOMPARE(places.size(), 2);
        QCOMPARE(places[0].anchor, QStringLiteral("table_1"));
        QCOMPARE(places[1].anchor, QStringLiteral("table_2"));
        QCOMPARE(places[0].page, 2);
        QCOMPARE(places[1].page, 3);
    }

    void doubtfulValuesAreFramedAndTinted()
    {
        Document document;
        document.paragraph(Text(QStringLiteral("审核时间："))
                               .addFilled(QStringLiteral("2023 年 4 月 10 日"), QStringLiteral("a"), true)
                               .add(QStringLiteral("　定级时间："))
                               .addFilled(QStringLiteral("2023 年 4 月 12 日"), QStringLiteral("b")));
        const PageLayout layout(document);
        const auto image = layout.pageImage(0, 150, {.showFilled = true});
        const auto doubtful = boxesOf(layout, 0, "a")[0].rect, sure = boxesOf(layout, 0, "b")[0].rect;
        // A strip between the frame and the letters: tinted there, plain paper in the other.
        const auto strip = [](const QRectF& box) {
            return QRectF(box.left() + box.width() * 0.1, box.top() + box.height() * 0.06, box.width() * 0.8,
                          box.height() * 0.02);
        };
        QVERIFY(mean(image, strip(doubtful)).hsvSaturation() > 20);
        QVERIFY(mean(image, strip(sure)).hsvSaturation() < 10);
        // The underline of the sure one is the accent, blue over red; the doubtful one's frame the reverse.
        const auto foot = [](const QRectF& box) {
            return QRectF(box.left() + 0.005, box.bottom() - 0.0005, box.width() - 0.01, 0.001);
        };
        QVERIFY(mean(image, foot(sure)).blue() > mean(image, foot(sure)).red() + 10);
        QVERIFY(mean(image, foot(doubtful)).red() > mean(image, foot(doubtful)).blue() + 10);
    }
};

QTEST_MAIN(TstPreview)
#include "tst_preview.moc"
