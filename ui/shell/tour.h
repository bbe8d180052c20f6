#pragma once
#include "ui/shell/tour_card.h"
#include "ui/shell/tour_stops.h"
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace wardbook::ui {

class Services;

/// The guided tour through an unlocked window, over its own pages and records. It belongs to the desk and
/// ends with it, so that nothing of it outlives locking.
class Tour : public QObject
{
    Q_OBJECT
public:
    /// `pages`: ids of the pages that this window has.
    Tour(Services& services, QWidget* desk, const QStringList& pages);
    void start(); ///< from the first stop, also while it runs
    void end();
    bool running() const { return m_card != nullptr; }
    QWidget* card() const; ///< null when it doesn't run
    const QList<TourStop>& stops() const { return m_stops; }
    int current() const { return m_current; }

Q_SIGNALS:
    void started();
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const QList<TourStop>& stops);
    void goTo(int index);
    void point(); ///< finds what the stop speaks of and puts ring and card there
    QWidget* found() const;
    Services& m_services;
    QWidget* m_desk;
    QStringList m_pages;
    QList<TourStop> m_stops;
    int m_current = -1;
    QPointer<TourCard> m_card;
    QPointer<TourRing> m_ring;
    QTimer m_look; ///< pages read their records a moment after they are opened, and scroll
};

} // namespace wardbook::ui
