#include "ui/help/help_view.h"
#include "ui/help/help_style.h"
#include "ui/help/help_tr.h"
#include "ui/help/manual.h"
#include "ui/help/manual_search.h"
#include "ui/kit/theme.h"
#include <QPrinter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace wardbook::ui {

namespace {

constexpr int kLeastZoom = 70, kMostZoom = 250, kZoomStep = 10;
constexpr double kSides = 60; ///< margins of the text, both together

QString withTitle(const Topic& topic)
{
    return QStringLiteral("# %1\n\n%2").arg(topic.title, topic.markdown);
}

} // namespace

HelpView::HelpView(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("helpText"));
    setAccessibleName(HelpTr::tr("Text of the topic"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QTextBrowser { border: 0; padding: 0; }"));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme().isEmpty()) // the program is offline: nothing else is a link
            Q_EMIT topicWanted(link.path());
    });
}

void HelpView::showTopic(const Manual& manual, const Topic& topic, const QStringList& marked)
{
    m_manual = &manual;
    m_markdown = withTitle(topic);
    m_marked = marked;
    render();
    verticalScrollBar()->setValue(0);
    mark();
}

void HelpView::render()
{
    if (m_markdown.isEmpty() || m_rendering)
        return;
    m_rendering = true;
    document()->setMarkdown(m_markdown);
    styleHelp(*document(), theme(), m_zoom / 100.0);
    fitPictures();
    setTextCursor(QTextCursor(document())); // it was left at the end, and what is resized scrolls to it
    m_rendering = false;
}

void HelpView::renderInPlace()
{
    const double place = verticalScrollBar()->maximum() > 0
                             ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum()
                             : 0;
    render();
    mark();
    verticalScrollBar()->setValue(qRound(place * verticalScrollBar()->maximum()));
}

void HelpView::fitPictures()
{
    fitHelpPictures(*document(), viewport()->width() - kSides);
}

void HelpView::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_marked.isEmpty()) {
        const Theme& t = theme();
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            for (const auto& [start, length] : wordSpans(block.text(), m_marked)) {
                QTextEdit::ExtraSelection found;
                found.cursor = QTextCursor(block);
                found.cursor.setPosition(block.position() + start);
                found.cursor.setPosition(block.position() + start + length, QTextCursor::KeepAnchor);
                found.format.setBackground(t.warnTint);
                found.format.setForeground(t.text);
                marks << found;
            }
        }
    }
    setExtraSelections(marks);
    // The title is above the first find anyway when that is near the top.
    if (!marks.isEmpty()) {
        const QRect where = cursorRect(marks.constFirst().cursor);
        if (where.bottom() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + where.top() -
                                          viewport()->height() / 3);
    }
}

void HelpView::setZoomPercent(int percent)
{
    percent = qBound(kLeastZoom, percent, kMostZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    renderInPlace();
    Q_EMIT zoomChanged();
}

void HelpView::print(QPrinter* printer) const
{
    QTextDocument paper;
    paper.setMarkdown(m_markdown);
    paper.setPageSize(printer->pageRect(QPrinter::Point).size());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const auto picture = it.fragment().charFormat().toImageFormat(); picture.isValid())
                paper.addResource(QTextDocument::ImageResource, QUrl(picture.name()),
                                  document()->resource(QTextDocument::ImageResource, QUrl(picture.name())));
    styleHelp(paper, themeOf(ThemeName::Light), 1);
    QTextCursor all(&paper);
    all.select(QTextCursor::Document);
    QTextCharFormat ink;
    ink.setForeground(themeOf(ThemeName::Light).text);
    all.mergeCharFormat(ink);
    fitHelpPictures(paper, paper.pageSize().width() - kSides);
    paper.print(printer);
}

QVariant HelpView::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource || !m_manual)
        return {};
    const QString path = m_manual->picture(name.fileName());
    return path.isEmpty() ? QVariant() : QVariant(QImage(path));
}

void HelpView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void HelpView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        renderInPlace();
}

void HelpView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier && event->angleDelta().y() != 0) {
        setZoomPercent(m_zoom + (event->angleDelta().y() > 0 ? kZoomStep : -kZoomStep));
        return event->accept();
    }
    QTextBrowser::wheelEvent(event);
}

} // namespace wardbook::ui
