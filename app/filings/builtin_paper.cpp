#include "filings/builtin_paper.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "documents/read_back.h"
#include "filings/filings_tr.h"

namespace wardbook::filings {

namespace {

using documents::Document;

/// Made when it is first asked for, and then kept for the other formats.
class Paper
{
public:
    explicit Paper(MakeDocument make) : m_make(std::move(make)) {}
    const Document& document()
    {
        if (!m_document)
            m_document = m_make();
        return *m_document;
    }

private:
    MakeDocument m_make;
    std::optional<Document> m_document;
};

/// A docx needs no fonts but for its charts and table of contents; their figures stand in tables as well.
Document withoutFonts(Document document)
{
    document.contents = false;
    for (documents::Block& block : document.blocks)
        if (std::holds_alternative<documents::ChartBlock>(block))
            block = documents::Paragraph{
                documents::Text(Tr::tr("No chart: this computer has no font with Chinese characters."),
                                documents::Tone::Muted)};
    return document;
}

Document forDocx(const Document& document)
{
    return documents::fontsAvailable() ? document : withoutFonts(document);
}

MadeFile docxFile(const std::shared_ptr<Paper>& paper)
{
    MadeFile file;
    file.mediaType =
        QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    file.write = [paper](QIODevice& target, const Progress& progress) {
        documents::writeDocx(forDocx(paper->document()), target, progress);
    };
    file.readBack = [paper](const QString& path) {
        return documents::missingIn(documents::readDocx(path), forDocx(paper->document()));
    };
    return file;
}

MadeFile pdfFile(const std::shared_ptr<Paper>& paper)
{
    MadeFile file;
    file.mediaType = QStringLiteral("application/pdf");
    file.write = [paper](QIODevice& target, const Progress& progress) {
        documents::writePdf(paper->document(), target, progress);
    };
    return file;
}

} // namespace

QString partFileName(const PartRequest& request)
{
    return request.part.fileName.isEmpty() ? request.part.label.text()
                                           : filledPlain(request.part.fileName, FactScope(request.facts));
}

QList<MadeFile> paperFiles(const PartRequest& request, const MakeDocument& make, const QString& name)
{
    const auto paper = std::make_shared<Paper>(make);
    QStringList formats = request.part.formats;
    if (formats.isEmpty())
        formats = {QStringLiteral("docx"), QStringLiteral("pdf")};
    QList<MadeFile> files;
    for (const QString& format : formats) {
        if (format != QLatin1String("docx") && format != QLatin1String("pdf"))
            throw Error(ErrorKind::Unsupported,
                        Tr::tr("“%1” is written as docx or pdf, not as %2. Nothing was made.")
                            .arg(request.part.label.text(), format));
        MadeFile file = format == QLatin1String("pdf") ? pdfFile(paper) : docxFile(paper);
        file.name = (name.isEmpty() ? partFileName(request) : name) + QLatin1Char('.') + format;
        file.part = request.part.id;
        files.append(file);
    }
    return files;
}

} // namespace wardbook::filings
