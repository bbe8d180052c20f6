#include "ui/drills/marked_text.h"
#include "drills/drill_run.h"
#include "ui/kit/row_text.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QtMath>

namespace wardbook::ui {

namespace {

constexpr Length kAround{8};
constexpr int kBar = 3;

} // namespace

MarkedText::MarkedText(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLook(this, "flat", true);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void MarkedText::setMostHeight(int height)
{
    m_most = height;
    fitHeight();
}

void MarkedText::setContent(const QString& text)
{
    const QString mark = QString::fromUtf8(drills::kDrillMark);
    const QString whole = drills::marked(text);
    if (toPlainText() == whole)
        return;
    setPlainText(whole);
    QTextCursor cursor(document());
    cursor.setPosition(int(mark.size()), QTextCursor::KeepAnchor);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.mergeCharFormat(bold);
    fitHeight();
}

/// As high as its text, within reason; the rest is scrolled. Lines are as high as the highest of their fonts,
/// so they are asked.
void MarkedText::fitHeight()
{
    qreal text = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        text += qMax<qreal>(fontMetrics().lineSpacing(), blockBoundingRect(block).height());
    const int wanted = qMin(m_most, qCeil(text) + 2 * 5);
    if (height() != wanted)
        setFixedHeight(wanted);
}

void MarkedText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

QMimeData* MarkedText::createMimeDataFromSelection() const
{
    auto* words = new QMimeData;
    words->setText(
        drills::marked(textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'))));
    return words;
}

DrillQuote::DrillQuote(QWidget* parent) : QWidget(parent), m_text(new MarkedText(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kBar + kAround, kAround / 2, kAround / 2, kAround / 2);
    row->addWidget(m_text);
}

void DrillQuote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().sunken);
    painter.fillRect(0, 0, kBar, height(), theme().drillBack);
}

void copyMarked(const QStringList& lines)
{
    QStringList marked;
    for (const QString& line : lines)
        marked << drills::marked(line);
    copyText(marked.join(QLatin1Char('\n')));
}

} // namespace wardbook::ui
