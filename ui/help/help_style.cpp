#include "ui/help/help_style.h"
#include "ui/kit/theme.h"
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <algorithm>

namespace wardbook::ui {

namespace {

constexpr double kLineHeight = 140, kTightLine = 118; ///< percent

void styleBlock(QTextBlock block, const Theme& t, double scale)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    const bool inTable = cursor.currentTable();
    const bool quote = format.hasProperty(QTextFormat::BlockQuoteLevel);
    if (block.begin() != block.end() && block.begin().fragment().charFormat().isImageFormat())
        format.setLineHeight(0, QTextBlockFormat::SingleHeight); // a share of the picture's would be a gap
    else
        format.setLineHeight(level > 0 || inTable ? kTightLine : kLineHeight,
                             QTextBlockFormat::ProportionalHeight);
    if (level > 0) {
        format.setTopMargin(level == 1 ? 0 : level == 2 ? 22 * scale : 16 * scale);
        format.setBottomMargin(6 * scale);
    } else if (block.textList()) {
        format.setTopMargin(0);
        format.setBottomMargin(4 * scale);
    } else {
        format.setTopMargin(inTable ? 2 : 0);
        format.setBottomMargin(inTable ? 2 : 9 * scale);
    }
    if (quote) {
        format.setBackground(t.warnTint);
        format.setLeftMargin(12);
        format.setRightMargin(12);
    }
    cursor.setBlockFormat(format);
}

/// Code, links and bold text inside a block.
void styleFragments(QTextDocument& document, const QTextBlock& block, const Theme& t, double points)
{
    struct Piece
    {
        int position, length;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    const int level = block.blockFormat().headingLevel();
    for (auto it = block.begin(); !it.atEnd(); ++it)
        pieces << Piece{it.fragment().position(), it.fragment().length(), it.fragment().charFormat()};
    for (const Piece& piece : std::as_const(pieces)) {
        QTextCharFormat change = piece.format;
        if (level > 0) {
            change.clearProperty(QTextFormat::FontSizeAdjustment);
            change.setFontWeight(QFont::Bold);
            change.setFontPointSize(points * (level == 1 ? 1.7 : level == 2 ? 1.25 : 1.05));
            change.setForeground(t.text);
        } else if (piece.format.isAnchor()) {
            change.setForeground(t.accent);
            change.setFontUnderline(false);
        } else if (piece.format.fontFixedPitch()) {
            change.setFontFamilies(font(FontRole::Mono).families());
            change.setFontPointSize(points * 0.95);
            change.setBackground(t.chip);
            change.setForeground(t.text);
        } else {
            continue;
        }
        QTextCursor cursor(&document);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(change);
    }
}

void styleTable(QTextTable& table, const Theme& t)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(t.line2);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(12);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(t.sunken);
        cell.setFormat(head);
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        cursor.mergeCharFormat(bold);
    }
}

} // namespace

void styleHelp(QTextDocument& document, const Theme& theme, double scale)
{
    QFont body = font(FontRole::Body);
    body.setPointSizeF(body.pointSizeF() * 1.08 * scale);
    document.setDefaultFont(body);
    document.setDocumentMargin(0);
    QTextFrameFormat root = document.rootFrame()->frameFormat();
    root.setLeftMargin(28);
    root.setRightMargin(28);
    root.setTopMargin(20);
    root.setBottomMargin(28);
    document.rootFrame()->setFrameFormat(root);
    QTextCursor all(&document);
    all.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        styleBlock(block, theme, scale);
        styleFragments(document, block, theme, body.pointSizeF());
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame))
            styleTable(*table, theme);
    all.endEditBlock();
}

void fitHelpPictures(QTextDocument& document, double width)
{
    if (width < 1)
        return;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextImageFormat picture = it.fragment().charFormat().toImageFormat();
            if (!picture.isValid())
                continue;
            const QSizeF size =
                document.resource(QTextDocument::ImageResource, QUrl(picture.name())).value<QImage>().size();
            if (size.isEmpty())
                continue;
            const double wide = std::min(width, size.width());
            if (qFuzzyCompare(picture.width(), wide))
                continue;
            QTextImageFormat fitted = picture;
            fitted.setWidth(wide);
            fitted.setHeight(wide * size.height() / size.width());
            QTextCursor cursor(&document);
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(fitted);
            break; // the block's iterator doesn't outlive a change; a picture stands alone in its paragraph
        }
    }
}

} // namespace wardbook::ui
