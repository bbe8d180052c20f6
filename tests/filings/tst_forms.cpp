#include "documents/docx_writer.h"
#include "documents/page_layout.h"
#include "filings/form_text.h"
#include "packs_fixture.h"
#include <QGuiApplication>

using namespace wardbook;
using namespace wardbook::filings;
using documents::Run;

/// Facts in forms: the same words in docx, pdf and preview, each leading to its record.
class TstForms : public QObject
{
    Q_OBJECT

    static FactSet sample()
    {
        FactSet facts;
        facts.values[id("unit.name")] = {.text = QStringLiteral("江城市第一人民医院"),
                                         .source = {id("unit"), 1, id("name")}};
        facts.values[id("unit.grade")] = {};
        facts.values[id("level")] = {
            .text = QStringLiteral("第三级"),
            .codes = {id("3")},
            .options = {{id("2"), QStringLiteral("第二级")}, {id("3"), QStringLiteral("第三级")}},
            .source = {id("system"), 4, id("grade")}};
        FactSet entry;
        entry.values[id("name")] = {.text = QStringLiteral("影像")};
        FactSet other;
        other.values[id("name")] = {.text = QStringLiteral("检验")};
        facts.lists[id("assets")] = {entry, other};
        return facts;
    }
    static QStringList cells(const documents::Table& table)
    {
        QStringList all;
        for (const documents::Row& row : table.rows)
            for (const documents::Cell& cell : row)
                all << cell.text.plain();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
    }

