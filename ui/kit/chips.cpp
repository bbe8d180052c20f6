#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include <QStyle>

namespace wardbook::ui::chips {

namespace {

constexpr Length kPad{6};
constexpr Length kIconGap{4};

QRect place(const QSize& size, const QRect& rect, Qt::Alignment alignment)
{
    return QStyle::alignedRect(Qt::LeftToRight, alignment, size, rect);
}

int paintTinted(QPainter& painter, const QRect& rect, const QString& text, const Tint& colours,
                const QString& icon)
{
    const int wide = qMin(width(text, icon), rect.width());
    const QRect box = place({wide, kHeight}, rect, Qt::AlignLeft | Qt::AlignVCenter);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.back);
    painter.drawRoundedRect(box, metric::kChipRadius, metric::kChipRadius);
    int x = box.x() + kPad;
    if (!icon.isEmpty()) {
        paintIcon(painter, icon, QRect(x, box.y() + 3, metric::kSmallIcon, metric::kSmallIcon), colours.text);
        x += metric::kSmallIcon + kIconGap;
    }
    painter.setFont(font(FontRole::Caption));
    painter.setPen(colours.text);
    const QRect inner(x, box.y(), box.right() - x, box.height());
    painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter.restore();
    return wide;
}

QString resultIcon(Result result)
{
    switch (result) {
    case Result::New:
        return QStringLiteral("plus");
    case Result::Changed:
        return QStringLiteral("pencil");
    case Result::Duplicate:
        return QStringLiteral("copy");
    case Result::Error:
        break;
    }
    return QStringLiteral("error");
}

Tint resultTint(Result result)
{
    switch (result) {
    case Result::New:
        return tint(Tone::Ok);
    case Result::Changed:
        return tint(Tone::Info);
    case Result::Duplicate:
        return tint(Tone::Neutral);
    case Result::Error:
        break;
    }
    return tint(Tone::Bad);
}

} // namespace

Tone toneFromText(const QString& text)
{
    if (text == QLatin1String("info"))
        return Tone::Info;
    if (text == QLatin1String("warn"))
        return Tone::Warn;
    if (text == QLatin1String("ok"))
        return Tone::Ok;
    if (text == QLatin1String("bad"))
        return Tone::Bad;
    return Tone::Neutral;
}

Tint tint(Tone tone)
{
    const Theme& t = theme();
    switch (tone) {
    case Tone::Info:
        return {t.selected, t.accent};
    case Tone::Warn:
        return {t.warnTint, t.warnText};
    case Tone::Ok:
        return {t.okTint, t.okText};
    case Tone::Bad:
        return {t.badTint, t.badText};
    case Tone::Neutral:
        break;
    }
    return {t.chip, t.text2};
}

void paintLevel(QPainter& painter, const QRect& rect, int level, Qt::Alignment alignment)
{
    if (level < 1 || level > 5)
        return;
    const Tint& colours = theme().levels[size_t(level - 1)];
    const QRect box = place({kHeight, kHeight}, rect, alignment);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.back);
    painter.drawRoundedRect(box, metric::kChipRadius, metric::kChipRadius);
    painter.setPen(colours.text);
    painter.setFont(font(FontRole::CaptionBold));
    painter.drawText(box, Qt::AlignCenter, QString::number(level));
    painter.restore();
}

void paintGrade(QPainter& painter, const QRect& rect, int grade, Qt::Alignment alignment)
{
    if (grade < 1 || grade > 5)
        return;
    static const QString numerals = QStringLiteral("一二三四五");
    const Tint& colours = theme().levels[size_t(grade - 1)];
    // Step 5 is drawn for a filled square: its text colour would vanish on the surface, its background does
    // not.
    const QColor colour = grade == 5 ? colours.back : colours.text;
    const QRect box = place({px(28), kHeight}, rect, alignment);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kHeight / 2.0, kHeight / 2.0);
    painter.setFont(font(FontRole::Caption));
    painter.drawText(box, Qt::AlignCenter, numerals.mid(grade - 1, 1));
    painter.restore();
}

int width(const QString& text, const QString& icon)
{
    const int glyph = icon.isEmpty() ? 0 : metric::kSmallIcon + kIconGap;
    return QFontMetrics(font(FontRole::Caption)).horizontalAdvance(text) + 2 * kPad + glyph;
}

int paint(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const QString& icon)
{
    return paintTinted(painter, rect, text, tint(tone), icon);
}

void paintStatus(QPainter& painter, const QRect& rect, const QString& word, Tone tone, Dot dot)
{
    const Theme& t = theme();
    QRect text = rect;
    painter.save();
    if (dot != Dot::None) {
        const QColor colour = tone == Tone::Warn   ? t.warnFill
                              : tone == Tone::Bad  ? t.badFill
                              : tone == Tone::Ok   ? t.okFill
                              : tone == Tone::Info ? t.accent
                                                   : t.text3;
        const QPointF middle(rect.x() + 4, rect.center().y() + 0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(dot == Dot::Ring ? QPen(colour, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(dot == Dot::Ring ? QBrush(Qt::NoBrush) : QBrush(colour));
        painter.drawEllipse(middle, dot == Dot::Ring ? 3.25 : 4, dot == Dot::Ring ? 3.25 : 4);
        text.adjust(14, 0, 0, 0);
    }
    painter.setPen(dot == Dot::None && tone == Tone::Neutral ? t.text2 : t.text);
    painter.setFont(font(FontRole::Body));
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, text.width()));
    painter.restore();
}

QString resultText(Result result)
{
    switch (result) {
    case Result::New:
        return KitTr::tr("New");
    case Result::Changed:
        return KitTr::tr("Changed");
    case Result::Duplicate:
        return KitTr::tr("Duplicate");
    case Result::Error:
        break;
    }
    return KitTr::tr("Error");
}

int paintResult(QPainter& painter, const QRect& rect, Result result)
{
    return paintTinted(painter, rect, resultText(result), resultTint(result), resultIcon(result));
}

int resultWidth(Result result)
{
    return width(resultText(result), resultIcon(result));
}

int paintSeverity(QPainter& painter, const QRect& rect, int severity, const QString& word)
{
    if (severity < 1 || severity > 4)
        return 0;
    return paintTinted(painter, rect, word, theme().severities[size_t(severity - 1)], {});
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Chip::set(const QString& text, Tone tone, const QString& icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    if (parentWidget()) // without a parent this would open a window
        setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {chips::width(m_text, m_icon), kHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    chips::paint(painter, rect(), m_text, m_tone, m_icon);
}

} // namespace wardbook::ui::chips
