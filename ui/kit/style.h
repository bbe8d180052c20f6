#pragma once
#include <QProxyStyle>

namespace wardbook::ui {

/// Fusion with our own glyphs where a style sheet can only load pictures: check boxes, radio buttons, combo
/// boxes, table headers, menu marks, and the focus ring (2 px, accent, inside). Colours come from theme() at
/// paint time.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();
    using QProxyStyle::polish;
    /// Tab leads on from every table and every text: cells are walked with the arrow keys.
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
};

} // namespace wardbook::ui
