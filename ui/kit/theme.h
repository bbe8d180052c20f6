#pragma once
#include <QColor>
#include <QFont>
#include <QString>
#include <array>

/// Colours, fonts and measures of the whole window. Everything that paints asks here at paint time, so that a
/// change of theme needs no more than a repaint. GUI thread.
namespace wardbook::ui {

enum class ThemeName { Light, Dark };

/// A background and the text that is readable on it.
struct Tint
{
    QColor back, text;
};

/// Every colour of a theme by its use.
struct Theme
{
    bool dark = false;
    QColor window, rail, surface, sunken, raised;
    QColor line, line2, input;
    QColor text, text2, text3, disabled;
    QColor accent, accentHover, onAccent;
    QColor selected, hover, chip;
    QColor badText, badTint, badFill;
    QColor warnText, warnTint, warnFill;
    QColor okText, okTint, okFill;
    QColor drillBack, drillText;
    std::array<Tint, 5> levels;     ///< data level 1–5
    std::array<Tint, 4> severities; ///< 特别重大, 重大, 较大, 一般
};

const Theme& theme();
const Theme& themeOf(ThemeName name); ///< for what is not painted in the window: paper is always light
ThemeName themeName();
/// Fusion, palette and style sheet of the application, repainted at once. Also called once at start.
void setTheme(ThemeName name);
/// "light" or "dark", as the settings keep it; anything else is light.
ThemeName themeFromText(const QString& text);

/// Every size of type by its use.
enum class FontRole {
    KeyCap,  ///< 8.25 pt, monospaced; Latin only
    Caption, ///< 9 pt: captions, table headers, chips
    CaptionBold,
    Body, ///< 9.75 pt
    BodyBold,
    PanelTitle, ///< 10.5 pt bold
    PageTitle,  ///< 12 pt bold
    Clock,      ///< 18 pt bold
    DrillClock, ///< 30 pt bold
    Mono,       ///< 9.75 pt monospaced
    MonoCaption,
    Document, ///< serif, for previews
};
QFont font(FontRole role);

/// The person's text size in percent of the normal one. Everything that holds text grows with it; borders,
/// gaps and page margins stay. Texts and sizes are taken when a widget is made: build what is shown anew.
void setTextSize(int percent);
int textSize();
inline constexpr std::array<int, 6> kTextSizes{100, 115, 130, 150, 175, 200};
/// "150", as the settings keep it; empty or unknown: what the desktop's own font asks for.
int textSizeFromText(const QString& text);

namespace detail {
inline int lengthPercent = 100; ///< text size × the desktop's font resolution
}

/// A measure at the normal text size, as it is now.
inline int px(int atNormalSize)
{
    return (atNormalSize * detail::lengthPercent + 50) / 100;
}

/// A named measure that is read, as px() does, whenever it is used.
class Length
{
public:
    constexpr explicit Length(int atNormalSize) : m_normal(atNormalSize) {}
    operator int() const { return px(m_normal); } // NOLINT: stands wherever a number of pixels stands

private:
    int m_normal;
};

/// Measures in logical pixels (grid 8, half step 4).
namespace metric {
inline constexpr Length kMenuBar{40}, kPageHeader{48}, kFilterBar{48};
inline constexpr Length kInspectorFooter{52}, kTableFooter{32}, kStatusBar{24};
inline constexpr Length kRailOpen{168}, kRailClosed{48};
inline constexpr Length kInspectorMin{320}, kInspectorMax{408}, kInspector{366};
inline constexpr Length kRow{32}, kDenseRow{28}, kTwoLineRow{48}, kGridCell{26};
inline constexpr Length kControl{28}, kSmallControl{24};
inline constexpr int kRadius = 4, kChipRadius = 3, kPopupRadius = 6;
inline constexpr Length kIcon{16}, kSmallIcon{14}, kLargeIcon{20};
inline constexpr int kPage = 16, kGap = 8, kSection = 12;
inline constexpr int kFocusRing = 2;
inline constexpr Length kRailCollapseBelow{1366}, kInspectorOverlayBelow{1280};
} // namespace metric

} // namespace wardbook::ui
