#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/widgets.h"
#include <QPainter>
#include <QStyleOptionButton>

namespace wardbook::ui {

namespace {
constexpr Length kIconGap{6};
}

Button::Button(const QString& text, const char* kind, const QString& icon, QWidget* parent)
    : QPushButton(text, parent), m_icon(icon)
{
    setProperty("kind", QByteArray(kind));
    setAutoDefault(false);
    setFont(ui::font(qstrcmp(kind, "primary") == 0 ? FontRole::BodyBold : FontRole::Body));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setKind(const char* kind)
{
    setFont(ui::font(qstrcmp(kind, "primary") == 0 ? FontRole::BodyBold : FontRole::Body));
    setLook(this, "kind", QByteArray(kind));
}

void Button::setSmall(bool small)
{
    setLook(this, "small", small);
}

void Button::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString& keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void Button::setRefusal(const QString& reason)
{
    setEnabled(reason.isEmpty());
    setToolTip(reason);
}

QSize Button::sizeHint() const
{
    const bool link = property("kind").toByteArray() == "link", small = property("small").toBool();
    const int height = small ? metric::kSmallControl : metric::kControl;
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2 * (link ? 3 : small ? 9 : 13);
    if (!m_icon.isEmpty())
        width += metric::kIcon + (text().isEmpty() ? 0 : kIconGap);
    if (!m_keys.isEmpty())
        width += keyCapWidth(m_keys) + kIconGap;
    return {width, height};
}

QColor Button::textColour() const
{
    const Theme& t = theme();
    const QByteArray kind = property("kind").toByteArray();
    if (!isEnabled())
        return t.disabled;
    if (kind == "primary")
        return t.onAccent;
    if (kind == "danger")
        return t.badText;
    if (kind == "link")
        return underMouse() ? t.accentHover : t.accent;
    return t.text;
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const QColor colour = textColour();
    const QSize textSize = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int cap = m_keys.isEmpty() ? 0 : keyCapWidth(m_keys) + kIconGap;
    const int iconWidth = m_icon.isEmpty() ? 0 : metric::kIcon + (text().isEmpty() ? 0 : kIconGap);
    int x = (width() - textSize.width() - cap - iconWidth) / 2;
    if (iconWidth) {
        const bool plain = colour == theme().text;
        paintIcon(painter, m_icon, QRect(x, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon),
                  plain ? theme().text2 : colour);
        x += iconWidth;
    }
    QFont shown = this->font();
    shown.setUnderline(property("kind").toByteArray() == "link" && underMouse() && isEnabled());
    painter.setFont(shown);
    painter.setPen(colour);
    painter.drawText(QRect(x, 0, textSize.width() + 2, height()), Qt::AlignVCenter | Qt::TextShowMnemonic,
                     text());
    x += textSize.width() + kIconGap;
    if (cap) {
        const bool primary = isEnabled() && property("kind").toByteArray() == "primary";
        paintKeyCap(painter, QRect(x, 0, cap - kIconGap, height()), m_keys,
                    primary ? KeyCapOn::Accent : KeyCapOn::Surface);
    }
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, const QKeySequence& keys,
                            QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({metric::kIcon, metric::kIcon});
    button->setFixedSize(metric::kControl, metric::kControl);
    button->setAccessibleName(name);
    button->setToolTip(
        keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace wardbook::ui
