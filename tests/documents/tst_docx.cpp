#include "base/error.h"
#include "documents/docx_package.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "sample_document.h"
#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <csignal>
#include <sys/resource.h>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

/// Files are judged by what stands in them, read by code that did not write them.
class TstDocx : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const Document& document)
    {
        const auto path = m_folder.filePath(QStringLiteral("a.docx"));
        writeDocx(document, path);
        return path;
    }
    ReadBack written(const Document& document) { return readDocx(file(document)); }
    static QByteArray part(const QString& path, const QString& name)
    {
        for (const auto& found : readPackage(path))
            if (found.name == name)
                return found.bytes;
        return {};
    }
    static QString problemIn(const QByteArray& xml)
    {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        return reader.errorString();
    }

private Q_SLOTS:
    void saysWhatTheDocumentSays()
    {
        const auto document = sampleDocument();
        const auto back = written(document);
        QCOMPARE(missingIn(back, document), QStringList());
        QCOMPARE(back.title, document.title);
        QCOMPARE(back.pictures, 3);
        QVERIFY(back.headers.join(u' ').contains(document.headerRight));
        QVERIFY(back.footers.join(u' ').contains(document.footerLeft));

        auto other = document;
        other.paragraph(QStringLiteral("这一句没有写进文件。"));
        QCOMPARE(missingIn(back, other), QStringList(QStringLiteral("这一句没有写进文件。")));
    }

    void everyPartIsXml()
    {
        const auto path = file(sampleDocument());
        int parts = 0;
        for (const auto& found : readPackage(path)) {
            if (found.name.endsWith(QLatin1String(".png"))) {
                QVERIFY(!QImage::fromData(found.bytes, "PNG").isNull());
                continue;
            }
            QVERIFY2(problemIn(found.bytes).isEmpty(), qPrintable(found.name));
            ++parts;
        }
        QCOMPARE(parts, 12);
    }

    /// Every part is of a declared type, every relation leads to a part, every style and list in use is
    /// defined.
    void everyReferenceLeadsSomewhere()
    {
        const auto path = file(sampleDocument());
        QSet<QString> names;
        for (const auto& found : readPackage(path))
            names.insert(found.name);
        const auto collect = [&path](const QString& name, const QString& element, const QString& attribute) {
            QSet<QString> values;
            QXmlStreamReader reader(part(path, name));
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
                    for (const auto& found : reader.attributes())
                        if (found.name() == attribute)
                            values.insert(found.value().toString());
            return values;
        };
        const auto word = QStringLiteral("word/document.xml");
        for (const auto& target : collect(QStringLiteral("word/_rels/document.xml.rels"),
                                          QStringLiteral("Relationship"), QStringLiteral("Target")))
            QVERIFY2(names.contains(QStringLiteral("word/") + target), qPrintable(target));
        for (const auto& target : collect(QStringLiteral("[Content_Types].xml"), QStringLiteral("Override"),
                                          QStringLiteral("PartName")))
            QVERIFY2(names.contains(target.mid(1)), qPrintable(target));
        const auto styles =
            collect(QStringLiteral("word/styles.xml"), QStringLiteral("style"), QStringLiteral("styleId"));
        for (const auto& style : collect(word, QStringLiteral("pStyle"), QStringLiteral("val")))
            QVERIFY2(styles.contains(style), qPrintable(style));
        const auto lists =
            collect(QStringLiteral("word/numbering.xml"), QStringLiteral("num"), QStringLiteral("numId"));
        const auto usedLists = collect(word, QStringLiteral("numId"), QStringLiteral("val"));
        QCOMPARE(usedLists.size(), 2);
        for (const auto& list : usedLists)
            QVERIFY2(lists.contains(list), qPrintable(list));
        const auto relations = collect(QStringLiteral("word/_rels/document.xml.rels"),
                                       QStringLiteral("Relationship"), QStringLiteral("Id"));
        const auto pictures = collect(word, QStringLiteral("blip"), QStringLiteral("embed"));
        QCOMPARE(pictures.size(), 3);
        for (const auto& picture : pictures)
            QVERIFY2(relations.contains(picture), qPrintable(picture));
        const auto anchors = collect(word, QStringLiteral("hyperlink"), QStringLiteral("anchor"));
        QCOMPARE(anchors.size(), 5);
        QVERIFY(collect(word, QStringLiteral("bookmarkStart"), QStringLiteral("name")).contains(anchors));
    }

    void headingsAreRealOnes()
    {
        const auto back = written(sampleDocument());
        QStringList headings;
        for (const auto& paragraph : back.paragraphs)
            if (paragraph.style.startsWith(QLatin1String("Heading")))
                headings.append(paragraph.style.right(1) + paragraph.text);
        QCOMPARE(headings, QStringList({QStringLiteral("1自查概况"), QStringLiteral("2十个层面得分"),
                                        QStringLiteral("1定级"), QStringLiteral("1逐项判定"),
                                        QStringLiteral("2安全计算环境")}));
    }

    void markupInTextStaysText()
    {
        const auto odd = QStringLiteral("<w:p/> & \"引号\" 'x' ]]> <!-- {{名}} --> 𠮷😀");
        Document document;
        document.title = odd;
        document.headerLeft = odd;
        document.heading(1, odd).paragraph(odd).table(
            {.caption = odd, .columns = {{odd}, {odd}}, .rows = {Row{odd, odd}}});
        const auto back = written(document);
        QCOMPARE(missingIn(back, document), QStringList());
        QCOMPARE(back.title, odd);
        QCOMPARE(back.headers, QStringList(odd));
        QCOMPARE(back.tables.first().rows, QList<QStringList>({{odd, odd}, {odd, odd}}));
    }

    void controlCharactersAreDropped()
    {
        Document document;
        document.paragraph(QStringLiteral("一\x01\x08二\x1f\x7f") + QChar(0xD800) + QStringLiteral("三") +
                           QChar(0xFFFF) + QStringLiteral("四\r\n五\t六"));
        const auto back = written(document);
        QCOMPARE(back.paragraphs.first().text, QStringLiteral("一二\uFFFD三\uFFFD四\n五\t六"));
    }

    void tablesRepeatTheirHeader()
    {
        Document document;
        document.table(itemTable(500));
        const auto back = written(document);
        QCOMPARE(back.tables.size(), 1);
        QCOMPARE(back.tables.first().headerRows, 1);
        QCOMPARE(back.tables.first().rows.size(), 501);
        QCOMPARE(back.tables.first().rows.last().first(), QStringLiteral("8.1.4.500"));
    }

    void spansKeepTheGrid()
    {
        Document document;
        document.table(formTable());
        const auto path = file(document);
        const auto rows = readDocx(path).tables.first().rows;
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[1].size(), 4);
        QCOMPARE(rows[2], QStringList({QString(), QStringLiteral("社会秩序、公共利益"),
                                       QStringLiteral("严重损害"), QStringLiteral("第三级（S3A3）")}));
        const auto xml = part(path, QStringLiteral("word/document.xml"));
        QCOMPARE(xml.count("<w:gridSpan w:val=\"3\"/>"), 3);
        QCOMPARE(xml.count("<w:vMerge w:val=\"restart\"/>"), 1);
        QCOMPARE(xml.count("<w:vMerge w:val=\"continue\"/>"), 1);
    }

    void equalDocumentsGiveEqualFiles()
    {
        QCOMPARE(docxBytes(sampleDocument()), docxBytes(sampleDocument()));
    }

    void numberedListsBeginAtOne()
    {
        Document document;
        document.bullets({QStringLiteral("甲"), QStringLiteral("乙")}, true);
        document.bullets({QStringLiteral("丙")}, true);
        const auto path = file(document);
        QCOMPARE(part(path, QStringLiteral("word/numbering.xml")).count("<w:startOverride w:val=\"1\"/>"), 2);
    }

    void chineseNumbering()
    {
        HeadingNumbers numbers(Document::Numbering::Chinese);
        QCOMPARE(numbers.next({.level = 1}), QStringLiteral("一、"));
        QCOMPARE(numbers.next({.level = 2}), QStringLiteral("（一）"));
        QCOMPARE(numbers.next({.level = 2}), QStringLiteral("（二）"));
        QCOMPARE(numbers.next({.level = 1, .numbered = false}), QString());
        QCOMPARE(numbers.next({.level = 1}), QStringLiteral("二、"));
        QCOMPARE(numbers.next({.level = 2}), QStringLiteral("（一）"));
        QCOMPARE(numbers.next({.level = 3}), QStringLiteral("1."));
        QCOMPARE(chineseNumber(10), QStringLiteral("十"));
        QCOMPARE(chineseNumber(12), QStringLiteral("十二"));
        QCOMPARE(chineseNumber(20), QStringLiteral("二十"));
        QCOMPARE(chineseNumber(99), QStringLiteral("九十九"));
    }

    void whatDoesNotFitIsRefused()
    {
        Document document;
        document.table({.caption = QStringLiteral("错表"),
                        .columns = {{QStringLiteral("一")}},
                        .rows = {Row{"a", "b"}}});
        try {
            docxBytes(document);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Invalid);
            QVERIFY(error.text().contains(QStringLiteral("错表")));
        }
        Document lopsided;
        auto chart = radar();
        chart.series[0].values.removeLast();
        lopsided.chart(chart);
        QVERIFY_THROWS_EXCEPTION(Error, docxBytes(lopsided));
    }

    void nothingIsLeftWhereNothingCanBeWritten()
    {
        try {
            writeDocx(sampleDocument(), m_folder.filePath(QStringLiteral("missing/a.docx")));
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Io);
        }
        const auto before = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        const auto path = m_folder.filePath(QStringLiteral("stopped.docx"));
        Progress stopped;
        stopped.cancel();
        QVERIFY_THROWS_EXCEPTION(Error, writeDocx(sampleDocument(), path, stopped));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), before);
    }

    /// A limit on the size of files ends a write the way a full disk does.
    void aFullDiskLeavesTheFormerFile()
    {
        Document former;
        former.paragraph(QStringLiteral("上一版"));
        const auto path = m_folder.filePath(QStringLiteral("full.docx"));
        writeDocx(former, path);
        const auto before = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = 20000;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        bool refused = false;
        try {
            writeDocx(sampleDocument(), path);
        } catch (const Error& error) {
            refused = error.kind() == ErrorKind::Io;
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(refused);
        QCOMPARE(readDocx(path).plainText(), QStringLiteral("上一版"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), before);
    }

    void foreignFilesAreRefused()
    {
        const auto kindOf = [](const QString& path) {
            try {
                readDocx(path);
            } catch (const Error& error) {
                return Error::kindName(error.kind());
            }
            return QStringLiteral("read");
        };
        const auto path = m_folder.filePath(QStringLiteral("b.docx"));
        QCOMPARE(kindOf(path), Error::kindName(ErrorKind::Io));
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a document");
        text.close();
        QCOMPARE(kindOf(path), Error::kindName(ErrorKind::Invalid));
        const auto bytes = docxBytes(sampleDocument());
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(bytes.left(bytes.size() - 300));
        text.close();
        QVERIFY(kindOf(path) != QLatin1String("read"));
    }
};

QTEST_MAIN(TstDocx)
#include "tst_docx.moc"
