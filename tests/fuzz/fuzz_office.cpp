#include "documents/docx_template.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "filings/package_fixture.h"
#include "filings/raw_zip.h"
#include "filings/receiver_key.h"
#include "fuzz/fuzz_rooms.h"

/// Forms of a unit's own, and packages that arrive from anywhere.
using namespace wardbook;

namespace fuzz {

namespace {

using Files = QList<std::pair<QString, QByteArray>>;

const Files& formParts()
{
    const auto paragraph = [](const QByteArray& text) {
        return "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t "
               "xml:space=\"preserve\">" +
               text + "</w:t></w:r></w:p>";
    };
    static const QByteArray name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static const Files parts{
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("word/document.xml"),
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + name + "\"><w:body>" +
             paragraph("{{unit}} {{#rows}}{{#}} {{name}}{{/rows}} {{^none}}x{{/none}} {{?kind=a}}") +
             "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + paragraph("{{#rows}}{{name}}") + "</w:tc><w:tc>" +
             paragraph("{{/rows}}") + "</w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{un</w:t></w:r><w:r><w:t>it}}" +
             "</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"},
        {QStringLiteral("word/header1.xml"),
         "<w:hdr xmlns:w=\"" + name + "\">" + paragraph("{{unit}}") + "</w:hdr>"},
        {QStringLiteral("word/_rels/document.xml.rels"), "<Relationships/>"}};
    return parts;
}

QByteArray zipOf(const Files& files)
{
    QList<filings::RawFile> raw;
    for (const auto& [name, bytes] : files)
        raw << (bytes.isEmpty() ? filings::RawFile::stored(name, bytes)
                                : filings::RawFile::deflated(name, bytes));
    return filings::rawZip(raw);
}

/// The rest of `data` in place of the file that its first byte names.
QByteArray zipWith(Files files, const QByteArray& data)
{
    files[uchar(data[0]) % files.size()].second = data.mid(1);
    return zipOf(files);
}

documents::TemplateData answers()
{
    documents::TemplateData row, all;
    row.values.insert(QStringLiteral("name"), QStringLiteral("甲 & <乙>"));
    all.values = {{QStringLiteral("unit"), QStringLiteral("市一院\n第二行")},
                  {QStringLiteral("?kind=a"), QStringLiteral("☑")},
                  {QStringLiteral("none"), QString()}};
    all.lists.insert(QStringLiteral("rows"), {row, row});
    return all;
}

/// A form may be near the limits that its filled form passes; it is never broken.
void requireUnbroken(const QString& filled)
{
    try {
        documents::readDocx(filled);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged) {
            qWarning("%s %s", qPrintable(error.text()), qPrintable(error.detail()));
            std::abort();
        }
    }
}

const filings::Sealed& sealed()
{
    static const struct
    {
        filings::Sealed package;
        StateInScratch state;
    } made;
    return made.package;
}

} // namespace

void docx(const QByteArray& data)
{
    if (data.isEmpty())
        return;
    const auto path = written("form.docx", data.startsWith("PK") ? data : zipWith(formParts(), data));
    bool whole = false;
    survives([&] {
        documents::readDocx(path);
        whole = true;
    });
    survives([&] {
        auto given = answers();
        // Names it asks for are given, so that filling goes on.
        const auto names = documents::templateNames(path);
        for (const auto& name : names)
            if (!name.startsWith(QLatin1Char('#')) && !given.values.contains(name))
                given.values.insert(name, QStringLiteral("v"));
            else if (name.startsWith(QLatin1Char('#')) && !given.lists.contains(name.mid(1)))
                given.lists.insert(name.mid(1), {given, given});
        const auto filled = written("filled.docx", documents::filledTemplate(path, given));
        if (whole)
            requireUnbroken(filled);
    });
}

void package(const QByteArray& data)
{
    if (data.isEmpty())
        return;
    survives([&] {
        const auto manifest = filings::Manifest::parse(data.mid(1));
        if (filings::Manifest::parse(manifest.bytes()).bytes() != manifest.bytes())
            std::abort();
    });
    survives([&] { filings::PackageSignature::parse(data.mid(1)).verify(); });
    survives([&] { filings::SealedPassword::parse(data.mid(1)).open(sealed().keys.first()); });
    const auto path = written("package.zip", data.startsWith("PK") ? data : zipWith(sealed().whole(), data));
    filings::VerifyOptions options;
    options.password = crypto::passwordSecret(QStringLiteral("secret"));
    const auto folder = scratch("here/unpacked");
    const QDir around(scratch("here"));
    QDir().mkpath(around.path());
    survives([&] { filings::unpackPackage(path, folder, options); });
    QDir(folder).removeRecursively();
    // Nothing beside the folder, whatever the names inside say.
    if (!around.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        std::abort();
}

QList<Seed> officeSeeds()
{
    QList<Seed> all;
    const auto add = [&](const char* target, const Files& files) {
        for (qsizetype i = 0; i < files.size(); ++i)
            all.append({target, "part" + QByteArray::number(i), char(i) + files[i].second});
        all.append({target, "whole", zipOf(files)});
    };
    add("docx", formParts());
    add("package", sealed().whole());
    all.append({"package", "sealed-password",
                "\x05" + filings::SealedPassword::seal(sealed().keys.first().publicKey(),
                                                       crypto::passwordSecret(QStringLiteral("secret")))
                             .bytes()});
    filings::PackageProtection protection;
    all.append({"package", "written", readBytes(sealed().write(QStringLiteral("p.zip"), protection))});
    return all;
}

} // namespace fuzz
