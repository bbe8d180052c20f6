#include "base/error.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "documents/read_back.h"
#include "sample_document.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

/// Without a QGuiApplication, as a command that needs no display runs.
class TstNoDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreRefusedInWords()
    {
        QVERIFY(!fontsAvailable());
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.pdf"));
        try {
            writePdf(sampleDocument(), path);
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Unsupported);
            QVERIFY(!error.text().isEmpty());
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY_THROWS_EXCEPTION(Error, docxBytes(sampleDocument())); // its charts are painted
    }

    void aDocxOfWordsNeedsNoDisplay()
    {
        Document document;
        document.title = QStringLiteral("定级报告");
        document.contents = true;
        document.heading(1, QStringLiteral("系统描述")).table(itemTable(3)).table(formTable());
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("a.docx"));
        writeDocx(document, path);
        QCOMPARE(missingIn(readDocx(path), document), QStringList());
    }
};

QTEST_GUILESS_MAIN(TstNoDisplay)
#include "tst_no_display.moc"
