#include "base/error.h"
#include "documents/fonts.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "sample_document.h"
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

class TstPdf : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_pdf;

    /// Pages of text as another program reads them; empty when that program is not there.
    QStringList pages(const QByteArray& pdf)
    {
        const auto tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (tool.isEmpty())
            return {};
        const auto path = m_folder.filePath(QStringLiteral("a.pdf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(pdf);
        file.close();
        QProcess process;
        process.start(tool, {QStringLiteral("-layout"), path, QStringLiteral("-")});
        if (!process.waitForFinished(60000))
            return {};
        auto all = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0x0C));
        all.removeLast();
        return all;
    }
    static qsizetype pageCount(const QByteArray& pdf)
    {
        static const QRegularExpression page(QStringLiteral("/Type /Page\\b"));
        qsizetype count = 0;
        for (auto it = page.globalMatch(QString::fromLatin1(pdf)); it.hasNext(); it.next())
            ++count;
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        requireFonts();
        m_pdf = pdfBytes(sampleDocument());
    }

    void hasThePagesOfTheLayout()
    {
        const PageLayout layout(sampleDocument());
        QVERIFY(layout.pageCount() > 4);
        QCOMPARE(pageCount(m_pdf), layout.pageCount());
        QVERIFY(m_pdf.startsWith("%PDF-"));
        QVERIFY(m_pdf.trimmed().endsWith("%%EOF"));
    }

    void fontsAreInside()
    {
        QVERIFY(m_pdf.count("/FontFile2") >= 3);
        QVERIFY(m_pdf.contains("/Subtype /CIDFontType2"));
    }

    /// No radicals or tabs among the meanings of glyphs, or nothing would be found by searching.
    void textMeansWhatItShows()
    {
        static const QRegularExpression codes(QStringLiteral("\\[((?:<[0-9A-F]{4}> )+)\\]"));
        int seen = 0;
        for (auto it = codes.globalMatch(QString::fromLatin1(m_pdf)); it.hasNext();)
            for (const auto& code : it.next().captured(1).split(u' ', Qt::SkipEmptyParts)) {
                const auto c = code.mid(1, 4).toUShort(nullptr, 16);
                QVERIFY2(c >= 0x20 && (c < 0x2E80 || c > 0x2FDF), qPrintable(code));
                ++seen;
            }
        QVERIFY(seen > 200);
    }

    void anotherProgramReadsIt()
    {
        const auto found = pages(m_pdf);
        if (found.isEmpty())
            QSKIP("pdftotext is not installed");
        const auto all = found.join(u' ');
        for (const auto* words :
             {"网络安全等级保护自查报告", "GB/T 22239-2019", "医院信息系统 HIS（第三级 S3A3）",
              "“一次判定、全院共用”", "日志留存不足六个月", "8.1.4.30", "☑已审核"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), words);
    }

    void headersStandOnEveryPageButTheCover()
    {
        const auto found = pages(m_pdf);
        if (found.isEmpty())
            QSKIP("pdftotext is not installed");
        for (qsizetype i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].contains(QStringLiteral("内部资料")), i > 0);
            QString last = found[i].trimmed().section(u'\n', -1);
            if (i > 0)
                QVERIFY2(last.contains(QString::number(i + 1)) &&
                             last.contains(QString::number(found.size())),
                         qPrintable(last));
        }
    }

    void tableHeadersAreRepeated()
    {
        Document document;
        document.table(itemTable(60));
        const auto found = pages(pdfBytes(document));
        if (found.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(found.size() >= 4);
        for (const auto& page : found)
            QVERIFY(page.contains(QStringLiteral("检查问题")));
    }

    void landscape()
    {
        Document document;
        document.landscape = true;
        document.table(itemTable(3));
        QVERIFY(PageLayout(document).pageSize().width() > 290);
        QVERIFY(pdfBytes(document).contains("/MediaBox [0 0 842"));
    }

    /// Reports are written by tasks beside the window.
    void worksOnAnyThread()
    {
        QByteArray pdf;
        std::thread([&pdf] { pdf = pdfBytes(sampleDocument()); }).join();
        QCOMPARE(pageCount(pdf), pageCount(m_pdf));
        QCOMPARE(pages(pdf), pages(m_pdf));
    }

    void failuresLeaveNothing()
    {
        try {
            writePdf(sampleDocument(), m_folder.filePath(QStringLiteral("missing/a.pdf")));
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Io);
        }
        Progress stopped;
        stopped.cancel();
        const auto path = m_folder.filePath(QStringLiteral("stopped.pdf"));
        QVERIFY_THROWS_EXCEPTION(Error, writePdf(sampleDocument(), path, stopped));
        QVERIFY(!QFile::exists(path));
        writePdf(sampleDocument(), path);
        QVERIFY(QFile(path).size() > 20000);
    }
};

QTEST_MAIN(TstPdf)
#include "tst_pdf.moc"
