#include "base/error.h"
#include "documents/docx_writer.h"
#include "documents/pdf_writer.h"
#include "documents/read_back.h"
#include "sample_document.h"
#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

/// Documents handed over piece by piece.
class TstLongDocuments : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static Document piece(int number)
    {
        Document document;
        document.heading(1, QStringLiteral("数据情况 %1").arg(number));
        auto table = formTable();
        table.rows.append(Row{QStringLiteral("数据名称"), QStringLiteral("第 %1 项数据").arg(number)});
        return document.table(table);
    }
    static Pieces pieces(int count)
    {
        return [count](const std::function<void(const Document&)>& take) {
            for (int i = 1; i <= count; ++i)
                take(piece(i));
        };
    }
    static Document head()
    {
        Document document;
        document.title = QStringLiteral("网络安全等级保护备案表");
        document.headerLeft = QStringLiteral("备案表");
        document.footerLeft = QStringLiteral("江城市第一人民医院");
        return document;
    }
    QString saved(const char* name, const QByteArray& bytes)
    {
        const auto path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    static QByteArray docx(const Document& first, const Pieces& rest)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeDocx(first, rest, buffer);
        return buffer.data();
    }
    static QByteArray pdf(const Document& first, const Pieces& rest)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writePdf(first, rest, buffer);
        return buffer.data();
    }
    /// The document that the pieces make together.
    static Document whole(int count)
    {
        auto all = head();
        for (int i = 1; i <= count; ++i) {
            if (i > 1)
                all.pageBreak();
            all.blocks.append(piece(i).blocks);
        }
        return all;
    }
    QStringList pagesOf(const QByteArray& bytes)
    {
        const auto tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (tool.isEmpty())
            return {};
        QProcess process;
        process.start(tool, {QStringLiteral("-layout"), saved("a.pdf", bytes), QStringLiteral("-")});
        if (!process.waitForFinished(60000))
            return {};
        auto pages = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0x0C));
        pages.removeLast();
        return pages;
    }
    /// Bytes in memory at the moment.
    static qint64 resident()
    {
        std::ifstream file("/proc/self/statm");
        qint64 total = 0, found = 0;
        file >> total >> found;
        return found * 4096;
    }
    /// Takes what is written until it is full.
    struct Disk : QIODevice
    {
        explicit Disk(qint64 room) : left(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
        bool isSequential() const override { return true; }
        qint64 readData(char*, qint64) override { return -1; }
        qint64 writeData(const char*, qint64 size) override
        {
            if (size > left) {
                setErrorString(QStringLiteral("no space left"));
                return -1;
            }
            left -= size;
            return size;
        }
        qint64 left;
    };

private Q_SLOTS:
    void piecesMakeTheSameDocx()
    {
        const auto inPieces = saved("pieces.docx", docx(head(), pieces(5)));
        const auto atOnce = saved("whole.docx", docxBytes(whole(5)));
        const auto a = readDocx(inPieces), b = readDocx(atOnce);
        QCOMPARE(a.plainText(), b.plainText());
        QCOMPARE(a.tables.size(), 5);
        QCOMPARE(a.title, b.title);
        QCOMPARE(a.headers, b.headers);
    }

    void piecesMakeTheSamePdf()
    {
        const auto found = pagesOf(pdf(head(), pieces(5)));
        if (found.isEmpty())
            QSKIP("pdftotext is not installed");
        QCOMPARE(found, pagesOf(pdfBytes(whole(5))));
        QCOMPARE(found.size(), 5);
        QVERIFY(found[3].contains(QRegularExpression(QStringLiteral("4\\s+数据情况 4")))); // numbers go on
        QVERIFY(found[4].trimmed().section(u'\n', -1).count(u'5') == 2);
    }

    void coverAndContentsOfPieces()
    {
        auto first = head();
        first.cover = true;
        first.contents = true;
        const auto totals = countPages(first, pieces(40));
        QCOMPARE(totals.headings.size(), 40);
        QVERIFY(totals.front >= 3); // the cover, and contents of two pages
        QCOMPARE(totals.pages, totals.front + 40);
        const auto found = pagesOf(pdf(first, pieces(40)));
        if (!found.isEmpty()) {
            QCOMPARE(found.size(), totals.pages);
            QVERIFY(found[1].contains(
                QRegularExpression(QStringLiteral("数据情况 7\\s+%1\\b").arg(totals.headings[6].page + 1))));
            QVERIFY(found[totals.headings[6].page].contains(QStringLiteral("第 7 项数据")));
        }
        const auto back = readDocx(saved("contents.docx", docx(first, pieces(40))));
        QVERIFY(
            back.plainText().contains(QStringLiteral("7  数据情况 7\t%1").arg(totals.headings[6].page + 1)));
    }

    void aPieceMayGoOnBelow()
    {
        const auto rest = [](const std::function<void(const Document&)>& take) {
            for (int i = 1; i <= 2; ++i) {
                Document document;
                document.onNewPage = false;
                take(document.paragraph(QStringLiteral("第 %1 段").arg(i)));
            }
        };
        QCOMPARE(countPages(head(), rest).pages, 1);
        QCOMPARE(countPages(head(), pieces(2)).pages, 2);
    }

    void withoutTotalsPagesSayTheirNumberAlone()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        PdfStream stream(head(), buffer);
        for (int i = 1; i <= 3; ++i)
            stream.add(piece(i));
        stream.finish();
        QCOMPARE(stream.pages(), 3);
        const auto found = pagesOf(buffer.data());
        if (found.isEmpty())
            QSKIP("pdftotext is not installed");
        const auto last = found[2].trimmed().section(u'\n', -1);
        QVERIFY2(last.contains(u'3') && last.count(QRegularExpression(QStringLiteral("\\d"))) == 1,
                 qPrintable(last));
    }

    /// Two thousand forms take hardly more memory than a hundred.
    void memoryStaysBounded()
    {
        pdf(head(), pieces(100));
        docx(head(), pieces(100));
        const auto before = resident();
        qint64 most = 0;
        const auto watched = [&](const std::function<void(const Document&)>& take) {
            pieces(2000)([&](const Document& document) {
                take(document);
                most = std::max(most, resident());
            });
        };
        QCOMPARE(countPages(head(), watched).pages, 2000);
        const auto bytes = docx(head(), watched);
        Disk out(qint64(1) << 30);
        writePdf(head(), watched, out);
        QVERIFY2(most - before < qint64(60) << 20, qPrintable(QString::number((most - before) >> 20)));

        struct Counter : DocxVisitor
        {
            void table(const ReadBack::Table& table) override
            {
                ++tables;
                last = table.rows.last().value(1);
            }
            int tables = 0;
            QString last;
        } counter;
        const auto path = saved("long.docx", bytes);
        readDocx(path, counter);
        QCOMPARE(counter.tables, 2000);
        QCOMPARE(counter.last, QStringLiteral("第 2000 项数据"));
        QCOMPARE(missingIn(path, head(), pieces(2000)), QStringList());
    }

    void whatIsMissingIsTold()
    {
        const auto path = saved("short.docx", docx(head(), pieces(3)));
        QCOMPARE(missingIn(path, head(), pieces(3)), QStringList());
        const auto missing = missingIn(path, head(), pieces(4));
        QVERIFY(missing.contains(QStringLiteral("第 4 项数据")));
        QVERIFY(!missing.contains(QStringLiteral("第 3 项数据")));
    }

    void aFullDiskIsTold_data()
    {
        QTest::addColumn<qint64>("room");
        const auto size = pdf(head(), pieces(3)).size();
        QTest::newRow("at once") << qint64(10);
        QTest::newRow("in the middle") << size / 2;
        QTest::newRow("at the last byte") << size - 1;
    }

    void aFullDiskIsTold()
    {
        QFETCH(qint64, room);
        Disk disk(room);
        try {
            writePdf(head(), pieces(3), disk);
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Io);
        }
        Disk small(100);
        QVERIFY_THROWS_EXCEPTION(Error, writeDocx(head(), pieces(3), small));
    }

    void cancel()
    {
        int taken = 0;
        Progress progress;
        const auto counted = [&](const std::function<void(const Document&)>& take) {
            pieces(50)([&](const Document& document) {
                if (++taken == 10)
                    progress.cancel();
                take(document);
            });
        };
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY_THROWS_EXCEPTION(Error, writeDocx(head(), counted, buffer, progress));
        QVERIFY(taken < 12);
        QVERIFY(buffer.data().isEmpty());
    }
};

QTEST_MAIN(TstLongDocuments)
#include "tst_long_documents.moc"
