#pragma once
#include <QColor>
#include <QIcon>
#include <QRect>

class QPainter;

/// Our own pictures (resources/icons/NAME.svg: 24 grid, stroke 2, round caps, currentColor). GUI thread.
namespace wardbook::ui {

enum class IconTone { Text, Text2, Text3, Accent, OnAccent, Bad, Warn, Ok };

/// Takes its colour from the theme at paint time, so it follows a change of theme; grey when disabled.
QIcon icon(const QString& name, IconTone tone = IconTone::Text2);
/// Recoloured and cached by name, colour, size and device pixel ratio.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio);
void paintIcon(QPainter& painter, const QString& name, const QRect& rect, const QColor& colour);
QColor toneColour(IconTone tone);
/// The program's own sign (accent square with 守), for window and unlock page.
QIcon appIcon();

} // namespace wardbook::ui
