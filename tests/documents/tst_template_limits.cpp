#include "base/error.h"
#include "documents/docx_template.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "documents/zip_parts.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::documents;

/// Units' forms with boxes, with thousands of entries, and files that are no forms.
class TstTemplateLimits : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString form(const Document& document)
    {
        const auto path = m_folder.filePath(QStringLiteral("form.docx"));
        writeDocx(document, path);
        return path;
    }
    ReadBack filled(const QString& path, const TemplateData& data)
    {
        const auto target = m_folder.filePath(QStringLiteral("filled.docx"));
        fillTemplate(path, data, target);
        return readDocx(target);
    }
    QString saved(const char* name, const QByteArray& bytes)
    {
        const auto path = m_folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
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
    static QByteArray body(const QByteArray& inside)
    {
        return "<w:document xmlns:w=\"urn:w\"><w:body>" + inside + "</w:body></w:document>";
    }

private Q_SLOTS:
    void boxesAreNamesToo()
    {
        Document document;
        document.paragraph(QStringLiteral("等级：{{?system.level}}"))
            .paragraph(QStringLiteral("☐ {{? system.level = 3 }}第三级　{{？system.level＝2}}第二级"));
        const auto path = form(document);
        const QStringList names{QStringLiteral("?system.level"), QStringLiteral("?system.level=3"),
                                QStringLiteral("?system.level=2")};
        QCOMPARE(templateNames(path), names);
        TemplateData data;
        data.values = {{names[0], QStringLiteral("☐第二级　☑第三级")},
                       {names[1], QStringLiteral("☑")},
                       {names[2], QStringLiteral("☐")}};
        QCOMPARE(filled(path, data).plainText(),
                 QStringLiteral("等级：☐第二级　☑第三级\n☐ ☑第三级　☐第二级"));
        data.values.remove(names[2]);
        QVERIFY(refusal([&] { filledTemplate(path, data); }).contains(names[2]));
    }

    void entriesAreNumbered()
    {
        Document document;
        document.paragraph(
            QStringLiteral("{{#assets}}{{#}}.{{name}}{{#note}}（{{#}}{{note}}）{{/note}}；{{/assets}}"));
        const auto path = form(document);
        QCOMPARE(templateNames(path), QStringList({QStringLiteral("#assets"), QStringLiteral("name"),
                                                   QStringLiteral("#note"), QStringLiteral("note")}));
        TemplateData data;
        for (const auto* name : {"甲", "乙"}) {
            TemplateData entry;
            entry.values = {{QStringLiteral("name"), QString::fromUtf8(name)},
                            {QStringLiteral("note"), QStringLiteral("注")}};
            data.lists[QStringLiteral("assets")].append(entry);
        }
        QCOMPARE(filled(path, data).plainText(), QStringLiteral("1.甲（1注）；2.乙（2注）；"));
        QVERIFY(refusal([&] {
                    filledTemplate(form(Document().paragraph(QStringLiteral("第 {{#}} 项"))), data);
                }).startsWith(QLatin1String("invalid")));
    }

    /// A row each, and a table each.
    void thousandsOfEntries()
    {
        TemplateData data;
        for (int i = 1; i <= 2000; ++i) {
            TemplateData entry;
            entry.values = {{QStringLiteral("name"), QStringLiteral("数据 <%1>").arg(i)},
                            {QStringLiteral("level"), QStringLiteral("第三级")}};
            data.lists[QStringLiteral("assets")].append(entry);
        }
        Document document;
        document.table(
            {.columns = {{QStringLiteral("序号")}, {QStringLiteral("名称")}, {QStringLiteral("级别")}},
             .rows = {Row{QStringLiteral("{{#assets}}{{#}}"), QStringLiteral("{{name}}"),
                          QStringLiteral("{{level}}{{/assets}}")}}});
        document.paragraph(QStringLiteral("{{#assets}}"))
            .table({.rows = {Row{QStringLiteral("名称"), QStringLiteral("{{name}}")}}})
            .paragraph(QStringLiteral("{{/assets}}"))
            .paragraph(QStringLiteral("完"));
        const auto back = filled(form(document), data);
        QCOMPARE(back.tables.size(), 2001);
        QCOMPARE(back.tables[0].rows.size(), 2001);
        QCOMPARE(back.tables[0].headerRows, 1);
        QCOMPARE(
            back.tables[0].rows.last(),
            QStringList({QStringLiteral("2000"), QStringLiteral("数据 <2000>"), QStringLiteral("第三级")}));
        QCOMPARE(back.tables[2000].rows[0][1], QStringLiteral("数据 <2000>"));
        QCOMPARE(back.paragraphs.last().text, QStringLiteral("完"));
    }

    void filesThatAreNoFormsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const auto document = QStringLiteral("word/document.xml");
        const ZipPart types{QStringLiteral("[Content_Types].xml"), "<Types/>"}, text{document, body("")};
        const auto with = [&](const QString& name, const QByteArray& bytes) {
            return zipped({types, text, {name, bytes}});
        };
        const auto invalid = QStringLiteral("invalid"), damaged = QStringLiteral("damaged");
        QTest::newRow("text") << QByteArray("no zip at all") << invalid;
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("old doc") << QByteArray::fromHex("D0CF11E0A1B11AE1").leftJustified(2048, '\0')
                                 << invalid;
        QTest::newRow("xlsx") << zipped({types, {QStringLiteral("xl/workbook.xml"), "<workbook/>"}})
                              << invalid;
        QTest::newRow("macros") << with(QStringLiteral("word/vbaProject.bin"), "macro") << invalid;
        QTest::newRow("macro type")
            << zipped({{types.name,
                        "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"},
                       text})
            << invalid;
        QTest::newRow("control") << with(QStringLiteral("word/activeX/activeX1.xml"), "<a/>") << invalid;
        QTest::newRow("template elsewhere")
            << with(QStringLiteral("word/_rels/settings.xml.rels"),
                    "<Relationship Target=\"http://elsewhere.example/a.dotm\" TargetMode=\"External\"/>")
            << invalid;
        QTest::newRow("path out") << with(QStringLiteral("word/../../a.xml"), "<a/>") << invalid;
        QTest::newRow("bomb") << with(QStringLiteral("word/media/a.bmp"), QByteArray(129 << 20, '\0'))
                              << invalid;
        auto cut = with(QStringLiteral("word/media/a.bmp"), "picture");
        QTest::newRow("cut") << cut.left(cut.size() / 2)
                             << QString(); // newer libzip knows that it is a cut zip
        auto flipped = cut;
        flipped[flipped.indexOf("document.xml") + 20] =
            char(flipped[flipped.indexOf("document.xml") + 20] ^ 0x10);
        QTest::newRow("flipped") << flipped << damaged;
    }

    void filesThatAreNoFormsAreRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        const auto path = saved("表格.docx", bytes);
        const auto told = refusal([&] { templateNames(path); });
        QVERIFY2(told != QLatin1String("accepted") && told.startsWith(kind), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("表格.docx")), qPrintable(told));
        QCOMPARE(refusal([&] { filledTemplate(path, {}); }), told);
    }

    void tooManyElementsAreRefused()
    {
        const auto path =
            saved("many.docx", zipped({{QStringLiteral("word/document.xml"),
                                        body(QByteArray("<a/>").repeated(1'100'000) + "{{unit}}")}}));
        QVERIFY(refusal([&] { templateNames(path); }).startsWith(QLatin1String("invalid")));
    }
};

QTEST_GUILESS_MAIN(TstTemplateLimits)
#include "tst_template_limits.moc"
