#include "filings/part_maker.h"
#include "base/error.h"
#include "documents/docx_writer.h"
#include "documents/pdf_writer.h"
#include "filings/builtin_makers.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"
#include "filings/part_maker_comparison.h"
#include "filings/part_maker_pdf.h"
#include "filings/part_maker_sheet.h"
#include "filings/part_maker_template.h"
#include "filings/private_file.h"
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

/// The section that a piece of the form belongs to, as its heading says it.
QString sectionOf(const Form& form, const documents::Document& piece)
{
    for (const documents::Block& block : piece.blocks)
        if (const auto* heading = std::get_if<documents::Heading>(&block);
            heading && !heading->anchor.isEmpty())
            return heading->text.plain();
    return form.title;
}

/// What a block says outside of its cells.
documents::Text bodyOf(const documents::Block& block)
{
    if (const auto* heading = std::get_if<documents::Heading>(&block))
        return heading->text;
    if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
        return paragraph->text;
    if (const auto* note = std::get_if<documents::Note>(&block))
        return note->text;
    if (const auto* image = std::get_if<documents::ImageBlock>(&block))
        return image->caption;
    const auto* table = std::get_if<documents::Table>(&block);
    return table ? table->caption : QString();
}

QStringList docxDifferences(const FormSource& source, const QString& path)
{
    FormPages pages(source.form, source.facts, source.options);
    bool begun = false;
    const auto more = [&](DocxComparison& comparison) {
        if (!begun) {
            begun = true;
            comparison.expectBody(source.form.title, pages.frame().title);
            return true;
        }
        const auto piece = pages.next();
        if (!piece)
            return false;
        const QString section = sectionOf(source.form, *piece);
        for (const documents::Block& block : piece->blocks) {
            comparison.expectBody(section, bodyOf(block));
            if (const auto* table = std::get_if<documents::Table>(&block))
                comparison.expectTable(section, *table);
        }
        return true;
    };
    DocxComparison comparison(more, false);
    documents::readDocx(path, comparison);
    return comparison.finished();
}

QStringList pdfDifferences(const FormSource& source, const QString& path)
{
    try {
        PdfComparison comparison(path);
        comparison.expect(source.form.title, {}, source.head().title);
        source.pieces()([&](const documents::Document& piece) {
            const QString section = sectionOf(source.form, piece);
            for (const documents::Block& block : piece.blocks) {
                comparison.expect(section, {}, bodyOf(block));
                const auto* table = std::get_if<documents::Table>(&block);
                for (const documents::Row& row : table ? table->rows : QList<documents::Row>()) {
                    QString label;
                    for (const documents::Cell& cell : row) {
                        comparison.expect(section, label, cell.text);
                        label = cell.label ? cell.text.plain() : label;
                    }
                }
            }
        });
        return comparison.finished();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged)
            return {error.text()};
        throw;
    }
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
            file.readBack = [source](const QString& path) { return docxDifferences(*source, path); };
        } else {
            file.mediaType = kPdf;
            file.write = [source](QIODevice& out, const Progress& progress) {
                documents::writePdf(source->head(), source->pieces(), out, progress);
            };
            file.readBack = [source](const QString& path) { return pdfDifferences(*source, path); };
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
