#include "commands/cli_fixture.h"
#include "documents/docx_template.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "exchange/table_writer.h"
#include "office_fixture.h"
#include "sample_document.h"
#include <QFileInfo>

using namespace wardbook;
using namespace wardbook::documents;
using namespace documents_testing;

/// What is written opens in LibreOffice and says there what it was meant to say.
class TstLibreoffice : public QObject
{
    Q_OBJECT

    static constexpr const char* kOfficer = "周宁";
    Office m_office;
    clitest::Cli m_cli;

    static Document filingForm()
    {
        Document document;
        document.title = QStringLiteral("网络安全等级保护备案表");
        document.subtitle = QStringLiteral("表三　定级情况");
        document.numbering = Document::Numbering::Chinese;
        document.language = Language::Chinese;
        document.headerLeft = QStringLiteral("江城市第一人民医院　备案表");
        document.footerLeft = QStringLiteral("BS-2026-030");
        return document.heading(1, QStringLiteral("定级情况"))
            .heading(2, QStringLiteral("等级"))
            .table(formTable())
            .pageBreak()
            .heading(1, QStringLiteral("要求项"))
            .table(itemTable(40))
            .pageBreak()
            .table(formTable());
    }
    QString written(const char* name, const Document& document)
    {
        const auto file = m_cli.path(name);
        writeDocx(document, file);
        return file;
    }
    QString inPieces()
    {
        auto head = filingForm();
        head.blocks.clear();
        head.cover = true;
        head.contents = true;
        QFile file(m_cli.path("pieces.docx"));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        writeDocx(
            head,
            [](const std::function<void(const Document&)>& take) {
                for (int i = 1; i <= 30; ++i)
                    take(Document().heading(1, QStringLiteral("数据 %1").arg(i)).table(formTable()));
            },
            file);
        return file.fileName();
    }
    QString fromTemplate()
    {
        Document form;
        form.paragraph(QStringLiteral("单位：{{unit}}"))
            .table(
                {.columns = {{QStringLiteral("序号")}, {QStringLiteral("名称")}},
                 .rows = {Row{QStringLiteral("{{#assets}}{{#}}"), QStringLiteral("{{name}}{{/assets}}")}}});
        TemplateData data;
        data.values[QStringLiteral("unit")] = QStringLiteral("江城市第一人民医院 ☑三级甲等");
        for (int i = 1; i <= 50; ++i) {
            TemplateData entry;
            entry.values[QStringLiteral("name")] = QStringLiteral("数据<%1>&\"引号\"").arg(i);
            data.lists[QStringLiteral("assets")].append(entry);
        }
        const auto target = m_cli.path("filled.docx");
        fillTemplate(written("template.docx", form), data, target);
        return target;
    }
    /// Every paragraph that stands in the files is among what LibreOffice reads.
    void compareDocuments(const QStringList& files)
    {
        const auto texts = m_office.textsOf(files);
        for (const auto& file : files) {
            const auto name = QFileInfo(file).completeBaseName();
            QVERIFY2(texts.contains(name), qPrintable(name + QStringLiteral(" was not opened")));
            const auto back = readDocx(file);
            QVERIFY2(!back.paragraphs.isEmpty(), qPrintable(name));
            for (const auto& paragraph : back.paragraphs)
                QVERIFY2(texts[name].contains(Office::packed(paragraph.text)),
                         qPrintable(name + QStringLiteral(": ") + paragraph.text));
        }
    }
    void compareWorkbooks(const QStringList& files)
    {
        const auto texts = m_office.sheetsOf(files);
        for (const auto& file : files) {
            const auto name = QFileInfo(file).completeBaseName();
            QVERIFY2(texts.contains(name), qPrintable(name + QStringLiteral(" was not opened")));
            const auto wanted = Office::textsIn(file);
            QVERIFY2(!wanted.isEmpty(), qPrintable(name));
            for (const auto& text : wanted)
                QVERIFY2(texts[name].contains(Office::packed(text)),
                         qPrintable(name + QStringLiteral(": ") + text));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_office.isInstalled())
            QSKIP("LibreOffice (soffice) is not installed");
    }

