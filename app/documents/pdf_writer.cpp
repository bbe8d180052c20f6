#include "documents/pdf_writer.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/laid_page.h"
#include "documents/page_feed.h"
#include "documents/page_front.h"
#include "documents/pdf_text_map.h"
#include "exchange/atomic_file.h"
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace wardbook::documents {

namespace {

constexpr int kDotsPerInch = 1440; // one dot is one twip: nothing is rounded on the way

[[noreturn]] void throwNotWritten(const QString& detail)
{
    throw Error(ErrorKind::Io,
                Tr::tr("The pdf could not be written to its end. Check the free space and retry."), detail);
}

/// Painted pages one behind the other.
class PdfPages
{
public:
    PdfPages(const Document& head, QIODevice& out) : m_head(head), m_out(out), m_mended(out), m_pdf(&m_mended)
    {
        m_head.blocks.clear();
        m_pdf.setResolution(kDotsPerInch);
        m_pdf.setPageSize(QPageSize(QPageSize::A4));
        m_pdf.setPageOrientation(head.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
        m_pdf.setPageMargins(QMarginsF());
        m_pdf.setTitle(cleanText(head.title));
        m_pdf.setCreator(QStringLiteral("Wardbook"));
        if (!m_painter.begin(&m_pdf))
            throwNotWritten({});
    }
    void add(QList<LaidPage> pages, int total, const Progress& progress)
    {
        const auto paper = paperOf(m_head);
        for (auto& page : pages) {
            progress.step(m_painted, total);
            if (m_painted > 0 && !m_pdf.newPage())
                throwNotWritten({});
            addChrome(page, m_head, paper, ++m_painted, total);
            paintLaidPage(page, paper, m_painter, QRectF(QPointF(), paper), {});
            page = {};
            check();
        }
    }
    void finish()
    {
        if (!m_painter.end())
            throwNotWritten({});
        m_mended.finish();
        check();
    }
    int painted() const { return m_painted; }

private:
    void check() const
    {
        if (m_mended.failed())
            throwNotWritten(m_out.errorString());
    }
    Document m_head;
    QIODevice& m_out;
    SearchablePdf m_mended;
    QPdfWriter m_pdf;
    QPainter m_painter;
    int m_painted = 0;
};

PageLayout::Place placeOf(const HeadingPlace& heading, QSizeF paper, int front)
{
    return {heading.level, headingLine(heading), heading.page + front, heading.y / paper.height(),
            heading.anchor};
}

QList<HeadingPlace> placesOf(const PageTotals& totals)
{
    QList<HeadingPlace> places;
    for (const auto& heading : totals.headings)
        places.append({.level = heading.level, .text = heading.text, .page = heading.page - totals.front});
    return places;
}

} // namespace

PageTotals countPages(const Document& head, const Pieces& pieces, const Progress& progress)
{
    PageFeed feed(head, PageFeed::Keep::Words);
    feed.addBlocks(head, progress);
    qsizetype body = feed.takeFull().size();
    pieces([&](const Document& piece) {
        progress.throwIfCancelled();
        feed.add(piece);
        body += feed.takeFull().size();
    });
    body += feed.takeRest().size();
    PageTotals totals;
    const auto headings = feed.headings();
    totals.front = int(frontPages(head, headings).size());
    totals.pages = int(body) + totals.front;
    for (const auto& heading : headings)
        totals.headings.append(placeOf(heading, feed.paper(), totals.front));
    return totals;
}

struct PdfStream::Private
{
    PageFeed feed;
    PdfPages pages;
    int total;
};

PdfStream::PdfStream(const Document& head, QIODevice& out, const PageTotals& totals)
    : d(new Private{{head, PageFeed::Keep::Words}, {head, out}, totals.pages})
{
    auto front = head;
    front.blocks.clear();
    front.contents = head.contents && !totals.headings.isEmpty();
    d->pages.add(frontPages(front, placesOf(totals)), d->total, {});
    d->feed.addBlocks(head, {});
    d->pages.add(d->feed.takeFull(), d->total, {});
}

PdfStream::~PdfStream() = default;

void PdfStream::add(const Document& piece)
{
    d->feed.add(piece);
    d->pages.add(d->feed.takeFull(), d->total, {});
}

void PdfStream::finish()
{
    d->pages.add(d->feed.takeRest(), d->total, {});
    d->pages.finish();
}

int PdfStream::pages() const
{
    return d->pages.painted();
}

void writePdf(const Document& head, const Pieces& pieces, QIODevice& out, const Progress& progress)
{
    const auto totals = countPages(head, pieces, progress);
    PdfStream stream(head, out, totals);
    pieces([&](const Document& piece) {
        progress.step(stream.pages(), totals.pages);
        stream.add(piece);
    });
    stream.finish();
}

/// Laid out once: here the pages may all be held.
void writePdf(const Document& document, QIODevice& out, const Progress& progress)
{
    PageFeed feed(document, PageFeed::Keep::Words);
    feed.addBlocks(document, progress);
    auto body = feed.takeRest();
    auto pages = frontPages(document, feed.headings());
    const int total = int(pages.size() + body.size());
    PdfPages pdf(document, out);
    pdf.add(std::move(pages), total, progress);
    pdf.add(std::move(body), total, progress);
    pdf.finish();
}

QByteArray pdfBytes(const Document& document, const Progress& progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePdf(document, buffer, progress);
    return buffer.data();
}

void writePdf(const Document& document, const QString& path, const Progress& progress)
{
    const auto bytes = pdfBytes(document, progress);
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace wardbook::documents
