#pragma once
#include <QImage>

namespace wardbook {

/// The picture in at most 256 colours, each one that occurs in it: a window has few, and Qt's own reduction
/// would take a fixed set and dither.
QImage smallPicture(const QImage& picture);

} // namespace wardbook
