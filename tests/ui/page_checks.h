#pragma once
#include "ui/page_walk.h"
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextEdit>

/// What a page owes to somebody who does not see it, has no mouse, or reads large letters.
namespace wardbook::pagewalk {

inline QString accessibleText(QWidget* widget, QAccessible::Text kind)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(kind) : QString();
}

/// A part of Qt's own widgets, spoken of together with the whole.
inline bool isPart(const QWidget* widget)
{
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QComboBox*>(up) || qobject_cast<const QAbstractSpinBox*>(up) ||
            qobject_cast<const QLineEdit*>(up))
            return true;
    return qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
           widget->objectName().startsWith(QLatin1String("qt_")) ||
           widget->objectName() == QLatin1String("focusRing") ||
           // what a scroll area shows is spoken of together with its frame
           (qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) &&
            static_cast<const QAbstractScrollArea*>(widget->parentWidget())->viewport() == widget) ||
           widget->metaObject()->className() == QByteArray("QTableCornerButton") ||
           (widget->parentWidget() && widget->parentWidget()->inherits("QTabBar"));
}

/// One does something with it.
inline bool isInteractive(const QWidget* widget)
{
    if (isPart(widget) || widget->isWindow())
        return false;
    for (const char* kind : {"QAbstractButton", "QLineEdit", "QComboBox", "QAbstractSpinBox",
                             "QAbstractItemView", "QTabBar", "QTextEdit", "QPlainTextEdit", "QGraphicsView"})
        if (widget->inherits(kind))
            return true;
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->inherits("QScrollArea") &&
           !widget->inherits("QMenuBar") && !widget->inherits("QSplitter");
}

inline QList<QWidget*> shownIn(QWidget* root)
{
    QList<QWidget*> shown;
    const auto all = root->findChildren<QWidget*>();
    for (QWidget* widget : all)
        if (widget->isVisible() && widget->window() == root->window() && widget->width() > 0 &&
            widget->height() > 0)
            shown << widget;
    return shown;
}

/// Words of another language in the Chinese window; codes, keys and names of products are the same in both.
inline bool readsEnglish(const QString& text)
{
    for (const QChar letter : text)
        if (letter.script() == QChar::Script_Han)
            return false;
    static const QRegularExpression words(
        QStringLiteral("\\b[A-Za-z][a-z]{2,} [a-z]{2,}\\b|^[A-Z][a-z]{3,}…?$"));
    static const QStringList same{QStringLiteral("English"), QStringLiteral("Wardbook"),
                                  QStringLiteral("Enter")};
    return words.match(text).hasMatch() && !same.contains(text);
}

inline void checkNames(const QString& place, QWidget* root, Offenders& found)
{
    for (QWidget* widget : shownIn(root)) {
        const bool chinese = language() == Language::Chinese;
        if (const auto* label = qobject_cast<const QLabel*>(widget);
            label && chinese && readsEnglish(label->text()))
            found.add(place, widget, QStringLiteral("English words \"%1\"").arg(label->text()));
        if (chinese && readsEnglish(widget->toolTip()))
            found.add(place, widget, QStringLiteral("English tooltip \"%1\"").arg(widget->toolTip()));
        const bool ours = QByteArray(widget->metaObject()->className()).startsWith("wardbook");
        const bool painted = ours && widget->findChildren<QWidget*>().isEmpty() && !widget->layout() &&
                             !qobject_cast<const QLabel*>(widget) && !isPart(widget);
        if (!isInteractive(widget) && !painted)
            continue;
        // Qt would say what is chosen, not what for
        const QString name = qobject_cast<QComboBox*>(widget) ? widget->accessibleName()
                                                              : accessibleText(widget, QAccessible::Name);
        if (name.trimmed().isEmpty() &&
            (isInteractive(widget) || accessibleText(widget, QAccessible::Description).isEmpty()))
            found.add(place, widget, QStringLiteral("no accessible name"));
        else if (chinese && readsEnglish(name))
            found.add(place, widget, QStringLiteral("English name \"%1\"").arg(name));
    }
}

/// A cell that shows only a picture or a colour says what it means.
inline void checkCells(const QString& place, QWidget* root, Offenders& found)
{
    for (QWidget* widget : shownIn(root)) {
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (!view || isPart(view) || !view->model() || view->model()->rowCount() == 0)
            continue;
        const QAbstractItemModel& model = *view->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(0, column);
            if (!view->visualRect(index).isValid() || !model.data(index, Qt::DecorationRole).isValid() ||
                !model.data(index, Qt::DisplayRole).toString().isEmpty())
                continue;
            if (model.data(index, Qt::AccessibleTextRole).toString().isEmpty())
                found.add(place, widget, QStringLiteral("column %1 is a picture without words").arg(column));
        }
    }
}

