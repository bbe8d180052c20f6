#include "ui/kit/theme.h"
#include "resources/resources.h"
#include "ui/kit/style.h"
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>
#include <QScreen>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace wardbook::ui {

namespace {

QColor c(const char* name)
{
    return QColor(QLatin1String(name));
}

Theme lightTheme()
{
    Theme t;
    t.window = c("#F3F4F5");
    t.rail = c("#ECEEF0");
    t.surface = c("#FFFFFF");
    t.sunken = c("#F7F8F9");
    t.raised = c("#FFFFFF");
    t.line = c("#E2E5E8");
    t.line2 = c("#C6CCD2");
    t.input = c("#848D95");
    t.text = c("#1A2025");
    t.text2 = c("#48535D");
    t.text3 = c("#5F6A74");
    t.disabled = c("#9AA3AB");
    t.accent = c("#0B6478");
    t.accentHover = c("#095567");
    t.onAccent = c("#FFFFFF");
    t.selected = c("#DFEFF2");
    t.hover = c("#F0F2F4");
    t.chip = c("#EBEDF0");
    t.badText = c("#B3261E");
    t.badTint = c("#FBE7E5");
    t.badFill = c("#B3261E");
    t.warnText = c("#8A5200");
    t.warnTint = c("#FCEFD8");
    t.warnFill = c("#C07A14");
    t.okText = c("#1C7242");
    t.okTint = c("#E2F2E8");
    t.okFill = c("#2E8B57");
    t.drillBack = c("#FFD566");
    t.drillText = c("#3A2A00");
    t.levels = {{{c("#EBEDF0"), c("#48535D")},
                 {c("#DCE8F4"), c("#21507F")},
                 {c("#CDD3F1"), c("#2F3A8C")},
                 {c("#B3ABEA"), c("#241866")},
                 {c("#35185E"), c("#FFFFFF")}}};
    t.severities = {{{c("#FBE7E5"), c("#A81F18")},
                     {c("#FDE9D9"), c("#9A4000")},
                     {c("#FAF0C4"), c("#6E5200")},
                     {c("#E3EDF9"), c("#1B5499")}}};
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.dark = true;
    t.window = c("#14171A");
    t.rail = c("#101315");
    t.surface = c("#1B1F23");
    t.sunken = c("#171A1E");
    t.raised = c("#242A2F");
    t.line = c("#2B3137");
    t.line2 = c("#414A52");
    t.input = c("#6B757E");
    t.text = c("#E3E7EA");
    t.text2 = c("#AEB7BF");
    t.text3 = c("#97A2AB");
    t.disabled = c("#5E6871");
    t.accent = c("#58B7C8");
    t.accentHover = c("#74C6D4");
    t.onAccent = c("#0B1E22");
    t.selected = c("#17393F");
    t.hover = c("#22272C");
    t.chip = c("#2A3036");
    t.badText = c("#F08A80");
    t.badTint = c("#43201E");
    t.badFill = c("#D9534A");
    t.warnText = c("#E0AC5A");
    t.warnTint = c("#3B2D15");
    t.warnFill = c("#C98A2B");
    t.okText = c("#6CC48E");
    t.okTint = c("#1A3526");
    t.okFill = c("#3E9A67");
    t.drillBack = c("#FFD566");
    t.drillText = c("#3A2A00");
    t.levels = {{{c("#2A3036"), c("#B4BDC5")},
                 {c("#203449"), c("#9CC4EE")},
                 {c("#2C3166"), c("#BDC4FA")},
                 {c("#4A3FA6"), c("#EDEBFF")},
                 {c("#D9C8FF"), c("#2A1150")}}};
    t.severities = {{{c("#43201E"), c("#F5A099")},
                     {c("#432A17"), c("#F3AD77")},
                     {c("#3A3316"), c("#E3C865")},
                     {c("#1C314C"), c("#9BC3F3")}}};
    return t;
}

ThemeName s_name = ThemeName::Light;
int s_textSize = 100;
bool s_started = false;
double s_desktopPoints = 0; ///< of the font that the desktop gives to programs

/// Desktops come with fonts of 9 to 11 points; larger ones were chosen by somebody who needs them.
constexpr double kUsualPoints = 10.5, kUsualDpi = 96;
constexpr int kThinnest = 5; ///< px: below it, a line

/// The first family that the system has: asking Qt for a missing one costs a search of all fonts at every
/// use.
QString firstFamily(std::initializer_list<const char*> wanted)
{
    for (const char* family : wanted)
        if (QFontDatabase::hasFamily(QLatin1String(family)))
            return QLatin1String(family);
    return {};
}

const QString& sans()
{
    static const QString family =
        firstFamily({"Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC"});
    return family;
}

const QString& mono()
{
    static const QString family = firstFamily(
        {"Cascadia Mono", "Consolas", "Noto Sans Mono CJK SC", "Noto Sans Mono", "DejaVu Sans Mono"});
    return family;
}

const QString& serif()
{
    static const QString family = firstFamily({"SimSun", "Noto Serif CJK SC", "Source Han Serif SC"});
    return family;
}

QFont make(const QString& family, double points, bool bold = false)
{
    QFont f;
    if (!family.isEmpty())
        f.setFamilies({family});
    f.setPointSizeF(points * s_textSize / 100.0);
    f.setWeight(bold ? QFont::Bold : QFont::Normal);
    return f;
}

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.sunken);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.badText);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Highlight, t.selected);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line2);
    p.setColor(QPalette::Dark, t.input);
    p.setColor(QPalette::Shadow, t.line2);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, t.sunken);
    return p;
}

