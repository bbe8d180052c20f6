#include "filings/part_maker.h"
#include "base/error.h"
#include "documents/docx_writer.h"
#include "documents/pdf_writer.h"
#include "filings/builtin_makers.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"
#include "filings/part_maker_comparison.h"
#include "filings/part_maker_sheet.h"
#include "filings/part_maker_template.h"
#include "filings/private_file.h"
#include <QFile>
#include <QRegularExpression>

namespace wardbook::filings {

namespace {

using Make = PartDefinition::Make;

const QString kDocx =
    QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
const QString kXlsx = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
const QString kPdf = QStringLiteral("application/pdf"), kJson = QStringLiteral("application/json");

/// What the files of a part are made from; lives as long as they may be written or read back.
struct FormSource
{
    Form form;
    FactSet facts;
    FormOptions options;

    documents::Document head() const { return FormPages(form, facts, options).frame(); }
    documents::Pieces pieces() const
    {
        return [this](const std::function<void(const documents::Document&)>& take) {
            forEachSection(form, facts, options, take);
        };
    }
};

/// A value may hold what a file's name may not; a slash of the definition is a folder.
QString fileName(const PartRequest& request, const QString& suffix)
{
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    const QString pattern =
        request.part.fileName.isEmpty() ? request.part.label.text() : request.part.fileName;
    QStringList parts;
    for (const QString& each : pattern.split(u'/')) {
        QString part = filledPlain(each, FactScope(request.facts)).replace(refused, QStringLiteral("_"));
        while (part.startsWith(u' ') || part.startsWith(u'.'))
            part.remove(0, 1);
        while (part.endsWith(u' ') || part.endsWith(u'.'))
            part.chop(1);
        if (!part.isEmpty())
            parts << part;
    }
    if (parts.isEmpty())
        parts << request.part.id;
    return parts.join(u'/') + u'.' + suffix;
}

[[noreturn]] void failUnknown(const QString& what, const QStringList& unknown)
{
    throw Error(
        ErrorKind::Invalid,
        Tr::tr("%1 asks for what is not known here: %2. Nothing was produced. Correct these names and "
               "try again.")
            .arg(what, unknown.join(QStringLiteral(", "))),
        unknown.join(u' '));
}

QStringList formDifferences(const FormSource& source, const QString& path)
{
    FormPages pages(source.form, source.facts, source.options);
    bool begun = false;
    const auto more = [&](DocxComparison& comparison) {
        if (!begun) {
            begun = true;
            comparison.expectBody(source.form.title, pages.frame().title);
            return true;
        }
        const auto page = pages.next();
        if (!page)
            return false;
        QString section = source.form.title;
        for (const documents::Block& block : page->blocks) {
            if (const auto* heading = std::get_if<documents::Heading>(&block)) {
                if (!heading->anchor.isEmpty())
                    section = heading->text.plain();
                comparison.expectBody(section, heading->text);
            } else if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
                comparison.expectBody(section, paragraph->text);
            } else if (const auto* note = std::get_if<documents::Note>(&block)) {
                comparison.expectBody(section, note->text);
            } else if (const auto* image = std::get_if<documents::ImageBlock>(&block)) {
                comparison.expectBody(section, image->caption);
            } else if (const auto* table = std::get_if<documents::Table>(&block)) {
                comparison.expectBody(section, table->caption);
                comparison.expectTable(section, *table);
            }
        }
        return true;
    };
    DocxComparison comparison(more, false);
    documents::readDocx(path, comparison);
    return comparison.finished();
}

/// A pdf has no text that can be read back cell by cell: that it is whole is what can be told. What it says
/// is laid out from the same document as the docx beside it.
QStringList pdfDifferences(const QString& path)
{
    constexpr qint64 kTail = 1024;
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    const bool begins = opened && file.read(5) == "%PDF-";
    const bool ends =
        begins && file.seek(std::max<qint64>(0, file.size() - kTail)) && file.readAll().contains("%%EOF");
    return ends ? QStringList() : QStringList{Tr::tr("The pdf is not whole.")};
}

QList<MadeFile> formFiles(const PartRequest& request)
{
    const Form* form = request.kinds.form(request.part.form);
    if (!form)
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("There is no form “%1”. Nothing was produced.").arg(request.part.form));
    if (const QStringList unknown = unknownPlaceholders(*form, request.facts); !unknown.isEmpty())
        failUnknown(form->title, unknown);
    const auto source = std::make_shared<FormSource>(FormSource{*form, request.facts, request.options});
    source->options.doubtfulKeys.clear(); // for eyes in front of the screen only
    QList<MadeFile> files;
    for (const QString& format : request.part.formats) {
        MadeFile file{fileName(request, format), request.part.id, {}, {}};
        if (format == QLatin1String("docx")) {
            file.mediaType = kDocx;
            file.write = [source](QIODevice& out, const Progress& progress) {
                documents::writeDocx(source->head(), source->pieces(), out, progress);
            };
            file.readBack = [source](const QString& path) { return formDifferences(*source, path); };
        } else {
            file.mediaType = kPdf;
            file.write = [source](QIODevice& out, const Progress& progress) {
                documents::writePdf(source->head(), source->pieces(), out, progress);
            };
            file.readBack = pdfDifferences;
        }
        files << file;
    }
    return files;
}

