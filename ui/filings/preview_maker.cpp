#include "ui/filings/preview_maker.h"
#include "base/error.h"
#include "filings/part_maker.h"

namespace wardbook::ui {

namespace {

constexpr int kReaderKiB = 4 * 1024;

std::shared_ptr<LaidPart> describe(const documents::PageLayout& layout, const QString& part,
                                   const Progress& progress)
{
    auto laid = std::make_shared<LaidPart>();
    laid->part = part;
    laid->pages = layout.pageCount();
    laid->size = layout.pageSize();
    for (const auto& heading : layout.headings())
        if (!heading.anchor.isEmpty())
            laid->sections.append({heading.anchor, heading.text, heading.page, heading.top});
    for (int page = 0; page < laid->pages; ++page) {
        progress.throwIfCancelled();
        for (const auto& box : layout.boxes(page))
            if (!laid->spots.contains(box.source)) {
                laid->spots.insert(box.source, {page, box.rect});
                laid->sources << box.source;
            }
    }
    return laid;
}

} // namespace

const LaidPart::Section* LaidPart::section(const QString& id) const
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const Section& one) { return one.id == id; });
    return found == sections.end() ? nullptr : &*found;
}

const LaidPart::Section* LaidPart::sectionAt(int page, double top) const
{
    const Section* last = nullptr;
    for (const Section& one : sections)
        if (one.page < page || (one.page == page && one.top <= top))
            last = &one;
    return last;
}

PreviewMaker::PreviewMaker(people::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
}

PreviewMaker::~PreviewMaker()
{
    ++m_generation;
    m_progress.cancel();
    m_worker.stop();
}

void PreviewMaker::post(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

void PreviewMaker::layOut(const FilingPtr& filing, const QString& part, qint64 nowMs)
{
    m_progress.cancel();
    m_progress = Progress();
    const quint64 generation = ++m_generation;
    ++m_running;
    m_worker.post([this, filing, part, nowMs, generation, progress = m_progress] {
        QString refusal;
        try {
            work(filing, part, nowMs, generation, progress);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                refusal = error.text();
        } catch (const std::exception& error) {
            refusal = QString::fromUtf8(error.what());
        }
        post([this, refusal, generation] {
            --m_running;
            if (!refusal.isEmpty() && generation == m_generation)
                Q_EMIT failed(refusal);
        });
    });
}

void PreviewMaker::work(const FilingPtr& filing, const QString& part, qint64 nowMs, quint64 generation,
                        const Progress& progress)
{
    m_layout.reset();
    if (progress.cancelled() || !filing->kind || !filing->kinds)
        return;
    const filings::PartDefinition* definition = filing->kind->part(part);
    auto laid = std::make_shared<LaidPart>();
    laid->part = part;
    // a unit's own docx keeps its own look: Word shows it, not this program
    const bool ours = !filing->templates.contains(part);
    if (definition && ours && definition->make != filings::PartDefinition::Make::Attachment) {
        const auto reader = m_workspace.ledger().reader(kReaderKiB);
        filings::PartRequest request{m_workspace, *reader,       *filing->kinds, *filing->kind,
                                     *definition, filing->facts, filing->subject};
        request.options = filings::formOptions(m_workspace, *reader, *filing, true);
        request.nowMs = nowMs;
        if (const auto document = filings::previewOf(request)) {
            m_layout = std::make_unique<documents::PageLayout>(*document, progress);
            laid = describe(*m_layout, part, progress);
        }
    }
    post([this, laid, generation] {
        if (generation == m_generation)
            Q_EMIT laidOut(laid);
    });
}

void PreviewMaker::forget()
{
    m_progress.cancel();
    ++m_generation;
    m_worker.post([this] { m_layout.reset(); });
}

void PreviewMaker::paint(const QList<int>& pages, const Look& look)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = {pages, look};
    }
    m_worker.post([this, generation = m_generation.load()] { paintNext(generation); });
}

/// Takes what is wanted now, which may no longer be what was wanted when this was posted.
void PreviewMaker::paintNext(quint64 generation)
{
    while (generation == m_generation && m_layout) {
        int page = 0;
        Look look;
        {
            const std::lock_guard lock(m_mutex);
            if (m_wanted.pages.isEmpty())
                return;
            page = m_wanted.pages.takeFirst();
            look = m_wanted.look;
        }
        if (page < 0 || page >= m_layout->pageCount())
            continue;
        PagePicture picture;
        picture.image = m_layout->pageImage(page, look.dpi, {look.showFilled});
        picture.boxes = m_layout->boxes(page);
        picture.filled = look.showFilled;
        post([this, page, picture, look, generation] {
            if (generation == m_generation)
                Q_EMIT painted(page, picture, look.dpi);
        });
    }
}

} // namespace wardbook::ui
