#include "base/error.h"
#include "documents/docx_package.h"
#include "documents/docx_template.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "documents/zip_parts.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::documents;

/// A unit's own form, as word processors leave it: names cut into runs, properties around them.
class TstTemplate : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString run(const QString& text, const QString& properties = {})
    {
        return QStringLiteral("<w:r><w:rPr>%1</w:rPr><w:t xml:space=\"preserve\">%2</w:t></w:r>")
            .arg(properties, text.toHtmlEscaped());
    }
    static QString paragraph(const QString& text)
    {
        return QStringLiteral("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>%1</w:p>").arg(run(text));
    }
    static QString row(const QStringList& cells)
    {
        QString all = QStringLiteral("<w:tr>");
        for (const auto& cell : cells)
            all += QStringLiteral("<w:tc><w:tcPr/>%1</w:tc>").arg(paragraph(cell));
        return all + QStringLiteral("</w:tr>");
    }
    static QString table(const QString& rows)
    {
        return QStringLiteral("<w:tbl><w:tblPr/><w:tblGrid/>%1</w:tbl>").arg(rows);
    }
    QString form(const QString& body, const QString& header = {})
    {
        const auto path = m_folder.filePath(QStringLiteral("form.docx"));
        const auto root =
            QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- by hand --><w:%1 "
                           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                           "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">%2</w:%1>");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(zipped(
            {{QStringLiteral("[Content_Types].xml"), "<Types/>"},
             {QStringLiteral("word/document.xml"),
              root.arg(QStringLiteral("document"), QStringLiteral("<w:body>%1<w:sectPr/></w:body>").arg(body))
                  .toUtf8()},
             {QStringLiteral("word/header1.xml"),
              root.arg(QStringLiteral("hdr"), paragraph(header)).toUtf8()},
             {QStringLiteral("word/media/seal.png"), QByteArray("\x89PNG {{unit}} \0\1", 17)}}));
        return path;
    }
    ReadBack filled(const QString& form, const TemplateData& data)
    {
        const auto path = m_folder.filePath(QStringLiteral("filled.docx"));
        fillTemplate(form, data, path);
        return readDocx(path);
    }
    static TemplateData entry(const QString& code, const QString& verdict)
    {
        return {.values = {{QStringLiteral("code"), code}, {QStringLiteral("verdict"), verdict}},
                .lists = {}};
    }
    static TemplateData sample()
    {
        TemplateData data;
        data.values = {{QStringLiteral("unit"), QStringLiteral("江城市第一人民医院")},
                       {QStringLiteral("系统名称"), QStringLiteral("医院信息系统 <HIS> & \"EMR\"")},
                       {QStringLiteral("remark"), QString()}};
        data.lists[QStringLiteral("rows")] = {entry(QStringLiteral("8.1.4.1"), QStringLiteral("符合")),
                                              entry(QStringLiteral("8.1.4.2"), QStringLiteral("不符合"))};
        data.lists[QStringLiteral("none")] = {};
        return data;
    }
    static QString refusal(const std::function<void()>& act)
    {
        try {
            act();
        } catch (const Error& error) {
            return Error::kindName(error.kind()) + QLatin1Char(' ') + error.text();
        }
        return QStringLiteral("accepted");
    }

