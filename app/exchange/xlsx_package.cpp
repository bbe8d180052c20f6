#include "exchange/xlsx_package.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/xml_stream.h"

namespace wardbook::exchange {

namespace {

constexpr qint64 kLargestSmallPart = 16 << 20;

struct Relation
{
    QString type; ///< last segment of the type URI, lower case
    QString target;
};

class RelationsHandler : public XmlHandler
{
public:
    void start(std::string_view name, const Attributes& attributes) override
    {
        if (name != "Relationship")
            return;
        const char* id = attributes.value("Id");
        const char* type = attributes.value("Type");
        const char* target = attributes.value("Target");
        const char* mode = attributes.value("TargetMode");
        if (!type || !target || (mode && std::string_view(mode) == "External"))
            return;
        relations.insert(
            QString::fromUtf8(id ? id : target),
            {QString::fromUtf8(type).section(QLatin1Char('/'), -1).toLower(), QString::fromUtf8(target)});
    }
    void end(std::string_view) override {}
    QMap<QString, Relation> relations;
};

class WorkbookHandler : public XmlHandler
{
public:
    struct Sheet
    {
        SheetInfo info;
        QString relation;
    };
    void start(std::string_view name, const Attributes& attributes) override
    {
        if (name == "workbookPr") {
            const char* value = attributes.value("date1904");
            date1904 = value && (std::string_view(value) == "1" || std::string_view(value) == "true");
        } else if (name == "sheet") {
            const char* title = attributes.value("name");
            const char* id = attributes.prefixed("id");
            const char* state = attributes.value("state");
            sheets.append(
                {{QString::fromUtf8(title ? title : ""), state && std::string_view(state) != "visible"},
                 QString::fromUtf8(id ? id : "")});
        }
    }
    void end(std::string_view) override {}
    QList<Sheet> sheets;
    bool date1904 = false;
};

/// Target relative to the folder of the part that names it; absolute and backslashed ones occur.
QString resolve(const QString& folder, QString target)
{
    target.replace(QLatin1Char('\\'), QLatin1Char('/'));
    return ZipArchive::normalName(target.startsWith(QLatin1Char('/')) ? target
                                                                      : folder + QLatin1Char('/') + target);
}

QMap<QString, Relation> relationsOf(ZipArchive& zip, const QString& part)
{
    const auto folder = part.contains(QLatin1Char('/')) ? part.section(QLatin1Char('/'), 0, -2) : QString();
    const auto path =
        folder + QLatin1String("/_rels/") + part.section(QLatin1Char('/'), -1) + QLatin1String(".rels");
    const auto xml = zip.readAll(path, kLargestSmallPart);
    RelationsHandler handler;
    if (!xml.isEmpty())
        XmlStream(handler).run(xml);
    for (auto& relation : handler.relations)
        relation.target = resolve(folder, relation.target);
    return handler.relations;
}

QString workbookPath(ZipArchive& zip)
{
    for (const auto& relation : relationsOf(zip, QString())) {
        if (relation.type == QLatin1String("officedocument") && zip.contains(relation.target))
            return relation.target;
    }
    return QStringLiteral("xl/workbook.xml");
}

[[noreturn]] void throwNoWorkbook(ZipArchive& zip, const QString& path)
{
    if (path.endsWith(QLatin1String(".bin")) || zip.contains(QStringLiteral("xl/workbook.bin")))
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("This is a binary workbook (.xlsb). Save it as .xlsx and import that file."));
    if (zip.contains(QStringLiteral("content.xml")))
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("This is an OpenDocument file. Save it as .xlsx and import that file."));
    if (zip.contains(QStringLiteral("EncryptedPackage")))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr(
                "This file is protected by a password. Save a copy without a password and import that one."));
    throw Error(ErrorKind::Unsupported,
                Tr::tr("There is no workbook in this file. Choose an .xlsx, .csv or .json file."),
                zip.names().mid(0, 5).join(QLatin1Char(' ')));
}

} // namespace

XlsxPackage readPackage(ZipArchive& zip)
{
    const auto path = workbookPath(zip);
    if (path.endsWith(QLatin1String(".bin")) || !zip.contains(path))
        throwNoWorkbook(zip, path);
    WorkbookHandler workbook;
    XmlStream(workbook).run(zip.readAll(path, kLargestSmallPart));
    const auto relations = relationsOf(zip, path);
    const auto folder = path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();

    XlsxPackage package;
    package.date1904 = workbook.date1904;
    for (const auto& relation : relations) {
        if (relation.type == QLatin1String("sharedstrings") && zip.contains(relation.target))
            package.sharedStringsPath = relation.target;
        else if (relation.type == QLatin1String("styles") && zip.contains(relation.target))
            package.stylesPath = relation.target;
    }
    const auto usual = [&](QString& target, const char* name) {
        const auto candidate = resolve(folder, QLatin1String(name));
        if (target.isEmpty() && zip.contains(candidate))
            target = candidate;
    };
    usual(package.sharedStringsPath, "sharedStrings.xml");
    usual(package.stylesPath, "styles.xml");

    for (int i = 0; i < workbook.sheets.size(); ++i) {
        const auto& sheet = workbook.sheets[i];
        const auto relation = relations.value(sheet.relation);
        // Chart and dialog sheets have no cells.
        if (relation.type == QLatin1String("chartsheet") || relation.type == QLatin1String("dialogsheet"))
            continue;
        QString target = relation.target;
        if (!zip.contains(target))
            target = resolve(folder, QStringLiteral("worksheets/sheet%1.xml").arg(i + 1));
        if (zip.contains(target))
            package.sheets.append({sheet.info, target});
    }
    if (package.sheets.isEmpty() && zip.contains(resolve(folder, QStringLiteral("worksheets/sheet1.xml"))))
        package.sheets.append(
            {{QStringLiteral("Sheet1"), false}, resolve(folder, QStringLiteral("worksheets/sheet1.xml"))});
    if (package.sheets.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This workbook has no sheet with cells. Nothing was imported."));
    return package;
}

} // namespace wardbook::exchange
