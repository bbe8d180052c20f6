#include "documents/pdf_writer.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/page_layout.h"
#include "documents/pdf_text_map.h"
#include "exchange/atomic_file.h"
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace wardbook::documents {

namespace {

constexpr int kDotsPerInch = 1440; // one dot is one twip: nothing is rounded on the way

} // namespace

QByteArray pdfBytes(const Document& document, const Progress& progress)
{
    const PageLayout layout(document, progress);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kDotsPerInch);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageOrientation(document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(cleanText(document.title));
        pdf.setCreator(QStringLiteral("Wardbook"));
        QPainter painter;
        if (!painter.begin(&pdf))
            throw Error(ErrorKind::Io, Tr::tr("The pdf could not be made. Nothing was written."));
        const QRectF target(QPointF(), layout.pageSize() * (kDotsPerInch / 25.4));
        for (int page = 0; page < layout.pageCount(); ++page) {
            progress.step(page, layout.pageCount());
            if (page > 0 && !pdf.newPage())
                throw Error(ErrorKind::Io, Tr::tr("The pdf could not be made. Nothing was written."));
            layout.paintPage(page, painter, target);
        }
    }
    return withSearchableText(buffer.data());
}

void writePdf(const Document& document, const QString& path, const Progress& progress)
{
    const auto bytes = pdfBytes(document, progress);
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace wardbook::documents
