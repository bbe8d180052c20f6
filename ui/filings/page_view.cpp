#include "ui/filings/page_view.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/theme.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace wardbook::ui {

namespace {

constexpr double kDotsPerInch = 72, kMillimetre = kDotsPerInch / 25.4; ///< at 100 %
constexpr double kLeast = 0.5, kMost = 3;
constexpr Length kMargin{16};
constexpr int kGap = 16;
constexpr Length kLineStep{32};
constexpr int kKeptPages = 2; ///< painted ones beyond the visible
constexpr Length kReach{3};   ///< a value is hit that far beside it

} // namespace

PageView::PageView(PreviewMaker& maker, QWidget* parent) : QAbstractScrollArea(parent), m_maker(maker)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(FilingsPageTr::tr("Pages of the document"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setMouseTracking(true);
    connect(&m_maker, &PreviewMaker::painted, this, &PageView::take);
}

void PageView::setPart(const LaidPartPtr& part, bool keepPlace)
{
    m_part = part;
    m_hovered.clear();
    m_pictures.clear();
    if (!keepPlace) {
        m_selected.clear();
        m_section.clear();
        m_page = 0;
    }
    const int top = keepPlace ? verticalScrollBar()->value() : 0;
    layOut();
    verticalScrollBar()->setValue(top);
    notePage();
    want();
    viewport()->update();
}

void PageView::setProblems(const QHash<QString, Problem>& problems)
{
    m_problems = problems;
    viewport()->update();
}

void PageView::setShowFilled(bool shown)
{
    if (std::exchange(m_showFilled, shown) != shown)
        want();
}

void PageView::setZoom(double zoom)
{
    m_fit = false;
    const double centre = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const double before = m_zoom;
    m_zoom = qBound(kLeast, zoom, kMost);
    layOut();
    verticalScrollBar()->setValue(int(centre * m_zoom / before - viewport()->height() / 2.0));
    want();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::fitWidth()
{
    m_fit = true;
    layOut();
    want();
    viewport()->update();
}

QSize PageView::pagePixels() const
{
    if (!m_part)
        return {};
    return (m_part->size * kMillimetre * m_zoom).toSize();
}

/// Scroll bars and zoom for the pages there are.
void PageView::layOut()
{
    if (!m_part || m_part->pages == 0) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    if (m_fit) {
        const double before = m_zoom;
        const double room = viewport()->width() - 2 * kMargin;
        m_zoom = qBound(kLeast, room / (m_part->size.width() * kMillimetre), 1.0);
        if (!qFuzzyCompare(before, m_zoom))
            Q_EMIT zoomChanged(m_zoom);
    }
    const QSize page = pagePixels();
    const int height = 2 * kMargin + m_part->pages * (page.height() + kGap) - kGap;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kLineStep);
    horizontalScrollBar()->setRange(0, qMax(0, page.width() + 2 * kMargin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(kLineStep);
}

QRect PageView::pageRect(int page) const
{
    const QSize size = pagePixels();
    const int left = qMax<int>(kMargin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, kMargin + page * (size.height() + kGap) - verticalScrollBar()->value()), size};
}

QRect PageView::boxRect(int page, const QRectF& part) const
{
    const QRectF paper = pageRect(page);
    return QRectF(paper.left() + part.left() * paper.width(), paper.top() + part.top() * paper.height(),
                  part.width() * paper.width(), part.height() * paper.height())
        .toAlignedRect();
}

std::pair<int, int> PageView::visiblePages() const
{
    if (!m_part || m_part->pages == 0)
        return {0, -1};
    const int step = pagePixels().height() + kGap, top = verticalScrollBar()->value() - kMargin;
    return {qBound(0, top / step, m_part->pages - 1),
            qBound(0, (top + viewport()->height()) / step, m_part->pages - 1)};
}

PreviewMaker::Look PageView::look() const
{
    return {kDotsPerInch * m_zoom * devicePixelRatioF(), m_showFilled};
}

/// Asks for what is visible in the look of now; pictures far away are let go of.
void PageView::want()
{
    const auto [first, last] = visiblePages();
    m_pictures.removeIf([first = first, last = last](const auto& kept) {
        return kept.key() < first - kKeptPages || kept.key() > last + kKeptPages;
    });
    if (!m_part || last < first)
        return;
    QList<int> pages;
    const int width = qRound(m_part->size.width() / 25.4 * look().dpi);
    for (int page = first; page <= qMin(last + 1, m_part->pages - 1); ++page) {
        const auto kept = m_pictures.constFind(page);
        const bool fits = kept != m_pictures.constEnd() && qAbs(kept->image.width() - width) <= 1 &&
                          kept->filled == m_showFilled;
        if (!fits)
            pages << page;
    }
    m_maker.paint(pages, look());
}

void PageView::take(int page, const PagePicture& picture, double dpi)
{
    if (!m_part || !(PreviewMaker::Look{dpi, picture.filled} == look()))
        return; // zoomed since; it was asked for anew
    m_pictures.insert(page, picture);
    viewport()->update();
}

void PageView::notePage()
{
    if (!m_part || m_part->pages == 0)
        return;
    const int step = pagePixels().height() + kGap;
    const int middle = verticalScrollBar()->value() - kMargin + viewport()->height() / 3;
    const int page = qBound(0, middle / qMax(1, step), m_part->pages - 1);
    if (std::exchange(m_page, page) != page)
        Q_EMIT pageChanged(page);
}

void PageView::goToPage(int page)
{
    if (!m_part || m_part->pages == 0)
        return;
    const int to = qBound(0, page, m_part->pages - 1);
    verticalScrollBar()->setValue(kMargin / 2 + to * (pagePixels().height() + kGap));
    // the last page may not reach the top
    if (std::exchange(m_page, to) != to)
        Q_EMIT pageChanged(to);
}

void PageView::goToSection(const QString& id)
{
    m_section = id;
    if (const LaidPart::Section* section = m_part ? m_part->section(id) : nullptr) {
        const QSize size = pagePixels();
        const int top = section->page * (size.height() + kGap) + int(section->top * size.height());
        // what begins a page shows the page's edge
        const bool beginsPage = section->top < 0.12;
        verticalScrollBar()->setValue(beginsPage ? section->page * (size.height() + kGap) : top);
        m_page = section->page;
        Q_EMIT pageChanged(m_page);
    }
    viewport()->update();
}

void PageView::reveal(int page, const QRectF& part)
{
    const QRect box = boxRect(page, part);
    const QRect inner = viewport()->rect().adjusted(0, kLineStep, 0, -kLineStep);
    if (box.top() < inner.top() || box.bottom() > inner.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + box.center().y() - inner.height() / 3);
    if (box.left() < inner.left() || box.right() > inner.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + box.center().x() -
                                        inner.width() / 2);
}

void PageView::select(const QString& source, bool show)
{
    m_selected = source;
    if (m_part && show && m_part->spots.contains(source)) {
        const LaidPart::Spot spot = m_part->spots.value(source);
        reveal(spot.page, spot.rect);
    }
    viewport()->update();
}

QRect PageView::boxOf(const QString& source) const
{
    if (!m_part || !m_part->spots.contains(source))
        return {};
    const LaidPart::Spot spot = m_part->spots.value(source);
    return boxRect(spot.page, spot.rect);
}

QString PageView::sourceAt(const QPoint& position) const
{
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page)
        for (const auto& box : m_pictures.value(page).boxes)
            if (boxRect(page, box.rect).adjusted(-kReach, -kReach, kReach, kReach).contains(position))
                return box.source;
    return {};
}

void PageView::walk(int step)
{
    if (!m_part || m_part->sources.isEmpty())
        return;
    qsizetype at = m_part->sources.indexOf(m_selected);
    if (at < 0) { // begins on the page that is shown
        const auto first =
            std::find_if(m_part->sources.begin(), m_part->sources.end(),
                         [this](const QString& source) { return m_part->spots[source].page >= m_page; });
        at = first == m_part->sources.end() ? 0 : first - m_part->sources.begin();
    } else {
        at = qBound(qsizetype(0), at + step, m_part->sources.size() - 1);
    }
    select(m_part->sources.at(at), true);
    Q_EMIT valueSelected(m_selected);
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    want();
}

void PageView::scrollContentsBy(int, int)
{
    notePage();
    want();
    viewport()->update();
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    const QString over = sourceAt(event->position().toPoint());
    if (over == m_hovered)
        return;
    m_hovered = over;
    viewport()->setCursor(over.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    const QString source = sourceAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton)
        return;
    select(source, false);
    if (!source.isEmpty())
        Q_EMIT valueClicked(source);
}

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QString source = keyboard ? m_selected : sourceAt(event->pos());
    if (source.isEmpty())
        return;
    select(source, false);
    Q_EMIT valueMenuWanted(source, keyboard ? viewport()->mapToGlobal(boxOf(source).bottomLeft())
                                            : event->globalPos());
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() == Qt::AltModifier)
            break; // the page's way back
        return walk(event->key() == Qt::Key_Left ? -1 : 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control || m_selected.isEmpty())
            break;
        return Q_EMIT valueActivated(m_selected);
    case Qt::Key_Home:
        return goToPage(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return zoomIn();
        break;
    case Qt::Key_Minus:
        if (control)
            return zoomOut();
        break;
    case Qt::Key_0:
        if (control)
            return fitWidth();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return QAbstractScrollArea::keyPressEvent(event);
    default:
        break;
    }
    event->ignore();
}

bool PageView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_tip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString source = sourceAt(help->pos());
        const QString text = source.isEmpty() ? QString() : m_tip(source);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && !m_hovered.isEmpty()) {
        m_hovered.clear();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace wardbook::ui