    void documents()
    {
        auto landscape = sampleDocument();
        landscape.landscape = true;
        landscape.cover = false;
        landscape.image(QImage(60, 40, QImage::Format_RGB32), QStringLiteral("图 4　网络拓扑"));
        const QStringList files{written("sample.docx", sampleDocument()),
                                written("landscape.docx", landscape), written("form.docx", filingForm()),
                                inPieces(), fromTemplate()};
        compareDocuments(files);
    }

    /// Fields, repeated headers and page breaks do there what they are for.
    void pagesOfTheForm()
    {
        const auto tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (tool.isEmpty())
            QSKIP("pdftotext is not installed");
        const auto folder = m_office.convert({written("form.docx", filingForm())}, QStringLiteral("pdf"));
        QProcess process;
        process.start(tool,
                      {QStringLiteral("-layout"), folder + QStringLiteral("/form.pdf"), QStringLiteral("-")});
        QVERIFY(process.waitForFinished(60000));
        auto pages = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0x0C));
        pages.removeLast();
        QVERIFY2(pages.size() >= 5, qPrintable(QString::number(pages.size())));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto page = Office::packed(pages[i]);
            QVERIFY(page.contains(QStringLiteral("江城市第一人民医院备案表")));
            QVERIFY2(page.contains(QStringLiteral("第%1页，共%2页").arg(i + 1).arg(pages.size())),
                     qPrintable(pages[i].right(200)));
            QCOMPARE(page.count(QStringLiteral("检查问题")), i == 0 || i + 1 == pages.size() ? 0 : 1);
        }
        const auto first = Office::packed(pages[0]);
        for (const auto* words : {"一、定级情况", "（一）等级", "☑已审核", "☐未审核"})
            QVERIFY2(first.contains(QString::fromUtf8(words)), words);
        QVERIFY(Office::packed(pages[1]).contains(QStringLiteral("二、要求项")));
        QVERIFY(Office::packed(pages.last()).contains(QStringLiteral("定级对象名称")));
    }

    void sheets()
    {
        exchange::OutTable table;
        table.name = QStringLiteral("数据资产台账");
        for (const char* heading : {"编号", "名称", "级别", "日期"}) {
            exchange::OutColumn column;
            column.key = column.heading = QString::fromUtf8(heading);
            table.columns.append(column);
        }
        table.columns[2].choices = {QStringLiteral("一般"), QStringLiteral("重要"), QStringLiteral("核心")};
        table.columns[3].type = exchange::OutColumn::Type::Date;
        const auto file = m_cli.path("sheet.xlsx");
        const auto writer = exchange::TableWriter::create(file, table);
        for (int i = 1; i <= 300; ++i) {
            exchange::Row row;
            for (const auto& text : {QStringLiteral("00%1").arg(i), QStringLiteral("患者<%1>").arg(i),
                                     QStringLiteral("一般"), QStringLiteral("2026-06-11")})
                row.push_back(exchange::Cell{text, exchange::Cell::Kind::Text});
            writer->row(row);
        }
        writer->finish();
        compareWorkbooks({file});
    }

    /// What the program itself makes of the sample unit: every document and sheet, of every kind of filing.
    void everythingTheProgramWrites()
    {
        if (!m_cli.hasProgram())
            QSKIP("WARDBOOK_PROGRAM is not set");
        QVERIFY(m_cli.makeSample());
        const auto codeOf = [&](const char* command, const char* list, const char* state) {
            for (const QJsonValue& each : m_cli.as(kOfficer, command).json()[QLatin1String(list)].toArray())
                if (!*state || each[QLatin1String("_state")] == QLatin1String(state))
                    return each[QLatin1String("code")].toString();
            return QString();
        };
        const auto round = codeOf("assess list", "rounds", "signed"),
                   drill = codeOf("drill list", "drills", "evaluated"),
                   incident = codeOf("incident list", "incidents", ""),
                   system = codeOf("list system", "records", "");
        QVERIFY(!round.isEmpty() && !drill.isEmpty() && !incident.isEmpty() && !system.isEmpty());

        QStringList files;
        const auto make = [&](const QString& line, const QString& name) {
            const auto file = m_cli.path(qPrintable(name));
            const auto words = line.split(u' ');
            const auto answer = m_cli.as(
                kOfficer, words + QStringList{file, QStringLiteral("--reason"), QStringLiteral("检查")});
            if (!QFile::exists(file))
                return QString::fromUtf8(answer.said());
            files.append(file);
            return QString();
        };
        const auto must = [&](const QString& line, const QString& name) {
            const auto told = make(line, name);
            QVERIFY2(told.isEmpty(), qPrintable(line + QLatin1Char(' ') + told));
        };
        must(QStringLiteral("assess report ") + round, QStringLiteral("round.docx"));
        must(QStringLiteral("assess report ") + round, QStringLiteral("round.xlsx"));
        must(QStringLiteral("assess export ") + round, QStringLiteral("questions.xlsx"));
        for (const char* registerId : {"asset", "system", "incident", "drill", "filing"})
            must(QStringLiteral("export ") + QLatin1String(registerId),
                 QStringLiteral("register_%1.xlsx").arg(QLatin1String(registerId)));
        for (const char* form :
             {"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "msel", "downtime"}) {
            const auto told =
                make(QStringLiteral("drill report --form %1 %2").arg(QLatin1String(form), drill),
                     QStringLiteral("drill_%1.docx").arg(QLatin1String(form)));
            if (!told.isEmpty()) // a form of a programme or a plan, not of a drill
                QVERIFY2(told.contains(QLatin1String("\"error\"")), qPrintable(told));
        }

        const QMap<QString, QString> subjects{
            {QStringLiteral("mlps-filing"), QStringLiteral("--system ") + system},
            {QStringLiteral("incident-report"), QStringLiteral("--incident ") + incident},
            {QStringLiteral("drill-report"), QStringLiteral("--drill ") + drill},
            {QStringLiteral("self-assessment"), QStringLiteral("--assessment ") + round},
            {QStringLiteral("annual-summary"), QStringLiteral("--year 2026")}};
        int kinds = 0;
        for (const QJsonValue& kind :
             m_cli.as(kOfficer, "filing kinds").json()[QLatin1String("kinds")].toArray()) {
            const auto id = kind[QLatin1String("id")].toString();
            const auto line = QStringLiteral("file %1 --check %2").arg(id, subjects.value(id)).trimmed();
            const auto made = m_cli.as(kOfficer, line.split(u' '));
            const auto filing = made.text("filing");
            QVERIFY2(!filing.isEmpty(),
                     qPrintable(id + QString::number(made.code) + QString::fromUtf8(made.said())));
            int documents = 0;
            for (const QJsonValue& part : kind[QLatin1String("parts")].toArray()) {
                if (part[QLatin1String("attached")].toBool())
                    continue;
                // A part is a document or a sheet; in the other format it is refused.
                const auto partId = part[QLatin1String("id")].toString();
                for (const char* suffix : {"docx", "xlsx"})
                    documents += make(QStringLiteral("filing export %1 %2").arg(filing, partId),
                                      QStringLiteral("%1_%2.%3")
                                          .arg(id, partId, QLatin1String(suffix))
                                          .replace(u'-', u'_'))
                                     .isEmpty();
            }
            QVERIFY2(documents > 0, qPrintable(id));
            ++kinds;
        }
        QVERIFY(kinds >= 9);
        QStringList docx, xlsx;
        for (const auto& file : files)
            (file.endsWith(QLatin1String(".docx")) ? docx : xlsx).append(file);
        QVERIFY(docx.size() >= 20 && xlsx.size() >= 10);
        compareDocuments(docx);
        compareWorkbooks(xlsx);
    }
};

QTEST_MAIN(TstLibreoffice)
#include "tst_libreoffice.moc"