QList<MadeFile> sheetFiles(const PartRequest& request)
{
    const FormTable* table = request.kinds.table(request.part.form);
    if (!table)
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("There is no sheet “%1”. Nothing was produced.").arg(request.part.form));
    const auto facts = std::make_shared<const FactSet>(request.facts);
    const QString folder = request.workspace.vault().dir();
    QList<MadeFile> files;
    for (const QString& format : request.part.formats) {
        MadeFile file{
            fileName(request, format), request.part.id, format == QLatin1String("json") ? kJson : kXlsx, {}};
        file.write = [table = *table, facts, folder, suffix = u'.' + format](QIODevice& out,
                                                                             const Progress& progress) {
            throughPrivateFile(
                folder, suffix, [&](const QString& path) { writeSheet(table, *facts, path, progress); }, out,
                progress);
        };
        file.readBack = [table = *table, facts](const QString& path) {
            return sheetDifferences(table, *facts, path);
        };
        files << file;
    }
    return files;
}

QList<MadeFile> templateFiles(const PartRequest& request)
{
    const QStringList names = documents::templateNames(request.templatePath);
    QStringList unknown;
    const auto data =
        std::make_shared<const documents::TemplateData>(templateData(names, request.facts, &unknown));
    if (!unknown.isEmpty())
        failUnknown(Tr::tr("The template of “%1”").arg(request.part.label.text()), unknown);
    const auto facts = std::make_shared<const FactSet>(request.facts);
    const QString path = request.templatePath;
    MadeFile file{fileName(request, QStringLiteral("docx")), request.part.id, kDocx, {}};
    file.write = [path, data](QIODevice& out, const Progress& progress) {
        progress.throwIfCancelled();
        const QByteArray bytes = documents::filledTemplate(path, *data);
        if (out.write(bytes) != bytes.size())
            throw Error(ErrorKind::Io, Tr::tr("A document could not be stored. Nothing was changed."),
                        out.errorString());
    };
    file.readBack = [path, facts](const QString& made) {
        return templateDifferences(path, *facts, made, {});
    };
    return {file};
}

} // namespace

TemplateCheck checkTemplate(const QString& path, const FactSet& facts)
{
    TemplateCheck check;
    check.names = documents::templateNames(path);
    const documents::TemplateData data = templateData(check.names, facts, &check.unknown);
    for (const QString& name : std::as_const(check.names))
        if (const auto value = data.values.constFind(name);
            value != data.values.constEnd() && value->isEmpty())
            check.empty << name;
    return check;
}

QList<MadeFile> filesOf(const PartRequest& request)
{
    if (!request.templatePath.isEmpty())
        return templateFiles(request);
    switch (request.part.make) {
    case Make::Form:
        return formFiles(request);
    case Make::Table:
        return sheetFiles(request);
    case Make::Builtin:
        if (const BuiltinMaker maker = builtinMaker(request.part.form))
            return maker(request);
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("This program doesn't know how to make “%1”. Nothing was produced.")
                        .arg(request.part.form),
                    request.part.form);
    case Make::Attachment:
        break;
    }
    return {};
}

std::optional<documents::Document> previewOf(const PartRequest& request)
{
    if (request.part.make == Make::Builtin) {
        const BuiltinPreview preview = builtinPreview(request.part.form);
        return preview ? preview(request) : std::nullopt;
    }
    const Form* form = request.part.make == Make::Form && request.templatePath.isEmpty()
                           ? request.kinds.form(request.part.form)
                           : nullptr;
    return form ? std::optional(formDocument(*form, request.facts, request.options)) : std::nullopt;
}

} // namespace wardbook::filings
