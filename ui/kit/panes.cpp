#include "ui/kit/panes.h"
#include <algorithm>

namespace wardbook::ui {

namespace {

bool takesFocus(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible();
}

} // namespace

void markPane(QWidget* widget, Pane pane)
{
    widget->setProperty("pane", int(pane));
}

QList<QWidget*> panesOf(const QWidget* root)
{
    QList<QWidget*> panes;
    const auto all = root->findChildren<QWidget*>();
    for (QWidget* widget : all)
        if (widget->property("pane").toInt() > 0 && widget->isVisible())
            panes.append(widget);
    std::stable_sort(panes.begin(), panes.end(), [](const QWidget* a, const QWidget* b) {
        return a->property("pane").toInt() < b->property("pane").toInt();
    });
    return panes;
}

bool focusPane(QWidget* pane)
{
    if (takesFocus(pane)) {
        pane->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    const auto inside = pane->findChildren<QWidget*>();
    for (QWidget* widget : inside) {
        if (!takesFocus(widget))
            continue;
        widget->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

} // namespace wardbook::ui
