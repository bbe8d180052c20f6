#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

/// Clicks what a person could click: a hidden, covered or disabled widget fails the test instead of being
/// pressed anyway. Use the macros in test functions; they stop the test with the reason.
namespace wardbook::gui {

inline QByteArray& problem()
{
    static QByteArray text;
    return text;
}

inline bool refuse(const QString& text)
{
    problem() = text.toUtf8();
    return false;
}

inline QString nameOf(const QWidget* widget)
{
    if (!widget)
        return QStringLiteral("(no such widget)");
    return QStringLiteral("%1 \"%2\" %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
             widget->accessibleName());
}

/// Visible with some area, inside its window, enabled, and not under another window-modal dialog.
inline bool usable(QWidget* widget)
{
    if (!widget)
        return refuse(QStringLiteral("no such widget"));
    if (!widget->isVisible())
        return refuse(nameOf(widget) + QStringLiteral(" is not visible"));
    if (!widget->isEnabled())
        return refuse(nameOf(widget) + QStringLiteral(" is disabled: ") + widget->toolTip());
    if (widget->visibleRegion().isEmpty())
        return refuse(nameOf(widget) + QStringLiteral(" is covered or scrolled out of sight"));
    QWidget* modal = QApplication::activeModalWidget();
    if (modal && modal->window() != widget->window() && !widget->window()->isAncestorOf(modal) &&
        widget->windowType() != Qt::Popup)
        return refuse(nameOf(widget) + QStringLiteral(" is behind ") + nameOf(modal));
    return true;
}

inline bool click(QWidget* widget)
{
    if (!usable(widget))
        return false;
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->visibleRegion().boundingRect().center());
    return true;
}

/// From Qt 6.8 on a menu takes no click before the mouse has moved as the system tells it. The widget is
/// shown.
inline void mouseComes(QWidget& widget)
{
    QTest::mouseMove(widget.window()->windowHandle(), QPoint(1, 1));
}

/// Replaces the text of a field by typing.
inline bool type(QWidget* widget, const QString& text)
{
    if (!usable(widget))
        return false;
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
    return true;
}

inline bool press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    if (!usable(widget))
        return false;
    QTest::keyClick(widget, key, modifiers);
    return true;
}

/// The first visible button whose text (without mnemonics) is `text`; null if none.
inline QAbstractButton* button(QWidget* root, const QString& text)
{
    const auto all = root->findChildren<QAbstractButton*>();
    for (QAbstractButton* candidate : all) {
        QString shown = candidate->text();
        if (shown.remove(QLatin1Char('&')) == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

/// The dialog that is open now; null if none.
inline QWidget* dialog()
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    return QApplication::activePopupWidget();
}

/// A visible label that contains `text`.
inline bool says(QWidget* root, const QString& text)
{
    const auto labels = root->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible() && label->text().contains(text))
            return true;
    return refuse(QStringLiteral("nothing visible says \"%1\"").arg(text));
}

} // namespace wardbook::gui

#define GUI_CLICK(widget) QVERIFY2(wardbook::gui::click(widget), wardbook::gui::problem().constData())
#define GUI_TYPE(widget, text)                                                                               \
    QVERIFY2(wardbook::gui::type(widget, text), wardbook::gui::problem().constData())
#define GUI_PRESS(widget, ...)                                                                               \
    QVERIFY2(wardbook::gui::press(widget, __VA_ARGS__), wardbook::gui::problem().constData())
#define GUI_SAYS(root, text) QVERIFY2(wardbook::gui::says(root, text), wardbook::gui::problem().constData())
