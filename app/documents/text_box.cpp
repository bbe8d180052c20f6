#include "documents/text_box.h"
#include "documents/house_style.h"
#include <QPainter>

namespace wardbook::documents {

namespace {

// Taken as they are: a badge must not be torn apart at the end of a line.
constexpr QChar kNoBreakSpace(0xA0);

bool isBox(QChar c)
{
    return c == QChar(0x2610) || c == QChar(0x2611) || c == QChar(0x2612);
}

} // namespace

TextBox::TextBox(const Text& text, const TextStyle& style, qreal width) : m_style(style)
{
    m_pitch = style.size * style.line;
    QList<QTextLayout::FormatRange> formats;
    for (const Run& run : text.runs())
        append(run, formats);
    m_layout.setText(m_text);
    m_layout.setFont(documentFont(style.face, style.size, style.bold));
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(style.align == Align::Right    ? Qt::AlignRight
                        : style.align == Align::Center ? Qt::AlignHCenter
                                                       : Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(style.size * 4);
    m_layout.setTextOption(option);
    breakLines(width);
}

void TextBox::append(const Run& run, QList<QTextLayout::FormatRange>& formats)
{
    auto words = cleanText(run.text);
    words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    const bool boxed = run.look == Run::Look::Badge || run.look == Run::Look::Doubtful;
    if (boxed) {
        words.replace(QLatin1Char(' '), kNoBreakSpace);
        words = kNoBreakSpace + words + kNoBreakSpace;
    }
    QTextLayout::FormatRange range;
    range.start = int(m_text.size());
    range.length = int(words.size());
    auto tone = run.tone == Tone::Normal ? m_style.tone : run.tone;
    if (run.look == Run::Look::Placeholder)
        tone = Tone::Muted;
    else if (run.look == Run::Look::Doubtful)
        tone = Tone::Warning;
    const bool badge = run.look == Run::Look::Badge;
    range.format.setFont(documentFont(badge ? Face::Sans : m_style.face,
                                      badge ? m_style.size * 85 / 100 : m_style.size,
                                      run.bold || m_style.bold));
    range.format.setForeground(style::textColor(tone));
    formats.append(range);
    if (run.look != Run::Look::Plain || !run.source.isEmpty())
        m_marked.append({range.start, range.start + range.length, run.look, tone, run.source});
    m_text += words;
}

void TextBox::breakLines(qreal width)
{
    m_layout.beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        const qreal indent = i == 0 ? m_style.firstIndent : 0;
        const qreal room = std::max<qreal>(width - indent, m_style.size);
        line.setLineWidth(room);
        // A box never ends a line without the words that it belongs to.
        const int end = line.textStart() + line.textLength();
        if (line.textLength() > 1 && end < m_text.size() && isBox(m_text[end - 1]))
            line.setNumColumns(line.textLength() - 1, room);
        // Every line has the pitch of the style whatever fonts meet in it: the letters sit in its middle.
        line.setPosition(QPointF(indent, i * m_pitch + (m_pitch - line.height()) / 2));
    }
    m_layout.endLayout();
}

qreal TextBox::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return widest;
}

qreal TextBox::lastLineWidth() const
{
    return m_layout.lineCount() ? m_layout.lineAt(m_layout.lineCount() - 1).naturalTextWidth() : 0;
}

QString TextBox::lineText(int line) const
{
    const auto found = m_layout.lineAt(line);
    auto text = m_text.mid(found.textStart(), found.textLength());
    text.remove(QChar(QChar::LineSeparator));
    return text.replace(kNoBreakSpace, QLatin1Char(' '));
}

QRectF TextBox::markRect(const Marked& mark, int index) const
{
    const auto line = m_layout.lineAt(index);
    const int begin = std::max(mark.begin, line.textStart());
    const int end = std::min(mark.end, line.textStart() + line.textLength());
    if (begin >= end)
        return {};
    const qreal x1 = line.cursorToX(begin), x2 = line.cursorToX(end), height = m_style.size * 1.2;
    return {x1, m_pitch * index + (m_pitch - height) / 2, x2 - x1, height};
}

QList<TextBox::Sourced> TextBox::sourced(QPointF top, int first, int count) const
{
    QList<Sourced> found;
    const QPointF origin(top.x(), top.y() - first * m_pitch);
    for (const auto& mark : m_marked)
        for (int i = first; !mark.source.isEmpty() && i < std::min(first + count, lineCount()); ++i)
            if (const auto rect = markRect(mark, i); !rect.isEmpty())
                found.append({mark.source, rect.translated(origin)});
    return found;
}

void TextBox::paintMarks(QPainter& painter, QPointF top, int index, bool showFilled) const
{
    for (const auto& mark : m_marked) {
        const auto rect = markRect(mark, index);
        if (rect.isEmpty())
            continue;
        const auto box = rect.translated(top);
        const qreal size = m_style.size;
        switch (mark.look) {
        case Run::Look::Badge:
            painter.setPen(QPen(style::textColor(mark.tone), size * 0.04));
            painter.setBrush(style::tint(mark.tone));
            painter.drawRoundedRect(box.adjusted(size * 0.08, 0, -size * 0.08, 0), size * 0.18, size * 0.18);
            break;
        case Run::Look::Doubtful:
            painter.setPen(QPen(style::fill(mark.tone), size * 0.07));
            painter.setBrush(style::tint(mark.tone));
            painter.drawRect(box.adjusted(size * 0.08, -size * 0.04, -size * 0.08, size * 0.04));
            break;
        case Run::Look::Filled:
            if (showFilled) {
                painter.setPen(QPen(style::textColor(Tone::Accent), size * 0.07));
                painter.drawLine(box.bottomLeft(), box.bottomRight());
            }
            break;
        case Run::Look::Placeholder:
            painter.setPen(QPen(style::ruleColor(), size * 0.04, Qt::DashLine));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
            break;
        case Run::Look::Plain:
            break;
        }
    }
}

void TextBox::paint(QPainter& painter, QPointF top, int first, int count, bool showFilled) const
{
    const QPointF origin(top.x(), top.y() - first * m_pitch);
    for (int i = first; i < std::min(first + count, lineCount()); ++i) {
        paintMarks(painter, origin, i, showFilled);
        painter.setPen(style::textColor(m_style.tone));
        m_layout.lineAt(i).draw(&painter, origin);
    }
}

} // namespace wardbook::documents