private Q_SLOTS:
    void valuesTakeTheirPlaces()
    {
        const auto path = form(paragraph(QStringLiteral("单位：{{unit}}，系统：{{ 系统名称 }}。")),
                               QStringLiteral("{{unit}} 内部资料"));
        const auto back = filled(path, sample());
        QCOMPARE(back.plainText(),
                 QStringLiteral("单位：江城市第一人民医院，系统：医院信息系统 <HIS> & \"EMR\"。"));
        QCOMPARE(back.headers, QStringList(QStringLiteral("江城市第一人民医院 内部资料")));
    }

    void namesCutIntoRunsAreFound()
    {
        const auto bold = QStringLiteral("<w:b/>");
        const auto path =
            form(QStringLiteral("<w:p>") + run(QStringLiteral("甲{")) + run(QStringLiteral("{un"), bold) +
                 QStringLiteral("<w:proofErr w:type=\"spellStart\"/>") + run(QStringLiteral("i")) +
                 QStringLiteral("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>") + run(QStringLiteral("t}")) +
                 run(QStringLiteral("}乙")) + QStringLiteral("</w:p>"));
        QCOMPARE(templateNames(path), QStringList(QStringLiteral("unit")));
        QCOMPARE(filled(path, sample()).plainText(), QStringLiteral("甲江城市第一人民医院乙"));
    }

    void tableRowsAreRepeated()
    {
        const auto path =
            form(table(row({QStringLiteral("条款"), QStringLiteral("判定")}) +
                       row({QStringLiteral("{{#rows}}{{code}}"), QStringLiteral("{{verdict}}{{/rows}}")}) +
                       row({QStringLiteral("合计"), QStringLiteral("{{unit}}")})));
        QCOMPARE(templateNames(path), QStringList({QStringLiteral("#rows"), QStringLiteral("code"),
                                                   QStringLiteral("verdict"), QStringLiteral("unit")}));
        const auto back = filled(path, sample());
        QCOMPARE(back.tables.first().rows,
                 QList<QStringList>({{QStringLiteral("条款"), QStringLiteral("判定")},
                                     {QStringLiteral("8.1.4.1"), QStringLiteral("符合")},
                                     {QStringLiteral("8.1.4.2"), QStringLiteral("不符合")},
                                     {QStringLiteral("合计"), QStringLiteral("江城市第一人民医院")}}));
    }

    void severalRowsAreRepeatedTogether()
    {
        const auto path = form(table(row({QStringLiteral("{{#rows}}条款 {{code}}")}) +
                                     row({QStringLiteral("判定 {{verdict}}{{/rows}}")})));
        QCOMPARE(filled(path, sample()).plainText(),
                 QStringLiteral("条款 8.1.4.1\n判定 符合\n条款 8.1.4.2\n判定 不符合"));
    }

    void paragraphsAreRepeatedAndTheirMarksLeaveNoGap()
    {
        const auto path = form(paragraph(QStringLiteral("前")) + paragraph(QStringLiteral("{{#rows}}")) +
                               paragraph(QStringLiteral("{{code}}（{{unit}}）")) +
                               paragraph(QStringLiteral("{{/rows}}")) + paragraph(QStringLiteral("后")));
        QCOMPARE(filled(path, sample()).plainText(),
                 QStringLiteral("前\n8.1.4.1（江城市第一人民医院）\n8.1.4.2（江城市第一人民医院）\n后"));
    }

    void wordsAreRepeatedWithinAParagraph()
    {
        const auto path = form(paragraph(QStringLiteral("清单：{{#rows}}{{code}}、{{/rows}}共两项")));
        QCOMPARE(filled(path, sample()).plainText(), QStringLiteral("清单：8.1.4.1、8.1.4.2、共两项"));
    }

    void emptyListsAndValues()
    {
        const auto path =
            form(paragraph(QStringLiteral("{{#none}}有{{/none}}{{^none}}没有问题{{/none}}")) +
                 paragraph(QStringLiteral("{{#unit}}填报：{{unit}}{{/unit}}{{#remark}}备注{{/remark}}")) +
                 table(row({QStringLiteral("{{#none}}{{code}}"), QStringLiteral("{{/none}}")})));
        const auto back = filled(path, sample());
        QCOMPARE(back.plainText(), QStringLiteral("没有问题\n填报：江城市第一人民医院"));
        QCOMPARE(back.tables.first().rows.size(), 0);
    }

    void listsWithinLists()
    {
        TemplateData data;
        for (const auto* layer : {"网络", "主机"}) {
            TemplateData one;
            one.values[QStringLiteral("layer")] = QString::fromUtf8(layer);
            one.lists[QStringLiteral("items")] = {entry(QStringLiteral("a"), QStringLiteral("符合")),
                                                  entry(QStringLiteral("b"), QStringLiteral("不符合"))};
            data.lists[QStringLiteral("layers")].append(one);
        }
        const auto path =
            form(paragraph(QStringLiteral("{{#layers}}")) + paragraph(QStringLiteral("{{layer}}")) +
                 table(row({QStringLiteral("{{#items}}{{code}}"), QStringLiteral("{{layer}}{{/items}}")})) +
                 paragraph(QStringLiteral("{{/layers}}")));
        const auto back = filled(path, data);
        QCOMPARE(back.tables.size(), 2);
        QCOMPARE(back.tables[1].rows, QList<QStringList>({{QStringLiteral("a"), QStringLiteral("主机")},
                                                          {QStringLiteral("b"), QStringLiteral("主机")}}));
    }

    void lineBreaksAndBracesInValues()
    {
        TemplateData data;
        data.values[QStringLiteral("text")] = QStringLiteral("第一行\n{{unit}}\n<w:t>\x01");
        QCOMPARE(filled(form(paragraph(QStringLiteral("“{{text}}”"))), data).plainText(),
                 QStringLiteral("“第一行\n{{unit}}\n<w:t>”"));
    }

    void unknownNamesAreToldAll()
    {
        const auto path = form(paragraph(QStringLiteral("{{unit}}{{nobody}}")) +
                                   paragraph(QStringLiteral("{{#rows}}{{无此项}}{{/rows}}")),
                               QStringLiteral("{{head}}"));
        const auto target = m_folder.filePath(QStringLiteral("not.docx"));
        const auto told = refusal([&] { fillTemplate(path, sample(), target); });
        QVERIFY(told.startsWith(QLatin1String("invalid")));
        for (const auto* name : {"nobody", "无此项", "head"})
            QVERIFY2(told.contains(QString::fromUtf8(name)), qPrintable(told));
        QVERIFY(!QFile::exists(target));
    }

    void listsWithoutEndAreTold_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("never ended") << paragraph(QStringLiteral("{{#rows}}")) +
                                            paragraph(QStringLiteral("x"));
        QTest::newRow("never begun") << paragraph(QStringLiteral("{{/rows}}"));
        QTest::newRow("crossed") << paragraph(QStringLiteral("{{#rows}}{{#none}}{{/rows}}{{/none}}"));
        QTest::newRow("into a table") << paragraph(QStringLiteral("{{#rows}}")) +
                                             table(row({QStringLiteral("{{^none}}{{/rows}}{{/none}}")}));
    }

    void listsWithoutEndAreTold()
    {
        QFETCH(QString, body);
        const auto told = refusal([&] { filledTemplate(form(body), sample()); });
        QVERIFY2(told.startsWith(QLatin1String("invalid")) && told.contains(QLatin1String("rows")),
                 qPrintable(told));
    }

    void theRestStaysAsItIs()
    {
        const auto path =
            form(paragraph(QStringLiteral("{{unit}}")) +
                 QStringLiteral("<w:p w14:paraId=\"1\"><w:unknown a=\"&lt;&#10;&quot;\"/></w:p>"));
        const auto target = m_folder.filePath(QStringLiteral("rest.docx"));
        fillTemplate(path, sample(), target);
        const auto before = readPackage(path), after = readPackage(target);
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < after.size(); ++i)
            QCOMPARE(after[i].name, before[i].name);
        QCOMPARE(after.last().bytes, before.last().bytes);
        QVERIFY(after[1].bytes.contains("<w:p w14:paraId=\"1\"><w:unknown a=\"&lt;&#10;&quot;\"/></w:p>"));
        QVERIFY(after[1].bytes.contains("<w:jc w:val=\"left\"/>"));
    }

    void hostileFormsAreRefused()
    {
        const auto path = m_folder.filePath(QStringLiteral("hostile.docx"));
        const auto refuse = [&](const QByteArray& xml) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return QStringLiteral("not written");
            file.write(zipped({{QStringLiteral("word/document.xml"), xml}}));
            file.close();
            return refusal([&] { filledTemplate(path, sample()); });
        };
        QVERIFY(
            refuse("<!DOCTYPE a [<!ENTITY b \"{{unit}}\">]><a>&b;</a>").startsWith(QLatin1String("invalid")));
        QVERIFY(refuse("<a>{{unit}}").startsWith(QLatin1String("damaged")));
        QVERIFY(refuse(QByteArray("<a>").repeated(100000) + "{{unit}}").startsWith(QLatin1String("invalid")));
    }

    void ownDocumentsServeAsForms()
    {
        Document document;
        document.title = QStringLiteral("{{unit}} 定级报告");
        document.table(
            {.columns = {{QStringLiteral("条款")}, {QStringLiteral("判定")}},
             .rows = {Row{QStringLiteral("{{#rows}}{{code}}"), QStringLiteral("{{verdict}}{{/rows}}")}}});
        const auto path = m_folder.filePath(QStringLiteral("own.docx"));
        writeDocx(document, path);
        const auto back = filled(path, sample());
        QCOMPARE(back.paragraphs.first().text, QStringLiteral("江城市第一人民医院 定级报告"));
        QCOMPARE(back.tables.first().rows.size(), 3);
        QCOMPARE(back.tables.first().headerRows, 1);
    }
};

QTEST_GUILESS_MAIN(TstTemplate)
#include "tst_template.moc"
