#pragma once
#include "ui/page_checks.h"
#include <QStackedWidget>

/// Nothing lies over something else, no word is cut off.
namespace wardbook::pagewalk {

inline bool scrolls(const QWidget* widget)
{
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
        if (up->inherits("QAbstractScrollArea"))
            return true;
    return false;
}

inline void checkOverlaps(const QString& place, QWidget* root, Offenders& found)
{
    const QList<QWidget*> shown = shownIn(root);
    QHash<QWidget*, QList<QWidget*>> byParent;
    for (QWidget* widget : shown)
        if (!widget->isWindow() && !widget->inherits("QSplitterHandle") && !isPart(widget) &&
            !qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) &&
            !widget->testAttribute(Qt::WA_TransparentForMouseEvents))
            byParent[widget->parentWidget()] << widget;
    for (const auto& siblings : std::as_const(byParent))
        for (qsizetype a = 0; a < siblings.size(); ++a)
            for (qsizetype b = a + 1; b < siblings.size(); ++b) {
                const QRect common = siblings[a]->geometry() & siblings[b]->geometry();
                if (common.width() > 2 && common.height() > 2)
                    found.add(place, siblings[a],
                              QStringLiteral("lies over %1").arg(gui::nameOf(siblings[b])));
            }
}

inline QString withoutMarks(QString text)
{
    return text.remove(QLatin1Char('&'));
}

/// Cut words: less room than they need, and no tooltip that says all of it.
inline void checkTexts(const QString& place, QWidget* root, Offenders& found)
{
    for (QWidget* widget : shownIn(root)) {
        if (isPart(widget))
            continue;
        const auto cut = [&](int needs, int has, const char* side, const QString& text) {
            if (needs > has + 1 && !widget->toolTip().contains(withoutMarks(text)))
                found.add(place, widget,
                          QStringLiteral("\"%1\" needs %2 of %3, has %4")
                              .arg(text.left(24).simplified())
                              .arg(needs)
                              .arg(QLatin1String(side))
                              .arg(has));
        };
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty() || label->inherits("wardbook::ui::ElideLabel"))
                continue;
            if (label->wordWrap())
                cut(label->heightForWidth(label->width()), label->height(), "height", label->text());
            else
                cut(label->sizeHint().width(), label->width(), "width", label->text());
            cut(label->fontMetrics().height() - 2, label->height(), "height of line", label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
                   button && !button->text().isEmpty()) {
            const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            cut(words, button->width(), "width", button->text());
            cut(button->fontMetrics().height() - 2, button->height(), "height", button->text());
            if (qobject_cast<const QPushButton*>(button))
                cut(button->sizeHint().width(), button->width() + 2, "width", button->text());
        } else if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
            cut(combo->fontMetrics().horizontalAdvance(combo->currentText()) + 8, combo->width() - 24,
                "width", combo->currentText());
            cut(combo->fontMetrics().height(), combo->height(), "height", combo->currentText());
        } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            cut(line->fontMetrics().height(), line->height(), "height", line->text());
        }
    }
    // what a layout pushed out of its parent
    for (QWidget* widget : shownIn(root)) {
        const bool words = qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget) ||
                           qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget);
        if (!words || isPart(widget) || scrolls(widget))
            continue;
        const QRect inWindow(widget->mapTo(widget->window(), QPoint()), widget->size());
        QRect seen = inWindow;
        for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
            seen &= QRect(up->mapTo(widget->window(), QPoint()), up->size());
            if (up->isWindow())
                break;
        }
        if (seen.width() < inWindow.width() - 1 || seen.height() < inWindow.height() - 1)
            found.add(place, widget,
                      QStringLiteral("only %1×%2 of %3×%4 is inside")
                          .arg(qMax(0, seen.width()))
                          .arg(qMax(0, seen.height()))
                          .arg(inWindow.width())
                          .arg(inWindow.height()));
    }
}

} // namespace wardbook::pagewalk
