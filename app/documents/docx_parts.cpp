#include "documents/docx_parts.h"
#include "documents/docx_xml.h"
#include "documents/house_style.h"
#include "documents/page_front.h"

namespace wardbook::documents {

void DocxXml::startRoot(const char* name)
{
    start(name,
          {{"xmlns:w", QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main")},
           {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
           {"xmlns:wp",
            QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")},
           {"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
           {"xmlns:pic", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
}

namespace docx {

namespace {

const QString kOffice =
    QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
const QString kWord = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.");

void level(DocxXml& xml, int index, const QString& format, const QString& text, const QString& suffix,
           int indent, int hanging)
{
    xml.start("w:lvl", {{"w:ilvl", QString::number(index)}});
    xml.value("w:start", 1);
    xml.value("w:numFmt", format);
    xml.value("w:suff", suffix);
    xml.value("w:lvlText", text);
    xml.value("w:lvlJc", QStringLiteral("left"));
    xml.start("w:pPr");
    xml.empty("w:ind", {{"w:left", QString::number(indent)}, {"w:hanging", QString::number(hanging)}});
    xml.end();
    xml.end();
}

void headingLevels(DocxXml& xml, Document::Numbering numbering)
{
    xml.start("w:abstractNum", {{"w:abstractNumId", QStringLiteral("0")}});
    xml.value("w:multiLevelType", QStringLiteral("multilevel"));
    static const QStringList decimal{QStringLiteral("%1"), QStringLiteral("%1.%2"),
                                     QStringLiteral("%1.%2.%3")};
    static const QStringList chinese{QStringLiteral("%1、"), QStringLiteral("（%2）"), QStringLiteral("%3.")};
    const bool han = numbering == Document::Numbering::Chinese;
    for (int i = 0; i < 3; ++i) {
        xml.start("w:lvl", {{"w:ilvl", QString::number(i)}});
        xml.value("w:start", 1);
        xml.value("w:numFmt", han && i < 2 ? QStringLiteral("chineseCounting") : QStringLiteral("decimal"));
        xml.value("w:pStyle", QStringLiteral("Heading%1").arg(i + 1));
        xml.value("w:suff", han && i < 2 ? QStringLiteral("nothing") : QStringLiteral("space"));
        xml.value("w:lvlText", (han ? chinese : decimal)[i]);
        xml.value("w:lvlJc", QStringLiteral("left"));
        xml.start("w:pPr");
        xml.empty("w:ind", {{"w:left", QStringLiteral("0")}, {"w:firstLine", QStringLiteral("0")}});
        xml.end();
        xml.end();
    }
    xml.end();
}

void number(DocxXml& xml, int id, int abstract, bool restart)
{
    xml.start("w:num", {{"w:numId", QString::number(id)}});
    xml.value("w:abstractNumId", abstract);
    if (restart) {
        xml.start("w:lvlOverride", {{"w:ilvl", QStringLiteral("0")}});
        xml.value("w:startOverride", 1);
        xml.end();
    }
    xml.end();
}

void plainRun(DocxXml& xml, const QString& text)
{
    if (text.isEmpty())
        return;
    xml.start("w:r");
    xml.start("w:t", {{"xml:space", QStringLiteral("preserve")}});
    xml.characters(cleanText(text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    xml.end();
    xml.end();
}

void tabRun(DocxXml& xml)
{
    xml.start("w:r");
    xml.empty("w:tab");
    xml.end();
}

void fieldRun(DocxXml& xml, const QString& instruction)
{
    xml.start("w:fldSimple", {{"w:instr", instruction}});
    plainRun(xml, QStringLiteral("1"));
    xml.end();
}

void chromeParagraph(DocxXml& xml, const Document& document, const char* styleId, bool ruled)
{
    const int width = (document.landscape ? style::kPageHeight : style::kPageWidth) - 2 * style::kMarginX;
    xml.start("w:pPr");
    xml.value("w:pStyle", QLatin1String(styleId));
    if (ruled) {
        xml.start("w:pBdr");
        xml.empty("w:bottom", {{"w:val", QStringLiteral("single")},
                               {"w:sz", QStringLiteral("4")},
                               {"w:space", QStringLiteral("2")},
                               {"w:color", style::ruleColor().name().mid(1).toUpper()}});
        xml.end();
    }
    xml.start("w:tabs");
    xml.empty("w:tab", {{"w:val", QStringLiteral("right")}, {"w:pos", QString::number(width)}});
    xml.end();
    xml.end();
}

void relation(DocxXml& xml, const QString& id, const QString& type, const QString& target)
{
    xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

} // namespace

QByteArray numberingPart(Document::Numbering numbering, int orderedLists)
{
    DocxXml xml;
    xml.startRoot("w:numbering");
    headingLevels(xml, numbering);
    xml.start("w:abstractNum", {{"w:abstractNumId", QStringLiteral("1")}});
    xml.value("w:multiLevelType", QStringLiteral("singleLevel"));
    level(xml, 0, QStringLiteral("bullet"), QStringLiteral("•"), QStringLiteral("tab"), 294, 252);
    xml.end();
    xml.start("w:abstractNum", {{"w:abstractNumId", QStringLiteral("2")}});
    xml.value("w:multiLevelType", QStringLiteral("singleLevel"));
    level(xml, 0, QStringLiteral("decimal"), QStringLiteral("%1."), QStringLiteral("tab"), 420, 378);
    xml.end();
    number(xml, kHeadingNumbers, 0, false);
    number(xml, kBullets, 1, false);
    for (int i = 0; i < orderedLists; ++i)
        number(xml, kFirstOrdered + i, 2, true);
    xml.end();
    return xml.finish();
}

QByteArray settingsPart()
{
    DocxXml xml;
    xml.startRoot("w:settings");
    xml.empty("w:zoom", {{"w:percent", QStringLiteral("100")}});
    xml.value("w:defaultTabStop", 420);
    xml.value("w:characterSpacingControl", QStringLiteral("compressPunctuation"));
    // The usual opening marks, and the boxes of forms: none of them ends a line without what it belongs to.
    xml.empty("w:noLineBreaksAfter",
              {{"w:lang", QStringLiteral("zh-CN")},
               {"w:val", QStringLiteral("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥☐☑☒□■")}});
    xml.empty("w:noLineBreaksBefore",
              {{"w:lang", QStringLiteral("zh-CN")},
               {"w:val",
                QStringLiteral("!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇）"
                               "，．：；？］｀｜｝～￠")}});
    xml.start("w:compat");
    xml.empty("w:compatSetting", {{"w:name", QStringLiteral("compatibilityMode")},
                                  {"w:uri", QStringLiteral("http://schemas.microsoft.com/office/word")},
                                  {"w:val", QStringLiteral("15")}});
    xml.end();
    xml.empty("w:themeFontLang",
              {{"w:val", QStringLiteral("en-US")}, {"w:eastAsia", QStringLiteral("zh-CN")}});
    xml.end();
    return xml.finish();
}

QByteArray fontTablePart()
{
    struct Font
    {
        QString name, instead, family, charset;
    };
    static const QList<Font> fonts{
        {QStringLiteral("SimSun"), QStringLiteral("宋体,Noto Serif CJK SC"), QStringLiteral("roman"),
         QStringLiteral("86")},
        {QStringLiteral("SimHei"), QStringLiteral("黑体,Noto Sans CJK SC"), QStringLiteral("swiss"),
         QStringLiteral("86")},
        {QStringLiteral("Times New Roman"), {}, QStringLiteral("roman"), QStringLiteral("00")},
        {QStringLiteral("Arial"), {}, QStringLiteral("swiss"), QStringLiteral("00")},
    };
    DocxXml xml;
    xml.startRoot("w:fonts");
    for (const auto& font : fonts) {
        xml.start("w:font", {{"w:name", font.name}});
        if (!font.instead.isEmpty())
            xml.value("w:altName", font.instead);
        xml.value("w:charset", font.charset);
        xml.value("w:family", font.family);
        xml.value("w:pitch", QStringLiteral("variable"));
        xml.end();
    }
    xml.end();
    return xml.finish();
}

QByteArray headerPart(const Document& document)
{
    DocxXml xml;
    xml.startRoot("w:hdr");
    xml.start("w:p");
    chromeParagraph(xml, document, "Header",
                    !document.headerLeft.isEmpty() || !document.headerRight.isEmpty());
    plainRun(xml, document.headerLeft);
    if (!document.headerRight.isEmpty()) {
        tabRun(xml);
        plainRun(xml, document.headerRight);
    }
    xml.end();
    xml.end();
    return xml.finish();
}

QByteArray footerPart(const Document& document)
{
    // Word counts the pages.
    const auto words = addedWords(document).pageOf;
    const auto first = words.indexOf(QLatin1String("%1")), second = words.indexOf(QLatin1String("%2"));
    DocxXml xml;
    xml.startRoot("w:ftr");
    xml.start("w:p");
    chromeParagraph(xml, document, "Footer", false);
    plainRun(xml, document.footerLeft);
    tabRun(xml);
    if (first >= 0 && second > first) {
        plainRun(xml, words.left(first));
        fieldRun(xml, QStringLiteral("PAGE"));
        plainRun(xml, words.mid(first + 2, second - first - 2));
        fieldRun(xml, QStringLiteral("NUMPAGES"));
        plainRun(xml, words.mid(second + 2));
    } else {
        fieldRun(xml, QStringLiteral("PAGE"));
    }
    xml.end();
    xml.end();
    return xml.finish();
}

QByteArray corePropertiesPart(const Document& document)
{
    DocxXml xml;
    xml.start("cp:coreProperties",
              {{"xmlns:cp",
                QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
               {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
               {"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
               {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")}});
    xml.start("dc:title");
    xml.characters(cleanText(document.title));
    xml.end();
    if (!document.author.isEmpty()) {
        xml.start("dc:creator");
        xml.characters(cleanText(document.author));
        xml.end();
    }
    if (document.created.isValid()) {
        xml.start("dcterms:created", {{"xsi:type", QStringLiteral("dcterms:W3CDTF")}});
        xml.characters(document.created.toUTC().toString(Qt::ISODate));
        xml.end();
    }
    xml.end();
    return xml.finish();
}

QByteArray appPropertiesPart()
{
    DocxXml xml;
    xml.start("Properties",
              {{"xmlns", QStringLiteral(
                             "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")}});
    xml.start("Application");
    xml.characters(QStringLiteral("Wardbook"));
    xml.end();
    xml.end();
    return xml.finish();
}

QByteArray contentTypesPart()
{
    DocxXml xml;
    xml.start("Types",
              {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types")}});
    xml.empty("Default",
              {{"Extension", QStringLiteral("rels")},
               {"ContentType", QStringLiteral("application/vnd.openxmlformats-package.relationships+xml")}});
    xml.empty("Default",
              {{"Extension", QStringLiteral("xml")}, {"ContentType", QStringLiteral("application/xml")}});
    xml.empty("Default",
              {{"Extension", QStringLiteral("png")}, {"ContentType", QStringLiteral("image/png")}});
    const auto part = [&](const char* name, const QString& type) {
        xml.empty("Override", {{"PartName", QLatin1String(name)}, {"ContentType", type}});
    };
    part("/word/document.xml", kWord + QStringLiteral("document.main+xml"));
    part("/word/styles.xml", kWord + QStringLiteral("styles+xml"));
    part("/word/numbering.xml", kWord + QStringLiteral("numbering+xml"));
    part("/word/settings.xml", kWord + QStringLiteral("settings+xml"));
    part("/word/fontTable.xml", kWord + QStringLiteral("fontTable+xml"));
    part("/word/header1.xml", kWord + QStringLiteral("header+xml"));
    part("/word/footer1.xml", kWord + QStringLiteral("footer+xml"));
    part("/docProps/core.xml", QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
    part("/docProps/app.xml",
         QStringLiteral("application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    xml.end();
    return xml.finish();
}

static const QString kRelations =
    QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships");

QByteArray packageRelationsPart()
{
    DocxXml xml;
    xml.start("Relationships", {{"xmlns", kRelations}});
    relation(xml, QStringLiteral("rId1"), kOffice + QStringLiteral("officeDocument"),
             QStringLiteral("word/document.xml"));
    relation(xml, QStringLiteral("rId2"), kRelations + QStringLiteral("/metadata/core-properties"),
             QStringLiteral("docProps/core.xml"));
    relation(xml, QStringLiteral("rId3"), kOffice + QStringLiteral("extended-properties"),
             QStringLiteral("docProps/app.xml"));
    xml.end();
    return xml.finish();
}

QString imageRelation(int index)
{
    return QStringLiteral("rIdImage%1").arg(index);
}

QByteArray documentRelationsPart(int images)
{
    DocxXml xml;
    xml.start("Relationships", {{"xmlns", kRelations}});
    int id = 0;
    for (const char* part : {"styles", "numbering", "settings", "fontTable"})
        relation(xml, QStringLiteral("rId%1").arg(++id), kOffice + QLatin1String(part),
                 QLatin1String(part) + QStringLiteral(".xml"));
    relation(xml, QStringLiteral("rIdHeader"), kOffice + QStringLiteral("header"),
             QStringLiteral("header1.xml"));
    relation(xml, QStringLiteral("rIdFooter"), kOffice + QStringLiteral("footer"),
             QStringLiteral("footer1.xml"));
    for (int i = 1; i <= images; ++i)
        relation(xml, imageRelation(i), kOffice + QStringLiteral("image"),
                 QStringLiteral("media/image%1.png").arg(i));
    xml.end();
    return xml.finish();
}

} // namespace docx

} // namespace wardbook::documents