    void placeholders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::addColumn<QString>("broken");
        const auto row = [](const char* text, const char* filled, const char* broken = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(filled)
                                << QString::fromUtf8(broken);
        };
        row("单位：{{unit.name}}。", "单位：江城市第一人民医院。");
        row("{{ unit.name }}", "江城市第一人民医院");
        row("{{?level}}", "☐第二级　☑第三级");
        row("{{?level=3}}三级{{?level=2}}二级", "☑三级☐二级");
        row("{{?unit.name}}", "江城市第一人民医院"); // no boxes: its words
        row("等级：{{unit.grade}}，{{unit.grade}}", "等级：＿＿＿＿，");
        row("（{{unit.grade}}）", "（）");
        row("{{unit name}}", "{{unit name}}", "{{unit name}}");
        row("{{unit.name", "{{unit.name", "{{unit.name");
        row("unit.name}}", "unit.name}}", "}}");
        row("{ {x} }", "{ {x} }");
    }
    void placeholders()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        QFETCH(QString, broken);
        const FactSet facts = sample();
        QCOMPARE(filledText(text, FactScope(facts)).plain(), filled);
        QCOMPARE(brokenPlaceholder(text), broken);
    }

    void filledWordsKnowTheirRecord()
    {
        const FactSet facts = sample();
        QStringList unknown;
        const QStringList doubtful{id("system:4:grade")};
        const auto text = filledText(QStringLiteral("甲 {{unit.name}} 乙 {{level}} {{nobody}}"),
                                     FactScope(facts), FillOptions{&unknown, &doubtful, true});
        QCOMPARE(text.runs().size(), 5);
        QVERIFY(text.runs()[0].look == Run::Look::Plain && text.runs()[0].source.isEmpty());
        QVERIFY(text.runs()[1].look == Run::Look::Filled);
        QCOMPARE(text.runs()[1].source, id("unit:1:name"));
        QVERIFY(text.runs()[3].look == Run::Look::Doubtful);
        QCOMPARE(unknown, QStringList{id("{{nobody}}")});
    }

    void listsAndSections()
    {
        FilingDesk desk;
        const Form form = *desk.kinds->form(id("own-form"));
        QCOMPARE(unknownPlaceholders(form, desk.values), QStringList());
        const documents::Document document = formDocument(form, desk.values);
        QCOMPARE(document.title, QStringLiteral("影像归档系统备案表"));
        QStringList anchors, headings;
        QList<documents::Table> tables;
        for (const documents::Block& block : document.blocks) {
            if (const auto* heading = std::get_if<documents::Heading>(&block)) {
                headings << heading->text.plain();
                anchors << heading->anchor;
            }
            if (const auto* table = std::get_if<documents::Table>(&block))
                tables << *table;
        }
        QCOMPARE(headings, (QStringList{QStringLiteral("一、单位"), QStringLiteral("数据一览"),
                                        QStringLiteral("表六　医学影像原始文件"),
                                        QStringLiteral("表六　影像检查预约")}));
        QCOMPARE(anchors, (QStringList{id("one"), QString(), id("six"), id("six#2")}));
        QCOMPARE(tables.size(), 4);
        const QStringList first = cells(tables[0]);
        QVERIFY(first.contains(QStringLiteral("姓名：周宁　电话：13800000001")));
        QVERIFY2(first.join(u' ').contains(QStringLiteral("☑第三级")), qPrintable(first.join(u' ')));
        QVERIFY(first.join(u' ').contains(QStringLiteral("☐第四级")));
        QVERIFY(first.contains(QStringLiteral("☑采用　☐未采用")));
        QCOMPARE(cells(tables[1]),
                 (QStringList{id("1"), QStringLiteral("医学影像原始文件"), QStringLiteral("周宁"), id("2"),
                              QStringLiteral("影像检查预约"), QStringLiteral("周宁")}));
        QCOMPARE(cells(tables[3]).last(), QStringLiteral("影像归档系统")); // looked up outside of the entry
    }

    void whenShowsBlocks()
    {
        FilingDesk desk;
        const Form form = *desk.kinds->form(id("own-form"));
        const auto notes = [&] {
            int count = 0;
            for (const documents::Block& block : formDocument(form, desk.values).blocks)
                count += std::holds_alternative<documents::Note>(block) ? 1 : 0;
            return count;
        };
        QCOMPARE(notes(), 0);
        desk.values.values[id("system.grade")] = {};
        QCOMPARE(notes(), 1);
    }

    void piecesAreTheDocument()
    {
        FilingDesk desk;
        const Form form = *desk.kinds->form(id("own-form"));
        const documents::Document whole = formDocument(form, desk.values);
        documents::Document joined;
        int pieces = 0;
        forEachSection(form, desk.values, {}, [&](const documents::Document& piece) {
            if (piece.onNewPage && pieces > 0)
                joined.pageBreak();
            joined.blocks += piece.blocks;
            ++pieces;
        });
        QCOMPARE(pieces, 3);
        QCOMPARE(joined.blocks.size(), whole.blocks.size());
    }

    /// docx, pdf and preview say the same.
    void everyFormatSaysTheSame()
    {
        FilingDesk desk;
        const QList<MadeFile> files = desk.files("form");
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0].name, QStringLiteral("江城市第一人民医院-影像归档系统-备案表.docx"));
        QCOMPARE(files[1].name, QStringLiteral("江城市第一人民医院-影像归档系统-备案表.pdf"));
        FilingSubject subject;
        const auto preview = previewOf({*desk.workspace,
                                        *desk.opened,
                                        *desk.kinds,
                                        desk.kind,
                                        *desk.kind.part(id("form")),
                                        desk.values,
                                        subject,
                                        {},
                                        {},
                                        desk.now});
        QVERIFY(preview);
        const documents::ReadBack docx = documents::readDocx(desk.written(files[0]));
        QCOMPARE(documents::missingIn(docx, *preview), QStringList());
        const documents::PageLayout layout(*preview);
        QCOMPARE(layout.pageCount(), 3); // each asset on a page of its own
        QString lines;
        for (int page = 0; page < layout.pageCount(); ++page)
            lines += layout.pageLines(page).join(QString());
        lines.remove(QRegularExpression(QStringLiteral("\\s")));
        for (const documents::ReadBack::Paragraph& paragraph : docx.paragraphs) {
            const QString words = QString(paragraph.text).remove(QRegularExpression(QStringLiteral("\\s")));
            QVERIFY2(lines.contains(words) || paragraph.inTable, qPrintable(words));
        }
        const QString pdf = desk.written(files[1]);
        QVERIFY(files[1].readBack(pdf).isEmpty());
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("/Type /Page\n"), qsizetype(layout.pageCount()));
        QVERIFY(!previewOf({*desk.workspace,
                            *desk.opened,
                            *desk.kinds,
                            desk.kind,
                            *desk.kind.part(id("list")),
                            desk.values,
                            subject,
                            {},
                            {},
                            desk.now}));
    }

    /// What a value holds can't lead a file out of its folder.
    void namesOfFilesAreHarmless()
    {
        FilingDesk desk;
        desk.values.values[id("system.name")].text = QStringLiteral("../../etc/影像:归档\n");
        const QString name = desk.files("form").first().name;
        QVERIFY2(!name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u':'), qPrintable(name));
        QCOMPARE(desk.files("list").first().name, QStringLiteral("附件/清单.xlsx"));
    }

    void unknownBuiltin()
    {
        FilingDesk desk;
        for (PartDefinition& part : desk.kind.parts)
            if (part.id == id("topology")) {
                part.make = PartDefinition::Make::Builtin;
                part.form = id("crystal-ball");
            }
        QString text;
        QCOMPARE(refused([&] { desk.files("topology"); }, &text), id("unsupported"));
        QVERIFY(text.contains(id("crystal-ball")));
    }
};

QTEST_MAIN(TstForms)
#include "tst_forms.moc"