/// What is as high as a line of text is written in pixels in the template; lines and borders stay thin.
QString grown(const QString& sheet)
{
    static const QRegularExpression length(
        QStringLiteral("(min-height|max-height|min-width|width|height): (\\d+)px"));
    QString result;
    qsizetype at = 0;
    for (auto match = length.globalMatch(sheet); match.hasNext();) {
        const auto found = match.next();
        const int pixels = found.capturedView(2).toInt();
        result += sheet.mid(at, found.capturedStart(2) - at);
        result += QString::number(pixels < kThinnest ? pixels : px(pixels));
        at = found.capturedEnd(2);
    }
    return result + sheet.mid(at);
}

/// The template names tokens as ${name}.
QString styleSheetOf(const Theme& t)
{
    QFile file(QStringLiteral(":/style/wardbook.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> tokens[] = {
        {"window", t.window},     {"rail", t.rail},         {"surface", t.surface},
        {"sunken", t.sunken},     {"raised", t.raised},     {"line", t.line},
        {"line2", t.line2},       {"input", t.input},       {"text", t.text},
        {"text2", t.text2},       {"text3", t.text3},       {"disabled", t.disabled},
        {"accent", t.accent},     {"onAccent", t.onAccent}, {"accentHover", t.accentHover},
        {"selected", t.selected}, {"hover", t.hover},       {"chip", t.chip},
        {"badText", t.badText},   {"badTint", t.badTint},   {"badFill", t.badFill},
        {"warnText", t.warnText}, {"warnTint", t.warnTint}, {"warnFill", t.warnFill},
        {"okText", t.okText},     {"okTint", t.okTint},     {"okFill", t.okFill},
    };
    for (const auto& [name, colour] : tokens)
        sheet.replace(QStringLiteral("${%1}").arg(QLatin1String(name)), colour.name());
    return grown(sheet);
}

void dress()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    // Points grow with the desktop's font resolution by themselves, pixels don't.
    const double resolution = screen ? screen->logicalDotsPerInchY() / kUsualDpi : 1;
    detail::lengthPercent = qRound(s_textSize * qMax(1.0, resolution));
    QApplication::setFont(font(FontRole::Body));
    QApplication::setPalette(paletteOf(theme()));
    qApp->setStyleSheet(styleSheetOf(theme()));
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows)
        window->update();
}

} // namespace

const Theme& theme()
{
    return themeOf(s_name);
}

const Theme& themeOf(ThemeName name)
{
    static const Theme light = lightTheme();
    static const Theme dark = darkTheme();
    return name == ThemeName::Dark ? dark : light;
}

ThemeName themeName()
{
    return s_name;
}

void setTheme(ThemeName name)
{
    if (s_started && name == s_name)
        return;
    s_name = name;
    initResources();
    if (!s_started) {
        s_desktopPoints = QApplication::font().pointSizeF();
        QApplication::setStyle(new Style);
        s_started = true;
    }
    dress();
}

void setTextSize(int percent)
{
    if (percent == s_textSize)
        return;
    s_textSize = qBound(kTextSizes.front(), percent, kTextSizes.back());
    if (s_started)
        dress();
}

int textSize()
{
    return s_textSize;
}

int textSizeFromText(const QString& text)
{
    const int percent = text.toInt();
    if (std::find(kTextSizes.begin(), kTextSizes.end(), percent) != kTextSizes.end())
        return percent;
    const double points = s_started ? s_desktopPoints : QApplication::font().pointSizeF();
    const double wanted = points > 0 ? 100 * points / kUsualPoints : 100;
    int nearest = kTextSizes.front();
    for (const int size : kTextSizes)
        if (std::abs(size - wanted) < std::abs(nearest - wanted))
            nearest = size;
    return nearest;
}

ThemeName themeFromText(const QString& text)
{
    return text == QLatin1String("dark") ? ThemeName::Dark : ThemeName::Light;
}

QFont font(FontRole role)
{
    switch (role) {
    case FontRole::KeyCap:
        return make(mono(), 8.25);
    case FontRole::Caption:
        return make(sans(), 9);
    case FontRole::CaptionBold:
        return make(sans(), 9, true);
    case FontRole::Body:
        return make(sans(), 9.75);
    case FontRole::BodyBold:
        return make(sans(), 9.75, true);
    case FontRole::PanelTitle:
        return make(sans(), 10.5, true);
    case FontRole::PageTitle:
        return make(sans(), 12, true);
    case FontRole::Clock:
        return make(sans(), 18, true);
    case FontRole::DrillClock:
        return make(sans(), 30, true);
    case FontRole::Mono:
        return make(mono(), 9.75);
    case FontRole::MonoCaption:
        return make(mono(), 9);
    case FontRole::Document:
        return make(serif(), 10.5);
    }
    return make(sans(), 9.75);
}

} // namespace wardbook::ui
