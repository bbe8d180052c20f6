#pragma once
#include <QColor>
#include <QFont>
#include <QString>
#include <array>

/// Colours, fonts and measures of the whole window. Everything that paints asks here at paint time, so that a
/// change of theme needs no more than a repaint. GUI thread.
namespace wardbook::ui {

enum class ThemeName { Light, Dark };

struct Tint
{
    QColor back, text;
};

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

/// Measures in logical pixels (grid 8, half step 4).
namespace metric {
inline constexpr int kMenuBar = 40, kPageHeader = 48, kFilterBar = 48;
inline constexpr int kInspectorFooter = 52, kTableFooter = 32, kStatusBar = 24;
inline constexpr int kRailOpen = 168, kRailClosed = 48;
inline constexpr int kInspectorMin = 320, kInspectorMax = 408, kInspector = 366;
inline constexpr int kRow = 32, kDenseRow = 28, kTwoLineRow = 48, kGridCell = 26;
inline constexpr int kControl = 28, kSmallControl = 24;
inline constexpr int kRadius = 4, kChipRadius = 3, kPopupRadius = 6;
inline constexpr int kIcon = 16, kSmallIcon = 14, kLargeIcon = 20;
inline constexpr int kPage = 16, kGap = 8, kSection = 12;
inline constexpr int kFocusRing = 2;
inline constexpr int kRailCollapseBelow = 1366, kInspectorOverlayBelow = 1280;
} // namespace metric

} // namespace wardbook::ui
