#include "ui/kit/style.h"
#include "ui/kit/dialog_room.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QAbstractItemView>
#include <QDialog>
#include <QGraphicsView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

namespace wardbook::ui {

namespace {

constexpr int kArrow = 22; ///< of a choice, from its left to the border

void paintCheckBox(const QStyleOption& option, QPainter& painter)
{
    const Theme& t = theme();
    const bool on = option.state & QStyle::State_On, part = option.state & QStyle::State_NoChange;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = !enabled ? t.disabled : on || part ? t.accent : t.input;
    painter.setPen(edge);
    painter.setBrush(on || part ? edge : t.surface);
    painter.drawRoundedRect(box, 3, 3);
    if (on)
        paintIcon(painter, QStringLiteral("check"), option.rect.adjusted(1, 1, -1, -1), t.onAccent);
    else if (part)
        painter.fillRect(
            option.rect.adjusted(4, option.rect.height() / 2 - 1, -4, 1 - option.rect.height() / 2),
            t.onAccent);
    painter.restore();
}

void paintRadio(const QStyleOption& option, QPainter& painter)
{
    const Theme& t = theme();
    const bool on = option.state & QStyle::State_On, enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = !enabled ? t.disabled : on ? t.accent : t.input;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(edge);
    painter.setBrush(t.surface);
    painter.drawEllipse(box);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawEllipse(box.adjusted(4, 4, -4, -4));
    }
    painter.restore();
}

void paintFocusRing(const QRect& rect, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, metric::kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
    painter.restore();
}

void paintHeader(const QStyleOptionHeader& header, QPainter& painter)
{
    const Theme& t = theme();
    const QRect r = header.rect;
    painter.save();
    painter.fillRect(r, t.sunken);
    painter.setPen(t.line2);
    painter.drawLine(r.bottomLeft(), r.bottomRight());
    if (header.orientation == Qt::Horizontal) {
        painter.setPen(t.line);
        painter.drawLine(r.right(), r.top(), r.right(), r.bottom() - 1);
    }
    painter.setFont(font(FontRole::Caption));
    painter.setPen(header.state & QStyle::State_MouseOver ? t.text : t.text2);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const QRect inner = r.adjusted(8, 0, sorted ? -px(22) : -8, 0);
    const QString text = painter.fontMetrics().elidedText(header.text, Qt::ElideRight, inner.width());
    const bool right = header.textAlignment & Qt::AlignRight;
    QRect where;
    painter.drawText(inner, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), text, &where);
    if (sorted) {
        // Qt names the indicator after the arrow's look, ours after the order: ascending points up.
        const bool up = header.sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  QRect(where.right() + 4, r.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon,
                        metric::kSmallIcon),
                  t.text2);
    }
    painter.restore();
}

/// Fusion leaves room for an arrow of the normal size beside a choice.
int arrowGrowth()
{
    return px(kArrow) - kArrow;
}

QString arrowIcon(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    default:
        return QStringLiteral("chevron-down");
    }
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget)
{
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->setTabKeyNavigation(false);
        const bool popup =
            view->windowFlags().testFlag(Qt::Popup) || view->window()->windowType() == Qt::Popup;
        if (!popup && view->focusPolicy() != Qt::NoFocus)
            ringWhenFocused(view);
    } else if (auto* picture = qobject_cast<QGraphicsView*>(widget)) {
        if (picture->focusPolicy() != Qt::NoFocus)
            ringWhenFocused(picture);
    }
    if (auto* plain = qobject_cast<QPlainTextEdit*>(widget))
        plain->setTabChangesFocus(true);
    else if (auto* text = qobject_cast<QTextEdit*>(widget))
        text->setTabChangesFocus(true);
    if (auto* dialog = qobject_cast<QDialog*>(widget))
        fitToScreen(*dialog);
    QProxyStyle::polish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(*option, *painter);
    case PE_IndicatorHeaderArrow:
        return; // stands behind the heading's words
    case PE_IndicatorRadioButton:
        return paintRadio(*option, *painter);
    case PE_FrameFocusRect:
        // a tab shows the focus by its line (style sheet); Qt's rectangle lies across its words
        if (!qobject_cast<const QTabBar*>(widget))
            paintFocusRing(option->rect, *painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        QRect box(0, 0, metric::kSmallIcon, metric::kSmallIcon);
        box.moveCenter(option->rect.center());
        const bool enabled = option->state & State_Enabled;
        return paintIcon(*painter, arrowIcon(element), box, enabled ? theme().text2 : theme().disabled);
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    // Under a style sheet only the parts arrive, never the whole: the section paints both, the label nothing.
    if (element == CE_HeaderLabel)
        return;
    if (element == CE_Header || element == CE_HeaderSection) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return paintHeader(*header, *painter);
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, theme().sunken);
        painter->setPen(theme().line2);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_ComboBoxLabel) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox cut = *combo; // Fusion would cut through a letter
            const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - icon;
            // as Qt measures it for the size that it wants: without what is empty around the letters
            if (combo->fontMetrics.boundingRect(combo->currentText).width() > room)
                cut.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            return QProxyStyle::drawControl(element, &cut, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* combo =
        control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox*>(option) : nullptr;
    if (!combo)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Theme& t = theme();
    const bool enabled = option->state & State_Enabled, focus = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double pen = focus ? metric::kFocusRing : 1;
    const QColor edge = !enabled ? t.line2 : focus ? t.accent : t.input;
    painter->setPen(QPen(edge, pen));
    painter->setBrush(enabled ? t.surface : t.sunken);
    const double in = pen / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(in, in, -in, -in), metric::kRadius,
                             metric::kRadius);
    paintIcon(*painter, QStringLiteral("chevron-down"),
              QRect(option->rect.right() - px(kArrow), option->rect.center().y() - metric::kSmallIcon / 2,
                    metric::kSmallIcon, metric::kSmallIcon),
              enabled ? t.text2 : t.disabled);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    // As far from the border as in a line edit, and as far as the arrow.
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(4, 0, -arrowGrowth(), 0)
                                                                  : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metric::kIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metric::kGap;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_UnderlineShortcut: // the letters stay underlined: people learn them by seeing them
        return 1;
    case SH_Widget_Animate: // no animation anywhere
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // •
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = QSize(result.width() + arrowGrowth(), metric::kControl);
    if (type == CT_HeaderSection) {
        result.setHeight(metric::kDenseRow);
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header && header->orientation == Qt::Horizontal)
            result.setWidth(QFontMetrics(font(FontRole::Caption)).horizontalAdvance(header->text) + 40);
    }
    return result;
}

} // namespace wardbook::ui
