#pragma once
#include "documents/rich_text.h"
#include <QColor>
#include <QFont>

/// Measures, colours and fonts that docx, pdf and preview share, so that they look like one document. Lengths
/// are twips, 1/20 point: what Word counts in, and fine enough to lay out with whole numbers.
namespace wardbook::documents::style {

inline constexpr int kPageWidth = 11906, kPageHeight = 16838; ///< A4
inline constexpr int kMarginX = 1361, kMarginTop = 1474, kMarginBottom = 1361;
inline constexpr int kHeaderTop = 794, kFooterBottom = 737; ///< distance of their text from the edge
inline constexpr double kMillimetre = 1440 / 25.4;

inline constexpr int kLarge = 360, kBody = 210, kTable = 190, kDense = 160, kCaption = 180, kChrome = 170,
                     kCoverField = 240;
inline constexpr int kTitle = 440, kSubtitle = 280;
inline constexpr std::array<int, 3> kHeading{320, 280, 240};
inline constexpr std::array<int, 3> kHeadingBefore{360, 280, 200};
inline constexpr std::array<int, 3> kHeadingAfter{160, 120, 100};
inline constexpr int kAfterParagraph = 120, kAfterBlock = 200;
inline constexpr int kCellX = 90, kCellY = 50; ///< padding
inline constexpr double kBodyLine = 1.5, kTableLine = 1.35, kHeadingLine = 1.35;

QColor textColor(Tone tone);
QColor tint(Tone tone); ///< background
QColor fill(Tone tone); ///< bars, areas
QColor seriesFill(int index);
inline QColor ruleColor()
{
    return QColor(0x9A, 0xA3, 0xAB);
}
inline QColor gridColor()
{
    return QColor(0xDD, 0xE1, 0xE5);
}
inline QColor headerFill()
{
    return QColor(0xE6, 0xEE, 0xF0);
}
inline QColor labelFill()
{
    return QColor(0xF4, 0xF6, 0xF7);
}

} // namespace wardbook::documents::style