/// Another button of the same group is reached instead, and the arrow keys go on from there.
inline bool reachedThroughGroup(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || (!button->autoExclusive() && !(button->group() && button->group()->exclusive())))
        return false;
    const auto siblings = button->group() ? button->group()->buttons()
                                          : button->parentWidget()->findChildren<QAbstractButton*>();
    return std::any_of(siblings.begin(), siblings.end(), [](const QAbstractButton* other) {
        return other->isVisible() && (other->focusPolicy() & Qt::TabFocus);
    });
}

/// Pictures and frozen columns: there is nothing to do in them that isn't done beside.
inline bool onlyShown(const QWidget* widget)
{
    static const QStringList names{QStringLiteral("scoreChart"), QStringLiteral("scenarioInjects"),
                                   QStringLiteral("itemColumn")};
    return names.contains(widget->objectName());
}

inline bool takesTab(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// Tab from the first to the last and round again, then back with Shift+Tab: everything that can be used, no
/// trap. WAY=1 in the environment says which way it went where it missed something.
inline void checkTabChain(const QString& place, ui::MainWindow& window, Offenders& found)
{
    QWidget* page = window.desk()->currentPage();
    QSet<QWidget*> wanted;
    for (QWidget* widget : shownIn(page)) {
        if (!isInteractive(widget) || !widget->isEnabled())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (reachedThroughGroup(widget) && !button->isChecked())
            continue; // the arrow keys lead on from the one that is chosen
        if (takesTab(widget) && !widget->focusProxy())
            wanted.insert(widget);
        else if (!widget->focusProxy() && !onlyShown(widget) && !reachedThroughGroup(widget) &&
                 !(widget->parentWidget() && widget->parentWidget()->focusProxy() == widget))
            found.add(place, widget, QStringLiteral("no key leads to it"));
    }
    for (const bool back : {false, true}) {
        QSet<QWidget*> left = wanted;
        QWidget* before = nullptr;
        QStringList way;
        for (qsizetype step = 0; step < 3 * wanted.size() + 60 && !left.isEmpty(); ++step) {
            QWidget* now = QApplication::focusWidget();
            if (!now) {
                page->setFocus();
                if (!page->focusWidget())
                    window.setFocus();
                now = &window;
            }
            left.remove(now);
            way << (now->objectName().isEmpty() ? now->accessibleName() : now->objectName());
            if (now == before) {
                found.add(place, now,
                          back ? QStringLiteral("Shift+Tab stays in it") : QStringLiteral("Tab stays in it"));
                break;
            }
            before = now;
            QTest::keyClick(now, back ? Qt::Key_Backtab : Qt::Key_Tab,
                            back ? Qt::ShiftModifier : Qt::NoModifier);
        }
        if (!left.isEmpty() && qEnvironmentVariableIsSet("WAY"))
            qWarning().noquote() << place << back
                                 << way.mid(qMax<qsizetype>(0, way.size() - 40)).join(QStringLiteral(" > "));
        for (QWidget* widget : std::as_const(left))
            if (widget->isVisible() && widget->isEnabled())
                found.add(place, widget,
                          back ? QStringLiteral("Shift+Tab never gets there")
                               : QStringLiteral("Tab never gets there"));
    }
}

/// Each kind of control looks different while it has the focus.
inline void checkFocusShows(const QString& place, ui::MainWindow& window, QSet<QString>& seen,
                            Offenders& found)
{
    for (QWidget* widget : shownIn(window.desk()->currentPage())) {
        if (!isInteractive(widget) || !takesTab(widget) || widget->focusProxy() ||
            widget->visibleRegion().boundingRect().size() != widget->size())
            continue;
        const QString kind = QLatin1String(widget->metaObject()->className()) +
                             widget->property("kind").toString() + widget->property("flat").toString();
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (seen.contains(kind) || (view && (!view->model() || view->model()->rowCount() == 0)))
            continue;
        window.setFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = widget->grab().toImage();
        seen.insert(kind);
        if (without == with)
            found.add(place, widget, QStringLiteral("looks the same with the focus"));
    }
}

} // namespace wardbook::pagewalk
