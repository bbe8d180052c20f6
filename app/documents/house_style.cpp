#include "documents/house_style.h"

namespace wardbook::documents::style {

QColor textColor(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return QColor(0x1A, 0x20, 0x25);
    case Tone::Muted:
        return QColor(0x5F, 0x6A, 0x74);
    case Tone::Accent:
        return QColor(0x0B, 0x64, 0x78);
    case Tone::Good:
        return QColor(0x1C, 0x72, 0x42);
    case Tone::Warning:
        return QColor(0x8A, 0x52, 0x00);
    case Tone::Bad:
        return QColor(0xB3, 0x26, 0x1E);
    }
    return {};
}

QColor tint(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return QColor(0xFF, 0xFF, 0xFF);
    case Tone::Muted:
        return QColor(0xF0, 0xF2, 0xF4);
    case Tone::Accent:
        return QColor(0xDF, 0xEF, 0xF2);
    case Tone::Good:
        return QColor(0xE2, 0xF2, 0xE8);
    case Tone::Warning:
        return QColor(0xFC, 0xEF, 0xD8);
    case Tone::Bad:
        return QColor(0xFB, 0xE7, 0xE5);
    }
    return {};
}

QColor fill(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return QColor(0x48, 0x53, 0x5D);
    case Tone::Muted:
        return QColor(0xC6, 0xCC, 0xD2);
    case Tone::Accent:
        return QColor(0x0B, 0x64, 0x78);
    case Tone::Good:
        return QColor(0x2E, 0x8B, 0x57);
    case Tone::Warning:
        return QColor(0xC0, 0x7A, 0x14);
    case Tone::Bad:
        return QColor(0xB3, 0x26, 0x1E);
    }
    return {};
}

QColor seriesFill(int index)
{
    static const std::array<QColor, 6> colors{QColor(0x0B, 0x64, 0x78), QColor(0x2F, 0x3A, 0x8C),
                                              QColor(0xC0, 0x7A, 0x14), QColor(0x2E, 0x8B, 0x57),
                                              QColor(0x7A, 0x5B, 0xA6), QColor(0x6B, 0x75, 0x7E)};
    return colors[size_t(index) % colors.size()];
}

} // namespace wardbook::documents::style
