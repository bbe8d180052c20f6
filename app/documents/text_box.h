#pragma once
#include "documents/fonts.h"
#include "documents/rich_text.h"
#include <QColor>
#include <QRectF>
#include <QTextLayout>
#include <memory>

class QPainter;

namespace wardbook::documents {

/// How a paragraph is set.
struct TextStyle
{
    Face face = Face::Serif;
    int size = 0; ///< twips
    bool bold = false;
    Tone tone = Tone::Normal;
    Align align = Align::Left;
    double line = 1.5;   ///< line pitch as a multiple of the size
    int firstIndent = 0; ///< twips
};

/// One paragraph broken into lines of a width. Lines have one pitch each, so that any run of them can be
/// placed on a page of its own.
class TextBox
{
public:
    TextBox(const Text& text, const TextStyle& style, qreal width);

    int lineCount() const { return m_layout.lineCount(); }
    qreal linePitch() const { return m_pitch; }
    qreal height() const { return m_pitch * lineCount(); }
    qreal naturalWidth() const;
    qreal lastLineWidth() const;
    QString lineText(int line) const;
    /// Paints lines [first, first + count) with the top of the first one at `top`.
    void paint(QPainter& painter, QPointF top, int first, int count, bool showFilled) const;

    struct Sourced
    {
        QString source;
        QRectF rect;
    };
    /// Where the words with a source stand when these lines are painted there; one per line that they touch.
    QList<Sourced> sourced(QPointF top, int first, int count) const;

private:
    struct Marked
    {
        int begin = 0, end = 0;
        Run::Look look = Run::Look::Plain;
        Tone tone = Tone::Normal;
        QString source{};
    };
    /// The words of the mark on this line; empty when it has none.
    QRectF markRect(const Marked& mark, int line) const;
    void append(const Run& run, QList<QTextLayout::FormatRange>& formats);
    void breakLines(qreal width);
    void paintMarks(QPainter& painter, QPointF top, int line, bool showFilled) const;

    QString m_text;
    TextStyle m_style;
    QTextLayout m_layout;
    QList<Marked> m_marked;
    qreal m_pitch = 0;
};

} // namespace wardbook::documents
