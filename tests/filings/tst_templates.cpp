#include "packs_fixture.h"
#include <QGuiApplication>

using namespace wardbook;
using namespace wardbook::filings;

/// A unit's own docx in place of ours, from its names to what stands in the filled file.
class TstTemplates : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString runs(const QStringList& texts)
    {
        QString all;
        for (const QString& text : texts)
            all +=
                QStringLiteral("<w:r><w:t xml:space=\"preserve\">%1</w:t></w:r>").arg(text.toHtmlEscaped());
        return QStringLiteral("<w:p>%1</w:p>").arg(all);
    }
    static QString row(const QStringList& cells)
    {
        QString all;
        for (const QString& cell : cells)
            all += QStringLiteral("<w:tc><w:tcPr/>%1</w:tc>").arg(runs({cell}));
        return QStringLiteral("<w:tr>%1</w:tr>").arg(all);
    }
    QString docx(const QString& body)
    {
        const QString path = m_folder.filePath(QStringLiteral("own.docx"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(documents::zipped(
            {{QStringLiteral("[Content_Types].xml"), "<Types/>"},
             {QStringLiteral("word/document.xml"),
              QStringLiteral("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                             "main\"><w:body>%1<w:sectPr/></w:body></w:document>")
                  .arg(body)
                  .toUtf8()}}));
        return path;
    }
    static QString form()
    {
        return runs({QStringLiteral("单位：{"), id("{unit."), id("na"), id("me}"),
                     QStringLiteral("}　等级 {{?system.grade=3}}三级")}) +
               runs({QStringLiteral("新技术：{{?system.technologies}}")}) +
               runs({QStringLiteral("{{#assets}}")}) +
               runs({QStringLiteral("第 {{number}} 项 {{name}} 属 {{system.name}}")}) +
               runs({QStringLiteral("{{/assets}}")}) +
               runs({QStringLiteral("{{^assets}}无数据{{/assets}}完")}) +
               QStringLiteral("<w:tbl><w:tblPr/>%1%2</w:tbl>")
                   .arg(row({QStringLiteral("名称"), QStringLiteral("负责人"), QStringLiteral("级别")}),
                        row({QStringLiteral("{{#assets}}{{name}}"), QStringLiteral("{{owner.name}}"),
                             QStringLiteral("{{?important}}{{/assets}}")}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
    }

    void filledAndReadBack()
    {
        FilingDesk desk;
        const QString path = docx(form());
        const QList<MadeFile> files = desk.files("form", path);
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0].name.endsWith(id(".docx")));
        const QString made = desk.written(files[0]);
        const documents::ReadBack read = documents::readDocx(made);
        QStringList body;
        for (const auto& paragraph : read.paragraphs)
            if (!paragraph.inTable)
                body << paragraph.text;
        QCOMPARE(body.mid(0, 1), QStringList{QStringLiteral("单位：江城市第一人民医院　等级 ☑三级")});
        QVERIFY2(body[1].contains(QStringLiteral("☑")) && body[1].contains(QStringLiteral("☐")),
                 qPrintable(body[1]));
        QCOMPARE(body.mid(2),
                 (QStringList{QStringLiteral("第 1 项 医学影像原始文件 属 影像归档系统"),
                              QStringLiteral("第 2 项 影像检查预约 属 影像归档系统"), QStringLiteral("完")}));
        QCOMPARE(read.tables.size(), 1);
        QCOMPARE(read.tables[0].rows.size(), 3);
        QCOMPARE(read.tables[0].rows[1][2], QStringLiteral("☐一般数据　☑重要及以上数据"));
        QCOMPARE(files[0].readBack(made), QStringList());

        replaceInDocx(made, QStringLiteral("影像检查预约</w:t>"), QStringLiteral("影像检查</w:t>"));
        const QStringList differences = files[0].readBack(made);
        QCOMPARE(differences.size(), 1);
        QVERIFY2(differences[0].contains(QStringLiteral("影像检查预约")), qPrintable(differences[0]));
    }

    void emptyList()
    {
        FilingDesk desk;
        desk.values.lists[id("assets")].clear();
        const QList<MadeFile> files = desk.files("form", docx(form()));
        const QString made = desk.written(files[0]);
        QVERIFY(documents::readDocx(made).plainText().contains(QStringLiteral("无数据完")));
        QCOMPARE(files[0].readBack(made), QStringList());
    }

    void unknownNamesAreListedFirst()
    {
        FilingDesk desk;
        setLanguage(Language::English);
        const QString path = docx(
            form() + runs({id("{{unit.nome}} {{?system.color}} {{#things}}x{{/things}} {{owner.name}}")}));
        QString text;
        QCOMPARE(refused([&] { desk.files("form", path); }, &text), id("invalid"));
        for (const char* name : {"unit.nome", "?system.color", "#things"})
            QVERIFY2(text.contains(id(name)), qPrintable(text));
        const TemplateCheck check = checkTemplate(path, desk.values);
        QCOMPARE(check.unknown, (QStringList{id("#things"), id("unit.nome"), id("?system.color")}));
        setLanguage(Language::Chinese);
    }

    void emptyValuesAreListed()
    {
        FilingDesk desk;
        const TemplateCheck check = checkTemplate(
            docx(runs({id("{{unit.name}} {{system.filing_number}} {{expert.opinion}}")})), desk.values);
        QCOMPARE(check.unknown, QStringList());
        QCOMPARE(check.empty, (QStringList{id("system.filing_number"), id("expert.opinion")}));
        QCOMPARE(check.names.size(), 3);
    }

    void notADocx()
    {
        FilingDesk desk;
        const QString path = m_folder.filePath(QStringLiteral("x.docx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 nothing");
        file.close();
        QVERIFY(!refused([&] { desk.files("form", path); }).isEmpty());
    }
};

QTEST_MAIN(TstTemplates)
#include "tst_templates.moc"
