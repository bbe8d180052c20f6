#include "drills/inject_sheet.h"
#include "fuzz/fuzz_rooms.h"
#include "grading/exchange_fixture.h"
#include "grading/questionnaire.h"
#include "grading/record_sheet.h"
#include "survey/ddl_parser.h"
#include "tests/drills/drill_fixture.h"

/// Sheets that come back filled in, and structures of databases. How a workbook is read is the target `xlsx`:
/// here its cells are what changes.
using namespace wardbook;

namespace fuzz {

namespace {

/// A sheet for every form feed, a row for every line, a cell for every tab.
fixture::Workbook bookOf(const QByteArray& text)
{
    fixture::Workbook book;
    for (const auto& sheetText : text.split('\f')) {
        QByteArray rows;
        for (const auto& line : sheetText.split('\n')) {
            rows += "<row>";
            for (const auto& cell : line.split('\t')) {
                QString valid = QString::fromUtf8(cell);
                valid.removeIf(
                    [](QChar c) { return c < QChar(32) || c.unicode() >= 0xFFFE || c.isSurrogate(); });
                rows += "<c t=\"inlineStr\"><is><t>" + valid.toHtmlEscaped().toUtf8() + "</t></is></c>";
            }
            rows += "</row>";
        }
        book.sheets.append({"S" + QByteArray::number(book.sheets.size()), rows, {}, {}});
        if (book.sheets.size() == 3)
            break;
    }
    return book;
}

QByteArray textOf(const QString& path)
{
    QByteArray text;
    for (const auto& sheet : grading::readSheets(path)) {
        if (!text.isEmpty())
            text += '\f';
        QByteArrayList lines;
        for (const auto& row : sheet.rows.mid(0, 12)) // the others say no more
            lines << row.join(u'\t').toUtf8();
        text += lines.join('\n');
    }
    return text;
}

struct Unit
{
    grading::ExchangeFixture grading;
    grading::Round round = grading.round();
    drills::DrillFixture drill;
    qint64 planned = drill.plan();
    StateInScratch state;
};

Unit& unit()
{
    static Unit made;
    return made;
}

} // namespace

void sheets(const QByteArray& data)
{
    if (data.isEmpty())
        return;
    const auto path = scratch("sheet.xlsx");
    bookOf(data.mid(1)).write(path);
    const auto reader = unit().grading.reader();
    survives([&] {
        switch (uchar(data[0]) % 3) {
        case 0:
            grading::readQuestionnaire(*reader, unit().round, path);
            break;
        case 1:
            grading::readRecordSheet(*reader, unit().round, path);
            break;
        default:
            drills::importInjects(*unit().drill.workspace, unit().planned, path, true, false);
            break;
        }
    });
}

void ddl(const QByteArray& data)
{
    survives([&] {
        const auto found = survey::parseDdl(QString::fromUtf8(data));
        for (const auto& table : found.tables)
            if (table.name.isEmpty())
                std::abort();
    });
}

QList<Seed> sheetSeeds()
{
    const auto path = scratch("seed-sheet.xlsx");
    grading::QuestionnaireOptions options;
    options.oneSheet = true;
    grading::writeQuestionnaire(*unit().grading.reader(), unit().round, options, path);
    const auto questionnaire = textOf(path);
    drills::exportInjects(*unit().drill.workspace, unit().planned, path, {});
    return {
        {"sheets", "questionnaire", QByteArray(1, '\0') + questionnaire},
        {"sheets", "record",
         "\x01测评对象\t主机房\n序号\t控制点\t条款\t测评项\t结果记录\t符合程度\n1\t物理位置选择\t7.1.1.1 "
         "a)\t应\t已看"
         "\t符合\n2\t\tb\t\t未看\t部分符合\n3\t\t\t\t\tN/A"},
        {"sheets", "injects", '\2' + textOf(path)},
        {"ddl", "mysql",
         "-- HIS\nCREATE TABLE IF NOT EXISTS `his`.`patient` (\n `id` bigint(20) NOT NULL AUTO_INCREMENT "
         "COMMENT "
         "'主键',\n `name` varchar(64) DEFAULT NULL COMMENT '姓名; \\'x\\'',\n PRIMARY KEY (`id`), KEY k "
         "(`name`(10))"
         "\n) ENGINE=InnoDB COMMENT='患者';\nINSERT INTO `patient` VALUES (1,'a;b'),(2,'c');\n"},
        {"ddl", "postgresql",
         "CREATE TABLE public.visit (id serial PRIMARY KEY, at timestamp with time zone, note text[] CHECK "
         "(a > 1));\n"
         "COMMENT ON COLUMN public.visit.note IS E'\\'n';\nALTER TABLE ONLY visit ADD CONSTRAINT p UNIQUE "
         "(id);\n"
         "CREATE FUNCTION f() RETURNS int AS $body$ select ';' $body$;\nCOPY visit (id) FROM "
         "stdin;\n1\tx\n\\.\n"},
        {"ddl", "sqlserver",
         "CREATE TABLE [dbo].[Order Item]([id] [int] IDENTITY(1,1) NOT NULL, [v] decimal(10, 2))\nGO\nEXEC "
         "sys.sp_addextendedproperty @name=N'MS_Description', @value=N'号', @level0name=N'dbo', "
         "@level1name=N'Order "
         "Item', @level2name=N'id'\nGO\n"},
        {"ddl", "oracle",
         "create table \"HIS\".\"LAB\" (ID number(10,0) not null enable, T varchar2(20 byte) default q'[x]') "
         "tablespace X;\n/\ncomment on table LAB is '检验';\ncreate or replace view V as select * from "
         "LAB;\n"}};
}

} // namespace fuzz
