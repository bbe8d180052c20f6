#pragma once
#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>
#include <stdexcept>
#include <zip.h>

/// Small workbooks written part by part, so that a test can commit any sin of a producer.
namespace fixture {

struct Part
{
    QByteArray name;
    QByteArray content;
};

inline void writeZip(const QString& path, const QList<Part>& parts)
{
    int code = 0;
    auto* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        throw std::runtime_error("zip_open");
    for (const auto& part : parts) {
        auto* source = zip_source_buffer(zip, part.content.constData(), zip_uint64_t(part.content.size()), 0);
        if (zip_file_add(zip, part.name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("zip_file_add");
    }
    if (zip_close(zip) != 0)
        throw std::runtime_error("zip_close");
}

constexpr char kMain[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char kRelations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char kHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

struct Sheet
{
    QByteArray name;
    QByteArray data;  ///< inside sheetData
    QByteArray after; ///< behind sheetData: mergeCells …
    QByteArray state; ///< hidden, veryHidden
};

struct Workbook
{
    QList<Sheet> sheets;
    QByteArray sharedStrings; ///< <si>…</si>…; empty: no such part
    QByteArray numFormats;    ///< <numFmt …/>…
    QByteArray cellFormats;   ///< <xf …/>…; empty: no styles part
    bool date1904 = false;

    QByteArray sheetXml(const Sheet& sheet) const
    {
        return QByteArray(kHead) + "<worksheet xmlns=\"" + kMain + "\"><sheetData>" + sheet.data +
               "</sheetData>" + sheet.after + "</worksheet>";
    }

    QList<Part> parts() const
    {
        QByteArray list, relations;
        QList<Part> out;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const auto n = QByteArray::number(i + 1);
            list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"" +
                    (sheets[i].state.isEmpty() ? QByteArray() : " state=\"" + sheets[i].state + "\"") + "/>";
            relations += "<Relationship Id=\"rId" + n + "\" Type=\"" + kRelations +
                         "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
            out.append({"xl/worksheets/sheet" + n + ".xml", sheetXml(sheets[i])});
        }
        if (!sharedStrings.isEmpty()) {
            relations += QByteArray("<Relationship Id=\"s\" Type=\"") + kRelations +
                         "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
            out.append({"xl/sharedStrings.xml",
                        QByteArray(kHead) + "<sst xmlns=\"" + kMain + "\">" + sharedStrings + "</sst>"});
        }
        if (!cellFormats.isEmpty()) {
            relations += QByteArray("<Relationship Id=\"f\" Type=\"") + kRelations +
                         "/styles\" Target=\"styles.xml\"/>";
            out.append({"xl/styles.xml",
                        QByteArray(kHead) + "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" + numFormats +
                            "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                            cellFormats + "</cellXfs></styleSheet>"});
        }
        out.prepend(
            {"xl/_rels/workbook.xml.rels",
             QByteArray(kHead) +
                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                 relations + "</Relationships>"});
        out.prepend({"xl/workbook.xml", QByteArray(kHead) + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" +
                                            kRelations + "\"><workbookPr" +
                                            (date1904 ? " date1904=\"1\"" : "") + "/><sheets>" + list +
                                            "</sheets></workbook>"});
        out.prepend(
            {"_rels/.rels",
             QByteArray(kHead) +
                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                 "<Relationship Id=\"r\" Type=\"" +
                 kRelations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
        return out;
    }
    void write(const QString& path) const { writeZip(path, parts()); }
};

/// <c> with an inline string.
inline QByteArray text(const QByteArray& reference, const QByteArray& value)
{
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

/// A row of inline strings from column A; "" leaves a gap.
inline QByteArray row(int number, const QList<QByteArray>& values)
{
    QByteArray out = "<row r=\"" + QByteArray::number(number) + "\">";
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isEmpty())
            out += text(QByteArray(1, char('A' + i)) + QByteArray::number(number), values[i]);
    }
    return out + "</row>";
}

inline QByteArray merges(const QList<QByteArray>& ranges)
{
    QByteArray out = "<mergeCells count=\"" + QByteArray::number(ranges.size()) + "\">";
    for (const auto& range : ranges)
        out += "<mergeCell ref=\"" + range + "\"/>";
    return out + "</mergeCells>";
}

} // namespace fixture
