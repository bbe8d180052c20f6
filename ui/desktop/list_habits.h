#pragma once
#include <QObject>
#include <QPoint>
#include <QPointer>

class QAbstractItemView;
class QMenu;

namespace wardbook::ui {

class Services;

/// Copying and dragging rows out of every list of the program: Ctrl+C, Ctrl+Shift+C with headings, the same
/// in every list's context menu, and dragging what is selected into another program. A view that copies by
/// itself says so with the property “ownCopy”. GUI thread.
class ListHabits : public QObject
{
    Q_OBJECT
public:
    ListHabits(Services& services, QObject* parent);
    ~ListHabits() override; ///< locking ends a drag that is under way
    bool eventFilter(QObject* watched, QEvent* event) override;
    static void copy(Services& services, const QAbstractItemView& view, bool withHeadings);

private:
    bool takesKey(QObject* watched, QEvent* event);
    void addTo(QMenu& menu, QAbstractItemView& view);
    void offerMenu(QAbstractItemView& view, const QPoint& at);
    bool drags(QObject* watched, QEvent* event);

    Services& m_services;
    QPointer<QAbstractItemView> m_asked; ///< its context menu is being asked for
    QPointer<QAbstractItemView> m_pressed;
    QPoint m_pressedAt;
};

} // namespace wardbook::ui
